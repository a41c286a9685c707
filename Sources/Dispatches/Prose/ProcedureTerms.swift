import Domain

/// Tells the terms of a procedure from deadlines: `Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ` binds whoever handles a case, whenever
/// one comes, and sets nobody a day.
///
/// Only acts that lay down rules and annexes have them: in a letter or a plan such days are those of one errand.
struct ProcedureTerms {
  private static let types: Set<String> = [
    "Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch", "Quy chế",
  ]
  /// Those of them that are numbered with their year lay down rules, `12/2026/QĐ-UBND`; letters are numbered so, too, by some companies.
  private static let numbered: Set<String> = ["Quyết định", "Nghị quyết", "Nghị quyết liên tịch", "Lệnh"]
  private static let counting: [Phrase] = ["kể từ", "tính từ", "sau khi", "sau"]
  private static let units: [Phrase] = ["ngày", "giờ", "tuần", "tháng", "năm"]
  /// Before a number they make it a day of the calendar, or a month: `ngày 10 tháng 6`.
  private static let calendar: [Phrase] = ["ngày", "tháng", "quý", "năm", "tuần"]

  /// Whether the whole act lays down rules.
  private let isAct: Bool
  /// The first line of the annexes; nil where there are none.
  private let annexLine: Int?
  /// Whether an annex tells the steps of a procedure: then what is counted from nothing there is counted from the step before it.
  private var isProcedure = false

  init(_ dispatch: Dispatch, _ paragraphs: [Paragraph]) {
    let group = dispatch.symbol?.split(separator: "/").first ?? ""
    let type = dispatch.docType ?? ""
    isAct = Self.types.contains(type) || Self.numbered.contains(type) && group.count == 4 && Int(group) != nil
    annexLine = paragraphs.first { $0.part == .annex }?.line(at: 0)
    isProcedure = dispatch.deadlines.contains { isAnnexed($0) && Self.span($0) == .event }
  }

  /// Whether `deadline` is such a term.
  func hold(_ deadline: Dispatch.Deadline) -> Bool {
    switch Self.span(deadline) {
    case .event: isAct || isAnnexed(deadline)
    case .bare: isAct || isProcedure && isAnnexed(deadline)
    case .text, nil: false
    }
  }

  private func isAnnexed(_ deadline: Dispatch.Deadline) -> Bool { annexLine.map { deadline.line >= $0 } ?? false }

  /// What days are counted from: an event of a case, the text itself or another act, or what is not told.
  private enum Span { case event, text, bare }

  /// What the days of `deadline` are counted from; nil where it is a day or a period.
  private static func span(_ deadline: Dispatch.Deadline) -> Span? {
    guard deadline.date == nil, deadline.recurrence == nil else { return nil }
    let words = Prose(deadline.words)
    guard let end = spanEnd(words) else { return nil }
    guard let start = counting.compactMap({ words.find($0, from: end, to: words.count) }).min() else { return .bare }
    return isOfText(words, from: start) ? .text : .event
  }

  /// The end of a number of days, months and the like: `05 ngày`, `20 (hai mươi) ngày`.
  private static func spanEnd(_ words: Prose) -> Int? {
    guard let digit = words.folded.firstIndex(where: FoldedScalars.isDigit),
      let (_, end) = DateScanner.number(words, at: digit, digits: 1...3),
      !calendar.contains(where: { words.has($0, at: words.skipSpacesBack(digit) - $0.count) })
    else { return nil }
    var unit = words.skipSpaces(end)
    if words.scalar(unit) == "(", let close = words.folded[unit...].firstIndex(of: ")") { unit = words.skipSpaces(close + 1) }
    return words.end(ofAny: units, at: unit)
  }

  /// Whether days are counted from the text itself or from another act: `kể từ ngày ký`, `ngày nhận được Công văn này`, `Luật … có hiệu lực`.
  private static func isOfText(_ words: Prose, from start: Int) -> Bool {
    let end = words.count
    if ["ký", "ban hành", "ký ban hành"].contains(where: { words.has($0, at: end - $0.count) }) { return true }
    guard let type = (start..<end).first(where: { words.startsWord($0) && isType(words, $0) }) else { return false }
    let before = words.skipSpacesBack(type)
    if words.has("ban hành", at: before - 8) { return true }
    if words.contains(any: ["có hiệu lực"], from: type, to: end) { return true }
    return words.contains(any: ["này"], from: type, to: end)
      && !words.contains(any: ["điều", "khoản", "điểm", "quy định"], from: start, to: end)
  }

  /// Whether an act is named at `place`: with a capital, `Quyết định này`.
  private static func isType(_ words: Prose, _ place: Int) -> Bool {
    FoldedScalars.isUpper(words.scalars[place])
      && (DocumentTypes.starting(at: place, in: words) != nil || words.end(ofAny: ["luật", "bộ luật"], at: place) != nil)
  }
}
