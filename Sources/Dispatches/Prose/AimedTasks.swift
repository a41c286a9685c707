/// Reads what is told to one body apart: `Riêng Sở Nội vụ …`, `Đối với Sở Nội vụ: …`, `Trách nhiệm của Sở Nội vụ: …`.
enum AimedTasks {
  private static let leads: [Phrase] = [
    "riêng đối với", "đối với riêng", "riêng với", "riêng", "đối với", "trách nhiệm của", "nhiệm vụ của",
  ]

  /// The place of the body behind such words at `place`; nil where none stand there, or no body behind them.
  static func leadEnd(_ prose: Prose, at place: Int) -> Int? {
    guard let end = prose.end(ofAny: leads, at: place) else { return nil }
    let start = prose.skipSpaces(end)
    // In small letters it is mostly said of whom something holds: `Đối với nhóm cơ quan tham mưu: xem xét lại tỷ lệ …`.
    guard start < prose.count, FoldedScalars.isUpper(prose.scalars[start]) || prose.has("các", at: start) else { return nil }
    return BodyWords.opensWithBody(prose, at: start) ? start : nil
  }

  /// The task of the body behind the words at `place`.
  ///
  /// Of `Riêng Sở Nội vụ báo cáo …` only the text round it tells whether it is an order: `mayBePlain`. A colon or `đề nghị` tells it
  /// by itself.
  static func read(_ paragraph: Paragraph, from place: Int, mayBePlain: Bool) -> AssignmentReader.Task? {
    let prose = paragraph.prose
    guard let start = leadEnd(prose, at: place) else { return nil }
    if let aimed = signed(paragraph, from: start), mayBePlain || aimed.isOrder { return aimed.task }
    guard prose.has("riêng", at: place), let task = AssignmentReader.task(paragraph, from: start, isSure: false) else {
      return nil
    }
    let isDuty = Prose(task.action).starts(with: ["có trách nhiệm", "chịu trách nhiệm", "chủ trì"])
    return mayBePlain || isDuty ? task : nil
  }

  /// `Sở Nội vụ: Chủ trì …`, `Sở Nội vụ, đề nghị khẩn trương …`: a name, a sign and right behind it what is to be done.
  private static func signed(_ paragraph: Paragraph, from start: Int) -> (task: AssignmentReader.Task, isOrder: Bool)? {
    let prose = paragraph.prose
    for sign in start..<min(start + 160, prose.count) {
      if ".;(|".unicodeScalars.contains(prose.folded[sign]) || DutyWords.isDuty(prose, at: sign) { return nil }
      guard ",:".unicodeScalars.contains(prose.folded[sign]) else { continue }
      let first = prose.skipSpaces(sign + 1)
      let order = prose.end(ofAny: ["đề nghị", "yêu cầu"], at: first)
      let duty = order.map(prose.skipSpaces) ?? first
      let isColon = prose.folded[sign] == ":"
      guard isColon ? DutyWords.end(prose, at: duty) != nil : DutyWords.isDuty(prose, at: duty) else {
        if isColon { return nil }
        continue
      }
      guard !DutyWords.isTold(prose, from: start, to: sign, isSure: false) else { return nil }
      let action = prose.text(duty, ActionExtent.end(paragraph, from: duty)).unpunctuated
      let body = prose.text(start, sign).unpunctuated
      let task = AssignmentReader.Task(body: body, action: action, line: paragraph.line(at: start), start: start, end: duty)
      return (task, isColon || order != nil)
    }
    return nil
  }
}
