import Workbook

/// A table as a header and rows of cells, each cell a slice of bytes with its place: what stands between a kind of file and the
/// reading of typed rows.
///
/// CSV files are cut into this by `CSVReader`, sheets of workbooks by `SheetGrid`: that has no `separator`, a row's line is the
/// sheet's row, and a place is the number of the column.
struct Grid: Sendable {
  /// A cell: where its text lies in `bytes`.
  struct Slice: Sendable {
    var start: UInt32
    var length: UInt32
  }

  /// Where a row begins.
  struct Row: Sendable {
    /// Offset of the row's first byte; unused for sheets.
    var offset: UInt32
    /// From 1.
    var line: Int32
  }

  /// Rows that go on with the heading under its first row.
  struct LowerHeadings {
    var lastLine: Int32
    var names: [String]
  }

  /// A row that could not be cut into cells.
  struct BrokenRow: Sendable {
    var row: Row
    /// Offset of the byte that is wrong, and of the first byte behind the row.
    var offset: UInt32
    var end: UInt32
    var fault: RowFault
  }

  /// A cell of a sheet that has no value.
  struct FaultyCell: Sendable {
    let field: Int
    let fault: RowFault
    /// False where another cell tells it, too.
    var isTold = true
  }

  var bytes: [UInt8] = []
  /// Where the file's own text ends in `bytes`; behind it lie rewritten cells.
  var textEnd = 0
  /// nil for sheets.
  var separator: UInt8?
  /// For sheets the number of each field's column, from 1.
  var columns: [Int32] = []
  var headerRow = Row(offset: 0, line: 1)
  var header: [Slice] = []
  /// Where the file begins, if the header line stands further down, below a title.
  var titleRow: Row?
  /// The rows below the first of a heading of several rows, which has been joined.
  var lowerHeadings: LowerHeadings?
  /// What is wrong with the header line, if it cannot be cut into cells.
  var headerFault: BrokenRow?
  /// `width` slices for each row.
  var fields: [Slice] = []
  var rows: [Row] = []
  var broken: [BrokenRow] = []
  /// By row, cells of sheets that have no value.
  ///
  /// The row is refused; its other cells are read for what else is wrong.
  var faulty: [Int: [FaultyCell]] = [:]
  /// Columns of a sheet some of whose days a spreadsheet has most likely turned round: the first such cell's line, and how many.
  var turnedDays: [(field: Int, line: Int32, count: Int)] = []
  /// Rows of several lines, some of which look like rows of their own, with the number of those.
  var doubtful: [(row: Row, inside: Int)] = []

  var width: Int { header.count }

  /// The row that begins in `line`; rows stand in the order of their lines.
  func row(ofLine line: Int32) -> Row? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].line == line ? rows[low] : nil
  }

  /// The place in `rows` of the row that `line` belongs to, which may be of several lines.
  func row(around line: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle].line) <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The line and the character where cell `field` of `row` begins, quote included; both from 1.
  func place(of row: Row, field: Int) -> (line: Int, position: Int) {
    guard let separator else { return (Int(row.line), Int(columns[field])) }
    return bytes.withUnsafeBufferPointer { bytes in
      var cutter = CSVCutter(text: bytes.part(0..<textEnd), separator: separator, offset: Int(row.offset), line: 1)
      return place(of: row, offset: cutter.start(ofField: field))
    }
  }

  /// How messages name the column of `field`: `cột thứ 4`, in sheets `cột D`.
  func columnName(_ field: Int) -> String {
    separator == nil ? "cột \(SheetColumn.letters(Int(columns[field])))" : "cột thứ \(field + 1)"
  }

  /// The line and the character of the byte at `offset`, which lies in `row`.
  func place(of row: Row, offset: Int) -> (line: Int, position: Int) {
    var line = Int(row.line)
    var lineStart = Int(row.offset)
    for index in Int(row.offset)..<min(offset, textEnd) where bytes[index] == Byte.newline {
      line += 1
      lineStart = index + 1
    }
    let position = String(decoding: bytes[lineStart..<max(lineStart, min(offset, textEnd))], as: UTF8.self).count + 1
    return (line, position)
  }
}

/// Why a row could not be cut into cells.
enum RowFault: Equatable, Sendable {
  /// The header line goes on behind the end of a line that is none here: the lines end in something else than LF or CRLF.
  case lineEnds
  /// No line below it looks like a row of its own where `hidesRest` says so: then nothing below can be read.
  case unclosedQuote(hidesRest: Bool)
  case textAfterQuote
  case spaceBeforeQuote
  case ragged(found: Int, expected: Int)
  case fieldTooLong
  /// A cell of a sheet that shows an error: `#N/A`.
  case cellError(String)
  case formulaWithoutResult
  case noSuchDay
  case cellTime
  case cellUnreadable
  /// A number whose format shows more than the number.
  case decorated(String)
  /// A cell of a sheet that lies under the first cell of this merged rectangle, so that it has no value of its own.
  case merged(String)
}
