/// Small raised and lowered signs that stick to words: marks of footnotes are no part of a name, a lowered figure is.
enum NoteMarks {
  private static let raised: Set<Unicode.Scalar> = Set("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
  /// Units of which a raised figure is a part, `km²`; of one letter alone it always is: `m²`, `x³`.
  private static let units: Set<String> = ["km", "cm", "dm", "mm", "hm", "ha", "kw", "mw", "kg"]

  /// `text` without them: `các đảng ủy¹` and `các đảng ủy^1^` → `các đảng ủy`, `KT~3~` → `KT3`.
  static func stripped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "^") || $0 == UInt8(ascii: "~") || $0 >= 0xC2 && $0 <= 0xE2 }),
      text.unicodeScalars.contains(where: { $0 == "^" || $0 == "~" || raised.contains($0) })
    else { return text }
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      guard place > 0, let mark = mark(scalars, at: place) else {
        out.append(scalars[place])
        place += 1
        continue
      }
      let isBehindFigure = FoldedScalars.isDigit(scalars[place - 1])
      let isNote = mark.isNote && (isBehindFigure ? endsYear(scalars[..<place]) : follows(scalars, place))
      // A power, `10^6^`, or figures that signs part, stay as they are written.
      if !isNote { out.append(contentsOf: isBehindFigure ? scalars[place..<mark.end] : mark.words) }
      place = mark.end
    }
    return String(out)
  }

  /// Whether a year closes `scalars`: behind a day a mark is a footnote's.
  private static func endsYear(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = scalars.reversed().prefix { FoldedScalars.isDigit($0) }
    return digits.count == 4 && ["19", "20"].contains { $0.unicodeScalars.elementsEqual(digits.reversed().prefix(2)) }
  }

  private struct Mark {
    /// What stays where it is no footnote's.
    var words: ArraySlice<Unicode.Scalar>
    var isNote: Bool
    var end: Int
  }

  /// `¹²`, `^1^`, `^(1)^`, `~3~` at `place`.
  private static func mark(_ scalars: [Unicode.Scalar], at place: Int) -> Mark? {
    if raised.contains(scalars[place]) {
      let end = scalars[place...].firstIndex { !raised.contains($0) } ?? scalars.count
      return Mark(words: scalars[place..<end], isNote: end - place <= 2, end: end)
    }
    let sign = scalars[place]
    guard sign == "^" || sign == "~", scalars[place - 1] != " ",
      let close = scalars[(place + 1)...].prefix(6).firstIndex(of: sign), close > place + 1
    else { return nil }
    let inside = scalars[(place + 1)..<close]
    let isWord = inside.allSatisfy { FoldedScalars.isWord($0) || "()".unicodeScalars.contains($0) }
    guard isWord else { return nil }
    let isNumber = inside.contains(where: FoldedScalars.isDigit) && !inside.contains(where: FoldedScalars.isLetter)
    return Mark(words: inside, isNote: sign == "^" && isNumber, end: close + 1)
  }

  /// Whether the mark at `place` follows a word or a sign and not a figure, a unit or a symbol: `m²`, `CO²`.
  private static func follows(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    if [")", "”", "\"", ",", ".", ";", ":"].contains(scalars[place - 1]) { return true }
    guard FoldedScalars.isLetter(scalars[place - 1]) else { return false }
    var word = String.UnicodeScalarView()
    for scalar in scalars[..<place].reversed().prefix(5) {
      guard FoldedScalars.isLetter(scalar) else { break }
      word.insert(scalar, at: word.startIndex)
    }
    // `CO²`, not `5-KL/TW¹`.
    let before = place - word.count - 1
    let isSymbol =
      word.count < 3 && word.allSatisfy(FoldedScalars.isUpper) && !(before >= 0 && "/-".unicodeScalars.contains(scalars[before]))
    return word.count > 1 && !isSymbol && !units.contains(String(word).lowercased())
  }
}
