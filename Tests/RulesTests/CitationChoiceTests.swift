import Domain
import Testing

@testable import Rules

/// A finding cites the law of its target: of its regime, about its kind of object, and issued by then.
@Suite struct CitationChoiceTests {
  /// What `code` cites for one rating, as `366-QĐ/TW Điều 11 khoản 1`.
  private func acts(
    _ code: String, _ profile: Profile, _ type: ObjectType = .body, decided: Day? = nil, of year: Int? = nil,
    state: Profile? = nil
  ) throws -> [String] {
    let rule = try #require(RuleCatalogue.rule(code))
    let on = decided ?? max(profile.act.inForceFrom, day(25, 12, 2021))
    let ground = Ground(profile: profile, state: state, type: type, day: on, periodEnd: Period.year(year ?? on.year).lastDay)
    return rule.citations(rule.citations.map(Standing.init).choice(on: ground)).map(words)
  }

  private func words(_ citation: Citation) -> String { "\(citation.act.number) \(citation.clause)" }

  /// What the first finding of `code` cites.
  private func acts(of code: String, in content: TestContent) throws -> [String] {
    let judgement = judge(content.dataset)
    let finding = try #require(judgement.findings.first { $0.ruleValue.code == code })
    return finding.ruleValue.citations(judgement.assessment.choice(for: finding)).map(words)
  }

