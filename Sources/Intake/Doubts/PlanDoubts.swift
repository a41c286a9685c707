import Domain

/// Doubts about plans and the shortcomings they are to remedy: their periods and days beside each other.
enum PlanDoubts {
  /// `hasPlans` says that no row of plans was refused, so that a shortcoming's plan is the one it names.
  static func find(in dataset: Dataset, hasPlans: Bool) -> [RowDoubts.Doubt] {
    ofDays(dataset) + (hasPlans ? ofPeriods(dataset) : [])
  }

  /// What was done or issued before the period that it answers began, and what is done and not whole.
  private static func ofDays(_ dataset: Dataset) -> [RowDoubts.Doubt] {
    var found: [RowDoubts.Doubt] = []
    for plan in dataset.plans {
      if let issued = plan.issued, issued < plan.period.firstDay { found.append((.planEarly, plan.source, .issued, nil)) }
    }
    // By place, because a shortcoming is copied with all its texts.
    for place in dataset.shortcomings.indices {
      if let done = dataset.shortcomings[place].doneOn, done < dataset.shortcomings[place].foundIn.firstDay {
        found.append((.doneEarly, dataset.shortcomings[place].source, .doneOn, nil))
      }
      if dataset.shortcomings[place].status == .remedied, let percent = dataset.shortcomings[place].percent, percent != Score(100)
      {
        found.append((.remediedInPart, dataset.shortcomings[place].source, .percent, nil))
      }
    }
    return found
  }

  /// Shortcomings that were found after the period of their plan, and plans none of whose shortcomings was found in theirs.
  ///
  /// What was found before may be carried on in a later plan, as long as that plan has something of its own period.
  private static func ofPeriods(_ dataset: Dataset) -> [RowDoubts.Doubt] {
    var found: [RowDoubts.Doubt] = []
    var itemOutside = [RowSource?](repeating: nil, count: dataset.plans.count)
    var isAnswered = [Bool](repeating: false, count: dataset.plans.count)
    for place in dataset.shortcomings.indices {
      guard let plan = dataset.shortcomings[place].plan else { continue }
      let (period, foundIn) = (dataset.plans[plan.index].period, dataset.shortcomings[place].foundIn)
      if foundIn != period, foundIn.lastDay < period.firstDay {
        itemOutside[plan.index] = itemOutside[plan.index] ?? dataset.shortcomings[place].source
        continue
      }
      isAnswered[plan.index] = true
      if foundIn != period, foundIn.firstDay > period.lastDay {
        let other = RowDoubts.Other(.row(dataset.plans[plan.index].source), period.vietnamese)
        found.append((.foundAfterPlan, dataset.shortcomings[place].source, .foundIn, other))
      }
    }
    for (index, plan) in dataset.plans.enumerated() where !isAnswered[index] {
      guard let item = itemOutside[index] else { continue }
      found.append((.planOfOtherPeriod, plan.source, .period, RowDoubts.Other(.row(item), plan.period.vietnamese)))
    }
    return found
  }
}
