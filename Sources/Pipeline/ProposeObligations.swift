import Diagnostics
import Dispatches
import Domain
import Exports
import Intake
import Markup

/// Rows for the table of obligations and what a person must still settle.
public struct ProposedObligations: Sendable {
  /// CSV with the headings of `obligations.csv`, in its order and with its separator, so that rows can be pasted under them.
  public let csv: [UInt8]
  public let doubts: [String]
}

/// Proposes obligations from the time limits in `files`, for the units of `content`.
public func proposeObligations(_ files: [String], content: String) throws(Failure) -> ProposedObligations {
  let read = try dispatches(files)
  let loaded = try load(Request(content: content), else: "Chưa đề xuất dòng nào.")
  var doubts = read.flatMap { $0.diagnostics.map(\.text) }
  let units = loaded.dataset.units
  let proposer = ObligationProposer(units, home: HomeName(of: loaded.dataset.settings.issuer, units))
  var proposed: [ObligationProposal] = []
  var numbers: [String: Int] = [:]
  for dispatch in read.map(\.dispatch) {
    let (rows, others) = proposer.propose(dispatch, numbers: &numbers)
    proposed += rows
    for row in rows { doubts += row.doubts.map { "\(dispatch.file):\(row.line): \(row.code): \($0)." } }
    doubts += others.map { "\(dispatch.file):\($0.line): thời hạn “\($0.words)” không kèm yêu cầu báo cáo, không đưa vào bảng." }
    if rows.isEmpty { doubts.append("\(dispatch.file): không thấy thời hạn báo cáo nào.") }
  }
  let table = ProposedTable(proposed, TableForm(of: .obligations, in: content))
  return ProposedObligations(csv: table.csv, doubts: doubts + table.doubts)
}

/// Proposed rows in the form of the table they are for.
private struct ProposedTable {
  private(set) var csv: [UInt8] = []
  private(set) var doubts: [String] = []

  init(_ rows: [ObligationProposal], _ form: TableForm) {
    let cells = rows.map(ProposedTable.cells)
    // Nothing that was read is left out because the table at hand has no column for it.
    let lacking = ProposedTable.columns.filter { column in
      !form.headings.contains { $0.column == column } && cells.contains { $0[column]?.isEmpty == false }
    }
    doubts = lacking.map {
      "obligations.csv không có cột «\($0.header(in: .obligations))»: hãy thêm cột này ở cuối bảng, sau đó mới chép."
    }
    let headings = form.headings + lacking.map { (name: $0.header(in: .obligations), column: $0) }
    var buffer = ByteBuffer()
    var writer = CSVWriter(headings.map(\.name), separator: form.separator, into: &buffer)
    for row in cells {
      for heading in headings { writer.cell(heading.column.flatMap { row[$0] } ?? "", into: &buffer) }
      writer.endRow(into: &buffer)
    }
    csv = buffer.bytes
  }

  /// In the order of content.md.
  private static let columns: [Column] = [.obligation, .what, .dispatch, .who, .due, .inclusive, .to, .via]

  private static func cells(_ row: ObligationProposal) -> [Column: String] {
    [
      .obligation: row.code, .what: row.what, .dispatch: row.dispatch, .who: row.who, .due: row.due?.vietnamese ?? "",
      .inclusive: row.inclusive == true ? "có" : "", .to: row.to ?? "", .via: row.via ?? "",
    ]
  }
}
