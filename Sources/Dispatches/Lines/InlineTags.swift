/// Tags of HTML that only give a form to words: exports leave them in the text.
enum InlineTags {
  private static let plain: Set<String> = [
    "u", "i", "em", "center", "p", "div", "span", "font", "small", "big", "sup", "sub", "mark", "a", "o:p",
  ]

  /// `line` without such tags; `<br>` makes two lines of it.
  ///
  /// A line of nothing but tags or with tags of a table stays as it is; a row between bars breaks at `<br>` in its cells.
  static func split(_ line: LineReader.Raw) -> [LineReader.Raw] {
    guard line.text.utf8.contains(UInt8(ascii: "<")), line.text.utf8.count < 20_000 else { return [line] }
    guard !["<t", "</t", "<T", "</T"].contains(where: line.text.contains) else { return [line] }
    let isRow = line.text.trimmed.hasPrefix("|")
    var lines = [""]
    var rest = line.text[...]
    while let open = rest.firstIndex(of: "<") {
      lines[lines.count - 1] += rest[..<open]
      guard let close = rest[open...].prefix(120).firstIndex(of: ">") else {
        rest = rest[open...]
        break
      }
      let tag = rest[open...close]
      switch name(tag) {
      case "br" where !isRow: lines.append("")
      case "b", "strong": lines[lines.count - 1] += "**"
      case let name where plain.contains(name): break
      default: lines[lines.count - 1] += tag
      }
      rest = rest[rest.index(after: close)...]
    }
    lines[lines.count - 1] += rest
    let words = lines.filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !words.isEmpty else { return [line] }
    return (lines.count == 1 ? lines : words).map { LineReader.Raw(number: line.number, text: $0) }
  }

  /// `<font size=2>`, `</font>` → `font`.
  private static func name(_ tag: Substring) -> String {
    tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0 == ":" }.lowercased()
  }
}
