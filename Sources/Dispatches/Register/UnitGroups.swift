public import Domain

/// Units found by the name of a group of them: `Ủy ban nhân dân các xã, phường`, `Các đảng ủy trực thuộc Tỉnh ủy`.
///
/// Such a name does not name the units, so what is found is inferred from their kinds and parents, and is to be shown as such. A name
/// that fits no kind for certain finds nothing.
public struct UnitGroups: Sendable {
  private let units: [Unit]
  private let names: UnitNames
  /// Each kind once, in the order of units.
  private let kinds: [(phrase: GroupPhrase, units: [Key<Unit>])]

  /// Indexes the kinds of `units` once; `names` finds the unit that a group belongs to.
  public init(_ units: [Unit], names: UnitNames) {
    self.units = units
    self.names = names
    var places: [String: Int] = [:]
    var kinds: [(phrase: GroupPhrase, units: [Key<Unit>])] = []
    for key in units.keys {
      guard let kind = units[key].kind else { continue }
      let place = places[kind] ?? kinds.count
      if place == kinds.count {
        places[kind] = place
        kinds.append((GroupPhrase(kind), []))
      }
      kinds[place].units.append(key)
    }
    self.kinds = kinds
  }

  /// The units of the group that `name` means, in their order; empty where it means none for certain.
  public func units(matching name: String) -> [Key<Unit>] { units(of: UnitNames.key(name, home: names.home)) }

  /// The same for a name in the text of `dispatch`: those "trực thuộc" nobody who is named are under the committee that issued it.
  ///
  /// With `isWhole` all that "và" joins must be known together.
  public func units(matching name: String, in dispatch: Dispatch, isWhole: Bool = false) -> [Key<Unit>] {
    let key = UnitNames.key(name, home: names.home)
    guard key.hasSuffix(" " + GroupWords.directlyUnder) else { return units(of: key, isWhole: isWhole) }
    let above = [dispatch.issuer, dispatch.issuerParent].compactMap { $0.map { UnitNames.key($0, home: names.home) } }
    let committee = above.first { above in GroupWords.ruling.contains { above == $0 || above.hasPrefix($0 + " ") } }
    return committee.map { units(of: key + " " + $0, isWhole: isWhole) } ?? []
  }

  private func units(of key: String, isWhole: Bool = false) -> [Key<Unit>] {
    let joint = joint(key)
    if !joint.isEmpty { return joint }
    // `Ủy ban nhân dân xã, phường` means several without the word for it: no body is both.
    let isPlural =
      key.split(separator: " ").contains { $0 == GroupWords.every } || GroupPhrase(key, isGroup: true).communes.count > 1
    guard isPlural else { return [] }
    let whole = members(key)
    if isWhole || !whole.isEmpty { return whole }
    // `Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội`: what one part means is meant.
    let parts = key.split(separator: " ").split { $0 == GroupWords.and }.map { $0.joined(separator: " ") }
    return parts.count > 1 ? Set(parts.flatMap { members($0) }).sorted() : []
  }

  /// `Ban Tổ chức, Ủy ban Kiểm tra Tỉnh ủy`: bodies that share the name of the one they belong to, each of them a unit.
  private func joint(_ key: String) -> [Key<Unit>] {
    guard let owner = GroupWords.owners.first(where: { key.hasSuffix(" " + $0) }) else { return [] }
    let parts = key.replacing(" \(GroupWords.and) ", with: ",").split(separator: ",").map(\.trimmed)
    guard (2...6).contains(parts.count) else { return [] }
    var found: [Key<Unit>] = []
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      let units = names.units(matching: isLast ? part : part + " " + owner)
      guard units.count == 1, isLast || names.units(matching: part).isEmpty else { return [] }
      found += units
    }
    return Set(found).sorted()
  }

  private func members(_ key: String) -> [Key<Unit>] {
    var base = key
    var above: Key<Unit>?
    var (isDirect, isUnderTop) = (false, false)
    for (word, direct) in [(GroupWords.directlyUnder, true), (GroupWords.under, false)] {
      guard let range = base.firstRange(of: " \(word)") else { continue }
      let scope = base[range.upperBound...].drop { $0 == " " }
      base = String(base[..<range.lowerBound])
      // Under whom is not said, or under one that is not known: nothing is guessed.
      let found = names.units(matching: String(scope))
      // The committee of the province is seldom a row of the table itself: those right under it are then under no other row.
      isUnderTop = found.isEmpty && GroupWords.top.contains(String(scope))
      guard found.count == 1 || isUnderTop else { return [] }
      (above, isDirect) = (found.first, direct)
      break
    }
    let phrase = GroupPhrase(base, isGroup: true)
    if isUnderTop, !phrase.words.starts(with: GroupWords.committee) { return [] }
    return kinds.filter { phrase.means($0.phrase, isScoped: above != nil || isUnderTop) }.flatMap(\.units)
      .filter { unit in
        if isUnderTop { return units[unit].parent == nil || !isDirect }
        return above.map { isBelow(unit, $0, isDirect: isDirect) } ?? true
      }.sorted()
  }

  private func isBelow(_ unit: Key<Unit>, _ above: Key<Unit>, isDirect: Bool) -> Bool {
    var next = units[unit].parent
    // Parents make no circle in checked data; the bound says so here.
    for _ in 0..<(isDirect ? 1 : 16) {
      guard let parent = next else { return false }
      if parent == above { return true }
      next = units[parent].parent
    }
    return false
  }
}

