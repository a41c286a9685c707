/// The rows of a fenced block with the info string `bảng`: CSV by RFC 4180, separator found from its first line.
struct MarkdownTable {
  let rows: [[String]]

  init(csv: String, line: Int) throws(MarkdownRefusal) {
    let separator = MarkdownTable.separator(of: csv.prefix { $0 != "\n" })
    var reader = CellReader(separator: separator)
    for byte in csv.utf8 { reader.take(byte) }
    guard !reader.hasStrayText else { throw .table(line: line, reason: "có chữ đứng sau dấu ngoặc kép đóng ô") }
    guard let rows = reader.finish() else { throw .table(line: line, reason: "dấu ngoặc kép chưa đóng") }
    guard let header = rows.first else { throw .table(line: line, reason: "chưa có hàng nào") }
    if let place = rows.firstIndex(where: { $0.count != header.count }) {
      let reason = "hàng \(place + 1) có \(rows[place].count) ô, hàng đầu có \(header.count)"
      throw .table(line: line, reason: reason)
    }
    self.rows = rows
  }

  /// The sign that stands most often in `line`; a comma where none does.
  private static func separator(of line: Substring) -> UInt8 {
    let signs: [Character] = [",", ";", "\t"]
    var best: (sign: Character, count: Int) = (",", 0)
    for sign in signs {
      let count = line.count { $0 == sign }
      if count > best.count { best = (sign, count) }
    }
    return best.sign.asciiValue ?? UInt8(ascii: ",")
  }

  /// Whether `cell` is a figure: digits with `.` `,` `%` `+` `-` and spaces.
  static func isNumber(_ cell: String) -> Bool {
    var digits = 0
    for byte in cell.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"), 0x20: break
      default: return false
      }
    }
    return digits > 0
  }
}

/// Splits CSV into cells, byte by byte.
private struct CellReader {
  private enum State { case start, plain, quoted, afterQuote }
  private let separator: UInt8
  private var state = State.start
  private var cell: [UInt8] = []
  private var row: [String] = []
  private var rows: [[String]] = []
  /// Whether anything but space stood behind the quote that closes a cell.
  private(set) var hasStrayText = false

  init(separator: UInt8) { self.separator = separator }

  mutating func take(_ byte: UInt8) {
    if state == .quoted {
      if byte == UInt8(ascii: "\"") { state = .afterQuote } else { cell.append(byte) }
      return
    }
    switch byte {
    case UInt8(ascii: "\"") where state == .start: state = .quoted
    case UInt8(ascii: "\"") where state == .afterQuote:
      cell.append(byte)
      state = .quoted
    case separator: endCell()
    case 0x0A: endRow()
    case 0x0D: break
    case 0x20 where state == .afterQuote: break
    default:
      if state == .afterQuote { hasStrayText = true }
      cell.append(byte)
      if state == .start { state = .plain }
    }
  }

  private mutating func endCell() {
    let text = String(decoding: cell, as: UTF8.self)
    row.append(String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    cell.removeAll(keepingCapacity: true)
    state = .start
  }

  private mutating func endRow() {
    if row.isEmpty, cell.isEmpty, state == .start { return }
    endCell()
    rows.append(row)
    row = []
  }

  /// All rows, or nil at an unclosed quote.
  mutating func finish() -> [[String]]? {
    if state == .quoted { return nil }
    endRow()
    return rows
  }
}
