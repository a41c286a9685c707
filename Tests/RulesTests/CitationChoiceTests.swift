import Domain
import Testing

@testable import Rules

/// A finding cites the regime that judges its target.
@Suite struct CitationChoiceTests {
  private func acts(_ code: String, _ profiles: ProfileSet) throws -> [String] {
    try #require(RuleCatalogue.rule(code)).citations(under: profiles).map { "\($0.act.number) \($0.clause)" }
  }

  @Test func `clauses of other regimes are left out`() throws {
    #expect(try acts("DK04", ProfileSet(.p366)) == ["366-QĐ/TW Điều 11 khoản 1"])
    #expect(try acts("DK04", ProfileSet(.n90)) == ["90/2020/NĐ-CP Điều 4"])
    #expect(try acts("DK04", ProfileSet(.n335)) == ["335/2025/NĐ-CP Điều 8 khoản 1 điểm a"])
    #expect(try acts("DK04", [ProfileSet(.p366), ProfileSet(.n90)]) == ["366-QĐ/TW Điều 11 khoản 1", "90/2020/NĐ-CP Điều 4"])
  }

  @Test func `acts of no regime are always cited`() throws {
    #expect(try acts("KD01", ProfileSet(.p366)) == ["12-KL/TW ", "366-QĐ/TW Điều 3 khoản 4"])
    #expect(try acts("KD01", ProfileSet(.n335)) == ["12-KL/TW ", "366-QĐ/TW Điều 3 khoản 4"])
  }

  @Test func `everything is cited where no regime judges, or the own one is not cited`() throws {
    for rule in RuleCatalogue.all { #expect(rule.citations(under: []) == rule.citations) }
    #expect(try acts("DK04", ProfileSet(.p124)).count == 3)
    #expect(try acts("TR01", ProfileSet(.p366)) == ["12-KL/TW ", "335/2025/NĐ-CP Điều 20 khoản 6"])
  }

  @Test func `no choice leaves a rule without its law, or makes one up`() {
    for rule in RuleCatalogue.all {
      for profiles in ProfileSet.everySet {
        let chosen = rule.citations(under: profiles)
        #expect(chosen.isEmpty == rule.citations.isEmpty && chosen.allSatisfy(rule.citations.contains), "\(rule.code)")
      }
    }
  }

  @Test func `a group is judged by the regimes of its rows`() throws {
    var content = TestContent()
    let (party, state) = (content.unit("dang", side: .party), content.unit("so", side: .state))
    let groups = (0..<3).map { _ in content.group() }
    for (group, unit) in [(groups[0], party), (groups[1], state), (groups[2], party), (groups[2], state)] {
      for level in [RatingLevel.excellent, .excellent, .good] {
        content.object(.body, level, unit) { $0.group = group }
      }
    }
    let judgement = judge(content.dataset)
    let sets = judgement.findings.filter { $0.ruleValue.code == "TL01" }.map { judgement.assessment.profiles(of: $0) }
    #expect(sets == [ProfileSet(.p366), ProfileSet(.n90), [ProfileSet(.p366), ProfileSet(.n90)]])
  }
}
