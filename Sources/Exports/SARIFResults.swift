import Domain
import Markup
import Rules
import Workers

/// Writes findings as results of a SARIF run, a line each; those that stand in gaps are written out.
struct SARIFResults: Sendable {
  private let judgement: Judgement
  private let dataset: Dataset

  init(_ judgement: Judgement) {
    self.judgement = judgement
    dataset = judgement.dataset
  }

  /// The results of one rule after the other, a few of them in a piece.
  var stretches: [LongOutput.Stretch] {
    let first = RuleCatalogue.all.indices.first { judgement.hasFindings(of: $0) }
    return RuleCatalogue.all.indices.map { rule in
      {
        let findings = judgement.allFindings(of: rule)
        return Workers.chunks(of: findings.count, size: Self.pieceSize).map { chunk in
          { write(findings[chunk], continues: rule != first || chunk.lowerBound > 0, into: &$0) }
        }
      }
    }
  }

  /// Results in one piece.
  private static let pieceSize = 512

  private func write(_ findings: ArraySlice<Finding>, continues: Bool, into buffer: inout ByteBuffer) {
    var list = JSONWriter(ofElements: continues)
    for finding in findings {
      list.newLine()
      list.object { write(finding, into: &$0) }
    }
    buffer.append(raw: list.bytes)
  }

  private func write(_ finding: Finding, into result: inout JSONWriter) {
    let code = RuleCatalogue.codes[finding.rule]
    let id = finding.target.id(in: dataset)
    result.member("ruleId", code)
    result.member("ruleIndex", finding.rule)
    result.member("kind", finding.verdict == .notMet ? "fail" : "open")
    // A result of another kind than `fail` has the level `none` (SARIF 2.1.0, 3.27.10).
    result.member("level", finding.verdict == .notMet ? CheckSARIF.level(of: finding.severity) : "none")
    result.text("message", "\(finding.target.words(in: dataset)): \(finding.message(in: dataset))")
    result.array("locations") { locations(of: finding, into: &$0) }
    result.object("partialFingerprints") {
      $0.member("thuocdoFinding/v1", "\(code)/\(finding.period.code)/\(finding.target.kind)/\(id)")
    }
    if let waiver = finding.waiver {
      result.array("suppressions") { list in list.object { suppression(dataset.waivers[waiver], into: &$0) } }
    }
    result.object("properties") { properties in
      properties.member("verdict", finding.verdict.rawValue)
      properties.member("severity", finding.severity.rawValue)
      properties.member("period", finding.period.code)
      properties.member("consequence", finding.consequence.words)
      properties.object("target") { target in
        target.member("kind", finding.target.kind)
        target.member("id", id)
      }
      if let unit = finding.unit { properties.member("unit", dataset.units[unit].code) }
    }
  }

  /// The source cells; where there is none, the dispatch's file or the target by name.
  private func locations(of finding: Finding, into list: inout JSONWriter) {
    let cells = finding.evidence.cells
    for cell in cells { list.object { place(cell, into: &$0) } }
    guard cells.isEmpty else { return }
    if case .dispatch(let key) = finding.target {
      list.object {
        CheckSARIF.place(&$0, file: dataset.dispatches[key].file, line: finding.evidence.line, column: nil, sheet: nil)
      }
      return
    }
    list.object { location in
      location.array("logicalLocations") { logical in
        logical.object {
          $0.member("name", finding.target.words(in: dataset).text)
          $0.member("fullyQualifiedName", "\(finding.target.kind)/\(finding.target.id(in: dataset))")
          $0.member("kind", finding.target.kind)
        }
      }
    }
  }

  private func place(_ cell: SourceCell, into location: inout JSONWriter) {
    let table = dataset.tables[cell.row.table]
    CheckSARIF.place(
      &location, file: table.path, line: Int(cell.row.line), column: table.heading(cell.column), sheet: table.sheet)
  }

  /// The decision that answers the finding, and the row it was recorded in.
  private func suppression(_ waiver: Waiver, into suppression: inout JSONWriter) {
    suppression.member("kind", "external")
    suppression.member("justification", waiver.words)
    suppression.object("location") { place(waiver.source.cell(.document), into: &$0) }
  }
}
