import Domain

/// Finds time limits.
enum DeadlineReader {
  /// How a time limit was announced.
  struct Trigger {
    let phrase: Phrase
    let bound: Dispatch.Deadline.Bound
    /// Whether the words alone make a time limit, or only beside a word such as "hoàn thành".
    let isPlain: Bool

    init(_ phrase: Phrase, _ bound: Dispatch.Deadline.Bound, plain: Bool = true) {
      self.phrase = phrase
      self.bound = bound
      isPlain = plain
    }
  }

  /// Longer ones before those they begin with.
  private static let triggers: [Trigger] = [
    Trigger("trước các ngày", .before), Trigger("trước ngày", .before), Trigger("trước thời điểm", .before),
    Trigger("trước", .before),
    Trigger("chậm nhất là vào ngày", .by), Trigger("chậm nhất là đến ngày", .by), Trigger("chậm nhất là trước ngày", .before),
    Trigger("chậm nhất là ngày", .by), Trigger("chậm nhất trước ngày", .before), Trigger("chậm nhất vào ngày", .by),
    Trigger("chậm nhất đến hết ngày", .by), Trigger("chậm nhất là đến hết ngày", .by), Trigger("chậm nhất đến hết", .by),
    Trigger("muộn nhất đến hết ngày", .by), Trigger("chậm nhất đến ngày", .by), Trigger("chậm nhất ngày", .by),
    Trigger("chậm nhất là vào", .by), Trigger("chậm nhất là đến", .by), Trigger("chậm nhất vào", .by),
    Trigger("chậm nhất đến", .by), Trigger("muộn nhất vào ngày", .by), Trigger("muộn nhất vào", .by),
    Trigger("muộn nhất là đến", .by), Trigger("muộn nhất đến", .by),
    Trigger("từ nay đến hết ngày", .by), Trigger("từ nay đến hết", .by), Trigger("từ nay đến trước ngày", .before),
    Trigger("từ nay đến trước", .before), Trigger("từ nay đến ngày", .by), Trigger("từ nay đến", .by),
    Trigger("chậm nhất là trong", .within), Trigger("chậm nhất là sau", .within), Trigger("chậm nhất sau", .within),
    Trigger("chậm nhất trong", .within), Trigger("chậm nhất là", .by), Trigger("chậm nhất", .by),
    Trigger("muộn nhất là ngày", .by),
    Trigger("muộn nhất ngày", .by), Trigger("muộn nhất", .by), Trigger("hạn cuối là ngày", .by), Trigger("hạn cuối ngày", .by),
    Trigger("hạn cuối:", .by), Trigger("hạn chót:", .by), Trigger("hạn nộp:", .by), Trigger("hạn gửi:", .by),
    Trigger("hạn báo cáo:", .by), Trigger("hạn cuối", .by), Trigger("hạn chót là ngày", .by), Trigger("hạn chót vào ngày", .by),
    Trigger("hạn chót ngày", .by),
    Trigger("hạn chót là", .by), Trigger("hạn chót", .by), Trigger("không muộn hơn ngày", .by), Trigger("không muộn hơn", .by),
    Trigger("không chậm hơn ngày", .by), Trigger("không chậm hơn", .by), Trigger("kết thúc vào ngày", .by),
    Trigger("kết thúc ngày", .by), Trigger("thời hạn là ngày", .by), Trigger("không quá ngày", .by),
    Trigger("không quá", .within, plain: false),
    Trigger("đến hết ngày", .by, plain: false), Trigger("đến hết", .by), Trigger("đến ngày", .by, plain: false),
    Trigger("sang đến ngày", .by, plain: false), Trigger("sang hết ngày", .by, plain: false),
    Trigger("sang ngày", .by, plain: false), Trigger("tới hết ngày", .by, plain: false), Trigger("tới ngày", .by, plain: false),
    Trigger("thành ngày", .by, plain: false),
    Trigger("đến", .by, plain: false), Trigger("định kỳ vào ngày", .by, plain: false), Trigger("định kỳ ngày", .by, plain: false),
    Trigger("định kỳ", .by, plain: false), Trigger("xong ngày", .by), Trigger("đúng dịp", .by, plain: false),
    Trigger("trong thời hạn", .within), Trigger("trong vòng", .within), Trigger("trong thời gian", .within),
    Trigger("trong ngày", .within),
    Trigger("trong tuần", .within), Trigger("trong", .within, plain: false), Trigger("vào ngày", .by, plain: false),
    Trigger("vào", .within, plain: false), Trigger("xong", .within, plain: false), Trigger("hết", .by, plain: false),
    Trigger("cuối", .by, plain: false), Trigger("từ", .within, plain: false),
    Trigger("thời gian hoàn thành:", .by), Trigger("thời hạn hoàn thành:", .by), Trigger("thời gian thực hiện:", .within),
    Trigger("thời hạn thực hiện:", .by), Trigger("thời hạn:", .by), Trigger("thời gian:", .within), Trigger("hoàn thành:", .by),
    Trigger("hoàn thành", .within), Trigger("ngày", .by, plain: false),
  ]
  /// The triggers by their first letter, in the same order: every word of every dispatch is asked.
  private static let triggersByLetter = Dictionary(grouping: triggers) { $0.phrase.first ?? " " }
  private static let completion: [Phrase] = [
    "hoàn thành", "xong", "dứt điểm", "báo cáo", "gửi", "trình", "ban hành", "ký", "đưa", "giải quyết", "khắc phục", "triển khai",
    "thực hiện",
    "hoàn thiện", "xử lý", "nghiệm thu", "bàn giao", "thời gian", "tổ chức", "kết thúc", "công bố", "phê duyệt",
  ]
  private static let strict: [Phrase] = ["hoàn thành", "xong", "dứt điểm", "kết thúc"]
  static let sending: [Phrase] = strict + ["gửi", "báo cáo", "nộp", "đăng ký", "góp ý", "cho ý kiến"]

