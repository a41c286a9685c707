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
  /// The citations that concern ratings judged by `profiles`: those of other regimes are left out where the own one is cited.
  ///
  /// All of them for targets that no profile judges, and where the rule cites nothing of the rating's own regime: the clauses of the
  /// others are then the nearest there are.
  public func citations(under profiles: ProfileSet) -> [Citation] {
    let (own, others) = (acts { profiles.contains(ProfileSet($0)) }, acts { !profiles.contains(ProfileSet($0)) })
    guard citations.contains(where: { own.contains($0.act) }) else { return citations }
    return citations.filter { !others.contains($0.act) }
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
