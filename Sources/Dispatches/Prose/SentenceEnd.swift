/// Tells a full stop that ends a sentence from one that shortens a word.
enum SentenceEnd {
  /// Words of official prose that are written short with a full stop behind them, wherever they stand.
  private static let shortened: Set<String> = [
    "tp", "tx", "tt", "ths", "th.s", "ts", "pgs", "gs", "bs", "ks", "cn", "ls", "đ/c", "đc", "nxb", "cty", "kt", "tm", "tl",
    "tuq",
    "st", "t/m", "k/t", "t/l",
  ]
  /// Those that are words of their own, too: short only before a number, `tr. 5`, `No. 12`.
  private static let numbered: Set<String> = ["tr", "no", "đt"]

  /// Whether the full stop at `place` ends a sentence; not in `TP. Hồ Chí Minh`, `30.4`, `1.`, `Q. Một`.
  static func stands(_ prose: Prose, at place: Int) -> Bool {
    guard prose.folded[place] == ".", prose.scalar(place + 1) == " " || place + 1 == prose.count else { return false }
    var start = place
    while start > 0, prose.folded[start - 1] != " " { start -= 1 }
    while start < place, !FoldedScalars.isWord(prose.folded[start]) { start += 1 }
    // `ngày ... tháng`: stops alone are blanks to be filled in.
    guard start < place else { return place > 0 && [")", "”", "\""].contains(prose.folded[place - 1]) }
    guard FoldedScalars.isWord(prose.folded[place - 1]) else { return true }
    // `1.`, `a.`, `Q.`, but `lưu ý.`: with a tone a letter is a word.
    if place - start <= 2, prose.folded[start..<place].allSatisfy(FoldedScalars.isDigit) { return false }
    if place - start == 1 { return !isPlain(prose.folded[start]) }
    return !isShortened(prose, start..<place)
  }

  /// Whether `letter` may stand for a word: `y`, `đ`, not `ý`.
  private static func isPlain(_ letter: Unicode.Scalar) -> Bool { letter.isASCII || ["đ", "ư", "ô", "ơ"].contains(letter) }

  private static func isShortened(_ prose: Prose, _ range: Range<Int>) -> Bool {
    let next = prose.skipSpaces(range.upperBound + 1)
    guard next < prose.count else { return false }
    let word = prose.text(range.lowerBound, range.upperBound).lowercased()
    if word == "v.v" { return !FoldedScalars.isUpper(prose.scalars[next]) }
    // `PGS.TS. Nguyễn Văn Mẫu`.
    let last = word.split(separator: ".").last.map(String.init) ?? word
    if numbered.contains(last) { return FoldedScalars.isDigit(prose.folded[next]) }
    return shortened.contains(word) || shortened.contains(last)
  }
}
