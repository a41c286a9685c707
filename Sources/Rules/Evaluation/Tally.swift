/// How many targets got each verdict.
public struct Tally: Hashable, Sendable {
  public var met = 0
  public var notMet = 0
  public var notApplicable = 0
  public var cannotTell = 0

  public init() {}

  public mutating func add(_ verdict: Verdict) {
    switch verdict {
    case .met: met += 1
    case .notMet: notMet += 1
    case .notApplicable: notApplicable += 1
    case .cannotTell: cannotTell += 1
    }
  }

  public static func += (left: inout Tally, right: Tally) {
    left.met += right.met
    left.notMet += right.notMet
    left.notApplicable += right.notApplicable
    left.cannotTell += right.cannotTell
  }

  /// Targets the rule applies to.
  public var applicable: Int { met + notMet + cannotTell }
}
