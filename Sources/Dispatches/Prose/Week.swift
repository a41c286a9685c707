/// Reads the time of day before a day.
enum Clock {
  /// The place after `17 giờ 00`, `16h00`, `lúc 17 giờ 00 phút,` at `place`.
  static func end(_ prose: Prose, at place: Int) -> Int? {
    let first = prose.end(ofAny: ["lúc", "hồi"], at: place).map(prose.skipSpaces) ?? place
    guard let (_, hour) = DateScanner.number(prose, at: first, digits: 1...2) else { return nil }
    let unit = prose.skipSpaces(hour)
    var end: Int
    if prose.has("giờ", at: unit) {
      end = unit + 3
    } else if ["h", "g", ":"].contains(prose.scalar(unit)), !FoldedScalars.isLetter(prose.scalar(unit + 1)) {
      // A letter after it makes a word: `25 hằng tháng`.
      end = unit + 1
    } else {
      return nil
    }
    if let (_, minute) = DateScanner.number(prose, at: prose.skipSpaces(end), digits: 1...2) {
      end = prose.end(ofAny: ["phút"], at: prose.skipSpaces(minute)) ?? minute
      if ["'", "’", "h"].contains(prose.scalar(end)) { end += 1 }
    }
    while let word = prose.end(ofAny: ["sáng", "trưa", "chiều", "tối", "cùng"], at: prose.skipSpaces(end)) { end = word }
    end = prose.skipSpaces(end)
    return prose.scalar(end) == "," ? prose.skipSpaces(end + 1) : end
  }
}

/// Limits that come again every day or week.
enum Week {
  private static let names: [(Phrase, String)] = [
    ("thứ hai", "Monday"), ("thứ ba", "Tuesday"), ("thứ tư", "Wednesday"), ("thứ năm", "Thursday"), ("thứ sáu", "Friday"),
    ("thứ bảy", "Saturday"), ("chủ nhật", "Sunday"), ("thứ 2", "Monday"), ("thứ 3", "Tuesday"), ("thứ 4", "Wednesday"),
    ("thứ 5", "Thursday"), ("thứ 6", "Friday"), ("thứ 7", "Saturday"),
  ]
  private static let everyWeek: [Phrase] = ["hằng tuần", "hàng tuần", "mỗi tuần"]
  private static let everyDay: [Phrase] = ["hằng ngày", "hàng ngày", "mỗi ngày"]

  /// `thứ Sáu hằng tuần`, `16h00 hằng ngày`; the words that make it recur may stand before the limit, which begins at `limit`.
  static func limit(_ prose: Prose, at place: Int, from limit: Int, isTimed: Bool) -> TimeLimit? {
    // `các ngày thứ Năm hằng tuần`.
    let several = prose.has("các", at: place) ? prose.skipSpaces(place + 3) : place
    let part = prose.end(ofAny: ["sáng", "chiều", "tối"], at: several).map(prose.skipSpaces) ?? several
    let start = prose.has("ngày", at: part) ? prose.skipSpaces(part + 4) : part
    if let (phrase, name) = names.first(where: { prose.has($0.0, at: start) }) {
      return onWeekday(prose, after: start + phrase.count, name, limit)
    }
    guard isTimed else { return nil }
    if let end = prose.end(ofAny: everyDay, at: place) { return TimeLimit(recurrence: "daily", end: end) }
    return isSaid(everyDay, prose, before: limit) ? TimeLimit(recurrence: "daily", end: prose.skipSpacesBack(place)) : nil
  }

  private static func onWeekday(_ prose: Prose, after end: Int, _ name: String, _ limit: Int) -> TimeLimit? {
    var next = prose.skipSpaces(end)
    if let end = prose.end(ofAny: everyWeek, at: next) { return TimeLimit(recurrence: "weekly, \(name)", end: end) }
    if [",", "("].contains(prose.scalar(next)) { next = prose.skipSpaces(next + 1) }
    // `thứ Sáu, ngày 15/5/2026`: the day counts.
    if prose.has("ngày", at: next), let day = TimeLimit.day(prose, at: next), day.date != nil { return day }
    return TimeLimit(recurrence: isSaid(everyWeek, prose, before: limit) ? "weekly, \(name)" : nil, end: end)
  }

  private static func isSaid(_ phrases: [Phrase], _ prose: Prose, before limit: Int) -> Bool {
    var place = limit
    while place > 0, limit - place < 60, !".;".unicodeScalars.contains(prose.folded[place - 1]) {
      place -= 1
      if prose.end(ofAny: phrases, at: place) != nil { return true }
    }
    return false
  }
}
