import Domain
import Rules
import Testing

@testable import Pages

/// Pages that tell the same thing count the same: the overview, the tables, the findings.
@Suite struct AgreementTests {
  @Test(arguments: 1...20)
  func linesOfRulesCountFindingsAndStandInTheirOrder(seed: Int) {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    let lines = RuleLine.lines(report).shown
    for (left, right) in zip(lines, lines.dropFirst()) {
      #expect(
        (left.counts.error, left.counts.warning) >= (right.counts.error, right.counts.warning), "\(left.code) \(right.code)")
    }
    for line in lines {
      let found = report.judgement.findings.filter { $0.ruleValue.code == line.code && $0.verdict == .notMet }
      #expect(line.counts.error == found.count { $0.severity == .error && !$0.isWaived }, "\(line.code)")
      #expect(line.counts.waived == found.count(where: \.isWaived), "\(line.code)")
      #expect(line.counts.total == found.count, "\(line.code)")
    }
  }

  @Test(arguments: 1...20)
  func groupsOverTheirCeilingAreTheFindingsOfTheRule(seed: Int) {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    let judged = GroupStandings(report).judged
    let found = Unmet(["TL01"], in: report)
    #expect(judged.count(where: \.isOver) == found.count)
    #expect(judged.count(where: \.isWaived) == found.waived)
    #expect(ReportTable.ratios(in: report).headline.hasPrefix(GroupStandings.sentence(judged) ?? "Chưa có"))
  }

  @Test(arguments: 1...20)
  func headsAreCheckedAsOftenAsTheirRulesApply(seed: Int) {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    let heads = HeadStandings(report)
    let applicable = zip(RuleCatalogue.codes, report.judgement.tallies).filter { ["TR01", "TR02"].contains($0.0) }
      .map(\.1.applicable)
    #expect(heads.checked >= applicable.max() ?? 0)
    #expect(heads.checked <= applicable.reduce(0, +))
    #expect(heads.above.count <= heads.checked)
  }

  @Test func aWaivedHeadIsCountedAndSaidToBeWaived() throws {
    let rule = try #require(RuleCatalogue.rule("TR01"))
    var dataset = try #require(rule.examples.first { $0.verdict == .notMet }?.scenario.dataset)
    let head = try #require(dataset.objects.first { $0.role == .head }?.subject)
    #expect(HeadStandings(Reports.report(dataset)).sentence.hasPrefix("1/1 người đứng đầu được xếp loại cao hơn tập thể"))
    dataset.waivers = [
      Waiver(
        rule: "TR01", target: .subject(head), period: dataset.settings.period, reason: "", authority: "", decision: "",
        date: dataset.settings.asOf, expires: nil, source: RowSource(table: Key(0), line: 2))
    ]
    #expect(HeadStandings(Reports.report(dataset)).sentence.hasSuffix(", trong đó 1 được miễn trừ."))
  }

  @Test func aWaivedHeadOfWhomNothingCanBeToldIsSaidToBeWaived() throws {
    var dataset = Reports.random(seed: 3).without(.level, in: .ratings)
    for index in dataset.objects.indices { dataset.objects[index].level = nil }
    let head = try #require(dataset.objects.first { $0.role == .head && $0.type == .leader })
    dataset.waivers = []
    #expect(HeadStandings(Reports.report(dataset)).unknown.waived == 0)
    dataset.waivers = ["TR01", "TR02"].map { code in
      Waiver(
        rule: code, target: .subject(head.subject), period: dataset.settings.period, reason: "", authority: "", decision: "",
        date: dataset.settings.asOf, expires: nil, source: RowSource(table: Key(0), line: 2))
    }
    let heads = HeadStandings(Reports.report(dataset))
    #expect(heads.unknown.waived == 1 && heads.unknown.count > 1, "\(heads.unknown)")
    #expect(heads.unknown.words.hasSuffix(" chưa đủ dữ liệu (1 được miễn trừ)"))
  }

  @Test(arguments: 1...20)
  func objectsWithoutReviewAreTheFindingsOfTheRule(seed: Int) throws {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    let part = try #require(ReportTable.reviews(in: report).parts.first)
    let total = try #require(part.totals.first)
    let counted = part.columns.indices.filter {
      ["Được xếp loại, không có ngày kiểm điểm", "Kiểm điểm sau ngày quyết định"].contains(part.columns[$0].name)
    }
    let sum = counted.reduce(0) { sum, column in if case .count(let count) = total.cells[column] { sum + count } else { sum } }
    #expect(counted.count == 2)
    #expect(sum == Unmet(["KD01"], in: report).count)
  }

  @Test(arguments: 1...20)
  func shortcomingsAreToldByThePeriodTheyWereFoundIn(seed: Int) {
    var dataset = Reports.random(seed: UInt64(seed))
    for index in dataset.shortcomings.indices where index % 3 == 0 {
      let old = dataset.shortcomings[index]
      var item = Shortcoming(code: old.code, unit: old.unit, foundIn: .year(2024), source: old.source)
      item.status = old.status
      dataset.shortcomings[index] = item
    }
    let periods = PeriodRemedies.all(in: Reports.report(dataset))
    #expect(
      periods.map(\.period)
        == [.year(2024), .year(2025)].filter { period in dataset.shortcomings.contains { $0.foundIn == period } })
    for period in periods {
      let found = dataset.shortcomings.filter { $0.foundIn == period.period }
      #expect(period.total.total == found.count)
      #expect(period.total.remedied == found.count { $0.status == .remedied })
    }
    #expect(RemedyCounts.byGroup(periods).reduce(0) { $0 + $1.total } == dataset.shortcomings.count)
  }

  @Test(arguments: 1...20)
  func everyReportOwedHasOneStateAndEveryUnitThatHasNotSentIsNamed(seed: Int) throws {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    let table = ReportTable.deadlines(in: report)
    let owed = report.assessment.unitsOfObligation.reduce(0) { $0 + $1.count }
    // A row without a day tells that something was sent, too.
    let sent = report.dataset.obligations.keys.reduce(0) { sum, key in
      sum
        + report.assessment.unitsOfObligation[key.index].count { unit in
          report.dataset.submissions.contains { $0.obligation == key && $0.unit == unit }
        }
    }
    let total = try #require(table.parts[0].totals.first)
    let counts = total.cells.map { cell in if case .count(let count) = cell { count } else { 0 } }
    #expect(counts[4] == owed)
    #expect(counts[5..<counts.count - 1].reduce(0, +) == owed)
    #expect(counts.count == table.parts[0].columns.count)
    let late = table.parts[1]
    let open = table.parts[2]
    #expect(late.count + open.count == owed - sent + counts[6])
    #expect(table.headline.contains("\(owed) báo cáo phải gửi"))
  }

  @Test(arguments: [(true, -1, "10/4/2026"), (false, 1, "trước 10/4/2026")])
  func aDueDayThatIsLateItselfIsToldAsBefore(isInclusive: Bool, late: Int, words: String) throws {
    let due = try #require(Day(year: 2026, month: 4, day: 10))
    var obligation = Obligation(code: "nv", what: "Báo cáo", who: .all, source: RowSource(table: Key(0), line: 2))
    obligation.due = due
    obligation.inclusive = isInclusive
    let settings = Settings(title: "", period: .year(2025), asOf: due)
    #expect(obligation.dueWords(by: settings) == words)
    let state = ReportState(sent: due, isUntold: false, lastDay: obligation.lastDay(by: settings), asOf: due)
    #expect((state == .late) == (late > 0))
  }

  @Test func `a report that was sent nobody knows when is neither late nor missing`() throws {
    let due = try #require(Day(year: 2026, month: 4, day: 10))
    let (before, after) = (due.advanced(by: -1), due.advanced(by: 1))
    #expect(ReportState(sent: nil, isUntold: true, lastDay: due, asOf: after) == .untold)
    #expect(ReportState(sent: after, isUntold: true, lastDay: due, asOf: after) == .untold)
    #expect(ReportState(sent: before, isUntold: true, lastDay: due, asOf: after) == .inTime)
    #expect(ReportState(sent: nil, isUntold: true, lastDay: nil, asOf: after) == .undatedSent)
    #expect(ReportState(sent: nil, isUntold: false, lastDay: due, asOf: after) == .missing)
  }

  @Test(arguments: 1...10)
  func everyMemberOfAGroupStandsOnItsPage(seed: Int) throws {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    let members = ReportTable.members(in: report)
    for group in report.dataset.groups.keys {
      let own = report.assessment.report?.ofGroup[group].count ?? 0
      let table = members.first { $0.path() == SitePath.group(report.dataset.groups[group].code) }
      #expect((table?.parts.first?.count ?? 0) == own)
    }
  }

  @Test(arguments: ["index", "con", "nhom.", "a-1"])
  func theLinkToAGroupLeadsToItsPageWhateverItsCode(code: String) throws {
    var dataset = Reports.random(seed: 1)
    let old = dataset.groups[0]
    dataset.groups[0] = Group(code: code, source: old.source)
    let report = Reports.report(dataset)
    #expect(ReportTable.members(in: report).contains { $0.path() == SitePath.group(code) })
  }

  @Test func aLongGroupListsTheTwoNumbersOfItsRatioAndSaysSo() throws {
    let report = Reports.report(Reports.random(seed: 1, units: 800))
    let ratings = try #require(report.assessment.report)
    let group = try #require(report.dataset.groups.keys.first { ratings.ofGroup[$0].count > ReportTable.mostMembers })
    let path = SitePath.group(report.dataset.groups[group].code)
    let part = try #require(ReportTable.members(in: report).first { $0.path() == path }?.parts.first)
    let levels = ratings.ofGroup[group].map { report.dataset.objects[$0].level }
    #expect(part.count == levels.count { $0 == .excellent || $0 == .good })
    #expect(part.caption.contains("\(Figures.integer(levels.count - part.count)) đối tượng khác"))
  }

  @Test func settingsInTextsOfRulesHaveTheirNames() {
    let settings = Settings(title: "", period: .year(2025), asOf: Day(ordinal: 20_000))
    #expect(
      RuleSettings.named("1 HTXS, 4 HTT, ratio-rounding = half-up", settings)
        == "1 HTXS, 4 HTT, «Làm tròn» là «làm tròn nửa lên» (ratio-rounding = half-up)")
    #expect(
      RuleSettings.named("đổi bằng ratio-base, ratio-rounding trong site.toml", settings)
        == "đổi bằng «Cơ số tính tỷ lệ» (ratio-base), «Làm tròn» (ratio-rounding) trong site.toml")
  }
}
