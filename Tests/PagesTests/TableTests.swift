import Domain
import Markup
import Rules
import Testing

@testable import Pages

@Suite struct TableTests {
  @Test(arguments: 1...20)
  func countsAddUpToTheirTotals(seed: Int) {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    for table in ReportTable.all(in: report) {
      for part in table.parts where !part.totals.isEmpty { expectSums(part, "\(table.name)/\(part.id), \(seed)") }
    }
  }

  /// Each column of counts adds up, rows that are sums themselves left out.
  private func expectSums(_ part: TablePart, _ place: String) {
    let rows = (0..<part.count).map(part.row).filter { !$0.isTotal }
    for column in part.columns.indices {
      guard case .count(let total)? = part.totals.last?.cells[column] else { continue }
      let sum = rows.reduce(0) { sum, row in if case .count(let count) = row.cells[column] { sum + count } else { sum } }
      #expect(sum == total, "\(place), cột \(part.columns[column].name)")
    }
  }

  @Test(arguments: 1...10)
  func ratedAndNotRatedAddUpToAllObjects(seed: Int) {
    let dataset = Reports.random(seed: UInt64(seed))
    let rows = LevelCounts.byType(in: Reports.report(dataset))
    #expect(rows.reduce(0) { $0 + $1.total } == dataset.objects.count)
    for row in rows { #expect(RatingLevel.allCases.reduce(row.notRated) { $0 + row[$1] } == row.total) }
  }

  @Test func everyRowHasACellForEveryColumn() {
    for dataset in Reports.ofExamples + [Reports.random(seed: 7)] {
      for table in ReportTable.all(in: Reports.report(dataset)) {
        for part in table.parts {
          for index in 0..<part.count { #expect(part.row(index).cells.count == part.columns.count, "\(table.name)/\(part.id)") }
          for total in part.totals { #expect(total.cells.count == part.columns.count, "\(table.name)/\(part.id)") }
        }
      }
    }
  }

  @Test(arguments: 1...10)
  func findingsStandOnOnePlaceEach(seed: Int) {
    let report = Reports.report(Reports.random(seed: UInt64(seed)).without(.evidence, in: .ratings))
    let shown = RuleCatalogue.all.indices.reduce(0) { sum, rule in
      sum + report.places.shownCount(rule) + report.places.gaps[rule].reduce(0) { $0 + $1.count }
    }
    let counts = report.judgement.counts
    #expect(shown == counts.error + counts.warning + counts.info + counts.undetermined + counts.waived)
    for rule in RuleCatalogue.all.indices {
      let pages = (1...report.places.pageCount(rule)).map { report.places.shown(rule, page: $0) }
      #expect(pages.flatMap(\.loose) == report.places.loose[rule])
      #expect(pages.flatMap(\.listed) == report.places.listed[rule])
    }
  }

  /// A whole table that is missing leaves open as many verdicts as the pages say.
  @Test(arguments: 1...10)
  func whatCannotBeToldIsCountedAlikeEverywhere(seed: Int) {
    let report = Reports.report(Reports.random(seed: UInt64(seed)).without(.evidence, in: .ratings))
    #expect(report.judgement.gaps.contains { $0.targets.count > 1 }, "nothing is missing as a whole: nothing was tried")
    let counts = RuleCatalogue.all.indices.reduce(into: SeverityCounts()) { $0 += SeverityCounts(of: $1, in: report.judgement) }
    #expect(counts.undetermined == report.judgement.counts.undetermined)
    for rule in RuleCatalogue.all.indices {
      let findings = report.judgement.allFindings(of: rule).filter { $0.verdict == .cannotTell && !$0.isWaived && $0.unit != nil }
      #expect(report.places.gaps[rule].reduce(0) { $0 + $1.count } >= findings.count)
      #expect(report.places.gaps[rule].reduce(0) { $0 + $1.units } >= Set(findings.map(\.unit)).count)
      let isTold = !report.places.gaps[rule].isEmpty || !report.places.loose[rule].isEmpty
      #expect(isTold || report.judgement.tallies[rule].cannotTell == 0, "\(RuleCatalogue.codes[rule])")
    }
  }

  @Test func aLongTableIsCutIntoPages() {
    let report = Reports.report(Reports.random(seed: 1, units: ReportTable.pageSize + 200))
    let paths = TablePage.plans(for: report).map(\.path)
    #expect(paths.contains("bang/nguoi-dung-dau.html"))
    #expect(paths.contains("bang/nguoi-dung-dau-2.html"))
    #expect(Set(paths).count == paths.count)
  }

  @Test(arguments: [
    (RemedyStatus?.none, -1, false), (.underway, -1, true), (.notRemedied, -1, true), (.remedied, -1, false),
    (.underway, 0, false),
  ])
  func aShortcomingIsOverdueWhereTheRuleSaysSo(status: RemedyStatus?, days: Int, isOverdue: Bool) throws {
    let asOf = try #require(Day(year: 2026, month: 4, day: 15))
    var item = Shortcoming(code: "hc", unit: Key(0), foundIn: .year(2025), source: RowSource(table: Key(0), line: 2))
    item.status = status
    #expect(!item.isOverdue(on: asOf))
    item.due = asOf.advanced(by: days)
    #expect(item.isOverdue(on: asOf) == isOverdue)
    var dataset = Reports.random(seed: 1)
    dataset.settings.asOf = asOf
    dataset.progress = []
    dataset.shortcomings = [item]
    let outcome = Rule.overdue.outcome(on: .item(Key(0)), in: item.foundIn, Assessment(of: dataset))
    #expect((outcome?.verdict == .notMet) == isOverdue)
  }

  @Test(arguments: 1...5)
  func overdueShortcomingsAreThoseThatTheRuleFinds(seed: Int) throws {
    let dataset = Reports.random(seed: UInt64(seed))
    let rule = try #require(RuleCatalogue.codes.firstIndex(of: "KP18"))
    let found = Set(judge(dataset).allFindings(of: rule).filter { $0.verdict == .notMet }.map(\.target))
    for key in dataset.shortcomings.keys {
      let item = dataset.shortcomings[key]
      #expect(item.isOverdue(on: dataset.settings.asOf) == found.contains(.item(key)), "\(item.code)")
    }
  }
}
