/// The time a rating is about: `2025` (year), `2026-Q2` (quarter), `2026-03` (month) or `2020-2025` (term).
public struct Period: Hashable, Comparable, Sendable {
  public enum Kind: UInt8, Sendable { case year, quarter, month, term }

  public let kind: Kind
  // Two bytes each: a period stands in every finding.
  private let storedYear: Int16
  private let storedPart: Int16

  public var year: Int { Int(storedYear) }
  /// Quarter 1…4, month 1…12, or the last year of a term; 0 for a year.
  public var part: Int { Int(storedPart) }

  /// Reads the written form; nil if it is none of the four.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Period.digits(first), (1900...2999).contains(year) else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(kind: .year, year: year, part: 0)
      return
    }
    let rest = parts[1]
    if let mark = rest.first, mark == "Q" || mark == "q", rest.utf8.count == 2, let quarter = Period.digits(rest.dropFirst()),
      (1...4).contains(quarter)
    {
      self.init(kind: .quarter, year: year, part: quarter)
    } else if rest.utf8.count == 2, let month = Period.digits(rest), (1...12).contains(month) {
      self.init(kind: .month, year: year, part: month)
    } else if rest.utf8.count == 4, let last = Period.digits(rest), (year...2999).contains(last) {
      self.init(kind: .term, year: year, part: last)
    } else {
      return nil
    }
  }

  public init(kind: Kind, year: Int, part: Int) {
    self.kind = kind
    storedYear = Int16(year)
    storedPart = Int16(part)
  }

  /// The year `year`.
  public static func year(_ year: Int) -> Period { Period(kind: .year, year: year, part: 0) }

  /// Quarter `quarter` (1…4) of `year`.
  public static func quarter(_ quarter: Int, of year: Int) -> Period { Period(kind: .quarter, year: year, part: quarter) }

  /// The written form, as in file names: `2025`, `2026-Q2`, `2026-03`, `2020-2025`.
  public var code: String {
    switch kind {
    case .year: "\(year)"
    case .quarter: "\(year)-Q\(part)"
    case .month: "\(year)-\(part < 10 ? "0" : "")\(part)"
    case .term: "\(year)-\(part)"
    }
  }

  /// `năm 2025`, `quý II/2026`, `tháng 3/2026`, `nhiệm kỳ 2020 - 2025`.
  public var vietnamese: String {
    switch kind {
    case .year: "năm \(year)"
    case .quarter: "quý \(["I", "II", "III", "IV"][part - 1])/\(year)"
    case .month: "tháng \(part < 3 ? "0" : "")\(part)/\(year)"
    case .term: "nhiệm kỳ \(year) - \(part)"
    }
  }

  /// The last day of the period.
  public var lastDay: Day {
    let (endYear, month) =
      switch kind {
      case .year: (year, 12)
      case .quarter: (year, part * 3)
      case .month: (year, part)
      case .term: (part, 12)
      }
    // Whoever makes a period gives a part that its kind has, so the calendar has this day.
    return Day(year: endYear, month: month, day: Day.length(ofMonth: month, year: endYear)) ?? Day(ordinal: 0)
  }

  /// The first day of the period.
  public var firstDay: Day {
    let month =
      switch kind {
      case .year, .term: 1
      case .quarter: part * 3 - 2
      case .month: part
      }
    return Day(year: year, month: month, day: 1) ?? Day(ordinal: 0)
  }

  /// Earlier means: ends earlier; of two that end together the longer one comes last.
  public static func < (left: Period, right: Period) -> Bool {
    (left.lastDay, right.firstDay) < (right.lastDay, left.firstDay)
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
