import Domain

/// The words after "trước ngày", "trong" and the like: a day, a period, or a recurring time.
struct TimeLimit {
  /// The day, where day, month and year are written.
  var date: Day?
  /// The first day of a period.
  var first: Day?
  /// The last day of what is written, for telling whether it has passed.
  var last: Day?
  /// `monthly, day 20`, `quarterly, day 15 of the quarter's last month`, `yearly, 12-15`.
  var recurrence: String?
  /// A year or month only: a limit only beside a word of completing.
  var isVague = false
  /// A month without its year or some months of a year: what is told of the past is named so as often as what is to be done.
  var isLoose = false
  /// From one day or month to another.
  var isSpan = false
  /// Day and month, where the year is not written.
  var yearless: DateScanner.Found?
  var end: Int

  /// Whether it comes again: `yearly`, `monthly`.
  func comes(_ period: String) -> Bool { recurrence?.hasPrefix(period) == true }

  private static let days: Set<String> = [
    "trong vòng", "trong thời hạn", "chậm nhất", "chậm nhất là", "chậm nhất trong", "chậm nhất là trong",
  ]

  /// Reads the words at `place` that follow `trigger`.
  static func read(_ prose: Prose, at place: Int, after trigger: String) -> TimeLimit? {
    if trigger == "từ" { return span(prose, at: place) }
    if days.contains(trigger) || trigger == "trong", let limit = relative(prose, at: place, isPlain: trigger != "trong") {
      return limit
    }
    // `không quá 05 ngày` alone says how long something lasts.
    if trigger == "không quá" { return relative(prose, at: place, isPlain: false, mustCount: true) }
    if trigger.hasSuffix(" sau") { return relative(prose, at: place, isPlain: true) }
    if trigger == "trong tuần" || trigger == "trong thời gian" { return fromTo(prose, at: place) }
    let clock = Clock.end(prose, at: place)
    let start = clock ?? place
    if let limit = Week.limit(prose, at: start, from: place, isTimed: clock != nil) { return limit }
    if trigger == "định kỳ" { return nil }
    let words = trigger.split(separator: " ")
    if words.last == "ngày" || words.last?.hasSuffix(":") == true
      || !["trong", "vào", "hoàn thành", "cuối", "hết"].contains(trigger)
    {
      if let limit = day(prose, at: start) { return limit }
      if words.last == "ngày" { return nil }
    }
    return period(prose, at: start, after: trigger)
  }

  /// A day, complete or not, and the words that make it recur.
  static func day(_ prose: Prose, at place: Int) -> TimeLimit? {
    var start = place
    if prose.has("ngày", at: start) { start = prose.skipSpaces(start + 4) }
    // The first ten days of a month.
    if let end = prose.end(ofAny: ["mồng", "mùng"], at: start) { start = prose.skipSpaces(end) }
    if let found = DateScanner.date(prose, at: start) {
      if let date = found.date { return TimeLimit(date: date, last: date, end: found.end) }
      let end = Recurrence.tailEnd(prose, found.end)
      let recurrence = Recurrence.ofDay(found.day, month: found.month, Recurrence.tail(prose, found.end..<end, limit: place))
      return TimeLimit(recurrence: recurrence, yearless: recurrence == nil ? found : nil, end: end)
    }
    guard let (day, afterDay) = DateScanner.number(prose, at: start, digits: 1...2), (1...31).contains(day) else { return nil }
    let end = Recurrence.tailEnd(prose, afterDay)
    if end == afterDay, let tail = rowTail(prose, after: afterDay) {
      return Recurrence.ofDay(day, month: nil, tail).map { TimeLimit(recurrence: $0, end: afterDay) }
    }
    let tail = Recurrence.tail(prose, afterDay..<end, limit: place)
    guard tail.contains(any: ["tháng", "quý", "hằng", "hàng", "năm"]) else { return nil }
    return TimeLimit(recurrence: Recurrence.ofDay(day, month: nil, tail), end: end)
  }

  /// What the last of a row of days, `10, 20 và 30 hằng tháng`, says of all, where one of them ends at `place`.
  static func rowTail(_ prose: Prose, after place: Int) -> Prose? {
    var end = place
    for _ in 0..<12 {
      let sign = prose.skipSpaces(end)
      guard let joint = prose.end(ofAny: [", và", ",", "và"], at: sign) else { return nil }
      let word = prose.skipSpaces(joint)
      let start = prose.has("ngày", at: word) ? prose.skipSpaces(word + 4) : word
      guard let (day, after) = DateScanner.number(prose, at: start, digits: 1...2), (1...31).contains(day) else { return nil }
      end = Recurrence.tailEnd(prose, after)
      if end > after { return Prose(prose.text(after, end)) }
    }
    return nil
  }

