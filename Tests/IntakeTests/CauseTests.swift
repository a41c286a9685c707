import Diagnostics
import Domain
import Intake
import Testing

/// One cause is told once, wherever its effects show.
@Suite struct CauseTests {
  /// Codes that are introduced with a letter that no code has.
  @Test(arguments: [
    ("units.csv", "\nxa-a,", "\nxa a,", "units.csv:3:1 code-malformed Mã đơn vị"),
    ("units.csv", "\nxa-a,", "\nXã/A,", "units.csv:3:1 code-malformed Mã đơn vị"),
    ("units.csv", "\nxa.b,", "\nxa b,", "units.csv:4:1 code-malformed Mã đơn vị"),
    ("groups.csv", "\ng1,", "\ng 1,", "groups.csv:2:1 code-malformed Mã nhóm"),
    ("plans.csv", "\nkh-a,", "\nkh/a,", "plans.csv:2:1 code-malformed Mã kế hoạch"),
    ("remediation.csv", "\nhc-1,", "\nhc 1,", "remediation.csv:2:1 code-malformed Mã hạn chế"),
    ("obligations.csv", "\nnv-1,", "\nnv  1,", "obligations.csv:2:1 code-malformed Mã nghĩa vụ"),
    ("ratings/2025.csv", "\na.tcd,", "\na tcd,", "ratings/2025.csv:3:1 code-malformed Mã đối tượng"),
  ])
  func `a code that is none is the one error, whoever names it`(path: String, old: String, new: String, place: String) throws {
    let failure = try #require(try Content.whole(path, old, new).failure())
    #expect(failure.diagnostics.map(\.place) == [place])
    #expect(failure.tables.map(\.rowsRead).reduce(0, +) == 24)
    #expect(failure.tables.first { $0.path == path }?.rowsRefused ?? 0 > 0)
  }

