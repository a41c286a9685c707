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
    Trigger("chậm nhất đến ngày", .by), Trigger("chậm nhất ngày", .by), Trigger("chậm nhất là trong", .within),
    Trigger("chậm nhất trong", .within), Trigger("chậm nhất là", .by), Trigger("chậm nhất", .by),
    Trigger("muộn nhất là ngày", .by),
    Trigger("muộn nhất ngày", .by), Trigger("muộn nhất", .by), Trigger("hạn cuối là ngày", .by), Trigger("hạn cuối ngày", .by),
    Trigger("hạn cuối", .by), Trigger("hạn chót là ngày", .by), Trigger("hạn chót vào ngày", .by), Trigger("hạn chót ngày", .by),
    Trigger("hạn chót là", .by), Trigger("hạn chót", .by), Trigger("không muộn hơn ngày", .by), Trigger("không muộn hơn", .by),
    Trigger("không chậm hơn ngày", .by), Trigger("không chậm hơn", .by), Trigger("kết thúc vào ngày", .by),
    Trigger("kết thúc ngày", .by), Trigger("thời hạn là ngày", .by), Trigger("không quá ngày", .by),
    Trigger("đến hết ngày", .by, plain: false), Trigger("đến hết", .by), Trigger("đến ngày", .by, plain: false),
    Trigger("xong ngày", .by),
    Trigger("trong thời hạn", .within), Trigger("trong vòng", .within), Trigger("trong thời gian", .within),
    Trigger("trong ngày", .within),
    Trigger("trong tuần", .within), Trigger("trong", .within, plain: false), Trigger("vào ngày", .by, plain: false),
    Trigger("vào", .within, plain: false), Trigger("xong", .within, plain: false), Trigger("hết", .by, plain: false),
    Trigger("cuối", .by, plain: false), Trigger("từ", .within, plain: false),
    Trigger("thời gian hoàn thành:", .by), Trigger("thời hạn hoàn thành:", .by), Trigger("thời gian thực hiện:", .within),
    Trigger("thời hạn thực hiện:", .by), Trigger("thời hạn:", .by), Trigger("thời gian:", .within), Trigger("hoàn thành:", .by),
    Trigger("hoàn thành", .within),
  ]
  private static let completion: [Phrase] = [
    "hoàn thành", "xong", "dứt điểm", "báo cáo", "gửi", "trình", "ban hành", "ký", "đưa", "giải quyết", "khắc phục", "triển khai",
    "thực hiện",
    "hoàn thiện", "xử lý", "nghiệm thu", "bàn giao", "thời gian", "tổ chức", "kết thúc", "công bố", "phê duyệt",
  ]
  private static let strict: [Phrase] = ["hoàn thành", "xong", "dứt điểm", "kết thúc"]
  private static let sending: [Phrase] = strict + ["gửi", "báo cáo", "nộp", "đăng ký", "góp ý", "cho ý kiến"]

  /// Time limits in `paragraphs`; those that had passed when the dispatch was `issued` are quoted, not set.
  static func read(_ paragraphs: [Paragraph], issued: Day?) -> [Dispatch.Deadline] {
    var table = TableLimits()
    return paragraphs.filter { $0.part != .subject }.flatMap { paragraph in
      let found = read(paragraph, issued)
      return found + table.read(paragraph, besides: found).filter { !isPast(TimeLimit(last: $0.date, end: 0), issued) }
    }
  }

  private static func read(_ paragraph: Paragraph, _ issued: Day?) -> [Dispatch.Deadline] {
    let prose = paragraph.prose
    var found: [Dispatch.Deadline] = []
    var place = 0
    while place < prose.count {
      guard FoldedScalars.isLetter(prose.folded[place]), place == 0 || !FoldedScalars.isWord(prose.folded[place - 1]),
        let (trigger, limit) = limit(prose, at: place), isSet(paragraph, place, trigger, limit, issued)
      else {
        place += 1
        continue
      }
      var end = place
      for day in DayRow.all(prose, limit) where !isPast(day, issued) {
        found.append(deadline(paragraph, place, trigger, day))
        end = day.end
      }
      place = max(end, limit.end)
    }
    return found
  }

  private static func limit(_ prose: Prose, at place: Int) -> (Trigger, TimeLimit)? {
    for trigger in triggers where prose.has(trigger.phrase, at: place) {
      let start = prose.skipSpaces(place + trigger.phrase.count)
      if let limit = TimeLimit.read(prose, at: start, after: trigger.phrase.text) { return (trigger, limit) }
    }
    return nil
  }

  private static func isPast(_ limit: TimeLimit, _ issued: Day?) -> Bool {
    guard let issued, let last = limit.last else { return false }
    return last < issued
  }

  /// Whether the words set a limit: with a word of completing near, not in the past, not told of another document.
  private static func isSet(_ paragraph: Paragraph, _ place: Int, _ trigger: Trigger, _ limit: TimeLimit, _ issued: Day?) -> Bool
  {
    let prose = paragraph.prose
    let sentence = paragraph.sentenceStart(place)
    if prose.contains(any: ["đã chỉ đạo", "đã yêu cầu", "đã giao", "đã ban hành"], from: sentence, to: place),
      limit.recurrence == nil
    {
      return false
    }
    if isPast(limit, issued) { return false }
    let clause = clauseStart(prose, place, from: sentence)
    // `từ … đến hết …` says when something lasts, `đến hết …` alone when it must be done.
    if ["đến hết", "đến hết ngày"].contains(trigger.phrase.text), prose.contains(any: ["từ"], from: clause, to: place) {
      return false
    }
    guard isPlain(trigger, limit) || isOfCompletion(prose, trigger, limit, clause, sentence..<place) else { return false }
    return !prose.contains(any: ["kết quả", "tình hình", "có hiệu lực", "mục tiêu"], from: max(clause, place - 24), to: place)
      || prose.contains(any: ["hoàn thành", "báo cáo", "gửi"], from: clause, to: place)
  }

  /// Whether the words make a time limit without others beside them.
  private static func isPlain(_ trigger: Trigger, _ limit: TimeLimit) -> Bool {
    trigger.isPlain && (!limit.isVague || trigger.phrase.text == "đến hết")
  }

  /// Whether words of completing stand in the clause of the limit, or those of a label before it.
  private static func isOfCompletion(
    _ prose: Prose, _ trigger: Trigger, _ limit: TimeLimit, _ clause: Int, _ before: Range<Int>
  ) -> Bool {
    let words =
      switch trigger.phrase.text {
      case "trong", "từ": completion
      case "đến hết ngày", "đến ngày": sending
      // What comes again on a day is sent then.
      case "vào", "vào ngày": limit.recurrence == nil ? strict : sending
      default: strict
      }
    let near = trigger.phrase.text == "từ" ? before.lowerBound : clause
    return prose.contains(any: words, from: near, to: min(limit.end + 14, prose.count))
      || prose.contains(any: ["thời gian", "thời hạn"], from: before.lowerBound, to: before.upperBound)
  }

  private static func clauseStart(_ prose: Prose, _ place: Int, from sentence: Int) -> Int {
    var start = place
    while start > sentence, !",;:".unicodeScalars.contains(prose.folded[start - 1]) { start -= 1 }
    return start
  }

  private static func deadline(_ paragraph: Paragraph, _ place: Int, _ trigger: Trigger, _ limit: TimeLimit) -> Dispatch.Deadline
  {
    let prose = paragraph.prose
    // "hoàn thành" before the limit belongs to its words, and so does "hằng tuần" before a weekday.
    var start = place
    let before = prose.skipSpacesBack(place)
    let isOften = limit.recurrence == "daily" || limit.recurrence?.hasPrefix("weekly") == true
    let words: [Phrase] =
      isOften ? ["hằng tuần", "hàng tuần", "hằng ngày", "hàng ngày"] : ["hoàn thành", "thời gian hoàn thành", "xong"]
    for word in words where prose.has(word, at: before - word.count) { start = before - word.count }
    var deadline = Dispatch.Deadline(
      date: limit.date, words: prose.text(start, limit.end).unpunctuated, bound: limit.isSpan ? .within : trigger.bound,
      line: paragraph.line(at: place))
    deadline.recurrence = limit.recurrence
    let sentence = max(paragraph.sentenceStart(place), place - 400)..<min(paragraph.sentenceEnd(limit.end), limit.end + 400)
    let route = ReportRoute.read(prose, sentence, deadline: start..<limit.end)
    deadline.reportTo = route.to
    deadline.via = route.via
    return deadline
  }
}
