/// One table as it was read: where it came from, which columns it has, what became of its rows.
public struct Table: Sendable {
  public let kind: TableKind
  public let period: Period?
  /// Path in the content folder, `ratings/2025.csv` or `book.xlsx`.
  public let path: String
  /// Sheet of a workbook; nil for CSV.
  public let sheet: String?
  /// The columns found, with the heading as it is written in the file.
  public let headings: [Column: String]
  /// Columns that the table does not have, and that a heading of another name most likely means: what stands under it is not read,
  /// so that nothing can be said in its place.
  public let doubted: Set<Column>
  /// Which columns are there, one bit a column: asked for each object of each rule, so it must be cheap.
  private let present: (UInt64, UInt64)
  public var rowsRead: Int
  public var rowsUsed: Int
  public var rowsRefused: Int

  public init(
    kind: TableKind, period: Period?, path: String, sheet: String? = nil, headings: [Column: String], doubted: Set<Column> = [],
    rowsRead: Int = 0, rowsUsed: Int = 0, rowsRefused: Int = 0
  ) {
    self.kind = kind
    self.period = period
    self.path = path
    self.sheet = sheet
    self.headings = headings
    self.doubted = doubted
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.rowsRefused = rowsRefused
    var low: UInt64 = 0
    var high: UInt64 = 0
    for column in headings.keys {
      if column.rawValue < 64 { low |= 1 << column.rawValue } else { high |= 1 << (column.rawValue - 64) }
    }
    present = (low, high)
  }

  /// Whether the table has `column`.
  public func has(_ column: Column) -> Bool {
    column.rawValue < 64 ? present.0 & (1 << column.rawValue) != 0 : present.1 & (1 << (column.rawValue - 64)) != 0
  }

  /// The heading of `column` as the file writes it, or its Vietnamese name where the file has none.
  public func heading(_ column: Column) -> String { headings[column] ?? column.header(in: kind) }

  /// Where it stands, for readers: `ratings/2025.csv`, `book.xlsx, trang tính «Xếp loại 2025»`.
  public var place: String { sheet.map { "\(path), trang tính «\($0)»" } ?? path }

  /// Name for readers: `Xếp loại 2025`.
  public var title: String { period.map { "\(kind.title) \($0.code)" } ?? kind.title }

  /// Name in JSON: `ratings/2025`, `units`.
  public var name: String { period.map { "\(kind.stem)/\($0.code)" } ?? kind.stem }
}

/// The row of a table that a noun was read from.
public struct RowSource: Hashable, Sendable {
  public let table: Key<Table>
  /// Line in the file, from 1 (in a workbook the sheet's row).
  public let line: Int32

  public init(table: Key<Table>, line: Int) {
    self.table = table
    self.line = Int32(line)
  }

  /// The cell of this row under `column`.
  public func cell(_ column: Column) -> SourceCell { SourceCell(row: self, column: column) }
}

/// One cell of the input: where a figure comes from.
public struct SourceCell: Hashable, Sendable {
  public let row: RowSource
  public let column: Column

  public init(row: RowSource, column: Column) {
    self.row = row
    self.column = column
  }
}
