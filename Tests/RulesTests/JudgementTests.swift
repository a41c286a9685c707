import Domain
import Rules
import Testing

@Suite struct JudgementTests {
  /// One group over the ratio: 3 HTXS, 12 HTT.
  private func overRatio() -> TestContent {
    var content = TestContent()
    let unit = content.unit()
    let group = content.group()
    content.ratio(3, 12, in: group, unit)
    return content
  }

  @Test func aWaiverAnswersTheFindingOfItsRuleTargetAndPeriod() {
    var content = overRatio()
    content.waiver("TL01", .group(Key(0)))
    let judgement = judge(content.dataset)
    #expect(judgement.findings.first { $0.ruleValue.code == "TL01" }?.isWaived == true)
    #expect(judgement.counts.waived == 1)
    #expect(content.findings("MT01", "MT02").isEmpty)
  }

  @Test(arguments: [(15, true), (14, false)])
  func aWaiverCountsUpToTheDayItExpires(expires: Int, isWaived: Bool) {
    var content = overRatio()
    content.waiver("TL01", .group(Key(0)), expires: day(expires, 4, 2026))
    #expect(content.finding("TL01")?.isWaived == isWaived)
    #expect(content.findings("MT01", "MT02") == (isWaived ? [] : ["MT01 warning"]))
  }

  @Test func aWaiverThatAnswersNothingIsTold() {
    var content = overRatio()
    content.waiver("TL02", .group(Key(0)))
    #expect(content.findings("MT02") == ["MT02 warning"])
    #expect(content.finding("TL01")?.isWaived == false)
  }

  @Test func aSettingRaisesTheSeverityOfOneRule() {
    var content = overRatio()
    content.dataset.settings.severity = ["TL01": "warning", "TL05": "error"]
    #expect(content.findings("TL01", "TL05") == ["TL01 warning", "TL05 error"])
  }

  @Test(arguments: [(Settings.RatioBase.good, true), (.goodAndAbove, false), (.rated, false)])
  func theBaseOfTheRatioIsASetting(base: Settings.RatioBase, isExceeded: Bool) {
    var content = overRatio()
    content.dataset.settings.rules.ratioBase = base
    #expect(content.findings("TL01").isEmpty != isExceeded)
  }

  @Test(arguments: [(true, ["TL01 error"]), (false, [])])
  func headsCountInTheRatioUnlessTheSettingsSayNo(countHeads: Bool, expected: [String]) {
    var content = TestContent()
    let unit = content.unit()
    let group = content.group()
    for _ in 0..<5 { content.object(.leader, .good, unit) { $0.group = group } }
    for _ in 0..<2 {
      content.object(.leader, .excellent, unit) {
        $0.group = group
        $0.role = .head
      }
    }
    content.dataset.settings.rules.countHeads = countHeads
    #expect(content.findings("TL01") == expected)
  }

  @Test(arguments: [(false, ["HN01 error"]), (true, [])])
  func theDueDayIsInTimeWhenTheSettingsSaySo(isInclusive: Bool, expected: [String]) {
    var content = TestContent()
    let unit = content.unit()
    var obligation = Obligation(code: "nv", what: "Báo cáo", who: .all, source: content.row(.obligations, 0))
    obligation.due = day(10, 4, 2026)
    content.dataset.obligations = [obligation]
    var submission = Submission(obligation: Key(0), unit: unit, source: content.row(.submissions, 0))
    submission.sent = day(10, 4, 2026)
    var later = submission
    later.sent = day(12, 4, 2026)
    content.dataset.submissions = [later, submission]
    content.dataset.settings.rules.deadlineInclusive = isInclusive
    #expect(content.findings("HN01", "HN02", "HN03") == expected)
  }

  @Test func aProfileSettingCountsForEveryDecision() {
    var content = TestContent()
    content.object(.partyOrganization, .excellent, content.unit()) { $0.score = Score(80) }
    #expect(content.findings("DK01") == ["DK01 error"])
    content.dataset.settings.rules.profile = .p124
    #expect(content.findings("DK01").isEmpty)
  }

