/// Tables of assignments that were copied without their borders → rows between bars, which are read as those of Markdown are.
///
/// Only below headings that tell such a table for certain. A row that cannot be cut into cells for certain stays as it is and is
/// marked, so that it comes among the uncertain lines.
enum PlainTables {
  typealias Raw = LineReader.Raw

  static func bar(_ lines: [Raw]) -> [Raw] {
    var out: [Raw] = []
    var place = 0
    while place < lines.count {
      if let table = TabbedTable.read(lines, at: place) ?? AlignedTable.read(lines, at: place) {
        out += table.lines
        place = table.end
      } else {
        out.append(lines[place])
        place += 1
      }
    }
    return out
  }

  /// One row of a table that stands in `lines`: its cells on the first of them, nothing on the others, so that each is accounted for.
  static func row(_ cells: [String], of lines: ArraySlice<Raw>) -> [Raw] {
    guard !cells.contains(where: { $0.contains("|") }) else { return torn(lines) }
    return lines.indices.map { place in
      let rest = lines[place].text.trimmed.isEmpty ? "" : "| |"
      let text = place == lines.startIndex ? "| " + cells.joined(separator: " | ") + " |" : rest
      return Raw(number: lines[place].number, text: text)
    }
  }

  /// A line between rows, such as the title of a group of them: one cell, likewise.
  static func title(_ line: Raw) -> Raw {
    let text = line.text.squeezed
    return text.isEmpty || text.contains("|") ? line : Raw(number: line.number, text: "| \(text) |")
  }

  /// Whether `text` is the rest of a cell: in small letters, or in brackets.
  static func goesOn(_ text: String) -> Bool {
    guard let first = text.trimmed.first else { return false }
    return first.isLowercase || first == "("
  }

  /// Lines of a row that was not understood: one cell, so that the rows below them still belong to the table.
  static func torn(_ lines: ArraySlice<Raw>) -> [Raw] {
    lines.map { line in
      let text = line.text.squeezed
      return text.isEmpty ? line : Raw(number: line.number, text: "| \(text.replacing("|", with: "¦")) |", isTorn: true)
    }
  }
}

/// A table whose cells are parted by tabs, as a word processor copies it.
enum TabbedTable {
  typealias Raw = PlainTables.Raw

  /// The table whose headings stand at `start`, and the first line after it; nil where none does.
  static func read(_ lines: [Raw], at start: Int) -> (lines: [Raw], end: Int)? {
    guard let heads = cells(lines[start].text) else { return nil }
    // Several tabs in a row only move to the next column: then every cell must be filled.
    let isSpread = heads.contains("")
    let width = heads.count { !$0.isEmpty }
    let headings = heads.filter { !$0.isEmpty }
    guard let kinds = TableHeadings.kinds(headings) else { return nil }
    var out = PlainTables.row(headings, of: lines[start...start])
    var end = start + 1
    while let place = next(lines, from: end, width: width) {
      out += lines[end..<place].map(PlainTables.title)
      end = rowEnd(lines, from: place, width: width)
      let row = lines[place..<end]
      if let cells = joined(row, width: width, isSpread: isSpread), fit(cells, kinds) {
        out += PlainTables.row(cells, of: row)
      } else {
        out += PlainTables.torn(row)
      }
    }
    return end == start + 1 ? nil : (out, end)
  }

  /// The cells of a line, without the empty ones behind the last; nil where it has no tab.
  private static func cells(_ text: String) -> [String]? {
    guard text.utf8.contains(UInt8(ascii: "\t")), text.utf8.count < 20_000 else { return nil }
    var cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(\.squeezed)
    while cells.last == "" { cells.removeLast() }
    return cells
  }

  /// The next row of the table; nil where the table ends.
  ///
  /// A number and one tab open a paragraph of a list, too: as a row it stands only over a longer one. Only a whole numbered row may
  /// come after the title of a group.
  private static func next(_ lines: [Raw], from start: Int, width: Int) -> Int? {
    var hasTitle = false
    for place in lines.indices.dropFirst(start).prefix(3) where !lines[place].text.trimmed.isEmpty {
      guard let row = cells(lines[place].text) else {
        if hasTitle { return nil }
        hasTitle = true
        continue
      }
      if hasTitle { return row.count == width && TableHeadings.isNumber(row[0]) ? place : nil }
      if row.count > 2 || rowEnd(lines, from: place, width: width) > place + 1 { return place }
      let below = lines.indices.dropFirst(place + 1).first.flatMap { cells(lines[$0].text) }
      return below.map { $0.count > 2 } == true ? place : nil
    }
    return nil
  }

  /// The line after the row at `place`: breaks inside a cell cut it into several lines.
  private static func rowEnd(_ lines: [Raw], from place: Int, width: Int) -> Int {
    var count = cells(lines[place].text)?.count ?? 0
    guard count < width else {
      // The last cell goes on in small letters: capitals may open what stands under the table.
      let rest = lines.indices.dropFirst(place + 1).prefix(8)
      return rest.first { cells(lines[$0].text) != nil || !PlainTables.goesOn(lines[$0].text) } ?? min(place + 9, lines.count)
    }
    for next in lines.indices.dropFirst(place + 1).prefix(8) {
      if lines[next].text.trimmed.isEmpty { break }
      guard let more = cells(lines[next].text) else { continue }
      if TableHeadings.isNumber(more.first ?? "") { break }
      count += more.count - 1
      if count >= width { return count == width ? next + 1 : place + 1 }
    }
    return place + 1
  }

  /// The cells of the lines of one row; nil where they are not one for each heading.
  private static func joined(_ row: ArraySlice<Raw>, width: Int, isSpread: Bool) -> [String]? {
    var all: [String] = []
    for line in row {
      let more = cells(line.text) ?? [line.text.squeezed]
      if let last = all.popLast() {
        all.append([last, more.first ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        all += more.dropFirst()
      } else {
        all = more
      }
    }
    guard isSpread || all.count > width else { return all }
    let filled = all.filter { !$0.isEmpty }
    return filled.count == width || filled.count <= 2 ? filled : nil
  }

  /// Whether the cells of a row that has fewer than the headings stand under their own: one left out moves the others.
  private static func fit(_ cells: [String], _ kinds: [TableHeadings.Kind?]) -> Bool {
    guard cells.count > 2, cells.count < kinds.count else { return true }
    guard let body = kinds.firstIndex(of: .body), body < cells.count else { return false }
    return BodyWords.opensWithBody(Prose(cells[body]), at: 0)
  }
}
