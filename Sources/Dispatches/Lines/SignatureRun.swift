/// Signatures whose lines a copy joined by blanks: `TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn An`.
enum SignatureRun {
  private static let marks: Set<Substring> = ["TM.", "T/M", "KT.", "K/T", "TL.", "T/L", "TUQ.", "T/UQ"]

  /// A line for each authority, and one for the name; `line` itself where it is no such run.
  ///
  /// The authority is in capitals and the name is not, and nothing else may stand behind the first.
  static func split(_ line: LineReader.Raw) -> [LineReader.Raw] {
    guard let first = line.text.utf8.first(where: { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: " ") }),
      "TK".utf8.contains(first), line.text.utf8.count < 300
    else { return [line] }
    let words = line.text.replacing("*", with: "").split(separator: " ")
    guard words.count > 3, marks.contains(words[0]) else { return [line] }
    let capitals = words.prefix { $0.allSatisfy { !$0.isLowercase } && !$0.hasPrefix("(") }
    let rest = words.dropFirst(capitals.count).joined(separator: " ")
    guard let tail = tail(rest) else { return [line] }
    let parts = authorities(capitals).map { $0.joined(separator: " ") } + tail
    return parts.count == 1 ? [line] : parts.map { LineReader.Raw(number: line.number, text: $0) }
  }

  /// The seal and the name at the end of a run; nil where something else stands there.
  private static func tail(_ rest: String) -> [String]? {
    if rest.isEmpty { return [] }
    if NameShape.isName(rest) { return [rest] }
    guard rest.hasPrefix("("), let close = rest.firstIndex(of: ")") else { return nil }
    let seal = String(rest[...close])
    let name = rest[rest.index(after: close)...].trimmed
    guard SignatureWords.isSeal(TextLine(number: 0, text: seal)), NameShape.isName(name) else { return nil }
    return [seal, name]
  }

  private static func authorities(_ words: ArraySlice<Substring>) -> [[Substring]] {
    var parts: [[Substring]] = []
    for word in words {
      if parts.isEmpty || marks.contains(word) { parts.append([]) }
      parts[parts.count - 1].append(word)
    }
    return parts
  }
}
