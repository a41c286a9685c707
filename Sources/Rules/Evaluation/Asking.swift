import Domain

// The evaluation of everything and that of one target both ask here, so that they cannot say different things of one target.

/// What judges an object; in a struct, because a bare function in a generic list is called with a copy of the whole row.
struct ObjectBody {
  let call: @Sendable (RatedObject, Assessment) -> Outcome

  /// What is said of `object`, which `profile` judges, by a rule that applies where `applies` has bits.
  ///
  /// Where nothing tells Party and State units apart, `sides` is the other reading, and what both say is told.
  func outcome(
    on object: RatedObject, judgedBy profile: Profile, applies: UInt64, _ assessment: Assessment, sides: SideReading?
  ) -> Outcome {
    let outcome: Outcome =
      applies & Applicability.bit(profile, object.type) == 0 ? .notApplicable : call(object, assessment)
    guard let sides else { return outcome }
    return sides.settle(
      outcome, on: object, applies: { applies & Applicability.bit($0, object.type) != 0 }, { call(object, $0) })
  }
}

/// A group of one period as rules are asked about it.
struct GroupQuestion {
  private let rows: GroupRows
  /// What every rule says where nothing tells who is in the group; else nil.
  private let untold: Outcome?

  /// Nil where the group is not in use in the period of `ratings`.
  init?(_ group: Key<Group>, in ratings: PeriodRatings, of assessment: Assessment) {
    let objects = ratings.ofGroup[group]
    let untold = assessment.untoldMembers(of: group, in: ratings)
    guard !objects.isEmpty || untold != nil else { return nil }
    self.untold = untold
    rows = GroupRows(group: group, period: ratings.period, objects: objects)
  }

  func outcome(_ body: (GroupRows, Assessment) -> Outcome, _ assessment: Assessment) -> Outcome {
    untold ?? body(rows, assessment)
  }
}

extension Assessment {
  /// `cannotTell` of a group in the table of groups where the ratings have no column that says who is in it; else nil.
  fileprivate func untoldMembers(of group: Key<Group>, in ratings: PeriodRatings) -> Outcome? {
    guard dataset.groups[group].source != nil, !ratings.range.isEmpty, !dataset.tables[ratings.table].has(.ratingGroup) else {
      return nil
    }
    return .cannotTell(missing: .column(.ratingGroup, ratings.table))
  }
}
