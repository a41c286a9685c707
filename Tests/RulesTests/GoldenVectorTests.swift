import Domain
import Rules
import Testing

/// The vectors of law.md, section I, by their numbers, through the whole evaluation.
@Suite struct GoldenVectorTests {
  struct Ratio: Sendable, CustomStringConvertible {
    let number: Int
    let excellent: Int
    let good: Int
    var completed = 0
    var special: (basis: String?, decision: String?)?
    var halfUp = false
    let expected: [String]
    var description: String { "\(number)" }
  }

  @Test(arguments: [
    Ratio(number: 1, excellent: 2, good: 12, expected: []),
    Ratio(number: 2, excellent: 3, good: 12, expected: ["TL01 error", "TL05 info"]),
    Ratio(number: 3, excellent: 3, good: 12, special: ("Thành tích nổi trội", "10-QĐ/TU"), expected: []),
    Ratio(
      number: 3, excellent: 3, good: 12, special: ("Thành tích nổi trội", nil),
      expected: ["TL01 error", "TL02 warning", "TL05 info"]),
    Ratio(number: 4, excellent: 5, good: 20, expected: ["TL01 error", "TL05 info"]),
    Ratio(number: 5, excellent: 4, good: 20, expected: []),
    Ratio(number: 6, excellent: 1, good: 4, expected: ["TL01 error", "TL04 warning", "TL05 info"]),
    Ratio(number: 6, excellent: 1, good: 4, halfUp: true, expected: ["TL04 warning"]),
    Ratio(number: 7, excellent: 1, good: 0, completed: 3, expected: ["TL01 error", "TL04 warning"]),
    Ratio(number: 8, excellent: 10, good: 38, expected: ["TL01 error"]),
  ])
  func ratio(vector: Ratio) {
    var content = TestContent()
    let unit = content.unit()
    let special = vector.special
    let group = content.group(limit: special == nil ? 20 : 25, basis: special?.basis, decision: special?.decision)
    content.ratio(vector.excellent, vector.good, in: group, unit, completed: vector.completed)
    if vector.halfUp { content.dataset.settings.rules.ratioRounding = .halfUp }
    #expect(content.findings("TL01", "TL02", "TL04", "TL05") == vector.expected)
  }

  @Test func tellsHowManyMustChange() {
    var content = TestContent()
    let unit = content.unit()
    let group = content.group()
    content.ratio(10, 38, in: group, unit)
    let evidence = content.finding("TL01")?.evidence
    #expect(evidence?["excessToGood"] == .count(2))
    #expect(evidence?["excessBelow"] == .count(3))
  }

  @Test func ninthVectorCountsTheGroupOnceAcrossUnits() {
    var content = TestContent()
    let group = content.group()
    for code in ["a", "b"] {
      let unit = content.unit(code)
      content.ratio(1, 4, in: group, unit)
    }
    #expect(content.findings("TL01") == ["TL01 error"])
    #expect(content.finding("TL01")?.evidence["excellent"] == .count(2))
  }

  @Test(
    arguments: [
      (10, RatingLevel.excellent, RatingLevel.good, RatingLevel.excellent, ["TR01 error"]),
      (11, .good, .good, .completed, ["TR02 error", "TR05 warning"]),
      (12, .completed, nil, nil, ["TR03 warning"]),
    ] as [(Int, RatingLevel, RatingLevel?, RatingLevel?, [String])])
  func headsVectors(_ number: Int, head: RatingLevel, leadership: RatingLevel?, body: RatingLevel?, expected: [String]) {
    var content = TestContent()
    let unit = content.unit()
    content.object(.leader, head, unit) { $0.role = .head }
    content.object(.leadershipCollective, leadership, unit)
    content.object(.body, body, unit)
    #expect(content.findings("TR01", "TR02", "TR03", "TR05") == expected, "\(number)")
  }

  @Test(arguments: [(2022, "TR04 error"), (2025, "TR04 warning")])
  func thirteenthVectorWeighsADeputyByProfile(year: Int, expected: String) {
    var content = TestContent()
    let unit = content.unit()
    content.object(.leader, .excellent, unit) {
      $0.role = .deputy
      $0.decided = day(25, 12, year)
    }
    content.object(.leadershipCollective, .good, unit)
    #expect(content.findings("TR04") == [expected])
  }

