import Domain
import Templating

/// One cell of a compliance table: a value, from which both the page and the file to download are written.
enum TableCell: Sendable {
  case text(String)
  /// A text with a path from the site's folder.
  case link(String, String)
  /// The same with a quiet line below, which a file has in columns of its own.
  case noted(String, path: String, note: String)
  /// The name of a unit, leading to its page.
  case unit(Report, Key<Unit>)
  /// The name of a rated object, leading to its row on the page of its unit.
  case object(Report, Key<RatedObject>)
  /// The same with the post on a quiet line below.
  case holder(Report, Key<RatedObject>)
  /// A text that leads to where a finding is told in full.
  case finding(String, FindingMark)
  case count(Int)
  /// `3/12 = 25,0 %`.
  case share(Int, of: Int)
  case percent(Int)
  case level(RatingLevel?)
  case day(Day?)
  case mark(VerdictMark)
  /// A verdict that leads to its finding.
  case verdict(VerdictMark, FindingMark)
  /// Rules' codes with their verdicts.
  case codes([FindingMark])

  static let blank = TableCell.text("")

  /// As a spreadsheet should have it.
  var plain: String {
    switch self {
    case .text(let text), .link(let text, _), .noted(let text, _, _), .finding(let text, _): text
    case .unit(let report, let key): report.dataset.units[key].name
    case .object(let report, let key), .holder(let report, let key): report.dataset.objects[key].name
    case .count(let count): String(count)
    case .share(let part, let whole): Figures.share(part, of: whole)
    case .percent(let percent): String(percent)
    case .level(let level): level?.short ?? ""
    case .day(let day): day?.vietnamese ?? ""
    case .mark(let mark), .verdict(let mark, _): mark.word
    case .codes(let codes): codes.map(\.code).joined(separator: "; ")
    }
  }

  /// As a page shows it.
  var words: String {
    switch self {
    case .text(let text), .link(let text, _), .noted(let text, _, _), .finding(let text, _): text
    case .unit(let report, let key): report.dataset.units[key].name
    case .object(let report, let key), .holder(let report, let key): report.dataset.objects[key].name
    case .count(let count): Figures.integer(count)
    case .share(let part, let whole): Figures.share(part, of: whole)
    case .percent(let percent): "\(percent)\u{202F}%"
    case .level(let level): level?.short ?? "–"
    case .day(let day): day?.vietnamese ?? "–"
    case .mark, .verdict, .codes: ""
    }
  }
}

/// One row; its first cell is its heading.
struct TableRow: Sendable {
  /// Unique on the page; empty for a row that nothing leads to.
  var id = ""
  let cells: [TableCell]
  /// Sum of the rows above it.
  var isTotal = false
}

/// A cell as the template prints it.
struct CellView: Sendable {
  let cell: TableCell
  let isHead: Bool
  let kind: TableColumn.Kind
  /// The way up from the page that shows it.
  let root: String

  static let fields = Fields<CellView>(
    "cell", .text("text", "Nội dung") { $0.cell.words },
    .writtenURL("url", "Đường dẫn, trống nếu không có", isFilled: { $0.cell.isLink }) {
      $0.cell.writeURL(into: $1, root: $0.root)
    },
    .flag("hasURL", "Có đường dẫn") { $0.cell.isLink }, .flag("isHead", "Ô đầu dòng") { $0.isHead },
    .flag("isNumber", "Ô số") { $0.kind == .number },
    .flag("isTight", "Ô không xuống dòng") { $0.kind == .tight },
    .text("note", "Dòng ghi chú, trống nếu không có") { $0.cell.note },
    .object("mark", "Kết luận", VerdictMark.fields) { $0.cell.mark },
    .stream("codes", "Các quy tắc", FindingMark.fields, isFilled: { !$0.cell.codes.isEmpty }) { view, each in
      for var code in view.cell.codes {
        code.way = .full(root: view.root)
        each(code)
      }
    })
}

extension TableCell {
  fileprivate var isLink: Bool {
    switch self {
    case .link(_, let path), .noted(_, let path, _): !path.isEmpty
    case .finding, .verdict, .unit, .object, .holder: true
    case .text, .count, .share, .percent, .level, .day, .mark, .codes: false
    }
  }

  fileprivate var mark: VerdictMark? {
    switch self {
    case .mark(let mark), .verdict(let mark, _): mark
    default: nil
    }
  }

  fileprivate var note: String {
    switch self {
    case .noted(_, _, let note): note
    case .holder(let report, let key): report.dataset.objects[key].post ?? ""
    default: ""
    }
  }

  fileprivate var codes: [FindingMark] { if case .codes(let codes) = self { codes } else { [] } }

  /// Writes where the cell leads, from a page whose way up is `root`.
  fileprivate func writeURL(into out: borrowing URLWriter, root: String) {
    switch self {
    case .link(_, let path), .noted(_, let path, _):
      guard !path.isEmpty else { return }
      out.put(root)
      out.put(path)
    case .unit(let report, let key):
      out.put(root)
      SitePath.writeUnit(report.dataset.units[key], into: out)
    case .object(let report, let key), .holder(let report, let key):
      out.put(root)
      SitePath.writeUnit(report.dataset.units[report.dataset.objects[key].unit], into: out)
      out.put(plain: "#doi-tuong-")
      out.put(report.dataset.subjects[report.dataset.objects[key].subject].code)
    case .finding(_, var mark), .verdict(_, var mark):
      mark.way = .full(root: root)
      mark.writeURL(into: out)
    case .text, .count, .share, .percent, .level, .day, .mark, .codes: break
    }
  }
}

/// A row as the template prints it.
struct RowView: Sendable {
  let row: TableRow
  let columns: [ShownColumn]
  /// The way up from the page that shows it.
  let root: String

  static let fields = Fields<RowView>(
    "row", .text("id", "Mã neo, trống nếu không có") { $0.row.id }, .flag("isTotal", "Dòng cộng") { $0.row.isTotal },
    .stream("cells", "Các ô", CellView.fields, isFilled: { !$0.row.cells.isEmpty }) { view, each in
      for (index, column) in view.columns.enumerated() where column.place < view.row.cells.count {
        each(CellView(cell: view.row.cells[column.place], isHead: index == 0, kind: column.kind, root: view.root))
      }
    })
}
