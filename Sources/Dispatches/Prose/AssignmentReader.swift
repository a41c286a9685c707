import Domain

/// Finds which body is told to do what.
enum AssignmentReader {
  /// A task: where its body is named, and the place where its duty is said.
  struct Task {
    var body: String
    var action: String
    var line: Int
    var start: Int
    var end: Int
    /// Where the action stands, if it is the words behind the body.
    var words: Range<Int>?
  }

  /// The tasks in `paragraphs`, of which `limits` limit some.
  ///
  /// `doubts` names limits of which nobody can tell whose they are.
  static func read(
    _ paragraphs: [Paragraph], limits: SetLimits = SetLimits([]), proposals: Proposals? = nil,
    doubts: inout [Dispatch.Uncertainty]
  ) -> [Dispatch.Assignment] {
    var found: [Dispatch.Assignment] = []
    var table = TableTasks()
    var proposing = Proposals.Reach(proposals)
    var given: Set<Int> = []
    var announcement = Announcement()
    var scope = TitledScope()
    for (place, paragraph) in paragraphs.enumerated() where paragraph.part != .subject {
      // An annex orders in the rows of a table; a report's or a draft's only tells or proposes.
      if paragraph.part == .body || proposals == nil { found += table.read(paragraph) }
      guard paragraph.part == .body, !scope.holds(paragraph) else { continue }
      let context = Context(
        isOrdering: !found.isEmpty, isAnnounced: announcement.reaches(paragraph), isGiven: given.contains(place), limits: limits)
      let plain = withExecution(tasks(paragraphs, at: place, context), paragraph)
      announcement.pass(paragraph, hasTasks: !plain.isEmpty)
      let limited = LimitedTasks.read(paragraph, limits, besides: plain, doubts: &doubts)
      if plain.isEmpty, limited.isEmpty, proposals == nil, let doubt = UnreadTasks.find(paragraphs, at: place) {
        doubts.append(doubt)
      }
      let all = parted((plain + limited).sorted { $0.start < $1.start }, paragraph.prose)
      for task in proposing.orders(all, paragraph, doubts: &doubts) {
        found += assignments(of: task, paragraphs, place, given: &given, doubts: &doubts)
      }
    }
    return found
  }

  /// What the body of `task` is told, with the points below the paragraph at `place` where that is open to them.
  private static func assignments(
    of task: Task, _ paragraphs: [Paragraph], _ place: Int, given: inout Set<Int>, doubts: inout [Dispatch.Uncertainty]
  ) -> [Dispatch.Assignment] {
    let assignment = Dispatch.Assignment(body: task.body, action: task.action, line: task.line)
    // `2. Giao Sở Nội vụ` as a heading: what it must do stands below.
    let isHeading = task.action.isEmpty && ![".", ";"].contains(paragraphs[place].prose.folded.last)
    if task.action.isEmpty, !isHeading {
      doubts.append(unparted(task))
      return []
    }
    let isOpen = isHeading || HeadedTasks.isAnnouncement(task, paragraphs, place)
    let points = isOpen ? HeadedTasks.below(assignment, paragraphs, place, given: &given) : []
    // Bodies that are told to do what follows keep that where each point below names another, or where it tells something itself.
    let isKept = !isHeading && (points.isEmpty || HeadedTasks.isLong(task)) && points != [assignment]
    return (isKept ? [assignment] : []) + points
  }

  /// `tasks` with that of those who carry out the decision, in the place of any that is cut out of its names.
  private static func withExecution(_ tasks: [Task], _ paragraph: Paragraph) -> [Task] {
    guard let whole = ExecutionTasks.read(paragraph) else { return tasks }
    return tasks.filter { $0.end < whole.start || $0.start > whole.end } + [whole]
  }

  /// `tasks` of one paragraph, each without what another body is told behind a semicolon: `Giao Sở A rà soát; Sở B hướng dẫn …`.
  private static func parted(_ tasks: [Task], _ prose: Prose) -> [Task] {
    zip(tasks, tasks.dropFirst().map(Optional.some) + [nil]).map { task, next in
      guard let next, let words = task.words, words.contains(next.start), task.body != next.body,
        let sign = words.prefix(next.start - words.lowerBound).last(where: { prose.folded[$0] == ";" })
      else { return task }
      let first = prose.skipSpaces(sign + 1)
      // To say who does it is the body's own task: `…; phân công Sở C làm đầu mối`.
      guard !prose.has("phân công", at: first),
        prose.skipSpaces(prose.end(ofAny: DutyWords.orders, at: first) ?? first) == next.start
      else { return task }
      var task = task
      task.action = prose.text(words.lowerBound, sign).unpunctuated
      return task
    }
  }

