import Domain

/// A worked example of a rule: its test, its documentation and a row on its public page.
public struct Example: Sendable {
  /// What is special about it: `đúng ngưỡng`.
  public let title: String
  /// The figures, in Vietnamese: `2 HTXS, 10 HTT`.
  public let given: String
  /// What the rule must say of the first target of `scenario`.
  public let verdict: Verdict
  public var scenario: Scenario {
    var scenario = Scenario()
    build(&scenario)
    return scenario
  }
  /// Run only where the example is asked: a program that checks data needs none of them.
  private let build: @Sendable (inout Scenario) -> Void
  /// Which of the rule's evaluators is asked: a rule may look at two kinds of target.
  private let evaluator: Int?

  public init(
    _ title: String, given: String, _ verdict: Verdict, evaluator: Int? = nil,
    _ build: @escaping @Sendable (inout Scenario) -> Void
  ) {
    self.title = title
    self.given = given
    self.verdict = verdict
    self.evaluator = evaluator
    self.build = build
  }

  /// What `rule` says of the first target of the scenario, and the finding if it is one.
  public func outcome(of rule: Rule) -> Outcome? {
    let scenario = scenario
    let plan = EvaluationPlan(rules: [evaluator.map(rule.asking) ?? rule], assessment: Assessment(of: scenario.dataset))
    var collector = Collector(plan: plan)
    for part in plan.mainParts + plan.waiverParts(answered: scenario.answered) {
      part(&collector)
      if let first = collector.first { return first }
    }
    return nil
  }
}
