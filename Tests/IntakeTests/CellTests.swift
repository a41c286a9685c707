import Diagnostics
import Domain
import Intake
import Testing

@Suite struct CellTests {
  /// A change of one cell, and where it must be reported, for each table.
  static let broken: [(path: String, old: String, new: String, place: String)] = [
    ("units.csv", ",Đảng,2", ",Đang,2", "units.csv:3:29 word-unknown Khối"),
    ("groups.csv", "Tỉnh ủy,,,", "Tỉnh ủy,30,,", "groups.csv:2:21 word-unknown Tỷ lệ tối đa"),
    ("ratings/2025.csv", "HTXSNV", "xuất sắc", "ratings/2025.csv:2:52 level-unknown Xếp loại"),
    ("ratings/2025-Q4.csv", "b.bt,xa.b", "b.bt,xa.c", "ratings/2025-Q4.csv:3:6 reference-unknown Mã đơn vị"),
    ("discipline.csv", "2025-08-14", "14/8/25", "discipline.csv:2:12 date-malformed Ngày"),
    ("axes/2026-Q2.csv", "a.bt,1,", "a.bt,7,", "axes/2026-Q2.csv:2:6 word-unknown Trục"),
    ("plans.csv", "06/02/2026", "31/02/2026", "plans.csv:2:29 date-nonexistent Ngày ban hành"),
    ("remediation.csv", "phục,100", "phục,100%", "remediation.csv:4:32 number-malformed Mức độ (%)"),
    ("progress.csv", "hc-1,", "hc-9,", "progress.csv:2:1 reference-unknown Mã hạn chế"),
    ("obligations.csv", "\"Xã, Phường\"", "Xa-d", "obligations.csv:2:32 reference-unknown Đơn vị thực hiện"),
    ("submissions.csv", "03/4/2026", "4/2026", "submissions.csv:2:11 date-malformed Ngày gửi"),
    ("dossiers.csv", "2025,Bản", "2025-Q5,Bản", "dossiers.csv:2:6 period-malformed Kỳ"),
    ("waivers.csv", "TL01,,,", "TL01,,tinh,", "waivers.csv:3:12 target-several Mã nhóm"),
  ]

