/// Words to look for, folded like the text they are looked for in.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  let scalars: [Unicode.Scalar]
  let text: String

  init(_ text: String) {
    self.text = text
    scalars = FoldedScalars.fold(Array(text.unicodeScalars))
  }

  /// Literals are written folded already (`hòa`, `ủy`, small letters): they stand in loops, where folding them would cost most.
  init(stringLiteral text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }
}

/// Folding that keeps the length, so that a place in the folded text is the same place in the written one.
enum FoldedScalars {
  private static let toneless: [Unicode.Scalar] = ["a", "e", "y"]
  private static let vowels = ["àảãáạ", "èẻẽéẹ", "ỳỷỹýỵ"].map { Array($0.unicodeScalars) }
  private static let beforeVowel: [Unicode.Scalar: [Unicode.Scalar]] = [
    "o": Array("òỏõóọ".unicodeScalars), "u": Array("ùủũúụ".unicodeScalars),
  ]

  /// Lower case, dashes as `-`, any space as a space, the tone of open `oa`, `oe`, `uy` on the first vowel (`hoá` → `hóa`).
  static func fold(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out = scalars.map(lower)
    guard out.count > 1 else { return out }
    for place in 1..<out.count {
      guard let firsts = beforeVowel[out[place - 1]], place + 1 == out.count || !isLetter(out[place + 1]),
        place < 2 || out[place - 2] != "q"
      else { continue }
      for (row, toned) in vowels.enumerated() {
        guard let tone = toned.firstIndex(of: out[place]), (row == 2) == (out[place - 1] == "u") else { continue }
        out[place - 1] = firsts[tone]
        out[place] = toneless[row]
      }
    }
    return out
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value) | 0x20)
    case 0..<0x80: return scalar.value < 0x20 ? " " : scalar
    case 0xA0, 0x2000...0x200A, 0x202F: return " "
    case 0x2010...0x2015: return "-"
    default:
      let mapped = scalar.properties.lowercaseMapping.unicodeScalars
      return mapped.count == 1 ? mapped.first ?? scalar : scalar
    }
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || isDigit(scalar) }
}

/// A text with its folded form, for looking at places in it.
struct Prose: Sendable {
  let scalars: [Unicode.Scalar]
  let folded: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    folded = FoldedScalars.fold(scalars)
  }

  var count: Int { scalars.count }

  /// The written words from `start` up to `end`, without outer space.
  func text(_ start: Int, _ end: Int) -> String {
    guard start < end, start >= 0, end <= count else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return String(view).trimmed
  }

  func scalar(_ place: Int) -> Unicode.Scalar { place >= 0 && place < count ? folded[place] : " " }

  /// Whether `phrase` stands at `place` as whole words.
  func has(_ phrase: Phrase, at place: Int) -> Bool {
    let end = place + phrase.scalars.count
    guard place >= 0, end <= count, !phrase.scalars.isEmpty, folded[place] == phrase.scalars[0] else { return false }
    var offset = phrase.scalars.count - 1
    while offset > 0, folded[place + offset] == phrase.scalars[offset] { offset -= 1 }
    guard offset == 0 else { return false }
    let startsWord = place == 0 || !FoldedScalars.isWord(folded[place - 1]) || !FoldedScalars.isWord(folded[place])
    let endsWord = end == count || !FoldedScalars.isWord(folded[end]) || !FoldedScalars.isWord(folded[end - 1])
    return startsWord && endsWord
  }

  /// Whether a word begins at `place`.
  func startsWord(_ place: Int) -> Bool {
    place < count && FoldedScalars.isWord(folded[place]) && (place == 0 || !FoldedScalars.isWord(folded[place - 1]))
  }

  /// The end of the first of `phrases` that stands at `place`, or nil.
  func end(ofAny phrases: [Phrase], at place: Int) -> Int? {
    for phrase in phrases where has(phrase, at: place) { return place + phrase.scalars.count }
    return nil
  }

  func find(_ phrase: Phrase, from start: Int = 0, to end: Int? = nil) -> Int? {
    let last = min(end ?? count, count) - phrase.scalars.count
    guard start <= last else { return nil }
    return (max(start, 0)...last).first { has(phrase, at: $0) }
  }

  func contains(any phrases: [Phrase], from start: Int = 0, to end: Int? = nil) -> Bool {
    phrases.contains { find($0, from: start, to: end) != nil }
  }

  func starts(with phrases: [Phrase]) -> Bool { phrases.contains { has($0, at: 0) } }

  func skipSpaces(_ place: Int) -> Int {
    var place = place
    while place < count, folded[place] == " " { place += 1 }
    return place
  }

  /// The place after the last thing before `place` that is no space.
  func skipSpacesBack(_ place: Int) -> Int {
    var place = place
    while place > 0, folded[place - 1] == " " { place -= 1 }
    return place
  }
}

extension StringProtocol {
  /// Without space at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }

  /// Words with one space between them.
  var squeezed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Without space and the punctuation that ends an item of a list.
  var unpunctuated: String {
    var rest = self.trimmed[...]
    if rest.hasSuffix("./.") { rest = rest.dropLast(3) }
    while let last = rest.last, ";,.:/".contains(last) || last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
