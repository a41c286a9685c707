import Diagnostics
import Domain
import Testing

@testable import Intake

/// Columns of days that were all written in one other way.
@Suite struct DateColumnTests {
  private func plans(_ days: [String], period: String = "2025") throws -> Content {
    let rows = days.enumerated().map { "k\($0),xa-a,\(period),\($1)\n" }.joined()
    return try Content.whole(["plans.csv": "Mã kế hoạch,Mã đơn vị,Kỳ,Ngày ban hành\nkh-a,xa-a,2025,\n" + rows])
  }

  @Test func `days that were written month first are the one error of their column`() throws {
    let failure = try #require(
      try plans(["12/31/2025", "3/15/2026", "11/5/2026", "2/2/2026", "", "2/30/26", "1/20/26", "3/4/26", "2026-02-05"]).failure())
    let told = failure.diagnostics.filter { $0.file == "plans.csv" }
    #expect(
      told.map(\.place) == [
        "plans.csv:3:14 date-month-first Ngày ban hành", "plans.csv:8:14 date-malformed Ngày ban hành",
      ], "\(told.map(\.text))")
    #expect(
      told[0].message
        == "3 ô ở cột này, từ ô này, ghi tháng trước ngày sau (như «12/31/2025» và «3/15/2026»); cần ngày/tháng/năm như «31/12/2025»; "
        + "2 ô khác như «11/5/2026» (dòng 5) đọc được cả hai cách, nên có thể cũng ghi ngược.")
    let table = try #require(failure.tables.first { $0.kind == .plans })
    #expect([table.rowsRead, table.rowsUsed, table.rowsRefused] == [10, 5, 5])
  }

  @Test func `days that lie ahead only because they are read day first are no doubt of their own`() throws {
    let codes = try plans(["12/31/2025", "3/15/2026", "2/11/2026"]).diagnostics.map(\.code)
    #expect(codes == ["date-month-first"], "\(codes)")
  }

  @Test(arguments: [
    ["12/31/2025", "31/12/2025", "3/15/2026"], ["12/31/2025", "4/5/2025"],
    ["12/31/2025", "4/5/2025", "05/05/2025", "2025-04-05"],
    // Month first one among many would be a rare chance: it is a slip.
    ["04/13/2025"] + (1...9).map { "0\($0)/12/2025" },
  ])
  func `where a day is certain day first, or there are few, each cell is told`(days: [String]) throws {
    let told = try plans(days).diagnostics.filter { $0.severity == .error }
    #expect(told.allSatisfy { $0.code == "date-nonexistent" } && !told.isEmpty, "\(told.map(\.text))")
  }

  @Test func `of very many cells month first none is left over`() throws {
    let failure = try #require(
      try plans((0..<3000).map { "12/\($0 % 19 + 13)/2025" } + (0..<1200).map { "mai \($0)" }).failure())
    let told = failure.diagnostics.filter { $0.file == "plans.csv" }
    #expect(told.count == 1002 && told.first?.code == "date-month-first")
    #expect(told.first?.message.hasPrefix("3000 ô") == true)
    #expect(told.last?.message == "và 200 ô khác ở cột này có cùng lỗi.")
  }

  @Test(arguments: [
    (["5/4/25", "06/4/25", "7/4/25", "8/4/25", "19/4/25"], "05/4/2025"),
    (["45752", "45753", "45754", "45755", "45760"], "05/4/2025"),
    (["5.4.2025", "6.4.2025", "7.4.2025", "8.4.2025", "9.4.2025"], "05/4/2025"),
    (["5-Apr-25", "06-Thg4-2025", "7-apr-2025", "8-Apr-25", "9-Oct-25"], "05/4/2025"),
    (["4/2025", "5/2025", "6/2025", "7/2025", "8/2025"], nil),
  ])
  func `a form that a whole column has is one line, and each cell in the results`(days: [String], first: String?) throws {
    let failure = try #require(try plans(days).failure())
    let told = failure.diagnostics.filter { $0.file == "plans.csv" }
    #expect(told.map(\.code) == [String](repeating: "date-malformed", count: 5))
    #expect(told[0].hint == (first.map { "Có phải ý bạn là «\($0)»?" } ?? ""))
    #expect(told.lines.count == 1 && told.lines[0].hasSuffix("Còn 4 ô khác ở cột này có cùng lỗi: dòng 4–7."), "\(told.lines)")
  }

  @Test func `words that are no form of a day are told one by one`() throws {
    let told = try plans(["mai", "sau", "chưa", "lâu", "nay"]).diagnostics.filter { $0.file == "plans.csv" }
    #expect(told.lines == told.map(\.text) && told.count == 5)
  }

  /// The figures stand at 15 April 2026.
  @Test(arguments: [
    ("2025", "30/11", "30/11/2025"), ("2025", "07/04", nil), ("2026-Q1", "07/04", "07/4/2026"), ("2026-Q1", "16/4", nil),
    ("2026-Q1", "31/02", nil), ("2026-Q3", "07/8", nil), ("2025", "13/13", nil),
  ])
  func `a day without its year is hinted at where one year alone fits`(period: String, text: String, day: String?) throws {
    let told = try plans([text], period: period).diagnostics.filter { $0.code == "date-malformed" }
    #expect(told.map(\.message) == ["ngày «\(text)» thiếu năm; cần đủ ngày, tháng, năm như 05/4/2026."])
    #expect(told.map(\.hint) == [day.map { "Có phải ý bạn là «\($0)»?" } ?? ""])
  }

  @Test func `a measure was taken within its period`() throws {
    let rows = "Mã đơn vị,Kỳ,Ngày,Loại\nxa-a,2025,07/04,khiển trách\n"
    let told = try Content.whole(["discipline.csv": rows]).diagnostics.filter { $0.code == "date-malformed" }
    #expect(told.map(\.hint) == ["Có phải ý bạn là «07/4/2025»?"])
  }

  @Test func `rows of one form are one line`() throws {
    let rows = (0..<6).map { "u\($0),Đơn vị, số \($0),Đảng" }
    let failure = try #require(try Content.units((["Mã đơn vị,Tên đơn vị,Khối"] + rows).joined(separator: "\n")).failure())
    #expect(failure.diagnostics.count == 6)
    #expect(failure.diagnostics.lines.count == 1)
    #expect(failure.diagnostics.lines[0].hasSuffix(" Còn 5 dòng khác có cùng lỗi: dòng 3–7."), "\(failure.diagnostics.lines)")
  }
}
