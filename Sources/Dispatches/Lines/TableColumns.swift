/// Columns that stand as cells of a table.
enum TableColumns {
  /// Rows `| left | right |` → all left cells, then all right ones.
  ///
  /// `<br>` ends a line inside a cell. Tables of data stay as they are. A table right under one of the form is the rest of it, since
  /// some programs make each row a table of its own.
  static func split(_ lines: [LineReader.Raw]) -> [LineReader.Raw] {
    let rows = rowFlags(lines)
    guard rows.contains(true) else { return lines }
    var out: [LineReader.Raw] = []
    var place = 0
    while place < lines.count {
      guard rows[place] else {
        out.append(lines[place])
        place += 1
        continue
      }
      var end = tableEnd(rows, from: place)
      var table = Table(lines[place..<end])
      // The first table of a text that has nothing above it holds the form, if one of its cells has the number.
      if table.isForm || out.allSatisfy({ $0.text.trimmed.isEmpty }) && table.isNumbered {
        while let next = nextTable(lines, rows, after: end) {
          let more = Table(lines[next])
          guard more.width == table.width, !more.isForm, !more.hasHeadings else { break }
          table.add(more)
          end = next.upperBound
        }
        out += table.columns
      } else {
        out += lines[place..<end]
      }
      place = end
    }
    return out
  }

  private static func tableEnd(_ rows: [Bool], from start: Int) -> Int { rows[start...].firstIndex(of: false) ?? rows.count }

  /// The table after nothing but blank lines.
  private static func nextTable(_ lines: [LineReader.Raw], _ rows: [Bool], after end: Int) -> Range<Int>? {
    guard let start = lines.indices[end...].first(where: { !lines[$0].text.trimmed.isEmpty }), rows[start], start - end <= 3
    else {
      return nil
    }
    return start..<tableEnd(rows, from: start)
  }

  /// Which lines are rows: between bars, of a grid, or without outer bars round a line of dashes and bars.
  private static func rowFlags(_ lines: [LineReader.Raw]) -> [Bool] {
    var flags = lines.map { isRow($0.text) || isGridRule($0.text) }
    for place in lines.indices where !flags[place] && isFormRow(lines[place].text) {
      for row in lines.indices[place...].prefix(while: { hasInnerBar(lines[$0].text) }) { flags[row] = true }
    }
    for place in lines.indices.dropFirst() where !flags[place] && isDelimiter(lines[place].text) {
      guard lines[place - 1].text.contains("|") else { continue }
      for row in lines.indices[(place - 1)...] {
        guard !lines[row].text.trimmed.isEmpty else { break }
        flags[row] = true
      }
    }
    return flags
  }

  private static func isRow(_ text: String) -> Bool {
    let trimmed = text.trimmed
    return trimmed.utf8.first == UInt8(ascii: "|") && trimmed.hasSuffix("|") && trimmed.utf8.count > 2
  }

  /// Whether `text` is a row of the form without its first bar: `BỘ … | CỘNG HÒA XÃ HỘI … |`, `Nơi nhận: | BỘ TRƯỞNG |`.
  private static func isFormRow(_ text: String) -> Bool {
    guard hasInnerBar(text) else { return false }
    let cells = cells(text).compactMap(\.first).map { Prose($0.replacing("*", with: "").trimmed) }
    let isSigned = cells.count == 2 && cells[0].starts(with: ["nơi nhận"])
    return isSigned || cells.dropFirst().contains { $0.starts(with: ColumnSplitter.headWords) }
  }

