/// Cuts comma-separated bytes into cells (RFC 4180), one record at a time.
///
/// It never changes the text: a quoted cell with doubled quotes is rewritten into `rewritten`, and its slice says so by the top bit.
struct CSVCutter {
  /// Marks a slice that lies in `rewritten`; files stay far below it.
  static let rewrittenMark: UInt32 = 0x8000_0000

  /// More cells of one record are counted alone; a file that is all separators would take twenty times its size.
  var mostKept = 16 * Limits.columns

  let text: Bytes
  let separator: UInt8
  /// The next byte to read, always the first of a record between calls.
  var offset: Int
  var line: Int
  var fields: [Grid.Slice] = []
  var rewritten: [UInt8] = []
  private(set) var fault: (kind: RowFault, offset: Int)?
  /// The quote of the record that opens a cell which goes on behind the end of its line, and whose end is the fault.
  private(set) var runaway: Int?

  init(text: Bytes, separator: UInt8, offset: Int, line: Int) {
    self.text = text
    self.separator = separator
    self.offset = offset
    self.line = line
  }

  /// How many cells of the last record are not in `fields`: no table has so many columns.
  private(set) var unkept = 0
  /// Something stands in one of them.
  private(set) var isUnkeptFilled = false

  /// Appends the cells of the next record to `fields`; `fault` says whether it is whole.
  mutating func cutRecord() {
    (fault, runaway, unkept, isUnkeptFilled) = (nil, nil, 0, false)
    let first = fields.count
    while true {
      cutField()
      if fields.count - first > mostKept {
        isUnkeptFilled = fields.removeLast().length > 0 || isUnkeptFilled
        unkept += 1
      }
      if offset >= text.count { return }
      let end = text[offset]
      offset += 1
      if end == Byte.newline {
        line += 1
        return
      }
    }
  }

  /// Where the first line of this record behind the quote at `opening` is a row of its own, as `width` cells of which the first has a
  /// word: there the cell that the quote opens has most likely ended without another one.
  func firstRow(behind opening: Int, width: Int) -> Int? {
    guard width > 2 else { return nil }
    var place = opening
    while let end = text[place..<offset].firstIndex(of: Byte.newline), end + 1 < offset {
      place = end + 1
      var row = CSVCutter(text: text, separator: separator, offset: place, line: 0)
      row.cutRecord()
      guard row.fault == nil, row.fields.count == width, let code = row.fields.first, code.length > 0 else { continue }
      let isCode =
        code.start & Self.rewrittenMark == 0
        && text[Int(code.start)..<Int(code.start + code.length)].allSatisfy { $0 > Byte.space && $0 != Byte.quote }
      if isCode { return place }
    }
    return nil
  }

  /// Goes on with the record that begins at `place`, which lies behind this one's start.
  mutating func goBack(to place: Int) {
    line -= text[place..<offset].count { $0 == Byte.newline }
    offset = place
  }

  /// The offset where cell `field` of the record begins; moves on to there.
  mutating func start(ofField field: Int) -> Int {
    for _ in 0..<field where offset < text.count {
      cutField()
      offset += 1
    }
    return min(offset, text.count)
  }

  /// Appends one cell and stops at the separator, the line's end or the text's end behind it.
  private mutating func cutField() {
    if offset < text.count, text[offset] == Byte.quote { cutQuoted() } else { cutPlain() }
    if let last = fields.last, last.length > UInt32(Limits.fieldBytes) { note(.fieldTooLong, at: offset - Int(last.length)) }
  }

  private mutating func cutPlain() {
    let (text, separator, start) = (text, separator, offset)
    var end = start
    if start < text.count, blankLength(at: start) > 0 { end = quoteBehindSpace(start) }
    while end < text.count {
      let byte = text[end]
      if byte == separator || byte == Byte.newline { break }
      end += 1
    }
    offset = end
    let isLast = end == text.count || text[end] == Byte.newline
    if isLast, end > start, text[end - 1] == Byte.carriageReturn { end -= 1 }
    fields.append(Grid.Slice(start: UInt32(start), length: UInt32(end - start)))
  }

  /// Passes blanks before a cell that begins with a quote behind them: it is no quoted cell, and was meant to be one.
  private mutating func quoteBehindSpace(_ start: Int) -> Int {
    var place = start
    while place < text.count, blankLength(at: place) > 0 { place += blankLength(at: place) }
    if place < text.count, text[place] == Byte.quote { note(.spaceBeforeQuote, at: start) }
    return place
  }

  /// How many bytes the blank at `place` has: a space, a tab that separates nothing, a no-break space; 0 where none stands.
  private func blankLength(at place: Int) -> Int {
    switch text[place] {
    case Byte.space: 1
    case Byte.tab: separator == Byte.tab ? 0 : 1
    case 0xC2: place + 1 < text.count && text[place + 1] == 0xA0 ? 2 : 0
    default: 0
    }
  }

  private mutating func cutQuoted() {
    let (opening, firstLine) = (offset, line)
    var hasDoubled = false
    offset += 1
    while offset < text.count {
      let byte = text[offset]
      if byte == Byte.quote {
        guard offset + 1 < text.count, text[offset + 1] == Byte.quote else { break }
        hasDoubled = true
        offset += 1
      } else if byte == Byte.newline {
        line += 1
      }
      offset += 1
    }
    guard offset < text.count else {
      if fault == nil { runaway = opening }
      note(.unclosedQuote(hidesRest: true), at: opening)
      fields.append(Grid.Slice(start: UInt32(opening), length: 0))
      return
    }
    append(opening + 1..<offset, hasDoubled: hasDoubled)
    offset += 1
    let wasWhole = fault == nil
    skipToSeparator()
    if wasWhole, fault != nil, line > firstLine { runaway = opening }
  }

  /// Passes what stands between a closing quote and the separator: only blanks may.
  private mutating func skipToSeparator() {
    while offset < text.count, text[offset] != separator, text[offset] != Byte.newline {
      let isLineEnd = text[offset] == Byte.carriageReturn && (offset + 1 == text.count || text[offset + 1] == Byte.newline)
      if text[offset] != Byte.space, !isLineEnd { note(.textAfterQuote, at: offset) }
      offset += 1
    }
  }

  private mutating func append(_ range: Range<Int>, hasDoubled: Bool) {
    guard hasDoubled else {
      fields.append(Grid.Slice(start: UInt32(range.lowerBound), length: UInt32(range.count)))
      return
    }
    let start = rewritten.count
    var index = range.lowerBound
    while index < range.upperBound {
      rewritten.append(text[index])
      index += text[index] == Byte.quote ? 2 : 1
    }
    fields.append(Grid.Slice(start: UInt32(start) | Self.rewrittenMark, length: UInt32(rewritten.count - start)))
  }

  private mutating func note(_ kind: RowFault, at place: Int) {
    if fault == nil { fault = (kind, place) }
  }
}