  /// Time limits in `paragraphs`; those that had passed when the dispatch was `issued` are quoted, not set.
  ///
  /// `doubts` names those of them that an order sets: the year may be a slip of the typist. It names limits, too, that another body
  /// than the `issuer` set, as the text tells.
  static func read(
    _ paragraphs: [Paragraph], issuer: String? = nil, issued: Day?, doubts: inout [Dispatch.Uncertainty]
  ) -> [Dispatch.Deadline] {
    let issuer = issuer.map(BodyKey.key)
    var table = TableLimits()
    var deadlines: [Dispatch.Deadline] = []
    for paragraph in paragraphs where paragraph.part != .subject {
      let told = places(paragraph, issued).map {
        ($0, reason: QuotedLimits.reason(paragraph, $0.start..<$0.day.end, issuer: issuer))
      }
      doubts += told.compactMap { place, reason in reason.map { doubt(paragraph, place, $0) } }
      let places = told.filter { $0.reason == nil }.map(\.0)
      let found = read(paragraph, places.filter { !isPast($0.day, issued) })
      deadlines += found
      deadlines += table.read(paragraph, besides: found, issued: issued, doubts: &doubts)
      doubts += UnreadLimits.find(paragraph, known: told.map { $0.0.start..<$0.0.day.end }, issued: issued)
      doubts += places.filter { isPast($0.day, issued) && isOrdered(paragraph, $0.start) && !isToldPlan(paragraph, $0) }.map {
        doubt(paragraph, $0, "thời hạn trước ngày ban hành văn bản")
      }
    }
    return deadlines
  }

  private static func doubt(_ paragraph: Paragraph, _ place: Place, _ reason: String) -> Dispatch.Uncertainty {
    Dispatch.Uncertainty(
      line: paragraph.line(at: place.start), text: paragraph.prose.text(place.start, place.day.end), reason: reason)
  }

  /// Whether nothing but a body and its work makes the limit of a past period: then it tells what was done.
  private static func isToldPlan(_ paragraph: Paragraph, _ place: Place) -> Bool {
    place.trigger.phrase.text == "trong"
      && LooseLimits.isPlan(paragraph.prose, paragraph.sentenceStart(place.start)..<place.start, place.day)
  }

