import Templating

/// One column: its heading, and what stands in it.
struct TableColumn: Sendable {
  /// What the cells are, which says how they are set.
  enum Kind: Sendable { case text, tight, number, onlyInFile }

  let name: String
  let kind: Kind
  /// Its place behind the head of the row on a page, where it says what the row comes to; nil for the others.
  ///
  /// On a phone the columns further on are out of sight. The others follow as in the file.
  private(set) var rank: Int?

  static func text(_ name: String) -> TableColumn { TableColumn(name: name, kind: .text) }
  /// Periods, and codes with hyphens: never broken into two lines.
  static func tight(_ name: String) -> TableColumn { TableColumn(name: name, kind: .tight) }
  static func number(_ name: String) -> TableColumn { TableColumn(name: name, kind: .number) }
  /// A column of the file to download: on the page the caption or another cell says the same.
  static func onlyInFile(_ name: String) -> TableColumn { TableColumn(name: name, kind: .onlyInFile) }

  /// The same column where it says what the row comes to; the lower the rank, the nearer to the head of the row.
  func leading(_ rank: Int = 0) -> TableColumn {
    var column = self
    column.rank = rank
    return column
  }

  static let fields = Fields<TableColumn>(
    "column", .text("name", "Tên cột") { $0.name }, .flag("isNumber", "Cột số") { $0.kind == .number },
    .flag("isTight", "Cột mã, kỳ: không xuống dòng") { $0.kind == .tight })
}

/// A column that a page shows: where its cells stand in a row, and how they are printed.
///
/// Each row of a long table is given them.
struct ShownColumn: Sendable, Hashable {
  let place: Int
  let kind: TableColumn.Kind
}

extension [TableColumn] {
  /// The columns that a page shows, in its order: the head of the row, what it comes to, the rest as in the file.
  var shown: [ShownColumn] {
    let shown = indices.filter { self[$0].kind != .onlyInFile }
    guard let head = shown.first else { return [] }
    let leading = shown.dropFirst().filter { self[$0].rank != nil }.sorted { left, right in
      (self[left].rank ?? 0, left) < (self[right].rank ?? 0, right)
    }
    let rest = shown.dropFirst().filter { self[$0].rank == nil }
    return ([head] + leading + rest).map { ShownColumn(place: $0, kind: self[$0].kind) }
  }
}