/// GroupWords in the form of `UnitNames.key`.
private enum GroupWords {
  static let every = UnitNames.key("các")
  static let and = UnitNames.key("và")
  static let directlyUnder = UnitNames.key("trực thuộc")
  static let under = UnitNames.key("thuộc")
  /// The Party committees at the head of a province or city.
  static let top = ["tỉnh ủy", "thành ủy"].map { UnitNames.key($0) }
  /// How the committees are called that others stand under.
  static let ruling = top + [UnitNames.key("đảng ủy")]
  /// What several bodies may belong to together.
  static let owners = top + ["tỉnh", "thành phố"].map { UnitNames.key($0) }
  static let communes = ["xã", "phường", "thị trấn", "đặc khu"].map { phrase($0) }
  /// Who receives for the body he or it leads.
  static let leaders = ["ban thường vụ", "thường trực", "chủ tịch", "thủ trưởng", "giám đốc"].map { phrase($0) }
  /// What says no more than where.
  static let tails = ["trên địa bàn tỉnh", "trong tỉnh", "toàn tỉnh", "cấp tỉnh", "cấp xã", "công lập", "tỉnh"].map { phrase($0) }
  static let departments = phrase("sở")
  static let departmentWords = Set(phrase("sở ban ngành cơ quan đơn vị đoàn thể"))
  static let committees = [phrase("cấp ủy"), phrase("đảng bộ")]
  static let committee = phrase("đảng ủy")
  static let advisers = phrase("cơ quan tham mưu")
  static let partyOffices = phrase("cơ quan Đảng")
  static let massOrganizations = [phrase("tổ chức chính trị"), phrase("đoàn thể")]

  static func phrase(_ text: String) -> [Substring] { UnitNames.key(text).split(separator: " ") }
}

/// The words of a kind or of a group, without what does not tell them apart.
private struct GroupPhrase: Sendable {
  let words: [Substring]
  /// Which of xã, phường, thị trấn, đặc khu it names at its end.
  let communes: Set<Int>

  init(_ text: String, isGroup: Bool = false) {
    let key = UnitNames.key(text).replacing(",", with: " ")
    var words = key.split(separator: " ").filter { $0 != GroupWords.every && $0 != GroupWords.and }
    if isGroup { GroupPhrase.strip(&words) }
    var communes: Set<Int> = []
    while let found = GroupWords.communes.firstIndex(where: { words.ends(with: $0) }) {
      communes.insert(found)
      words.removeLast(GroupWords.communes[found].count)
    }
    self.words = words
    self.communes = communes
  }

  private static func strip(_ words: inout [Substring]) {
    if let leader = GroupWords.leaders.first(where: { words.starts(with: $0) }) { words.removeFirst(leader.count) }
    while let tail = GroupWords.tails.first(where: { words.count > $0.count && words.ends(with: $0) }) {
      words.removeLast(tail.count)
    }
    if let other = GroupWords.committees.first(where: { words.starts(with: $0) }) {
      words = GroupWords.committee + words.dropFirst(other.count)
    }
  }

  /// Whether units of `kind` belong to this group; with `isScoped` the group says under whom they stand.
  func means(_ kind: GroupPhrase, isScoped: Bool) -> Bool {
    if !kind.communes.isEmpty || !communes.isEmpty {
      // `các xã` does not mean units of the kind `xã, phường`, of which some are none.
      if words == kind.words, !kind.communes.isEmpty, kind.communes.isSubset(of: communes) { return true }
      guard communes.isEmpty else { return false }
    }
    guard !words.isEmpty else { return false }
    if words == kind.words && kind.communes.isEmpty { return true }
    if words.starts(with: GroupWords.departments), words.allSatisfy(GroupWords.departmentWords.contains) {
      return kind.words.starts(with: GroupWords.departments)
    }
    if words.starts(with: GroupWords.advisers) { return kind.words.ends(with: GroupWords.partyOffices) }
    if GroupWords.massOrganizations.contains(where: { words.starts(with: $0) }) {
      return kind.words.ends(with: GroupWords.massOrganizations[1])
    }
    return isScoped && kind.words.starts(with: words)
  }
}

extension [Substring] {
  fileprivate func ends(with other: [Substring]) -> Bool { suffix(other.count).elementsEqual(other) }
}
