import Domain
import Rules
import Testing

@testable import Pages

/// What pages say of a rule's law is what the rule says of it.
@Suite struct RuleTextTests {
  @Test func `every finding of every regime stands with the clauses that JSON names`() {
    let settings = Settings(title: "", period: .year(2025), asOf: Day(year: 2026, month: 4, day: 15) ?? Day(ordinal: 0))
    for rule in RuleCatalogue.all {
      let text = RuleText(rule, settings)
      for profiles in ProfileSet.everySet {
        let citations = rule.citations(under: profiles)
        #expect(text.clauses(under: profiles) == citations.map { $0.words(asOf: settings.asOf) }, "\(rule.code)")
        #expect(text.clauses(under: profiles).isEmpty == rule.citations.isEmpty, "\(rule.code) \(profiles.rawValue)")
      }
    }
  }
}
