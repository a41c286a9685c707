import Diagnostics
import Dispatches
import Domain
import Exports
import Intake
import Markup

/// Rows for the table of obligations and what a person must still settle.
public struct ProposedObligations: Sendable {
  /// CSV with the headings of `obligations.csv`.
  public let csv: [UInt8]
  public let doubts: [String]
}

/// Proposes obligations from the time limits in `files`, for the units of `content`.
public func proposeObligations(_ files: [String], content: String) throws(Failure) -> ProposedObligations {
  let read = try dispatches(files)
  let loaded = try load(Request(content: content), else: "Chưa đề xuất dòng nào.")
  let units = loaded.dataset.units
  let proposer = ObligationProposer(units)
  let columns: [Column] = [.obligation, .what, .dispatch, .who, .due, .inclusive, .to, .via]
  var csv = ByteBuffer()
  var writer = CSVWriter(columns.map { $0.header(in: .obligations) }, into: &csv)
  var doubts: [String] = []
  var numbers: [String: Int] = [:]
  for dispatch in read {
    let (rows, others) = proposer.propose(dispatch, numbers: &numbers)
    for row in rows {
      let cells = [
        row.code, row.what, row.dispatch, row.who, row.due?.vietnamese ?? "", row.inclusive == true ? "có" : "", row.to ?? "",
        row.via ?? "",
      ]
      for cell in cells { writer.cell(cell, into: &csv) }
      writer.endRow(into: &csv)
      doubts += row.doubts.map { "\(dispatch.file):\(row.line): \(row.code): \($0)." }
    }
    doubts += others.map { "\(dispatch.file):\($0.line): thời hạn “\($0.words)” không kèm yêu cầu báo cáo, không đưa vào bảng." }
    if rows.isEmpty { doubts.append("\(dispatch.file): không thấy thời hạn báo cáo nào.") }
  }
  return ProposedObligations(csv: csv.bytes, doubts: doubts)
}
