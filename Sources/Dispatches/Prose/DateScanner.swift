import Domain
import VietnameseText

/// Dates as dispatches write them.
enum DateScanner {
  /// A day and month, with the year where it is written.
  struct Found {
    var day: Int
    var month: Int
    var year: Int?
    /// Place after the last sign.
    var end: Int

    var date: Day? { year.flatMap { Day(year: $0, month: month, day: day) } }
  }

  /// `05/5/2026`, `05-5-2026`, `05.5.2026`, `10/01`, `05 tháng 5 năm 2026` at `place`.
  static func date(_ prose: Prose, at place: Int) -> Found? {
    guard let (day, afterDay) = number(prose, at: place, digits: 1...2), (1...31).contains(day) else { return nil }
    return signed(prose, day, afterDay) ?? worded(prose, day, afterDay)
  }

  /// Whole number of `digits` digits at `place`, with the place after it.
  static func number(_ prose: Prose, at place: Int, digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
    var end = place
    var value = 0
    while end < prose.count, FoldedScalars.isDigit(prose.folded[end]), end - place <= digits.upperBound {
      value = value * 10 + Int(prose.folded[end].value - 0x30)
      end += 1
    }
    return digits.contains(end - place) ? (value, end) : nil
  }

  private static func signed(_ prose: Prose, _ day: Int, _ place: Int) -> Found? {
    let signPlace = prose.skipSpaces(place)
    let sign = prose.scalar(signPlace)
    guard sign == "/" || (sign == "-" || sign == ".") && signPlace == place,
      let (month, afterMonth) = number(prose, at: sign == "/" ? prose.skipSpaces(signPlace + 1) : signPlace + 1, digits: 1...2),
      (1...12).contains(month)
    else { return nil }
    let second = prose.skipSpaces(afterMonth)
    if prose.scalar(second) == sign, sign == "/" || second == afterMonth {
      let start = sign == "/" ? prose.skipSpaces(second + 1) : second + 1
      if let (year, end) = number(prose, at: start, digits: 4...4), (1900...2999).contains(year) {
        return Found(day: day, month: month, year: year, end: end)
      }
      if sign == "/", let (year, end) = shortYear(prose, at: start) {
        return Found(day: day, month: month, year: year, end: end)
      }
    }
    return sign == "/" ? withYearWord(prose, Found(day: day, month: month, year: nil, end: afterMonth)) : nil
  }

  /// The `26` of `10/3/26`: a year of this and the next decade, since those that dispatches are written and tasks set in.
  private static func shortYear(_ prose: Prose, at place: Int) -> (year: Int, end: Int)? {
    guard let (year, end) = number(prose, at: place, digits: 2...2), (20...39).contains(year),
      !FoldedScalars.isWord(prose.scalar(end)), !["/", "-", "%"].contains(prose.scalar(end))
    else { return nil }
    return (2000 + year, end)
  }

  /// Whether the word at `place` is `tháng`, be it with another accent or none: between two numbers of a date no other one is meant.
  private static func isMonthWord(_ prose: Prose, at place: Int) -> Bool {
    if prose.has("tháng", at: place) { return true }
    // The number may stand right behind it: `tháng12`.
    let next = prose.scalar(place + 5)
    guard prose.scalar(place) == "t", prose.startsWord(place), !FoldedScalars.isWord(next) || FoldedScalars.isDigit(next) else {
      return false
    }
    return VietnameseText.unaccented(prose.text(place, place + 5)).lowercased() == "thang"
  }

  private static func worded(_ prose: Prose, _ day: Int, _ place: Int) -> Found? {
    let word = prose.skipSpaces(place)
    guard isMonthWord(prose, at: word),
      let (month, end) = number(prose, at: prose.skipSpaces(word + 5), digits: 1...2), (1...12).contains(month)
    else { return nil }
    let slash = prose.skipSpaces(end)
    if prose.scalar(slash) == "/", let (year, yearEnd) = number(prose, at: prose.skipSpaces(slash + 1), digits: 4...4) {
      return Found(day: day, month: month, year: year, end: yearEnd)
    }
    return withYearWord(prose, Found(day: day, month: month, year: nil, end: end))
  }

  private static func withYearWord(_ prose: Prose, _ found: Found) -> Found {
    var word = prose.skipSpaces(found.end)
    if prose.scalar(word) == "," { word = prose.skipSpaces(word + 1) }
    guard prose.has("năm", at: word), let (year, end) = number(prose, at: prose.skipSpaces(word + 3), digits: 4...4),
      (1900...2999).contains(year)
    else { return found }
    return Found(day: found.day, month: found.month, year: year, end: end)
  }

  /// A header's `Đồng Tháp, ngày 05 tháng 5 năm 2026`: place, day if complete, and where the place begins.
  static func placeAndDate(_ prose: Prose) -> (place: String?, date: Day?, start: Int, end: Int)? {
    guard prose.count < 160, let word = prose.find("ngày") else { return nil }
    let start = prose.skipSpaces(word + 4)
    let found = date(prose, at: start)
    let isTorn = found?.year == nil && (prose.find("tháng", from: word) != nil || word + 4 >= prose.count - 1)
    guard found?.date != nil || isTorn else { return nil }
    let place = prose.text(0, clock(prose, to: word) ?? word)
    let words = place.unpunctuated.split(separator: " ")
    guard words.count <= 7, !place.contains(where: { "/;:()".contains($0) }), !place.isEmpty || word == 0 else { return nil }
    guard place.isEmpty || place.hasSuffix(",") || words.first?.first?.isUppercase == true && found != nil else { return nil }
    let end = found?.end ?? prose.count
    // In a header nothing follows the date.
    guard prose.text(end, prose.count).unpunctuated.count <= 3 else { return nil }
    return (place.unpunctuated.isEmpty ? nil : place.unpunctuated, found?.date, 0, end)
  }

  /// Where the hour of a công điện begins: `Đồng Mẫu, hồi 15 giờ 00 ngày …`.
  private static func clock(_ prose: Prose, to word: Int) -> Int? {
    prose.find("hồi", to: word) ?? prose.find("lúc", to: word)
  }

  /// Whether a date that could not be read holds words that are no blanks: `ngày O7 tháng 4`, not `ngày … tháng 4`.
  static func hasStrayWords(_ prose: Prose) -> Bool {
    guard let word = prose.find("ngày") else { return false }
    let words = prose.text(word, prose.count).split { !$0.isLetter && !$0.isNumber }
    return words.contains { word in
      let isKnown = word.allSatisfy(\.isNumber) || Prose(String(word)).starts(with: ["ngày", "tháng", "năm"])
      return !isKnown
    }
  }
}