  @Test(arguments: broken)
  func `one broken cell is one error at its place`(path: String, old: String, new: String, place: String) throws {
    let failure = try #require(try Content.whole(path, old, new).failure())
    #expect(failure.diagnostics.map(\.place) == [place])
    #expect(failure.tables.map(\.rowsRead).reduce(0, +) == 24)
    for table in failure.tables { #expect(table.rowsRefused == (table.path == path ? 1 : 0), "\(table.path)") }
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test func `broken cells of all tables are reported in one run, in order`() throws {
    var files = Content.whole
    for (path, old, new, _) in Self.broken { files[path] = files[path]?.replacing(old, with: new, maxReplacements: 1) }
    files["site.toml"] = Content.site.replacing("period = \"2025\"", with: "period = \"25\"")
    let failure = try #require(try Content(files).failure())
    let expected = (Self.broken.map(\.place) + ["site.toml:2:10 period-malformed -"]).sorted()
    #expect(failure.diagnostics.map(\.place).sorted() == expected)
    #expect(failure.diagnostics == failure.diagnostics.inOrder())
    #expect(failure.tables.map(\.rowsRefused) == [Int](repeating: 1, count: 13))
    #expect(failure.tables.map(\.rowsRead).reduce(0, +) == 24)
    #expect(RowAccounts.untold(failure) == [])
  }

  /// Changes of one cell that must each be refused with this code.
  @Test(arguments: [
    ("92,5", "1.234,5", "number-malformed"), ("\"92,5\"", "nan", "number-malformed"), ("\"92,5\"", "1e3", "number-malformed"),
    ("\"92,5\"", "0x1", "number-malformed"), ("\"92,5\"", "8 điểm", "number-malformed"), ("\"92,5\"", "=1+1", "number-malformed"),
    ("\"92,5\"", "100.000001", "number-range"), ("\"92,5\"", "-1", "number-malformed"),
    ("\"92,5\"", "1.1234567", "number-malformed"),
    ("\"92,5\"", "9.", "number-malformed"), ("\"92,5\"", ".9", "number-malformed"),
    ("10,10,10,4", "10,10,10,+4", "integer-malformed"),
    ("10,10,10,4", "10,10,10,4.0", "integer-malformed"), ("10,10,10,4", "1000000000,10,10,4", "integer-range"),
    ("10,10,10,4", "9,10,10,4", "count-exceeds"), ("10,10,10,4", "10,9,10,4", "count-exceeds"),
    ("10,10,10,4", "10,10,10,11", "count-exceeds"), ("10,10,10,4", "10,,11,4", "count-exceeds"),
    ("10,10,10,4", "10,,,11", "count-exceeds"), ("5/12/2025", "32/12/2025", "date-nonexistent"),
    ("5/12/2025", "5/12/25", "date-malformed"), ("5/12/2025", "12/2025", "date-malformed"),
    ("5/12/2025", "5-12-2025", "date-malformed"),
    ("5/12/2025", "2025-2-5", "date-malformed"), (",có,", ",ừ,", "word-unknown"), ("a.bt,", "a bt,", "code-malformed"),
    ("a.bt,", "a..bt,", "code-malformed"), ("a.bt,", "-abt,", "code-malformed"), ("CBLĐ", "", "value-missing"),
    ("xa-a; xa.b", "xa-a; xa.c", "reference-unknown"), (",g1,", ",g/1,", "code-malformed"),
    ("An", "An\u{7}", "control-character"),
    ("người đứng đầu", "thủ trưởng", "word-unknown"),
  ])
  func `a value of the wrong form is refused`(old: String, new: String, code: String) throws {
    let content = try Content.whole("ratings/2025.csv", old, new)
    let codes = content.diagnostics.filter { $0.file == "ratings/2025.csv" }.map(\.code)
    #expect(codes == [code])
  }

  @Test func `a share is no number of tasks, nor near one`() throws {
    let found = try Content.whole("ratings/2025.csv", "10,10,10,4", "10,10,10,30%").diagnostics
    #expect(found.map(\.place) == ["ratings/2025.csv:2:75 integer-malformed Vượt mức"])
    #expect(found[0].message == "«30%» là tỷ lệ phần trăm; cột này cần số nhiệm vụ, là số nguyên từ 0 trở lên, chỉ gồm chữ số.")
    #expect(found[0].hint.isEmpty)
  }

  @Test func `a share of one is no number of tasks either`() throws {
    let found = try Content.whole("ratings/2025.csv", "10,10,10,4", "10,10,10,0.3").diagnostics
    #expect(found.map(\.place) == ["ratings/2025.csv:2:75 integer-malformed Vượt mức"])
    #expect(found[0].message.hasPrefix("«0.3» là tỷ lệ (30\u{202F}%); cột này cần số nhiệm vụ"))
    let other = try Content.whole("ratings/2025.csv", "10,10,10,4", "10,10,10,4.5").diagnostics
    #expect(other.first?.message.hasPrefix("«4.5» không phải số nguyên") == true)
  }

  @Test func `what nobody is named in is blank`() throws {
    let content = try Content.whole("obligations.csv", "xa-a;XA.B", " ; ;")
    #expect(content.diagnostics.filter { $0.severity == .error }.map(\.code) == ["value-missing"])
  }

  @Test func `a text that turns the direction of writing is kept to itself`() throws {
    let data = try Content.whole("ratings/2025.csv", "An", "An\u{202E}").load().dataset
    #expect(data.objects.contains { $0.name.hasPrefix("\u{2068}") && $0.name.hasSuffix("\u{202E}\u{2069}") })
  }

  @Test func `a waiver must name a rule that exists`() throws {
    let content = try Content(Content.whole)
    let failure = try #require(throws: IntakeFailure.self) { try Intake.load(folder: content.path, ruleCodes: ["TL01", "VB02"]) }
    #expect(failure.diagnostics.map(\.place) == ["waivers.csv:2:1 rule-unknown Mã quy tắc"])
    #expect(failure.diagnostics[0].hint == "Có phải ý bạn là «TL01»?")
    #expect(failure.tables.last.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [2, 1, 1])
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test(arguments: [
    ("HTXSNV", "hoàn thành xuất sắc nhiệm vụ"), ("HTXSNV", "HOÀN THÀNH XUẤT SẮC NHIỆM VỤ"), ("HTXSNV", "htxs"),
    ("HTXSNV", "Hòan thành xuất sắc nhiệm vụ"), ("\"92,5\"", "92.5"), ("\"92,5\"", "0"), ("\"92,5\"", "100"),
    ("\"92,5\"", "8.123456"),
    ("5/12/2025", "2025-12-05"), ("5/12/2025", "05/12/2025"), (",có,", ",đã,"), (",có,", ",1,"),
    ("CBLĐ", "cá nhân lãnh đạo, quản lý;"), ("người đứng đầu", "Người đứng đầu"), ("xa-a; xa.b", ""), ("p1", "Đ_1-x"),
  ])
  func `a value of the right form is taken`(old: String, new: String) throws {
    let text = new.hasSuffix(";") ? "\"\(new.dropLast())\"" : new
    #expect(try Content.whole("ratings/2025.csv", old, text).load().diagnostics == [])
  }

  @Test func `a day that only leap years have is taken`() throws {
    let loaded = try Content.whole("ratings/2025.csv", "5/12/2025", "29/02/2024").load()
    #expect(loaded.dataset.objects.contains { $0.reviewed == Day(year: 2024, month: 2, day: 29) })
    #expect(loaded.diagnostics.map(\.code) == ["date-early"])
  }

  @Test func `a wrong reference names the nearest code`() throws {
    let content = try Content.whole("progress.csv", "hc-1,", "hc1,")
    #expect(content.diagnostics.map(\.hint) == ["Có phải ý bạn là «hc-1»?"])
    let level = try Content.whole("progress.csv", "HTT", "Hoàn thành tôt nhiệm vụ")
    #expect(level.diagnostics.map(\.hint) == ["Có phải ý bạn là «Hoàn thành tốt nhiệm vụ»?"])
    let code = try Content.whole("groups.csv", "g1,", "Nhóm một,")
    #expect(code.diagnostics.first?.hint == "Có phải ý bạn là «nhom-mot»?")
  }

  @Test func `references are compared without case`() throws {
    let data = try Content.whole("progress.csv", "hc-1,", "HC-1,").load().dataset
    #expect(data.progress[0].item == Key(0))
  }

  @Test func `a code that stands twice, or differs in case alone, names the first line`() throws {
    let repeated = try #require(try Content.units("unit,name\na,A\nb,B\na,C\n").failure())
    #expect(repeated.diagnostics.map(\.place) == ["units.csv:4:1 code-repeated unit"])
    #expect(repeated.diagnostics[0].message.contains("dòng 2"))
    let clash = try #require(try Content.units("unit,name\nđ,A\nĐ,C\n").failure())
    #expect(clash.diagnostics.map(\.place) == ["units.csv:3:1 code-clash unit"])
    #expect(clash.tables[0].rowsRefused == 1 && clash.tables[0].rowsUsed == 1)
  }

  @Test(arguments: [
    ("groups.csv", "g2,", "g1,"), ("ratings/2025.csv", "a.tcd,", "A.BT,"),
    ("plans.csv", "\nkh-a,", "\nkh-a,xa-a,,2025,,,,\nkh-a,"),
    ("remediation.csv", "hc-2,", "hc-1,"), ("obligations.csv", "nv-3,", "NV-2,"),
  ])
  func `codes are unique in every table that introduces them`(path: String, old: String, new: String) throws {
    let codes = try Content.whole(path, old, new).diagnostics.map(\.code)
    #expect(codes.count == 1 && ["code-repeated", "code-clash"].contains(codes.first))
  }

  @Test(arguments: [
    ("xa-a.html", 4, "xa-a", "xa-a.html", "xa-a-html"), ("XA-A.HTML", 4, "xa-a", "XA-A.HTML", "xa-a-html"),
    ("xa.html", 5, "xa.html", "xa.html", "xa-html"),
  ])
  func `a unit and a unit with the ending of a page are refused at the second`(
    code: String, line: Int, first: String, changed: String, meant: String
  ) throws {
    let text = line == 4 ? "unit,name\ntinh,T\nxa-a,A\n\(code),B\n" : "unit,name\ntinh,T\n\(code),A\nb,B\nxa,C\n"
    let failure = try #require(try Content.units(text).failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:\(line):1 code-clash unit"])
    #expect(failure.diagnostics[0].message.contains("«\(first)» ở dòng 3"))
    #expect(failure.diagnostics[0].hint == "Hãy đổi mã «\(changed)», như thành «\(meant)».")
  }

  @Test(arguments: ["xa-b.html", "xa-a.htm", "xa-ahtml", "xa-a.html.x"])
  func `the ending of a page alone is no fault of a code`(code: String) throws {
    #expect(try Content.units("unit,name\nxa-a,A\n\(code),B\n").load().dataset.units.count == 2)
  }

  @Test func `what refers to a unit refused for the name of its page is not told, what else is wrong is`() throws {
    let units = "unit,name,parent\nu1,A,u1.html\nu1.html,B,u1\n"
    let failure = try #require(try Content.units(units).failure())
    #expect(failure.diagnostics.map(\.code).sorted() == ["code-clash", "parent-cycle"])
  }

  @Test func `a code with other capitals than in an earlier period is refused at the later`() throws {
    let rows = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng\n"
    let files = [
      "ratings/2024.csv": rows + "A.BT,xa-a,CBLĐ,A\nc.bt,xa-a,CBLĐ,C\n",
      "ratings/2023.csv": rows + "A.bt,xa-a,CBLĐ,A\n", "discipline.csv": nil, "axes/2026-Q2.csv": nil,
    ]
    let content = try Content.whole(files)
    #expect(
      content.diagnostics.filter { $0.code == "code-clash" }.map(\.place) == [
        "ratings/2024.csv:2:1 code-clash Mã đối tượng", "ratings/2025-Q4.csv:2:1 code-clash Mã đối tượng",
        "ratings/2025.csv:2:1 code-clash Mã đối tượng",
      ])
    #expect(content.diagnostics[0].message.contains("mã «A.BT» chỉ khác mã «A.bt» của ratings/2023.csv"))
    #expect(content.diagnostics[0].hint == "Nếu cùng một đối tượng, hãy ghi «A.bt» ở mọi bảng.")
  }

  @Test func `an object may stand in the ratings of several periods`() throws {
    #expect(try Content(Content.whole).load().dataset.objects.filter { $0.subject == Key(0) }.count == 2)
  }

  @Test func `units above each other in a circle are an error that names the chain`() throws {
    let failure = try #require(try Content.units("unit,name,parent\na,A,c\nb,B,a\nc,C,b\nd,D,d\ne,E,a\n").failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:2:5 parent-cycle parent", "units.csv:5:5 parent-cycle parent"])
    #expect(failure.diagnostics[0].message.contains("a → c → b → a"))
    #expect(failure.diagnostics[1].message.contains("d → d"))
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[5, 3, 2]])
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test func `a reference into a missing table is one error a column`() throws {
    let content = try Content.whole(["plans.csv": nil])
    #expect(content.places == ["remediation.csv:2:6 table-absent Mã kế hoạch"])
  }

  @Test func `one of several columns must be filled`() throws {
    #expect(try Content.whole("discipline.csv", "\n,xa-a,", "\n,,").places == ["discipline.csv:3:1 value-missing Mã đối tượng"])
    #expect(
      try Content.whole(["discipline.csv": "Kỳ,Ngày,Loại\n2025,1/2/2025,khiển trách\n"]).places == [
        "discipline.csv:1:- column-missing -"
      ])
  }

