import Domain
import Foundation
import Rules
import Testing

@testable import Pages

/// A unit's plans, each printed for itself.
@Suite struct RemediationPageTests {
  private static let table = Key<Table>(0)

  /// One unit with a plan of this period, one of the period before and one of a person, and an item that is in none; one without.
  private static var report: Report {
    var dataset = Dataset(
      settings: Settings(title: "Thử", period: .year(2025), asOf: Day(year: 2026, month: 4, day: 15) ?? Day(ordinal: 0)))
    dataset.settings.issuer.parent = "TỈNH ỦY ĐỒNG MẪU"
    dataset.tables = [Table(kind: .units, period: nil, path: "units.csv", headings: [:])]
    let source = RowSource(table: table, line: 2)
    dataset.units = [
      Unit(code: "xa-a", name: "Đảng ủy xã A", parent: Key(1), side: .party, source: source),
      Unit(code: "tinh-uy", name: "Tỉnh ủy Đồng Mẫu", side: .party, source: source),
    ]
    dataset.subjects = [Subject(code: "xa-a.bt")]
    let plans: [(String, Int, Key<Subject>?, String?)] = [
      ("kh-cu", 2024, nil, "9-KH/ĐU"), ("kh-cn", 2025, Key(0), nil), ("kh-moi", 2025, nil, "19-KH/ĐU"),
    ]
    dataset.plans = plans.map { code, year, subject, number in
      var plan = Plan(code: code, unit: Key(0), subject: subject, period: .year(year), source: source)
      (plan.number, plan.issued) = (number, Day(year: year + 1, month: 3, day: 8))
      return plan
    }
    let items: [(String, Key<Plan>?, ShortcomingGroup)] = [
      ("hc-1", Key(0), .leadership), ("hc-2", Key(2), .other), ("hc-3", Key(2), .leadership), ("hc-4", Key(1), .other),
      ("hc-5", nil, .ideology),
    ]
    dataset.shortcomings = items.map { code, plan, group in
      var item = Shortcoming(code: code, unit: Key(0), foundIn: .year(2025), source: source)
      (item.plan, item.group) = (plan, group)
      return item
    }
    return Reports.report(dataset)
  }

  private static func page(_ unit: Int) throws -> RemediationPage {
    let plan = try #require(RemediationPage.plans(for: report).dropFirst(unit).first)
    return plan.make()
  }

  @Test func eachPlanHasItsOwnNumberTitleAndItems() throws {
    let page = try Self.page(0)
    #expect(page.sheets.map(\.number) == ["19-KH/ĐU", "9-KH/ĐU", ""], "the report period first, personal plans last")
    #expect(page.sheets.map { $0.title.hasSuffix("năm 2025") } == [true, false, false])
    #expect(page.sheets[1].title == "khắc phục hạn chế, khuyết điểm năm 2024")
    #expect(page.sheets[2].title.hasSuffix("năm 2025 của xa-a.bt"))
    let codes = page.sheets.map { $0.groups.flatMap(\.items).map { Self.report.dataset.shortcomings[$0.key].code } }
    #expect(codes == [["hc-3", "hc-2"], ["hc-1"], ["hc-4"]])
    #expect(page.loose?.groups.flatMap(\.items).count == 1)
    #expect(page.sheets[0].issuerParent == "TỈNH ỦY ĐỒNG MẪU")
    #expect(page.sheets[0].official == "ngày 08 tháng 3 năm 2026")
  }

  @Test func thePlanOfACollectiveIsTheUnitsOwn() throws {
    var dataset = Self.report.dataset
    dataset.subjects.append(Subject(code: "xa-a.ttld"))
    let table = Key<Table>(dataset.tables.count)
    dataset.tables.append(Table(kind: .ratings, period: .year(2025), path: "ratings/2025.csv", headings: [:]))
    var row = RatedObject(
      subject: Key(1), unit: Key(0), type: .leadershipCollective, name: "Ban Thường vụ", source: RowSource(table: table, line: 2))
    row.level = .good
    dataset.objects = [row]
    dataset.ratings = [RatingsTable(period: .year(2025), table: table, objects: 0..<1)]
    dataset.plans = [Plan(code: "kh-tt", unit: Key(0), subject: Key(1), period: .year(2025), source: row.source)]
    dataset.shortcomings = [Shortcoming(code: "hc-1", unit: Key(0), foundIn: .year(2025), source: row.source)]
    dataset.shortcomings[0].plan = Key(0)
    let html = try #require(try Site(Reports.report(dataset), only: [RemediationPage.self]).pages["don-vi/xa-a/khac-phuc.html"])
    #expect(!html.contains("chưa có kế hoạch của") && !html.contains("NGƯỜI LẬP KẾ HOẠCH"))
    #expect(html.contains("năm 2025 của Ban Thường vụ"))
  }

  @Test func aPlanShowsAllFiveGroupsAndSaysWhichHaveNothing() throws {
    let page = try Self.page(0)
    let five = (1...5).map { "Nhóm \($0)" }
    #expect(page.sheets.map { $0.groups.map(\.number) } == [five, five, five])
    #expect(page.sheets[0].groups.map(\.items.count) == [1, 0, 0, 0, 1])
    #expect(page.loose?.groups.map(\.number) == ["Nhóm 3"], "what stands in no plan has no form to fill")
    let html = try #require(try Site(Self.report, only: [RemediationPage.self]).pages["don-vi/xa-a/khac-phuc.html"])
    let told = html.components(separatedBy: "Không có hạn chế, khuyết điểm thuộc nhóm này.").count - 1
    #expect(told == 3 + 4 + 4)
  }

  @Test func eachPlanIsPrintedWithOneHeadOneTableAndOneSignature() throws {
    let html = try #require(try Site(Self.report, only: [RemediationPage.self]).pages["don-vi/xa-a/khac-phuc.html"])
    func count(_ text: String) -> Int { html.components(separatedBy: text).count - 1 }
    #expect(count("class=\"official-head") == 3)
    #expect(count("class=\"official-foot") == 3)
    #expect(count("<table class=\"plan\">") == 4, "one for what stands in no plan")
    #expect(count("<h1") == 1)
    #expect(count("class=\"number\"") == 2, "a person's plan without number has no line for it")
    #expect(html.contains("Nhóm 5. Hạn chế khác") && !html.contains("Hạn chế về khác"))
  }

  @Test func aUnitWithoutPlanPrintsNoOfficialForm() throws {
    let site = try Site(Self.report, only: [RemediationPage.self, UnitPage.self])
    let html = try #require(site.pages["don-vi/tinh-uy/khac-phuc.html"])
    #expect(!html.contains("official"))
    #expect(html.contains("không có kế hoạch để in"))
    #expect(site.pages["don-vi/tinh-uy.html"]?.contains("để in</a>") == false)
    #expect(site.pages["don-vi/xa-a.html"]?.contains("Kế hoạch khắc phục để in</a>") == true)
  }
}
