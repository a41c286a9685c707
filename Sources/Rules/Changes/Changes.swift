public import Domain

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
public struct Changes: Sendable {
  /// The period compared with.
  public let previous: Period
  /// Verdicts on one target each, by rule, unit and target.
  public let flips: [Flip]
  /// Verdicts that a missing table or column left open in one of the periods, counted.
  public let gapFlips: [GapFlip]
  /// How many objects of `level` before have which level now; by level, `nil` (not rated) first.
  public let moves: [[Int]]
  /// Objects of the report period that the one before has not, and the other way round.
  public let appeared: Int
  public let disappeared: Int
  /// Rules that cannot be compared, because a table has no row of the earlier period.
  public let notCompared: [RuleIndex]

  /// How a target stands with a rule.
  public enum Standing: Sendable, Hashable {
    case met, notApplicable, cannotTell, notMet
    /// Not met, and answered by a decision.
    case waived
  }

  public enum Cause: Sendable, CaseIterable {
    case data, profile, waiver
  }

  /// One verdict that is another one now.
  public struct Flip: Sendable {
    public let rule: RuleIndex
    /// The target in the report period and in the one before.
    public let target: Target
    public let earlierTarget: Target
    public let unit: Key<Unit>?
    public let before: Standing
    public let after: Standing
    /// One or more, in the order of `Cause`.
    public let causes: [Cause]
    /// What was found then, where it was a finding of its own.
    public let earlierFinding: Finding?
    /// The position of what is found now in the judgement's findings, where it is a finding of its own.
    public let position: Int?
    /// The profiles that judged the rows; nil for what is no object.
    public let earlierProfile: Profile?
    public let profile: Profile?
    /// A waiver for the report period that has expired, where the finding is not waived any more.
    public let expired: Key<Waiver>?
  }

  /// Verdicts of one rule that could not be told for want of a table or column in one period and can in the other.
  public struct GapFlip: Sendable {
    public let rule: RuleIndex
    public let missing: [Missing]
    /// Whether it was missing in the earlier period; else it is now.
    public let wasMissingBefore: Bool
    public let count: Int
  }
}

/// What changed since the period before; nil where the content has no ratings of one.
public func changes(of judgement: Judgement) -> Changes? {
  let ratings = judgement.assessment.ratings
  guard let report = judgement.assessment.report,
    let previous = ratings.last(where: { $0.period.kind == report.period.kind && $0.period < report.period })
  else { return nil }
  return ChangeFinder(judgement, report: report, previous: previous).changes
}
