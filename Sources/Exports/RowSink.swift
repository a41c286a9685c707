public import Domain
public import Markup
public import Spreadsheet

/// Takes a table cell by cell: a file of separated values, or a sheet of a workbook.
public protocol RowSink: ~Copyable {
  /// Begins a row; `isTotal` is the sum of those above it.
  mutating func startRow(isTotal: Bool)
  mutating func cell(_ text: String)
  mutating func cell(_ words: Words)
  mutating func cell(_ number: Int)
  mutating func cell(_ day: Day?)
  mutating func endRow()
}

/// Rows of a CSV file, at the end of what a buffer holds.
public struct CSVRows: RowSink, ~Copyable {
  private var writer = CSVWriter()
  private var buffer: ByteBuffer

  private init(_ buffer: consuming ByteBuffer) { self.buffer = buffer }

  /// Lets `body` write rows behind what `buffer` holds.
  public static func write(into buffer: inout ByteBuffer, _ body: (inout CSVRows) -> Void) {
    var taken = ByteBuffer(capacity: 0)
    swap(&taken, &buffer)
    var rows = CSVRows(taken)
    body(&rows)
    buffer = rows.buffer
  }

  public func startRow(isTotal: Bool) {}
  public mutating func cell(_ text: String) { writer.cell(text, into: &buffer) }
  public mutating func cell(_ words: Words) { writer.cell(words, into: &buffer) }
  public mutating func cell(_ number: Int) { writer.cell(number, into: &buffer) }
  /// As people write it; spreadsheets read it as a day where they are set to Vietnamese.
  public mutating func cell(_ day: Day?) { cell(day?.words ?? "") }
  public mutating func endRow() { writer.endRow(into: &buffer) }
}

/// Rows of the open sheet: numbers and days as such, so that a spreadsheet can count with them.
extension SpreadsheetWriter: RowSink {
  public func cell(_ words: Words) { words.withBytes { cell($0) } }
  public func cell(_ day: Day?) {
    if let day { cell(year: day.year, month: day.month, day: day.day) } else { cell("") }
  }
}
