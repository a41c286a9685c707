import Domain

/// Reads tasks that stand below the name of a body or below words with a colon.
enum HeadedTasks {
  typealias Task = AssignmentReader.Task

  enum Kind: Equatable { case point, bullet, section, plain }

  static func kind(_ paragraph: Paragraph, under mark: String?) -> Kind {
    if SectionReader.isPoint(paragraph.prose) { return .point }
    if paragraph.hasBullet { return .bullet }
    guard let own = SectionReader.mark(paragraph.prose) else { return .plain }
    // Under a sentence without a number, or with a Roman one, any numbers are its points.
    if let mark, mark.first?.isNumber == true { return own.mark.hasPrefix(mark + ".") ? .section : .plain }
    return Int(own.mark) != nil ? .section : .plain
  }

  /// `… đề nghị các đơn vị thực hiện một số nội dung sau:` says no more than that points follow.
  ///
  /// A long one tells something itself, too: `cần thực hiện quyết liệt các chủ trương của Đảng, trong đó tập trung một số nhiệm vụ sau:`.
  static func isAnnouncement(_ task: Task, _ paragraphs: [Paragraph], _ place: Int) -> Bool {
    guard paragraphs[place].prose.folded.last == ":" else { return false }
    let action = Prose(task.action)
    let below = item(paragraphs, place + 1).map { opensWithDuty($0.prose) } ?? false
    let verbs: [Phrase] = ["giúp", "cần", "phải", "có nhiệm vụ"]
    if action.has("có trách nhiệm", at: action.count - 14)
      || verbs.contains(where: { action.has($0, at: 0) && action.count == $0.count })
    {
      return below
    }
    let isLast = ["sau", "sau đây"].contains { (words: Phrase) in action.has(words, at: action.count - words.count) }
    let topics: [Phrase] = ["nội dung", "nhiệm vụ", "việc", "công việc", "giải pháp"]
    let last = max(action.count - 60, 0)
    guard isLast, action.contains(any: topics, from: last) else { return false }
    return isLong(task)
      ? below && action.contains(any: ["một số", "các", "những"], from: last)
      : action.starts(with: ["thực hiện", "triển khai", "tập trung", "quan tâm", "cần"])
  }

  static func isLong(_ task: Task) -> Bool { task.action.count >= 60 }

  // MARK: - What stands below a heading

  /// One assignment for each point below the heading at `place`, or for the one paragraph there; `given` are their places.
  static func below(
    _ heading: Dispatch.Assignment, _ paragraphs: [Paragraph], _ place: Int, given: inout Set<Int>
  ) -> [Dispatch.Assignment] {
    let mark = SectionReader.mark(paragraphs[place].prose)?.mark
    // What stands in a table is told to those whom its rows name.
    guard let next = item(paragraphs, place + 1), next.prose.scalar(0) != "|" else { return [heading] }
    let first = kind(next, under: mark)
    var found: [Dispatch.Assignment] = []
    for next in (place + 1)..<min(place + 40, paragraphs.count) where paragraphs[next].part == .body {
      let paragraph = paragraphs[next]
      let kind = kind(paragraph, under: mark)
      if kind != first {
        // Bullets may stand under a point, and letters under a number.
        if kind == .bullet && first != .plain || kind == .point && first == .section { continue } else { break }
      }
      let isLevel = kind != .plain && isLevel(paragraph, with: paragraphs[place])
      if isLevel, next > place + 1, !self.isLevel(paragraph, with: paragraphs[place + 1]) { break }
      // A point that names another body is a task of that one; where the first does, all do.
      if !isOwn(paragraphs, next, isPlain: first == .plain) {
        // Each point has a body of its own: nothing is told to those that the heading names.
        if found.isEmpty { return first == .plain ? [heading] : [] }
        if isLevel { break }
        continue
      }
      given.insert(next)
      found.append(Dispatch.Assignment(body: heading.body, action: action(paragraph), line: paragraph.line(at: 0)))
      if first == .plain { break }
    }
    return found.isEmpty ? [heading] : found
  }

  /// The first sentence of a point, and what goes on with it.
  private static func action(_ paragraph: Paragraph) -> String {
    let prose = paragraph.prose
    let start = AssignmentReader.pointStart(prose)
    return prose.text(start, ActionExtent.end(paragraph, from: start)).unpunctuated
  }

