import Foundation
import Intake
import Pipeline
import Testing

/// The rows `obligations` proposes, as a clerk would use them.
@Suite struct ProposedObligationsTests {
  @Test func theProposedTableIsReadAsTheTableOfObligations() throws {
    let content = AgreementTests.content
    let dispatches = try FileManager.default.contentsOfDirectory(atPath: content + "/dispatches").sorted()
    let proposed = try proposeObligations(dispatches.map { "\(content)/dispatches/\($0)" }, content: content)
    var table = TableText(String(decoding: proposed.csv, as: UTF8.self))
    let named = table.rows.dropFirst().filter { !$0[3].isEmpty }
    #expect(named.count > 5)
    // Each row whose unit is not clear is named, so that a clerk knows what to fill in.
    let open = table.rows.dropFirst().filter { $0[3].isEmpty }
    #expect(!open.isEmpty && open.allSatisfy { row in proposed.doubts.contains { $0.contains(row[0]) } })
    table.rows = [table.rows[0]] + named

    let folder = try TemporaryFolder()
    for name in ["site.toml", "units.csv"] {
      try folder.write(String(contentsOfFile: "\(content)/\(name)", encoding: .utf8), to: name)
    }
    try folder.write(table.text, to: "obligations.csv")
    let result = try checkContent(Request(content: folder.path), format: .json, failOn: .error, filter: FindingFilter())
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let diagnostics = try #require(json["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.map { $0["code"] as? String } == ["ratings-missing"], "\(diagnostics)")
    let read = try #require((json["tables"] as? [[String: Any]])?.first { $0["table"] as? String == "obligations" })
    #expect(read["rowsUsed"] as? Int == named.count)
  }

  /// What is proposed beside `table`, or without one where it is nil: the lines, and what a clerk must settle.
  private func proposal(beside table: String?) throws -> (lines: [Substring], doubts: [String]) {
    let folder = try TemporaryFolder()
    for name in ["site.toml", "units.csv"] { try folder.write(SmallContent.files[name] ?? "", to: "Content/\(name)") }
    if let table { try folder.write(table, to: "Content/obligations.csv") }
    let text = """
      UBND TỈNH A
      Số: 12/UBND-NV

      Kính gửi: Đảng ủy xã A.

      Ủy ban nhân dân tỉnh yêu cầu Đảng ủy xã A gửi báo cáo về Sở Nội vụ trước ngày 20/4/2026./.
      """
    try folder.write(text, to: "a.md")
    let proposed = try proposeObligations([folder.path("a.md")], content: folder.path("Content"))
    return (String(decoding: proposed.csv, as: UTF8.self).split(separator: "\r\n"), proposed.doubts)
  }

  @Test func rowsFitUnderTheHeadingsThatInitWrites() throws {
    let folder = try TemporaryFolder()
    let overrides = ContentOverrides(asOf: "15/4/2026", period: "2025")
    _ = try startContent(in: folder.path("c"), overrides: overrides, tables: ["obligations"], asWorkbook: false)
    let (lines, doubts) = try proposal(beside: nil)
    // Bytes, because reading a text takes its byte order mark away.
    #expect(try Data("\(lines[0])\r\n".utf8) == folder.files(below: "c")["obligations.csv"])
    #expect(lines.count == 2 && doubts.isEmpty, "\(doubts)")
    let blank = try proposal(beside: folder.read("c/obligations.csv"))
    #expect(blank.lines == lines)
  }

  @Test(arguments: [",", ";", "\t"])
  func rowsFitUnderTheHeadingsThatAreThere(separator: String) throws {
    let headings = ["STT", "Văn bản yêu cầu", "due", "Mã nghĩa vụ", "Đơn vị thực hiện", "Nội dung", "Nơi nhận"]
    let (lines, doubts) = try proposal(beside: headings.joined(separator: separator) + "\n")
    #expect(lines[0] == "\u{FEFF}" + headings.joined(separator: separator))
    let cells = lines[1].components(separatedBy: separator)
    #expect(cells.count == 7 && cells[0].isEmpty && cells[1] == "12/UBND-NV" && cells[2] == "20/4/2026", "\(cells)")
    #expect(cells[4] == "xa-a" && cells[6] == "Sở Nội vụ" && doubts.isEmpty, "\(cells) \(doubts)")
  }

  @Test func whatHasNoColumnIsToldAndStandsLast() throws {
    let (lines, doubts) = try proposal(beside: "Mã nghĩa vụ;Nội dung;Đơn vị thực hiện;Hạn\n")
    #expect(lines[0].hasSuffix("Đơn vị thực hiện;Hạn;Văn bản yêu cầu;Nơi nhận"))
    #expect(lines[1].hasSuffix(";xa-a;20/4/2026;12/UBND-NV;Sở Nội vụ"))
    #expect(doubts.map { $0.contains("«Văn bản yêu cầu»") || $0.contains("«Nơi nhận»") } == [true, true])
  }
}
