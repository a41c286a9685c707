import Domain
import Rules
import Testing

@testable import Pages

/// Dispatches to a unit's head by post: they reach the unit, and the words of the dispatch stay.
@Suite("Dispatches to heads")
struct HeadRecipientTests {
  private static func dispatch(_ file: String, day: Int, from issuer: String, _ names: [String], to addressees: [String] = [])
    -> Dispatch
  {
    var dispatch = Dispatch(file: "dispatches/\(file).md")
    (dispatch.issuer, dispatch.number, dispatch.numberSymbol) = (issuer, "1", "1-CV/\(file.uppercased())")
    dispatch.date = Day(year: 2026, month: 4, day: day)
    dispatch.addressees = addressees
    dispatch.recipients = names.enumerated().map { Dispatch.Recipient(name: $1, line: $0 + 2) }
    return dispatch
  }

  private static let report: Report = {
    var dataset = Dataset(settings: Settings(title: "Thử", period: .year(2025), asOf: Day(ordinal: 20_558)))
    dataset.tables = [Table(kind: .units, period: nil, path: "units.csv", headings: [:])]
    let names = ["Sở Nội vụ", "Ủy ban nhân dân xã A", "Đảng ủy xã A"]
    dataset.units = names.enumerated().map { Unit(code: "u\($0)", name: $1, source: RowSource(table: Key(0), line: 2)) }
    dataset.dispatches = [
      dispatch("b", day: 2, from: "TỈNH ỦY", ["Bí thư Đảng ủy xã A", "Phó Giám đốc Sở Nội vụ"], to: ["Giám đốc Sở Nội vụ"]),
      dispatch("a", day: 1, from: "TỈNH ỦY", ["Sở Nội vụ", "Giám đốc Sở Nội vụ"]),
      dispatch("c", day: 3, from: "SỞ NỘI VỤ", ["Giám đốc Sở Nội vụ", "Thủ trưởng Sở Nội vụ", "Chủ tịch UBND xã A"]),
    ]
    return Report(judge(dataset), version: "0")
  }()

  @Test("The unit receives what went to its head, once a dispatch, and not what it sent itself")
  func received() {
    func received(_ unit: Int) -> [String] {
      DispatchReceived.received(by: Key(unit), in: Self.report, root: "").map { "\($0.url): \($0.role)" }
    }
    #expect(
      received(0) == ["van-ban/a.html: nơi nhận", "van-ban/b.html: kính gửi; gửi người đứng đầu đơn vị: «Giám đốc Sở Nội vụ»"])
    #expect(received(1) == ["van-ban/c.html: nơi nhận; gửi người đứng đầu đơn vị: «Chủ tịch UBND xã A»"])
    #expect(received(2) == ["van-ban/b.html: nơi nhận; gửi người đứng đầu đơn vị: «Bí thư Đảng ủy xã A»"])
  }

  @Test("The book of incoming dispatches has a line for it")
  func book() {
    let lines = IncomingLine.lines(of: Key(1), in: Self.report, root: "")
    #expect(lines.count == 1 && lines[0].receiver == "Ủy ban nhân dân xã A")
    #expect(Self.report.hasIncomingBook(Key(1)))
    #expect(IncomingLine.lines(of: Key(0), in: Self.report, root: "").count == 2)
  }

  @Test("The recipient keeps its own name and page, with the unit named as the one it heads")
  func recipients() throws {
    let page = try #require(RecipientsPage.plans(for: Self.report).first?.make())
    let lines = page.groups.flatMap(\.recipients)
    let headed = Dictionary(uniqueKeysWithValues: lines.map { ($0.name, $0.headed.map(\.text)) })
    #expect(headed["Giám đốc Sở Nội vụ"] == ["Sở Nội vụ (u0)"] && headed["Chủ tịch UBND xã A"] == ["Ủy ban nhân dân xã A (u1)"])
    #expect(headed["Phó Giám đốc Sở Nội vụ"] == [] && headed["Sở Nội vụ"] == [])
    #expect(lines.first { $0.name == "Giám đốc Sở Nội vụ" }?.units.isEmpty == true, "not the unit's own name")
    #expect(page.lede.hasSuffix("1 nơi nhận là đơn vị trong bảng Đơn vị, 4 nơi nhận là chức vụ đứng đầu đơn vị trong bảng ấy."))
  }
}
