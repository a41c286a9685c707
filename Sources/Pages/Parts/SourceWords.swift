import Domain
import Exports
import Templating

/// A source cell as readers see it, with a link to the file's row on the data page.
struct SourceLink: Sendable {
  let words: SourceWords
  let cell: SourceCell
  /// The way up from the page that shows it.
  let root: String

  static let fields = Fields<SourceLink>(
    "source", .written("text", "Tệp, dòng, cột") { $0.words.write($0.cell, into: $1) },
    .writtenURL("url", "Tới trang dữ liệu") {
      $1.put($0.root)
      $1.put($0.words.anchor(of: $0.cell.row))
    })
}

/// A source row as readers see it, with a link to the file's row on the data page.
struct RowLink: Sendable {
  let words: SourceWords
  let row: RowSource
  /// The way up from the page that shows it.
  let root: String

  static let fields = Fields<RowLink>(
    "row", .written("text", "Tệp, dòng") { $0.words.write($0.row, into: $1) },
    .writtenURL("url", "Tới trang dữ liệu") {
      $1.put($0.root)
      $1.put($0.words.anchor(of: $0.row))
    })
}

/// Puts source cells into words; what is the same for every cell of a table is worked out once.
final class SourceWords: Sendable {
  private let names: TableNames
  private let anchors: [String]

  init(tables: [Table]) {
    names = TableNames(tables)
    anchors = tables.map { "\(SitePath.data)#\(SourceWords.anchor($0))" }
  }

  /// The id of a table's row on the data page: `bang-ratings-2025`.
  static func anchor(_ table: Table) -> String {
    "bang-" + table.name.map { $0 == "/" ? "-" : $0 }.map(String.init).joined()
  }

  /// Path and anchor of the table's row on the data page.
  func anchor(of row: RowSource) -> String { anchors[row.table.index] }

  /// What the file calls the cell's column.
  func heading(of cell: SourceCell) -> String { names.heading(of: cell) }

  /// Writes `ratings/2025.csv, dòng 14`.
  fileprivate func write(_ row: RowSource, into out: borrowing TextWriter) {
    out.put(names.head(of: row))
    out.put(Int(row.line))
  }

  /// Writes `ratings/2025.csv, dòng 14, cột «Xếp loại»`.
  fileprivate func write(_ cell: SourceCell, into out: borrowing TextWriter) {
    write(cell.row, into: out)
    out.put(", cột «")
    out.put(heading(of: cell))
    out.put("»")
  }

  /// A row with its link, for a page whose way up is `root`.
  func link(_ row: RowSource, root: String) -> RowLink { RowLink(words: self, row: row, root: root) }

  /// The same with its link, for a page whose way up is `root`.
  func link(_ cell: SourceCell, root: String) -> SourceLink { SourceLink(words: self, cell: cell, root: root) }
}
