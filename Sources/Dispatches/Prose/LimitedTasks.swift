import Domain

/// Reads the tasks that a limit tells: what is to be done by a day is an order, wherever it stands.
enum LimitedTasks {
  typealias Task = AssignmentReader.Task

  /// Those of `paragraph` that are not among the tasks `found` there.
  ///
  /// `doubts` names limits of which nobody can tell whether the body before them must keep them, or is sent something by then.
  static func read(
    _ paragraph: Paragraph, _ limits: SetLimits, besides found: [Task], doubts: inout [Dispatch.Uncertainty]
  ) -> [Task] {
    let places = limits.all(paragraph)
    var tasks: [Task] = []
    var starts = Set(found.map(\.start))
    for (number, limit) in places.enumerated() {
      let last = number > 0 ? places[number - 1] : nil
      let next = number + 1 < places.count ? places[number + 1] : nil
      if let task = own(paragraph, limit, last: last, next: next), starts.insert(task.start).inserted {
        let isFirst = found.isEmpty && tasks.isEmpty
        tasks.append(task)
        // What stands behind the first one stands behind all.
        if isFirst {
          tasks += AssignmentReader.further(paragraph, after: task.end, limits).filter { starts.insert($0.start).inserted }
        }
        continue
      }
      switch share(paragraph, limit, last: last, next: next, starts) {
      case .task(let task):
        starts.insert(task.start)
        tasks.append(task)
      case .unclear(let text): doubts.append(unclear(paragraph, limit, text))
      case nil: break
      }
    }
    return tasks
  }

  /// The task whose limit is `limit` by the words round it.
  private static func own(
    _ paragraph: Paragraph, _ limit: SetLimits.Found, last: SetLimits.Found?, next: SetLimits.Found?
  ) -> Task? {
    led(paragraph, limit, next: next) ?? purpose(paragraph, limit) ?? last.flatMap { followed(paragraph, limit, last: $0) }
  }

  // MARK: - Limits before bodies

  /// `Trước ngày 15/3/2026, các sở, ban, ngành gửi báo cáo …`: a limit that opens a clause, and behind it who must keep it.
  ///
  /// What it must do ends before the clause of the `next` limit.
  private static func led(_ paragraph: Paragraph, _ limit: SetLimits.Found, next: SetLimits.Found?) -> Task? {
    let prose = paragraph.prose
    guard opensClause(paragraph, limit.start) else { return nil }
    var start = prose.skipSpaces(limit.end)
    if let end = prose.end(ofAny: ["là hạn cuối cùng", "là hạn cuối", "là hạn chót", "là thời hạn cuối"], at: start) {
      start = prose.skipSpaces(end)
    }
    if [",", ":"].contains(prose.scalar(start)) { start = prose.skipSpaces(start + 1) }
    start = AimedTasks.leadEnd(prose, at: start) ?? start
    guard BodyWords.opensWithBody(prose, at: start), var task = AssignmentReader.task(paragraph, from: start, isSure: false)
    else {
      return nil
    }
    if let next, next.start < paragraph.sentenceEnd(task.end),
      let end = (task.end..<max(next.start, task.end)).last(where: { prose.folded[$0] == ";" })
    {
      task.action = prose.text(task.end, end).unpunctuated
    }
    return task
  }

  /// Whether a paragraph, point, sentence or clause begins at `place`.
  private static func opensClause(_ paragraph: Paragraph, _ place: Int) -> Bool {
    let prose = paragraph.prose
    if place == AssignmentReader.pointStart(prose) || place == paragraph.sentenceStart(place) { return true }
    let before = prose.skipSpacesBack(place)
    return before > 0 && ",;:.".unicodeScalars.contains(prose.folded[before - 1])
  }