  @Test func findingsStandByRulePeriodUnitAndTarget() {
    let dataset = RandomContent.dataset(seed: 7, objects: 400)
    let judgement = judge(dataset)
    let findings = RuleCatalogue.all.indices.flatMap { judgement.allFindings(of: $0) }
    #expect(findings.count > 100)
    let places = findings.map { finding in
      let unit = finding.unit.map { dataset.units[$0].code } ?? ""
      // A rule with two kinds of target tells one kind after the other.
      let kind = finding.target.kind == "item" ? 1 : 0
      return (finding.rule, finding.period.lastDay.ordinal, unit, kind, finding.target.id(in: dataset))
    }
    for (left, right) in zip(places, places.dropFirst()) where (left.0, left.1) == (right.0, right.1) {
      #expect((left.2, left.3, left.4) <= (right.2, right.3, right.4))
    }
    for (left, right) in zip(places, places.dropFirst()) { #expect((left.0, left.1) <= (right.0, right.1)) }
  }

  @Test(arguments: 1...12, [false, true])
  func everyTargetGetsOneVerdictOfEveryRule(seed: Int, withQuarters: Bool) {
    let dataset = RandomContent.dataset(seed: UInt64(seed), objects: 300, others: withQuarters)
    let judgement = judge(dataset)
    for (rule, tally) in zip(RuleCatalogue.all, judgement.tallies) {
      let verdicts = tally.met + tally.notMet + tally.notApplicable + tally.cannotTell
      #expect(verdicts == RandomContent.targets(of: rule, in: judgement.assessment), "\(rule.code), seed \(seed)")
    }
    let all = RuleCatalogue.all.indices.flatMap { judgement.allFindings(of: $0) }
    #expect(all.count == judgement.tallies.reduce(0) { $0 + $1.notMet + $1.cannotTell })
    #expect(judgement.findings.count + judgement.gaps.reduce(0) { $0 + $1.targets.count } == all.count)
    for finding in all {
      #expect(finding.verdict == .notMet || !finding.evidence.missing.isEmpty)
      #expect(finding.message(in: dataset).text.hasSuffix("."))
    }
  }

  @Test func judgingTwiceGivesTheSame() {
    let dataset = RandomContent.dataset(seed: 3, objects: 4500)
    let runs = (0..<2).map { _ in judge(dataset) }
    #expect(runs[0].tallies == runs[1].tallies)
    #expect(runs[0].findings.map { $0.message(in: dataset) } == runs[1].findings.map { $0.message(in: dataset) })
    #expect(runs[0].findings.map(\.target) == runs[1].findings.map(\.target))
  }

  /// More rows than one part of the work takes, and units that do not stand in the order of their codes.
  @Test func findingsStandInOrderWhateverPartTheyComeFrom() {
    var content = TestContent()
    let units = ["z", "a", "m"].map { content.unit($0) }
    for index in 0..<9000 { content.object(.partyMember, .good, units[index % 3]) { $0.reviewed = nil } }
    let judgement = judge(content.dataset)
    let reviewed = judgement.findings.filter { $0.ruleValue.code == "KD01" }
    #expect(reviewed.count == 9000)
    let ids = reviewed.map { ($0.unit.map { content.dataset.units[$0].code } ?? "") + $0.target.id(in: content.dataset) }
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(ids).count == 9000)
  }

  @Test func aUnitNamedTwiceOwesOneReport() {
    var content = TestContent()
    let units = [content.unit("b"), content.unit("a")]
    content.dataset.obligations = [
      Obligation(
        code: "bc", what: "Báo cáo", who: .units([units[1], units[0], units[1]]), source: content.row(.obligations, 0))
    ]
    let assessment = Assessment(of: content.dataset)
    #expect(assessment.unitsOfObligation == [units])
    #expect(units.map { assessment.obligationsOfUnit[$0].count } == [1, 1])
  }
}
