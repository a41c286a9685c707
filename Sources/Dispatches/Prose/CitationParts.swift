import Domain

/// What stands round a number-symbol: the date and the issuer.
enum CitationParts {
  private static let dateWords: [Phrase] = ["ngày", "ký ngày", "ban hành ngày", "đề ngày"]

  /// `, ngày 19/3/2026`, ` ngày 14 tháng 4 năm 2026`, `(ngày …)` right after `place`.
  static func date(_ prose: Prose, after place: Int) -> (date: Day, end: Int)? {
    var start = withoutFragment(prose, prose.skipSpaces(place))
    while [",", "("].contains(prose.scalar(start)) { start = prose.skipSpaces(start + 1) }
    guard let word = prose.end(ofAny: dateWords, at: start),
      let found = DateScanner.date(prose, at: prose.skipSpaces(word)), let date = found.date
    else { return nil }
    return (date, prose.scalar(found.end) == ")" ? found.end + 1 : found.end)
  }

  /// The place behind a piece of the symbol that a space parted from it, `37/2026/TTBM T ngày …`; `place` where none stands there.
  private static func withoutFragment(_ prose: Prose, _ place: Int) -> Int {
    var end = place
    while end < prose.count, end - place < 5, FoldedScalars.isUpper(prose.scalars[end]) { end += 1 }
    let next = prose.skipSpaces(end)
    return end > place && next > end && end - place < 5 && prose.has("ngày", at: next) ? next : place
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
    let limit = max(paragraph.sentenceStart(end), earliest)
    if prose.has("tại", at: end - 3) {
      let last = beforeAside(prose, prose.skipSpacesBack(end - 3), from: limit)
      return giver(prose, last, from: limit) ?? named(prose, endingAt: last, from: earliest)
    }
    if prose.scalar(end - 1) == "(" {
      return type.flatMap { namedAbove(prose, end, from: limit, type: Phrase($0)) } ?? speaker(prose, end - 1, from: limit)
    }
    return subject(prose, end, from: limit)
  }

  /// The words behind the last `của` before `end`, where they are one name: not `cử tri tỉnh Mẫu do Sở Mẫu …`.
  private static func named(_ prose: Prose, endingAt end: Int, from earliest: Int) -> String? {
    guard let word = (earliest..<max(end, earliest)).last(where: { prose.has("của", at: $0) }) else { return nil }
    let start = prose.skipSpaces(word + 3)
    let name = prose.text(start, end)
    guard !name.isEmpty, name.count < 90, prose.find("do", from: start, to: end) == nil else { return nil }
    return !name.contains { ",;:.".contains($0) } || IssuerName.end(prose, from: start) >= end ? name : nil
  }

  /// `end` before an aside that ends there: `Bộ Mẫu (nay là Bộ Thử) đã có Văn bản số …`, `Tổng cục Mẫu (trước đây)`.
  private static func beforeAside(_ prose: Prose, _ end: Int, from limit: Int) -> Int {
    guard prose.scalar(end - 1) == ")", limit < end,
      let open = (max(limit, end - 120)..<end).last(where: { prose.folded[$0] == "(" })
    else { return end }
    let asides: [Phrase] = ["nay là", "trước đây", "trước là", "cũ", "tên cũ", "đã hợp nhất", "nay thuộc", "sau đây gọi"]
    return prose.end(ofAny: asides, at: prose.skipSpaces(open + 1)) == nil ? end : prose.skipSpacesBack(open)
  }

  /// `end` before the term of an assembly: `Ủy ban Mẫu của Quốc hội khóa XV chuyển đến`.
  private static func beforeTerm(_ prose: Prose, _ end: Int) -> Int {
    var start = end
    while start > 0, "IVX".unicodeScalars.contains(prose.scalars[start - 1]) { start -= 1 }
    let word = prose.skipSpacesBack(start)
    return start < end && prose.has("khóa", at: word - 4) ? prose.skipSpacesBack(word - 4) : end
  }

  private static let acts: [Phrase] = [
    "giao", "chỉ đạo", "yêu cầu", "kết luận", "đề nghị", "quyết nghị", "chuyển đến", "gửi đến", "chuyển", "gửi",
    "trình quốc hội", "trình chính phủ", "trình thủ tướng chính phủ",
  ]

  /// `nhiệm vụ Chính phủ giao tại Nghị quyết số …`, `kiến nghị của cử tri do Ủy ban Mẫu chuyển đến tại Văn bản số …`: the body before the
  /// verb that ends at `end`.
  private static func giver(_ prose: Prose, _ end: Int, from limit: Int) -> String? {
    guard let verb = acts.first(where: { prose.has($0, at: end - $0.count) }) else { return nil }
    var last = prose.skipSpacesBack(end - verb.count)
    if prose.has("đã", at: last - 2) { last = prose.skipSpacesBack(last - 2) }
    last = beforeAside(prose, last, from: limit)
    let sign = nameStart(prose, last, from: limit)
    let start = (sign..<max(last, sign)).first {
      prose.startsWord($0) && FoldedScalars.isUpper(prose.scalars[$0]) && BodyWords.isBody(prose, at: $0)
    }
    let name = beforeTerm(prose, last)
    guard let start, IssuerName.end(prose, from: start) >= name else { return nil }
    return prose.text(start, IssuerName.isAssembly(prose, at: start) ? name : last)
  }

