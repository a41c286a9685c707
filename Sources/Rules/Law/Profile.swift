import Domain

/// The regime a rating is judged by.
///
/// A new regulation is a new profile, never an edit of an old one.
public enum Profile: UInt8, CaseIterable, Sendable {
  case p132, p124, p366, n90, n335

  public var code: String {
    switch self {
    case .p132: "P132"
    case .p124: "P124"
    case .p366: "P366"
    case .n90: "N90"
    case .n335: "N335"
    }
  }

  /// Whose ratings it judges: those of the Party's organisations and members, or of State bodies and officials.
  var side: Side {
    switch self {
    case .p132, .p124, .p366: .party
    case .n90, .n335: .state
    }
  }

  /// The regulation behind it.
  public var act: Act {
    switch self {
    case .p132: .regulation132
    case .p124: .regulation124
    case .p366: .regulation366
    case .n90: .decree90
    case .n335: .decree335
    }
  }

  /// The least scores of HTXS, HTT and HTNV; nil where the regime has no 100-point scale.
  ///
  /// Quy định 366-QĐ/TW Điều 11; Nghị định 335/2025/NĐ-CP Điều 8 and Điều 20.
  public var bands: (excellent: Int, good: Int, completed: Int)? {
    switch self {
    case .p366, .n335: (90, 70, 50)
    case .p132, .p124, .n90: nil
    }
  }

  /// The most points of general criteria and of results; nil where the regime has no such parts.
  public var parts: (general: Int, result: Int)? {
    switch self {
    case .p366, .n335: (30, 70)
    case .p132, .p124, .n90: nil
    }
  }

  /// The Party profile in force on `day`.
  static func party(on day: Day) -> Profile {
    day < Act.regulation124.inForceFrom ? .p132 : day < Act.regulation366.inForceFrom ? .p124 : .p366
  }

  /// The State profile in force on `day`.
  static func state(on day: Day) -> Profile { day < Act.decree335.inForceFrom ? .n90 : .n335 }

  /// The profile that judges `object` (rules.md, "Profiles"): by the decision date, or the day of the figures where there is none.
  static func judging(_ object: RatedObject, side: Side?, settings: Settings) -> Profile {
    let day = object.decided ?? settings.asOf
    return switch settings.rules.profile {
    case .p132: .p132
    case .p124: .p124
    case .p366: .p366
    case .n90: .n90
    case .n335: .n335
    case .auto:
      (object.type == .body || object.type == .staff) && side == .state ? state(on: day) : party(on: day)
    }
  }
}
