import Domain

/// What stands round a number-symbol: the date and the issuer.
enum CitationParts {
  private static let dateWords: [Phrase] = ["ngày", "ký ngày", "ban hành ngày", "đề ngày"]

  /// `, ngày 19/3/2026`, ` ngày 14 tháng 4 năm 2026`, `(ngày …)` right after `place`.
  static func date(_ prose: Prose, after place: Int) -> (date: Day, end: Int)? {
    var start = prose.skipSpaces(place)
    while [",", "("].contains(prose.scalar(start)) { start = prose.skipSpaces(start + 1) }
    guard let word = prose.end(ofAny: dateWords, at: start),
      let found = DateScanner.date(prose, at: prose.skipSpaces(word)), let date = found.date
    else { return nil }
    return (date, prose.scalar(found.end) == ")" ? found.end + 1 : found.end)
  }

  /// What is written as the date right after `place` and is no day of any calendar: `ngày 31/02/2026`, `ngày 15/13/2026`.
  static func impossibleDate(_ prose: Prose, after place: Int) -> (words: String, end: Int)? {
    var start = prose.skipSpaces(place)
    while [",", "("].contains(prose.scalar(start)) { start = prose.skipSpaces(start + 1) }
    return impossibleDay(prose, at: start)
  }

  /// The same at the beginning of the sentence: `Ngày 30/02/2026, Ủy ban nhân dân tỉnh đã ban hành …`.
  static func impossibleDate(_ paragraph: Paragraph, before start: Int) -> (words: String, end: Int)? {
    let end = paragraph.prose.skipSpacesBack(start)
    guard verbs.contains(where: { paragraph.prose.has($0, at: end - $0.count) }) else { return nil }
    return impossibleDay(paragraph.prose, at: paragraph.sentenceStart(start))
  }

  private static func impossibleDay(_ prose: Prose, at place: Int) -> (words: String, end: Int)? {
    guard let word = prose.end(ofAny: dateWords, at: place) else { return nil }
    let start = prose.skipSpaces(word)
    guard let end = figuresEnd(prose, at: start) else { return nil }
    guard DateScanner.date(prose, at: start)?.date == nil else { return nil }
    return (prose.text(place, end), prose.scalar(end) == ")" ? end + 1 : end)
  }

  /// The place after day, month and year in figures at `place`, whatever their values.
  private static func figuresEnd(_ prose: Prose, at place: Int) -> Int? {
    var at = place
    for _ in 0..<2 {
      guard let (_, end) = DateScanner.number(prose, at: at, digits: 1...2) else { return nil }
      let sign = prose.skipSpaces(end)
      guard
        let next = prose.end(ofAny: ["tháng", "năm"], at: sign)
          ?? (["/", "-", "."].contains(prose.scalar(sign)) ? sign + 1 : nil)
      else { return nil }
      at = prose.skipSpaces(next)
    }
    return DateScanner.number(prose, at: at, digits: 4...4)?.end
  }

  /// `của Bộ Chính trị` right after `place`, or the assembly of `Kỳ họp thứ 3, Quốc hội khóa XV`.
  static func issuer(_ prose: Prose, after place: Int) -> (issuer: String, end: Int)? {
    let start = prose.skipSpaces(place)
    let first = prose.has("của", at: start) ? prose.skipSpaces(start + 3) : assembly(prose, at: start)
    guard let first else { return nil }
    let end = IssuerName.end(prose, from: first)
    let name = prose.text(first, end).unpunctuated
    return name.isEmpty ? nil : (name, prose.skipSpacesBack(end))
  }

  /// Where the assembly is named whose session `place` speaks of.
  private static func assembly(_ prose: Prose, at place: Int) -> Int? {
    let start = prose.scalar(place) == "," ? prose.skipSpaces(place + 1) : place
    guard prose.has("kỳ họp", at: start) else { return nil }
    return (start..<min(start + 40, prose.count)).first {
      prose.end(ofAny: ["quốc hội", "hội đồng nhân dân", "hđnd"], at: $0) != nil
    }
  }

  /// The issuer named before the type at `start`: `đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số …`, `Bộ Nội vụ đã ban hành Công văn
  /// số …`, `Tờ trình của Đảng ủy … (Tờ trình số …)`.
  static func issuerBefore(_ paragraph: Paragraph, _ start: Int, from earliest: Int, type: String?) -> String? {
    let prose = paragraph.prose
    let end = prose.skipSpacesBack(start)
    if prose.has("tại", at: end - 3) {
      guard let word = (earliest..<max(end, earliest)).last(where: { prose.has("của", at: $0) }) else { return nil }
      let name = prose.text(word + 3, end - 3)
      return name.count < 90 && !name.contains(where: { ",;:.".contains($0) }) ? name : nil
    }
    let limit = max(paragraph.sentenceStart(end), earliest)
    if prose.scalar(end - 1) == "(" { return type.flatMap { namedAbove(prose, end, from: limit, type: Phrase($0)) } }
    return subject(prose, end, from: limit)
  }

  /// `Tờ trình của Đảng ủy Chính phủ về … (Tờ trình số …)`: whose the same type was said to be.
  private static func namedAbove(_ prose: Prose, _ end: Int, from limit: Int, type: Phrase) -> String? {
    let first = max(limit, end - 300)
    guard first < end else { return nil }
    for place in (first..<end).reversed() where prose.has(type, at: place) {
      let word = prose.skipSpaces(place + type.count)
      guard prose.has("của", at: word) else { continue }
      let start = prose.skipSpaces(word + 3)
      return prose.text(start, IssuerName.end(prose, from: start)).unpunctuated
    }
    return nil
  }

  private static let verbs: [Phrase] = ["ký ban hành", "ban hành", "có", "ký", "gửi", "ra", "thông qua"]

  /// `…, Chủ tịch Ủy ban nhân dân tỉnh đã ban hành Công văn số …`: the body before the verb that ends at `end`.
  private static func subject(_ prose: Prose, _ end: Int, from limit: Int) -> String? {
    guard let verb = verbs.first(where: { prose.has($0, at: end - $0.count) }) else { return nil }
    var last = prose.skipSpacesBack(end - verb.count)
    if prose.has("đã", at: last - 2) { last = prose.skipSpacesBack(last - 2) }
    var first = last
    while first > limit, last - first < 120, !",;:()".unicodeScalars.contains(prose.folded[first - 1]) { first -= 1 }
    first = prose.skipSpaces(first)
    guard first < last, FoldedScalars.isUpper(prose.scalars[first]), BodyWords.isBody(prose, at: first) else { return nil }
    // More than a name stands before the verb.
    return IssuerName.end(prose, from: first) >= last ? prose.text(first, last) : nil
  }

  /// `Ngày 28 tháng 10 năm 2025, Chủ tịch … đã ban hành Công văn số …`: the date that opens the sentence.
  static func dateBefore(_ paragraph: Paragraph, _ start: Int, isFirst: Bool) -> Day? {
    let prose = paragraph.prose
    let sentence = paragraph.sentenceStart(start)
    guard isFirst, prose.has("ngày", at: sentence), let found = DateScanner.date(prose, at: prose.skipSpaces(sentence + 4)) else {
      return nil
    }
    let end = prose.skipSpacesBack(start)
    return verbs.contains { prose.has($0, at: end - $0.count) } ? found.date : nil
  }
}
