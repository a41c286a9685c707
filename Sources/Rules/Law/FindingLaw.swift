import Domain

extension Assessment {
  /// The profiles that judge the target of `finding`: of an object one, of a group those of its rows, of everything else none.
  public func profiles(of finding: Finding) -> ProfileSet {
    switch finding.target {
    case .object(let key): ProfileSet(profile(of: dataset.objects[key]))
    case .group(let group): cases(of: group, in: finding).map { $0.collectives.union($0.persons) } ?? []
    case .unit, .plan, .item, .obligation, .dispatch, .waiver, .all: []
    }
  }

  /// Which of its rule's citations `finding` rests on; none where a dispatch set what was asked.
  public func choice(for finding: Finding) -> CitationChoice {
    let standings = RuleCatalogue.standings[finding.rule]
    let end = finding.period.lastDay
    switch finding.target {
    case .object(let key):
      return standings.choice(on: ground(of: dataset.objects[key], periodEnd: end))
    case .group(let group):
      // Of a group without rows nothing says which regime counts.
      guard let grounds = cases(of: group, in: finding)?.grounds(periodEnd: end), !grounds.isEmpty else { return standings.all }
      return grounds.reduce(CitationChoice()) { $0.union(standings.choice(on: $1)) }
    case .unit: return standings.choice(on: ground(onPlanOf: nil, periodEnd: end))
    case .plan(let plan): return standings.choice(on: ground(onPlanOf: plan, periodEnd: dataset.plans[plan].period.lastDay))
    case .item(let item):
      let found = dataset.shortcomings[item].foundIn.lastDay
      return standings.choice(on: ground(onPlanOf: dataset.shortcomings[item].plan, periodEnd: found))
    case .obligation: return askingDispatch(of: finding) == nil ? standings.all : CitationChoice()
    case .dispatch(let dispatch): return standings.choice(on: dataset.dispatches[dispatch])
    case .waiver, .all: return standings.all
    }
  }

  /// The dispatch that set the obligation `finding` is about; nil for other targets, or where none is named.
  public func askingDispatch(of finding: Finding) -> AskingDispatch? {
    guard case .obligation(let key, _) = finding.target else { return nil }
    return askingDispatches[key.index]
  }

  /// What `findings` of one rule rest on, in words, each once: the dispatches that asked, then `clauses` of the rule.
  public func law(behind findings: some Sequence<Finding>, clauses: (CitationChoice) -> [String]) -> [String] {
    var (words, choice): ([String], CitationChoice) = ([], CitationChoice())
    for finding in findings {
      var asking = askingDispatch(of: finding)?.words
      if asking == nil {
        choice = choice.union(self.choice(for: finding))
        if case .obligation = finding.target, choice == CitationChoice() { asking = AskingDispatch.unnamed }
      }
      if let asking, !words.contains(asking) { words.append(asking) }
    }
    return words + clauses(choice)
  }

  private func cases(of group: Key<Group>, in finding: Finding) -> GroupCases? {
    ratings.first { $0.period == finding.period }?.casesOfGroup[group.index]
  }

  private func ground(of object: RatedObject, periodEnd: Day) -> Ground {
    let day = object.decided ?? settings.asOf
    return Ground(
      profile: profile(of: object), state: dataset.units[object.unit].side == .state ? .state(on: day) : nil,
      type: object.type, day: day, periodEnd: periodEnd)
  }

  /// A plan is drawn up under the Party's regime of its day; where it has none, of the day the figures stand at.
  private func ground(onPlanOf plan: Key<Plan>?, periodEnd: Day) -> Ground {
    let day = plan.flatMap { dataset.plans[$0].issued } ?? settings.asOf
    return Ground(profile: .party(on: day), state: nil, type: nil, day: day, periodEnd: periodEnd)
  }
}