  /// Whether the sentence of the limit at `place` orders something, and quotes no other document and no past.
  private static func isOrdered(_ paragraph: Paragraph, _ place: Int) -> Bool {
    let prose = paragraph.prose
    let mark = SectionReader.mark(prose)?.end ?? 0
    let start = max(paragraph.sentenceStart(place), min(mark, place))
    if prose.contains(
      any: ["đã", "theo", "tại", "căn cứ", "số", "quy định", "trước đó", "trước đây", "vừa qua"], from: start, to: place)
    {
      return false
    }
    if BodyWords.opensWithBody(prose, at: start) || DutyWords.end(prose, at: start) != nil { return true }
    return (start..<max(start, place)).contains {
      prose.startsWord($0) && prose.end(ofAny: DutyWords.orders, at: $0) != nil && !DutyWords.isToldOrder(prose, at: $0)
    }
  }

  /// A time limit and where it stands: a row of days has one for each.
  private struct Place {
    var start: Int
    var trigger: Trigger
    var day: TimeLimit
  }

  private static func read(_ paragraph: Paragraph, _ places: [Place]) -> [Dispatch.Deadline] {
    var found: [Dispatch.Deadline] = []
    for run in runs(places, paragraph.prose) {
      let last = found.last.map { (end: places[run.lowerBound - 1].day.end, deadline: $0) }
      let next = run.upperBound < places.count ? places[run.upperBound].start : nil
      let own = places[run.lowerBound].start..<places[run.upperBound - 1].day.end
      found += places[run].map { deadline(paragraph, $0, of: own, last, next) }
    }
    return found
  }

