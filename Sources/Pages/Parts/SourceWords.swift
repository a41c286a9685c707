import Domain
import Templating

/// A source cell as readers see it, with a link to the file's row on the data page.
struct SourceLink: Sendable {
  let text: String
  let url: String

  static let fields = Fields<SourceLink>(
    "source", .text("text", "Tệp, dòng, cột") { $0.text }, .url("url", "Tới trang dữ liệu") { $0.url })
}

/// Puts source cells into words; what is the same for every cell of a table is worked out once.
struct SourceWords: Sendable {
  private let tables: [Table]
  private let anchors: [String]

  init(tables: [Table]) {
    self.tables = tables
    anchors = tables.map { "\(SitePath.data)#\(SourceWords.anchor($0))" }
  }

  /// The id of a table's row on the data page: `bang-ratings-2025`.
  static func anchor(_ table: Table) -> String {
    "bang-" + table.name.map { $0 == "/" ? "-" : $0 }.map(String.init).joined()
  }

  /// `ratings/2025.csv, dòng 14, cột «Xếp loại»`.
  func text(_ cell: SourceCell) -> String {
    let table = tables[cell.row.table]
    let sheet = table.sheet.map { ", trang tính «\($0)»" } ?? ""
    return "\(table.path)\(sheet), dòng \(cell.row.line), cột «\(table.heading(cell.column))»"
  }

  /// The same with its link, for a page whose way up is `root`.
  func link(_ cell: SourceCell, root: String) -> SourceLink {
    SourceLink(text: text(cell), url: root + anchors[cell.row.table.index])
  }
}