  @Test(arguments: [(14, 92_000_000, RatingLevel.good, "DK01 info"), (15, 89_900_000, .excellent, "DK01 error")])
  func bandVectors(_ number: Int, millionths: Int64, level: RatingLevel, expected: String) {
    var content = TestContent()
    content.object(.partyOrganization, level, content.unit()) { $0.score = Score(millionths: millionths) }
    #expect(content.findings("DK01") == [expected], "\(number)")
  }

  @Test func sixteenthVectorMissesTheExceededShareOnly() {
    var content = TestContent()
    content.object(.partyOrganization, .excellent, content.unit()) {
      ($0.assigned, $0.done, $0.onTime, $0.exceeded) = (20, 20, 20, 5)
    }
    #expect(content.findings("DK03", "DK04") == ["DK04 error"])
  }

  @Test func eighteenthVectorAsksForAReview() {
    var content = TestContent()
    content.object(.partyOrganization, .good, content.unit()) { $0.reviewed = nil }
    #expect(content.findings("KD01") == ["KD01 error"])
    #expect(content.finding("KD01")?.ruleValue.consequence.words == "kiểm điểm bổ sung")
  }

  @Test func twentyFirstVectorSeparatesOfficialAndMember() {
    var content = TestContent()
    let unit = content.unit(side: .state)
    for type in [ObjectType.staff, .partyMember] {
      content.object(type, .good, unit) {
        $0.monthsWorked = 5
        $0.decided = day(10, 1, 2026)
      }
    }
    #expect(content.findings("KD11") == ["KD11 error"])
  }

  @Test func seventeenthVectorLeavesOneShortcomingOpen() {
    var content = TestContent()
    let unit = content.unit()
    content.object(.partyOrganization, .excellent, unit)
    for index in 0..<3 {
      var item = Shortcoming(code: "hc\(index)", unit: unit, foundIn: .year(2024), source: content.row(.remediation, index))
      item.status = index == 2 ? .underway : .remedied
      item.percent = index == 2 ? Score(80) : nil
      content.dataset.shortcomings.append(item)
    }
    #expect(content.findings("DK07") == ["DK07 error"])
    #expect(content.finding("DK07")?.evidence["earlier"] == .count(3))
  }

  @Test(
    arguments: [
      ("Nguyễn Văn An, Trần Thị Bình", ["several"]), ("tập thể chi ủy", ["body"]), ("Nguyễn Văn An", nil),
    ] as [(String, [String]?)])
  func nineteenthVectorAsksForOneOwner(owner: String, reasons: [String]?) {
    var content = TestContent()
    var item = Shortcoming(code: "hc", unit: content.unit(), foundIn: .year(2025), source: content.row(.remediation, 0))
    item.owner = owner
    content.dataset.shortcomings = [item]
    #expect(content.finding("KP10")?.evidence.reasons == reasons)
  }

  @Test(arguments: [(10, ["HN01 error"]), (9, [])])
  func twentiethVectorTakesBeforeStrictly(sent: Int, expected: [String]) {
    var content = TestContent()
    let unit = content.unit()
    var obligation = Obligation(code: "nv", what: "Báo cáo", who: .units([unit]), source: content.row(.obligations, 0))
    obligation.due = day(10, 4, 2026)
    content.dataset.obligations = [obligation]
    var submission = Submission(obligation: Key(0), unit: unit, source: content.row(.submissions, 0))
    submission.sent = day(sent, 4, 2026)
    content.dataset.submissions = [submission]
    #expect(content.findings("HN01", "HN02") == expected)
  }

  @Test func twentySecondVectorCitesARegulationThatWasReplaced() {
    var content = TestContent()
    var dispatch = Dispatch(file: "dispatches/a.md")
    dispatch.date = day(1, 12, 2025)
    dispatch.citations = [DispatchCitation(numberSymbol: "124-QĐ/TW", date: day(4, 10, 2023), isBasis: true, line: 3)]
    content.dataset.dispatches = [dispatch]
    #expect(content.findings("VB03") == ["VB03 warning"])
  }
}
