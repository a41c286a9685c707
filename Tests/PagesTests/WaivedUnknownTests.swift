import Domain
import Rules
import Testing

@testable import Pages

/// A decision may answer what cannot be told, too: pages count it as `check` does.
@Suite struct WaivedUnknownTests {
  /// A random dataset with a decision for every second object of which something cannot be told.
  private static func report(_ seed: UInt64) -> Report {
    var dataset = Reports.random(seed: seed)
    let first = Reports.report(dataset).judgement
    let open = first.findings.filter { $0.verdict == .cannotTell && !$0.isWaived }
    for (place, finding) in open.enumerated() where place % 2 == 0 {
      guard case .object(let object) = finding.target else { continue }
      dataset.waivers.append(
        Waiver(
          rule: RuleCatalogue.codes[finding.rule], target: .subject(dataset.objects[object].subject), period: finding.period,
          reason: "", authority: "", decision: "", date: dataset.settings.asOf, expires: nil,
          source: RowSource(table: Key(Int(TableKind.waivers.rawValue)), line: 2)))
    }
    return Reports.report(dataset)
  }

  @Test func `what cannot be told and is waived is counted as waived`() {
    var waived = 0
    for seed in 1...20 {
      let report = Self.report(UInt64(seed))
      let (counts, findings) = (report.judgement.counts, report.judgement.findings)
      #expect(report.unknown == counts.undetermined)
      #expect(report.waivedOfRule.reduce(0, +) + report.excusedOfRule.reduce(0, +) == counts.waived)
      for rule in RuleCatalogue.all.indices {
        let faults = findings[report.judgement.ofRule[rule]].count { $0.verdict == .notMet && !$0.isWaived && !$0.isNote }
        #expect(report.judgement.tallies[rule].notMet - report.waivedOfRule[rule] - report.notesOfRule[rule] == faults)
      }
      for unit in report.dataset.units.keys {
        let standing = UnitStanding(of: unit, in: report)
        let own = report.judgement.ofUnit[unit].map { findings[$0.index] }
        let gaps = report.judgement.gaps(of: unit).reduce(0) { $0 + $1.count }
        #expect(standing.unknown == own.count { $0.verdict == .cannotTell && !$0.isWaived } + gaps)
        #expect(standing.waived + standing.excused == own.count { $0.isWaived })
      }
      waived += report.excusedOfRule.reduce(0, +)
    }
    #expect(waived > 0)
  }

  @Test func `a table of verdicts says how many of those that cannot be told are waived`() {
    let report = Self.report(3)
    let count = report.excusedOfRule.reduce(0, +)
    #expect(
      report.excusedNote(on: Array(RuleCatalogue.all.indices)) == " Trong số chưa đủ dữ liệu có \(count) lần được miễn trừ.")
    #expect(Reports.report(Reports.random(seed: 3)).excusedNote(on: []).isEmpty)
  }

  @Test func `the tile of what cannot be told names the waived beside it`() throws {
    let tile = { (report: Report) in
      try #require(Tile.tiles(report, groups: report.groupStandings).first { $0.what == "kiểm tra chưa đủ dữ liệu" })
    }
    let report = Self.report(3)
    let untold = report.untold
    #expect(untold.waived > 0 && untold.count == report.judgement.tallies.reduce(0) { $0 + $1.cannotTell })
    #expect(try tile(report).base.hasSuffix(" kiểm tra, chưa kể \(untold.waived) được miễn trừ"))
    #expect(try tile(report).figure == Figures.integer(untold.count - untold.waived))
    let plain = Reports.report(Reports.random(seed: 3))
    #expect(try plain.untold.waived == 0 && tile(plain).base.hasSuffix(" kiểm tra"))
  }

  @Test func `where all that is left untold is waived, not everything is met`() {
    let mark = { (count: Int, waived: Int, total: Int) in
      Tile.unknown(Untold(count: count, waived: waived), of: total, leadingTo: "").mark.shape
    }
    #expect(mark(2, 2, 9) == .waived && mark(3, 2, 9) == .cannotTell && mark(0, 0, 9) == .met && mark(0, 0, 0) == .notApplicable)
    let said = OverviewPage.nothingFound(isJudged: true, untold: Untold(count: 2, waived: 2))
    #expect(said.rules == "Chưa thấy quy tắc nào không đạt; 2 kiểm tra chưa đủ dữ liệu (2 được miễn trừ).")
    #expect(said.units == "Chưa thấy đơn vị nào có lỗi; 2 kiểm tra chưa đủ dữ liệu (2 được miễn trừ).")
    #expect(
      OverviewPage.nothingFound(isJudged: true, untold: Untold(count: 0, waived: 0)).rules == "Mọi quy tắc áp dụng được đều đạt.")
  }
}
