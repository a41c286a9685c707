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
    private var cells: [[CellSpans.Cell]] = []
    /// The cells of the rows with those that span into them from above.
    private var rows: [[[Raw]]] = []
    private var isOpen = false
    private var isEnded = false
    /// Words of the caption and before the tag that opens the table, and those behind its end.
    private var above: [Raw] = []
    private var below: [Raw] = []
    private let source: ArraySlice<Raw>

    /// Nil where words stand between the cells, and where there is but one.
    init?(_ source: ArraySlice<Raw>) {
      self.source = source
      for line in source {
        guard line.text.utf8.count < 20_000, take(line) else { return nil }
      }
      for row in cells.indices {
        for cell in cells[row].indices { cells[row][cell].lines = cells[row][cell].lines.map(Table.squeezed) }
      }
      guard let filled = CellSpans.fill(cells) else { return nil }
      rows = filled
      // A box round some words is no table.
      guard isForm || rows.count > 1 && rows.contains(where: { $0.count > 1 }) else { return nil }
    }

    /// `line` with single blanks; marks of emphasis round nothing are nothing.
    private static func squeezed(_ line: Raw) -> Raw {
      Raw(number: line.number, text: line.text.utf8.allSatisfy { "* ".utf8.contains($0) } ? "" : line.text.squeezed)
    }

    /// The columns one after the other, or the rows between bars; then a rule for each line of nothing but tags.
    var lines: [Raw] {
      let blank = [Raw(number: source.first?.number ?? 1, text: "")]
      let apart = above.flatMap { [Table.squeezed($0)] + blank }
      let words = apart + (isForm ? columns : bars) + (below.isEmpty ? [] : blank + below.map(Table.squeezed))
      let used = Set(words.filter { !$0.text.isEmpty }.map(\.number))
      let rest = source.filter { !used.contains($0.number) && !$0.text.trimmed.isEmpty }
      return words + rest.flatMap { [Raw(number: $0.number, text: ""), Raw(number: $0.number, text: "---")] }
        + [Raw(number: source.last?.number ?? 1, text: "")]
    }

    /// Whether a cell has words of the form; a task may name them, so a table with headings of assignments is none.
    private var isForm: Bool {
      let hasHeadings = rows.prefix(2).contains { row in
        TableHeadings.kinds(row.map { $0.map(\.text).joined(separator: " ").replacing("*", with: "").trimmed }) != nil
      }
      return !hasHeadings && cells.joined().contains { $0.lines.contains(where: Table.isOfForm) }
    }

    private static func isOfForm(_ line: Raw) -> Bool {
      let prose = Prose(line.text.replacing("*", with: ""))
      return prose.contains(any: ColumnSplitter.formWords) || prose.starts(with: ["kính gửi", "kính trình"])
    }

    /// What spans several rows is said once in its column.
    private var columns: [Raw] {
      let own = CellSpans.fill(cells.map { $0.map { CellSpans.Cell(lines: $0.lines, columns: $0.columns) } }) ?? rows
      let width = own.map(\.count).max() ?? 0
      return (0..<width).flatMap { column in
        own.flatMap { column < $0.count ? $0[column] : [] }.filter { !$0.text.isEmpty }
          + [Raw(number: source.first?.number ?? 1, text: "")]
      }
    }

    private var bars: [Raw] {
      zip(cells, rows).compactMap { own, row in
        // A row stands where its own words do.
        guard let number = own.lazy.flatMap(\.lines).first(where: { !$0.text.isEmpty })?.number else { return nil }
        let words = row.map { cell in
          cell.map { $0.text.replacing("|", with: "¦") }.filter { !$0.isEmpty }.joined(separator: "<br>")
        }
        // One blank for an empty cell: two would part columns of the form.
        return Raw(number: number, text: "|" + words.map { $0.isEmpty ? " |" : " \($0) |" }.joined())
      }
    }

    // MARK: - Tags

    /// Reads a line of the source; false where words stand between the cells.
    private mutating func take(_ line: Raw) -> Bool {
      var rest = line.text[...]
      while let open = rest.firstIndex(of: "<") {
        guard add(rest[..<open], line.number) else { return false }
        let inner = rest[rest.index(after: open)...]
        // `<5%` is no tag.
        guard let sign = inner.first, sign.isASCII && sign.isLetter || sign == "/" || sign == "!" else {
          guard add("<", line.number) else { return false }
          rest = inner
          continue
        }
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
      case "table":
        isEnded = isEnd
        isOpen = isOpen && !isEnd
      case "tr" where !isEnd: cells.append([])
      case "td" where !isEnd, "th" where !isEnd:
        if cells.isEmpty { cells.append([]) }
        let (rows, columns) = (CellSpans.count("rowspan", in: tag), CellSpans.count("colspan", in: tag))
        cells[cells.count - 1].append(CellSpans.Cell(lines: [Raw(number: number, text: "")], rows: rows, columns: columns))
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
      guard isOpen, let row = cells.indices.last, let cell = cells[row].indices.last,
        cells[row][cell].lines.last?.text.isEmpty == false
      else {
        return
      }
      cells[row][cell].lines.append(Raw(number: number, text: ""))
    }

    /// Adds words to the last line of the open cell; false where there is none to take them.
    private mutating func add(_ text: Substring, _ number: Int) -> Bool {
      guard isOpen, let row = cells.indices.last, let cell = cells[row].indices.last,
        let last = cells[row][cell].lines.indices.last
      else {
        return text.trimmed.isEmpty || text == "**" || addOutside(text, number)
      }
      guard !cells[row][cell].lines[last].text.isEmpty || !text.trimmed.isEmpty else { return true }
      if cells[row][cell].lines[last].text.isEmpty { cells[row][cell].lines[last].number = number }
      cells[row][cell].lines[last].text += text
      return true
    }

    /// Takes words that stand before the first row or behind the end for lines of their own; false where they stand in between.
    private mutating func addOutside(_ text: Substring, _ number: Int) -> Bool {
      guard cells.isEmpty || isEnded else { return false }
      var lines = isEnded ? below : above
      if let last = lines.indices.last, lines[last].number == number {
        lines[last].text += " " + text
      } else {
        lines.append(Raw(number: number, text: String(text)))
      }
      if isEnded { below = lines } else { above = lines }
      return true
    }
  }
}
