package import Domain

/// What changed since the period before: which verdicts are others now, and why.
///
/// **Before** is the last period of the same kind (year, quarter, …) that the content has ratings of. Its rows are judged as a report
/// about it would judge them: by the profile of each row's own decision date, under today's settings, and with the waivers that
/// answer findings of that period. Such a waiver counts as in force then, even if it has expired since. Compared are the rules on
/// objects, groups and units; items, reports, dispatches and waivers do not belong to a rated period.
///
/// **Cause.** A verdict is a function of the rows, the profile and the waiver. To tell the first two apart the rule is asked twice
/// more, for the one target: of the old row under the profile that judges it now, and of the new row under the one that judged it
/// then. If the profile alone turns the old verdict into the new one, and the rows alone do not, the profile is the cause; if the
/// rows alone do and the profile does not, the data; else both had a part. Where both rows have the same profile only the rows can
/// have changed. If the rule says the same in both periods and only the waiver is another, the waiver is the cause. Settings are no
/// cause: one content has one `site.toml`, which judges both periods.
///
/// **Cost.** One more judgement of the earlier period's rows, then a few questions for each finding that has no equal on the other
/// side; nothing at all where there is no earlier period.
package struct Changes: Sendable {
  /// The period compared with.
  package let previous: Period
  /// Verdicts on one target each, by rule, unit and target.
  package let flips: [Flip]
  /// Verdicts that a missing table or column left open in one of the periods, counted.
  package let gapFlips: [GapFlip]
  /// How many objects of `level` before have which level now; by level, `nil` (not rated) first.
  package let moves: [[Int]]
  /// Objects of the report period that the one before has not, and the other way round.
  package let appeared: Int
  package let disappeared: Int
  /// Rules that cannot be compared, because a table has no row of the earlier period.
  package let notCompared: [RuleIndex]

  /// How a target stands with a rule.
  package enum Standing: Sendable, Hashable {
    case met, notApplicable, cannotTell, notMet
    /// Not met, and answered by a decision.
    case waived
  }

  package enum Cause: Sendable, CaseIterable {
    case data, profile, waiver
  }

  /// One verdict that is another one now.
  package struct Flip: Sendable {
    package let rule: RuleIndex
    /// The target in the report period and in the one before.
    package let target: Target
    package let earlierTarget: Target
    package let unit: Key<Unit>?
    package let before: Standing
    package let after: Standing
    /// One or more, in the order of `Cause`.
    package let causes: [Cause]
    /// What was found then, where it was a finding of its own.
    package let earlierFinding: Finding?
    /// The position of what is found now in the judgement's findings, where it is a finding of its own.
    package let position: Int?
    /// The profiles that judged the rows; nil for what is no object.
    package let earlierProfile: Profile?
    package let profile: Profile?
    /// A waiver for the report period that has expired, where the finding is not waived any more.
    package let expired: Key<Waiver>?
  }

  /// Verdicts of one rule that could not be told for want of a table or column in one period and can in the other.
  package struct GapFlip: Sendable {
    package let rule: RuleIndex
    package let missing: [Missing]
    /// Whether it was missing in the earlier period; else it is now.
    package let wasMissingBefore: Bool
    package let count: Int
  }
}

/// What changed since the period before; nil where the content has no ratings of one.
package func changes(of judgement: Judgement) -> Changes? {
  let ratings = judgement.assessment.ratings
  guard let report = judgement.assessment.report,
    let previous = ratings.last(where: { $0.period.kind == report.period.kind && $0.period < report.period })
  else { return nil }
  return ChangeFinder(judgement, report: report, previous: previous).changes
}
