import Domain
import VietnameseText

/// The day somebody most likely meant by what is no date of the table's forms; for hints alone, never taken as a value.
enum LikelyDay {
  /// `31/02/2026` (the last day of the month), `05/04/26`, `30.11.2025`, `30-11-2025`, `30/11/2025 00:00`, `2025/11/30`, `11/30/2025` (month first), `2025-30-11`, `ngày 5 tháng 12 năm 2025`, `O5/12/2025`, `45991` (a spreadsheet's day number).
  static func of(_ text: String) -> Day? {
    if text.utf8.count == 5, let number = Int32(text) { return spreadsheetDay(number) }
    let text = LikelyValue.withoutMark(text)
    let date = plain(text).prefix { $0 != " " && $0 != "t" }
    let parts = date.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let isYearFirst = parts[0].utf8.count == 4
    let last = isYearFirst ? parts[0] : parts[2]
    guard last.utf8.count == 4 || last.utf8.count == 2 && !isYearFirst else { return nil }
    let written = isYearFirst ? numbers[0] : numbers[2]
    let year = last.utf8.count == 4 ? written : 2000 + written
    // `26-04-15` may begin or end with its year.
    if last.utf8.count == 2, year < 2020, numbers[0] >= 20,
      Day(year: 2000 + numbers[0], month: numbers[1], day: numbers[2]) != nil
    {
      return nil
    }
    let (day, month) = isYearFirst ? (numbers[2], numbers[1]) : (numbers[0], numbers[1])
    if let found = Day(year: year, month: month, day: day) ?? Day(year: year, month: day, day: month) { return found }
    guard (1...12).contains(month), (29...31).contains(day) else { return nil }
    return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
  }

  /// The one day of `range` that `text`, as `07/04` or `7/4`, can be; nil where there are two, or none.
  static func of(_ text: String, within range: ClosedRange<Day>?) -> Day? {
    let numbers = text.split(separator: "/").compactMap { Int($0) }
    guard let range, numbers.count == 2, range.upperBound.year - range.lowerBound.year < 10 else { return nil }
    let days = (range.lowerBound.year...range.upperBound.year).compactMap {
      Day(year: $0, month: numbers[1], day: numbers[0])
    }
    let found = days.filter(range.contains)
    return found.count == 1 ? found.first : nil
  }

  /// `text` with marks in place of words, without space beside them, and with the letters that look like digits as digits.
  private static func plain(_ text: String) -> String {
    var text = VietnameseText.unaccented(LikelyValue.withDigits(text)).trimmingSpace()
    // `6-Dec-26`, `06-Thg12-26`: how spreadsheets show months by their names.
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 3, let month = months[String(parts[1])] { text = "\(parts[0])-\(month)-\(parts[2])" }
    if text.hasPrefix("ngay ") { text = String(text.dropFirst(5)).trimmingSpace() }
    for (word, mark) in [(" thang ", "/"), (" nam ", "/"), ("/ ", "/"), (" /", "/")] { text = text.replacing(word, with: mark) }
    while text.last == "." { text.removeLast() }
    return text
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    for (place, name) in names.enumerated() {
      for spelling in [name, "thg\(place + 1)", "thg \(place + 1)"] { months[spelling] = place + 1 }
    }
    return months
  }()

  /// Spreadsheets count days from 30/12/1899; only the years that a record can be about.
  private static func spreadsheetDay(_ number: Int32) -> Day? {
    let day = Day(ordinal: number - 25_569)
    return (1950...2099).contains(day.year) ? day : nil
  }
}
