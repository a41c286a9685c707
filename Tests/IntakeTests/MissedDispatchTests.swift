import Diagnostics
import Domain
import Testing

@testable import Intake

/// Obligations that mean a dispatch of the content and write its number-symbol in another way.
@Suite struct MissedDispatchTests {
  private static let dispatch = "+++\nnumberSymbol = \"412-CV/TU\"\n+++\nKính gửi: Các đảng ủy xã\n"
  /// Asks for something by a day.
  private static let asking =
    "TỈNH ỦY A\nSố 413-CV/TU\n\nKính gửi: Đảng ủy xã A.\n\nBan Thường vụ Tỉnh ủy yêu cầu Đảng ủy xã A gửi báo cáo trước ngày 20/4/2026.\n"

  private func content(_ number: String, due: String = "10/4/2026", _ more: [String: String] = [:]) throws -> Content {
    var files = [
      "site.toml": Content.site, "units.csv": "Mã đơn vị,Tên đơn vị\na,Đảng ủy xã A\n",
      "obligations.csv": "Mã nghĩa vụ,Nội dung,Văn bản yêu cầu,Đơn vị thực hiện,Hạn\nnv-1,Báo cáo,\"\(number)\",a,\(due)\n",
      "dispatches/412.md": Self.dispatch,
    ]
    files.merge(more) { $1 }
    return try Content(files)
  }

  @Test(arguments: [
    "412-CVTU", "412/CV-TU", "412-CV/TƯ", "412 - CV / T.U", "412CV/TU", "Công văn số 412-CV/TU",
    "Công văn 412-CV/TU, ngày 06/4/2026",
    "0412/CV/TU",
  ])
  func `a number-symbol written in another way is a warning with the dispatch's own`(number: String) throws {
    let loaded = try content(number).load()
    #expect(loaded.diagnostics.map(\.place) == ["obligations.csv:2:14 dispatch-missed Văn bản yêu cầu"], "\(loaded.diagnostics)")
    #expect(loaded.diagnostics.first?.severity == .warning && loaded.diagnostics.first?.hint == "Có phải ý bạn là «412-CV/TU»?")
    #expect(loaded.dataset.obligations[0].dispatch == number, "used as it stands")
  }

  @Test(arguments: [
    "412-CV/TU", "412-cv/tu", "0412-CV/TU", "412 -CV/TU", "413-CV/TU", "41-CV/TU", "412-CV/ĐU", "412-KH/TU", "Công văn miệng",
  ])
  func `what a dispatch bears, and what may be another, is not told`(number: String) throws {
    #expect(try content(number).load().diagnostics == [])
  }

  @Test(arguments: [
    ("431-CV/TU", "413-CV/TU"), ("412-CV/TU", nil), ("43-CV/TU", "413-CV/TU"), ("413-CV/ĐU", "413-CV/TU"),
    ("423-CV/TƯ", "413-CV/TU"),
  ])
  func `one wrong letter is told where the dispatch asks by the same day`(number: String, meant: String?) throws {
    let same = try content(number, due: "20/4/2026", ["dispatches/413.txt": Self.asking])
    #expect(try same.load().diagnostics.map(\.hint) == (meant.map { ["Có phải ý bạn là «\($0)»?"] } ?? []))
    let other = try content(number, due: "21/4/2026", ["dispatches/413.txt": Self.asking])
    #expect(try other.load().diagnostics == [])
  }

  @Test func `a dispatch that an obligation names is not meant by another that is only near`() throws {
    let rows = "nv-1,Báo cáo,413-CV/TU,a,20/4/2026\nnv-2,Kế hoạch,431-CV/TU,a,20/4/2026\n"
    let table = "Mã nghĩa vụ,Nội dung,Văn bản yêu cầu,Đơn vị thực hiện,Hạn\n" + rows
    #expect(try content("", ["dispatches/413.txt": Self.asking, "obligations.csv": table]).load().diagnostics == [])
  }

  @Test(arguments: [
    ("4571-CV/TU", "20/4/2026", true), ("5417-CV/TU", "20/4/2026", true), ("4571-CV/TU", "21/4/2026", false),
    ("4571-CV/ĐU", "20/4/2026", false), ("4518-CV/TU", "20/4/2026", false), ("457-CV/TU", "20/4/2026", false),
    ("4157-CV/UT", "20/4/2026", false),
  ])
  func `of a dispatch that an obligation names only a long number with swapped digits is told`(
    number: String, due: String, isTold: Bool
  ) throws {
    let rows = "nv-1,Báo cáo,4517-CV/TU,a,20/4/2026\nnv-2,Kế hoạch,\(number),a,\(due)\n"
    let table = "Mã nghĩa vụ,Nội dung,Văn bản yêu cầu,Đơn vị thực hiện,Hạn\n" + rows
    let asking = Self.asking.replacing("413-CV/TU", with: "4517-CV/TU")
    let told = try content("", ["dispatches/413.txt": asking, "obligations.csv": table]).load().diagnostics
    #expect(told.map(\.hint) == (isTold ? ["Có phải ý bạn là «4517-CV/TU»?"] : []))
    #expect(told.allSatisfy { $0.line == 3 })
  }

  @Test func `of two that could be meant none is told, and what many rows write is told once`() throws {
    let twin = Self.dispatch.replacing("412-CV/TU", with: "412/CV-TU")
    #expect(try content("412CVTU", ["dispatches/b.md": twin]).load().diagnostics == [])
    let table = "Mã nghĩa vụ,Nội dung,Văn bản yêu cầu,Đơn vị thực hiện\nnv-1,B,412-CVTU,a\nnv-2,B,412-CVTU,a\nnv-3,B,412/CVTU,a\n"
    let told = try content("", ["obligations.csv": table]).load().diagnostics
    #expect(told.map(\.line) == [2, 4])
    #expect(told[0].message.contains("; 2 ô ở cột này ghi như thế") && !told[1].message.contains("ô ở cột này"))
  }

  @Test func `without dispatches nothing is told`() throws {
    let files = [
      "site.toml": Content.site, "units.csv": "Mã đơn vị,Tên đơn vị\na,A\n",
      "obligations.csv": "Mã nghĩa vụ,Nội dung,Văn bản yêu cầu,Đơn vị thực hiện\nnv-1,Báo cáo,412-CVTU,a\n",
    ]
    #expect(try Content(files).load().diagnostics == [])
  }
}
