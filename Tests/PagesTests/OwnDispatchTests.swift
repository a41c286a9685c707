import Domain
import Rules
import Testing

@testable import Pages

/// What a unit sends to a group that it is in itself.
@Suite("Dispatches to the issuer's own group")
struct OwnDispatchTests {
  /// Two departments, one of which writes to all; the province does so too where `isFromAbove`.
  private static func report(isFromAbove: Bool) -> Report {
    var dataset = Dataset(settings: Settings(title: "Thử", period: .year(2025), asOf: Day(ordinal: 20_558)))
    dataset.tables = [Table(kind: .units, period: nil, path: "units.csv", headings: [:])]
    dataset.units = ["Sở Mẫu", "Sở Thử"].enumerated().map {
      Unit(code: "u\($0)", name: $1, kind: "Sở, ngành", source: RowSource(table: Key(0), line: 2))
    }
    dataset.dispatches = (isFromAbove ? ["SỞ MẪU", "ỦY BAN NHÂN DÂN TỈNH"] : ["SỞ MẪU"]).enumerated().map { place, issuer in
      let limit = Day(year: 2026, month: 4, day: 20)
      var dispatch = Dispatch(file: "dispatches/\(place).md")
      (dispatch.issuer, dispatch.number, dispatch.numberSymbol) = (issuer, "1", "1/CV-\(place)")
      dispatch.addressees = ["Các sở, ngành tỉnh"]
      dispatch.assignments = [.init(body: "Các sở, ngành", action: "gửi báo cáo trước ngày 20/4/2026", line: 1)]
      dispatch.deadlines = [.init(date: limit, words: "trước ngày 20/4/2026", bound: .before, line: 1)]
      dispatch.text = "một\n"
      return dispatch
    }
    return Report(judge(dataset), version: "0")
  }

  private static func received(_ unit: Int, _ report: Report) -> [String] {
    GroupDispatch.received(by: Key(unit), in: report, root: "").map(\.dispatch.url)
  }

  @Test("It does not arrive there, and asks nothing of it")
  func own() {
    let report = Self.report(isFromAbove: true)
    #expect(Self.received(0, report) == ["van-ban/1.html"] && Self.received(1, report) == ["van-ban/0.html", "van-ban/1.html"])
    #expect(UnitTask.tasks(for: Key(0), in: report, root: "").count == 1)
    #expect(UnitTask.tasks(for: Key(1), in: report, root: "").count == 2)
  }

  @Test("A unit that only wrote to its own group has no book of incoming dispatches")
  func book() {
    let report = Self.report(isFromAbove: false)
    #expect(!report.hasIncomingBook(Key(0)) && report.hasIncomingBook(Key(1)))
  }
}