  private static func hasInnerBar(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "|")), text.utf8.count < 600 else { return false }
    return text.trimmed.dropFirst().dropLast().contains("|")
  }

  /// `+-----+-----+` of a grid table.
  private static func isGridRule(_ text: String) -> Bool {
    let trimmed = text.trimmed
    return trimmed.utf8.first == UInt8(ascii: "+") && trimmed.hasSuffix("+") && trimmed.utf8.count > 4
      && trimmed.utf8.allSatisfy { "+-=:".utf8.contains($0) }
  }

  private static func isDelimiter(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.contains(UInt8(ascii: "|")) && bytes.contains(UInt8(ascii: "-")) && bytes.allSatisfy { "|-: ".utf8.contains($0) }
  }

  /// A table and its cells column by column.
  private struct Table {
    private var cells: [[LineReader.Raw]] = []
    /// Lines between rows, which hold no words.
    private var rules: [LineReader.Raw] = []
    private var hasFormWords = false
    /// Whether its first row holds headings of a table of assignments.
    private(set) var hasHeadings = false

    /// A task may name words of the form, too: no table of assignments is one.
    var isForm: Bool { hasFormWords && !hasHeadings }

    var width: Int { cells.count }

    /// Whether a cell or a line of one is `Số …` with a number and symbol.
    var isNumbered: Bool {
      cells.count == 2
        && cells[0].contains { line in
          let text = TextLine(number: 0, text: line.text.replacing("*", with: "").trimmed)
          return line.text.utf8.count < 200 && NumberLine.read(text, next: nil)?.symbol != nil
        }
    }

    /// The columns one after the other, then the rules, apart from the words so that these become no headings.
    var columns: [LineReader.Raw] {
      cells.flatMap { $0 } + rules.flatMap { [LineReader.Raw(number: $0.number, text: ""), $0] }
        + rules.suffix(1).map {
          LineReader.Raw(number: $0.number, text: "")
        }
    }

    init(_ lines: ArraySlice<LineReader.Raw>) {
      for line in lines { add(line) }
    }

    mutating func add(_ other: Table) {
      for column in other.cells.indices { cells[column] += other.cells[column] }
      rules += other.rules
    }

    private mutating func add(_ line: LineReader.Raw) {
      let prose = Prose(line.text)
      hasFormWords = hasFormWords || ColumnSplitter.formWords.contains { prose.find($0) != nil }
      let isFirst = cells.isEmpty
      let texts = TableColumns.cells(line.text).map { $0.count == 1 && isForm ? TableColumns.runs($0[0]) : $0 }
      if texts.allSatisfy({ $0 == [""] }), !line.text.utf8.allSatisfy({ "| ".utf8.contains($0) }) {
        rules.append(LineReader.Raw(number: line.number, text: "---"))
      }
      if isFirst {
        hasHeadings = TableHeadings.kinds(texts.map { $0.joined(separator: " ").replacing("*", with: "").trimmed }) != nil
      }
      for (column, cell) in texts.enumerated() {
        if column == cells.count { cells.append([]) }
        cells[column] += cell.map { LineReader.Raw(number: line.number, text: $0) }
        hasFormWords =
          hasFormWords || cell.contains(where: TableColumns.opensForm)
          || texts.count == 1 && cell.contains(where: TableColumns.isSigned)
      }
    }
  }

  private static func isSigned(_ cell: String) -> Bool {
    SignatureWords.isAuthority(TextLine(number: 0, text: cell.replacing("*", with: "").trimmed))
  }

  private static func opensForm(_ cell: String) -> Bool {
    let words = cell.utf8.contains(UInt8(ascii: "*")) ? cell.replacing("*", with: "").trimmed : cell.trimmed
    return Prose(words).starts(with: ["kính gửi", "kính trình"])
  }

  /// Lines of a cell that were joined by blanks: bold or slanted words that begin with a capital were a line of their own.
  private static func runs(_ cell: String) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: "*")) else { return [cell] }
    var lines: [String] = []
    for word in cell.split(separator: " ") {
      let first = word.first { $0 != "*" && $0 != "\\" } ?? "*"
      let isApart = word.hasPrefix("*") || lines.last?.hasSuffix("*") ?? true
      if let last = lines.last, !(isApart && (first.isUppercase || "-*".contains(first))), word.lowercased() != "v/v" {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func cells(_ text: String) -> [[String]] {
    var inner = text.trimmed[...]
    if isGridRule(text) { return inner.dropFirst().dropLast().split(separator: "+").map { _ in [""] } }
    if inner.hasPrefix("|") { inner = inner.dropFirst() }
    if inner.hasSuffix("|") { inner = inner.dropLast() }
    return inner.split(separator: "|", omittingEmptySubsequences: false).map { cell in
      let isDivider = cell.trimmed.allSatisfy { "-: ".contains($0) }
      if isDivider { return [""] }
      // Asked by bytes first: a search in the text costs more than all the rest, and few cells have such a mark.
      guard cell.utf8.contains(UInt8(ascii: "<")) else { return [cell.trimmed] }
      return cell.replacing("<br/>", with: "<br>").replacing("<br />", with: "<br>").split(separator: "<br>").map { $0.trimmed }
    }
  }
}
