import Diagnostics
import Domain
import Intake
import Testing

/// That one thing wrong hides no other: a second run brings nothing new.
@Suite struct OneRunTests {
  /// `file:line:position code column` of every error of the whole content with `changes`.
  private func codes(_ changes: [String: String?], ruleCodes: [String]? = nil) throws -> [String] {
    // Waivers name a group that only the ratings of the year do.
    let content = try Content.whole(["waivers.csv": nil].merging(changes) { $1 })
    do throws(IntakeFailure) {
      _ = try Intake.load(folder: content.path, ruleCodes: ruleCodes)
      return []
    } catch {
      RowAccounts.check(error.tables)
      return error.diagnostics.filter { $0.severity == .error }.map(\.place)
    }
  }

  // MARK: Workbooks

  @Test func `beside a workbook that cannot be read, codes of tables that were read are known`() throws {
    let ratings = Self.ratings + "a.bt,u9,CBLĐ,A,,,\na.tcd,xa-a,TCĐ,C,,,\n"
    let stray = ["ratings/2025.csv:2:6 reference-unknown Mã đơn vị", "commentary/uX.md:-:- commentary-unit -"]
    let alone: [String: String?] = ["ratings/2025.csv": ratings, "commentary/uX.md": "x"]
    let beside = try codes(alone.merging(["b.xlsx": "rác"]) { $1 })
    #expect(try Set(codes(alone)) == Set(stray))
    #expect(Set(beside) == Set(stray + ["b.xlsx:-:- workbook-unreadable -"]))
  }

  @Test(arguments: [
    ("plans.csv", "remediation.csv", "kh-a", false), ("waivers.csv", "remediation.csv", "kh-a", true),
    ("waivers.csv", "dossiers.csv", "a.bt", false), ("units.csv", "submissions.csv", "xa-a", false),
  ])
  func `a workbook that cannot be read may hold what no other file holds`(
    missing: String, path: String, code: String, isTold: Bool
  ) throws {
    let text = try #require(Content.whole[path]).replacing(code, with: "zz-9")
    let found = try codes([missing: nil, path: text, "b.xlsx": "rác"]).filter { $0.hasPrefix(path) }
    #expect(found.isEmpty != isTold && found.allSatisfy { $0.contains("reference-unknown") }, "\(found)")
  }

  // MARK: Rows

  private static let ratings = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Xếp loại,Nhiệm vụ giao,Hoàn thành\n"

  @Test(arguments: [
    ("a.bt,xa-a,CBLĐ,A,Xuất sắc,10,12", ["2:18 level-unknown Xếp loại", "2:30 count-exceeds Hoàn thành"]),
    ("a.bt,xa-x,CBLĐ,A,HTT,10,12", ["2:6 reference-unknown Mã đơn vị", "2:25 count-exceeds Hoàn thành"]),
    ("a.bt,xa-a,CBLĐ,,HTT,10,12", ["2:16 value-missing Tên đối tượng", "2:24 count-exceeds Hoàn thành"]),
    ("a.bt,xa-a,CBLĐ,A,HTT,mười,12", ["2:22 integer-malformed Nhiệm vụ giao"]),
  ])
  func `figures are held against each other in a row that is refused`(row: String, told: [String]) throws {
    let text = Self.ratings + row + "\nb.bt,xa.b,CBLĐ,B,,,\na.tcd,xa-a,TCĐ,C,,,\n"
    #expect(try codes(["ratings/2025.csv": text]) == told.map { "ratings/2025.csv:" + $0 })
  }

