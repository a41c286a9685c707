public import Domain

extension Dispatch.Deadline {
  /// Whether an hour stands in it, `trước 17 giờ ngày 20/02/2026`: then the day itself is in time.
  var namesHour: Bool {
    let prose = Prose(words)
    return (0..<prose.count).contains { prose.startsWord($0) && Clock.end(prose, at: $0) != nil }
  }

  /// Whether the day it names is in time by its own words.
  var isInclusive: Bool { date != nil && (bound != .before || namesHour) }

  /// The last day in time; nil where neither a day nor a whole period is named, or the day is when something begins.
  ///
  /// «Trước ngày D» means that D − 1 is the last day in time, unless the settings say otherwise: as with obligations.
  public func lastDay(by settings: Settings) -> Day? {
    guard bound != .from else { return nil }
    return date.map { isInclusive || settings.rules.deadlineInclusive ? $0 : $0.advanced(by: -1) } ?? periodEnd
  }

  /// The day that it names, or the last one of the month, quarter or year that it names.
  public var namedDay: Day? { date ?? periodEnd }

  /// The last day of `trong tháng 3/2026`, `đến hết quý II/2026`, `từ tháng 5/2026 đến tháng 11/2026`.
  ///
  /// nil of a part of a period (`đầu tháng 3/2026`), of one that the work must precede, and of what comes again.
  private var periodEnd: Day? {
    guard date == nil, recurrence == nil, bound == .within || bound == .by else { return nil }
    let prose = Prose(words)
    return (0..<prose.count).lazy.compactMap { place -> Day? in
      guard prose.startsWord(place), Self.opensPeriod(prose, at: place), Self.reachesEnd(prose, before: place),
        let limit = TimeLimit.read(prose, at: place, after: "hết"), limit.isVague,
        prose.skipSpaces(limit.end) >= prose.count
      else { return nil }
      return limit.last
    }.first
  }

  /// `tháng 3/2026`, `quý II/2026`, `năm 2026`, `6 tháng đầu năm 2026`.
  private static func opensPeriod(_ prose: Prose, at place: Int) -> Bool {
    FoldedScalars.isDigit(prose.scalar(place)) || prose.end(ofAny: ["tháng", "quý", "năm"], at: place) != nil
  }

  /// Whether what stands before `place` leads to a period as a whole.
  private static func reachesEnd(_ prose: Prose, before place: Int) -> Bool {
    let end = prose.skipSpacesBack(place)
    if end == 0 || prose.scalar(end - 1) == ":" { return true }
    return whole.contains { end >= $0.count && prose.startsWord(end - $0.count) && prose.has($0, at: end - $0.count) }
  }

  private static let whole: [Phrase] = ["trong", "hết", "cuối", "vào", "đến"]
}
