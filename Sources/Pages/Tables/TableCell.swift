import Domain
import Templating

/// One cell of a compliance table: a value, from which both the page and the file to download are written.
enum TableCell: Sendable {
  case text(String)
  /// A text with a path from the site's folder.
  case link(String, String)
  case count(Int)
  /// `3/12 = 25,0 %`.
  case share(Int, of: Int)
  case percent(Int)
  case level(RatingLevel?)
  case day(Day?)
  case mark(VerdictMark)
  /// Rules' codes with their verdicts.
  case codes([TableCode])

  static let blank = TableCell.text("")

  /// As a spreadsheet should have it.
  var plain: String {
    switch self {
    case .text(let text), .link(let text, _): text
    case .count(let count): String(count)
    case .share(let part, let whole): Figures.share(part, of: whole)
    case .percent(let percent): String(percent)
    case .level(let level): level?.short ?? ""
    case .day(let day): day?.iso ?? ""
    case .mark(let mark): mark.word
    case .codes(let codes): codes.map(\.code).joined(separator: "; ")
    }
  }

  /// As a page shows it.
  var words: String {
    switch self {
    case .text(let text), .link(let text, _): text
    case .count(let count): Figures.integer(count)
    case .share(let part, let whole): Figures.share(part, of: whole)
    case .percent(let percent): "\(percent)\u{202F}%"
    case .level(let level): level?.short ?? "–"
    case .day(let day): day?.vietnamese ?? "–"
    case .mark, .codes: ""
    }
  }
}

/// A rule's code with its verdict and the finding it leads to.
struct TableCode: Sendable {
  let code: String
  /// Path from the site's folder.
  let place: String
  let mark: VerdictMark
}

/// One row; its first cell is its heading.
struct TableRow: Sendable {
  /// Unique on the page; empty for a row that nothing leads to.
  var id = ""
  let cells: [TableCell]
  /// Sum of the rows above it.
  var isTotal = false
}

/// One column: its heading, and whether figures stand in it.
struct TableColumn: Sendable {
  let name: String
  let isNumber: Bool

  static func text(_ name: String) -> TableColumn { TableColumn(name: name, isNumber: false) }
  static func number(_ name: String) -> TableColumn { TableColumn(name: name, isNumber: true) }

  static let fields = Fields<TableColumn>(
    "column", .text("name", "Tên cột") { $0.name }, .flag("isNumber", "Cột số") { $0.isNumber })
}

/// A cell as the template prints it.
struct CellView: Sendable {
  let text: String
  let url: String
  let isHead: Bool
  let isNumber: Bool
  let mark: VerdictMark?
  let codes: [RatingRow.FindingMark]

  static let fields = Fields<CellView>(
    "cell", .text("text", "Nội dung") { $0.text }, .url("url", "Đường dẫn") { $0.url },
    .flag("hasURL", "Có đường dẫn") { !$0.url.isEmpty }, .flag("isHead", "Ô đầu dòng") { $0.isHead },
    .flag("isNumber", "Ô số") { $0.isNumber }, .object("mark", "Kết luận", VerdictMark.fields) { $0.mark },
    .list("codes", "Các quy tắc", RatingRow.FindingMark.fields) { $0.codes })

  init(_ cell: TableCell, column: TableColumn, isHead: Bool, root: String) {
    text = cell.words
    self.isHead = isHead
    isNumber = column.isNumber
    url = if case .link(_, let path) = cell, !path.isEmpty { root + path } else { "" }
    mark = if case .mark(let mark) = cell { mark } else { nil }
    codes =
      if case .codes(let found) = cell {
        found.map { RatingRow.FindingMark(code: $0.code, url: root + $0.place, mark: $0.mark) }
      } else {
        []
      }
  }
}

/// A row as the template prints it.
struct RowView: Sendable {
  let id: String
  let cells: [CellView]
  let isTotal: Bool

  static let fields = Fields<RowView>(
    "row", .text("id", "Mã neo, trống nếu không có") { $0.id }, .flag("isTotal", "Dòng cộng") { $0.isTotal },
    .list("cells", "Các ô", CellView.fields) { $0.cells })

  init(_ row: TableRow, columns: [TableColumn], root: String) {
    id = row.id
    isTotal = row.isTotal
    cells = zip(row.cells, columns).enumerated().map { index, pair in
      CellView(pair.0, column: pair.1, isHead: index == 0, root: root)
    }
  }
}