  /// `tháng 11/2025`, `quý II/2026`, `năm 2027`, `6 tháng đầu năm 2026`, `tuần 3 tháng 5 năm 2026`.
  private static func period(_ prose: Prose, at place: Int, after trigger: String) -> TimeLimit? {
    var start = place
    while let next = prose.end(ofAny: ["hết", "cuối", "đầu", "giữa", "vào", "trong", "nửa đầu", "nửa cuối"], at: start) {
      start = prose.skipSpaces(next)
    }
    if prose.has("ngày", at: start) { return day(prose, at: start) }
    if prose.has("tháng", at: start) { return months(prose, at: start, after: trigger) }
    if FoldedScalars.isDigit(prose.scalar(start)) { return half(prose, at: start) }
    if prose.has("quý", at: start) { return quarter(prose, at: prose.skipSpaces(start + 3)) }
    if prose.has("năm", at: start), let (year, end) = DateScanner.number(prose, at: prose.skipSpaces(start + 3), digits: 4...4) {
      return TimeLimit(
        first: Day(year: year, month: 1, day: 1), last: Day(year: year, month: 12, day: 31), isVague: true, end: end)
    }
    return nil
  }

  /// `tháng 11/2025`, `tháng 11, 12 năm 2025`, `tháng 11 và tháng 12 năm 2025`; behind "trong" also `tháng 12 này`, `tháng 12`.
  private static func months(_ prose: Prose, at place: Int, after trigger: String) -> TimeLimit? {
    guard var (month, end) = month(prose, at: place) else { return nil }
    let first = month
    var row = end
    while year(prose, at: row) == nil {
      let sign = prose.skipSpaces(row)
      guard let joint = prose.end(ofAny: [", và", ",", "và"], at: sign),
        let next = self.month(prose, at: prose.skipSpaces(joint)), next.month > month
      else { break }
      (month, row) = next
    }
    if let (year, end) = year(prose, at: row) {
      let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
      return TimeLimit(
        first: Day(year: year, month: first, day: 1), last: last, isVague: trigger != "trước", end: end)
    }
    guard trigger == "trong", !"/-.".unicodeScalars.contains(prose.scalar(end)) || prose.scalar(end + 1) == " " else {
      return nil
    }
    let next = prose.skipSpaces(end)
    let often = prose.end(ofAny: ["hằng năm", "hàng năm"], at: next)
    end = often ?? prose.end(ofAny: ["này"], at: next) ?? end
    return TimeLimit(recurrence: often.map { _ in "yearly" }, isVague: true, isLoose: true, end: end)
  }

  /// The month at `place`, with or without its word.
  private static func month(_ prose: Prose, at place: Int) -> (month: Int, end: Int)? {
    let start = prose.has("tháng", at: place) ? prose.skipSpaces(place + 5) : place
    guard let (month, end) = DateScanner.number(prose, at: start, digits: 1...2), (1...12).contains(month),
      !FoldedScalars.isWord(prose.scalar(end))
    else { return nil }
    return (month, end)
  }

  /// `6 tháng đầu năm 2026`.
  private static func half(_ prose: Prose, at place: Int) -> TimeLimit? {
    guard let (count, end) = DateScanner.number(prose, at: place, digits: 1...2), (1...11).contains(count) else { return nil }
    let unit = prose.skipSpaces(end)
    guard let side = prose.end(ofAny: ["tháng đầu", "tháng cuối"], at: unit),
      let (year, yearEnd) = year(prose, at: side)
    else { return nil }
    let month = prose.has("tháng đầu", at: unit) ? count : 12
    let last = Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    let first = Day(year: year, month: month - count + 1, day: 1)
    return TimeLimit(first: first, last: last, isVague: true, isLoose: true, end: yearEnd)
  }

  private static func year(_ prose: Prose, at place: Int) -> (Int, Int)? {
    var start = prose.skipSpaces(place)
    if prose.scalar(start) == "/" {
      start = prose.skipSpaces(start + 1)
    } else if prose.has("năm", at: start) {
      start = prose.skipSpaces(start + 3)
    } else {
      return nil
    }
    guard let (year, end) = DateScanner.number(prose, at: start, digits: 4...4), (1900...2999).contains(year) else { return nil }
    return (year, end)
  }

  private static func quarter(_ prose: Prose, at place: Int) -> TimeLimit? {
    let numerals: [(Phrase, Int)] = [("iv", 4), ("iii", 3), ("ii", 2), ("i", 1), ("1", 1), ("2", 2), ("3", 3), ("4", 4)]
    guard let (numeral, quarter) = numerals.first(where: { prose.has($0.0, at: place) }),
      let (year, end) = year(prose, at: place + numeral.count)
    else { return nil }
    let last = Day(year: year, month: quarter * 3, day: Day.length(ofMonth: quarter * 3, year: year))
    return TimeLimit(first: Day(year: year, month: quarter * 3 - 2, day: 1), last: last, isVague: true, end: end)
  }

