import Domain
import VietnameseText

/// Dispatches that share one series of numbers: same issuer, symbol and year; of a number in no known form, its whole text.
///
/// Offices of two bodies bear one name (`PHÒNG KINH TẾ` of two communes): they are two issuers where the bodies above differ.
struct DispatchSeries: Sendable {
  /// The series of each dispatch; nil where issuer, number or date was not read.
  private let ids: [Key<DispatchSeries>?]
  private let members: Lookup<DispatchSeries, Dispatch>

  init(of dataset: Dataset) {
    let names = dataset.dispatches.map(DispatchSeries.name)
    var parents: [String: Set<String>] = [:]
    for (name, dispatch) in zip(names, dataset.dispatches) {
      if let name, let parent = dispatch.issuerParent { parents[name, default: []].insert(VietnameseText.folded(parent)) }
    }
    var known: [String: Key<DispatchSeries>] = [:]
    let ids = zip(names, dataset.dispatches).map { name, dispatch -> Key<DispatchSeries>? in
      guard let name else { return nil }
      // One body above, named here and left out there, is no reason to tell them apart.
      let isShared = (parents[name]?.count ?? 0) > 1
      let full = isShared ? "\(name)\u{0}\(VietnameseText.folded(dispatch.issuerParent ?? ""))" : name
      let id = known[full] ?? Key(known.count)
      known[full] = id
      return id
    }
    self.ids = ids
    members = Lookup(owners: known.count, ids.indices.lazy.map { (owner: ids[$0], member: Key<Dispatch>($0)) })
  }

  private static func name(_ dispatch: Dispatch) -> String? {
    guard let issuer = dispatch.issuer, let date = dispatch.date,
      let symbol = dispatch.symbol ?? dispatch.numberSymbol.map({ "\u{1}" + plainNumber($0) })
    else { return nil }
    return "\(VietnameseText.folded(issuer))\u{0}\(VietnameseText.folded(symbol))\u{0}\(date.year)"
  }

  /// The dispatches of the same series, itself among them; none where the series is not known.
  func of(_ dispatch: Key<Dispatch>) -> ArraySlice<Key<Dispatch>> { ids[dispatch.index].map { members[$0] } ?? [] }
}
