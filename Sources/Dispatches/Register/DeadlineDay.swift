public import Domain

extension Dispatch.Deadline {
  /// Whether an hour stands in it, `trước 17 giờ ngày 20/02/2026`: then the day itself is in time.
  var namesHour: Bool {
    let prose = Prose(words)
    return (0..<prose.count).contains { prose.startsWord($0) && Clock.end(prose, at: $0) != nil }
  }

  /// Whether the day it names is in time by its own words.
  var isInclusive: Bool { date != nil && (bound != .before || namesHour) }

  /// The last day in time; nil where no day is named, or the day is when something begins.
  ///
  /// «Trước ngày D» means that D − 1 is the last day in time, unless the settings say otherwise: as with obligations.
  public func lastDay(by settings: Settings) -> Day? {
    guard bound != .from else { return nil }
    return date.map { isInclusive || settings.rules.deadlineInclusive ? $0 : $0.advanced(by: -1) }
  }
}
