import Domain
import Testing

@testable import Rules

/// The ceiling that a rule names is one that satisfies it, and no lower than it has to be.
@Suite struct ReratingTests {
  /// The verdict of `rule` on the object of `finding` if it were rated `level`.
  private func isFault(_ rule: Rule, _ finding: Finding, at level: RatingLevel, in dataset: Dataset) -> Bool {
    guard case .object(let key) = finding.target else { return false }
    var dataset = dataset
    dataset.objects[key.index].level = level
    // DK03, DK09 and DK10 ask the same figures of one level after the other.
    let codes = ["DK03", "DK09"].contains(rule.code) ? [rule.code, "DK09", "DK10"] : [rule.code]
    return judge(dataset).findings.contains {
      codes.contains($0.ruleValue.code) && $0.target == finding.target && $0.verdict == .notMet && $0.severity == .error
    }
  }

  @Test(arguments: RuleCatalogue.all)
  func `the ceiling satisfies the rule and one level more does not`(rule: Rule) {
    for example in rule.examples where example.verdict == .notMet {
      let dataset = example.scenario.dataset
      for finding in judge(dataset).findings where finding.ruleValue.code == rule.code && finding.verdict == .notMet {
        guard let most = finding.account(in: dataset).rerating?.most, finding.severity == .error else { continue }
        guard case .object(let key) = finding.target, let level = dataset.objects[key].level else { continue }
        #expect(most < level, "\(rule.code): \(example.title)")
        #expect(!isFault(rule, finding, at: most, in: dataset), "\(rule.code): \(example.title)")
        // Conditions of HTXS or HTT alone say nothing of the levels between, which others judge.
        guard let above = RatingLevel(rawValue: most.rawValue + 1) else { continue }
        #expect(isFault(rule, finding, at: above, in: dataset), "\(rule.code): \(example.title)")
      }
    }
  }

  @Test(arguments: RuleCatalogue.all)
  func `every rule on objects whose finding takes the level away says how far`(rule: Rule) {
    guard rule.consequence.order == .rating, rule.applicability.bits != 0 else { return }
    for example in rule.examples where example.verdict == .notMet {
      let dataset = example.scenario.dataset
      for finding in judge(dataset).findings where finding.ruleValue.code == rule.code && finding.verdict == .notMet {
        guard case .object(let key) = finding.target, finding.severity == .error, dataset.objects[key].level != nil else {
          continue
        }
        let rerating = finding.account(in: dataset).rerating
        // KD11 takes the rating away altogether.
        #expect((rerating != nil) == (rule.code != "KD11"), "\(rule.code): \(example.title)")
        #expect((rerating?.most == nil) == ["KD11", "DK02"].contains(rule.code), "\(rule.code): \(example.title)")
      }
    }
  }

  @Test func `the strictest of several ceilings counts and none is made up`() {
    let (none, low, high) = (Rerating(nil, "a"), Rerating(.completed, "b"), Rerating(.good, "c"))
    #expect(Rerating.strictest([high, none, low]) == .completed)
    #expect(Rerating.strictest([high, none]) == .good)
    #expect(Rerating.strictest([none]) == nil)
  }
}
