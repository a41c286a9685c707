public import Domain
import Workers

extension EvaluationPlan {
  /// Rows judged in one part.
  private static let stretch = 4096

  /// Everything but the waivers, which can be judged only when the findings are known.
  var mainParts: [Part] {
    objectParts + quarterObjectParts + groupParts + unitParts + remediationParts + obligationParts + dispatchParts
  }

  /// The waivers, each with the number of findings it answers.
  func waiverParts(answered: [Int]) -> [Part] {
    let judged = evaluators { if case .waivers(let body) = $0 { body } else { nil } }
    let period = assessment.settings.period
    return [
      { collector in
        for (rule, body) in judged {
          for key in assessment.dataset.waivers.keys {
            let outcome = body(key, answered[key.index], assessment)
            collector.take(outcome, rule: rule, target: .waiver(key), unit: nil, period: period)
          }
        }
      }
    ]
  }

  private func evaluators<Body>(_ pick: (Evaluator) -> Body?) -> [(rule: RuleIndex, body: Body)] {
    rules.enumerated().flatMap { index, rule in rule.evaluators.compactMap(pick).map { (index, $0) } }
  }

  private var objectParts: [Part] {
    guard let report = assessment.report else { return [] }
    let judged = evaluators { if case .objects(let body) = $0 { ObjectBody(call: body) } else { nil } }
      .map { ObjectRule(rule: $0.rule, applies: settled[$0.rule].applies, body: $0.body) }
    let byQuarter = evaluators { if case .objectsInQuarters(let body) = $0 { body } else { nil } }
    let due = assessment.quartersDue
    // Asked for each rule of each object: to look into the reading itself would count its owners every time.
    let isSettled = sides != nil
    return Workers.chunks(of: report.range.count, size: Self.stretch).map { chunk in
      { collector in
        for position in chunk {
          let key = Key<RatedObject>(report.range.lowerBound + position)
          let object = assessment.dataset.objects[key]
          let profile = assessment.profile(of: object)
          let bit = Applicability.bit(profile, object.type)
          judged.withUnsafeBufferPointer { judged in
            for index in judged.indices {
              var outcome = judged[index].applies & bit == 0 ? .notApplicable : judged[index].body.call(object, assessment)
              if isSettled, let sides { outcome = settle(outcome, judged[index], object, sides) }
              collector.take(
                outcome, rule: judged[index].rule, target: .object(key), unit: object.unit, period: report.period,
                profile: profile)
            }
          }
          for (rule, body) in byQuarter {
            for quarter in due {
              let outcome = settled[rule].applies & bit == 0 ? .notApplicable : body(object, quarter, assessment)
              collector.take(outcome, rule: rule, target: .object(key), unit: object.unit, period: quarter, profile: profile)
            }
          }
        }
        collector.finish()
      }
    }
  }

  private func settle(_ outcome: Outcome, _ rule: ObjectRule, _ object: RatedObject, _ sides: SideReading) -> Outcome {
    sides.settle(
      outcome, on: object, applies: { rule.applies & Applicability.bit($0, object.type) != 0 },
      { rule.body.call(object, $0) })
  }

  private var quarterObjectParts: [Part] {
    let judged = evaluators { if case .quarterObjects(let body) = $0 { body } else { nil } }
    guard !judged.isEmpty else { return [] }
    return assessment.quarters.map { quarter in
      { collector in
        for key in quarter.objects {
          let object = assessment.dataset.objects[key]
          let profile = assessment.profile(of: object)
          let bit = Applicability.bit(profile, object.type)
          for (rule, body) in judged {
            let outcome = settled[rule].applies & bit == 0 ? .notApplicable : body(object, quarter.period, assessment)
            collector.take(
              outcome, rule: rule, target: .object(key), unit: object.unit, period: quarter.period, profile: profile)
          }
        }
        collector.finish()
      }
    }
  }

  private var groupParts: [Part] {
    let yearly = evaluators { if case .groups(let body) = $0 { body } else { nil } }
    let quarterly = evaluators { if case .quarterGroups(let body) = $0 { body } else { nil } }
    let scopes = (assessment.report.map { [($0, yearly)] } ?? []) + assessment.quarters.map { ($0, quarterly) }
    return scopes.map { ratings, judged in
      { collector in
        for group in assessment.dataset.groups.keys {
          let objects = ratings.ofGroup[group]
          let untold = assessment.untoldMembers(of: group, in: ratings)
          guard !objects.isEmpty || untold != nil else { continue }
          let rows = GroupRows(group: group, period: ratings.period, objects: objects)
          for (rule, body) in judged {
            collector.take(
              untold ?? body(rows, assessment), rule: rule, target: .group(group), unit: nil, period: ratings.period)
          }
        }
      }
    }
  }

