/// A table whose cells are parted by runs of spaces, as a PDF or a typist prints it.
///
/// A part of a line belongs to the column that it stands under. Rows begin with their number; without numbers each line must be a whole
/// one.
struct AlignedTable {
  typealias Raw = PlainTables.Raw
  private typealias Part = ColumnSplitter.Part

  private struct Column {
    var range: Range<Int>
    var words: [String]
  }

  private let lines: [Raw]
  private var columns: [Column]
  private let kinds: [TableHeadings.Kind?]
  private let headEnd: Int
  /// Whether each number stands on the first line of its row.
  private var isTopAligned = false
  private var isNumbered: Bool { kinds.first == .number }

  /// The table whose headings begin at `start`, and the first line after it; nil where none does.
  static func read(_ lines: [Raw], at start: Int) -> (lines: [Raw], end: Int)? {
    guard var table = AlignedTable(lines, at: start) else { return nil }
    table.isTopAligned = table.opensRowsWithNumbers()
    let rows = table.rows()
    guard let end = rows.last?.upperBound else { return nil }
    let isApart = table.widen(rows)
    let cells = rows.map { table.cells($0) }
    let isTorn = !isApart || table.isCentred(rows) || !table.isNumbered && cells.contains { $0 == nil }
    var out = PlainTables.row(table.columns.map { $0.words.joined(separator: " ") }, of: lines[start..<table.headEnd])
    var place = table.headEnd
    for (row, cells) in zip(rows, cells) {
      out += lines[place..<row.lowerBound].flatMap { isTorn ? PlainTables.torn([$0]) : [PlainTables.title($0)] }
      if let cells, !isTorn { out += PlainTables.row(cells, of: lines[row]) } else { out += PlainTables.torn(lines[row]) }
      place = row.upperBound
    }
    return (out, end)
  }

  // MARK: - Headings

  private static let words: [Phrase] = [
    "nội dung", "nhiệm vụ", "công việc", "chủ trì", "thực hiện", "thời hạn", "thời gian", "hạn",
  ]

  private init?(_ lines: [Raw], at start: Int) {
    guard AlignedTable.hasGaps(lines[start].text), AlignedTable.parts(lines[start]).count >= 3,
      Prose(lines[start].text).contains(any: AlignedTable.words)
    else { return nil }
    // Headings of several lines end where the first row has its number.
    let row = lines.indices.dropFirst(start + 1).prefix(3).first { place in
      let parts = AlignedTable.parts(lines[place])
      return parts.count > 1 && TableHeadings.isNumber(parts[0].text)
    }
    for end in [row ?? start + 1, start + 1] {
      guard let columns = AlignedTable.columns(lines[start..<end]),
        let kinds = TableHeadings.kinds(columns.map { $0.words.joined(separator: " ") })
      else { continue }
      (self.lines, self.columns, self.kinds, headEnd) = (lines, columns, kinds, end)
      return
    }
    return nil
  }

