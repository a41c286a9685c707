/// Orders of another document that a text only tells of.
enum QuotedOrders {
  /// Whether the order at `place` is one: `… ban hành Công văn số 5-CV/TU; trong đó yêu cầu …`, `Tại Công văn số 5-CV/TU … yêu cầu …`,
  /// `Công văn số 5-CV/TU … giao …` in a list of bases.
  static func isQuoted(_ paragraph: Paragraph, at place: Int, _ limits: SetLimits) -> Bool {
    let prose = paragraph.prose
    let start = max(paragraph.sentenceStart(place), min(AssignmentReader.pointStart(prose), place))
    guard let number = lastNumber(prose, start..<place) else { return false }
    let before = prose.skipSpacesBack(place)
    let asides: [Phrase] = ["trong đó", "trong đó,", "trong đó có", "theo đó", "theo đó,"]
    if asides.contains(where: { prose.has($0, at: before - $0.count) }) { return true }
    let opening = afterDate(prose, start)
    let type = prose.skipSpaces(prose.end(ofAny: ["tại", "trong"], at: opening) ?? opening)
    guard DocumentTypes.starting(at: type, in: prose) != nil else { return false }
    guard let comma = (number..<place).last(where: { ",;:".unicodeScalars.contains(prose.folded[$0]) }) else { return true }
    let name = prose.text(comma + 1, place)
    // `…, ngày 05/4/2026 của Ban Thường vụ Tỉnh ủy yêu cầu …`: the comma stands within what names the document.
    if Prose(name).starts(with: ["ngày"]) { return true }
    guard BodyWords.isBody(Prose(name), at: 0), name.count < 80 else { return false }
    // What the issuer says at another's document is its own order.
    return !limits.areSet(by: name, mayLeaveOutPlace: true) || !isOfOther(prose, number..<comma, limits)
  }

  /// The place after the last `số 12` of `range`.
  private static func lastNumber(_ prose: Prose, _ range: Range<Int>) -> Int? {
    range.last { prose.has("số", at: $0) && FoldedScalars.isDigit(prose.scalar(prose.skipSpaces($0 + 2))) }.map { $0 + 3 }
  }

  /// `Ngày 28/02/2026, tại …`: the place after the date and its comma.
  private static func afterDate(_ prose: Prose, _ start: Int) -> Int {
    guard prose.has("ngày", at: start), let date = DateScanner.date(prose, at: prose.skipSpaces(start + 4)) else { return start }
    let comma = prose.skipSpaces(date.end)
    return prose.scalar(comma) == "," ? prose.skipSpaces(comma + 1) : start
  }

  /// Whether the document in `range` is said to be of another body than the issuer.
  private static func isOfOther(_ prose: Prose, _ range: Range<Int>, _ limits: SetLimits) -> Bool {
    guard let word = prose.find("của", from: range.lowerBound, to: range.upperBound) else { return false }
    let first = prose.skipSpaces(word + 3)
    let name = prose.text(first, IssuerName.end(prose, from: first)).unpunctuated
    return !name.isEmpty && !limits.areSet(by: name, mayLeaveOutPlace: true)
  }
}
