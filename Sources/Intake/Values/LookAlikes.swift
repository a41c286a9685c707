import Diagnostics

/// Letters that look like one of ours and are others: without being named, a message shows two equal words and calls one wrong.
enum LookAlikes {
  /// What a sentence adds about such letters in `text`, before its full stop; empty where there are none.
  static func words(in text: String) -> String {
    var told: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where letters[scalar] != nil && !told.contains(scalar) { told.append(scalar) }
    let words = told.prefix(most).map {
      "«\($0)» ở đây là ký tự \(ShownText.number(of: $0)), chỉ trông giống chữ «\(letters[$0] ?? " ")»"
    }
    return words.map { "; \($0)" }.joined()
  }

  /// So many are named in one sentence.
  private static let most = 3

  /// Eth and the African D, and the capitals and small letters of Cyrillic and Greek that fonts draw alike.
  private static let letters: [Unicode.Scalar: Character] = {
    let pairs: [(others: String, ours: String)] = [
      ("\u{D0}\u{F0}\u{189}", "ĐđĐ"),
      ("\u{410}\u{412}\u{415}\u{41A}\u{41C}\u{41D}\u{41E}\u{420}\u{421}\u{422}\u{423}\u{425}", "ABEKMHOPCTYX"),
      ("\u{430}\u{435}\u{43E}\u{440}\u{441}\u{443}\u{445}\u{456}\u{458}\u{455}", "aeopcyxijs"), ("\u{406}\u{408}\u{405}", "IJS"),
      ("\u{391}\u{392}\u{395}\u{396}\u{397}\u{399}\u{39A}\u{39C}\u{39D}\u{39F}\u{3A1}\u{3A4}\u{3A5}\u{3A7}", "ABEZHIKMNOPTYX"),
      ("\u{3BF}\u{3BD}", "ov"),
    ]
    let all = pairs.flatMap { zip($0.others.unicodeScalars, $0.ours) }
    return Dictionary(all) { first, _ in first }
  }()
}
