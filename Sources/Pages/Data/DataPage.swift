import Domain
import Exports
import Rules
import Templating

/// Where every figure comes from: files, rows, columns, settings, version, downloads.
struct DataPage: ReportPage {
  let frame: PageFrame
  let summary: String
  let version: String
  let tables: [TableLine]
  let files: TablePartView
  let gaps: TablePartView
  let settings: TablePartView
  let downloads: [DownloadRow]
  let warnings: [String]

  static let template = "du-lieu.html"
  static let fields = Fields<DataPage>(
    "data", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("summary", "Tóm tắt") { $0.summary },
    .text("version", "Phiên bản chương trình") { $0.version },
    .list("tables", "Các bảng đã đọc", TableLine.fields) { $0.tables },
    .flag("hasTables", "Có bảng nào không") { !$0.tables.isEmpty },
    .object("files", "Các tệp", TablePartView.fields) { $0.files },
    .object("gaps", "Chỗ quy tắc chưa kết luận được", TablePartView.fields) { $0.gaps },
    .object("settings", "Thiết lập", TablePartView.fields) { $0.settings },
    .list("downloads", "Tệp tải về, theo trang", DownloadRow.fields) { $0.downloads },
    .text("mostRows", "Số dòng nhiều nhất của một bảng có tệp Excel") { _ in Figures.integer(WorkbookFile.mostRows) },
    .texts("warnings", "Cảnh báo về dữ liệu") { $0.warnings },
    .flag("hasWarnings", "Có cảnh báo về dữ liệu") { !$0.warnings.isEmpty })

  static func plans(for report: Report) -> [PagePlan<DataPage>] { [PagePlan(path: SitePath.data) { DataPage(report) }] }

  private init(_ report: Report) {
    frame = report.frame(SitePath.data, title: "Dữ liệu", section: .data)
    let found = report.dataset.tables
    let read = found.reduce(0) { $0 + $1.rowsRead }
    let used = found.reduce(0) { $0 + $1.rowsUsed }
    summary =
      "\(Figures.integer(report.dataset.files.count)) tệp, \(Figures.integer(found.count)) bảng; đọc \(Figures.integer(read)) dòng, dùng \(Figures.integer(used)), từ chối \(Figures.integer(found.reduce(0) { $0 + $1.rowsRefused })). Số liệu đến ngày \(report.settings.asOf.vietnamese)."
    version = report.version
    tables = found.map(TableLine.init)
    files = TablePartView(DataPage.files(report.dataset.files), root: "")
    gaps = TablePartView(ReportTable.gaps(of: Array(RuleCatalogue.all.indices), in: report), root: "")
    settings = TablePartView(DataPage.settings(report.settings), root: "")
    downloads = DownloadRow.rows(Downloads.all(for: report))
    warnings = report.warnings
  }

  private static func files(_ files: [InputFile]) -> TablePart {
    TablePart(
      "tep", title: "Tệp đầu vào", caption: "Mã băm SHA-256 cho biết tệp đúng là tệp đã dùng: hai tệp giống nhau có cùng mã.",
      columns: [.text("Tệp"), .number("Số byte"), .text("SHA-256")], count: files.count, empty: "Chưa ghi nhận tệp nào."
    ) { index in
      let file = files[index]
      return TableRow(id: "tep-\(index + 1)", cells: [.text(file.path), .count(file.byteCount), .text(file.digest)])
    }
  }

  /// Every setting, those that differ from the default with the local document that allows them.
  private static func settings(_ settings: Settings) -> TablePart {
    let rows = (SettingWords.all(settings) + SettingWords.severities(settings)).map { setting in
      TableRow(cells: [
        setting.rule.map { .link(setting.name, SitePath.rule(RuleCatalogue.codes[$0])) } ?? .text(setting.name),
        .text(setting.value), .text(setting.standard), .text(setting.isChanged ? "khác mặc định" : ""),
        .text(setting.origin(settings)),
      ])
    }
    let document = TableRow(cells: [
      .text("Văn bản của địa phương (local-document)"),
      .text(settings.rules.localDocument.isEmpty ? "(không có)" : settings.rules.localDocument), .text("(không có)"), .blank,
      .text("site.toml"),
    ])
    let changed = (SettingWords.all(settings) + SettingWords.severities(settings)).count(where: \.isChanged)
    return TablePart(
      "thiet-lap", title: "Thiết lập đang áp dụng",
      caption: changed == 0
        ? "Mọi thiết lập đều là mặc định."
        : "\(Figures.integer(changed)) thiết lập khác mặc định; văn bản của địa phương cho phép được nêu ở cột Nguồn.",
      columns: [.text("Thiết lập"), .text("Đang áp dụng"), .text("Mặc định"), .text("Ghi chú"), .text("Nguồn")],
      rows: rows + [document], empty: "")
  }
}

/// One table that was read: its rows and its columns.
struct TableLine: Sendable {
  let id: String
  let title: String
  let path: String
  let read: String
  let used: String
  let refused: String
  let present: [String]
  let absent: [String]

  static let fields = Fields<TableLine>(
    "table-line", .text("id", "Mã neo") { $0.id }, .text("title", "Tên bảng") { $0.title }, .text("path", "Tệp") { $0.path },
    .text("read", "Số dòng đọc") { $0.read }, .text("used", "Số dòng dùng") { $0.used },
    .text("refused", "Số dòng từ chối") { $0.refused },
    .text("present", "Các cột có") { $0.present.joined(separator: " · ") },
    .text("absent", "Các cột không có") { $0.absent.joined(separator: " · ") })

  init(_ table: Table) {
    id = SourceWords.anchor(table)
    title = table.title
    path = table.place
    read = Figures.integer(table.rowsRead)
    used = Figures.integer(table.rowsUsed)
    refused = Figures.integer(table.rowsRefused)
    let columns = table.kind.columns
    present = columns.filter(table.has).map(table.heading)
    absent = columns.filter { !table.has($0) }.map(table.heading)
  }
}
