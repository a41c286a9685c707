import Markdown
import VietnameseText

/// The text of a file → lines without Markdown, columns put after one another.
enum LineReader {
  /// A line as it stands in the file or in one of its columns.
  struct Raw {
    var number: Int
    var text: String
    /// Whether it is of a table's row that could not be cut into its cells.
    var isTorn = false
  }

  /// Reads `text`, whose first line has the number `firstLine`.
  static func read(_ text: String, firstLine: Int) -> [TextLine] {
    let text = text.contains("&nbsp;") ? text.replacing("&nbsp;", with: " ") : text
    let physical = split(text).enumerated().map {
      Raw(number: firstLine + $0.offset, text: withoutMarks(withoutBar(withoutBreak($0.element))))
    }
    let rows = PlainTables.bar(HTMLTables.bar(physical.flatMap(pages))).map(withoutTabs)
    let columns = ColumnSplitter.split(rows.flatMap(InlineTags.split))
    return plain(columns.flatMap(SignatureRun.split).flatMap(AddresseeRun.split))
  }

  /// `text` without the backslash by which Markdown ends a line: each line stands by itself anyway.
  private static func withoutBreak(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: "\\") else { return text }
    let words = text.dropLast()
    let isEscaped = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 0
    return isEscaped || words.trimmed.isEmpty ? text : String(words)
  }

  /// Nothing in place of marks of emphasis round nothing, `* *`, `**`, which CommonMark would take for a list.
  private static func withoutMarks(_ text: String) -> String {
    guard let first = text.utf8.first(where: { $0 != UInt8(ascii: " ") }), first == UInt8(ascii: "*") else { return text }
    let stars = text.utf8.count { $0 == UInt8(ascii: "*") }
    return [2, 4].contains(stars) && text.utf8.allSatisfy { "* ".utf8.contains($0) } ? "" : text
  }

  /// `text` without the one bar at its end, which a browser leaves of a table's cell.
  private static func withoutBar(_ text: String) -> String {
    let bar = UInt8(ascii: "|")
    guard text.utf8.last == bar || text.utf8.last == UInt8(ascii: " "), text.utf8.count(where: { $0 == bar }) == 1 else {
      return text
    }
    let words = text.trimmed
    guard words.utf8.last == bar, !words.hasSuffix("\\|"), !isBracedRow(words) else { return text }
    return String(words.dropLast())
  }

  /// Whether the bar at the end of `text` is a printed brace beside a row of Nơi nhận.
  private static func isBracedRow(_ text: String) -> Bool { text.hasPrefix("-") || text.hasSuffix("; |") }

  /// `line` with eight spaces for each tab.
  static func withoutTabs(_ line: Raw) -> Raw {
    guard line.text.utf8.contains(UInt8(ascii: "\t")) else { return line }
    var line = line
    line.text = line.text.replacing("\t", with: "        ")
    return line
  }

  /// `line` cut at the form feeds by which `pdftotext` begins pages; its parts keep its number.
  private static func pages(_ line: Raw) -> [Raw] {
    guard line.text.utf8.contains(0x0C) else { return [line] }
    let parts = line.text.split(separator: "\u{C}")
    return parts.isEmpty ? [Raw(number: line.number, text: "")] : parts.map { Raw(number: line.number, text: String($0)) }
  }

  /// Lines ended by LF, CRLF or CR; zero-width signs made harmless.
  private static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r":
        lines.append(String(line))
        line.removeAll()
      case "\u{FEFF}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{AD}", "\u{0}": break
      default: line.append(scalar.value < 0x20 && scalar != "\u{C}" && scalar != "\t" ? " " : scalar)
      }
      previous = scalar
    }
    lines.append(String(line))
    return lines
  }

  /// What libcmark makes of the lines; a line whose words it moved or took for itself is read as it stands.
  private static func plain(_ raws: [Raw]) -> [TextLine] {
    var lines: [TextLine?] = Array(repeating: nil, count: raws.count)
    let document = try? MarkdownDocument(raws.map { sheltered($0.text) }.joined(separator: "\n"))
    for block in document?.blocks ?? [] {
      guard block.lines.allSatisfy({ fits($0, raws) }) else { continue }
      for (offset, line) in block.lines.enumerated() {
        lines[line.number - 1] = textLine(line, block.kind, isFirst: offset == 0, raw: raws[line.number - 1])
      }
    }
    return raws.indices.map { place in
      var line = lines[place] ?? fallback(raws[place])
      line.isTorn = raws[place].isTorn
      // Signs that libcmark takes for marks of nothing (a lone `#`) stay as they are.
      return line.isBlank ? TextLine(number: line.number, text: raws[place].text.squeezed) : line
    }
  }

  private static func textLine(_ line: MarkdownLine, _ kind: MarkdownBlock.Kind, isFirst: Bool, raw: Raw) -> TextLine {
    switch kind {
    case .heading: return make(raw.number, line.text, isStrong: true)
    case .listItem(let marker) where isFirst:
      // Numbers belong to the text; of bullets only the kind is kept.
      // The words of a number that stands alone begin below it.
      let numbers = marker.split(separator: " ").filter { $0.first?.isNumber == true && raw.text.contains($0) }
        .joined(separator: " ")
      if numbers.isEmpty, raw.text.trimmed.first?.isNumber == true { return fallback(raw) }
      return make(
        raw.number, numbers.isEmpty ? line.text : numbers + " " + line.text, bullet: bullet(of: marker), isStrong: line.isStrong)
    case .code, .thematicBreak: return fallback(raw)
    case .paragraph, .listItem: return make(raw.number, line.text, isStrong: line.isStrong)
    }
  }

  private static func bullet(of marker: String) -> Character? { marker.last { "-+*".contains($0) } }

  /// Whether the words libcmark gives for a line are in that line: spans over several lines can shift them.
  private static func fits(_ line: MarkdownLine, _ raws: [Raw]) -> Bool {
    guard raws.indices.contains(line.number - 1) else { return false }
    let word = line.text.prefix { $0.isLetter || $0.isNumber }
    let text = raws[line.number - 1].text
    return word.isEmpty || text.hasPrefix(word) || text.contains(word)
  }

  /// A line that CommonMark must not take for an indented code block, a link definition, a fence or HTML.
  private static func sheltered(_ text: String) -> String {
    let trimmed = text.drop { $0 == " " }
    let indent = String(repeating: " ", count: min(text.utf8.count - trimmed.utf8.count, 3))
    let needsShelter =
      switch trimmed.utf8.first {
      // Every `<` gets its own shelter below.
      case UInt8(ascii: "["): true
      case UInt8(ascii: "`"), UInt8(ascii: "~"): trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~")
      default: false
      }
    var words = String(trimmed)
    if words.utf8.contains(UInt8(ascii: "`")) { words = words.replacing("`", with: "'") }
    if words.utf8.contains(UInt8(ascii: "<")) { words = words.replacing("<", with: "\\<") }
    return indent + (needsShelter ? "\\" : "") + words
  }

  /// A line read without the tree.
  private static func fallback(_ raw: Raw) -> TextLine {
    let text = raw.text.trimmed
    let heading = text.prefix { $0 == "#" }.count
    let isHeading = (1...6).contains(heading) && text.dropFirst(heading).first == " "
    return make(raw.number, isHeading ? String(text.dropFirst(heading)) : text, isStrong: isHeading)
  }

  /// Whether `words` begin with a bullet.
  ///
  /// Most lines begin with a letter: that is told by a byte, and no list of marks is looked through.
  private static func opensWithBullet(_ words: Substring) -> Bool {
    guard let byte = words.utf8.first, byte >= 0x80 || "-+~o".utf8.contains(byte), let mark = words.unicodeScalars.first else {
      return false
    }
    let rest = words.unicodeScalars.dropFirst()
    if mark == "o" { return rest.first == " " && rest.dropFirst().first.map(FoldedScalars.isUpper) == true }
    // Word's symbol fonts stand in the private area. There pieces of a brace have places, too: such a piece stands before a note.
    if (0xF020...0xF0FF).contains(mark.value) { return !BraceNotes.isBrace(mark) || rest.first { $0 != " " } != "(" }
    return (0x2010...0x2015).contains(mark.value) || "-+~−•·●▪▫■□◆◇○◦‣⁃➢➤►▶❖✓✔§ー".unicodeScalars.contains(mark)
  }

  /// Takes away what is left of emphasis and a bullet that stands right before a letter.
  private static func make(_ number: Int, _ text: String, bullet: Character? = nil, isStrong: Bool) -> TextLine {
    let isStar = text.trimmed.utf8.allSatisfy { $0 == 0x2A || $0 == 0x2D || $0 == 0x5F || $0 == 0x3D }
    var written = text
    if !isStar, written.utf8.contains(UInt8(ascii: "*")) { written = written.replacing("*", with: "") }
    if !isStar, written.utf8.contains(UInt8(ascii: "_")) { written = written.replacing("__", with: "") }
    var words = NoteMarks.stripped(written.squeezed)[...]
    var bullet = bullet
    while !isStar, let first = words.first, opensWithBullet(words), !words.dropFirst().isEmpty {
      bullet = bullet ?? (first == "+" ? "+" : "-")
      words = words.dropFirst().drop { $0 == " " }
    }
    return TextLine(
      number: number, text: String(words), bullet: words.isEmpty && bullet == nil ? nil : bullet, isStrong: isStrong)
  }
}
