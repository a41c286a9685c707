import Domain
import Rules
import Testing

@testable import Pages

/// What a unit has to do by when, at the head of its page.
@Suite struct DueActionTests {
  private static func row(_ kind: TableKind) -> RowSource { RowSource(table: Key(Int(kind.rawValue)), line: 2) }
  private static let asOf = Day(year: 2026, month: 4, day: 15) ?? Day(ordinal: 0)

  private static func item(_ code: String, _ day: Int?, _ status: RemedyStatus?, owner: String? = nil) -> Shortcoming {
    var item = Shortcoming(code: code, unit: Key(0), foundIn: .year(2025), source: row(.remediation))
    (item.due, item.status, item.owner) = (day.map { asOf.advanced(by: $0) }, status, owner)
    item.manifestation = "Hồ sơ còn thiếu."
    return item
  }

  private static func page(_ items: [Shortcoming], owing: [Obligation] = [], sent: [Submission] = []) throws -> UnitPage {
    var dataset = Dataset(settings: Settings(title: "Thử", period: .year(2025), asOf: asOf))
    dataset.tables = TableKind.allCases.map { kind in
      let headings = Dictionary(uniqueKeysWithValues: kind.columns.map { ($0, $0.header) })
      return Table(kind: kind, period: kind.isPerPeriod ? .year(2025) : nil, path: kind.path(.year(2025)), headings: headings)
    }
    dataset.units = [Unit(code: "so", name: "Sở Nội vụ", source: row(.units))]
    (dataset.shortcomings, dataset.obligations, dataset.submissions) = (items, owing, sent)
    return try #require(UnitPage.plans(for: Reports.report(dataset)).first).make()
  }

  private static func obligation(_ code: String, _ what: String, _ day: Int) -> Obligation {
    var obligation = Obligation(code: code, what: what, who: .units([Key(0)]), source: row(.obligations))
    (obligation.due, obligation.to) = (asOf.advanced(by: day), "Tỉnh ủy")
    return obligation
  }

  @Test func theEarliestDayStandsFirstAndWhatIsDoneIsNotThere() throws {
    let page = try Self.page(
      [
        Self.item("hc-1", 10, .underway, owner: "Lê A"), Self.item("hc-2", -21, .notRemedied), Self.item("hc-3", -3, .remedied),
        Self.item("hc-4", nil, .underway), Self.item("hc-5", -30, nil), Self.item("hc-6", 0, .underway),
      ],
      owing: [Self.obligation("nv-1", "Kế hoạch khắc phục", 5), Self.obligation("nv-2", "Báo cáo quý II", 60)],
      sent: [])
    let dated = page.actions.filter { $0.day != nil }
    #expect(dated.map(\.place.text) == ["hc-5", "hc-2", "hc-6", "Báo cáo phải gửi", "hc-1", "Báo cáo phải gửi"])
    #expect(dated.map(\.isLate) == [false, true, false, false, false, false])
    // Without a status KP18 cannot tell whether it is overdue, and no figure counts it.
    #expect(dated.map(\.days).prefix(3) == ["đã qua hạn, chưa ghi tình trạng", "quá hạn 21 ngày", "đến hạn"])
    #expect(dated.dropFirst().first?.day?.vietnamese == "25/3/2026")
    #expect(
      dated.map(\.work) == [
        "Khắc phục: Hồ sơ còn thiếu", "Khắc phục: Hồ sơ còn thiếu", "Khắc phục: Hồ sơ còn thiếu", "Kế hoạch khắc phục",
        "Khắc phục: Hồ sơ còn thiếu", "Báo cáo quý II",
      ])
    #expect(dated.map(\.who) == ["", "", "", "Gửi tới: Tỉnh ủy", "Chịu trách nhiệm: Lê A", "Gửi tới: Tỉnh ủy"])
    #expect(page.actions.contains { $0.place.text == "hc-4" && $0.day == nil })
    #expect(!page.actions.contains { $0.place.text == "hc-3" })
    // An item of the list says itself that it is overdue; what else is wrong with it is something more to do.
    #expect(page.findings.contains { $0.code == "KP18" })
    #expect(!page.actions.contains { $0.place.text == "KP18" })
    #expect(page.actions.contains { $0.place.text == "KP09" })
  }

  @Test func aReportThatWasSentIsNotAskedForAgain() throws {
    var sent = Submission(obligation: Key(0), unit: Key(0), source: Self.row(.submissions))
    sent.sent = Self.asOf.advanced(by: -1)
    let owing = [Self.obligation("nv-1", "Kế hoạch khắc phục", 5)]
    #expect(try Self.page([], owing: owing).actions.contains { $0.work == "Kế hoạch khắc phục" })
    #expect(try !Self.page([], owing: owing, sent: [sent]).actions.contains { $0.work == "Kế hoạch khắc phục" })
  }

  @Test func tasksOfADayThatIsPastStandInTheirOwnListAlone() throws {
    #expect(try Self.page([]).actions.allSatisfy { !$0.place.url.hasPrefix("#viec-") })
    // The fifteenth itself is late where the text says "before" it.
    for (day, count) in [(20, 1), (16, 1), (15, 0), (14, 0)] {
      var dataset = Dataset(settings: Settings(title: "Thử", period: .year(2025), asOf: Self.asOf))
      dataset.tables = [Table(kind: .units, period: nil, path: "units.csv", headings: [:])]
      dataset.units = [Unit(code: "so", name: "Sở Nội vụ", source: RowSource(table: Key(0), line: 2))]
      var dispatch = Dispatch(file: "dispatches/a.md")
      dispatch.assignments = [.init(body: "Sở Nội vụ", action: "gửi số liệu trước ngày \(day)/4/2026", line: 1)]
      dispatch.deadlines = [
        .init(date: Day(year: 2026, month: 4, day: day), words: "trước ngày \(day)/4/2026", bound: .before, line: 1)
      ]
      dispatch.text = "một\n"
      dataset.dispatches = [dispatch]
      let page = try #require(UnitPage.plans(for: Reports.report(dataset)).first).make()
      #expect(page.tasks.count == 1)
      #expect(page.actions.count { $0.place.url == "#viec-1" } == count)
      #expect(page.hasPastTasks == (count == 0))
    }
  }

  @Test(arguments: 0..<12)
  func everyFindingIsSomethingToDo(seed: Int) throws {
    let report = Reports.report(Reports.random(seed: UInt64(seed)))
    var seen = 0
    for plan in UnitPage.plans(for: report) {
      let page = plan.make()
      let (places, codes) = (Set(page.actions.flatMap(\.places).map(\.link.text)), Set(page.findings.map(\.code)))
      let days = page.actions.map { $0.day?.ordinal ?? .max }
      #expect(days == days.sorted())
      for code in codes where !["KP18", "HN02", "HN03"].contains(code) { #expect(places.contains(code), "\(code)") }
      let open = page.remediation.flatMap(\.items).map { report.dataset.shortcomings[$0.key] }.filter { $0.status != .remedied }
      for item in open { #expect(page.actions.count { $0.place.text == item.code } == 1) }
      #expect(places.contains("Chưa đủ dữ liệu") == !page.unknown.isEmpty)
      seen += page.actions.count
    }
    #expect(seen > 0)
  }
}

extension DueAction {
  /// The first place that tells it.
  fileprivate var place: LinkedText { places.first?.link ?? LinkedText(text: "", url: "") }
}
