/// Reads tasks behind a title that says what they are about: `5. Về vốn dư của năm 2025: Ủy ban nhân dân tỉnh rà soát …`.
///
/// A conclusion of a meeting answers one request after the other like this. What the title itself names, `Về đề nghị Chính phủ chỉ đạo
/// Bộ …: giao Bộ …`, is no order.
enum TopicTasks {
  private static let openers: [Phrase] = ["về", "đối với", "liên quan", "kiến nghị"]
  /// The longest title, in scalars.
  private static let reach = 700

  static func read(_ paragraph: Paragraph, _ limits: SetLimits) -> [AssignmentReader.Task] {
    let prose = paragraph.prose
    let start = AssignmentReader.pointStart(prose)
    guard start > 0 || paragraph.hasBullet, prose.end(ofAny: openers, at: start) != nil else { return [] }
    let end = min(prose.count, start + reach, paragraph.sentenceEnd(start))
    for colon in start..<max(end, start) where prose.folded[colon] == ":" {
      guard let first = task(paragraph, at: prose.skipSpaces(colon + 1)) else { continue }
      return [first] + AssignmentReader.further(paragraph, after: first.end, limits)
    }
    return []
  }

  private static func task(_ paragraph: Paragraph, at place: Int) -> AssignmentReader.Task? {
    let prose = paragraph.prose
    guard place < prose.count else { return nil }
    if let end = prose.end(ofAny: DutyWords.orders, at: place) {
      return AssignmentReader.task(
        paragraph, from: prose.skipSpaces(end), isSure: FoldedScalars.isUpper(prose.scalars[place]))
    }
    guard FoldedScalars.isUpper(prose.scalars[place]), BodyWords.opensWithBody(prose, at: place) else { return nil }
    return AssignmentReader.task(paragraph, from: place, isSure: false)
  }
}
