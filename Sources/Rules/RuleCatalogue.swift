/// Every rule, by code.
///
/// Adding a rule is its file and its line here; `RulesTests` holds the two together.
public enum RuleCatalogue {
  public static let all: [Rule] = [
    .scoreBand,
    .scoreParts,
    .excellentAllTasks,
    .excellentExceeded,
    .excellentNoDiscipline,
    .excellentNoFailedUnit,
    .excellentRemedied,
    .excellentUnitsShare,
    .goodAllTasks,
    .completedLateShare,
    .underSeventyPercent,
    .basicTargetsMissed,
    .dutyDiscipline,
    .degradation,
    .personnelWrongdoing,
    .reportLate,
    .reportMissing,
    .reportDueSoon,
    .reportRoute,
    .ratedWithoutReview,
    .reviewedNotRated,
    .reviewNotAccepted,
    .dossierIncomplete,
    .notRatedReason,
    .shortService,
    .reratingTrace,
    .noEvidence,
    .planMissing,
    .outsidePlan,
    .sourceMissing,
    .groupMissing,
    .descriptionIncomplete,
    .causeKind,
    .solutionIncomplete,
    .dueDate,
    .outputMissing,
    .oneOwner,
    .followerMissing,
    .planHeadMissing,
    .personalPlan,
    .monthlyCheck,
    .quarterlyCheck,
    .statusProof,
    .overdue,
    .waiverExpired,
    .waiverUnused,
    .quarterMissing,
    .sixAxes,
    .axisMaxima,
    .quarterAllTasks,
    .failedQuarterExcellentYear,
    .twoFailedQuarters,
    .yearAboveQuarters,
    .quarterRatio,
    .excellentRatio,
    .specialLimitBasis,
    .ratioGroup,
    .smallGroup,
    .ratioBaseMatters,
    .headAboveLeadership,
    .headAboveUnit,
    .headWithoutComparator,
    .deputyAboveCollective,
    .leadershipAboveUnit,
    .memberAboveOfficial,
    .weakCollectiveHead,
    .failedUnitsLeader,
    .decisionOrder,
    .dispatchFields,
    .numberForm,
    .citesExpired,
    .numberingGap,
    .duplicateNumber,
    .numberOutOfOrder,
    .archiveLine,
  ]

  /// The codes, in the same order: findings are many, and a rule is a large value to hold for its code.
  public static let codes: [String] = all.map(\.code)

  /// What the choice among citations asks of each rule, in the same order.
  static let standings: [[Standing]] = all.map { $0.citations.map(Standing.init) }

  /// The rule called `code` in any case, or nil.
  public static func rule(_ code: String) -> Rule? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }
}
