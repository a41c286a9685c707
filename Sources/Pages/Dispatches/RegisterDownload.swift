import Dispatches
import Domain
import Exports

extension RegisterPage {
  static let downloadPath = "tai-ve/so-dang-ky.csv"

  /// The register as CSV: its ten columns, then what tells the rows of several books apart; none without dispatches.
  static func downloads(_ report: Report) -> [Download] {
    let register = report.register
    guard !register.rows.isEmpty else { return [] }
    return [
      Download(path: downloadPath, title: "Sổ đăng ký văn bản đi (CSV)") { buffer in
        let more = ["Cơ quan ban hành", "Nơi nhận có tên lấy từ «Như trên», «Như Điều …»", "Tệp nguồn"]
        var writer = CSVWriter(RegisterRow.headings + more, into: &buffer)
        for row in register.rows {
          let dispatch = register.dispatches[row.dispatch]
          for column in row.columns + [dispatch.issuer ?? "", row.isExpanded ? "có" : "không", dispatch.file] {
            writer.cell(column, into: &buffer)
          }
          writer.endRow(into: &buffer)
        }
      }
    ]
  }
}
