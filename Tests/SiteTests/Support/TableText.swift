/// A CSV table in a test: its rows, to be read, changed and written again.
struct TableText {
  var rows: [[String]]

  /// Reads `text` (RFC 4180; the separator is the one the first line has most of).
  init(_ text: String) {
    let bytes = Array(text.utf8).starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.utf8.dropFirst(3)) : Array(text.utf8)
    let head = bytes.prefix { $0 != 0x0A }
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let separator = separators.max { left, right in head.count { $0 == left } < head.count { $0 == right } } ?? 0x2C
    var (rows, cells, cell, isQuoted, isAfterQuote) = ([[String]](), [String](), [UInt8](), false, false)
    for byte in bytes where byte != 0x0D {
      if byte == UInt8(ascii: "\"") {
        // A quote right after a closing one: the two stand for one.
        if !isQuoted, isAfterQuote { cell.append(byte) }
        isQuoted.toggle()
        isAfterQuote = !isQuoted
        continue
      }
      isAfterQuote = false
      guard !isQuoted, byte == separator || byte == 0x0A else {
        cell.append(byte)
        continue
      }
      cells.append(String(decoding: cell, as: UTF8.self))
      cell = []
      guard byte == 0x0A else { continue }
      if cells != [""] { rows.append(cells) }
      cells = []
    }
    self.rows = rows
  }

  init(_ heads: [String]) { rows = [heads] }

  /// The same without the columns headed `names`.
  func without(_ names: Set<String>) -> TableText {
    let kept = rows[0].indices.filter { !names.contains(rows[0][$0]) }
    var table = self
    table.rows = rows.map { row in kept.map { row[$0] } }
    return table
  }

  var text: String {
    rows.map { row in row.map(TableText.quoted).joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    cell.contains { ",;\"\n\t".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }
}
