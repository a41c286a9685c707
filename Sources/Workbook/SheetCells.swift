/// The filled cells of one sheet, row after row, and what else bears on how they are read.
public struct SheetCells: Sendable {
  /// A stretch of `bytes`.
  public struct Slice: Sendable {
    public let start: UInt32
    public let length: UInt32
  }

  /// What a cell holds.
  public enum Content: Sendable {
    /// A text, or a number as it is shown, without digits that binary arithmetic added.
    case text(Slice)
    /// A number that is shown as a percentage: `85` where the sheet shows `85 %`.
    case percent(Slice)
    /// A number that its format shows with other letters around it, as `CB007` for 7.
    case decorated(Slice)
    case logical(Bool)
    /// A day, as days since 1970-01-01.
    case day(Int32)
    /// A day of which only month and year are shown.
    case month(Int32)
    /// A day of which only the year is shown.
    case year(Int32)
    case fault(CellFault)
  }

  /// One filled cell.
  public struct Cell: Sendable {
    /// From 1.
    public let row: Int32
    /// From 1: column A.
    public let column: Int32
    public let content: Content
  }

  /// A rectangle of cells that are shown as one; both corners belong to it, and count from 1.
  public struct Merge: Sendable {
    public let rows: ClosedRange<Int32>
    public let columns: ClosedRange<Int32>
  }

  /// Texts of the cells, each once for all cells that share it.
  public internal(set) var bytes: [UInt8] = []
  /// In the order of rows, and of columns in them.
  public internal(set) var cells: [Cell] = []
  public internal(set) var merges: [Merge] = []
  /// Filled rows that the sheet does not show.
  public internal(set) var hiddenRows: [Int32] = []
  /// Columns that the sheet does not show, filled or not.
  public internal(set) var hiddenColumns: [ClosedRange<Int32>] = []
}

/// Why a cell has no value.
public enum CellFault: Sendable {
  /// `#N/A`, `#REF!` and their like.
  case error(Slice)
  /// A formula whose result the program that wrote the file did not keep.
  case formulaWithoutResult
  /// A number that no calendar has as a day, though it is shown as one.
  case noSuchDay
  /// A time of day or a length of time: no table has such values.
  case time
  /// Something that is no value of its kind.
  case unreadable

  public typealias Slice = SheetCells.Slice
}

/// Names of columns as sheets show them.
public enum SheetColumn {
  /// `A` for 1, `AA` for 27.
  public static func letters(_ column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
