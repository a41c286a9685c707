public import Domain

/// What cells of each table are called by readers: what is the same for every cell of a table is put together once.
public struct TableNames: Sendable {
  /// The headings of each table, by column.
  private let headings: [[String]]
  /// `ratings/2025.csv, dòng ` of each table.
  private let heads: [String]

  public init(_ tables: [Table]) {
    headings = tables.map { table in Column.allCases.map { table.heading($0) } }
    heads = tables.map { table in "\(table.place), dòng " }
  }

  /// What the file calls the cell's column.
  public func heading(of cell: SourceCell) -> String { headings[cell.row.table.index][Int(cell.column.rawValue)] }

  /// What stands before the line's number: `ratings/2025.csv, dòng `.
  public func head(of row: RowSource) -> String { heads[row.table.index] }

  /// `ratings/2025.csv, dòng 14, cột «Xếp loại»`.
  public func words(_ cell: SourceCell) -> Words {
    "\(head(of: cell.row))\(Int(cell.row.line)), cột «\(heading(of: cell))»"
  }
}
