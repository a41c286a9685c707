import Domain
import Workers

/// Bytes of a CSV file → `Grid`.
///
/// A big file is cut in several places at once: each stretch begins behind a line end near its nominal start. Such a line end may
/// lie inside a quoted cell, so a stretch counts only if the one before ends exactly there; else it is cut again.
enum CSVReader {
  /// What one stretch of the file holds.
  private struct Part: Sendable {
    var start: Int
    var end: Int
    var fields: [Grid.Slice] = []
    var rows: [Grid.Row] = []
    var broken: [Grid.BrokenRow] = []
    var doubtful: [(row: Grid.Row, inside: Int)] = []
    var rewritten: [UInt8] = []
    /// Line ends passed; the lines in `rows` count from 0.
    var lines = 0
  }

  private static let stretchBytes = 2 << 20

  /// Cuts `bytes` from `start` on; nil where there is no header line.
  ///
  /// Under a title the table is cut from its header line on, so that its rows are checked, too.
  static func grid(bytes: consuming [UInt8], start: Int, kind: TableKind) -> Grid? {
    guard let whole = table(bytes: bytes, from: start, line: 1, kind: kind) else { return nil }
    guard let header = HeaderSearch.row(in: whole, kind: kind) else { return whole }
    let text = Array(whole.bytes[..<whole.textEnd])
    guard var below = table(bytes: text, from: Int(header.offset), line: header.line, kind: kind) else { return whole }
    below.titleRow = whole.headerRow
    return below
  }

  private static func table(bytes: consuming [UInt8], from start: Int, line: Int32, kind: TableKind) -> Grid? {
    var grid = Grid()
    grid.textEnd = bytes.count
    grid.bytes = bytes
    guard let body = readHeader(into: &grid, start: start, line: line, kind: kind) else { return nil }
    let parts = cut(grid, from: body)
    join(parts, into: &grid, from: body)
    return grid
  }

  private static func readHeader(into grid: inout Grid, start: Int, line first: Int32, kind: TableKind) -> Int? {
    let found = grid.bytes.withUnsafeBufferPointer { text -> (CSVCutter, Grid.Row, Int?, Grid.LowerHeadings?)? in
      var (offset, line) = (start, Int(first))
      while let end = blankLineEnd(in: text, from: offset) {
        offset = end
        line += 1
      }
      guard text[offset...].contains(where: { !isBlank($0) }) else { return nil }
      while text[offset] == Byte.space { offset += 1 }
      let separator = Headings.separator(of: text, at: offset, kind: kind)
      var cutter = CSVCutter(text: text, separator: separator, offset: offset, line: line)
      cutter.mostKept = 1 << 20
      cutter.cutRecord()
      let end = foreignLineEnd(in: text.part(offset..<cutter.offset)).map { $0 + offset }
      let row = Grid.Row(offset: UInt32(offset), line: Int32(line))
      let lower = joinLower(to: &cutter, kind)
      return (cutter, row, end, lower)
    }
    guard let (cutter, row, lineEnd, lower) = found else { return nil }
    grid.separator = cutter.separator
    grid.headerRow = row
    grid.lowerHeadings = lower
    grid.header = relocated(cutter.fields, cutter.rewritten, into: &grid.bytes)
    if let (kind, place) = lineEnd.map({ (RowFault.lineEnds, $0) }) ?? cutter.fault {
      grid.headerFault = .init(row: row, offset: UInt32(place), end: UInt32(cutter.offset), fault: kind)
    }
    return cutter.offset
  }

  /// Where the line that begins at `start` ends if nothing stands in any of its cells; nil where something does, or no line ends.
  private static func blankLineEnd(in text: Bytes, from start: Int) -> Int? {
    let end = text[start...].firstIndex(of: Byte.newline)
    return end.flatMap { text[start..<$0].allSatisfy(isBlank) ? $0 + 1 : nil }
  }

