/// Some of the profiles.
public struct ProfileSet: OptionSet, Hashable, Sendable {
  /// A bit for each profile, by its raw value.
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public init(_ profile: Profile) { rawValue = 1 << profile.rawValue }

  /// The one profile in the set; nil where there are none or several.
  public var only: Profile? { Profile.allCases.first { self == ProfileSet($0) } }
}
