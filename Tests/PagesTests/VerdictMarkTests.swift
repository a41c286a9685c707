import Domain
import Rules
import Testing

@testable import Pages

/// What only informs is no fault.
@Suite struct VerdictMarkTests {
  /// A unit whose report is due in three days, and which owes nothing else.
  private static var report: Report {
    var dataset = Dataset(
      settings: Settings(title: "Thử", period: .year(2025), asOf: Day(year: 2026, month: 4, day: 15) ?? Day(ordinal: 0)))
    dataset.tables = [TableKind.units, .obligations, .submissions].map { kind in
      let headings = Dictionary(uniqueKeysWithValues: kind.columns.map { ($0, $0.header) })
      return Table(kind: kind, period: nil, path: kind.path(nil), headings: headings)
    }
    dataset.units = [Unit(code: "xa-a", name: "Xã A", source: RowSource(table: Key(0), line: 2))]
    var owed = Obligation(code: "nv-1", what: "Báo cáo", who: .all, source: RowSource(table: Key(1), line: 2))
    owed.due = Day(year: 2026, month: 4, day: 18)
    dataset.obligations = [owed]
    return Reports.report(dataset)
  }

  @Test func aNoteHasItsOwnWordAndShape() throws {
    let finding = try #require(Self.report.judgement.findings.first { $0.ruleValue.code == "HN03" })
    #expect(VerdictMark(finding).word == "Lưu ý")
    #expect(VerdictMark(.notMet).word == "Không đạt")
    let html = try #require(try Site(Self.report, only: [UnitPage.self]).pages["don-vi/xa-a.html"])
    #expect(html.contains("<span class=\"mark note\">") && !html.contains("<span class=\"mark not-met\">"))
  }

  @Test func theHeadlineOfAUnitIsTakenFromErrorsAndWarnings() throws {
    let page = try #require(UnitPage.plans(for: Self.report).first?.make())
    #expect(page.mark.shape != .notMet)
    #expect(page.standing.contains("1 lưu ý") && !page.standing.contains("không đạt"), "\(page.standing)")
  }

  @Test(arguments: [
    (3, 1, 1, 0, 9, "Không đạt"), (2, 1, 1, 1, 9, "Chưa đủ dữ liệu"), (2, 1, 1, 0, 9, "Lưu ý"), (1, 1, 0, 0, 9, "Miễn trừ"),
    (0, 0, 0, 0, 9, "Đạt"), (0, 0, 0, 0, 0, "Không áp dụng"),
  ])
  func theMarkOfSeveralIsWhatAsksForMost(_ notMet: Int, _ waived: Int, _ notes: Int, _ unknown: Int, _ met: Int, _ word: String) {
    var tally = Tally()
    (tally.notMet, tally.cannotTell, tally.met) = (notMet, unknown, met)
    #expect(VerdictMark(of: tally, waived: waived, notes: notes, excused: 0).word == word)
    // What is waived is not to be filled in.
    tally.cannotTell += 1
    let excused = VerdictMark(of: tally, waived: waived, notes: notes, excused: 1)
    #expect(excused.word == (notMet == 0 && unknown == 0 ? "Miễn trừ" : word))
  }

  @Test func aPersonWithSeveralRatingsIsNamedWithTheCapacity() {
    var dataset = Reports.random(seed: 3)
    dataset.persons = [Person(code: "cn-1")]
    let places = [ObjectType.leader, .partyMember].compactMap { type in dataset.objects.firstIndex { $0.type == type } }
    for place in places { dataset.objects[place].person = Key(0) }
    let report = Reports.report(dataset)
    let words = places.map { report.words(of: .object(Key($0))).text }
    #expect(words.count == 2)
    #expect(words.first?.hasSuffix(", với tư cách cán bộ lãnh đạo, quản lý") == true, "\(words)")
    #expect(words.last?.hasSuffix(", với tư cách đảng viên") == true, "\(words)")
    let other = dataset.objects.indices.first { !places.contains($0) }
    #expect(other.map { !report.words(of: .object(Key($0))).text.contains("tư cách") } == true)
  }
}