  @Test func `text is kept in NFC and without outer space`() throws {
    let units = try Content.units("unit,name\na,\u{A0} Nhâ\u{323}n xe\u{301}t  \n").load().dataset.units
    #expect(units[0].name.unicodeScalars.elementsEqual("Nhận xét".unicodeScalars))
    let signs = try Content.units("unit,name\na,5 \u{212B} \u{1112}\u{1161} – “ạ”\n").load().dataset.units
    #expect(signs[0].name.unicodeScalars.elementsEqual("5 \u{C5} \u{D558} – “ạ”".unicodeScalars))
  }

  @Test func `an invisible character is a warning and stays, kept to itself where it turns the direction of writing`() throws {
    let loaded = try Content.units("unit,name\na,A\u{202E}B\n").load()
    #expect(loaded.diagnostics.map(\.place) == ["units.csv:2:3 invisible-character name"])
    #expect(loaded.diagnostics[0].severity == .warning && loaded.diagnostics[0].message.contains("U+202E"))
    #expect(loaded.dataset.units[0].name == "\u{2068}A\u{202E}B\u{2069}")
    #expect(try Content.units("unit,name\na,A\u{200B}B\n").load().dataset.units[0].name == "A\u{200B}B")
  }

  @Test(arguments: [
    ("A\u{2069}\u{202E}B", "\u{2068}A[U+2069]\u{202E}B\u{2069}"), ("A\u{2067}B", "\u{2068}A\u{2067}B\u{2069}\u{2069}"),
    ("A\u{2067}B\u{2069}C", "\u{2068}A\u{2067}B\u{2069}C\u{2069}"),
  ])
  func `a name cannot end the marks that keep it to itself`(name: String, kept: String) throws {
    #expect(try Content.units("unit,name\na,\(name)\n").load().dataset.units[0].name == kept)
  }

