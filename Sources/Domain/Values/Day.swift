/// A day of the Gregorian calendar, without time or zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let ordinal: Int32

  public init(ordinal: Int32) { self.ordinal = ordinal }

  /// The day `year`-`month`-`day`, or nil if the calendar has no such day or the year lies outside 1900…2999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    ordinal = Int32(Day.daysFromCivil(year, month, day))
  }

  public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

  /// The day `days` later (earlier if negative).
  public func advanced(by days: Int) -> Day { Day(ordinal: ordinal + Int32(days)) }

  /// Days from `other` to this day.
  public func days(since other: Day) -> Int { Int(ordinal) - Int(other.ordinal) }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }

  /// `05/4/2026`, `01/02/2026`: days under 10 and the months 1 and 2 with a zero, as Nghị định 30/2020/NĐ-CP asks of `official`.
  public var vietnamese: String { words.text }

  /// The same, not yet a text.
  public var words: Words {
    let (year, month, day) = civil
    return "\(Day.zero(day, below: 10))\(day)/\(Day.zero(month, below: 3))\(month)/\(year)"
  }

  /// The zero that the official form writes before a small number of a day or a month; empty before others.
  private static func zero(_ number: Int, below least: Int) -> String { number < least ? "0" : "" }

  /// `2026-04-15`.
  public var iso: String {
    let (year, month, day) = civil
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// `ngày 05 tháng 4 năm 2026`, padded as Nghị định 30/2020/NĐ-CP asks: days under 10 and the months 1 and 2.
  public var official: String {
    let (year, month, day) = civil
    return "ngày \(Day.zero(day, below: 10))\(day) tháng \(Day.zero(month, below: 3))\(month) năm \(year)"
  }

  /// Number of days of `month` in `year`.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  // Howard Hinnant's algorithms for the proleptic Gregorian calendar: exact, and free of Foundation's time zones.
  private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day as calendars have it.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(ordinal) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
  }
}
