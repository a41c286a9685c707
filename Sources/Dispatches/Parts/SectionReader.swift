import Domain

/// Reads numbered sections and points.
enum SectionReader {
  /// Words that stand before the number of a section.
  private static let words: [Phrase] = ["điều", "chương", "phần", "mục"]

  /// The number a line begins with (`I`, `2`, `2.1`, `Điều 3`) and the place after it.
  ///
  /// Letters and `(1)` mark points, not sections.
  static func mark(_ prose: Prose) -> (mark: String, end: Int)? {
    for word in words where prose.has(word, at: 0) {
      let start = prose.skipSpaces(word.count)
      var end = start
      while end < prose.count, FoldedScalars.isWord(prose.folded[end]) { end += 1 }
      let number = prose.text(start, end)
      guard !number.isEmpty, number.allSatisfy({ $0.isNumber || "IVXLC".contains($0) }) else { continue }
      guard [".", ":"].contains(prose.scalar(end)) || end == prose.count else { continue }
      return (prose.text(0, end), prose.skipSpaces(min(end + 1, prose.count)))
    }
    return digits(prose) ?? roman(prose)
  }

  /// The mark behind a quotation mark, or at the very beginning: `“Điều 4. …`.
  static func quotedMark(_ prose: Prose) -> (mark: String, end: Int)? {
    guard ["“", "\""].contains(prose.scalar(0)) else { return mark(prose) }
    return mark(Prose(prose.text(1, prose.count))).map { ($0.mark, $0.end + 1) }
  }

  private static func digits(_ prose: Prose) -> (mark: String, end: Int)? {
    var end = 0
    while end < prose.count, end < 12, FoldedScalars.isDigit(prose.folded[end]) || prose.folded[end] == "." { end += 1 }
    guard end > 0, FoldedScalars.isDigit(prose.folded[0]) else { return nil }
    let written = prose.text(0, end)
    let mark = written.hasSuffix(".") ? String(written.dropLast()) : written
    let parts = mark.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ (1...2).contains($0.count) }), parts.count <= 4 else { return nil }
    if written.hasSuffix(".") || parts.count > 1 {
      // The Party writes `2.1- Sở Nội vụ`; `12.5-13` are figures.
      let next = prose.skipSpaces(end + 1)
      if parts.count > 1, [")", "-", "/"].contains(prose.scalar(end)), next < prose.count,
        FoldedScalars.isUpper(prose.scalars[next])
      {
        return (mark, next)
      }
      guard prose.scalar(end) == " " || end < prose.count && FoldedScalars.isUpper(prose.scalars[end]) else { return nil }
      return (mark, prose.skipSpaces(end))
    }
    // `3-`, `3)` and `3/` stand for `3.` where a typist had other habits.
    let next = prose.skipSpaces(end + 1)
    if prose.scalar(end) == "/", prose.scalar(end + 1) == " ", next < prose.count, FoldedScalars.isUpper(prose.scalars[next]) {
      return (mark, next)
    }
    guard [")", "-", ":"].contains(prose.scalar(end)), prose.scalar(end + 1) == " " else { return nil }
    return (mark, prose.skipSpaces(end + 1))
  }

  private static func roman(_ prose: Prose) -> (mark: String, end: Int)? {
    var end = 0
    while end < prose.count, end < 6, "IVXL".unicodeScalars.contains(prose.scalars[end]) { end += 1 }
    guard end > 0, [".", "-", "/"].contains(prose.scalar(end)) || prose.scalar(end) == ")" else { return nil }
    let next = prose.skipSpaces(end + 1)
    guard next < prose.count, FoldedScalars.isUpper(prose.scalars[next]) else { return nil }
    return (prose.text(0, end), next)
  }

  /// Whether `prose` is the heading of a part, with its title in capitals.
  static func isPart(_ prose: Prose) -> Bool { letter(prose).map { DutyWords.isShouted(prose, at: $0.end) } ?? false }

  /// `A. MỤC ĐÍCH`, `A- MỤC ĐÍCH`: a part under a capital letter; letters after H would be Roman numerals.
  private static func letter(_ prose: Prose) -> (mark: String, end: Int)? {
    guard prose.count > 3, "ABCDĐEGH".unicodeScalars.contains(prose.scalars[0]), [".", "-"].contains(prose.scalar(1)),
      prose.scalar(2) == " "
    else { return nil }
    let next = prose.skipSpaces(2)
    return next < prose.count && FoldedScalars.isUpper(prose.scalars[next]) ? (prose.text(0, 1), next) : nil
  }

  /// Whether `prose` begins with the mark of a point: `a)`, `đ)`, `(1)`, `(i)`, `a-`, `a.`.
  static func isPoint(_ prose: Prose) -> Bool { pointEnd(prose) != nil }

  /// The place after the mark of the point that `prose` begins with.
  static func pointEnd(_ prose: Prose) -> Int? {
    if prose.scalar(0) == "(" {
      var end = 1
      while end < min(prose.count, 6), FoldedScalars.isWord(prose.folded[end]) { end += 1 }
      let mark = prose.folded[1..<end]
      // `(bà)` is a word, `(ii)`, `(1)` and `(a)` are marks.
      let isMark = mark.count == 1 || mark.allSatisfy { FoldedScalars.isDigit($0) || "ivx".unicodeScalars.contains($0) }
      return end > 1 && prose.scalar(end) == ")" && isMark ? prose.skipSpaces(end + 1) : nil
    }
    guard prose.count > 2, FoldedScalars.isLetter(prose.folded[0]), prose.scalar(2) == " " else { return nil }
    let next = prose.skipSpaces(2)
    if [")", "/"].contains(prose.scalar(1)) { return next }
    // Capital letters with such signs are Roman numbers or head parts.
    let isSmall = !FoldedScalars.isUpper(prose.scalars[0])
    let isMark =
      isSmall && ["-", "."].contains(prose.scalar(1)) && next < prose.count && FoldedScalars.isUpper(prose.scalars[next])
    return isMark ? next : nil
  }

  static func read(_ paragraphs: [Paragraph]) -> [Dispatch.Section] {
    paragraphs.compactMap { paragraph in
      guard paragraph.part == .body, let (mark, end) = quotedMark(paragraph.prose) ?? letter(paragraph.prose) else { return nil }
      return Dispatch.Section(mark: mark, title: title(paragraph.prose, from: end), line: paragraph.line(at: 0))
    }
  }

  /// The heading, or the first clause of a sentence; cut between words where it is long.
  private static func title(_ prose: Prose, from start: Int) -> String {
    // A semicolon parts the clauses of a sentence, and the topics of a heading, which ends without a stop.
    let isHeading = prose.count - start < 160 && !".;".unicodeScalars.contains(prose.folded[prose.count - 1])
    let stops = (isHeading ? ".:" : ".:;").unicodeScalars
    var end = start
    var lastSpace = start
    while end < prose.count, end - start < 200 {
      if prose.folded[end] == " " { lastSpace = end }
      if stops.contains(prose.folded[end]), end + 1 == prose.count || prose.scalar(end + 1) == " " { break }
      end += 1
    }
    if end < prose.count, end - start >= 200 { return prose.text(start, lastSpace) + "…" }
    return prose.text(start, end).unpunctuated
  }
}