  /// `… trước ngày 25/3, Sở Y tế tổng hợp trước ngày 26/3`: a body, what it must do and `limit`, right behind the `last` limit.
  private static func followed(_ paragraph: Paragraph, _ limit: SetLimits.Found, last: SetLimits.Found) -> Task? {
    let prose = paragraph.prose
    guard let start = next(prose, after: last), BodyWords.opensWithBody(prose, at: start), start < limit.start,
      clauseEnd(paragraph, last.end) > limit.start,
      var task = AssignmentReader.task(paragraph, from: start, isSure: false), task.end < limit.start
    else { return nil }
    task.action = prose.text(task.end, clauseEnd(paragraph, limit.end)).unpunctuated
    return task
  }

  /// The place behind the comma or "và" that follows `limit`.
  private static func next(_ prose: Prose, after limit: SetLimits.Found) -> Int? {
    let sign = prose.skipSpaces(limit.end)
    let start = prose.scalar(sign) == "," ? prose.skipSpaces(sign + 1) : sign
    if prose.has("và", at: start) || prose.has("còn", at: start) {
      return prose.skipSpaces(start + (prose.has("và", at: start) ? 2 : 3))
    }
    return start > sign ? start : nil
  }

  // MARK: - What something is sent for

  /// `… để Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày …`: the limit is that of who reports on.
  ///
  /// Without a report of its own, `… để Sở Nội vụ tổng hợp trước ngày …`, it tells by when something must be sent.
  private static func purpose(_ paragraph: Paragraph, _ limit: SetLimits.Found) -> Task? {
    let prose = paragraph.prose
    let clause = clauseStart(prose, limit.start, from: paragraph.sentenceStart(limit.start))
    let word = (clause..<max(limit.start, clause)).last { prose.startsWord($0) && prose.has("để", at: $0) }
    // `Để Sở Nội vụ báo cáo …, đề nghị …` opens with what the order is for.
    guard let word, word > clause else { return nil }
    let start = prose.skipSpaces(word + 2)
    guard BodyWords.opensWithBody(prose, at: start), var task = AssignmentReader.task(paragraph, from: start, isSure: false),
      task.end < limit.start, reports(prose, task.end..<limit.start)
    else { return nil }
    task.action = prose.text(task.end, clauseEnd(paragraph, limit.end)).unpunctuated
    return task
  }

  /// Whether a body is named in `range` that is reported to.
  private static func reports(_ prose: Prose, _ range: Range<Int>) -> Bool {
    range.contains { place in
      guard prose.startsWord(place), let end = prose.end(ofAny: ["báo cáo", "trình", "tham mưu"], at: place) else { return false }
      return BodyWords.opensWithBody(prose, at: prose.skipSpaces(end))
    }
  }

  // MARK: - One limit for each body

  private enum Share {
    case task(Task)
    case unclear(String)
  }

  /// A body's name that stands alone beside a limit.
  private struct Name {
    var start: Int
    var text: String
    /// Whether the limit stands in brackets.
    var isEnclosed: Bool
  }

  /// `Sở Nội vụ trước ngày 25/3; Sở Y tế trước ngày 26/3`: a clause that is a body's name and a limit, beside another one.
  private static func share(
    _ paragraph: Paragraph, _ limit: SetLimits.Found, last: SetLimits.Found?, next: SetLimits.Found?, _ known: Set<Int>
  ) -> Share? {
    let prose = paragraph.prose
    let sentence = max(paragraph.sentenceStart(limit.start), min(AssignmentReader.pointStart(prose), limit.start))
    let before = last.flatMap { $0.start >= sentence ? $0 : nil }
    guard let name = name(prose, limit, last: before, from: sentence), !known.contains(name.start) else {
      return nil
    }
    let end = name.isEnclosed ? limit.end : clauseEnd(paragraph, limit.end)
    let task = Task(
      body: name.text, action: prose.text(limit.start, end).unpunctuated, line: paragraph.line(at: name.start),
      start: name.start, end: limit.end)
    guard let before else {
      // The first of a row is told by the one behind it.
      let isRow = next.map {
        $0.start < paragraph.sentenceEnd(limit.end) && self.name(prose, $0, last: limit, from: sentence) != nil
      }
      return isRow == true && opensRow(prose, sentence, name.start) ? .task(task) : nil
    }
    // `báo cáo Ủy ban nhân dân tỉnh trước ngày 20/3; Sở Nội vụ trước ngày 15/3`: the second may be sent the report as well.
    if isSentTo(prose, before, from: sentence) { return .unclear(name.text) }
    return (sentence...before.start).contains(where: known.contains) ? .task(task) : nil
  }

