import Domain
import Rules
import Testing

/// Asking about one target gives what the evaluation of everything gave.
@Suite struct SingleVerdictTests {
  @Test(arguments: 1...6, [false, true])
  func theVerdictsOfAllUnitsAddUpToTheTallies(seed: Int, withQuarters: Bool) {
    let dataset = RandomContent.dataset(seed: UInt64(seed), objects: 200, others: withQuarters)
    let judgement = judge(dataset)
    for (index, rule) in RuleCatalogue.all.enumerated() where rule.belongsToUnits {
      // What is said for want of a table is said of every unit alike, and counts once.
      let verdicts =
        dataset.units.keys.flatMap { judgement.verdicts(of: rule, in: $0) } + judgement.verdictsWithoutTable(of: rule)
      let tally = judgement.tallies[index]
      let counts = [tally.met, tally.notMet, tally.notApplicable, tally.cannotTell]
      let found = [Verdict.met, .notMet, .notApplicable, .cannotTell].map { verdict in
        verdicts.count { $0.outcome.verdict == verdict }
      }
      #expect(found == counts, "\(rule.code), seed \(seed)")
    }
  }

  @Test(arguments: 1...6)
  func everyFindingIsSaidAgain(seed: Int) {
    let dataset = RandomContent.dataset(seed: UInt64(seed), objects: 200, others: seed % 2 == 0)
    let judgement = judge(dataset)
    for rule in RuleCatalogue.all.indices {
      for finding in judgement.allFindings(of: rule) {
        let outcome = RuleCatalogue.all[rule].outcome(
          on: finding.target, in: finding.period, judgement.assessment, answered: judgement.answered)
        #expect(outcome?.verdict == finding.verdict, "\(finding.ruleValue.code) \(finding.target.id(in: dataset))")
      }
    }
  }

  @Test func aRuleIsAskedOnlyOfItsOwnTargetsAndPeriods() throws {
    let dataset = RandomContent.dataset(seed: 4, objects: 50)
    let assessment = judge(dataset).assessment
    let rule = try #require(RuleCatalogue.rule("DK01"))
    #expect(rule.outcome(on: .unit(Key(0)), in: .year(2025), assessment) == nil)
    #expect(rule.outcome(on: .object(Key(0)), in: .year(2024), assessment) == nil)
    #expect(rule.outcome(on: .object(Key(0)), in: .year(2025), assessment) != nil)
  }
}

extension Rule {
  /// Whether all of its targets belong to units.
  fileprivate var belongsToUnits: Bool {
    evaluators.allSatisfy {
      switch $0 {
      case .objects, .objectsInQuarters, .quarterObjects, .units, .plans, .items, .obligations: true
      case .groups, .declaredGroups, .quarterGroups, .dispatches, .waivers: false
      }
    }
  }
}