  private var unitParts: [Part] {
    let judged = evaluators { if case .units(let body) = $0 { body } else { nil } }
    let period = assessment.settings.period
    return [
      { collector in
        for unit in assessment.dataset.units.keys {
          for (rule, body) in judged {
            collector.take(body(unit, assessment), rule: rule, target: .unit(unit), unit: unit, period: period)
          }
        }
        collector.finish()
      }
    ]
  }

  /// Plans and items, each in the period it stands in.
  private var remediationParts: [Part] {
    let plans = evaluators { if case .plans(let body) = $0 { KeyBody(call: body) } else { nil } }
    let items = evaluators { if case .items(let body) = $0 { KeyBody(call: body) } else { nil } }
    let dataset = assessment.dataset
    let planPart: Part = { collector in
      for key in dataset.plans.keys {
        let plan = dataset.plans[key]
        for (rule, body) in plans {
          collector.take(body.call(key, assessment), rule: rule, target: .plan(key), unit: plan.unit, period: plan.period)
        }
      }
      collector.finish()
    }
    return [planPart]
      + Workers.chunks(of: dataset.shortcomings.count, size: Self.stretch).map { chunk -> Part in
        { collector in
          for position in chunk {
            let key = Key<Shortcoming>(position)
            let (unit, period) = (dataset.shortcomings[key].unit, dataset.shortcomings[key].foundIn)
            for (rule, body) in items {
              collector.take(body.call(key, assessment), rule: rule, target: .item(key), unit: unit, period: period)
            }
          }
          collector.finish()
        }
      }
  }

  private var obligationParts: [Part] {
    let judged = evaluators { if case .obligations(let body) = $0 { body } else { nil } }
    let period = assessment.settings.period
    return [
      { collector in
        for obligation in assessment.dataset.obligations.keys {
          for unit in assessment.unitsOfObligation[obligation.index] {
            for (rule, body) in judged {
              collector.take(
                body(obligation, unit, assessment), rule: rule, target: .obligation(obligation, unit), unit: unit, period: period)
            }
          }
        }
        collector.finish()
      }
    ]
  }

  private var dispatchParts: [Part] {
    let judged = evaluators { if case .dispatches(let body) = $0 { body } else { nil } }
    let period = assessment.settings.period
    return [
      { collector in
        for dispatch in assessment.dataset.dispatches.keys {
          for (rule, body) in judged {
            collector.take(body(dispatch, assessment), rule: rule, target: .dispatch(dispatch), unit: nil, period: period)
          }
        }
      }
    ]
  }
}

/// A rule on objects with all that is asked of it for each: to read that from the plan would count the owners of the whole rule.
private struct ObjectRule {
  let rule: RuleIndex
  let applies: UInt64
  let body: ObjectBody
}

/// What judges an object; in a struct, because a bare function in a generic list is called with a copy of the whole row.
private struct ObjectBody {
  let call: @Sendable (RatedObject, Assessment) -> Outcome
}

/// The same for what is judged by its key: a bare function would be wrapped, and the owners of the wrapping counted at every call.
private struct KeyBody<Noun> {
  let call: @Sendable (Key<Noun>, Assessment) -> Outcome
}

extension Assessment {
  /// `cannotTell` of a group in the table of groups where the ratings have no column that says who is in it; else nil.
  func untoldMembers(of group: Key<Group>, in ratings: PeriodRatings) -> Outcome? {
    guard dataset.groups[group].source != nil, !ratings.range.isEmpty, !dataset.tables[ratings.table].has(.ratingGroup) else {
      return nil
    }
    return .cannotTell(missing: .column(.ratingGroup, ratings.table))
  }

  /// The quarters of the report year in which leaders must be rated.
  public var quartersDue: [Period] { settings.quartersDue }
}

extension Settings {
  /// The quarters of the report year in which leaders must be rated: Q1…Q3, from 2026-Q1 on, that ended before the day of the
  /// figures (Kết luận 198-KL/TW; the fourth is merged into the year).
  public var quartersDue: [Period] {
    (1...3).map { Period.quarter($0, of: period.year) }
      .filter { $0 >= Period.quarter(1, of: 2026) && $0.lastDay < asOf }
  }
}