  /// `ý kiến của Bộ Xây dựng (văn bản số …)`: whose word it is that the bracket at `open` names the paper of.
  private static func speaker(_ prose: Prose, _ open: Int, from limit: Int) -> String? {
    let words: [Phrase] = [
      "ý kiến", "đề nghị", "kiến nghị", "báo cáo", "văn bản", "công văn", "tờ trình", "đề xuất", "trả lời", "thẩm định", "góp ý",
    ]
    guard let owner = owner(prose, endingAt: prose.skipSpacesBack(open), from: limit) else { return nil }
    let noun = prose.skipSpacesBack(owner.word)
    return words.contains { prose.has($0, at: noun - $0.count) } ? owner.name : nil
  }

  /// `của Bộ Xây dựng` right before `end`: where it begins, and the body.
  private static func owner(_ prose: Prose, endingAt end: Int, from limit: Int) -> (word: Int, name: String)? {
    let first = max(limit, end - 120)
    guard first < end, let word = (first..<end).last(where: { prose.has("của", at: $0) }) else { return nil }
    let start = prose.skipSpaces(word + 3)
    let end = beforeAside(prose, end, from: start)
    guard start < end, FoldedScalars.isUpper(prose.scalars[start]), BodyWords.isBody(prose, at: start),
      IssuerName.end(prose, from: start) >= end
    else { return nil }
    return (word, prose.text(start, end))
  }

  /// `các Quy định của Bộ Chính trị: số …; số …`, `văn bản của Bộ Nội vụ số …`: the type and issuer that stand before the "số" at
  /// `announced`.
  static func group(_ paragraph: Paragraph, before announced: Int, from earliest: Int) -> (
    type: String, issuer: String, start: Int
  )? {
    let prose = paragraph.prose
    var end = prose.skipSpacesBack(announced)
    if [":", ","].contains(prose.scalar(end - 1)) { end = prose.skipSpacesBack(end - 1) }
    let limit = max(paragraph.sentenceStart(end), earliest)
    guard let owner = owner(prose, endingAt: end, from: limit),
      let (type, start) = DocumentTypes.ending(at: prose.skipSpacesBack(owner.word), in: prose), start >= limit
    else { return nil }
    return (type, owner.name, start)
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
    last = beforeAside(prose, last, from: limit)
    let first = prose.skipSpaces(nameStart(prose, last, from: limit))
    guard first < last, FoldedScalars.isUpper(prose.scalars[first]), BodyWords.isBody(prose, at: first) else { return nil }
    // More than a name stands before the verb.
    return IssuerName.end(prose, from: first) >= last ? prose.text(first, last) : nil
  }

  /// The place behind the sign before `last` at which a name cannot go on; a comma may part two offices of one person.
  private static func nameStart(_ prose: Prose, _ last: Int, from limit: Int) -> Int {
    var first = last
    while first > limit, last - first < 120, !",;:()".unicodeScalars.contains(prose.folded[first - 1]) { first -= 1 }
    return first > limit ? IssuerName.jointOffice(prose, first - 1).map { max($0, limit) } ?? first : first
  }

  /// `Ngày 28 tháng 10 năm 2025, Chủ tịch … đã ban hành Công văn số …`: the date that opens the sentence, or a part of it
  /// (`Tiếp đó, ngày 28/10/2025, Chủ tịch …`), behind the mention that ends at `earliest`.
  static func dateBefore(_ paragraph: Paragraph, _ start: Int, from earliest: Int) -> Day? {
    let prose = paragraph.prose
    let end = prose.skipSpacesBack(start)
    let sentence = paragraph.sentenceStart(start)
    let opening = max(sentence, min(SectionReader.mark(prose)?.end ?? 0, end))
    let first = max(sentence, earliest, end - 200)
    guard first < end, verbs.contains(where: { prose.has($0, at: end - $0.count) }),
      let word = (first..<end).last(where: { prose.has("ngày", at: $0) }),
      let found = DateScanner.date(prose, at: prose.skipSpaces(word + 4)), found.end <= end
    else { return nil }
    if word == prose.skipSpaces(opening) { return found.date }
    let comma = prose.skipSpaces(found.end)
    guard prose.scalar(comma) == ",", ";,:".unicodeScalars.contains(prose.scalar(prose.skipSpacesBack(word) - 1)) else {
      return nil
    }
    return prose.folded[comma..<end].contains(";") ? nil : found.date
  }
}
