import Domain

/// Days that follow one another behind one "trước ngày".
enum DayRow {
  /// `first` and the days after it: `30/4/2026 và 30/6/2026`, `30 tháng 4 năm 2026, ngày 15 tháng 5 năm 2026`.
  ///
  /// A year or recurrence that only the last one tells is that of all.
  static func all(_ prose: Prose, _ first: TimeLimit) -> [TimeLimit] {
    guard first.date != nil || first.yearless != nil || ["yearly", "quarterly", "monthly"].contains(where: first.comes) else {
      return [first]
    }
    var row = [first]
    while row.count < 12, let last = row.last, let next = next(prose, last) { row.append(next) }
    guard row.count > 1, let last = row.last else { return [first] }
    return row.map { completed($0, like: last) }
  }

  private static func next(_ prose: Prose, _ last: TimeLimit) -> TimeLimit? {
    var place = prose.skipSpaces(last.end)
    let hasComma = prose.scalar(place) == ","
    if hasComma { place = prose.skipSpaces(place + 1) }
    let hasAnd = prose.has("và", at: place)
    if hasAnd { place = prose.skipSpaces(place + 2) }
    if hasComma || hasAnd, last.recurrence != nil, let next = nextOften(prose, at: place) { return next }
    guard hasComma || hasAnd, let day = TimeLimit.day(prose, at: place), DateScanner.date(prose, at: start(prose, place)) != nil,
      day.date != nil || day.recurrence != nil || last.yearless != nil, last.yearless != nil || !isYearless(day)
    else { return nil }
    return hasAnd || ends(prose, day.end) ? day : nil
  }

  /// `20` of `10, 20 và 30 hằng tháng`, `ngày 15 tháng cuối quý` behind `ngày 20 hằng tháng`: a day that says itself or at the end of
  /// the row how often it comes.
  private static func nextOften(_ prose: Prose, at place: Int) -> TimeLimit? {
    guard let day = TimeLimit.day(prose, at: place), day.recurrence != nil else { return nil }
    if DateScanner.date(prose, at: start(prose, place)) != nil { return day }
    guard let (_, end) = DateScanner.number(prose, at: start(prose, place), digits: 1...2),
      Recurrence.tailEnd(prose, end) > end || TimeLimit.rowTail(prose, after: end) != nil
    else { return nil }
    return day
  }

  private static func start(_ prose: Prose, _ place: Int) -> Int {
    prose.has("ngày", at: place) ? prose.skipSpaces(place + 4) : place
  }

  private static func isYearless(_ day: TimeLimit) -> Bool { day.yearless != nil }

  /// Whether the clause goes on or ends at `place`: `…, ngày 15/5/2026, Sở Nội vụ họp` opens another.
  private static func ends(_ prose: Prose, _ place: Int) -> Bool {
    let next = prose.skipSpaces(place)
    guard next < prose.count, prose.folded[next] == "," else {
      return next >= prose.count || ".;:)|".unicodeScalars.contains(prose.folded[next]) || prose.has("và", at: next)
    }
    let word = prose.skipSpaces(next + 1)
    return word < prose.count && !FoldedScalars.isUpper(prose.scalars[word])
  }

  /// `day`, with the year or recurrence that only `last` tells.
  static func completed(_ day: TimeLimit, like last: TimeLimit) -> TimeLimit {
    guard let yearless = day.yearless else { return day }
    var day = day
    if let year = last.date?.year {
      day.date = Day(year: year, month: yearless.month, day: yearless.day)
      day.last = day.date
    } else if last.comes("yearly") {
      day.recurrence = Recurrence.ofDay(yearless.day, month: yearless.month, Prose("hằng năm"))
    }
    return day
  }
}