  /// Whether `byte` fills no cell: a blank, or what stands between cells.
  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.space, Byte.tab, Byte.carriageReturn, Byte.newline, UInt8(ascii: ","), UInt8(ascii: ";"): true
    default: false
    }
  }

  /// Puts the names of a second heading row in place of what stands above them; the cutter then stands behind that row.
  private static func joinLower(to cutter: inout CSVCutter, _ kind: TableKind) -> Grid.LowerHeadings? {
    guard cutter.fault == nil, cutter.offset < cutter.text.count else { return nil }
    let (upper, line) = (cutter.fields, cutter.line)
    var longer = cutter
    longer.cutRecord()
    let lower = Array(longer.fields.dropFirst(upper.count))
    guard longer.fault == nil, lower.count == upper.count else { return nil }
    let texts = lower.map { longer.text(of: $0) }
    guard HeadingRows.goesOn(texts, under: upper.map { longer.text(of: $0) }, kind: kind) else { return nil }
    longer.fields = upper.indices.map { texts[$0].isEmpty ? upper[$0] : lower[$0] }
    cutter = longer
    return Grid.LowerHeadings(lastLine: Int32(line), names: texts.filter { !$0.isEmpty })
  }

  /// The first line end of a kind that files here do not have, outside quotes: CR alone, U+2028 or U+2029.
  private static func foreignLineEnd(in header: Bytes) -> Int? {
    var isQuoted = false
    for index in header.indices {
      let (byte, rest) = (header[index], header.count - index - 1)
      if byte == Byte.quote { isQuoted.toggle() }
      guard !isQuoted, rest > 0 else { continue }
      if byte == Byte.carriageReturn, header[index + 1] != Byte.newline { return index }
      if byte == 0xE2, rest > 1, header[index + 1] == 0x80, header[index + 2] & 0xFE == 0xA8 { return index }
    }
    return nil
  }

  private static func cut(_ grid: Grid, from body: Int) -> [Part] {
    let end = grid.textEnd
    let starts = grid.bytes.withUnsafeBufferPointer { bytes in
      let text = bytes.part(0..<end)
      return Workers.chunks(of: text.count - body, size: stretchBytes).map { stretch in
        stretch.lowerBound == 0 ? body : lineStart(in: text, after: body + stretch.lowerBound)
      }
    }
    var parts = Workers.map(count: starts.count) { index in
      part(of: grid, from: starts[index], to: index + 1 < starts.count ? starts[index + 1] : end)
    }
    for index in parts.indices.dropFirst() where parts[index].start != parts[index - 1].end {
      let limit = index + 1 < starts.count ? starts[index + 1] : end
      parts[index] = part(of: grid, from: parts[index - 1].end, to: limit)
    }
    return parts
  }

  private static func lineStart(in text: Bytes, after offset: Int) -> Int {
    var index = offset
    while index < text.count, text[index] != Byte.newline { index += 1 }
    return min(index + 1, text.count)
  }

  /// Cuts the records that begin in `start..<limit`.
  private static func part(of grid: Grid, from start: Int, to limit: Int) -> Part {
    grid.bytes.withUnsafeBufferPointer { bytes in
      let text = bytes.part(0..<grid.textEnd)
      var part = Part(start: start, end: start)
      var cutter = CSVCutter(text: text, separator: grid.separator ?? 0x2C, offset: start, line: 0)
      cutter.fields.reserveCapacity(max(0, limit - start) / 8)
      let width = grid.width
      cutter.mostKept = max(cutter.mostKept, width)
      while cutter.offset < limit {
        let row = Grid.Row(offset: UInt32(cutter.offset), line: Int32(cutter.line))
        let first = cutter.fields.count
        cutter.cutRecord()
        let found = cutter.fields.count - first
        if var fault = cutter.fault {
          if let opening = cutter.runaway, let next = cutter.firstRow(behind: opening, width: width) {
            fault = (.unclosedQuote(hidesRest: false), opening)
            cutter.goBack(to: next)
          }
          let end = UInt32(cutter.offset)
          part.broken.append(.init(row: row, offset: UInt32(fault.offset), end: end, fault: fault.kind))
        } else if !cutter.isUnkeptFilled, isBlank(cutter.fields[first...], in: text) {
          // Nothing stands in it: an empty line, or the separators a spreadsheet leaves under its last row.
        } else if found + cutter.unkept != width {
          let (end, found) = (UInt32(cutter.offset), found + cutter.unkept)
          part.broken.append(.init(row: row, offset: row.offset, end: end, fault: .ragged(found: found, expected: width)))
        } else {
          part.rows.append(row)
          if cutter.line - Int(row.line) > 1 {
            let rows = rowsInside(text.part(Int(row.offset)..<cutter.offset), width: width, cutter.separator)
            if rows > 0 { part.doubtful.append((row, rows)) }
          }
          continue
        }
        cutter.fields.removeLast(found)
      }
      (part.fields, part.rewritten, part.lines) = (cutter.fields, cutter.rewritten, cutter.line)
      part.end = max(cutter.offset, start)
      return part
    }
  }

  /// How many of a record's lines after the first look like rows of their own: a code, then as many separators as a row has.
  ///
  /// A quote too many or too few has then most likely swallowed rows.
  private static func rowsInside(_ record: Bytes, width: Int, _ separator: UInt8) -> Int {
    guard width > 2 else { return 0 }
    return record.split(separator: Byte.newline).dropFirst().count { line in
      guard line.count(where: { $0 == separator }) == width - 1, let end = line.firstIndex(of: separator), end > line.startIndex
      else {
        return false
      }
      return line[..<end].allSatisfy { $0 > Byte.space && $0 != Byte.quote }
    }
  }

  private static func isBlank(_ fields: ArraySlice<Grid.Slice>, in text: Bytes) -> Bool {
    fields.allSatisfy { field in
      if field.length == 0 { return true }
      if field.start & CSVCutter.rewrittenMark != 0 { return false }
      return text.part(Int(field.start)..<Int(field.start + field.length)).trimmed.isEmpty
    }
  }

  private static func join(_ parts: consuming [Part], into grid: inout Grid, from body: Int) {
    let text = grid.bytes[Int(grid.headerRow.offset)..<body]
    var line = grid.headerRow.line + Int32(text.count { $0 == Byte.newline })
    grid.fields.reserveLarge(parts.reduce(0) { $0 + $1.fields.count })
    grid.rows.reserveCapacity(parts.reduce(0) { $0 + $1.rows.count })
    for part in parts {
      grid.fields += relocated(part.fields, part.rewritten, into: &grid.bytes)
      for row in part.rows { grid.rows.append(.init(offset: row.offset, line: row.line + line)) }
      for var row in part.broken {
        row.row.line += line
        grid.broken.append(row)
      }
      for (row, inside) in part.doubtful { grid.doubtful.append((.init(offset: row.offset, line: row.line + line), inside)) }
      line += Int32(part.lines)
    }
  }

  /// The slices with `rewritten` moved behind the file's own bytes.
  private static func relocated(_ fields: [Grid.Slice], _ rewritten: [UInt8], into bytes: inout [UInt8]) -> [Grid.Slice] {
    guard !rewritten.isEmpty else { return fields }
    let base = UInt32(bytes.count)
    bytes += rewritten
    return fields.map { field in
      guard field.start & CSVCutter.rewrittenMark != 0 else { return field }
      return .init(start: (field.start ^ CSVCutter.rewrittenMark) + base, length: field.length)
    }
  }
}
