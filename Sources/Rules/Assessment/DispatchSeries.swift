import Domain
import VietnameseText

/// Dispatches that share one series of numbers: same issuer, symbol and year.
struct DispatchSeries: Sendable {
  /// The series of each dispatch; nil where issuer, symbol or date was not read.
  private let ids: [Key<DispatchSeries>?]
  private let members: Lookup<DispatchSeries, Dispatch>

  init(of dataset: Dataset) {
    var known: [String: Key<DispatchSeries>] = [:]
    let ids = dataset.dispatches.map { dispatch -> Key<DispatchSeries>? in
      guard let issuer = dispatch.issuer, let symbol = dispatch.symbol, let date = dispatch.date else { return nil }
      let name = "\(VietnameseText.folded(issuer))\u{0}\(VietnameseText.folded(symbol))\u{0}\(date.year)"
      let id = known[name] ?? Key(known.count)
      known[name] = id
      return id
    }
    self.ids = ids
    members = Lookup(owners: known.count, ids.indices.lazy.map { (owner: ids[$0], member: Key<Dispatch>($0)) })
  }

  /// The dispatches of the same series, itself among them; none where the series is not known.
  func of(_ dispatch: Key<Dispatch>) -> ArraySlice<Key<Dispatch>> { ids[dispatch.index].map { members[$0] } ?? [] }
}
