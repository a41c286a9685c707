/// A line of a dispatch without its Markdown.
struct TextLine: Sendable {
  /// Line in the file, from 1.
  let number: Int
  /// The words, with single spaces, without list mark and emphasis.
  let text: String
  /// The bullet before the words, or nil.
  ///
  /// Numbers stay in the text.
  let bullet: Character?
  /// Whether all words are bold, or the line is a heading.
  let isStrong: Bool
  /// Nothing but dashes, stars and stops.
  let isRule: Bool
  /// Whether the words are written in capitals; a symbol such as `QĐ-TTg` among them does not matter.
  let isCapitals: Bool
  /// Whether it is of a table's row that could not be cut into its cells.
  var isTorn = false
  /// The line below whose words it holds, too.
  var joined: Int?
  let prose: Prose

  init(number: Int, text: String, bullet: Character? = nil, isStrong: Bool = false) {
    self.number = number
    self.text = text
    self.bullet = bullet
    self.isStrong = isStrong
    isRule = (!text.isEmpty || bullet != nil) && TextLine.isRule(text)
    prose = Prose(text)
    isCapitals = TextLine.isCapitals(prose)
  }

  private static func isRule(_ text: String) -> Bool {
    // Most lines begin with a letter: that is told by a byte.
    if let byte = text.utf8.first, 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte { return false }
    // By scalars: a letter may carry a hundred thousand marks, and two letters are compared with all of them.
    return text.unicodeScalars.allSatisfy { "-_*=–—─~./\\#> ".unicodeScalars.contains($0) }
  }

  /// A page number that was copied with the text: up to three digits alone, `- 2 -`, `Trang 2`, `Trang 2/4`, `Page 2 of 4`.
  var isPageNumber: Bool {
    guard !text.isEmpty, text.utf8.count <= 14 else { return false }
    if bullet == "-" { return text.hasSuffix(" -") && TextLine.isNumber(text.dropLast(2)) }
    if bullet == nil, starts(with: ["page"]) {
      let words = text.dropFirst(4).split(separator: " ")
      guard words.count == 1 || words.count == 3 && words[1] == "of" else { return false }
      return [words.first, words.last].allSatisfy { $0.map(TextLine.isNumber) == true }
    }
    guard bullet == nil, starts(with: ["trang"]) else { return bullet == nil && TextLine.isNumber(text[...]) }
    let parts = text.dropFirst(5).split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { TextLine.isNumber($0.trimmed[...]) }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The words as they stand in the file, without the bars of a row that could not be cut.
  var written: String { isTorn ? String(text.dropFirst(2).dropLast(2)) : text }

  var isBlank: Bool { text.isEmpty && bullet == nil }

  private static func isCapitals(_ prose: Prose) -> Bool {
    var upper = 0
    var lower = 0
    for scalar in prose.scalars {
      if FoldedScalars.isUpper(scalar) { upper += 1 } else if FoldedScalars.isLetter(scalar) { lower += 1 }
    }
    return upper >= 2 && lower * 12 <= upper
  }

  func starts(with phrases: [Phrase]) -> Bool { prose.starts(with: phrases) }

  /// Whether the folded words are just `phrase`, but for a colon.
  func isJust(_ phrase: Phrase) -> Bool {
    prose.has(phrase, at: 0) && prose.folded.dropFirst(phrase.count).allSatisfy { $0 == " " || $0 == ":" }
  }

  var startsLowercase: Bool {
    guard let first = prose.scalars.first else { return false }
    return FoldedScalars.isLetter(first) && !FoldedScalars.isUpper(first)
  }

  /// Whether the words end a sentence or an item.
  var isClosed: Bool { text.last.map { ".;:!?".contains($0) } ?? false }
}

/// What a line was used for: every line that is not blank has one use, so none is lost.
public enum LineUse: String, Sendable {
  case blank, header, subject, addressee, body, recipients, signature, ornament, uncertain, page
}