  /// The limits that one order has beside each other: the days of a row, `trước ngày 15/6 và trước ngày 15/12`.
  private static func runs(_ places: [Place], _ prose: Prose) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for number in places.indices {
      if let last = runs.last, isJoined(places[number - 1], places[number], prose) {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
    return runs
  }

  /// Whether nothing but a joint stands between two limits.
  private static func isJoined(_ place: Place, _ next: Place, _ prose: Prose) -> Bool {
    next.start <= place.day.end || ["và", ",", ", và"].contains(prose.text(place.day.end, next.start))
  }

  private static func places(_ paragraph: Paragraph, _ issued: Day?) -> [Place] {
    let prose = paragraph.prose
    var found: [Place] = []
    var place = 0
    while place < prose.count {
      guard FoldedScalars.isLetter(prose.folded[place]), place == 0 || !FoldedScalars.isWord(prose.folded[place - 1]),
        let (trigger, limit) = limit(prose, at: place), isSet(paragraph, place, trigger, limit, issued)
      else {
        place += 1
        continue
      }
      var end = place
      for day in DayRow.all(prose, limit) {
        found.append(Place(start: place, trigger: trigger, day: day))
        end = day.end
      }
      place = max(end, limit.end)
    }
    shareYears(&found, prose)
    return found
  }

  /// `trước ngày 15/6 và trước ngày 15/12 hằng năm`: the year or recurrence that only the last of two limits tells is that of both.
  private static func shareYears(_ found: inout [Place], _ prose: Prose) {
    for place in found.indices.dropLast().reversed() where found[place].day.yearless != nil && found[place].day.recurrence == nil
    {
      let next = found[place + 1]
      let words = prose.text(found[place].day.end, next.start)
      // A report that comes every year has one for its half: `6 tháng trước ngày 15/6, năm trước ngày 15/12 hằng năm`.
      // A capital names somebody else who has to do something by then.
      let isNear = words.count < 40 && !words.contains { $0 == "." || $0.isUppercase } && next.day.comes("yearly")
      if isJoined(found[place], next, prose) || isNear { found[place].day = DayRow.completed(found[place].day, like: next.day) }
    }
  }

  /// The time limit that is announced at `place`, whether or not the text sets it.
  static func limit(_ prose: Prose, at place: Int) -> (Trigger, TimeLimit)? {
    guard let near = triggersByLetter[prose.folded[place]] else { return nil }
    for trigger in near where prose.has(trigger.phrase, at: place) {
      let start = prose.skipSpaces(place + trigger.phrase.count)
      if let limit = TimeLimit.read(prose, at: start, after: trigger.phrase.text), trigger.phrase.text != "ngày" || isOften(limit)
      {
        return (trigger, limit)
      }
    }
    return LimitLabel.read(prose, at: place).map { (Trigger("hạn:", .by), $0) }
  }

  private static func isOften(_ limit: TimeLimit) -> Bool { limit.date == nil && limit.recurrence != nil }

  /// Whether `limit` had passed on the day `issued`.
  static func isPast(_ limit: TimeLimit, _ issued: Day?) -> Bool {
    guard let issued, let last = limit.last else { return false }
    return last < issued
  }

  /// Whether the words set a limit: with a word of completing near, not in the past, not told of another document.
  private static func isSet(
    _ paragraph: Paragraph, _ place: Int, _ trigger: Trigger, _ limit: TimeLimit, _ issued: Day?
  ) -> Bool {
    let prose = paragraph.prose
    let sentence = paragraph.sentenceStart(place)
    if prose.contains(any: ["đã chỉ đạo", "đã yêu cầu", "đã giao", "đã ban hành"], from: sentence, to: place),
      limit.recurrence == nil
    {
      return false
    }
    let clause = clauseStart(prose, place, from: sentence)
    // `từ … đến hết …` says when something lasts, `đến hết …` alone when it must be done.
    let isMoved = QuotedLimits.isMoved(prose, sentence..<place, at: trigger.phrase)
    if !isMoved, ["đến hết", "đến hết ngày", "đến"].contains(trigger.phrase.text),
      prose.contains(any: ["từ"], from: clause, to: place)
    {
      return false
    }
    if trigger.phrase.text == "đến", limit.date == nil { return false }
    // `Kỳ báo cáo năm được tính từ ngày 01 tháng 01 đến ngày 31 tháng 12`.
    if trigger.phrase.text == "đến ngày", prose.contains(any: ["tính từ"], from: clause, to: place) { return false }
    // What `đến hết ngày …` does not set, its second word does not, either.
    if trigger.phrase.text == "hết", prose.has("đến", at: prose.skipSpacesBack(place) - 3) { return false }
    if ToldLimits.isQualifying(prose, place) || ToldLimits.isMeeting(prose, trigger, place)
      || ToldLimits.isForecast(prose, sentence, place, limit)
    {
      return false
    }
    if limit.isLoose { return LooseLimits.isSet(prose, place, limit, clause: clause, sentence: sentence) }
    guard isPlain(trigger, limit) || isOfCompletion(prose, trigger, limit, clause, sentence..<place, issued) else { return false }
    return !ToldLimits.tells(prose, clause, place)
  }

  /// Whether the words make a time limit without others beside them.
  private static func isPlain(_ trigger: Trigger, _ limit: TimeLimit) -> Bool {
    trigger.isPlain && (!limit.isVague || trigger.phrase.text == "đến hết")
  }

  /// Whether words of completing stand in the clause of the limit, or those of a label before it.
  private static func isOfCompletion(
    _ prose: Prose, _ trigger: Trigger, _ limit: TimeLimit, _ clause: Int, _ before: Range<Int>, _ issued: Day?
  ) -> Bool {
    if trigger.phrase.text.hasPrefix("định kỳ") { return limit.recurrence != nil }
    if LimitLabel.isWhole(prose, trigger.phrase, before, limit) { return true }
    if trigger.phrase.text == "ngày" {
      return !LimitLabel.followsBorder(prose, before.upperBound) && prose.contains(any: sending, from: clause, to: limit.end)
    }
    if QuotedLimits.isMoved(prose, before, at: trigger.phrase) { return true }
    if isWholeOrder(prose, trigger, limit, clause, before) { return true }
    if limit.isVague, ["vào", "cuối"].contains(trigger.phrase.text) {
      if LooseLimits.isSet(prose, before.upperBound, limit, clause: clause, sentence: before.lowerBound) { return true }
    }
    if trigger.phrase.text == "trong" {
      guard let opens = LooseLimits.opensOrder(prose, before, limit, issued) else { return false }
      if opens || LooseLimits.isPlan(prose, before, limit) { return true }
    }
    let words = words(besides: trigger.phrase.text, limit)
    if trigger.phrase.text == "trong", isCounted(prose, before, limit) { return true }
    if trigger.phrase.text.hasPrefix("đến"), isGoal(prose, before, limit, issued) { return true }
    if LooseLimits.closesDuty(prose, before, limit, issued) { return true }
    let near = trigger.phrase.text == "từ" ? before.lowerBound : clause
    if prose.contains(any: words, from: near, to: min(limit.end + 14, prose.count)) { return true }
    guard prose.contains(any: ["thời gian", "thời hạn"], from: before.lowerBound, to: before.upperBound) else { return false }
    // `Thời gian học: từ ngày … đến ngày …` says when something lasts.
    return trigger.phrase.text != "đến ngày" || !prose.contains(any: ["từ"], from: clause, to: before.upperBound)
      || prose.contains(any: sending, from: before.lowerBound, to: before.upperBound)
  }

  /// The words of completing that make a limit of what `trigger` announces.
  private static func words(besides trigger: String, _ limit: TimeLimit) -> [Phrase] {
    switch trigger {
    case "trong", "từ": completion
    case "đúng dịp": strict + ["khánh thành", "thông xe", "khởi công", "bàn giao", "đưa", "công bố"]
    case "đến hết ngày", "đến ngày": sending
    case "hết" where limit.date != nil: sending
    // What comes again on a day is sent then.
    case "vào", "vào ngày": limit.recurrence == nil ? strict : sending
    default: strict
    }
  }

  /// `bảo đảm đến hết ngày 30/6/2026 giải ngân …`, `đến hết ngày 30/6/2026 đạt 95%`: a word of aiming right before the limit at `place`
  /// or behind it.
  private static func isGoal(_ prose: Prose, _ before: Range<Int>, _ limit: TimeLimit, _ issued: Day?) -> Bool {
    let next = prose.skipSpaces(limit.end)
    let aim = prose.scalar(next) == "," ? prose.skipSpaces(next + 1) : next
    // Of a day that is past, or of one that is guessed at, a result is told.
    let isToCome = limit.date.map { day in issued.map { $0 < day } ?? true } ?? false
    if isToCome, !prose.contains(any: ["ước", "dự kiến", "ước tính"], from: before.lowerBound, to: before.upperBound),
      prose.end(ofAny: ["đạt", "phải đạt", "giải ngân đạt", "phấn đấu", "hoàn thành"], at: aim) != nil
    {
      return true
    }
    let last = prose.skipSpacesBack(before.upperBound)
    return (["bảo đảm", "đảm bảo", "phấn đấu"] as [Phrase]).contains { prose.has($0, at: last - $0.count) }
  }

  /// `Trong 10 ngày kể từ ngày nhận được văn bản này, Sở Tài chính gửi ý kiến …`: a limit that opens the sentence, counted from an event,
  /// and behind its comma a body and what it must send.
  private static func isCounted(_ prose: Prose, _ before: Range<Int>, _ limit: TimeLimit) -> Bool {
    guard before.isEmpty, prose.scalar(limit.end) == ",",
      prose.contains(any: ["kể từ", "tính từ"], from: before.lowerBound, to: limit.end)
    else { return false }
    let start = prose.skipSpaces(limit.end + 1)
    guard BodyWords.opensWithBody(prose, at: start) else { return false }
    let end = (start..<min(start + 160, prose.count)).first { ".;".unicodeScalars.contains(prose.folded[$0]) }
    return prose.contains(any: sending, from: start, to: end ?? start + 160) && !prose.contains(any: ["đã"], from: start, to: end)
  }

  /// Whether the limit closes an order whose verb a comma parts from it: `Hoàn thành rà soát, bổ sung quy hoạch trong quý I/2026`,
  /// `Giải ngân đạt 100% kế hoạch vốn đến hết ngày …`, `gửi báo cáo vào ngày …`.
  private static func isWholeOrder(
    _ prose: Prose, _ trigger: Trigger, _ limit: TimeLimit, _ clause: Int, _ before: Range<Int>
  ) -> Bool {
    let verbs: [Phrase]
    switch trigger.phrase.text {
    case "trong" where limit.isVague: verbs = ["hoàn thành", "làm xong"]
    case "đến" where limit.date != nil: verbs = ["gửi", "nộp"]
    case "đến hết ngày": verbs = ["hoàn thành", "gửi", "nộp", "giải ngân", "đăng ký", "báo cáo"]
    case "vào ngày" where limit.date != nil: return prose.contains(any: ["gửi", "nộp"], from: clause, to: before.upperBound)
    default: return false
    }
    let next = prose.skipSpaces(limit.end)
    guard next >= prose.count || ".;,)|".unicodeScalars.contains(prose.folded[next]), prose.skipSpaces(clause) < before.upperBound
    else { return false }
    let part = prose.folded[before].lastIndex { ";:".unicodeScalars.contains($0) }.map { $0 + 1 } ?? before.lowerBound
    if prose.contains(any: ["tính đến", "lũy kế", "số liệu", "từ", "kể từ", "đã", "sau khi"], from: part, to: before.upperBound) {
      return false
    }
    return prose.contains(any: verbs, from: part, to: before.upperBound)
  }

  static func clauseStart(_ prose: Prose, _ place: Int, from sentence: Int) -> Int {
    var start = place
    while start > sentence, !",;:".unicodeScalars.contains(prose.folded[start - 1]) { start -= 1 }
    return start
  }

  /// The deadline at `found`, one of those in `run`; `last` and `next` are its neighbours in the paragraph.
  private static func deadline(
    _ paragraph: Paragraph, _ found: Place, of run: Range<Int>, _ last: (end: Int, deadline: Dispatch.Deadline)?, _ next: Int?
  ) -> Dispatch.Deadline {
    let prose = paragraph.prose
    let (place, limit) = (found.start, found.day)
    // "hoàn thành" before the limit belongs to its words, and so does "hằng tuần" before a weekday.
    var start = place
    let before = prose.skipSpacesBack(place)
    let isOften = limit.recurrence == "daily" || limit.recurrence?.hasPrefix("weekly") == true
    let words: [Phrase] =
      isOften ? ["hằng tuần", "hàng tuần", "hằng ngày", "hàng ngày"] : ["hoàn thành", "thời gian hoàn thành", "xong"]
    for word in words where prose.has(word, at: before - word.count) { start = before - word.count }
    var deadline = Dispatch.Deadline(
      date: limit.date, words: prose.text(start, limit.end).unpunctuated, bound: limit.isSpan ? .within : found.trigger.bound,
      line: paragraph.line(at: place))
    deadline.recurrence = limit.recurrence
    let sentence = max(paragraph.sentenceStart(place), place - 400)..<min(paragraph.sentenceEnd(limit.end), limit.end + 400)
    let previous = last.flatMap { $0.end > sentence.lowerBound ? $0 : nil }
    // The limits of one run have one part of the sentence.
    let lower = previous.map { ReportRoute.border(prose, from: $0.end, to: run.lowerBound) } ?? sentence.lowerBound
    let upper = next.flatMap { $0 < sentence.upperBound ? ReportRoute.border(prose, from: run.upperBound, to: $0) : nil }
    let part = min(lower, place)..<max(upper ?? sentence.upperBound, limit.end)
    let route = ReportRoute.read(
      prose, part, deadline: start..<limit.end, previous: previous.map { ($0.deadline.reportTo, $0.deadline.via) })
    deadline.reportTo = route.to
    deadline.via = route.via
    return deadline
  }
}
