import Exports
import Templating

/// A list of a page as files to download: CSV, and a workbook where it is short enough.
///
/// The page may show the list grouped, drawn or in sentences; the files hold one value a cell.
struct ListFile: Sendable {
  /// Path of the CSV file: `tai-ve/don-vi.csv`.
  let path: String
  let part: TablePart

  private var workbook: String { Downloads.workbook(of: path, rows: part.count) }

  /// The files; none of an empty list.
  func downloads(in report: Report) -> [Download] {
    guard part.count > 0 else { return [] }
    let part = part
    return [Download(path: path, title: "\(part.title) (CSV)") { part.write(into: &$0) }]
      + report.workbook(workbook, title: part.title, sheets: [part.sheet()])
  }

  /// What leads to the files from a page whose way up is `root`.
  func links(root: String) -> [LinkedText] {
    guard part.count > 0 else { return [] }
    let book = workbook.isEmpty ? [] : [LinkedText(text: "Tải danh sách (Excel)", url: root + workbook)]
    return [LinkedText(text: "Tải danh sách (CSV)", url: root + path)] + book
  }

  /// The table on its page, with its files.
  func view(root: String) -> TablePartView {
    let hasFiles = part.count > 0
    return TablePartView(
      part, rows: 0..<part.count, download: hasFiles ? path : "", workbook: hasFiles ? workbook : "", root: root)
  }
}
