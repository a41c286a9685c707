import Domain

/// The line `Số: …` of a header.
struct NumberLine {
  /// What is written after the label, up to a date.
  let written: String
  /// Number and symbol where they have one of the known forms.
  let symbol: NumberSymbol?
  /// What follows number and symbol on the line.
  let rest: Prose
  /// Lines it takes: a symbol may be torn after a dash.
  let count: Int

  /// The digits a malformed number-symbol begins with.
  var digits: String { String(written.prefix { $0.isNumber }) }

  private static let labels: [Phrase] = ["số", "sồ:", "so:", "sô:", "sô", "sổ:", "s6:"]

  /// Reads `line`, and the `next` one with it where a narrow cell broke the symbol.
  static func read(_ line: TextLine, next: TextLine?) -> NumberLine? {
    guard line.prose.count < 120, label(line.prose) != nil else { return nil }
    let own = read(line.prose, count: 1)
    let isOpen = line.text.hasSuffix("-") || line.text.hasSuffix("/")
    if isOpen || own?.symbol == nil, let next, next.prose.count < 30, !next.isRule,
      let joined = read(Prose(line.text + next.text), count: 2), joined.symbol != nil, joined.rest.count == 0
    {
      return joined
    }
    return own
  }

  /// Whether `line` is the label alone, with nothing or dots where the number belongs.
  static func isBlank(_ line: TextLine) -> Bool {
    guard line.bullet == nil, !line.startsLowercase, let end = line.prose.end(ofAny: ["số"], at: 0) else { return false }
    return line.prose.folded[end...].allSatisfy { ":.…_ ".unicodeScalars.contains($0) }
  }

  private static func read(_ prose: Prose, count: Int) -> NumberLine? {
    guard let start = label(prose) else { return nil }
    if let found = NumberSymbol.read(prose, at: start, isAnnounced: true, mayLackNumber: true), !isCut(prose, found) {
      return NumberLine(
        written: prose.text(start, found.end), symbol: found, rest: Prose(prose.text(found.end, prose.count)), count: count)
    }
    let end = prose.find("ngày", from: start) ?? prose.count
    let written = prose.text(start, end).unpunctuated
    guard FoldedScalars.isUpper(prose.scalars[0]), isMalformed(written) else { return nil }
    return NumberLine(written: written, symbol: nil, rest: Prose(prose.text(end, prose.count)), count: count)
  }

  /// The place after the label and its colon.
  private static func label(_ prose: Prose) -> Int? {
    guard var start = prose.end(ofAny: labels, at: 0) else { return nil }
    start = prose.skipSpaces(start)
    while ":.;".unicodeScalars.contains(prose.scalar(start)), start < prose.count { start = prose.skipSpaces(start + 1) }
    return start
  }

  /// Whether a symbol in small letters was read in part only: `245/sct-vp`.
  private static func isCut(_ prose: Prose, _ found: NumberSymbol) -> Bool {
    ["-", "/"].contains(prose.scalar(found.end)) && FoldedScalars.isWord(prose.scalar(found.end + 1))
  }

  /// Whether `written` is meant for a number and symbol, though it has no known form: digits first, and no words of an address.
  private static func isMalformed(_ written: String) -> Bool {
    guard written.first?.isNumber == true, written.count <= 40 else { return false }
    let words = written.split(separator: " ")
    let hasWords = words.contains { $0.count > 1 && $0.allSatisfy(\.isLetter) && !$0.allSatisfy(\.isUppercase) }
    return !hasWords && (words.count == 1 || written.contains { "/-\\".contains($0) })
  }
}