  @Test(
    arguments: [
      (Dispatch.System.state, 20, ["30/2020/NĐ-CP Phụ lục I"]), (.party, 20, ["399-QĐ/TW "]), (.party, 5, ["66-QĐ/TW "]),
    ] as [(Dispatch.System, Int, [String])])
  func `a dispatch is held against the form of its side and time`(system: Dispatch.System, of number: Int, acts: [String]) throws
  {
    let rule = try #require(RuleCatalogue.rule("VB07"))
    var dispatch = Dispatch(file: "a.md")
    dispatch.system = system
    dispatch.date = day(number, 1, 2026)
    let standings = rule.citations.map(Standing.init)
    #expect(rule.citations(standings.choice(on: dispatch)).map(words) == acts)
    dispatch.system = nil
    dispatch.date = nil
    #expect(rule.citations(standings.choice(on: dispatch)).count == 3)
    // Where no clause is of its side, those that there are.
    let numbers = try #require(RuleCatalogue.rule("VB05"))
    dispatch.system = .party
    #expect(numbers.citations(numbers.citations.map(Standing.init).choice(on: dispatch)).map(words) == ["30/2020/NĐ-CP Điều 15"])
    // An act that came later is no law of the day.
    let expired = try #require(RuleCatalogue.rule("VB03"))
    dispatch.date = day(5, 12, 2025)
    #expect(
      expired.citations(expired.citations.map(Standing.init).choice(on: dispatch)).map(words) == [
        "366-QĐ/TW Điều 19", "43-HD/BTCTW mục 7.12",
      ])
  }

  @Test func `clauses of other regimes are left out`() throws {
    #expect(try acts("DK04", .p366) == ["366-QĐ/TW Điều 11 khoản 1"])
    #expect(try acts("DK04", .n90) == ["90/2020/NĐ-CP Điều 4"])
    #expect(try acts("DK04", .n335) == ["335/2025/NĐ-CP Điều 8 khoản 1 điểm a"])
  }

  @Test func `a decree is cited by its clause on collectives or on persons`() throws {
    #expect(try acts("DK01", .n335, .body) == ["335/2025/NĐ-CP Điều 8"])
    #expect(try acts("DK01", .n335, .staff) == ["335/2025/NĐ-CP Điều 20"])
    #expect(try acts("DK02", .n335, .body) == ["335/2025/NĐ-CP Điều 6", "335/2025/NĐ-CP Điều 7"])
    #expect(try acts("DK02", .n335, .staff) == ["335/2025/NĐ-CP Điều 12"])
    #expect(try acts("TL01", .n335, .body) == ["335/2025/NĐ-CP Điều 8 khoản 5"])
    #expect(try acts("TL02", .n335, .staff) == ["335/2025/NĐ-CP Điều 20 khoản 5 điểm b"])
    #expect(try acts("QU07", .n335, .staff) == ["335/2025/NĐ-CP Điều 17 khoản 3"])
    #expect(try acts("QU07", .n335, .body) == ["335/2025/NĐ-CP "])
    let decided = day(25, 12, 2025)
    #expect(try acts("DK02", .p366, .leader, decided: decided) == ["366-QĐ/TW Điều 10", "43-HD/BTCTW Mẫu 2A, 2B, 2C"])
    #expect(try acts("DK02", .p366, .body, decided: decided) == ["366-QĐ/TW Điều 10", "43-HD/BTCTW Mẫu 01"])
  }

  @Test func `an act that came later is not cited where an older one carries the rule`() throws {
    #expect(try acts("TR07", .p124, .leader, decided: day(20, 12, 2024)) == ["124-QĐ/TW "])
    #expect(try acts("TR07", .p366, .leader, decided: day(20, 12, 2026)) == ["366-QĐ/TW Điều 11 khoản 4", "02-HD/BTCTW "])
    for code in ["TR01", "TR02", "KD01", "KD13"] {
      #expect(try acts(code, .p132, .leader, decided: day(20, 12, 2022)) == ["132-QĐ/TW "])
      #expect(try acts(code, .p124, .leader, decided: day(20, 12, 2024)) == ["124-QĐ/TW "])
    }
    #expect(try acts("DK02", .p366, .body, decided: day(15, 9, 2025)) == ["366-QĐ/TW Điều 10"])
    #expect(try acts("TL05", .n90, .staff, decided: day(20, 12, 2022)) == ["90/2020/NĐ-CP "])
    #expect(try acts("TL05", .n90, .staff, decided: day(20, 12, 2023)) == ["48/2023/NĐ-CP "])
  }

  @Test func `a conclusion on the results of 2025 goes for them before it was issued`() throws {
    let decided = day(25, 12, 2025)
    #expect(try acts("KD01", .p366, decided: decided) == ["366-QĐ/TW Điều 3 khoản 4", "12-KL/TW "])
    #expect(try acts("TR01", .p366, .leader, decided: decided) == ["12-KL/TW "])
    #expect(try acts("KD13", .n335, decided: day(5, 1, 2026), of: 2025) == ["12-KL/TW "])
    #expect(try acts("KD01", .p366, decided: decided, of: 2024) == ["366-QĐ/TW Điều 3 khoản 4"])
  }

  @Test func `heads of State units are bound by the decree in force, whatever regime judges them`() throws {
    for code in ["TR01", "TR02"] {
      #expect(
        try acts(code, .p366, .leader, decided: day(5, 1, 2026), state: .n335) == ["335/2025/NĐ-CP Điều 20 khoản 6", "12-KL/TW "])
      #expect(try acts(code, .p366, .leader, decided: day(25, 12, 2025), state: .n90) == ["12-KL/TW "])
    }
    var content = TestContent()
    let unit = content.unit("so", side: .state)
    content.object(.body, .good, unit) { $0.decided = day(5, 1, 2026) }
    content.object(.leader, .excellent, unit) {
      $0.role = .head
      $0.decided = day(6, 1, 2026)
    }
    #expect(try acts(of: "TR02", in: content) == ["335/2025/NĐ-CP Điều 20 khoản 6", "12-KL/TW "])
  }

  @Test func `the order of members and officials has its own clause`() throws {
    let decided = day(5, 1, 2026)
    #expect(try acts("TR09", .p366, .partyMember, decided: decided) == ["366-QĐ/TW Điều 3 khoản 4"])
    #expect(
      try acts("TR09", .p366, .partyMember, decided: decided, state: .n335)
        == ["335/2025/NĐ-CP Điều 19 khoản 2", "366-QĐ/TW Điều 3 khoản 4"])
    #expect(try acts("TR09", .p366, .leader, decided: decided, state: .n335) == ["366-QĐ/TW Điều 12 khoản 2"])
    #expect(try acts("TR09", .n335, .body, decided: decided) == ["335/2025/NĐ-CP Điều 9 khoản 1"])
  }

  @Test func `a regime that the rule has no clause of is cited as a whole, or what it goes back to`() throws {
    #expect(try acts("DK03", .p124) == ["124-QĐ/TW "])
    #expect(try acts("DK14", .n90, .staff) == ["90/2020/NĐ-CP "])
    for profile in [Profile.p124, .p366, .n90, .n335] {
      #expect(try acts("TR04", profile, .leader) == ["132-QĐ/TW ", "21-HD/BTCTW mục II.B"])
      #expect(try acts("TR05", profile, .leadershipCollective) == ["21-HD/BTCTW mục II.B tiết 3"])
    }
    #expect(try acts("TR06", .p366, .partyMember) == ["366-QĐ/TW Điều 3 khoản 4"])
    #expect(try acts("TR06", .p124, .partyMember) == ["21-HD/BTCTW mục 2.3"])
  }

  @Test func `no choice leaves a rule without its law, or makes one up`() {
    let days = [day(1, 1, 2022), day(1, 1, 2024), day(15, 9, 2025), day(25, 12, 2025), day(1, 1, 2027)]
    for rule in RuleCatalogue.all {
      let standings = rule.citations.map(Standing.init)
      #expect(rule.citations(standings.all) == rule.citations)
      for (profile, type) in Profile.allCases.flatMap({ profile in ObjectType.allCases.map { (profile, $0) } }) {
        for day in days {
          let ground = Ground(profile: profile, state: nil, type: type, day: day, periodEnd: day)
          let chosen = rule.citations(standings.choice(on: ground))
          #expect(chosen.isEmpty == rule.citations.isEmpty, "\(rule.code)")
          #expect(chosen.allSatisfy { rule.citations.contains($0) || $0 == .whole(profile) }, "\(rule.code)")
        }
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
    let found = judgement.findings.filter { $0.ruleValue.code == "TL01" }
    #expect(
      found.map { judgement.assessment.profiles(of: $0) }
        == [ProfileSet(.p366), ProfileSet(.n90), [ProfileSet(.p366), ProfileSet(.n90)]])
    #expect(
      found.map { $0.ruleValue.citations(judgement.assessment.choice(for: $0)).map(words) } == [
        ["366-QĐ/TW Điều 11 khoản 1"], ["48/2023/NĐ-CP "], ["366-QĐ/TW Điều 11 khoản 1", "48/2023/NĐ-CP "],
      ])
  }

  @Test func `a plan is judged by the regime of its day`() throws {
    for (issued, period, expected) in [
      (day(20, 1, 2025), Period.year(2024), ["124-QĐ/TW "]),
      (day(20, 3, 2026), .year(2025), ["366-QĐ/TW Điều 8", "12-KL/TW "]),
    ] {
      var content = TestContent()
      let unit = content.unit()
      content.dataset.plans.append(Plan(code: "kh", unit: unit, subject: nil, period: period, source: content.row(.plans, 0)))
      content.dataset.plans[0].issued = issued
      content.dataset.shortcomings.append(
        Shortcoming(code: "hc", unit: unit, foundIn: period, source: content.row(.remediation, 0)))
      content.dataset.shortcomings[0].plan = Key(0)
      for code in ["KP03", "KP04", "KP07", "KP08", "KP09", "KP10", "KP12", "KP13"] {
        #expect(try acts(of: code, in: content) == expected, "\(code)")
      }
    }
  }

  @Test func `what a dispatch asks for rests on that dispatch`() throws {
    var content = TestContent()
    content.dataset.obligations.append(
      Obligation(code: "nv", what: "Báo cáo", who: .units([content.unit()]), source: content.row(.obligations, 0)))
    content.dataset.obligations[0].due = day(10, 4, 2026)
    #expect(try acts(of: "HN02", in: content) == ["43-HD/BTCTW mục 4", "335/2025/NĐ-CP Điều 9 khoản 1"])
    content.dataset.obligations[0].dispatch = "412-CV/TU"
    #expect(try acts(of: "HN02", in: content).isEmpty)
    let judgement = judge(content.dataset)
    let finding = try #require(judgement.findings.first { $0.ruleValue.code == "HN02" })
    #expect(judgement.assessment.law(behind: [finding]) { _ in [] } == ["Văn bản số 412-CV/TU"])
    var dispatch = Dispatch(file: "412.md")
    (dispatch.numberSymbol, dispatch.docType, dispatch.issuer) = ("412-CV/TU", "Công văn", "Tỉnh ủy A")
    dispatch.date = day(6, 4, 2026)
    content.dataset.dispatches = [dispatch]
    #expect(
      judge(content.dataset).assessment.askingDispatch(of: finding)?.words
        == "Công văn số 412-CV/TU, ngày 06/4/2026 của Tỉnh ủy A")
  }
}
