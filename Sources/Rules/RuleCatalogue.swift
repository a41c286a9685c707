/// Every rule, by code.
///
/// Adding a rule is its file and its line here; `RulesTests` holds the two together.
package enum RuleCatalogue {
  package static let all: [Rule] = [
    .scoreBand,
    .scoreParts,
    .excellentAllTasks,
    .excellentExceeded,
    .excellentNoDiscipline,
    .excellentRemedied,
    .goodAllTasks,
    .completedLateShare,
    .underSeventyPercent,
    .dutyDiscipline,
    .reportLate,
    .reportMissing,
    .reportDueSoon,
    .ratedWithoutReview,
    .reviewedNotRated,
    .notRatedReason,
    .planMissing,
    .groupMissing,
    .descriptionIncomplete,
    .causeKind,
    .solutionIncomplete,
    .dueDate,
    .outputMissing,
    .oneOwner,
    .overdue,
    .waiverExpired,
    .waiverUnused,
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
  ]

  /// The rule called `code` in any case, or nil.
  package static func rule(_ code: String) -> Rule? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }
}