  @Test func `figures are held against each other without the units`() throws {
    let text = Self.ratings + "a.bt,xa-a,CBLĐ,A,HTT,10,12\na.tcd,xa-a,TCĐ,C,,,\n"
    #expect(
      try codes(["ratings/2025.csv": text, "units.csv": nil]) == [
        "ratings/2025.csv:2:25 count-exceeds Hoàn thành", "units.csv:-:- units-missing -",
      ])
  }

  @Test func `the rule of a waiver is looked up in a row that is refused`() throws {
    let head = "Mã quy tắc,Mã đối tượng,Mã nhóm,Kỳ,Lý do,Cấp quyết định,Số văn bản,Ngày\n"
    let rows = "TL99,a.bt,,2025,x,x,1,31/2/2026\nTL98,,khong co,2025,x,x,1,1/2/2026\n"
    #expect(
      try codes(["waivers.csv": head + rows], ruleCodes: ["TL01"]) == [
        "waivers.csv:2:1 rule-unknown Mã quy tắc", "waivers.csv:2:23 date-nonexistent Ngày",
        "waivers.csv:3:1 rule-unknown Mã quy tắc", "waivers.csv:3:7 code-malformed Mã nhóm",
      ])
  }

  @Test func `a circle of units is found through a row that is refused`() throws {
    let text = "Mã đơn vị,Tên đơn vị,Đơn vị cấp trên,Khối\ntinh,T,xa-a,Đang\nxa-a,A,tinh,Đảng\nxa.b,B,,Đảng\n"
    let found = try codes(["units.csv": text]).filter { $0.hasPrefix("units.csv") }
    #expect(found == ["units.csv:2:8 parent-cycle Đơn vị cấp trên", "units.csv:2:13 word-unknown Khối"])
  }

  @Test func `rows that contradict each other are found among those refused`() throws {
    let axes = "Mã đối tượng,Trục,Điểm tối đa,Điểm\na.bt,1,15,x\na.bt,1,15,3\n"
    #expect(
      try codes(["axes/2026-Q2.csv": axes]) == [
        "axes/2026-Q2.csv:2:11 number-malformed Điểm", "axes/2026-Q2.csv:3:6 axis-repeated Trục",
      ])
    let again = "Mã đối tượng,Trục,Điểm tối đa,Điểm\na.bt,1,15,2\na.bt,1,15,x\n"
    #expect(
      try codes(["axes/2026-Q2.csv": again]) == [
        "axes/2026-Q2.csv:3:6 axis-repeated Trục", "axes/2026-Q2.csv:3:11 number-malformed Điểm",
      ])
  }

  // MARK: Headings

  @Test func `a table under a title is read on, and only its place is told`() throws {
    let units = "BẢNG TỔNG HỢP,,,,,\n,,,,,\n" + (Content.whole["units.csv"] ?? "").replacing("Nhà nước", with: "Nhà nướcc")
    #expect(try codes(["units.csv": units]) == ["units.csv:1:1 header-below -", "units.csv:6:29 word-unknown Khối"])
    let single = "BẢNG TỔNG HỢP\n" + (Content.whole["units.csv"] ?? "")
    #expect(try codes(["units.csv": single]) == ["units.csv:1:1 header-below -"])
  }

  @Test func `a second row of the heading is told as that`() throws {
    let text =
      "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Số nhiệm vụ,\n,,,,Nhiệm vụ giao,Hoàn thành\n"
      + "a.bt,xa-a,CBLĐ,A,10,12\nb.bt,xa.b,CBLĐ,B,,\na.tcd,xa-a,TCĐ,C,,\n"
    #expect(
      try codes(["ratings/2025.csv": text]) == [
        "ratings/2025.csv:1:1 header-rows -", "ratings/2025.csv:3:21 count-exceeds Hoàn thành",
      ])
  }

  @Test func `lines to sign on are one error each`() throws {
    let text =
      Self.ratings
      + "a.bt,xa-a,CBLĐ,A,,,\nb.bt,xa.b,CBLĐ,B,,,\na.tcd,xa-a,TCĐ,C,,,\n,Người lập,,,,TRƯỞNG BAN,\n,Nguyễn A,,,,Trần B,\n"
    #expect(
      try codes(["ratings/2025.csv": text]) == ["ratings/2025.csv:5:2 row-note -", "ratings/2025.csv:6:2 row-note -"])
    // A row of things with words of the same sort is told cell by cell.
    let row = Self.ratings + "a.bt,xa-a,CBLĐ,A,,,\nb.bt,xa.b,CBLĐ,B,,,\na.tcd,xa-a,TCĐ,C,,,\n,xa-a,,Trưởng ban,HTT,,\n"
    let told = try codes(["ratings/2025.csv": row])
    #expect(!told.isEmpty && told.allSatisfy { $0.contains("value-missing") }, "\(told)")
  }

  // MARK: Files

  @Test(arguments: ["ratings/Năm 2025.csv", "ratings/2025.CSV", "2025.csv", "Xếp loại năm 2025.csv"])
  func `a table under a wrong name is an error, and references into it stand`(path: String) throws {
    let rows = (Content.whole["ratings/2025.csv"] ?? "").replacing("HTXSNV", with: "Xuất sắc")
    let found = try Content.whole(["ratings/2025.csv": nil, path: rows]).diagnostics
    #expect(found.count == 2 && found.allSatisfy { $0.file == path && $0.severity == .error }, "\(found.map(\.text))")
    #expect(Set(found.map(\.code)).isSuperset(of: ["level-unknown"]))
    #expect(found.contains { $0.hint.contains("2025") || $0.message.contains("2025.csv") })
  }

  @Test func `a file with another name is a warning where it may be a copy`() throws {
    let copy = try Content.whole(["units - Copy.csv": Content.whole["units.csv"]]).load()
    #expect(copy.diagnostics.map(\.place) == ["units - Copy.csv:-:- file-unused -"])
    let moved = try Content.whole(["units.csv": nil, "Units.csv": Content.whole["units.csv"]]).diagnostics
    #expect(moved.map(\.place) == ["Units.csv:-:- file-unused -"] && moved[0].severity == .error)
    #expect(moved[0].hint == "Có phải ý bạn là «units.csv»?")
  }

  // MARK: Damage

  private func damaged(_ parts: [[UInt8]]) throws -> IntakeFailure {
    let rows = (0..<20).map { "u\($0),Đơn vị số \($0),Đảng\n" }.joined()
    let bytes = Array(("Mã đơn vị,Tên đơn vị,Khối\n" + rows).utf8) + parts.joined()
    return try #require(try Content(bytes: ["site.toml": Array(Content.site.utf8), "units.csv": bytes]).failure())
  }

  @Test func `every damaged place is told, and the other rows are read`() throws {
    let failure = try damaged([
      Array("a,X".utf8), [0xFF, 0xFE], Array("y,Đảng\nb,B,Đang\nc,C".utf8), [0xB5], Array(",Đảng\nd,\0D,Đảng\n".utf8),
    ])
    #expect(
      failure.diagnostics.map(\.place) == [
        "units.csv:22:4 encoding -", "units.csv:23:5 word-unknown Khối", "units.csv:24:4 encoding -", "units.csv:25:3 encoding -",
      ])
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[24, 20, 4]])
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test func `of very many damaged places the rest is counted`() throws {
    let rows = (0..<120).map { Array("r\($0),Đơn vị ấy của tỉnh".utf8) + [0xFF] + Array(",Đảng\n".utf8) }
    let failure = try damaged(rows)
    #expect(failure.diagnostics.count == 101 && failure.diagnostics.allSatisfy { $0.code == "encoding" })
    #expect(failure.diagnostics.last?.message == "còn 20 chỗ khác trong tệp cũng hỏng như thế, chỗ cuối ở đây.")
    #expect(failure.diagnostics.last?.line == 141)
  }

  @Test(arguments: [true, false])
  func `UTF-16 is told where it is damaged`(isOdd: Bool) throws {
    let text = "Mã đơn vị,Tên đơn vị\na,A\nb,B\(isOdd ? "" : "\0")\nc,C"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    if isOdd { bytes.append(0x41) }
    let failure = try #require(try Content(bytes: ["site.toml": Array(Content.site.utf8), "units.csv": bytes]).failure())
    #expect(failure.diagnostics.map(\.place) == [isOdd ? "units.csv:4:4 encoding -" : "units.csv:3:4 encoding -"])
  }

  // MARK: Settings

  @Test func `lines that are no TOML do not hide each other, nor other keys`() throws {
    let text =
      "title = “Kiểm điểm”\r\nperiod = Năm 2025\r\nas-of = 15/4/2026\r\n\r\n[rules]\r\nsoon-days = \"7\"\r\nprofil = \"auto\"\r\n"
    let found = try Content(["site.toml": text, "units.csv": "unit,name\na,A\n"]).diagnostics
    #expect(
      found.map { "\($0.line ?? 0) \($0.code)" } == [
        "1 settings-syntax", "2 settings-syntax", "3 settings-syntax", "6 key-type", "7 key-unknown",
      ], "\(found.map(\.text))")
    #expect(found.first { $0.line == 2 }?.hint == "Hãy viết: period = \"Năm 2025\"")
    #expect(found.first { $0.line == 3 }?.hint == "Có phải ý bạn là «2026-04-15»?")
  }

  @Test func `a line that opens a list is not left out alone`() throws {
    let text = Content.site + "[issuer]\nrecipients = [\n  \"a\"\n  \"b\",\n]\n"
    #expect(try Content(["site.toml": text, "units.csv": "unit,name\na,A\n"]).diagnostics.map(\.code) == ["settings-syntax"])
  }

  @Test func `front matter may stand under blank lines`() throws {
    let text = "\n \n" + (Content.whole["dispatches/412.md"] ?? "")
    #expect(try Content.whole(["dispatches/412.md": text]).load().dataset.dispatches[0].numberSymbol == "412-CV/TU")
    #expect(
      try codes(["dispatches/412.md": "\n+++\nnumber = x y\nnumbr = 1\n+++\nx"]) == [
        "dispatches/412.md:3:10 settings-syntax -", "dispatches/412.md:4:1 key-unknown -",
      ])
  }

  // MARK: Words

  @Test(arguments: ["Không xếp loại", "Chưa xếp loại", "-", "KXL"])
  func `a level that says there is none is to be left blank`(word: String) throws {
    let found = try Content.whole("ratings/2025.csv", "HTXSNV", word).diagnostics
    #expect(found.map(\.code) == ["level-unknown"] && found[0].hint == "Nếu không xếp loại, hãy để trống ô này.")
  }

  @Test func `a required column is not to be left blank`() throws {
    let progress = try Content.whole(["remediation.csv": nil]).diagnostics.filter { $0.code == "table-absent" }
    #expect(progress.map(\.hint) == ["Hãy thêm bảng Hạn chế, khắc phục."])
  }

  @Test func `kinds of unit do not stand in a list`() throws {
    let found = try Content.whole("obligations.csv", "\"Xã, Phường\"", "\"Xã, phường; Tỉnh ủy\"").diagnostics
    #expect(found.map(\.code).first == "addressee-kinds", "\(found.map(\.text))")
    let all = try Content.whole("obligations.csv", "\"Xã, Phường\"", "\"tất cả; xa-a\"").diagnostics
    #expect(all.map(\.code).first == "addressee-kinds" && all[0].message.contains("(«tất cả»)"), "\(all.map(\.text))")
  }
}