  /// Whether the point at `place` names no other body than its heading.
  private static func isOwn(_ paragraphs: [Paragraph], _ place: Int, isPlain: Bool) -> Bool {
    let paragraph = paragraphs[place]
    if opensWithLeading(paragraph.prose) { return true }
    return (isPlain || AssignmentReader.namesNoBody(paragraph)) && heading(paragraphs, at: place) == nil
  }

  /// `Lãnh đạo các chi bộ …` in a point below a body is what that body does.
  static func opensWithLeading(_ prose: Prose) -> Bool { prose.has("lãnh đạo", at: AssignmentReader.pointStart(prose)) }

  private static func item(_ paragraphs: [Paragraph], _ place: Int) -> Paragraph? {
    place < paragraphs.count && paragraphs[place].part == .body ? paragraphs[place] : nil
  }

  /// Whether two paragraphs have marks of one style, as the points of one list have.
  private static func isLevel(_ one: Paragraph, with other: Paragraph) -> Bool { style(one) == style(other) }

  /// What the mark of a paragraph is like: `a)` and `b)`, `(1)` and `(2)`, `2.1` and `2.2`, bullets of one sign; empty without one.
  static func style(_ paragraph: Paragraph) -> String {
    if SectionReader.isPoint(paragraph.prose) { return paragraph.prose.scalar(0) == "(" ? "(" : "a" }
    if let bullet = paragraph.bullet { return String(bullet) }
    guard let mark = SectionReader.mark(paragraph.prose)?.mark else { return "" }
    return mark.first?.isNumber == true ? String(mark.filter { $0 == "." }) + "1" : "I"
  }

  // MARK: - Headings

  /// `2. Các đoàn cơ sở`, `a) Bộ Xây dựng:`, `Bộ Tài chính:` alone, with words below that open with a duty.
  static func heading(_ paragraphs: [Paragraph], at place: Int) -> Task? {
    let paragraph = paragraphs[place]
    let prose = paragraph.prose
    let mark = AssignmentReader.pointStart(prose)
    let lead = AimedTasks.leadEnd(prose, at: mark)
    let start = lead ?? mark
    let isColon = prose.folded.last == ":"
    guard prose.count < (isColon ? 300 : 120), BodyWords.opensWithBody(prose, at: start), let below = item(paragraphs, place + 1)
    else { return nil }
    let isMarked = lead != nil || SectionReader.mark(prose) != nil
    let isPoint = SectionReader.isPoint(prose) && !isLevel(below, with: paragraph)
    guard isMarked || isColon || isPoint, isName(prose, from: start), hasTasks(paragraphs, place, isColon: isColon) else {
      return nil
    }
    return Task(
      body: prose.text(start, prose.count).unpunctuated, action: "", line: paragraph.line(at: start), start: start,
      end: prose.count)
  }

  /// Whether nothing but the names of bodies stands from `start` on.
  static func isName(_ prose: Prose, from start: Int) -> Bool {
    guard let last = prose.folded.last, !".;,|".unicodeScalars.contains(last) else { return false }
    let others: [Phrase] = [
      "như sau", "sau đây", "gồm", "kết luận", "kiến nghị", "nhận thấy", "nhận định", "cho biết", "đã", "tại",
    ]
    return !prose.contains(any: others, from: start)
      && !(start..<prose.count).contains { place in
        DutyWords.isDuty(prose, at: place)
          || prose.startsWord(place) && prose.end(ofAny: DutyWords.orders, at: place) != nil
            && !DutyWords.isToldOrder(prose, at: place)
      }
  }

  /// Whether the first paragraph below opens with a duty, or, below a colon, one of the first items does.
  private static func hasTasks(_ paragraphs: [Paragraph], _ place: Int, isColon: Bool) -> Bool {
    guard let below = item(paragraphs, place + 1) else { return false }
    if opensWithDuty(below.prose) { return true }
    guard isColon else { return false }
    let openers: [Phrase] = ["không", "trước ngày", "chậm nhất", "muộn nhất", "trong tháng", "trong năm", "trong quý"]
    if below.prose.end(ofAny: openers, at: AssignmentReader.pointStart(below.prose)) != nil { return true }
    guard !style(below).isEmpty, !isLevel(below, with: paragraphs[place]) else { return false }
    return paragraphs[(place + 2)..<min(place + 6, max(paragraphs.count, place + 2))].prefix {
      $0.part == .body && isLevel($0, with: below)
    }
    .contains { opensWithDuty($0.prose) }
  }

  private static func opensWithDuty(_ prose: Prose) -> Bool {
    DutyWords.end(prose, at: AssignmentReader.pointStart(prose)) != nil
  }
}