  /// A body with its task behind it in words that no list knows: where the name ends cannot be told.
  private static func unparted(_ task: Task) -> Dispatch.Uncertainty {
    Dispatch.Uncertainty(line: task.line, text: task.body, reason: "không tách được tên cơ quan và việc được giao")
  }

  /// What the text before a paragraph tells of it.
  private struct Context {
    /// Whether others were told something before.
    var isOrdering = false
    var isAnnounced = false
    /// Whether it is a task of the body above it.
    var isGiven = false
    var limits = SetLimits([])
  }

  /// How far `… có ý kiến như sau:` reaches: over the paragraphs without a mark that tell one body after the other what to do.
  private struct Announcement {
    private var isOpen = false

    func reaches(_ paragraph: Paragraph) -> Bool { isOpen }

    mutating func pass(_ paragraph: Paragraph, hasTasks: Bool) {
      let isPlain = !paragraph.hasBullet && pointStart(paragraph.prose) == 0
      isOpen = paragraph.prose.folded.last == ":" || isOpen && isPlain && hasTasks
    }
  }

  private static func tasks(_ paragraphs: [Paragraph], at place: Int, _ context: Context) -> [Task] {
    let paragraph = paragraphs[place]
    let labelled = LabelledTasks.read(paragraph)
    if !labelled.isEmpty { return labelled }
    let topical = TopicTasks.read(paragraph, context.limits)
    if !topical.isEmpty { return topical }
    let ordered = ordered(paragraph, context.limits)
    if !ordered.isEmpty { return ordered }
    // What is told to one body apart is an order only among others, or with a limit.
    let mayAim = context.isOrdering || !paragraph.isPreamble || context.limits.standIn(paragraph)
    if let aimed = AimedTasks.read(paragraph, from: pointStart(paragraph.prose), mayBePlain: mayAim) {
      return [aimed] + further(paragraph, after: aimed.end, context.limits)
    }
    let isFurther = context.isOrdering || !paragraph.isPreamble
    let whole = isFurther ? InlinePoints.whole(paragraph) : []
    if !whole.isEmpty { return whole }
    let opening = context.isGiven && HeadedTasks.opensWithLeading(paragraph.prose) ? [] : opening(paragraph, context)
    if !opening.isEmpty { return opening }
    let points = isFurther ? InlinePoints.read(paragraph) : []
    if !points.isEmpty { return points }
    if let heading = HeadedTasks.heading(paragraphs, at: place) { return [heading] }
    let labels = LabelledTasks.inside(paragraph)
    // `1. Cấm biển từ 18 giờ. Bộ đội Biên phòng kiểm đếm tàu thuyền trước …`: a body that opens a later sentence.
    guard labels.isEmpty, isFurther else { return labels }
    return further(paragraph, after: 0, context.limits).filter { paragraph.sentenceStart($0.start) == $0.start }
  }

  /// Whether no words of `paragraph` tell a body something.
  static func namesNoBody(_ paragraph: Paragraph) -> Bool {
    ordered(paragraph, SetLimits([])).isEmpty && opening(paragraph, Context(isAnnounced: true)).isEmpty
  }

  /// The place after the mark of a section or point.
  static func pointStart(_ prose: Prose) -> Int { SectionReader.pointEnd(prose) ?? SectionReader.mark(prose)?.end ?? 0 }

  // MARK: - Orders

