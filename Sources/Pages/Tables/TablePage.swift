import Domain
import Templating

/// One page of a compliance table.
struct TablePage: ReportPage {
  let frame: PageFrame
  let headline: String
  let about: String
  let parts: [TablePartView]
  let pages: [NavigationEntry]

  static let template = "bang/bang.html"
  static let fields = Fields<TablePage>(
    "table-page", .object("frame", "Khung trang", PageFrame.fields) { $0.frame },
    .text("headline", "Điều chính, bằng một câu") { $0.headline }, .text("about", "Bảng cho biết gì") { $0.about },
    .list("parts", "Các bảng của trang", TablePartView.fields) { $0.parts },
    .list("pages", "Các trang của bảng", NavigationEntry.fields) { $0.pages },
    .flag("hasPages", "Bảng có nhiều trang") { $0.pages.count > 1 })

  static func plans(for report: Report) -> [PagePlan<TablePage>] {
    (report.tables + ReportTable.members(in: report)).flatMap { table in
      (1...table.pageCount).map { page in
        PagePlan(path: table.path(page: page)) { TablePage(table, page: page, in: report) }
      }
    }
  }

  private init(_ table: ReportTable, page: Int, in report: Report) {
    let path = table.path(page: page)
    let root = SitePath.root(of: path)
    frame = report.frame(
      path, title: page > 1 ? "\(table.title), trang \(page)" : table.title, section: .tables,
      crumbs: [Crumb("Bảng tổng hợp", SitePath.tables)] + (table.parent.map { TablePage.crumbs($0, in: report) } ?? []))
    headline = table.headline
    about = table.about
    let start = (page - 1) * ReportTable.pageSize
    // A short part stands on the first page alone, even when it is empty and only says why.
    parts = table.parts.filter { page == 1 || $0.count > start }.map { part in
      let end = min(start + ReportTable.pageSize, part.count)
      return TablePartView(
        part, rows: min(start, end)..<end, download: table.download(part), workbook: table.workbook,
        sharesWorkbook: table.parts.count > 1, root: root)
    }
    pages = NavigationEntry.pages(table.pageCount, current: page) { root + table.path(page: $0) }
  }

  /// The step to the table called `name`.
  private static func crumbs(_ name: String, in report: Report) -> [Crumb] {
    report.tables.filter { $0.name == name }.map { Crumb($0.title, $0.path()) }
  }
}

extension NavigationEntry {
  /// Links to the pages of a list; none where there is one page only.
  static func pages(_ count: Int, current: Int, url: (Int) -> String) -> [NavigationEntry] {
    guard count > 1 else { return [] }
    return (1...count).map { NavigationEntry(label: Figures.integer($0), url: url($0), isCurrent: $0 == current) }
  }
}

/// The list of compliance tables, each with its main figures.
struct TablesPage: ReportPage {
  let frame: PageFrame
  let tables: [Entry]

  struct Entry: Sendable {
    let title: String
    let url: String
    let about: String
    let headline: String
    let downloadURL: String
    let workbookURL: String

    static let fields = Fields<Entry>(
      "entry", .text("title", "Tên bảng") { $0.title }, .url("url", "Tới bảng") { $0.url },
      .text("about", "Bảng cho biết gì") { $0.about }, .text("headline", "Điều chính") { $0.headline },
      .url("downloadURL", "Tới tệp tải về") { $0.downloadURL },
      .url("workbookURL", "Tới tệp Excel") { $0.workbookURL },
      .flag("hasWorkbook", "Có tệp Excel") { !$0.workbookURL.isEmpty })
  }

  static let template = "bang/index.html"
  static let fields = Fields<TablesPage>(
    "tables", .object("frame", "Khung trang", PageFrame.fields) { $0.frame },
    .list("tables", "Các bảng", Entry.fields) { $0.tables })

  static func plans(for report: Report) -> [PagePlan<TablesPage>] { [PagePlan(path: SitePath.tables) { TablesPage(report) }] }

  private init(_ report: Report) {
    let root = SitePath.root(of: SitePath.tables)
    frame = report.frame(SitePath.tables, title: "Bảng tổng hợp", section: .tables)
    tables = report.tables.map { table in
      Entry(
        title: table.title, url: root + table.path(), about: table.about, headline: table.headline,
        downloadURL: root + (table.parts.first.map(table.download) ?? SitePath.data),
        workbookURL: table.workbook.isEmpty ? "" : root + table.workbook)
    }
  }
}
