/// The bodies that issued dispatches, each once.
///
/// Offices of two bodies bear one name (`VĂN PHÒNG`, `PHÒNG KINH TẾ` of two communes): they are two issuers where the bodies above
/// differ. One body above, named here and left out there, is no reason to tell them apart.
public struct Issuers: Sendable {
  /// One of them.
  public struct Issuer: Sendable, Hashable {
    /// As first written.
    public let name: String
    /// The body above, as first written; nil where no dispatch names one.
    public fileprivate(set) var parent: String?
    /// Whether another issuer bears the same name.
    public let isNamesake: Bool
  }

  /// In the order in which the dispatches name them.
  public private(set) var all: [Issuer] = []
  /// The place in `all` of the issuer of each dispatch; nil where it was not read.
  public let ofDispatch: [Int?]

  /// The issuers of `dispatches`.
  public init(of dispatches: [Dispatch]) {
    let names = dispatches.map { $0.issuer.map(BodyKey.key) }
    let above = dispatches.map { $0.issuerParent.map(BodyKey.key) ?? "" }
    var parents: [String: Set<String>] = [:]
    for case (let name?, let parent) in zip(names, above) where !parent.isEmpty { parents[name, default: []].insert(parent) }
    var all: [Issuer] = []
    var known: [String: Int] = [:]
    ofDispatch = dispatches.indices.map { index in
      guard let name = names[index], let written = dispatches[index].issuer else { return nil }
      let isShared = (parents[name]?.count ?? 0) > 1
      let full = isShared ? "\(name)\u{0}\(above[index])" : name
      let place = known[full] ?? all.count
      if place == all.count {
        known[full] = place
        all.append(Issuer(name: written, parent: nil, isNamesake: isShared))
      }
      all[place].parent = all[place].parent ?? dispatches[index].issuerParent
      return place
    }
    self.all = all
  }

  /// The issuer of the dispatch at `place`; nil where it was not read.
  public subscript(dispatch place: Int) -> Issuer? { ofDispatch[place].map { all[$0] } }
}