  /// `Giao Sở Nội vụ chủ trì …`, at the start of a sentence or in its midst.
  private static func ordered(_ paragraph: Paragraph, _ limits: SetLimits) -> [Task] {
    let prose = paragraph.prose
    for place in 0..<prose.count {
      guard prose.startsWord(place), let end = prose.end(ofAny: DutyWords.orders, at: place) else { continue }
      let isOpening = FoldedScalars.isUpper(prose.scalars[place])
      guard isOpening || !prose.has("phân công", at: place) && !DutyWords.isToldOrder(prose, at: place),
        isOpening || !DutyWords.isDuty(prose, at: place) && !isOfBody(paragraph, place), !isName(prose, place..<end)
      else { continue }
      let start = prose.skipSpaces(prose.scalar(end) == ":" ? end + 1 : end)
      // `C. PHÂN CÔNG THỰC HIỆN`: in capitals only a body's name tells an order from a title.
      if DutyWords.isShouted(prose, at: start), !BodyWords.opensWithBody(prose, at: start) { continue }
      let isSure = isOpening || isColonLast(prose, from: start)
      guard let first = task(paragraph, from: start, isSure: isSure), !QuotedOrders.isQuoted(paragraph, at: place, limits) else {
        continue
      }
      return [first] + further(paragraph, after: first.end, limits)
    }
    return []
  }

  /// Whether the word at `range` is part of a name: `cảng Giao Mẫu`.
  private static func isName(_ prose: Prose, _ range: Range<Int>) -> Bool {
    guard FoldedScalars.isUpper(prose.scalars[range.lowerBound]), prose.startsWord(range.lowerBound) else { return false }
    let before = prose.skipSpacesBack(range.lowerBound)
    let next = prose.skipSpaces(range.upperBound)
    return before > 0 && FoldedScalars.isLetter(prose.folded[before - 1]) && next < prose.count
      && FoldedScalars.isUpper(prose.scalars[next]) && !BodyWords.opensWithBody(prose, at: next)
  }

  /// `2. Sở Công Thương theo chức năng, nhiệm vụ yêu cầu các cơ sở …`: to give the order at `place` is what the body is to do.
  private static func isOfBody(_ paragraph: Paragraph, _ place: Int) -> Bool {
    let prose = paragraph.prose
    let start = pointStart(prose)
    guard start > 0, start < place, paragraph.sentenceStart(place) <= start, BodyWords.opensWithBody(prose, at: start) else {
      return false
    }
    return prose.contains(any: ["theo chức năng", "theo thẩm quyền", "theo nhiệm vụ", "trong phạm vi"], from: start, to: place)
  }

  /// `…; Ủy ban nhân dân các xã, phường …`: bodies after a semicolon or, with a limit, after a full stop, and orders that open a later
  /// sentence.
  static func further(_ paragraph: Paragraph, after start: Int, _ limits: SetLimits) -> [Task] {
    let prose = paragraph.prose
    let limited = limits.all(paragraph).map(\.start)
    var found: [Task] = []
    for place in (start + 1)..<max(prose.count, start + 1) where prose.startsWord(place) && place > 1 {
      let before = prose.folded[prose.skipSpacesBack(place) - 1]
      guard before == ";" || before == ".", found.last.map({ $0.end < place }) ?? true else { continue }
      let isOpening = FoldedScalars.isUpper(prose.scalars[place])
      if let end = prose.end(ofAny: DutyWords.orders, at: place), isOpening || before == ";" {
        task(paragraph, from: prose.skipSpaces(end), isSure: true).map { found.append($0) }
      } else if let aimed = AimedTasks.read(paragraph, from: place, mayBePlain: true) ?? result(paragraph, from: place) {
        found.append(aimed)
      } else if isOpening, BodyWords.isBody(prose, at: place), before == ";" || isLimited(paragraph, place, limited) {
        task(paragraph, from: place, isSure: false).map { found.append($0) }
      }
    }
    return found
  }

  /// `Trên cơ sở ý kiến …, Sở Mẫu xử lý theo quy định`, `Trường hợp vướng mắc, đề nghị Sở Mẫu báo cáo …`: what follows from the task.
  private static func result(_ paragraph: Paragraph, from place: Int) -> Task? {
    let prose = paragraph.prose
    if prose.end(ofAny: ["trường hợp", "nếu", "trong quá trình"], at: place) != nil {
      let limit = min(paragraph.sentenceEnd(place), place + 300)
      for comma in place..<max(limit, place) where prose.folded[comma] == "," {
        guard let order = prose.end(ofAny: ["đề nghị", "yêu cầu", "giao"], at: prose.skipSpaces(comma + 1)) else { continue }
        return task(paragraph, from: prose.skipSpaces(order), isSure: true)
      }
    }
    let isResult = prose.end(ofAny: ["trên cơ sở", "trường hợp vượt", "trong trường hợp vượt"], at: place) != nil
    return isResult ? led(paragraph, from: place) : nil
  }

