public import Domain
import Workers

/// Applies every rule of the catalogue to every one of its targets.
public func judge(_ dataset: Dataset) -> Judgement {
  evaluate(Assessment(of: dataset), by: RuleCatalogue.all)
}

/// Applies the rules of the catalogue as far as `asked` says: of each only the evaluators that it keeps.
///
/// A rule that is not asked keeps its place, because findings name rules by their place in the catalogue.
public func judge(_ assessment: Assessment, asking asked: (RuleIndex) -> [Evaluator]) -> Judgement {
  evaluate(assessment, by: RuleCatalogue.all.indices.map { RuleCatalogue.all[$0].asking(asked($0)) })
}

/// Applies `rules`, each of which stands at its place in the catalogue.
private func evaluate(_ assessment: Assessment, by rules: [Rule]) -> Judgement {
  let plan = EvaluationPlan(rules: rules, assessment: assessment)
  var results = plan.run(plan.mainParts)
  let answered = applyWaivers(to: &results, in: assessment.dataset, rules: rules)
  results += plan.run(plan.waiverParts(answered: answered))
  let sorted = SortedFindings(results, plan: plan)
  return Judgement(
    assessment: assessment, findings: sorted.findings, gaps: sorted.gaps, tallies: sorted.tallies,
    unitTallies: assessment.dataset.units.keys.map { sorted.units[$0] ?? Tally() }, answered: answered, ranks: plan.ranks)
}

/// What one part of the work gives.
struct PartialResult: Sendable {
  var findings: [Finding] = []
  var gaps: [Gap] = []
  var tallies: [Tally]
  /// Verdicts by unit; only units that got one.
  var units: [Key<Unit>: Tally] = [:]
}

/// The work, cut into parts that may run at once.
///
/// A part is a stretch of one kind of target with every rule for it, so that a row is judged while it is in the cache.
struct EvaluationPlan: Sendable {
  typealias Part = @Sendable (inout Collector) -> Void

  let rules: [Rule]
  let assessment: Assessment
  let ranks: Ranks
  /// Rules by index in the catalogue, with what does not change from object to object worked out once.
  let settled: [SettledRule]
  /// Targets that a waiver names: they must stay findings of their own, so that the waiver can answer them.
  let waived: Set<WaivedTarget>
  /// The other reading of rows whose regime nothing tells; nil where it is told.
  let sides: SideReading?

  init(rules: [Rule], assessment: Assessment) {
    self.rules = rules
    self.assessment = assessment
    ranks = Ranks(of: assessment.dataset)
    settled = rules.map { SettledRule($0, settings: assessment.settings) }
    waived = WaivedTarget.all(in: assessment.dataset)
    sides = SideReading(assessment)
  }

  func run(_ parts: [Part]) -> [PartialResult] {
    Workers.map(count: parts.count) { index in
      var collector = Collector(plan: self)
      parts[index](&collector)
      return collector.result
    }
  }
}

/// A rule with its severity setting and its applicability as bits.
struct SettledRule: Sendable {
  let applies: UInt64
  let setting: Severity?
  let severity: SeverityRule

  init(_ rule: Rule, settings: Settings) {
    applies = rule.applicability.bits
    setting = settings.severity[rule.code].flatMap(Severity.init(rawValue:))
    severity = rule.severity
  }

  /// The severity of a finding: the setting, else what the case says, else the profile's.
  func severity(of outcome: Evidence, under profile: Profile?) -> Severity {
    setting ?? outcome.severity ?? severity.under(profile)
  }
}

/// Takes outcomes down: tallies all, keeps those that are findings.
struct Collector {
  let plan: EvaluationPlan
  var result: PartialResult
  /// The very first outcome taken: what an example asks for.
  private(set) var first: Outcome?
  /// The unit whose verdicts are being counted, and its count so far: objects come unit by unit, so the dictionary is asked rarely.
  private var current: (unit: Key<Unit>, tally: Tally)?
  /// The gap that each rule's last target fell into: the next one mostly falls into the same.
  private var lastGap: [Int?]

  init(plan: EvaluationPlan) {
    self.plan = plan
    result = PartialResult(tallies: [Tally](repeating: Tally(), count: plan.rules.count))
    lastGap = [Int?](repeating: nil, count: plan.rules.count)
  }

  mutating func take(
    _ outcome: Outcome, rule: RuleIndex, target: Target, unit: Key<Unit>?, period: Period, profile: Profile? = nil
  ) {
    if first == nil { first = outcome }
    result.tallies[rule].add(outcome.verdict)
    if let unit { count(outcome.verdict, for: unit) }
    switch outcome {
    case .met, .notApplicable: return
    case .notMet(let evidence):
      let evidence = evidence.withoutAbsentCells(in: plan.assessment.dataset.tables)
      let severity = plan.settled[rule].severity(of: evidence, under: profile)
      result.findings.append(
        Finding(rule: rule, verdict: .notMet, severity: severity, period: period, target: target, unit: unit, evidence: evidence))
    case .cannotTell(let evidence):
      if isGap(evidence, rule: rule, target: target) {
        widenGap(evidence.missing, rule: rule, target: target, period: period)
        return
      }
      result.findings.append(
        Finding(
          rule: rule, verdict: .cannotTell, severity: .undetermined, period: period, target: target, unit: unit,
          evidence: evidence))
    }
  }

  /// Whether only whole tables or columns are missing, and no waiver names the target.
  private func isGap(_ evidence: Evidence, rule: RuleIndex, target: Target) -> Bool {
    guard evidence.items.isEmpty, evidence.reasons.isEmpty, evidence.missing.allSatisfy(\.isWhole) else { return false }
    return plan.waived.isEmpty
      || !plan.waived.contains(WaivedTarget(rule: plan.rules[rule].code, target: target, in: plan.assessment.dataset))
  }

  private mutating func widenGap(_ missing: [Missing], rule: RuleIndex, target: Target, period: Period) {
    if let last = lastGap[rule], result.gaps[last].period == period, result.gaps[last].missing == missing {
      result.gaps[last].targets.append(target)
      return
    }
    let known = result.gaps.firstIndex { $0.rule == rule && $0.period == period && $0.missing == missing }
    if let known {
      result.gaps[known].targets.append(target)
    } else {
      result.gaps.append(Gap(rule: rule, period: period, missing: missing, targets: [target]))
    }
    lastGap[rule] = known ?? result.gaps.count - 1
  }

  /// Puts the last unit's count away; called when a part is done.
  mutating func finish() {
    if let current { result.units[current.unit, default: Tally()] += current.tally }
    current = nil
  }

  private mutating func count(_ verdict: Verdict, for unit: Key<Unit>) {
    if current?.unit != unit {
      finish()
      current = (unit, Tally())
    }
    current?.tally.add(verdict)
  }
}
