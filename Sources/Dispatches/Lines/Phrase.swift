/// Words to look for, folded like the text they are looked for in.
///
/// A literal allocates nothing, so one may stand in a loop.
struct Phrase: ExpressibleByStringLiteral, Sendable {
  let text: String
  let first: Unicode.Scalar?
  /// Number of scalars.
  let count: Int

  init(_ text: String) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: FoldedScalars.fold(Array(text.unicodeScalars)))
    self.init(stringLiteral: String(view))
  }

  /// Literals are written folded already (`hòa`, `ủy`, small letters): they stand in loops, where folding them would cost most.
  init(stringLiteral text: String) {
    self.text = text
    first = text.unicodeScalars.first
    // Every byte but those that continue a scalar.
    count = text.utf8.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
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
    let end = place + phrase.count
    guard place >= 0, end <= count, place < count, folded[place] == phrase.first else { return false }
    var at = place
    for scalar in phrase.text.unicodeScalars {
      guard folded[at] == scalar else { return false }
      at += 1
    }
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
    for phrase in phrases where has(phrase, at: place) { return place + phrase.count }
    return nil
  }

  func find(_ phrase: Phrase, from start: Int = 0, to end: Int? = nil) -> Int? {
    let last = min(end ?? count, count) - phrase.count
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
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !ScalarTable.isSpace($0) }),
      let last = scalars.lastIndex(where: { !ScalarTable.isSpace($0) })
    else {
      return ""
    }
    return String(self[first...last])
  }

  /// Words with one space between them.
  var squeezed: String {
    var out = ""
    var isApart = false
    for scalar in unicodeScalars {
      if ScalarTable.isSpace(scalar) {
        isApart = true
        continue
      }
      if isApart, !out.isEmpty { out.unicodeScalars.append(" ") }
      isApart = false
      out.unicodeScalars.append(scalar)
    }
    return out
  }

  /// Without space and the punctuation that ends an item of a list.
  var unpunctuated: String {
    var rest = self.trimmed[...]
    if rest.hasSuffix("./.") { rest = rest.dropLast(3) }
    var scalars = rest.unicodeScalars
    while let last = scalars.last, ";,.:/".unicodeScalars.contains(last) || last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