  /// Whether one of the limits at `limited` stands in the sentence that begins at `start`.
  private static func isLimited(_ paragraph: Paragraph, _ start: Int, _ limited: [Int]) -> Bool {
    guard let next = limited.first(where: { $0 > start }) else { return false }
    return next < paragraph.sentenceEnd(start)
  }

  /// `… yêu cầu các đơn vị:`, `… đề nghị các cơ quan, địa phương như sau:`: what is to be done stands in the points below.
  private static func isColonLast(_ prose: Prose, from start: Int) -> Bool {
    guard prose.folded.last == ":", start < prose.count, prose.count - start <= 200 else { return false }
    return !(start..<(prose.count - 1)).contains { ".;:".unicodeScalars.contains(prose.folded[$0]) }
  }

  // MARK: - Points that open with a body

  private static let leads: [Phrase] = [
    "trên cơ sở", "căn cứ", "theo", "để", "trong quá trình", "đối với", "định kỳ", "hằng năm", "hằng quý", "hằng tháng", "khi",
    "sau khi", "nếu có",
  ]

  /// `3. Sở Tài chính có trách nhiệm …`, `(ii) Chủ đầu tư phối hợp …`, `Trên cơ sở …, Bộ Nội vụ rà soát …`.
  ///
  /// In the preamble a body is told something only by plain words of duty, with a limit, or after `có ý kiến như sau:`.
  private static func opening(_ paragraph: Paragraph, _ context: Context) -> [Task] {
    let limits = context.limits
    let prose = paragraph.prose
    let start = pointStart(prose)
    guard start < prose.count else { return [] }
    let isFree = !paragraph.isPreamble || start > 0 || paragraph.hasBullet || context.isAnnounced
    // `Để đạt mục tiêu, tỉnh Đồng Mẫu cần tập trung …:` tells somebody what to do wherever it stands.
    let isCalled = prose.has("để", at: start) && prose.folded.last == ":"
    let mayBeAny = isFree || isCalled || limits.standIn(paragraph, sentenceOf: start)
    var first: Task?
    if BodyWords.opensWithBody(prose, at: start) {
      first = task(paragraph, from: start, isSure: false)
    } else if mayBeAny {
      first = leadPlaces(prose, from: start).prefix(4).lazy.compactMap { led(paragraph, from: $0) }.first
    }
    guard let first else { return [] }
    let isDuty = Prose(first.action).starts(with: ["có trách nhiệm", "chịu trách nhiệm", "chủ trì"])
    let rest = further(paragraph, after: first.end, limits)
    if !isDuty, rest.isEmpty, start == 0, !paragraph.hasBullet, reportsItself(first, limits) { return [] }
    if isFree || isDuty || isCalled { return [first] + rest }
    // What the issuer says of itself alone is no order.
    return mayBeAny && !(limits.areSet(by: first.body, mayLeaveOutPlace: true) && rest.isEmpty) ? [first] + rest : []
  }

  /// `Sở Tài chính báo cáo Ủy ban nhân dân tỉnh xem xét./.` in a text of that office: it says what it does by writing.
  private static func reportsItself(_ task: Task, _ limits: SetLimits) -> Bool {
    let action = Prose(task.action)
    guard let end = action.end(ofAny: ["báo cáo", "trình", "kính trình"], at: 0) else { return false }
    return limits.areSet(by: task.body, mayLeaveOutPlace: true) && BodyWords.isBody(action, at: action.skipSpaces(end))
  }

  /// Where words such as "trên cơ sở" begin the paragraph, a sentence or a part after a semicolon.
  private static func leadPlaces(_ prose: Prose, from start: Int) -> [Int] {
    (start..<prose.count).filter { place in
      guard prose.startsWord(place), prose.end(ofAny: leads, at: place) != nil else { return false }
      return place == start || [".", ";"].contains(prose.scalar(prose.skipSpacesBack(place) - 1))
    }
  }

