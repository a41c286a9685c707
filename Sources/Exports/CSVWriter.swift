public import Domain
public import Markup

/// Writes a table as CSV for spreadsheets: RFC 4180, UTF-8 with byte order mark, CRLF.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, so that opening the file runs nothing.
public struct CSVWriter {
  private var isFirstCell = true
  private var separator = UInt8(ascii: ",")

  /// Begins the file with the byte order mark, without which Excel reads Vietnamese letters wrongly.
  ///
  /// `separator` stands between cells: a comma, a semicolon or a tab.
  public init(_ heads: [String], separator: UInt8 = UInt8(ascii: ","), into buffer: inout ByteBuffer) {
    self.separator = separator
    buffer.append(raw: [0xEF, 0xBB, 0xBF])
    for head in heads { cell(head, into: &buffer) }
    endRow(into: &buffer)
  }

  /// Goes on with a file that was begun.
  public init() {}

  public mutating func cell(_ text: String, into buffer: inout ByteBuffer) {
    separate(&buffer)
    text.withBytes { CSVWriter.write($0, into: &buffer) }
  }

  public mutating func cell(_ words: Words, into buffer: inout ByteBuffer) {
    separate(&buffer)
    words.withBytes { CSVWriter.write($0, into: &buffer) }
  }

  public mutating func cell(_ number: Int, into buffer: inout ByteBuffer) {
    separate(&buffer)
    buffer.put(number)
  }

  public mutating func endRow(into buffer: inout ByteBuffer) {
    buffer.append(byte: 0x0D)
    buffer.append(byte: 0x0A)
    isFirstCell = true
  }

  private static func write(_ source: UnsafeBufferPointer<UInt8>, into buffer: inout ByteBuffer) {
    let isFormula = source.first.map(beginsFormula) ?? false
    guard source.contains(where: needsQuotes) else {
      if isFormula { buffer.append(byte: UInt8(ascii: "'")) }
      return buffer.append(raw: source)
    }
    buffer.append(byte: UInt8(ascii: "\""))
    if isFormula { buffer.append(byte: UInt8(ascii: "'")) }
    var rest = source[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      buffer.append(raw: UnsafeBufferPointer(rebasing: rest[...quote]))
      buffer.append(byte: UInt8(ascii: "\""))
      rest = rest[(quote + 1)...]
    }
    buffer.append(raw: UnsafeBufferPointer(rebasing: rest))
    buffer.append(byte: UInt8(ascii: "\""))
  }

  private mutating func separate(_ buffer: inout ByteBuffer) {
    if !isFirstCell { buffer.append(byte: separator) }
    isFirstCell = false
  }

  /// A bit for each of tab, line feed, carriage return, `"`, `,` and `;`, which all lie below 64.
  private static let quoted: UInt64 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0D | 1 << 0x22 | 1 << 0x2C | 1 << 0x3B

  @inline(__always)
  private static func needsQuotes(_ byte: UInt8) -> Bool { byte < 64 && quoted >> UInt64(byte) & 1 == 1 }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }
}
