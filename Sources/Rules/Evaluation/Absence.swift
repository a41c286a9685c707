import Domain

/// A table that is not there and would name what a rule looks at: nobody knows how many targets that leaves unjudged, so it is told
/// once for the rule.
struct Absence {
  let target: Target
  let period: Period
  let missing: Missing

  var outcome: Outcome { .cannotTell(missing: missing) }
}

extension Assessment {
  /// What `rule` cannot look at; of a table that several of its evaluators go over once.
  func absences(for rule: Rule) -> [Absence] {
    rule.evaluators.flatMap(absences).reduce(into: []) { told, absence in
      if !told.contains(where: { $0.period == absence.period && $0.missing == absence.missing }) { told.append(absence) }
    }
  }

  /// An empty table is none of these: there is nothing to be judged, and that is known.
  private func absences(for evaluator: Evaluator) -> [Absence] {
    switch evaluator {
    case .objects: withoutRatings(.object, in: [settings.period])
    case .groups: withoutRatings(.group, in: [settings.period])
    case .objectsInQuarters: withoutRatings(.object, in: quartersDue)
    case .quarterObjects(let first, _): withoutQuarters(.object, from: first)
    case .quarterGroups: withoutQuarters(.group, from: .firstRatedQuarter)
    // Ratings may name groups, too: of each of those the rule is asked.
    case .declaredGroups: dataset.groups.isEmpty ? without(.groups, .group) : []
    case .plans: without(.plans, .plan)
    case .items: without(.remediation, .item)
    case .obligations: without(.obligations, .obligation)
    case .waivers: without(.waivers, .waiver)
    // The table of units is always there, and texts of dispatches are no table.
    case .units, .dispatches: []
    }
  }

  private func without(_ table: TableKind, _ kind: Target.Kind) -> [Absence] {
    has(table) ? [] : [Absence(target: .all(kind), period: settings.period, missing: .table(table, nil))]
  }

  /// `periods` are those that the rule is asked about.
  private func withoutRatings(_ kind: Target.Kind, in periods: [Period]) -> [Absence] {
    guard report == nil else { return [] }
    return periods.map { Absence(target: .all(kind), period: $0, missing: .table(.ratings, settings.period)) }
  }

  /// Of quarters before `first` the rule has nothing to ask.
  private func withoutQuarters(_ kind: Target.Kind, from first: Period) -> [Absence] {
    absentQuarters.filter { $0.quarter >= first }.map { Absence(target: .all(kind), period: $0.quarter, missing: $0.missing) }
  }
}