  /// The body after the words that a sentence begins with: `Trên cơ sở …, Bộ Nội vụ rà soát …`.
  private static func led(_ paragraph: Paragraph, from start: Int) -> Task? {
    let prose = paragraph.prose
    let limit = min(paragraph.sentenceEnd(start), start + 500)
    // Few commas are tried: a text of nothing but commas must not take long.
    let places = (start..<max(limit, start)).lazy.compactMap { place -> Int? in
      if prose.folded[place] == "," { return prose.skipSpaces(place + 1) }
      // `nếu có vướng mắc các đơn vị phản ánh …`: the comma is often left out.
      return prose.startsWord(place)
        ? prose.end(ofAny: ["vướng mắc", "khó khăn", "phát sinh"], at: place).map(prose.skipSpaces) : nil
    }
    for next in places.prefix(12) {
      guard next < limit, opensName(prose, at: next) else { continue }
      guard let found = task(paragraph, from: next, isSure: false) else { continue }
      // `Để …, Ủy ban nhân dân tỉnh xác định …`: who tells what it does itself; `…, tỉnh Đồng Mẫu cần …` is told.
      return prose.has("để", at: start) && !Prose(found.action).starts(with: ["cần", "phải"]) ? nil : found
    }
    return nil
  }

  /// Whether a body is named at `place` behind a comma: with a capital, as one of a group, or as a place, `tỉnh Đồng Mẫu`.
  private static func opensName(_ prose: Prose, at place: Int) -> Bool {
    if FoldedScalars.isUpper(prose.scalars[place]) || prose.has("các", at: place) {
      return BodyWords.opensWithBody(prose, at: place)
    }
    return BodyWords.isPlace(prose, at: place)
  }

  // MARK: - One task

  /// `1. Sở Tài chính: Chủ trì …`: the colon at `place` stands before a duty, in a numbered point or after a body in a list.
  private static func isLabel(_ paragraph: Paragraph, _ start: Int, _ place: Int) -> Bool {
    let prose = paragraph.prose
    // `b) Bộ Công an: (1) Tiếp tục …`.
    let duty = ActionExtent.pointEnd(prose, at: prose.skipSpaces(place + 1))
    guard prose.folded[place] == ":", DutyWords.end(prose, at: duty) != nil || prose.has("xong", at: duty) else { return false }
    return SectionReader.mark(prose) != nil || SectionReader.isPoint(prose)
      || paragraph.hasBullet && prose.end(ofAny: BodyNames.heads + ["các"], at: start) != nil
  }

  /// The body's name from `start` up to the first word of duty; the action is the rest of the sentence and what goes on with it.
  static func task(_ paragraph: Paragraph, from start: Int, isSure: Bool) -> Task? {
    let prose = paragraph.prose
    guard
      BodyWords.isAddressed(prose, at: start) || BodyWords.opensWithBody(prose, at: start) || BodyWords.isPlace(prose, at: start)
    else { return nil }
    let limit = min(prose.count, start + 400)
    var found = DutyWords.find(prose, from: start, limit: limit, isSure: isSure)
    if !isSure, let late = DutyWords.lateDuty(prose, from: start, after: found.end) {
      found = DutyWords.Found(end: late, nameEnd: late, actionStart: late)
    }
    let end = found.end
    let isEnded = end == prose.count || ":.;|(".unicodeScalars.contains(prose.folded[end]) && !isLabel(paragraph, start, end)
    guard isSure || !isEnded, end < limit || end == prose.count, !DutyWords.isTold(prose, from: start, to: end, isSure: isSure)
    else { return nil }
    let body = prose.text(start, found.nameEnd).unpunctuated
    let actionStart = end < prose.count && prose.folded[end] == ":" ? end + 1 : found.actionStart
    let last = ActionExtent.end(paragraph, from: end)
    let words = min(actionStart, last)..<last
    let action = prose.text(words.lowerBound, last)
    // `Cơ quan thực hiện`, `Đơn vị phối hợp` are labels.
    guard body.count > 2,
      !["cơ quan", "đơn vị", "người", "tổ chức", "cá nhân"].contains(where: { TextLine(number: 0, text: body).isJust($0) })
    else {
      return nil
    }
    return Task(
      body: body, action: action.unpunctuated, line: paragraph.line(at: start), start: start, end: end, words: words)
  }
}
