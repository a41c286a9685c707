import Domain
import Rules
import Testing

@testable import Pages

/// What dispatches ask of a unit, on its page.
@Suite struct UnitTaskTests {
  private static let source = RowSource(table: Key(0), line: 2)
  private static let lastDay = Day(year: 2026, month: 4, day: 20)

  /// Two communes and a department; a dispatch with a task for each way of naming them.
  private static func report(owing due: Day? = nil) -> Report {
    var dataset = Dataset(settings: Settings(title: "Thử", period: .year(2025), asOf: Day(ordinal: 20_558)))
    dataset.tables = [Table(kind: .units, period: nil, path: "units.csv", headings: [:])]
    dataset.units = [
      Unit(code: "xa-a", name: "Đảng ủy xã A", kind: "Đảng ủy xã, phường", source: source),
      Unit(code: "xa-b", name: "Đảng ủy xã B", kind: "Đảng ủy xã, phường", source: source),
      Unit(code: "so", name: "Sở Nội vụ", kind: "Sở, ngành", source: source),
    ]
    var dispatch = Dispatch(file: "dispatches/a.md")
    (dispatch.number, dispatch.symbol, dispatch.numberSymbol) = ("5", "CV/TU", "5-CV/TU")
    dispatch.assignments = [
      .init(body: "Đảng ủy xã A", action: "lập lại hồ sơ", line: 1),
      .init(body: "Đảng ủy các xã, phường", action: "gửi kế hoạch trước ngày 20/4/2026", line: 3),
      .init(body: "Giám đốc Sở Nội vụ", action: "kiểm tra", line: 5),
      .init(body: "Đảng ủy các xã, phường", action: "thực hiện nghiêm", line: 7),
    ]
    dispatch.deadlines = [.init(date: lastDay, words: "trước ngày 20/4/2026", bound: .before, line: 3)]
    dispatch.text = "một\n\nhai\n\nba\n\nbốn\n"
    dataset.dispatches = [dispatch]
    if let due {
      var obligation = Obligation(code: "nv", what: "Kế hoạch", who: .units([Key(0)]), source: source)
      (obligation.dispatch, obligation.due) = ("5-CV/TU", due)
      dataset.obligations = [obligation]
    }
    return Report(judge(dataset), version: "0")
  }

  private static func tasks(of unit: Int, _ report: Report) -> [UnitTask] {
    UnitTask.tasks(for: Key(unit), in: report, root: "../")
  }

  @Test func tasksReachTheUnitsTheyName() {
    let report = Self.report()
    #expect(Self.tasks(of: 0, report).map(\.action) == ["gửi kế hoạch trước ngày 20/4/2026", "lập lại hồ sơ"])
    #expect(Self.tasks(of: 0, report).map(\.isInferred) == [true, false])
    #expect(Self.tasks(of: 1, report).map(\.action) == ["gửi kế hoạch trước ngày 20/4/2026"])
    #expect(Self.tasks(of: 2, report).map(\.action) == ["kiểm tra"])
    #expect(Self.tasks(of: 0, report).first?.line?.url == "../van-ban/a.html#dong-3")
  }

  @Test func whatTheTableOfObligationsFollowsIsNotToldTwice() {
    let report = Self.report(owing: Self.lastDay)
    #expect(Self.tasks(of: 0, report).map(\.action) == ["lập lại hồ sơ"])
    // The other commune owes nothing by the table, so that it is told.
    #expect(Self.tasks(of: 1, report).count == 1)
    #expect(Self.tasks(of: 0, Self.report(owing: Self.lastDay?.advanced(by: 1))).count == 2)
  }

  @Test func aPeriodIsDueOnItsLastDay() throws {
    var dataset = Self.report().dataset
    dataset.dispatches[0].assignments[0].action = "lập lại hồ sơ trong tháng 3/2026"
    dataset.dispatches[0].deadlines.append(.init(words: "trong tháng 3/2026", bound: .within, line: 1))
    let task = try #require(Self.tasks(of: 0, Report(judge(dataset), version: "0")).first)
    #expect(task.action == "lập lại hồ sơ trong tháng 3/2026" && task.words == "trong tháng 3/2026")
    #expect(task.day?.iso == "2026-03-31" && task.lastDay == task.day)
    // Due on that day by the table of obligations, it is not told twice.
    var obligation = Obligation(code: "nv", what: "Hồ sơ", who: .units([Key(0)]), source: Self.source)
    (obligation.dispatch, obligation.due) = ("5-CV/TU", task.day)
    dataset.obligations = [obligation]
    #expect(Self.tasks(of: 0, Report(judge(dataset), version: "0")).map(\.action) == ["gửi kế hoạch trước ngày 20/4/2026"])
  }

  @Test func theDispatchSaysWhichUnitsATaskReaches() throws {
    var dataset = Self.report().dataset
    dataset.dispatches[0].assignments.append(.init(body: "Đảng ủy, chi ủy các sở, ngành", action: "thống nhất kết quả", line: 9))
    let page = try #require(DispatchPage.plans(for: Reports.report(dataset)).first).make()
    let bodies = page.tasks.flatMap(\.bodies)
    #expect(bodies.filter { $0.link.text == "Đảng ủy các xã, phường" }.map(\.note).first == "nhóm 2 đơn vị, suy ra từ tên")
    #expect(bodies.first { $0.link.text == "Đảng ủy, chi ủy các sở, ngành" }?.note == "chưa khớp đơn vị nào")
    // One unit's name, or the post at its head, leads to the unit and needs no word.
    for name in ["Đảng ủy xã A", "Giám đốc Sở Nội vụ"] { #expect(bodies.first { $0.link.text == name }?.note == "") }
    #expect(bodies.first { $0.link.text == "Đảng ủy xã A" }?.link.url.hasSuffix("don-vi/xa-a.html") == true)
  }
}
