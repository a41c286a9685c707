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
    var writer = CSVWriter(columns.map(\.name), into: &buffer)
    for index in 0..<count { write(row(index), with: &writer, into: &buffer) }
    for total in totals { write(total, with: &writer, into: &buffer) }
  }

  private func write(_ row: TableRow, with writer: inout CSVWriter, into buffer: inout ByteBuffer) {
    for cell in row.cells {
      if case .count(let count) = cell { writer.cell(count, into: &buffer) } else { writer.cell(cell.plain, into: &buffer) }
    }
    writer.endRow(into: &buffer)
  }
}

/// A table as a page shows it, or a stretch of it.
struct TablePartView: Sendable {
  private let part: TablePart
  private let rows: Range<Int>
  private let root: String
  private let downloadURL: String

  /// The sums stand under the last row only.
  private var totals: [TableRow] { rows.upperBound == part.count ? part.totals : [] }

  static let fields = Fields<TablePartView>(
    "table", .text("id", "Mã neo") { $0.part.id }, .text("title", "Tên bảng") { $0.part.title },
    .text("caption", "Đếm gì, trên tổng số nào") { $0.part.caption },
    .list("columns", "Các cột", TableColumn.fields) { table in
      table.part.columns.filter { $0.kind != .onlyInFile }
    },
    .stream("rows", "Các dòng", RowView.fields, isFilled: { !$0.rows.isEmpty }) { table, each in
      for index in table.rows { each(table.view(of: table.part.row(index))) }
    },
    .stream("totals", "Các dòng cộng", RowView.fields, isFilled: { !$0.totals.isEmpty }) { table, each in
      for total in table.totals { each(table.view(of: total)) }
    },
    .flag("hasRows", "Có dòng nào không") { !$0.rows.isEmpty }, .flag("hasTotals", "Có dòng cộng không") { !$0.totals.isEmpty },
    .text("empty", "Vì sao không có dòng nào") { $0.part.empty }, .url("downloadURL", "Tới tệp tải về") { $0.downloadURL },
    .flag("hasDownload", "Có tệp tải về") { !$0.downloadURL.isEmpty })

  /// Rows `range` of `part`; `download` is the path of its file, empty if there is none.
  init(_ part: TablePart, rows range: Range<Int>, download: String, root: String) {
    self.part = part
    rows = range
    self.root = root
    downloadURL = download.isEmpty ? "" : root + download
  }

  /// The whole of a table that is not offered as a file.
  init(_ part: TablePart, root: String) { self.init(part, rows: 0..<part.count, download: "", root: root) }

  private func view(of row: TableRow) -> RowView { RowView(row: row, columns: part.columns, root: root) }
}
