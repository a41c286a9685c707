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
    return [Download(path: path, Download.Listing(part.title, .csv)) { part.write(into: &$0) }]
      + report.workbook(workbook, title: part.title, sheets: [part.sheet()])
  }

  /// What leads to the files from a page whose way up is `root`; nil of an empty list.
  func links(root: String) -> FileLinks? {
    guard part.count > 0 else { return nil }
    let book = workbook.isEmpty ? [] : [LinkedText(text: "Tải danh sách (Excel)", url: root + workbook)]
    return FileLinks(links: [LinkedText(text: "Tải danh sách (CSV)", url: root + path)] + book)
  }

  /// The table on its page, with its files.
  func view(root: String) -> TablePartView {
    let hasFiles = part.count > 0
    return TablePartView(
      part, rows: 0..<part.count, download: hasFiles ? path : "", workbook: hasFiles ? workbook : "", root: root)
  }
}

/// What leads to the files of a list.
struct FileLinks: Sendable {
  let links: [LinkedText]

  static let fields = Fields<FileLinks>(
    "files", .list("links", "Tệp CSV, rồi tệp Excel nếu có", LinkedText.fields) { $0.links })
}
