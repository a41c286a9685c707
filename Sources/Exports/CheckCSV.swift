import Domain
public import Markup
public import Rules

/// Every finding as a row of a table.
public enum CheckCSV {
  public static let heads = [
    "Mã quy tắc", "Tên quy tắc", "Mức độ", "Kết luận", "Kỳ", "Mã đối tượng", "Đối tượng", "Mã đơn vị", "Đơn vị", "Phát hiện",
    "Cách đáp ứng", "Miễn trừ", "Nguồn",
  ]

  /// The table in pieces, because it may be long: the heads, stretches of findings, the gaps.
  public static func pieces(of judgement: Judgement) -> [Piece] {
    let chunks = stride(from: 0, to: judgement.findings.count, by: pieceSize).map {
      $0..<min($0 + pieceSize, judgement.findings.count)
    }
    let head: Piece = { writeHeads(into: &$0) }
    let tail: Piece = { buffer in
      CSVRows.write(into: &buffer) { rows in for gap in judgement.gaps { writeRow(gap, of: judgement, into: &rows) } }
    }
    let rows = FindingRows(judgement.dataset)
    let body = chunks.map { chunk -> Piece in { rows.write(judgement.findings[chunk], into: &$0) } }
    return [head] + body + [tail]
  }

  /// Everything that was found, each finding in a row of its own: as many rows as `check --format json` has findings.
  public static func output(_ judgement: Judgement) -> LongOutput {
    let rows = FindingRows(judgement.dataset)
    let rules = RuleCatalogue.all.indices.map { rule -> LongOutput.Stretch in
      {
        let findings = judgement.allFindings(of: rule)
        return stride(from: 0, to: findings.count, by: pieceSize).map { start in
          let stretch = findings[start..<min(start + pieceSize, findings.count)]
          return { rows.write(stretch, into: &$0) }
        }
      }
    }
    return LongOutput([{ [{ writeHeads(into: &$0) }] }] + rules)
  }

  /// The heads alone: what there is to write where the input could not be read.
  public static func writeHeads(into buffer: inout ByteBuffer) { _ = CSVWriter(heads, into: &buffer) }

  /// Findings in one piece.
  private static let pieceSize = 1024

  /// The same as a sheet of a workbook.
  public static func sheet(of judgement: Judgement) -> SheetSource {
    let rows = FindingRows(judgement.dataset)
    return SheetSource(
      name: "Phát hiện", title: "Phát hiện cần rà soát", heads: heads, count: judgement.findings.count + judgement.gaps.count
    ) { sheet in
      for finding in judgement.findings { rows.write(finding, into: &sheet) }
      for gap in judgement.gaps { writeRow(gap, of: judgement, into: &sheet) }
    }
  }

  /// One row for all targets that a missing table or column leaves open.
  private static func writeRow<Sink: RowSink & ~Copyable>(_ gap: Gap, of judgement: Judgement, into sink: inout Sink) {
    let missing = gap.missing.map { $0.words(in: judgement.dataset) }.joined(separator: "; ")
    let cells = [
      RuleCatalogue.codes[gap.rule], RuleCatalogue.all[gap.rule].title, Severity.undetermined.words, "Chưa đủ dữ liệu",
      gap.period.code, "",
      gap.whole?.words(in: judgement.dataset).text ?? gap.countWords, "", "",
      "Chưa đủ dữ liệu để kết luận: thiếu \(missing).", "Bổ sung \(missing).", "", "",
    ]
    sink.startRow(isTotal: false)
    for cell in cells { sink.cell(cell) }
    sink.endRow()
  }
}

/// Writes findings as rows; what is the same for every finding of a rule or cell of a table is made once.
private struct FindingRows: Sendable {
  private let dataset: Dataset
  private let rules: [(code: String, title: String)]
  private let names: TableNames

  init(_ dataset: Dataset) {
    self.dataset = dataset
    rules = RuleCatalogue.all.map { (code: $0.code, title: $0.title) }
    names = TableNames(dataset.tables)
  }

  func write(_ findings: ArraySlice<Finding>, into buffer: inout ByteBuffer) {
    CSVRows.write(into: &buffer) { rows in for index in findings.indices { write(findings[index], into: &rows) } }
  }

  func write<Sink: RowSink & ~Copyable>(_ finding: Finding, into sink: inout Sink) {
    let account = finding.account(in: dataset)
    sink.startRow(isTotal: false)
    sink.cell(rules[finding.rule].code)
    sink.cell(rules[finding.rule].title)
    sink.cell(finding.severity.words)
    sink.cell(finding.verdict == .notMet ? "Không đạt" : "Chưa đủ dữ liệu")
    sink.cell(finding.period.code)
    sink.cell(finding.target.id(in: dataset))
    sink.cell(finding.target.words(in: dataset))
    sink.cell(finding.unit.map { dataset.units[$0].code } ?? "")
    sink.cell(finding.unit.map { dataset.units[$0].name } ?? "")
    sink.cell(account.sentence)
    sink.cell(account.remedy)
    sink.cell(finding.waiver.map { dataset.waivers[$0].decision } ?? "")
    sink.cell(source(of: finding))
    sink.endRow()
  }

  /// The first source cell and how many more there are; a dispatch's file.
  private func source(of finding: Finding) -> Words {
    let cells = finding.evidence.cells
    guard let cell = cells.first else {
      guard case .dispatch(let key) = finding.target else { return "" }
      return Words(Evidence.Value.place(file: dataset.dispatches[key].file, line: finding.evidence.line).words)
    }
    return cells.count > 1 ? "\(names.words(cell)) và \(cells.count - 1) ô khác" : names.words(cell)
  }
}