  @Test func `a digit is no misspelling of another`() throws {
    for (path, old, new) in [("groups.csv", "Tỉnh ủy,,,", "Tỉnh ủy,30,,"), ("axes/2026-Q2.csv", "a.bt,1,", "a.bt,7,")] {
      let failure = try #require(try Content.whole(path, old, new).failure())
      #expect(failure.diagnostics.map(\.hint) == [""])
    }
  }

  @Test func `two results on one axis are named with the line of the first`() throws {
    let lines = try #require(Content.whole["axes/2026-Q2.csv"]).split(separator: "\n", omittingEmptySubsequences: true)
    let again = lines.joined(separator: "\n") + "\n" + lines[1] + "\n"
    var files = Content.whole
    files["axes/2026-Q2.csv"] = again
    let failure = try #require(try Content(files).failure())
    #expect(failure.diagnostics.map(\.place) == ["axes/2026-Q2.csv:\(lines.count + 1):6 axis-repeated Trục"])
    #expect(failure.diagnostics[0].message.contains("ở dòng 2;"))
    #expect(failure.tables.first { $0.kind == .axes }.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [3, 2, 1])
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test func `a part of a dossier that is both there and not is named with the line of the first`() throws {
    let header = "subject,period,part,present\n"
    let lines = ["a.bt,2025,Bản kiểm điểm,có", "a.bt,2025-Q4,Bản kiểm điểm,không", "a.bt,2025,bản kiểm điểm,không"]
    var files = Content.whole
    files["dossiers.csv"] = header + lines.joined(separator: "\n") + "\n"
    let failure = try #require(try Content(files).failure())
    #expect(failure.diagnostics.map(\.place) == ["dossiers.csv:4:25 part-contradicted present"])
    #expect(failure.diagnostics[0].message.contains("ở dòng 2:"))
    #expect(failure.tables.first { $0.kind == .dossiers }.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [3, 2, 1])
    #expect(RowAccounts.untold(failure) == [])
    files["dossiers.csv"] = header + lines[...1].joined(separator: "\n") + "\na.bt,2025,Bản kiểm điểm,\n"
    #expect(try Content(files).failure() == nil)
  }

  @Test func `a report period without ratings is a warning with the nearest period`() throws {
    var files = Content.whole
    files["site.toml"] = Content.site.replacing("period = \"2025\"", with: "period = \"2027\"")
    let diagnostics = try Content(files).diagnostics
    let found = try #require(diagnostics.first { $0.code == "ratings-missing" })
    #expect(
      (found.file, found.severity, found.hint) == (
        "ratings/2027.csv", .warning,
        "Hãy thêm tệp ratings/2027.csv hoặc trang tính «Xếp loại 2027», hoặc đổi kỳ: kỳ gần nhất có bảng này là 2025."
      ))
  }

  @Test func `a Word file is called one, whatever its name`() throws {
    var files = Content.whole
    files["dispatches/cv.md"] = "PK\u{3}\u{4}…"
    let failure = try #require(try Content(files).failure())
    #expect(failure.diagnostics.map(\.code) == ["encoding"])
    #expect(failure.diagnostics[0].hint.hasPrefix("Hãy mở bằng Word hoặc Excel rồi lưu lại dạng văn bản thuần"))
  }

  @Test(arguments: ["\u{2003}", "\u{3000}", "\u{202F}", "\u{205F}", "\u{A0}\u{2009} "])
  func `spaces of every width around a value are none of it`(space: String) throws {
    let table = try #require(Content.whole["units.csv"]).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { $0.contains("\"") ? String($0) : space + $0 + space }
        .joined(separator: ",")
    }
    let loaded = try Content.whole(["units.csv": table.joined(separator: "\n")]).load()
    #expect(loaded.dataset.units.map(\.code) == ["tinh", "xa-a", "xa.b"] && loaded.diagnostics.isEmpty)
    #expect(loaded.dataset.units[1].name == "Xã A")
  }
}