  /// The body that stands alone between the sign of a clause, or the `last` limit, and `limit`.
  private static func name(_ prose: Prose, _ limit: SetLimits.Found, last: SetLimits.Found?, from sentence: Int) -> Name? {
    var end = prose.skipSpacesBack(limit.start)
    let isEnclosed = end > 0 && prose.folded[end - 1] == "("
    if end > 0, "(:".unicodeScalars.contains(prose.folded[end - 1]) { end = prose.skipSpacesBack(end - 1) }
    var start = clauseStart(prose, limit.start, from: sentence)
    if let last, last.end > start { start = next(prose, after: last) ?? last.end }
    if let colon = (start..<max(end, start)).last(where: { prose.folded[$0] == ":" }) { start = prose.skipSpaces(colon + 1) }
    start = AimedTasks.leadEnd(prose, at: start) ?? start
    guard start < end, end - start < 120, FoldedScalars.isUpper(prose.scalars[start]) || prose.has("các", at: start),
      BodyWords.opensWithBody(prose, at: start)
    else { return nil }
    let hasOther = (start..<end).contains {
      ".()|".unicodeScalars.contains(prose.folded[$0]) || DutyWords.isDuty(prose, at: $0)
        || prose.startsWord($0) && prose.end(ofAny: DutyWords.orders, at: $0) != nil
    }
    return hasOther ? nil : Name(start: start, text: prose.text(start, end).unpunctuated, isEnclosed: isEnclosed)
  }

  /// Whether what stands before the first name of a row lets a row of limits begin there.
  private static func opensRow(_ prose: Prose, _ sentence: Int, _ start: Int) -> Bool {
    guard prose.skipSpaces(sentence) < start else { return true }
    return prose.contains(any: ["thời hạn", "thời gian", "tiến độ", "cụ thể", "như sau", "phân công"], from: sentence, to: start)
  }

  /// Whether right before `limit` a body is named to whom something is sent, with nothing but the verb between them.
  private static func isSentTo(_ prose: Prose, _ limit: SetLimits.Found, from sentence: Int) -> Bool {
    guard limit.deadline.reportTo != nil else { return false }
    let clause = clauseStart(prose, limit.start, from: sentence)
    return (clause..<max(limit.start, clause)).contains { place in
      guard prose.startsWord(place), let end = prose.end(ofAny: ["báo cáo", "gửi", "trình", "nộp"], at: place) else {
        return false
      }
      let start = prose.skipSpaces(end)
      return BodyWords.isBody(prose, at: start)
        && ReportRoute.name(prose, start, limit.start).unicodeScalars.count >= limit.start - start - 1
    }
  }

  private static func clauseStart(_ prose: Prose, _ place: Int, from sentence: Int) -> Int {
    var start = place
    while start > sentence, prose.folded[start - 1] != ";" { start -= 1 }
    return prose.skipSpaces(start)
  }

  private static func clauseEnd(_ paragraph: Paragraph, _ place: Int) -> Int {
    let sentence = paragraph.sentenceEnd(place)
    return (place..<max(sentence, place)).first { paragraph.prose.folded[$0] == ";" } ?? sentence
  }

  private static func unclear(_ paragraph: Paragraph, _ limit: SetLimits.Found, _ name: String) -> Dispatch.Uncertainty {
    Dispatch.Uncertainty(
      line: paragraph.line(at: limit.start), text: "\(name) \(limit.deadline.words)",
      reason: "không rõ thời hạn này là của cơ quan được nêu hay là hạn gửi đến cơ quan ấy")
  }
}
