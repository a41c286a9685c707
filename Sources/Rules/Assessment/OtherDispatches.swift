import Domain

/// Dispatches that a verdict on another one names: some of them, and how many there are.
struct OtherDispatches: Sendable {
  /// As many as a reader goes through; more of them would make sentences that grow with the square of the series.
  static let mostNamed = 12

  /// In the order of dispatches.
  let named: [Key<Dispatch>]
  let count: Int

  /// What `words` says of each that is named, then how many more there are.
  func texts(_ words: (Key<Dispatch>) -> String) -> [String] {
    named.map(words) + (count > named.count ? ["và \(Figures.integer(count - named.count)) văn bản khác"] : [])
  }
}

/// The dispatches of one series that a walk by number has passed.
struct PassedDispatches {
  /// How many there are of each day: a series is of one year, so the days are few.
  private var counts: [Day: Int] = [:]
  /// The latest, as many as are named: the later day first, of one day the order of dispatches.
  private var latest: [(day: Day, dispatch: Key<Dispatch>)] = []

  mutating func pass(_ dispatch: Key<Dispatch>, on day: Day) {
    counts[day, default: 0] += 1
    let place = latest.firstIndex { $0.day < day || $0.day == day && dispatch < $0.dispatch } ?? latest.endIndex
    guard place < OtherDispatches.mostNamed else { return }
    latest.insert((day: day, dispatch: dispatch), at: place)
    if latest.count > OtherDispatches.mostNamed { latest.removeLast() }
  }

  /// Those after `day`, of many the latest; nil where there are none.
  func later(than day: Day) -> OtherDispatches? {
    guard let last = latest.first, last.day > day else { return nil }
    let named = latest.prefix { $0.day > day }.map { $0.dispatch }
    // Added up in any order: only the sum is told.
    let count = counts.reduce(0) { $1.key > day ? $0 + $1.value : $0 }
    return OtherDispatches(named: named.sorted(), count: count)
  }
}
