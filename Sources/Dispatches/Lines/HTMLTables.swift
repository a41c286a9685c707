/// Tables that an export left as HTML → columns of the form, or rows between bars, which are read as those of Markdown are.
enum HTMLTables {
  typealias Raw = LineReader.Raw

  /// `lines` with its tables taken apart; one that has no end, or another inside, stays as it is.
  static func bar(_ lines: [Raw]) -> [Raw] {
    guard lines.contains(where: { opens($0.text) }) else { return lines }
    var out: [Raw] = []
    var place = 0
    while place < lines.count {
      if opens(lines[place].text), let end = end(lines, from: place), let table = Table(lines[place..<end]) {
        out += table.lines
        place = end
      } else {
        out.append(lines[place])
        place += 1
      }
    }
    return out
  }

  private static func opens(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "<")) && text.prefix(4000).lowercased().contains("<table")
  }

  /// The line after the one that closes the table at `start`.
  private static func end(_ lines: [Raw], from start: Int) -> Int? {
    for place in lines.indices.dropFirst(start).prefix(4000) where lines[place].text.utf8.contains(UInt8(ascii: "<")) {
      if place > start, opens(lines[place].text) { return nil }
      if lines[place].text.lowercased().contains("</table>") { return place + 1 }
    }
    return nil
  }

  /// Rows of cells, each cell with its lines.
  private struct Table {
    private var rows: [[[Raw]]] = []
    private var isOpen = false
    private let source: ArraySlice<Raw>

    /// Nil where words stand outside of the cells, and where there is but one.
    init?(_ source: ArraySlice<Raw>) {
      self.source = source
      for line in source {
        guard line.text.utf8.count < 20_000, take(line) else { return nil }
      }
      rows = rows.map { $0.map { $0.map(Table.squeezed) } }
      // A box round some words is no table.
      guard isForm || rows.count > 1 && rows.contains(where: { $0.count > 1 }) else { return nil }
    }

    /// `line` with single blanks; marks of emphasis round nothing are nothing.
    private static func squeezed(_ line: Raw) -> Raw {
      Raw(number: line.number, text: line.text.utf8.allSatisfy { "* ".utf8.contains($0) } ? "" : line.text.squeezed)
    }

    /// The columns one after the other, or the rows between bars; then a rule for each line of nothing but tags.
    var lines: [Raw] {
      let words = isForm ? columns : bars
      let used = Set(words.filter { !$0.text.isEmpty }.map(\.number))
      let rest = source.filter { !used.contains($0.number) && !$0.text.trimmed.isEmpty }
      return words + rest.flatMap { [Raw(number: $0.number, text: ""), Raw(number: $0.number, text: "---")] }
        + [Raw(number: source.last?.number ?? 1, text: "")]
    }

    private var isForm: Bool {
      rows.joined().joined().contains { line in
        let prose = Prose(line.text.replacing("*", with: ""))
        return prose.contains(any: ColumnSplitter.formWords) || prose.starts(with: ["kính gửi", "kính trình"])
      }
    }

    private var columns: [Raw] {
      let width = rows.map(\.count).max() ?? 0
      return (0..<width).flatMap { column in
        rows.flatMap { column < $0.count ? $0[column] : [] }.filter { !$0.text.isEmpty }
          + [Raw(number: source.first?.number ?? 1, text: "")]
      }
    }

    private var bars: [Raw] {
      rows.compactMap { row in
        guard let number = row.joined().first(where: { !$0.text.isEmpty })?.number else { return nil }
        let cells = row.map { cell in
          cell.map { $0.text.replacing("|", with: "¦") }.filter { !$0.isEmpty }.joined(separator: "<br>")
        }
        return Raw(number: number, text: "| " + cells.joined(separator: " | ") + " |")
      }
    }

    // MARK: - Tags

    /// Reads a line of the source; false where words stand outside of a cell.
    private mutating func take(_ line: Raw) -> Bool {
      var rest = line.text[...]
      while let open = rest.firstIndex(of: "<") {
        guard add(rest[..<open], line.number) else { return false }
        guard let close = rest[open...].firstIndex(of: ">") else {
          rest = rest[open...]
          break
        }
        take(tag: rest[rest.index(after: open)..<close], line.number)
        rest = rest[rest.index(after: close)...]
      }
      // The end of a line is a blank, as in all HTML.
      return add(rest, line.number) && add(" ", line.number)
    }

    private mutating func take(tag: Substring, _ number: Int) {
      let isEnd = tag.hasPrefix("/")
      let name = tag.drop { $0 == "/" }.prefix(while: \.isLetter).lowercased()
      switch name {
      case "tr" where !isEnd: rows.append([])
      case "td" where !isEnd, "th" where !isEnd:
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append([Raw(number: number, text: "")])
        isOpen = true
      case "td", "th": isOpen = false
      case "br", "p", "div": breakLine(number)
      case "li" where !isEnd:
        breakLine(number)
        _ = add("- ", number)
      case "b", "strong": _ = add("**", number)
      default: break
      }
    }

    private mutating func breakLine(_ number: Int) {
      guard isOpen, let row = rows.indices.last, let cell = rows[row].indices.last, rows[row][cell].last?.text.isEmpty == false
      else {
        return
      }
      rows[row][cell].append(Raw(number: number, text: ""))
    }

    /// Adds words to the last line of the open cell; false where there is none to take them.
    private mutating func add(_ text: Substring, _ number: Int) -> Bool {
      guard isOpen, let row = rows.indices.last, let cell = rows[row].indices.last, let last = rows[row][cell].indices.last else {
        return text.trimmed.isEmpty || text == "**"
      }
      guard !rows[row][cell][last].text.isEmpty || !text.trimmed.isEmpty else { return true }
      if rows[row][cell][last].text.isEmpty { rows[row][cell][last].number = number }
      rows[row][cell][last].text += text
      return true
    }
  }
}
