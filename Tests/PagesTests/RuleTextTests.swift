import Domain
import Rules
import Testing

@testable import Pages

/// What pages say of a rule's law is what the rule says of it.
@Suite struct RuleTextTests {
  @Test func `every finding stands with the clauses that its rule gives for it`() {
    for dataset in Reports.ofExamples {
      let report = Reports.report(dataset)
      for finding in report.judgement.findings {
        let rule = finding.ruleValue
        let law = report.assessment.law(behind: [finding]) {
          rule.citations($0).map { $0.words(asOf: report.settings.asOf) }
        }
        #expect(report.clauses(of: finding) == law, "\(rule.code)")
        #expect(!law.isEmpty || ["MT01", "MT02"].contains(rule.code), "\(rule.code)")
      }
    }
  }
}
