import Dispatches
import Domain
import Exports

extension RegisterPage {
  static let downloadPath = "tai-ve/so-dang-ky.csv"

  /// What tells the rows of several books apart, behind the ten columns.
  private static let more = [
    "Cơ quan cấp trên", "Cơ quan ban hành", "Nơi nhận có tên lấy từ «Như trên», «Như Điều …»", "Tệp nguồn",
  ]

  /// Path of the register as a workbook, empty if there is none.
  static func workbookPath(_ report: Report) -> String {
    Downloads.workbook(of: downloadPath, rows: report.register.rows.count)
  }

  /// The register as CSV and as a workbook: its ten columns, then four more; none without dispatches.
  static func downloads(_ report: Report) -> [Download] {
    let register = report.register
    guard !register.rows.isEmpty else { return [] }
    let (title, heads) = ("Sổ đăng ký văn bản đi", RegisterRow.headings + more)
    let file = Download(path: downloadPath, Download.Listing(title, .csv)) { buffer in
      _ = CSVWriter(heads, into: &buffer)
      CSVRows.write(into: &buffer) { write(register, into: &$0) }
    }
    let sheet = SheetSource(name: title, title: title, heads: heads, count: register.rows.count) { write(register, into: &$0) }
    return [file] + report.workbook(workbookPath(report), title: title, sheets: [sheet])
  }

  private static func write<Sink: RowSink & ~Copyable>(_ register: DispatchRegister, into sink: inout Sink) {
    for row in register.rows {
      let dispatch = register.dispatches[row.dispatch]
      sink.startRow(isTotal: false)
      for column in row.columns + [
        dispatch.issuerParent ?? "", dispatch.issuer ?? "", row.isExpanded ? "có" : "không", dispatch.file,
      ] { sink.cell(column) }
      sink.endRow()
    }
  }
}
