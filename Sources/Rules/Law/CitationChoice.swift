import Domain

/// Some of the profiles.
public struct ProfileSet: OptionSet, Hashable, Sendable {
  /// A bit for each profile, by its raw value.
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public init(_ profile: Profile) { rawValue = 1 << profile.rawValue }

  /// The one profile in the set; nil where there are none or several.
  public var only: Profile? { Profile.allCases.first { self == ProfileSet($0) } }

  /// Every set there is, in the order of `rawValue`.
  public static let everySet = (0..<UInt8(1 << Profile.allCases.count)).map { ProfileSet(rawValue: $0) }
}

extension Profile {
  /// The acts that belong to this regime alone: they say nothing of a rating that another one judges.
  var acts: [Act] {
    switch self {
    case .p132: [.regulation132, .guidance21]
    case .p124: [.regulation124, .guidance25]
    case .p366: [.regulation366, .guidance43]
    case .n90: [.decree90, .decree48]
    case .n335: [.decree335]
    }
  }
}

extension Rule {
  /// The citations that concern ratings judged by `profiles`: those of other regimes are left out.
  ///
  /// All of them for targets that no profile judges. A rule that cites nothing of the rating's own regime rests on what it has of
  /// regimes before it (the ceiling of a deputy, which later ones do not repeat), else on the regulation of the regime as a whole.
  public func citations(under profiles: ProfileSet) -> [Citation] {
    let own = Profile.allCases.filter { profiles.contains(ProfileSet($0)) }
    let others = acts { !own.contains($0) }
    guard !own.isEmpty, citations.contains(where: { others.contains($0.act) }) else { return citations }
    let kept = citations.filter { !others.contains($0.act) }
    guard kept.isEmpty else { return kept }
    let before = acts { profile in own.contains { $0.side == profile.side && $0.rawValue > profile.rawValue } }
    let earlier = citations.filter { before.contains($0.act) }
    return earlier.isEmpty ? own.map { Citation($0.act, "") } : earlier
  }

  /// The acts of the profiles that `isMeant` picks.
  private func acts(of isMeant: (Profile) -> Bool) -> Set<Act> { Set(Profile.allCases.filter(isMeant).flatMap(\.acts)) }
}

extension Assessment {
  /// The profiles that judge the target of `finding`: of an object one, of a group those of its rows, of everything else none.
  public func profiles(of finding: Finding) -> ProfileSet {
    switch finding.target {
    case .object(let key): ProfileSet(profile(of: dataset.objects[key]))
    case .group(let group):
      ratings.first { $0.period == finding.period }?.profilesOfGroup[group.index] ?? []
    case .unit, .plan, .item, .obligation, .dispatch, .waiver: []
    }
  }
}
