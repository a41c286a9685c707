import Domain

/// Expands "Như Điều n" from that article of a quyết định.
enum ArticleReader {
  static func expand(_ dispatch: inout Dispatch, _ paragraphs: [Paragraph]) {
    guard dispatch.recipients.contains(where: { $0.kind == .sameAsArticle }) else { return }
    var named: [Int: [String]] = [:]
    for paragraph in paragraphs {
      guard let (mark, start) = SectionReader.mark(paragraph.prose), mark.lowercased().hasPrefix("điều "),
        let number = Int(mark.dropFirst(5).trimmed), named[number] == nil
      else { continue }
      named[number] = bodies(paragraph, from: start)
    }
    for place in dispatch.recipients.indices where dispatch.recipients[place].kind == .sameAsArticle {
      dispatch.recipients[place].expanded = numbers(dispatch.recipients[place].name).flatMap { named[$0] ?? [] }
    }
  }

  /// `Như Điều 2, 3` → 2 and 3; `Như khoản 1, 2 Điều 4` → 4.
  private static func numbers(_ name: String) -> [Int] {
    var numbers: [Int] = []
    var isArticle = false
    for word in name.split(whereSeparator: { !$0.isNumber && !$0.isLetter }) {
      if let number = Int(word) {
        if isArticle { numbers.append(number) }
      } else if Prose(String(word)).starts(with: ["điều"]) {
        isArticle = true
      } else if Prose(String(word)).starts(with: ["khoản", "điểm", "mục"]) {
        isArticle = false
      }
    }
    return numbers
  }

  private static let duties: [Phrase] = [
    "chịu trách nhiệm", "có trách nhiệm", "căn cứ quyết định", "căn cứ", "thi hành", "và các tổ chức, cá nhân có liên quan",
    "chiểu",
  ]
  private static let openers: [Phrase] = [
    "các ông (bà):", "các ông, bà:", "các ông (bà)", "các đồng chí:", "các đồng chí", "ông (bà)", "các ông:",
  ]

  /// The bodies that a sentence of an article opens with, before it says what they must do.
  private static func bodies(_ paragraph: Paragraph, from start: Int) -> [String] {
    let prose = paragraph.prose
    var place = start
    while place < prose.count {
      let limit = max(paragraph.sentenceEnd(place), place)
      // A stop behind a short word, `… ngày ký. Chánh Văn phòng …`, ends a sentence where a name follows.
      let stop = (place..<limit).first { prose.folded[$0] == "." && opensTitledName(prose, prose.skipSpaces($0 + 1)) }
      let end = stop ?? limit
      let named = bodies(prose, place..<max(end, place))
      if !named.isEmpty { return named }
      place = max(prose.skipSpaces(end + 1), place + 1)
    }
    return []
  }

  private static func bodies(_ prose: Prose, _ sentence: Range<Int>) -> [String] {
    // `Các ông, bà có tên tại Điều 1` are no words before names: they are those who are meant.
    let opening = prose.end(ofAny: openers, at: sentence.lowerBound).flatMap {
      prose.has("có", at: prose.skipSpaces($0)) ? nil : $0
    }
    var first = prose.skipSpaces(opening ?? label(prose, sentence) ?? sentence.lowerBound)
    let order = prose.end(ofAny: DutyWords.orders, at: first)
    if let order { first = prose.skipSpaces(order) }
    guard first < sentence.upperBound, opening != nil || isNamed(prose, at: first) else { return [] }
    // Who is given an order is named up to the first word of duty.
    let duty = order.map { _ in DutyWords.find(prose, from: first, limit: sentence.upperBound, isSure: true).nameEnd }
    let end =
      duty ?? duties.compactMap { prose.find($0, from: first, to: sentence.upperBound) }.min()
      ?? DutyWords.find(prose, from: first, limit: sentence.upperBound, isSure: false).nameEnd
    return BodyWords.split(prose, first..<max(end, first)) { opensName(prose, $0) }.map(withoutAnd).filter { !$0.isEmpty }
  }

  /// The place after a short title, `Tổ chức thực hiện: Giao …`.
  private static func label(_ prose: Prose, _ sentence: Range<Int>) -> Int? {
    guard !isNamed(prose, at: sentence.lowerBound) else { return nil }
    let colon = sentence.prefix(60).first { prose.folded[$0] == ":" }
    return colon.map { $0 + 1 }
  }

  private static let persons: [Phrase] = ["ông", "bà", "đồng chí", "thủ trưởng", "các ông", "các đồng chí"]
  private static let offices: [Phrase] = ["lãnh đạo", "kế toán", "tổ trưởng", "đội trưởng", "công chức", "viên chức"]

  /// Whether at `place` a body, an office or a person is named.
  private static func isNamed(_ prose: Prose, at place: Int) -> Bool {
    BodyWords.opensWithBody(prose, at: place) || prose.end(ofAny: persons + offices, at: place) != nil
  }

  private static func opensTitledName(_ prose: Prose, _ place: Int) -> Bool {
    place < prose.count && FoldedScalars.isUpper(prose.scalars[place]) && isNamed(prose, at: place)
  }

  /// Whether a further name begins at `place`: in small letters only a person, or a group of bodies.
  private static func opensName(_ prose: Prose, _ place: Int) -> Bool {
    if isForm(prose, place) { return false }
    if opensTitledName(prose, place) { return true }
    guard !FoldedScalars.isUpper(prose.scalars[place]) else { return false }
    return prose.end(ofAny: persons, at: place) != nil || prose.has("các", at: place) && BodyWords.opensWithBody(prose, at: place)
  }

  /// Whether a form of address stands at `place` that another one shares its words with: `các ông, bà có tên tại Điều 1`.
  private static func isForm(_ prose: Prose, _ place: Int) -> Bool {
    guard let end = prose.end(ofAny: ["ông", "bà"], at: place) else { return false }
    let next = prose.skipSpaces(end)
    guard next < prose.count else { return true }
    let isSmall = FoldedScalars.isLetter(prose.folded[next]) && !FoldedScalars.isUpper(prose.scalars[next])
    return isSmall && !BodyWords.isBody(prose, at: next)
  }

  /// A name without the "và" that led to words that are cut off.
  private static func withoutAnd(_ name: String) -> String {
    let prose = Prose(name)
    if prose.has("và", at: 0) { return prose.text(2, prose.count) }
    return prose.has("và", at: prose.count - 2) ? prose.text(0, prose.count - 2).unpunctuated : name
  }
}
