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
    #expect(try acts("KD01", ProfileSet(.n335)) == ["12-KL/TW "])
    #expect(try acts("TR01", ProfileSet(.p366)) == ["12-KL/TW "])
  }

  @Test func `everything is cited where no regime judges`() {
    for rule in RuleCatalogue.all { #expect(rule.citations(under: []) == rule.citations) }
  }

  @Test func `a regime that the rule has no clause of is cited as a whole, or what it goes back to`() throws {
    #expect(try acts("DK03", ProfileSet(.p124)) == ["124-QĐ/TW "])
    #expect(try acts("DK14", ProfileSet(.n90)) == ["90/2020/NĐ-CP "])
    #expect(try acts("TR04", ProfileSet(.p366)) == ["132-QĐ/TW ", "21-HD/BTCTW mục II.B"])
  }

  @Test func `no choice leaves a rule without its law, or makes one up`() {
    for rule in RuleCatalogue.all {
      for profiles in ProfileSet.everySet {
        let chosen = rule.citations(under: profiles)
        let own = Profile.allCases.filter { profiles.contains(ProfileSet($0)) }.map { Citation($0.act, "") }
        #expect(chosen.isEmpty == rule.citations.isEmpty, "\(rule.code)")
        #expect(chosen.allSatisfy { rule.citations.contains($0) || own.contains($0) }, "\(rule.code)")
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