  /// `05 ngày làm việc kể từ ngày …`.
  ///
  /// After a plain "trong" only days, or a span that is counted from something: `trong 6 tháng đầu năm` tells of a period.
  private static func relative(_ prose: Prose, at place: Int, isPlain: Bool, mustCount: Bool = false) -> TimeLimit? {
    guard let (_, after) = DateScanner.number(prose, at: place, digits: 1...3) else { return nil }
    var unit = prose.skipSpaces(after)
    if prose.scalar(unit) == "(", let close = (unit..<min(unit + 24, prose.count)).first(where: { prose.folded[$0] == ")" }) {
      unit = prose.skipSpaces(close + 1)
    }
    guard var end = prose.end(ofAny: ["ngày làm việc", "ngày", "tháng", "giờ", "tuần"], at: unit) else { return nil }
    // A day of the calendar (`15 tháng 5 năm 2026`) is no span of time, nor is its hour (`chậm nhất 17 giờ 00 ngày 15/5/2026`).
    if DateScanner.date(prose, at: place)?.year != nil || isHourOfDay(prose, at: place) { return nil }
    let event = event(prose, after: end)
    // `trong 10 ngày qua` tells of the past.
    let isNear =
      prose.end(ofAny: ["ngày", "giờ"], at: unit) != nil
      && prose.end(ofAny: ["qua", "gần đây", "nghỉ", "đầu", "cuối"], at: prose.skipSpaces(end)) == nil
    guard isPlain || event != nil || isNear && !mustCount else { return nil }
    if let event { end = eventEnd(prose, from: event) }
    return TimeLimit(end: end)
  }

  /// The end of what the days are counted from: a sign that parts it from what is to be done, "phải" or "thì".
  private static func eventEnd(_ prose: Prose, from event: Int) -> Int {
    var end = event
    while end < prose.count, !prose.has("phải", at: end), !prose.has("thì", at: end) {
      let isSign = ",;.()".unicodeScalars.contains(prose.folded[end])
      if isSign, prose.folded[end] != "," || !IssuerName.holdsComma(prose, end) { break }
      end += 1
    }
    return prose.skipSpacesBack(end)
  }

  /// Whether an hour stands at `place`, and behind it the day that it is of, or the days: `17 giờ hằng ngày`.
  private static func isHourOfDay(_ prose: Prose, at place: Int) -> Bool {
    guard let end = Clock.end(prose, at: place) else { return false }
    if Week.limit(prose, at: end, from: place, isTimed: true) != nil { return true }
    guard prose.has("ngày", at: end) || DateScanner.date(prose, at: end) != nil, let day = day(prose, at: end) else {
      return false
    }
    return day.date != nil || day.yearless != nil || day.recurrence != nil
  }

  /// Where it is said what the days that end at `place` are counted from.
  ///
  /// A comma may part the two, `trong 10 ngày, kể từ ngày nhận được văn bản này`; "sau khi" behind one mostly opens another clause.
  private static func event(_ prose: Prose, after place: Int) -> Int? {
    let start = prose.skipSpaces(place)
    let isApart = prose.scalar(start) == ","
    let event = isApart ? prose.skipSpaces(start + 1) : start
    let words: [Phrase] = isApart ? ["kể từ", "tính từ", "sau khi nhận"] : ["kể từ", "tính từ", "sau khi"]
    return prose.end(ofAny: words, at: event) == nil ? nil : event
  }

  /// `ngày 15 đến ngày 31 tháng 12 năm 2025`.
  private static func fromTo(_ prose: Prose, at place: Int) -> TimeLimit? {
    let start = prose.has("từ", at: place) ? prose.skipSpaces(place + 2) : place
    guard prose.has("ngày", at: start), let word = prose.find("đến", from: start, to: min(start + 40, prose.count)) else {
      return nil
    }
    var second = prose.skipSpaces(word + 3)
    while let next = prose.end(ofAny: ["hết", "ngày"], at: second) { second = prose.skipSpaces(next) }
    guard let found = DateScanner.date(prose, at: second) else { return nil }
    return TimeLimit(last: found.date, isSpan: true, end: found.end)
  }

  /// `tháng 5/2026 đến tháng 11/2026` after "từ": when something is to be carried out.
  private static func span(_ prose: Prose, at place: Int) -> TimeLimit? {
    guard prose.has("tháng", at: place), let word = prose.find("đến", from: place, to: min(place + 24, prose.count)) else {
      return nil
    }
    let second = prose.skipSpaces(prose.end(ofAny: ["đến hết", "đến"], at: word) ?? word + 3)
    guard let limit = period(prose, at: second, after: "trước") else { return nil }
    return TimeLimit(last: limit.last, isVague: true, isSpan: true, end: limit.end)
  }
}
