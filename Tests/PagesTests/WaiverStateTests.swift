import Domain
import Testing

@testable import Pages

@Suite struct WaiverStateTests {
  private func waiver(of period: Period, expires: Day?) -> Waiver {
    Waiver(
      rule: "DK04", target: .unit(Key(0)), period: period, reason: "Lý do", authority: "BTV", decision: "01-QĐ/TU",
      date: Day(ordinal: 20_000), expires: expires, source: RowSource(table: Key(0), line: 2))
  }

  @Test(arguments: [
    (2, 1, nil as Int32?, WaiverState.inForce), (2, 0, nil, .unused), (1, 0, nil, .otherPeriod), (2, 1, 20_100, .expired),
    (2, 0, 20_100, .expiredUnused), (1, 0, 20_100, .expiredUnused),
  ])
  func `a waiver of a period that the report does not look at is not one without findings`(
    quarter: Int, answered: Int, expires: Int32?, state: WaiverState
  ) {
    let settings = Settings(title: "", period: .quarter(2, of: 2026), asOf: Day(ordinal: 20_500))
    let waiver = waiver(of: .quarter(quarter, of: 2026), expires: expires.map { Day(ordinal: $0) })
    #expect(WaiverState(waiver, answered: answered, by: settings) == state)
  }

  @Test func `rare states are told where there are any`() {
    #expect(WaiverState.summary(of: [.inForce]) == "1 đang hiệu lực, 0 hết hạn, 0 không ứng với phát hiện nào")
    #expect(WaiverState.summary(of: [.otherPeriod, .inForce]).hasSuffix(", 1 của kỳ báo cáo này không xét"))
  }

  @Test func `what is to be done about a waiver stands beside its state`() throws {
    var dataset = Reports.random(seed: 2)
    dataset.waivers = [("KP18", nil), ("TR03", nil), ("TR03", Day(ordinal: 20_100))].map { rule, expires in
      Waiver(
        rule: rule, target: .unit(Key(0)), period: .year(2025), reason: "Lý do", authority: "BTV", decision: "01-QĐ/TU",
        date: Day(ordinal: 20_000), expires: expires, source: RowSource(table: Key(Int(TableKind.waivers.rawValue)), line: 2))
    }
    let part = WaiversPage.list(Reports.report(dataset)).part
    let place = try #require(part.columns.firstIndex { $0.name == "Tình trạng" })
    let notes = (0..<part.count).map { row in
      if case .noted(_, let path, let note) = part.row(row).cells[place] { path.contains("MT02") ? note : "" } else { "" }
    }
    #expect(notes.first?.hasPrefix("Quy tắc KP18 xét từng hạn chế, khuyết điểm nên không miễn trừ được theo") == true)
    // What answers nothing is not to be extended, expired or not.
    #expect(notes.dropFirst().allSatisfy { $0.hasPrefix("Cần kiểm tra lại mã quy tắc") } && notes.count == 3)
    let next = try #require(part.columns.firstIndex { $0.name == "Vì sao, cách xử lý" })
    #expect((0..<part.count).map { part.row($0).cells[next].plain } == notes)
  }
}
