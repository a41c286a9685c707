import Domain
import VietnameseText

/// Dispatches that share one series of numbers: same issuer, symbol and year; of a number in no known form, its whole text.
struct DispatchSeries: Sendable {
  private struct SeriesName: Hashable {
    let issuer: Int
    let symbol: String
    let year: Int
  }

  /// One number of one series; of a number in no known form the series alone says which.
  private struct SeriesNumber: Hashable {
    let series: Key<DispatchSeries>
    let number: Int?
  }

  /// The number in its series of each dispatch; nil where issuer, number or date was not read.
  private let numberIDs: [Key<SeriesNumber>?]
  private let ofNumber: Lookup<SeriesNumber, Dispatch>
  /// The dispatches of smaller numbers and later days, for those alone that have any.
  private let outrunBy: [Key<Dispatch>: OtherDispatches]

  init(of dataset: Dataset) {
    let ids = DispatchSeries.ids(in: dataset)
    let numbers = dataset.dispatches.map { $0.number.flatMap { Int($0) } }
    var known: [SeriesNumber: Key<SeriesNumber>] = [:]
    let numberIDs = zip(ids, numbers).map { series, number -> Key<SeriesNumber>? in
      guard let series else { return nil }
      let own = SeriesNumber(series: series, number: number)
      let id = known[own] ?? Key(known.count)
      known[own] = id
      return id
    }
    self.numberIDs = numberIDs
    ofNumber = Lookup(owners: known.count, numberIDs.indices.map { (owner: numberIDs[$0], member: Key<Dispatch>($0)) })
    outrunBy = DispatchSeries.outrun(in: dataset, ids, numbers)
  }

  /// The series of each dispatch; nil where issuer, number or date was not read.
  private static func ids(in dataset: Dataset) -> [Key<DispatchSeries>?] {
    let issuers = Issuers(of: dataset.dispatches)
    var known: [SeriesName: Key<DispatchSeries>] = [:]
    return zip(issuers.ofDispatch, dataset.dispatches).map { issuer, dispatch -> Key<DispatchSeries>? in
      guard let issuer, let date = dispatch.date,
        let symbol = dispatch.symbol ?? dispatch.numberSymbol.map({ "\u{1}" + VietnameseText.plainNumber($0) })
      else { return nil }
      let name = SeriesName(issuer: issuer, symbol: VietnameseText.folded(symbol), year: date.year)
      let id = known[name] ?? Key(known.count)
      known[name] = id
      return id
    }
  }

  /// Walks through each series number by number, so that a dispatch meets only a few of those before it.
  private static func outrun(
    in dataset: Dataset, _ ids: [Key<DispatchSeries>?], _ numbers: [Int?]
  ) -> [Key<Dispatch>: OtherDispatches] {
    var members: [(series: Key<DispatchSeries>, number: Int, dispatch: Key<Dispatch>, day: Day)] = []
    for key in dataset.dispatches.keys {
      guard let series = ids[key.index], let number = numbers[key.index], let day = dataset.dispatches[key].date else { continue }
      members.append((series, number, key, day))
    }
    members.sort { ($0.series, $0.number, $0.dispatch) < ($1.series, $1.number, $1.dispatch) }
    var found: [Key<Dispatch>: OtherDispatches] = [:]
    var passed = PassedDispatches()
    var start = members.startIndex
    while start < members.endIndex {
      let first = members[start]
      if start > 0, members[start - 1].series != first.series { passed = PassedDispatches() }
      let same = members[start...].prefix { $0.series == first.series && $0.number == first.number }
      // Those of one number are asked before any of them is passed: they are not before each other.
      for member in same { found[member.dispatch] = passed.later(than: member.day) }
      for member in same { passed.pass(member.dispatch, on: member.day) }
      start = same.endIndex
    }
    return found
  }

  /// Whether the series of the dispatch is known.
  func isKnown(_ dispatch: Key<Dispatch>) -> Bool { numberIDs[dispatch.index] != nil }

  /// The other dispatches of the same series and number; nil where there are none, or the series is not known.
  func sameNumber(as dispatch: Key<Dispatch>) -> OtherDispatches? {
    guard let same = numberIDs[dispatch.index].map({ ofNumber[$0] }), same.count > 1 else { return nil }
    let named = same.lazy.filter { $0 != dispatch }.prefix(OtherDispatches.mostNamed)
    return OtherDispatches(named: Array(named), count: same.count - 1)
  }

  /// The dispatches of the same series with smaller numbers and later days; nil where there are none, or the series is not known.
  func outrunning(_ dispatch: Key<Dispatch>) -> OtherDispatches? { outrunBy[dispatch] }
}
