public import Domain
public import Markup
public import Rules

/// The result of a check as JSON: rules.md, "A finding in JSON".
///
/// Keys stand in a fixed order and nothing is indented, so the same judgement gives the same bytes.
public enum CheckJSON {
  /// Everything that was found, each finding by itself.
  public static func output(_ judgement: Judgement, diagnostics: [DiagnosticRow]) -> LongOutput {
    let writer = FindingJSON(judgement)
    let head: Piece = { buffer in
      writeCounts(judgement, diagnostics: diagnostics, into: &buffer)
      buffer.put("\"findings\":[")
    }
    let first = RuleCatalogue.all.indices.first { judgement.hasFindings(of: $0) }
    let rules = RuleCatalogue.all.indices.map { rule -> LongOutput.Stretch in
      {
        let findings = judgement.allFindings(of: rule)
        return stride(from: 0, to: findings.count, by: pieceSize).map { start in
          let stretch = findings[start..<min(start + pieceSize, findings.count)]
          return { writer.write(stretch, isFirst: rule == first && start == 0, into: &$0) }
        }
      }
    }
    return LongOutput([{ [head] }] + rules + [{ [{ $0.put("]}\n") }] }])
  }

  /// The same for downloading from the site: what a missing table or column leaves open stands once, under `gaps`, with its count.
  ///
  /// A table of a hundred thousand rows without one column would otherwise be written out once for each rule that asks for it.
  /// Likewise what is the same for all findings of a rule stands under `rules`. In pieces, because it may be long.
  public static func compactPieces(of judgement: Judgement, diagnostics: [DiagnosticRow]) -> [Piece] {
    let writer = FindingJSON(judgement, isCompact: true)
    let chunks = stride(from: 0, to: judgement.findings.count, by: pieceSize).map {
      $0..<min($0 + pieceSize, judgement.findings.count)
    }
    let head: Piece = { buffer in
      writeCounts(judgement, diagnostics: diagnostics, into: &buffer)
      buffer.put("\"rules\":{")
      writer.writeRules(into: &buffer)
      buffer.put("},\n\"gaps\":[")
      writer.writeGaps(into: &buffer)
      buffer.put("],\n\"findings\":[")
    }
    let tail: Piece = { $0.put("]}\n") }
    let body = chunks.map { chunk -> Piece in { writer.write(chunk, into: &$0) } }
    return [head] + body + [tail]
  }

  /// Findings in one piece.
  private static let pieceSize = 1024

  private static func writeCounts(_ judgement: Judgement, diagnostics: [DiagnosticRow], into buffer: inout ByteBuffer) {
    let counts = judgement.counts
    head(judgement.dataset.settings, into: &buffer)
    buffer.put(",\"counts\":{\"error\":")
    buffer.put(counts.error)
    buffer.put(",\"warning\":")
    buffer.put(counts.warning)
    buffer.put(",\"info\":")
    buffer.put(counts.info)
    buffer.put(",\"undetermined\":")
    buffer.put(counts.undetermined)
    buffer.put(",\"waived\":")
    buffer.put(counts.waived)
    buffer.put("},\n\"verdicts\":{")
    verdicts(judgement, into: &buffer)
    buffer.put("},\n")
    tables(judgement.dataset.tables, into: &buffer)
    write(diagnostics, into: &buffer)
  }

  /// Writes what there is to say when the input could not be read: its problems, and no finding.
  ///
  /// `settings` is nil where `site.toml` itself could not be read.
  public static func writeFailure(
    settings: Settings?, tables found: [Table], diagnostics: [DiagnosticRow], into buffer: inout ByteBuffer
  ) {
    head(settings, into: &buffer)
    buffer.put(",\"counts\":{\"error\":0,\"warning\":0,\"info\":0,\"undetermined\":0,\"waived\":0},\n\"verdicts\":{},\n")
    tables(found, into: &buffer)
    write(diagnostics, into: &buffer)
    buffer.put("\"findings\":[]}\n")
  }

  private static func head(_ settings: Settings?, into buffer: inout ByteBuffer) {
    buffer.put("{\"schema\":\"thuocdo.check/1\",\"period\":")
    put(settings?.period.code, into: &buffer)
    buffer.put(",\"asOf\":")
    put(settings?.asOf.iso, into: &buffer)
    buffer.put(",\"profile\":")
    put(settings?.rules.profile.rawValue, into: &buffer)
  }

  private static func put(_ text: String?, into buffer: inout ByteBuffer) {
    if let text { buffer.put(json: text) } else { buffer.put("null") }
  }

  private static func verdicts(_ judgement: Judgement, into buffer: inout ByteBuffer) {
    for (index, tally) in judgement.tallies.enumerated() {
      buffer.put(index == 0 ? "\n" : ",\n")
      buffer.put(json: RuleCatalogue.all[index].code)
      buffer.put(":{\"met\":")
      buffer.put(tally.met)
      buffer.put(",\"notMet\":")
      buffer.put(tally.notMet)
      buffer.put(",\"notApplicable\":")
      buffer.put(tally.notApplicable)
      buffer.put(",\"cannotTell\":")
      buffer.put(tally.cannotTell)
      buffer.put("}")
    }
  }

  private static func tables(_ tables: [Table], into buffer: inout ByteBuffer) {
    buffer.put("\"tables\":[")
    for (index, table) in tables.enumerated() {
      buffer.put(index == 0 ? "\n{\"table\":" : ",\n{\"table\":")
      buffer.put(json: table.name)
      buffer.put(",\"rowsRead\":")
      buffer.put(table.rowsRead)
      buffer.put(",\"rowsUsed\":")
      buffer.put(table.rowsUsed)
      buffer.put(",\"rowsRefused\":")
      buffer.put(table.rowsRefused)
      buffer.put("}")
    }
    buffer.put("],\n")
  }

  private static func write(_ diagnostics: [DiagnosticRow], into buffer: inout ByteBuffer) {
    buffer.put("\"diagnostics\":[")
    for (index, row) in diagnostics.enumerated() {
      buffer.put(index == 0 ? "\n{\"severity\":" : ",\n{\"severity\":")
      buffer.put(json: row.severity)
      buffer.put(",\"code\":")
      buffer.put(json: row.code)
      buffer.put(",\"file\":")
      buffer.put(json: row.file)
      if let sheet = row.sheet {
        buffer.put(",\"sheet\":")
        buffer.put(json: sheet)
      }
      buffer.put(",\"line\":")
      if let line = row.line { buffer.put(line) } else { buffer.put("null") }
      buffer.put(",\"column\":")
      put(row.column, into: &buffer)
      buffer.put(",\"message\":")
      buffer.put(json: row.message)
      buffer.put(",\"hint\":")
      put(row.hint, into: &buffer)
      buffer.put("}")
    }
    buffer.put("],\n")
  }
}
