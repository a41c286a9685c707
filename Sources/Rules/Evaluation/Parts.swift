public import Domain
import Workers

extension EvaluationPlan {
  /// Rows judged in one part.
  private static let stretch = 4096

  /// Everything but the waivers, which can be judged only when the findings are known.
  var mainParts: [Part] {
    objectParts + quarterObjectParts + groupParts + declaredGroupParts + unitParts + remediationParts + obligationParts
      + dispatchParts + absenceParts
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

  private func objectRules(_ pick: (Evaluator) -> ObjectBody?) -> [ObjectRule] {
    evaluators(pick).map { ObjectRule(rule: $0.rule, applies: settled[$0.rule].applies, body: $0.body) }
  }

  private var objectParts: [Part] {
    guard let report = assessment.report else { return [] }
    let judged = objectRules { if case .objects(let body) = $0 { ObjectBody(call: body) } else { nil } }
    let byQuarter = assessment.quartersDue.map { quarter in
      let judged = objectRules { evaluator in
        if case .objectsInQuarters(let body) = evaluator { ObjectBody { body($0, quarter, $1) } } else { nil }
      }
      return (quarter: quarter, judged: judged)
    }
    // Asked for each rule of each object: to look into the reading itself would count its owners every time.
    let isSettled = sides != nil
    return Workers.chunks(of: report.range.count, size: Self.stretch).map { chunk in
      { collector in
        for position in chunk {
          let key = Key<RatedObject>(report.range.lowerBound + position)
          let object = assessment.dataset.objects[key]
          let profile = assessment.profile(of: object)
          judged.withUnsafeBufferPointer { judged in
            for index in judged.indices {
              let outcome = judged[index].outcome(on: object, judgedBy: profile, assessment, sides: isSettled ? sides : nil)
              collector.take(
                outcome, rule: judged[index].rule, target: .object(key), unit: object.unit, period: report.period,
                profile: profile)
            }
          }
          for (quarter, judged) in byQuarter {
            for rule in judged {
              let outcome = rule.outcome(on: object, judgedBy: profile, assessment, sides: isSettled ? sides : nil)
              collector.take(
                outcome, rule: rule.rule, target: .object(key), unit: object.unit, period: quarter, profile: profile)
            }
          }
        }
        collector.finish()
      }
    }
  }

  private var quarterObjectParts: [Part] {
    assessment.quarters.compactMap { quarter -> Part? in
      let period = quarter.period
      let judged = objectRules { evaluator in
        if case .quarterObjects(_, let body) = evaluator { ObjectBody { body($0, period, $1) } } else { nil }
      }
      guard !judged.isEmpty else { return nil }
      return { collector in
        for key in quarter.objects {
          let object = assessment.dataset.objects[key]
          let profile = assessment.profile(of: object)
          for rule in judged {
            let outcome = rule.outcome(on: object, judgedBy: profile, assessment, sides: sides)
            collector.take(outcome, rule: rule.rule, target: .object(key), unit: object.unit, period: period, profile: profile)
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
          guard let question = GroupQuestion(group, in: ratings, of: assessment) else { continue }
          for (rule, body) in judged {
            collector.take(
              question.outcome(body, assessment), rule: rule, target: .group(group), unit: nil, period: ratings.period)
          }
        }
      }
    }
  }

  private var declaredGroupParts: [Part] {
    let judged = evaluators { if case .declaredGroups(let body) = $0 { KeyBody(call: body) } else { nil } }
    let period = assessment.settings.period
    return [
      { collector in
        for group in assessment.dataset.groups.keys {
          for (rule, body) in judged {
            collector.take(body.call(group, assessment), rule: rule, target: .group(group), unit: nil, period: period)
          }
        }
      }
    ]
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

  /// What tables that are not there leave without a target to be asked about.
  private var absenceParts: [Part] {
    [
      { collector in
        for (rule, value) in rules.enumerated() {
          for absence in assessment.absences(for: value) {
            collector.take(absence.outcome, rule: rule, target: absence.target, unit: nil, period: absence.period)
          }
        }
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

  func outcome(
    on object: RatedObject, judgedBy profile: Profile, _ assessment: Assessment, sides: SideReading?
  ) -> Outcome {
    body.outcome(on: object, judgedBy: profile, applies: applies, assessment, sides: sides)
  }
}

/// What judges by a key; in a struct, because a bare function would be wrapped, and the owners of the wrapping counted at every call.
private struct KeyBody<Noun> {
  let call: @Sendable (Key<Noun>, Assessment) -> Outcome
}

extension Assessment {
  /// The quarters of the report year in which leaders must be rated.
  public var quartersDue: [Period] { settings.quartersDue }
}

extension Settings {
  /// The quarters of the report year in which leaders must be rated: Q1…Q3, from 2026-Q1 on, that ended before the day of the
  /// figures (Kết luận 198-KL/TW; the fourth is merged into the year).
  public var quartersDue: [Period] {
    (1...3).map { Period.quarter($0, of: period.year) }
      .filter { $0 >= .firstRatedQuarter && $0.lastDay < asOf }
  }
}

extension Period {
  /// The first quarter in which leaders are rated by quarters (Kết luận 198-KL/TW).
  public static let firstRatedQuarter = Period.quarter(1, of: 2026)
}
