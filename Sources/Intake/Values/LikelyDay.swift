import Domain

/// The day somebody most likely meant by what is no date of the table's forms; for hints alone, never taken as a value.
enum LikelyDay {
  /// `31/02/2026` (the last day of the month), `05/04/26`, `30.11.2025`, `30-11-2025`, `30/11/2025 00:00`, `2025/11/30`, `11/30/2025` (month first), `45991` (a spreadsheet's day number).
  static func of(_ text: String) -> Day? {
    if text.utf8.count == 5, let number = Int32(text) { return spreadsheetDay(number) }
    let date = text.prefix { $0 != " " && $0 != "T" }
    let parts = date.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.utf8.count) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].utf8.count == 4 { return Day(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard [2, 4].contains(parts[2].utf8.count) else { return nil }
    let year = parts[2].utf8.count == 4 ? numbers[2] : 2000 + numbers[2]
    let (day, month) = (numbers[0], numbers[1])
    if let found = Day(year: year, month: month, day: day) ?? Day(year: year, month: day, day: month) { return found }
    guard (1...12).contains(month), (29...31).contains(day) else { return nil }
    return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
  }

  /// Spreadsheets count days from 30/12/1899; only the years that a record can be about.
  private static func spreadsheetDay(_ number: Int32) -> Day? {
    let day = Day(ordinal: number - 25_569)
    return (1950...2099).contains(day.year) ? day : nil
  }
}
