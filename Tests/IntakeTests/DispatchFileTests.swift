import Dispatches
import Domain
import Foundation
import Intake
import Testing

@Suite struct DispatchFileTests {
  private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Content/dispatches").path

  private static func read(_ text: String) throws -> Dispatch {
    try Intake.dispatch(Array(text.utf8), file: "a.md").dispatch
  }

  @Test func `the printed front matter on top of the text says the same, with lines counted from the top`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.content).sorted()
    #expect(!files.isEmpty)
    for file in files {
      let (_, _, body) = DispatchReader.split(try String(contentsOfFile: Self.content + "/" + file, encoding: .utf8))
      let frontMatter = DispatchTOML.encode([try Self.read(body)])
      let shifted = DispatchReader.read(body, file: "a.md", firstLine: frontMatter.split(separator: "\n").count + 1)
      let again = try Self.read(frontMatter + body)
      #expect(DispatchJSON.encode([again]) == DispatchJSON.encode([shifted]), "\(file)")
      #expect(again.lines["text"] == shifted.lines["text"])
    }
  }

  @Test func `a value corrected in the printed front matter wins`() throws {
    let body = "UBND TỈNH MẪU\n\nSố: 12/UBND-NC\n\nKính gửi: Sở A.\n\nNội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
    let printed = DispatchTOML.encode([try Self.read(body)])
    #expect(printed.contains("numberSymbol = \"12/UBND-NC\"") && printed.contains("# date = "))
    let corrected =
      printed.replacingOccurrences(of: "12/UBND-NC", with: "13/KH-UBND")
      .replacingOccurrences(of: "# date = 2026-01-31", with: "date = 2026-02-03")
      .replacingOccurrences(of: "\"Sở A\"", with: "\"Sở B\"")
    let dispatch = try Self.read(corrected + body)
    #expect(dispatch.number == "13" && dispatch.symbol == "KH-UBND" && dispatch.date?.iso == "2026-02-03")
    #expect(dispatch.addressees == ["Sở B"] && dispatch.recipients.first?.expanded == ["Sở B"])
  }

  @Test func `quotes, backslashes and control characters stand in the printed front matter`() throws {
    var dispatch = Dispatch(file: "a\nb.md")
    dispatch.subject = "“a” \"b\" \\c"
    dispatch.recipients = [Dispatch.Recipient(name: "Cục \"X\"", line: 1)]
    let again = try Self.read(DispatchTOML.encode([dispatch]) + "x\n")
    #expect(again.subject == dispatch.subject && again.recipients.map(\.name) == ["Cục \"X\""])
  }

  @Test func `a form feed begins a page and refuses nothing`() throws {
    let head = "\u{C}UBND TỈNH MẪU\n\nSố: 12/UBND-NC\n\nKính gửi: Sở A.\n\n"
    let dispatch = try Self.read(
      head + "Nội dung trang một\n\u{C}tiếp theo, báo cáo trước ngày 15/12/2026.\u{C}Nơi nhận:\n- Lưu: VT.\n")
    #expect(dispatch.issuer == "UBND TỈNH MẪU" && dispatch.numberSymbol == "12/UBND-NC")
    #expect(dispatch.deadlines.map(\.line) == [8])
    #expect(dispatch.recipients.map(\.name) == ["Lưu: VT"])
    #expect(!dispatch.text.contains("\u{C}"))
    #expect(throws: IntakeFailure.self) { try Self.read("Số: 1/A-B\u{B}") }
  }
}
