import Domain
import Exports
import Markup
import Templating

/// One table on a page: rows are made one by one when they are written, since there may be a hundred thousand.
struct TablePart: Sendable {
  /// Unique on the page.
  let id: String
  let title: String
  /// What is counted, and of what.
  let caption: String
  let columns: [TableColumn]
  let count: Int
  let totals: [TableRow]
  /// Why there are no rows, and which file would bring some.
  let empty: String
  let row: @Sendable (Int) -> TableRow

  init(
    _ id: String, title: String, caption: String, columns: [TableColumn], count: Int, totals: [TableRow] = [], empty: String,
    row: @escaping @Sendable (Int) -> TableRow
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.columns = columns
    self.count = count
    self.totals = totals
    self.empty = empty
    self.row = row
  }

  /// A table whose few rows are known.
  init(
    _ id: String, title: String, caption: String, columns: [TableColumn], rows: [TableRow], totals: [TableRow] = [], empty: String
  ) {
    self.init(
      id, title: title, caption: caption, columns: columns, count: rows.count, totals: rows.isEmpty ? [] : totals, empty: empty
    ) { rows[$0] }
  }

  /// Writes all rows, and the sums, as CSV.
  func write(into buffer: inout ByteBuffer) {
    _ = CSVWriter(columns.map(\.name), into: &buffer)
    CSVRows.write(into: &buffer) { writeRows(into: &$0) }
  }

  /// The same as a sheet of a workbook; `table` is what the part belongs to, empty where it stands alone.
  func sheet(of table: String = "") -> SheetSource {
    let heading = table.isEmpty || table == title ? title : "\(table): \(title)"
    return SheetSource(name: title, title: heading, heads: columns.map(\.name), count: count) { writeRows(into: &$0) }
  }

  private func writeRows<Sink: RowSink & ~Copyable>(into sink: inout Sink) {
    for index in 0..<count { write(row(index), into: &sink) }
    for total in totals { write(total, into: &sink) }
  }

  private func write<Sink: RowSink & ~Copyable>(_ row: TableRow, into sink: inout Sink) {
    sink.startRow(isTotal: row.isTotal)
    for cell in row.cells {
      switch cell {
      case .count(let count): sink.cell(count)
      case .percent(let percent): sink.cell(percent)
      case .day(let day): sink.cell(day)
      default: sink.cell(cell.plain)
      }
    }
    sink.endRow()
  }
}

/// A table as a page shows it, or a stretch of it.
struct TablePartView: Sendable {
  private let part: TablePart
  private let rows: Range<Int>
  private let columns: [ShownColumn]
  private let root: String
  private let downloadURL: String
  private let workbookURL: String
  private let sharesWorkbook: Bool

  /// Rows of a table that is seen at a glance.
  private static let glance = 12

  /// How many rows there are, where a part of them may be out of sight.
  private var rowCount: String {
    part.count > Self.glance ? "\(Figures.integer(part.count)) dòng" : ""
  }

  /// The sums stand under the last row only.
  private var totals: [TableRow] { rows.upperBound == part.count ? part.totals : [] }

  static let fields = Fields<TablePartView>(
    "table", .text("id", "Mã neo") { $0.part.id }, .text("title", "Tên bảng") { $0.part.title },
    .text("caption", "Đếm gì, trên tổng số nào") { $0.part.caption },
    .text("rowCount", "Số dòng của cả bảng, trống nếu bảng ngắn") { $0.rowCount },
    .list("columns", "Các cột", TableColumn.fields) { table in
      table.columns.map { table.part.columns[$0.place] }
    },
    .stream("rows", "Các dòng", RowView.fields, isFilled: { !$0.rows.isEmpty }) { table, each in
      for index in table.rows { each(table.view(of: table.part.row(index))) }
    },
    .stream("totals", "Các dòng cộng", RowView.fields, isFilled: { !$0.totals.isEmpty }) { table, each in
      for total in table.totals { each(table.view(of: total)) }
    },
    .flag("hasRows", "Có dòng nào không") { !$0.rows.isEmpty }, .flag("hasTotals", "Có dòng cộng không") { !$0.totals.isEmpty },
    .text("empty", "Vì sao không có dòng nào") { $0.part.empty }, .url("downloadURL", "Tới tệp tải về") { $0.downloadURL },
    .flag("hasDownload", "Có tệp tải về") { !$0.downloadURL.isEmpty },
    .url("workbookURL", "Tới tệp Excel") { $0.workbookURL }, .flag("hasWorkbook", "Có tệp Excel") { !$0.workbookURL.isEmpty },
    .flag("sharesWorkbook", "Tệp Excel có cả các bảng khác của trang") { $0.sharesWorkbook })

  /// Rows `range` of `part`; `download` and `workbook` are the paths of its files, empty if there is none.
  ///
  /// The workbook may hold the other tables of the page, too (`sharesWorkbook`).
  init(
    _ part: TablePart, rows range: Range<Int>, download: String, workbook: String = "", sharesWorkbook: Bool = false,
    root: String
  ) {
    self.part = part
    rows = range
    columns = part.columns.shown
    self.root = root
    downloadURL = download.isEmpty ? "" : root + download
    workbookURL = workbook.isEmpty ? "" : root + workbook
    self.sharesWorkbook = sharesWorkbook
  }

  /// The whole of a table that is not offered as a file.
  init(_ part: TablePart, root: String) { self.init(part, rows: 0..<part.count, download: "", root: root) }

  private func view(of row: TableRow) -> RowView { RowView(row: row, columns: columns, root: root) }
}
