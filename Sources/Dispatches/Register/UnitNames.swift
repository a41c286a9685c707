public import Domain

/// Units found by the names dispatches give them.
public struct UnitNames: Sendable {
  private let keys: [String: [Key<Unit>]]
  let home: HomeName?

  /// Indexes `units` once; `home` is what their names may leave out.
  public init(_ units: [Unit], home: HomeName? = nil) {
    var keys: [String: [Key<Unit>]] = [:]
    for key in units.keys { keys[UnitNames.key(units[key].name, home: home), default: []].append(key) }
    self.keys = keys
    self.home = home
  }

  /// The units that bear `name`, case, tone placement, `y`/`i`, common abbreviations and the province's own name aside.
  ///
  /// Several where a name is shared.
  public func units(matching name: String) -> [Key<Unit>] { keys[UnitNames.key(name, home: home)] ?? [] }

  /// The unit at whose head the person stands whom `name` calls by post alone: `Giám đốc Sở Nội vụ`, `Bí thư Đảng ủy xã A`.
  ///
  /// Nil where the words behind the post are not exactly one unit's name: a deputy, a person's name and a group lead to none.
  public func unit(ledBy name: String) -> Key<Unit>? {
    var key = UnitNames.key(name, home: home)
    if let polite = UnitNames.address.first(where: { key.hasPrefix($0) }) { key.removeFirst(polite.count) }
    guard let post = UnitNames.posts.first(where: { key.hasPrefix($0) }) else { return nil }
    let body = String(key.dropFirst(post.count))
    guard post != UnitNames.secretary || UnitNames.ledBySecretaries.contains(where: { body.hasPrefix($0) }) else { return nil }
    let units = keys[body] ?? []
    return units.count == 1 ? units[0] : nil
  }

  /// The one unit that `name` means, itself or the post at its head.
  public func unit(named name: String) -> Key<Unit>? {
    let units = units(matching: name)
    return units.count == 1 ? units[0] : units.isEmpty ? unit(ledBy: name) : nil
  }

  /// The names of bodies in `text`; of two units joined by `và` each its own, since `và` also stands inside names.
  public func bodies(in text: String) -> [String] {
    RecipientBodies.split(text).flatMap { name -> [String] in
      guard unit(named: name) == nil else { return [name] }
      let pairs = name.ranges(of: " và ").lazy.map { [String(name[..<$0.lowerBound]), String(name[$0.upperBound...])] }
      return pairs.first { $0.allSatisfy { unit(named: $0) != nil } } ?? [name]
    }
  }

  /// The units that may have issued `dispatch`, under the issuer's name alone or with the body's above: `BAN TỔ CHỨC` of `TỈNH ỦY`.
  public func units(issuing dispatch: Dispatch) -> [Key<Unit>] {
    guard let issuer = dispatch.issuer else { return [] }
    let units = units(matching: issuer)
    guard units.isEmpty, let parent = dispatch.issuerParent else { return units }
    return self.units(matching: "\(issuer) \(parent)")
  }

  /// What may stand before a post.
  private static let address = ["đồng chí", "các đồng chí", "ông", "bà"].map { key($0) + " " }

  /// Posts at the head of a body, as they stand before its name, with a space behind; `chánh án` before `chánh`.
  private static let posts =
    [secretary]
    + [
      "người đứng đầu", "tổng giám đốc", "chỉ huy trưởng", "chi cục trưởng", "tổng biên tập", "thủ trưởng", "hiệu trưởng",
      "viện trưởng", "cục trưởng", "vụ trưởng", "giám đốc", "chủ tịch", "chủ nhiệm", "chánh án", "trưởng", "chánh",
    ].map { key($0) + " " }

  /// Leads an organisation of the Party or of the Youth Union, not the State body that the words may name.
  private static let secretary = key("bí thư") + " "
  private static let ledBySecretaries = [
    "đảng", "tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "chi bộ", "chi ủy", "đoàn", "tỉnh đoàn", "thành đoàn",
    "huyện đoàn",
  ].map { key($0) }

  /// The form under which names are equal.
  static func key(_ name: String, home: HomeName? = nil) -> String {
    let key = BodyKey.key(name.unpunctuated)
    return home.map { $0.left(out: key) } ?? key
  }
}

/// The province's or city's own name, which its bodies may leave out.
///
/// In the content of one province `Ủy ban nhân dân tỉnh` and `Ủy ban nhân dân tỉnh Đồng Mẫu` are one body.
public struct HomeName: Sendable {
  /// Folded, with a space before it.
  private let ending: String
  private let isCity: Bool

  /// The name in the heading of the report that `issuer` makes, else in the names of `units`.
  public init?(of issuer: Settings.Issuer, _ units: [Unit]) { self.init(in: [issuer.parent, issuer.name] + units.map(\.name)) }

  /// The name in the first of `names` that is a province's or a city's own body: `TỈNH ỦY ĐỒNG MẪU`; nil where none is.
  public init?(in names: some Sequence<String>) {
    for name in names {
      let key = UnitNames.key(name)
      guard let head = HomeName.heads.first(where: { key.hasPrefix($0.words) }) else { continue }
      let rest = key.dropFirst(head.words.count)
      guard !rest.isEmpty, rest.utf8.count(where: { $0 == UInt8(ascii: " ") }) < 4, !rest.contains(",") else { continue }
      (ending, isCity) = (" " + rest, head.isCity)
      return
    }
    return nil
  }

  /// `key` without the name, where it stands last and after the word for the province or city.
  fileprivate func left(out key: String) -> String {
    guard key.hasSuffix(ending) else { return key }
    let rest = key.dropLast(ending.count)
    return HomeName.bearers[isCity ? 1 : 0].contains { rest == $0 || rest.hasSuffix(" " + $0) } ? String(rest) : key
  }

  private static let heads: [(words: String, isCity: Bool)] = [
    ("Tỉnh ủy ", false), ("Ủy ban nhân dân tỉnh ", false), ("Tỉnh đoàn ", false), ("Thành ủy ", true),
    ("Ủy ban nhân dân thành phố ", true), ("Thành đoàn ", true),
  ].map { (UnitNames.key($0.0) + " ", $0.1) }

  /// What the name stands behind: of a province, of a city.
  private static let bearers = [["tỉnh", "tỉnh ủy", "tỉnh đoàn"], ["thành phố", "thành ủy", "thành đoàn"]].map {
    $0.map { UnitNames.key($0) }
  }
}
