/// Words of time that stick to their neighbours, where an export lost the space: `Đảng ủytrước ngày25/4/2026`.
enum GluedWords {
  /// No syllable of Vietnamese ends in one of these and has letters before it.
  private static let words: [Phrase] = ["trước", "ngày", "tháng", "năm", "chậm nhất"]
  private static let letters = Set(words.compactMap(\.first))

  /// Where spaces are missing in `prose`, from left to right.
  static func breaks(_ prose: Prose) -> [Int] {
    var breaks: [Int] = []
    for place in prose.folded.indices where letters.contains(prose.folded[place]) {
      guard let word = words.first(where: { stands($0, prose, place) }) else { continue }
      let end = place + word.count
      if place > 0, FoldedScalars.isWord(prose.folded[place - 1]) { breaks.append(place) }
      if end < prose.count, FoldedScalars.isDigit(prose.folded[end]) { breaks.append(end) }
    }
    return breaks
  }

  /// Whether `word` stands at `place`, whatever touches it, and no letter goes on with it.
  private static func stands(_ word: Phrase, _ prose: Prose, _ place: Int) -> Bool {
    let end = place + word.count
    guard end <= prose.count, zip(word.text.unicodeScalars, prose.folded[place..<end]).allSatisfy({ $0 == $1 }) else {
      return false
    }
    return end == prose.count || !FoldedScalars.isLetter(prose.folded[end])
  }

  /// The words of `line` with those spaces, and how many scalars they are.
  static func parted(_ line: TextLine) -> (text: String, count: Int) {
    let breaks = breaks(line.prose)
    guard !breaks.isEmpty else { return (line.text, line.prose.count) }
    var view = String.UnicodeScalarView()
    var start = 0
    for place in breaks {
      view.append(contentsOf: line.prose.scalars[start..<place])
      view.append(" ")
      start = place
    }
    view.append(contentsOf: line.prose.scalars[start...])
    return (String(view), line.prose.count + breaks.count)
  }
}
