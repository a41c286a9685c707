public import Domain

/// What one rule says of one target, whether or not it is a finding.
public struct TargetVerdict: Sendable {
  public let target: Target
  public let period: Period
  /// The profile that judges the target; nil for what is no object.
  public let profile: Profile?
  public let outcome: Outcome
}

extension Rule {
  /// What the rule says of `target` in `period`; nil where it does not look at such a target, or not in this period.
  ///
  /// The same as the evaluation of the whole catalogue says, for one target: rules are pure, so asking again gives the same.
  public func outcome(on target: Target, in period: Period, _ assessment: Assessment, answered: [Int] = []) -> Outcome? {
    if case .all = target { return assessment.absences(for: self).first { $0.target == target && $0.period == period }?.outcome }
    for evaluator in evaluators {
      guard let outcome = outcome(evaluator, on: target, in: period, assessment, answered: answered) else { continue }
      guard case .notMet(let evidence) = outcome else { return outcome }
      return .notMet(evidence.withoutAbsentCells(in: assessment.dataset.tables))
    }
    return nil
  }

  private func outcome(
    _ evaluator: Evaluator, on target: Target, in period: Period, _ assessment: Assessment, answered: [Int]
  ) -> Outcome? {
    let isReport = period == assessment.settings.period
    switch (evaluator, target) {
    case (.objects(let body), .object(let key)):
      guard isReport, assessment.report?.range.contains(key.index) == true else { return nil }
      return onObject(key, assessment, ObjectBody(call: body))
    case (.quarterObjects(_, let body), .object(let key)):
      guard assessment.quarters.contains(where: { $0.period == period && $0.range.contains(key.index) }) else { return nil }
      return onObject(key, assessment, ObjectBody { body($0, period, $1) })
    case (.objectsInQuarters(let body), .object(let key)):
      let isDue = assessment.quartersDue.contains(period) && assessment.report?.range.contains(key.index) == true
      return isDue ? onObject(key, assessment, ObjectBody { body($0, period, $1) }) : nil
    case (.groups(let body), .group(let key)):
      guard isReport, let report = assessment.report else { return nil }
      return GroupQuestion(key, in: report, of: assessment)?.outcome(body, assessment)
    case (.declaredGroups(let body), .group(let key)): return isReport ? body(key, assessment) : nil
    case (.quarterGroups(let body), .group(let key)):
      guard let quarter = assessment.quarters.first(where: { $0.period == period }) else { return nil }
      return GroupQuestion(key, in: quarter, of: assessment)?.outcome(body, assessment)
    case (.units(let body), .unit(let key)): return isReport ? body(key, assessment) : nil
    case (.plans(let body), .plan(let key)): return body(key, assessment)
    case (.items(let body), .item(let key)): return body(key, assessment)
    case (.obligations(let body), .obligation(let key, let unit)): return body(key, unit, assessment)
    case (.dispatches(let body), .dispatch(let key)): return body(key, assessment)
    case (.waivers(let body), .waiver(let key)):
      return answered.indices.contains(key.index) ? body(key, answered[key.index], assessment) : nil
    default: return nil
    }
  }

  private func onObject(_ key: Key<RatedObject>, _ assessment: Assessment, _ body: ObjectBody) -> Outcome {
    let object = assessment.dataset.objects[key]
    return body.outcome(
      on: object, judgedBy: assessment.profile(of: object), applies: applicability.bits, assessment,
      sides: SideReading(assessment))
  }
}

extension Judgement {
  /// What `rule` says of everything in `unit` that it looks at, the groups that the unit's objects stand in among it.
  ///
  /// Empty for rules on dispatches, which belong to no unit.
  public func verdicts(of rule: Rule, in unit: Key<Unit>) -> [TargetVerdict] {
    rule.evaluators.flatMap { targets(of: $0, in: unit) }.compactMap { target, period in
      rule.outcome(on: target, in: period, assessment, answered: answered).map { outcome in
        TargetVerdict(target: target, period: period, profile: assessment.profile(of: target), outcome: outcome)
      }
    }
  }

  /// What `rule` says, of every unit alike, where the table is not there that would name what it looks at.
  public func verdictsWithoutTable(of rule: Rule) -> [TargetVerdict] {
    assessment.absences(for: rule).map {
      TargetVerdict(target: $0.target, period: $0.period, profile: nil, outcome: $0.outcome)
    }
  }

  private func targets(of evaluator: Evaluator, in unit: Key<Unit>) -> [(Target, Period)] {
    let period = assessment.settings.period
    let objects = (assessment.report?.ofUnit[unit]).map { Array($0) } ?? []
    switch evaluator {
    case .objects: return objects.map { (.object($0), period) }
    case .objectsInQuarters: return objects.flatMap { key in assessment.quartersDue.map { (.object(key), $0) } }
    case .quarterObjects:
      return assessment.quarters.flatMap { quarter in quarter.ofUnit[unit].map { (.object($0), quarter.period) } }
    case .groups, .declaredGroups: return groups(of: objects).map { (.group($0), period) }
    case .quarterGroups:
      return assessment.quarters.flatMap { quarter in
        groups(of: Array(quarter.ofUnit[unit])).map { (.group($0), quarter.period) }
      }
    case .units: return [(.unit(unit), period)]
    case .plans: return assessment.plansOfUnit[unit].map { (.plan($0), dataset.plans[$0].period) }
    case .items: return assessment.itemsOfUnit[unit].map { (.item($0), dataset.shortcomings[$0].foundIn) }
    case .obligations:
      return assessment.obligationsOfUnit[unit].map { (.obligation($0, unit), period) }
    case .waivers: return dataset.waivers.keys.filter { concerns(dataset.waivers[$0].target, unit) }.map { (.waiver($0), period) }
    case .dispatches: return []
    }
  }

  /// The groups that `objects` stand in, each once, in the order of the groups.
  private func groups(of objects: [Key<RatedObject>]) -> [Key<Group>] {
    Set(objects.compactMap { dataset.objects[$0].group }).sorted()
  }

  private func concerns(_ target: Waiver.Target, _ unit: Key<Unit>) -> Bool {
    switch target {
    case .unit(let key): key == unit
    case .subject(let key): assessment.rowsOfSubject[key].contains { dataset.objects[$0].unit == unit }
    case .group: false
    }
  }
}

extension Assessment {
  /// The profile that judges `target`; nil for what is no object.
  public func profile(of target: Target) -> Profile? {
    if case .object(let key) = target { profile(of: dataset.objects[key]) } else { nil }
  }
}