  /// Whether two runs of spaces stand inside `text`, told by bytes: most lines have none.
  private static func hasGaps(_ text: String) -> Bool {
    guard text.utf8.count < 600 else { return false }
    var (spaces, gaps, isOpen) = (0, 0, false)
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") {
        spaces += 1
      } else {
        if isOpen, spaces > 1 { gaps += 1 }
        (spaces, isOpen) = (0, true)
      }
    }
    return gaps > 1
  }

  private static func parts(_ line: Raw) -> [Part] {
    guard line.text.utf8.count < 2000 else { return [] }
    return ColumnSplitter.gaps(in: LineReader.withoutTabs(line).text)
  }

  private static func range(_ part: Part) -> Range<Int> { part.start..<(part.start + part.text.count) }

  /// The headings, each of the parts that stand over one another; nil where one stands under two, or is no rest of one.
  private static func columns(_ lines: ArraySlice<Raw>) -> [Column]? {
    var columns: [Column] = []
    for part in lines.flatMap(parts) {
      let range = range(part)
      let under = columns.indices.filter { columns[$0].range.overlaps(range) }
      guard under.count < 2 else { return nil }
      if let place = under.first {
        // What opens with a capital under a heading is the first row already.
        guard PlainTables.goesOn(part.text) else { return nil }
        columns[place].range = union(columns[place].range, range)
        columns[place].words.append(part.text)
      } else {
        columns.append(Column(range: range, words: [part.text]))
      }
    }
    return columns.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func union(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
  }

  // MARK: - Rows

  /// The lines of each row; few others may stand between two: blank ones, the number of a page, the title of a group.
  private func rows() -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var place = headEnd
    while place < lines.count, place - (rows.last?.upperBound ?? headEnd) < 4 {
      let parts = AlignedTable.parts(lines[place])
      if opensRow(parts) {
        rows.append(place..<(place + 1))
      } else if isNumbered, let last = rows.last, last.upperBound == place,
        goesOn(parts, below: AlignedTable.parts(lines[place - 1]))
      {
        rows[rows.count - 1] = last.lowerBound..<(place + 1)
      }
      place += 1
    }
    return rows
  }

  private func opensRow(_ parts: [Part]) -> Bool {
    guard isNumbered else { return parts.count > 2 && parts[0].start < columns[1].range.lowerBound }
    return parts.count > 1 && isNumber(parts[0])
  }

  /// Whether `part` is a row's number in its column.
  private func isNumber(_ part: Part) -> Bool {
    isNumbered && TableHeadings.isNumber(part.text) && part.start < columns[1].range.lowerBound
  }

  private func under(_ part: Part) -> [Int] {
    if isNumber(part) { return [0] }
    let range = AlignedTable.range(part)
    return columns.indices.filter { columns[$0].range.overlaps(range) }
  }

  /// Whether all `parts` stand in columns behind the first, as the rest of a row does.
  private func fits(_ parts: [Part]) -> Bool {
    guard let first = parts.first, first.start >= columns[0].range.upperBound, SectionReader.mark(Prose(first.text)) == nil else {
      return false
    }
    return parts.allSatisfy { under($0).count == 1 }
  }

  /// Whether `parts` go on the row whose last line is `above`: what opens a cell of its own does not.
  private func goesOn(_ parts: [Part], below above: [Part]) -> Bool {
    fits(parts)
      && parts.allSatisfy { part in
        let column = under(part)[0]
        let last = above.last { under($0) == [column] }?.text ?? ""
        if PlainTables.goesOn(part.text) || [",", ";"].contains(last.last) { return true }
        switch kinds[column] {
        case .task: return isTopAligned && ![".", ":", "!"].contains(last.last) && !last.isEmpty
        case .body: return !BodyWords.isBody(Prose(part.text), at: 0) || isTopAligned && isOffice(last, of: Prose(part.text))
        case .limit: return part.text.first?.isNumber == true || !last.contains(where: \.isNumber)
        case .number, nil: return true
        }
      }
  }

  /// Whether beside every number a task and a body open with a capital, from the first line under the headings on.
  ///
  /// A number beside the middle of its row has the rest of a line beside it in some of them.
  private func opensRowsWithNumbers() -> Bool {
    guard isNumbered, kinds.contains(.task), kinds.contains(.body), headEnd < lines.count,
      opensRow(AlignedTable.parts(lines[headEnd]))
    else { return false }
    let rows = lines.dropFirst(headEnd).prefix(200).map(AlignedTable.parts).filter(opensRow)
    return rows.count > 1
      && rows.allSatisfy { parts in
        kinds.indices.filter { kinds[$0] == .task || kinds[$0] == .body }.allSatisfy { column in
          parts.contains { under($0) == [column] && $0.text.first?.isUppercase == true }
        }
      }
  }

  /// Whether `name` is only the office of the committee that the line below names: `Ban Tổ chức` over `Tỉnh ủy`.
  private func isOffice(_ name: String, of below: Prose) -> Bool {
    let line = TextLine(number: 0, text: name)
    let offices: [Phrase] = ["ban tổ chức", "ban nội chính", "ban tuyên giáo và dân vận", "ban tuyên giáo", "ban xây dựng đảng"]
    let anywhere: [Phrase] = ["văn phòng", "ủy ban kiểm tra", "thường trực", "ban thường vụ"]
    if anywhere.contains(where: line.isJust) {
      return below.starts(with: ["tỉnh ủy", "thành ủy", "đảng ủy", "trung ương", "ubnd", "hđnd", "ủy ban nhân dân"])
    }
    return offices.contains(where: line.isJust) && below.starts(with: ["tỉnh ủy", "thành ủy", "trung ương"])
  }

  /// Whether lines stand between rows as parts of one of them: where numbers stand beside the middle of their rows, nothing tells which.
  private func isCentred(_ rows: [Range<Int>]) -> Bool {
    zip([headEnd] + rows.map(\.upperBound), rows.map(\.lowerBound)).contains { start, end in
      lines[start..<end].contains { line in
        let parts = AlignedTable.parts(line)
        return fits(parts) || parts.count == 1 && isNumber(parts[0])
      }
    }
  }

  /// Lets the columns reach as far as the cells that stand under one heading alone; false where two columns run into each other.
  private mutating func widen(_ rows: [Range<Int>]) -> Bool {
    var ranges = columns.map(\.range)
    for part in rows.flatMap({ lines[$0] }).flatMap(AlignedTable.parts) {
      let under = under(part)
      if under.count == 1 { ranges[under[0]] = AlignedTable.union(ranges[under[0]], AlignedTable.range(part)) }
    }
    guard zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else { return false }
    for column in columns.indices { columns[column].range = ranges[column] }
    return true
  }

  /// The cells of a row; nil where a part stands under two headings or none, or a row without number is not whole.
  private func cells(_ row: Range<Int>) -> [String]? {
    var cells = [[String]](repeating: [], count: columns.count)
    let parts = lines[row].flatMap(AlignedTable.parts)
    // `II   Nhóm nhiệm vụ …`: the title of a group may reach over all columns.
    if parts.count == 2, isNumber(parts[0]), parts[0].text.first?.isLetter == true { return parts.map(\.text) }
    for part in parts {
      let under = under(part)
      guard under.count == 1 else { return nil }
      cells[under[0]].append(part.text)
    }
    let isWhole = kinds.indices.allSatisfy { kinds[$0] == nil || !cells[$0].isEmpty }
    return isNumbered || isWhole ? cells.map { $0.joined(separator: " ") } : nil
  }
}
