import Domain

/// Expands "Như Điều n" from that article of a quyết định.
enum ArticleReader {
  static func expand(_ dispatch: inout Dispatch, _ paragraphs: [Paragraph]) {
    guard dispatch.recipients.contains(where: { $0.kind == .sameAsArticle }) else { return }
    let articles = articles(paragraphs)
    for place in dispatch.recipients.indices where dispatch.recipients[place].kind == .sameAsArticle {
      dispatch.recipients[place].expanded = references(dispatch.recipients[place].name).flatMap { reference in
        articles[reference.article].map { bodies(of: $0, clause: reference.clause) } ?? []
      }
    }
  }

  /// The paragraphs of each article, from its own line to the next one's.
  private static func articles(_ paragraphs: [Paragraph]) -> [Int: [Paragraph]] {
    var found: [Int: [Paragraph]] = [:]
    var open: Int?
    for paragraph in paragraphs where paragraph.part == .body {
      if let mark = SectionReader.mark(paragraph.prose)?.mark, mark.lowercased().hasPrefix("điều ") {
        // An article that is quoted later has the number of one that stands.
        open = Int(mark.dropFirst(5).trimmed).flatMap { found[$0] == nil ? $0 : nil }
      }
      if let open { found[open, default: []].append(paragraph) }
    }
    return found
  }

  /// Those who carry out the decision, if the article says who; else those whom its paragraphs name first.
  private static func bodies(of article: [Paragraph], clause: Int?) -> [String] {
    let clauses = article.drop { paragraph in clause.map { SectionReader.mark(paragraph.prose)?.mark != String($0) } ?? false }
    // An article without such a clause is meant as a whole.
    let meant = clause == nil || clauses.isEmpty ? article[...] : clauses.prefix(1)
    if let all = meant.lazy.compactMap(ExecutionTasks.read).last { return names(all.body) }
    var found: [String] = []
    for paragraph in meant {
      // Each clause names its own: `1. Ủy ban nhân dân tỉnh tổ chức …`, `2. Thường trực Hội đồng nhân dân giám sát …`.
      guard
        let start = SectionReader.mark(paragraph.prose)?.end
          ?? (found.isEmpty ? AssignmentReader.pointStart(paragraph.prose) : nil)
      else { continue }
      found += bodies(paragraph, from: start).filter { !found.contains($0) }
    }
    return found
  }

  /// The names in a list of those who carry out a decision: semicolons part it, and commas where they part names.
  private static func names(_ list: String) -> [String] {
    list.split(separator: ";").flatMap { part -> [String] in
      let prose = Prose(part.trimmed)
      let start = prose.skipSpaces(openerEnd(prose, at: 0) ?? 0)
      // `Chánh Văn phòng, Giám đốc các Sở: Nội vụ, Tài chính`: what stands behind the colon has no name of its own.
      if let colon = (min(start, prose.count)..<prose.count).first(where: { prose.folded[$0] == ":" }) {
        let names = BodyWords.split(prose, start..<colon) { opensName(prose, $0) }
        return names.dropLast() + [(names.last ?? "") + prose.text(colon, prose.count).unpunctuated]
      }
      return BodyWords.split(prose, start..<max(prose.count, start)) { opensName(prose, $0) }
    }.map(withoutAnd).filter { !$0.isEmpty }
  }

  /// `Như Điều 2, 3` → articles 2 and 3; `Như khoản 1, 2 Điều 4` → those of article 4.
  private static func references(_ name: String) -> [(article: Int, clause: Int?)] {
    var clauses: [Int] = []
    var found: [(article: Int, clause: Int?)] = []
    var word = Word.none
    for part in name.split(whereSeparator: { !$0.isNumber && !$0.isLetter }) {
      if let number = Int(part) {
        switch word {
        case .article:
          found += clauses.isEmpty ? [(number, nil)] : clauses.map { (number, $0) }
          clauses = []
        case .clause: clauses.append(number)
        case .none: break
        }
      } else if Prose(String(part)).starts(with: ["điều"]) {
        word = .article
      } else if Prose(String(part)).starts(with: ["khoản"]) {
        (word, clauses) = (.clause, [])
      } else if Prose(String(part)).starts(with: ["điểm", "mục"]) {
        word = .none
      }
    }
    return found
  }

  private enum Word { case article, clause, none }

  private static let duties: [Phrase] = [
    "chịu trách nhiệm", "có trách nhiệm", "căn cứ quyết định", "căn cứ", "thi hành", "chiểu",
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
    let opening = openerEnd(prose, at: sentence.lowerBound)
    var first = prose.skipSpaces(opening ?? label(prose, sentence) ?? sentence.lowerBound)
    let order = prose.end(ofAny: DutyWords.orders, at: first)
    if let order { first = prose.skipSpaces(order) }
    guard first < sentence.upperBound, opening != nil || isNamed(prose, at: first) else { return [] }
    // Who is given an order is named up to the first word of duty.
    let duty = order.map { _ in DutyWords.find(prose, from: first, limit: sentence.upperBound, isSure: true).nameEnd }
    let isLed = prose.contains(any: ["chủ trì", "phối hợp"], from: first, to: sentence.upperBound)
    let end =
      duty ?? (isLed ? nil : duties.compactMap { prose.find($0, from: first, to: sentence.upperBound) }.min())
      ?? DutyWords.find(prose, from: first, limit: sentence.upperBound, isSure: false).nameEnd
    return BodyWords.split(prose, first..<max(end, first)) { opensName(prose, $0) }.map(withoutAnd).filter { !$0.isEmpty }
  }

  /// The place after words before names; `Các ông, bà có tên tại Điều 1` are none: they are those who are meant.
  private static func openerEnd(_ prose: Prose, at place: Int) -> Int? {
    prose.end(ofAny: openers, at: place).flatMap { prose.has("có", at: prose.skipSpaces($0)) ? nil : $0 }
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
