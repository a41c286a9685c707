import Templating

/// One column: its heading, and what stands in it.
struct TableColumn: Sendable {
  /// What the cells are, which says how they are set.
  enum Kind: Sendable { case text, tight, number, onlyInFile }

  let name: String
  let kind: Kind

  static func text(_ name: String) -> TableColumn { TableColumn(name: name, kind: .text) }
  /// Periods, and codes with hyphens: never broken into two lines.
  static func tight(_ name: String) -> TableColumn { TableColumn(name: name, kind: .tight) }
  static func number(_ name: String) -> TableColumn { TableColumn(name: name, kind: .number) }
  /// A column of the file to download: on the page the caption or another cell says the same.
  static func onlyInFile(_ name: String) -> TableColumn { TableColumn(name: name, kind: .onlyInFile) }

  static let fields = Fields<TableColumn>(
    "column", .text("name", "Tên cột") { $0.name }, .flag("isNumber", "Cột số") { $0.kind == .number },
    .flag("isTight", "Cột mã, kỳ: không xuống dòng") { $0.kind == .tight })
}
