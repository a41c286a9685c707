/// How many targets got each verdict.
package struct Tally: Hashable, Sendable {
  package var met = 0
  package var notMet = 0
  package var notApplicable = 0
  package var cannotTell = 0

  package init() {}

  package mutating func add(_ verdict: Verdict) {
    switch verdict {
    case .met: met += 1
    case .notMet: notMet += 1
    case .notApplicable: notApplicable += 1
    case .cannotTell: cannotTell += 1
    }
  }

  package static func += (left: inout Tally, right: Tally) {
    left.met += right.met
    left.notMet += right.notMet
    left.notApplicable += right.notApplicable
    left.cannotTell += right.cannotTell
  }

  /// Targets the rule applies to.
  package var applicable: Int { met + notMet + cannotTell }
}