  @Test func `a mistyped code is told once, where it is named first, with the row that introduces it`() throws {
    let failure = try #require(try Content.whole("units.csv", "\nxa-a,", "\nxa-ax,").failure())
    #expect(failure.diagnostics.map(\.code) == ["reference-unknown"])
    let found = try #require(failure.diagnostics.first)
    #expect(found.place == "ratings/2025-Q4.csv:2:6 reference-unknown Mã đơn vị")
    #expect(
      found.message
        == "không có đơn vị nào mang mã «xa-a» trong bảng Đơn vị; còn 8 ô khác cũng ghi như vậy, trong ratings/2025-Q4.csv, "
        + "ratings/2025.csv, discipline.csv, plans.csv và 3 bảng khác.")
    #expect(found.hint == "Có thể chỗ sai là mã «xa-ax» ở dòng 3 của units.csv: không ô nào nêu mã ấy.")
    #expect(failure.tables.map(\.rowsRead).reduce(0, +) == 24)
    #expect(failure.tables.first { $0.kind == .submissions }?.rowsRefused == 1)
  }

  @Test func `a name in place of a code is told once, as a name`() throws {
    let units = "Mã đơn vị,Tên đơn vị\nso-a,Sở Nội vụ\nso-b,Sở Y tế\n"
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng\n"
    let rows = (1...4).map { "a\($0),Sở \($0 < 4 ? "Nội vụ" : "Y tế"),CC,A\($0)\n" }.joined()
    let failure = try #require(
      try Content(["site.toml": Content.site, "units.csv": units, "ratings/2025.csv": head + rows]).failure())
    #expect(
      failure.diagnostics.map(\.place) == [
        "ratings/2025.csv:2:4 code-malformed Mã đơn vị", "ratings/2025.csv:5:4 code-malformed Mã đơn vị",
      ])
    #expect(
      failure.diagnostics[0].message
        == "«Sở Nội vụ» là tên của đơn vị, không phải mã; cột này cần mã; còn 2 ô khác cũng ghi như vậy, trong ratings/2025.csv.")
    #expect(failure.diagnostics.map(\.hint) == ["Có phải ý bạn là «so-a»?", "Có phải ý bạn là «so-b»?"])
    #expect(failure.tables.first { $0.kind == .ratings }?.rowsRefused == 4)
  }

  @Test(arguments: [
    ("\"Sở A, Sở B\"", "Các mã phải ngăn nhau bằng dấu chấm phẩy: «so-a; so-b»."), ("Các sở", "Có phải ý bạn là «Sở»?"),
    ("\"Sở A, Sở C\"", ""),
  ])
  func `names and kinds of those who must report are understood`(who: String, hint: String) throws {
    let units = "Mã đơn vị,Tên đơn vị,Loại đơn vị\nso-a,Sở A,Sở\nso-b,Sở B,Sở\n"
    let rows = "Mã nghĩa vụ,Nội dung,Đơn vị thực hiện\nnv-1,Báo cáo,\(who)\n"
    let content = try Content(["site.toml": Content.site, "units.csv": units, "obligations.csv": rows])
    #expect(content.diagnostics.map(\.hint) == [hint])
  }

  @Test func `a code that many cells name is not taken for that of another thing`() throws {
    let units = "Mã đơn vị,Tên đơn vị\nxa-an-dien,Xã An Điền\n"
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng\nb,xa-an-dien,CC,B\n"
    func hint(_ count: Int) throws -> String? {
      let rows = (0..<count).map { "a\($0),xa-ai-dien,CC,A\($0)\n" }.joined()
      let content = try Content(["site.toml": Content.site, "units.csv": units, "ratings/2025.csv": head + rows])
      return content.failure()?.diagnostics.first { $0.code == "reference-unknown" }?.hint
    }
    #expect(try hint(2) == "Có phải ý bạn là «xa-an-dien»?")
    #expect(try hint(9) == "")
  }

  @Test(arguments: [("SYT", 9, "so-yte"), ("syt", 1, "so-yte"), ("STC", 9, nil), ("NV", 9, nil)])
  func `the first letters of one thing's name mean its code, however many cells name it`(code: String, count: Int, meant: String?)
    throws
  {
    let units = "Mã đơn vị,Tên đơn vị\nso-yte,Sở Y tế\nso-nv,Sở Nội vụ\nso-tc1,Sở Tài chính\nso-tc2,Sở Thủy chính\n"
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng\nb,so-yte,CC,B\n"
    let rows = (0..<count).map { "a\($0),\(code),CC,A\($0)\n" }.joined()
    let told = try Content(["site.toml": Content.site, "units.csv": units, "ratings/2025.csv": head + rows]).diagnostics
    #expect(told.map(\.code) == ["reference-unknown"])
    #expect(told.map(\.hint) == [meant.map { "Có phải ý bạn là «\($0)»?" } ?? ""])
  }

  @Test func `a blank code is told, and once that the codes that name it lead nowhere`() throws {
    let failure = try #require(try Content.whole("remediation.csv", "\nhc-1,", "\n,").failure())
    #expect(
      failure.diagnostics.map(\.place) == [
        "progress.csv:2:1 reference-unknown Mã hạn chế", "remediation.csv:2:1 value-missing Mã hạn chế",
      ])
    #expect(
      failure.diagnostics[0].hint
        == "Có phải ý bạn là «hc-2»? Có thể đây là mã của dòng 2 của remediation.csv: ở đó mã để trống hoặc sai dạng."
    )
    let twice = try #require(try Content.whole("units.csv", "\nxa-a,", "\nxa.b,").failure())
    #expect(twice.diagnostics.map(\.code).sorted() == ["code-repeated", "reference-unknown"])
    #expect(
      twice.diagnostics.contains {
        $0.hint == "Có thể đây là mã của một trong các dòng 3, 4 của units.csv, đang ghi cùng một mã."
      })
  }

  @Test func `a code that is none and unlike the one that is named is told with it`() throws {
    let failure = try #require(try Content.whole("remediation.csv", "\nhc-1,", "\n(mới),").failure())
    #expect(failure.diagnostics.map(\.code) == ["reference-unknown", "code-malformed"])
    #expect(
      failure.diagnostics[0].hint.hasSuffix("Có thể đây là mã của dòng 2 của remediation.csv: ở đó mã để trống hoặc sai dạng."))
  }

  @Test(arguments: [",Tổng cộng: 2 xã,,,,", "Cộng,2 xã,,,,"])
  func `a line of totals is no row that a code is missing from`(row: String) throws {
    let units = try #require(Content.whole["units.csv"])
    var files = Content.whole
    files["units.csv"] = units + "\n" + row + "\n"
    files["plans.csv"] = files["plans.csv"]?.replacing("kh-a,xa-a,", with: "kh-a,cong-ty,")
    let found = try Content(files).diagnostics
    #expect(found.map(\.code) == ["reference-unknown", "row-total"], "\(found.map(\.text))")
    #expect(found[0].hint.isEmpty)
  }

  @Test func `a code that a table names in many cells and that is nowhere is told once`() throws {
    let rows = (1...5).map { "o\($0),xa-zzzz,CC,Tên \($0)" }
    let table = (["Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng"] + rows).joined(separator: "\n")
    let failure = try #require(try Content.whole(["ratings/2025-Q3.csv": table]).failure())
    #expect(failure.diagnostics.map(\.place) == ["ratings/2025-Q3.csv:2:4 reference-unknown Mã đơn vị"])
    #expect(failure.diagnostics[0].message.contains("còn 4 ô khác cũng ghi như vậy, trong ratings/2025-Q3.csv."))
    #expect(failure.tables.first { $0.path == "ratings/2025-Q3.csv" }?.rowsRefused == 5)
  }

  @Test func `a wrong code that two tables name in one cell each is two errors`() throws {
    var files = Content.whole
    files["plans.csv"] = files["plans.csv"]?.replacing("kh-a,xa-a,", with: "kh-a,zzz,")
    files["submissions.csv"] = files["submissions.csv"]?.replacing("nv-1,xa-a,", with: "nv-1,zzz,")
    #expect(
      try Content(files).places == [
        "plans.csv:2:6 reference-unknown Mã đơn vị", "submissions.csv:2:6 reference-unknown Mã đơn vị",
      ])
  }

  @Test func `a column that a row would need is named once for the table`() throws {
    let table = "Mã đơn vị,Kỳ,Ngày,Loại\nxa-a,2025,1/2/2025,khiển trách\n,2025,1/2/2025,cảnh cáo\n,2025,1/3/2025,cảnh cáo\n"
    let failure = try #require(try Content.whole(["discipline.csv": table]).failure())
    #expect(failure.diagnostics.map(\.place) == ["discipline.csv:3:1 value-missing Mã đơn vị"])
    #expect(
      failure.diagnostics[0].message
        == "2 dòng, từ dòng này, phải có giá trị ở một trong các cột «Mã đối tượng» hoặc «Mã đơn vị», "
        + "nhưng bảng không có cột «Mã đối tượng».")
    #expect(failure.tables.first { $0.kind == .discipline }.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [3, 1, 2])
  }

  @Test func `no ratings at all are told, too`() throws {
    let content = try Content(["site.toml": Content.site, "units.csv": "unit,name\na,A\n", "rating/2025.csv": "x"])
    let diagnostics = try Intake.load(folder: content.path).diagnostics
    #expect(diagnostics.map(\.code) == ["file-unused", "ratings-missing"])
    #expect(diagnostics[1].hint == "Hãy thêm tệp ratings/2025.csv hoặc trang tính «Xếp loại 2025».")
  }

  @Test func `a units table of headings alone is told`() throws {
    #expect(try Content.units("unit,name\n").load().diagnostics.map(\.place) == ["units.csv:-:- units-empty -"])
  }
}
