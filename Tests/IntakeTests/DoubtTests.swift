import Diagnostics
import Domain
import Intake
import Testing

/// What is legal and most likely a mistake: told, and used as it stands.
@Suite struct DoubtTests {
  // MARK: Titles above the header line

  @Test(arguments: [
    ("BẢNG TỔNG HỢP\n", 2), ("BẢNG TỔNG HỢP;;\nKèm theo Công văn số 12;;\n\n", 4), ("\n\"Bảng, năm 2025\"\n", 3),
    ("Tỉnh ủy,Bảng\nĐơn vị,x\n", 3),
  ])
  func `a title above the headings is the one error, with the line of the headings`(title: String, line: Int) throws {
    let table = title + (title.contains(";") ? "Mã đơn vị;Tên đơn vị;Khối\na;Xã A;Đảng\n" : "Mã đơn vị,Tên đơn vị\na,Xã A\n")
    let failure = try #require(try Content.units(table).failure())
    #expect(failure.diagnostics.map(\.code) == ["header-below"])
    #expect(failure.diagnostics[0].hint == "Hãy xóa các dòng phía trên dòng \(line).")
    #expect(failure.tables.allSatisfy { $0.rowsUsed == 0 })
  }

  @Test func `headings that are nowhere are told as missing columns`() throws {
    let failure = try #require(try Content.units("x,y\na,Xã A\nb,Xã B\n").failure())
    #expect(failure.diagnostics.map(\.code).sorted() == ["column-missing", "column-missing", "column-unknown", "column-unknown"])
  }

  @Test(arguments: ["Xếp loại,,,\n", ",,Nhóm,\n", "Mã đối tượng,Danh sách năm 2025,,\n"])
  func `a title that holds the name of a column does not hide the headings`(title: String) throws {
    let table = title + "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng\na.bt,xa-a,CBLĐ,Nguyễn Văn An\n"
    let failure = try #require(try Content.whole(["ratings/2025.csv": table]).failure())
    #expect(failure.diagnostics.filter { $0.file == "ratings/2025.csv" }.map(\.place) == ["ratings/2025.csv:1:1 header-below -"])
  }

  @Test func `a line further down that names no more columns is not the header line`() throws {
    let failure = try #require(try Content.units("Mã đơn vị,Tên\nMã đơn vị,Đảng\n").failure())
    #expect(!failure.diagnostics.map(\.code).contains("header-below"))
  }

  // MARK: Notes among the rows

  @Test(arguments: ["I. Khối Đảng,,,", "\"Ghi chú: số liệu đến 15/4/2026\",,,", ",,,Người lập biểu"])
  func `a row with one text that is no code is told once`(row: String) throws {
    let table = "Mã đơn vị,Tên đơn vị,Khối,Mã đơn vị khác\na,Xã A,Đảng,\n\(row)\n".replacing(
      ",Mã đơn vị khác", with: ",Đơn vị cấp trên")
    let failure = try #require(try Content.units(table).failure())
    let isCode = row.hasPrefix(",")
    #expect(failure.diagnostics.map(\.place) == [isCode ? "units.csv:3:4 row-note -" : "units.csv:3:1 row-note -"])
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[2, 1, 1]])
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test func `a row with a code, or with more than one text, is told cell by cell`() throws {
    let heads = "Mã đơn vị,Tên đơn vị,Khối\na,Xã A,Đảng\n"
    #expect(try Content.units(heads + "xa-b,,\n").failure()?.diagnostics.map(\.code) == ["value-missing"])
    #expect(try Content.units(heads + "Tổng cộng,,12\n").failure()?.diagnostics.map(\.code).contains("row-note") == false)
  }

  @Test(arguments: ["Tổng cộng,,12", ",TỔNG SỐ: 2 xã,12", "Cộng,2,12", "Tổng,36,"])
  func `a row of totals is told once, where it begins`(row: String) throws {
    let failure = try #require(try Content.units("Mã đơn vị,Tên đơn vị,Khối\na,Xã A,Đảng\n\(row)\n").failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:3:\(row.hasPrefix(",") ? 2 : 1) row-total -"])
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[2, 1, 1]])
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test(arguments: ["Cộng đồng,,12", "Tổng cục Thuế,,12", "b,Tổng cộng,12"])
  func `a refused row that only looks like one of totals is told cell by cell`(row: String) throws {
    let failure = try #require(try Content.units("Mã đơn vị,Tên đơn vị,Khối\na,Xã A,Đảng\n\(row)\n").failure())
    #expect(!failure.diagnostics.isEmpty && !failure.diagnostics.map(\.code).contains("row-total"))
  }

  @Test(arguments: [
    "16,,Tổng cộng: 15 đơn vị,,", ",,Cộng:,,", ",,Tổng cộng,12,", "A,,Cộng 15 xã,,", ",,TỔNG SỐ (15),,", ",Cộng:,,,",
  ])
  func `totals are known wherever their words stand`(row: String) throws {
    let text = "STT,Mã đơn vị,Tên đơn vị,Khối,Thứ tự\n1,a,Xã A,Đảng,1\n\(row)\n"
    let failure = try #require(try Content.units(text).failure())
    #expect(failure.diagnostics.filter { $0.severity == .error }.map { "\($0.line ?? 0) \($0.code)" } == ["3 row-total"])
    #expect(RowAccounts.untold(failure) == [])
    let ratings = "STT,Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Nhiệm vụ giao\n,,,,Tổng cộng:,120\n,,,,Cộng:,\n"
    let rated = try #require(try Content.whole(["ratings/2025-Q4.csv": ratings]).failure())
    #expect(
      rated.diagnostics.filter { $0.severity == .error }.map { "\($0.line ?? 0) \($0.code)" } == ["2 row-total", "3 row-total"])
  }

  @Test(arguments: ["2,,Cộng Hòa,,", "2,,Tổng cục Thuế,,", "2,,Xã Tổng,,"])
  func `a thing without its code is no row of totals`(row: String) throws {
    let failure = try #require(try Content.units("STT,Mã đơn vị,Tên đơn vị,Khối,Thứ tự\n1,a,Xã A,Đảng,1\n\(row)\n").failure())
    #expect(failure.diagnostics.filter { $0.severity == .error }.map(\.code) == ["value-missing"])
  }

  @Test(arguments: ["I,Khối Đảng,,,", "II.,,Khối Nhà nước,,", "A,Ban Tổ chức Tỉnh ủy,,,", "b),,Các xã,,", "I.2,,Đoàn thể,,"])
  func `the title of a section is told once`(row: String) throws {
    let ratings = "STT,Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng\n1,a.x,xa-a,CQ,Xã A\n\(row)\n"
    let failure = try #require(try Content.whole(["ratings/2025-Q4.csv": ratings]).failure())
    let errors = failure.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.line ?? 0) \($0.code)" } == ["3 row-note"], "\(failure.diagnostics.map(\.text))")
    #expect(errors[0].message.hasPrefix("dòng này chỉ có số thứ tự và «"))
    #expect(
      failure.tables.first { $0.period?.code == "2025-Q4" }.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [2, 1, 1])
  }

  @Test(arguments: ["I,SNV,,,", "2,Khối Đảng,,,", "I,Khối Đảng,xa-a,,", "IX,,,,12", "Khối,Khối Đảng,,,"])
  func `a row that is more or less than the title of a section is told cell by cell`(row: String) throws {
    let ratings = "STT,Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng\n1,a.x,xa-a,CQ,Xã A\n\(row)\n"
    let failure = try #require(try Content.whole(["ratings/2025-Q4.csv": ratings]).failure())
    #expect(
      failure.diagnostics.contains { $0.code == "value-missing" } && !failure.diagnostics.contains { $0.code == "row-note" })
  }

  // MARK: Rows inside a cell

  @Test(arguments: [
    ("a,\"Xã A,Đảng\nb,Xã B,Đảng\nc,Xã C\",Đảng\n", 2, 2), ("a,\"Xã A,Đảng\nb,Xã B\",Đảng\n", 1, 2),
    ("a,Xã A,Đảng\nb,\"Xã B,Đảng\r\nc,Xã C\",Đảng\r\n", 1, 3), ("a,\"Xã A\n\n\nb,Xã B,Đảng\nGhi chú\",Đảng\n", 1, 2),
  ])
  func `rows that two misplaced quotes swallow are told`(rows: String, count: Int, line: Int) throws {
    let diagnostics = try Content.units("Mã đơn vị,Tên đơn vị,Khối\n" + rows).diagnostics
    let found = try #require(diagnostics.first { $0.code == "rows-in-cell" })
    #expect(found.severity == .warning && found.message.contains(" có \(count) dòng trông như dòng số liệu riêng"))
    #expect(found.line == line)
  }

  @Test(arguments: [
    "Mã đơn vị,Tên đơn vị,Loại đơn vị,Khối\na,\"Xã A,\ncũ là xã B, xã C, xã D\",Xã,Đảng\n",
    "Mã đơn vị;Tên đơn vị;Khối\na;\"Đã làm; đang làm;\nchưa làm; đang xét; sẽ làm\";Đảng\n",
    "Mã đơn vị;Tên đơn vị;Khối\na;\"- a; b; c;\n- d; e; f;\n- g; h\";Đảng\n",
  ])
  func `a cell of several lines with marks of its own is nothing to tell`(text: String) throws {
    #expect(try Content.units(text).load().diagnostics == [])
  }

  // MARK: Line ends

  @Test(arguments: ["\r", "\u{2028}", "\u{2029}"])
  func `a file with other line ends is refused as such`(end: String) throws {
    for table in ["Mã đơn vị,Tên đơn vị\na,Xã A\n", "Bảng đơn vị\nMã đơn vị,Tên đơn vị\na,\"Xã A\"\n"] {
      let failure = try #require(try Content.units(table.replacing("\n", with: end)).failure())
      #expect(failure.diagnostics.map(\.code) == ["line-ends"])
    }
  }

  @Test func `a line end inside a quoted heading is part of it`() throws {
    let loaded = try Content.units("Mã đơn vị,Tên đơn vị,\"Ghi\rchú\"\r\na,Xã A,x\r\n").load()
    #expect(loaded.diagnostics.map(\.code) == ["column-unknown"])
    #expect(loaded.dataset.units.count == 1)
  }

  // MARK: The same row twice

  @Test(arguments: ["discipline.csv", "progress.csv", "submissions.csv", "dossiers.csv", "waivers.csv"])
  func `a row that stands twice is told and used twice`(path: String) throws {
    let text = try #require(Content.whole[path])
    let lines = text.split(separator: "\n")
    let content = try Content.whole([path: text + "\n  " + lines[1].replacing(",", with: " ,") + "\n"])
    let loaded = try content.load()
    #expect(loaded.diagnostics.map(\.place) == ["\(path):\(lines.count + 1):1 row-repeated -"])
    #expect(loaded.diagnostics[0].message.contains("giống hệt dòng 2;"))
    let table = try #require(loaded.dataset.tables.first { $0.path == path })
    #expect(table.rowsUsed == lines.count)
  }

  // MARK: Days to come

  @Test func `days after the day of the figures are told once a column`() throws {
    let loaded = try Content(Content.whole).load(ContentOverrides(asOf: "2025-12-04"))
    #expect(
      loaded.diagnostics.map(\.place) == [
        "plans.csv:2:29 date-later Ngày ban hành", "progress.csv:2:6 date-later Ngày",
        "ratings/2025.csv:2:77 date-later Ngày kiểm điểm", "submissions.csv:2:11 date-later Ngày gửi",
        "waivers.csv:2:51 date-later Ngày",
      ])
    #expect(loaded.diagnostics[2].message.hasPrefix("2 ô ở cột này, từ ô này, là ngày sau ngày của số liệu (04/12/2025)"))
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func `the day of the figures itself is no day to come`() throws {
    let loaded = try Content(Content.whole).load(ContentOverrides(asOf: "2026-04-03"))
    #expect(loaded.diagnostics == [])
  }

  // MARK: Rows that do not fit

  @Test(arguments: [
    ("discipline.csv", "2025-08-14", "2024-08-14", "discipline.csv:2:12 date-outside Ngày"),
    ("discipline.csv", ",2025,14/8", ",2027,14/8", "discipline.csv:3:7 period-later Kỳ"),
    ("remediation.csv", "a.bt,2025", "a.bt,2027", "remediation.csv:2:21 period-later Kỳ phát hiện"),
    ("remediation.csv", "kh-a,xa-a,a.bt", "kh-a,xa.b,", "remediation.csv:2:11 unit-plan Mã đơn vị"),
    ("remediation.csv", "hc-2,,xa.b,,", "hc-2,,xa.b,a.bt,", "remediation.csv:3:7 unit-subject Mã đơn vị"),
    ("discipline.csv", "a.bt,,2025", "a.bt,xa.b,2025", "discipline.csv:2:6 unit-subject Mã đơn vị"),
    ("remediation.csv", "30/6/2026", "30/6/2206", "remediation.csv:2:50 date-far Thời hạn"),
    ("obligations.csv", "10/4/2026", "10/4/2062", "obligations.csv:2:45 date-far Hạn"),
    ("waivers.csv", "30/6/2026", "30/6/2062", "waivers.csv:3:53 date-far Hết hạn"),
    ("dossiers.csv", "a.bt,2025", "b.bt,2025", "dossiers.csv:2:6 dossier-unrated Kỳ"),
    ("dossiers.csv", "a.bt,2025", "a.bt,2024", "dossiers.csv:2:6 dossier-unrated Kỳ"),
  ])
  func `a row that does not fit is told and used`(path: String, old: String, new: String, place: String) throws {
    let loaded = try Content.whole(path, old, new).load()
    #expect(loaded.diagnostics.map(\.place).contains(place), "\(loaded.diagnostics.map(\.text))")
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .warning && $0.file == path })
    #expect(loaded.dataset.tables.allSatisfy { $0.rowsRefused == 0 })
  }

  @Test func `doubts about ratings are told once a column, with their number`() throws {
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Ngày quyết định,Số tháng công tác\n"
    let rows = ["a,xa-a,CC,A,31/12/2023,13", "b,xa-a,CC,B,1/1/2024,12", "c,xa-a,CC,C,5/12/2023,"]
    let loaded = try Content.whole(["ratings/2024.csv": head + rows.joined(separator: "\n")]).load()
    #expect(
      loaded.diagnostics.map(\.place) == [
        "ratings/2024.csv:2:13 date-early Ngày quyết định", "ratings/2024.csv:2:24 months-range Số tháng công tác",
      ])
    #expect(loaded.diagnostics[0].message.hasPrefix("2 ô ở cột này, từ ô này, là ngày trước khi kỳ xếp loại bắt đầu"))
    #expect(loaded.diagnostics[1].message.hasPrefix("ô này ghi hơn 12 tháng"))
  }

  @Test(arguments: [
    ("g1,không,", true), ("g1,không,Đi học tập trung cả năm", false), ("g1,có,", false), ("g1,,", false), (",không,", false),
  ])
  func `who is taken out of a share without a reason is told`(cells: String, isDoubtful: Bool) throws {
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Nhóm,Tính tỷ lệ,Căn cứ không tính\n"
    let loaded = try Content.whole(["ratings/2024.csv": head + "a,xa-a,CC,A,\(cells)\n"]).load()
    #expect(loaded.diagnostics.map(\.place) == (isDoubtful ? ["ratings/2024.csv:2:16 basis-missing Tính tỷ lệ"] : []))
  }

  @Test(arguments: [("Nguyễn Văn An", false), ("NGUYỄN VĂN  AN", false), ("Nguyen Van An", false), ("Trần Thị Bình", true)])
  func `a code of a person that stands for two people is told`(name: String, isDoubtful: Bool) throws {
    let rows = ["a,xa-a,ĐV,Nguyễn Văn An,p9", "b,xa-a,CC,\(name),p9"]
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Mã cá nhân\n"
    let loaded = try Content.whole(["ratings/2024.csv": head + rows.joined(separator: "\n")]).load()
    let place = loaded.diagnostics.map { "\($0.code) \($0.line ?? 0)" }
    #expect(place == (isDoubtful ? ["person-name 3"] : []))
  }

  @Test func `the message names the other bearer of a person's code, and where`() throws {
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Mã cá nhân\n"
    let loaded = try Content.whole([
      "ratings/2023.csv": head + "a,xa-a,ĐV,Nguyễn Văn An,p9\n", "ratings/2024.csv": head + "a,xa-a,ĐV,Trần Thị Bình,p9\n",
    ]).load()
    let found = try #require(loaded.diagnostics.first { $0.code == "person-name" })
    #expect(found.file == "ratings/2024.csv" && found.message.contains("«Nguyễn Văn An» (ratings/2023.csv, dòng 2)"))
  }

  @Test func `who stands twice in one capacity in one period is told`() throws {
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Mã cá nhân\n"
    let rows = ["a,xa-a,CC,A,p9", "a2,xa-a,CC,A,p9", "a3,xa-a,ĐV,A,p9"]
    let loaded = try Content.whole(["ratings/2024.csv": head + rows.joined(separator: "\n")]).load()
    #expect(loaded.diagnostics.map { "\($0.code) \($0.line ?? 0)" } == ["person-repeated 3"])
    #expect(loaded.diagnostics[0].message.contains("(ratings/2024.csv, dòng 2)"))
  }

  @Test func `days long past, and a review before its period, are told`() throws {
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Ngày kiểm điểm\n"
    let loaded = try Content.whole([
      "ratings/2024.csv": head + "a,xa-a,CC,A,17/7/1905\n",
      "plans.csv": "Mã kế hoạch,Mã đơn vị,Kỳ,Ngày ban hành\nkh-a,xa-a,2025,01/01/1900\n",
    ]).diagnostics
    #expect(loaded.contains { $0.code == "date-early" && $0.file == "ratings/2024.csv" && $0.column == "Ngày kiểm điểm" })
    #expect(loaded.contains { $0.code == "date-old" && $0.file == "plans.csv" && $0.column == "Ngày ban hành" })
  }

  @Test(arguments: [("06/7/2026", true), ("6/7/2026", true), ("2026-07-06", true), ("06-QĐ/TU", false), ("07/2026", false)])
  func `a number of a decision that is a whole date is told`(number: String, isDoubtful: Bool) throws {
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Số quyết định\n"
    let loaded = try Content.whole(["ratings/2024.csv": head + "a,xa-a,CC,A,\(number)\nb,xa-a,CC,B,\(number)\n"]).load()
    #expect(loaded.diagnostics.map(\.place) == (isDoubtful ? ["ratings/2024.csv:2:13 decision-date Số quyết định"] : []))
    #expect(loaded.diagnostics.allSatisfy { $0.message.hasPrefix("2 ô ở cột này, từ ô này, là một ngày đầy đủ") })
  }

  // MARK: Progress

  @Test(arguments: [
    // The per cent of the shortcoming, the day when it was done, the entries; and whether they contradict each other.
    ("50", "", ["27/3/2026,30"], true), ("50", "", ["27/3/2026,50"], false), ("50,0", "", ["27/3/2026,50.0"], false),
    ("50", "", ["27/3/2026,30", "25/2/2026,50"], true), ("50", "", ["25/2/2026,30", "27/3/2026,50"], false),
    // After the day of the figures, without a figure, and two of one day.
    ("50", "", ["27/3/2026,50", "20/4/2026,60"], false), ("50", "", ["25/2/2026,30", "27/3/2026,"], false),
    ("50", "", ["27/3/2026,50", "27/3/2026,30"], false), ("50", "", ["27/3/2026,30", "27/3/2026,50"], false),
    ("", "", ["27/3/2026,30"], false),
    // Done after the last entry, and before it.
    ("100", "28/3/2026", ["27/3/2026,90"], false), ("100", "27/3/2026", ["27/3/2026,90"], true),
  ])
  func `a shortcoming that is not as far as its progress says is told`(
    percent: String, done: String, entries: [String], isDoubtful: Bool
  ) throws {
    let items =
      "Mã hạn chế,Mã đơn vị,Kỳ phát hiện,Mức độ (%),Ngày hoàn thành\nhc-0,xa-a,2025,,\nhc-1,xa-a,2025,\"\(percent)\",\(done)\n"
    let progress = "Mã hạn chế,Ngày,Mức độ (%)\n" + entries.map { "hc-1,\($0)\n" }.joined()
    let loaded = try Content.whole(["remediation.csv": items, "progress.csv": progress]).load()
    let told = loaded.diagnostics.filter { $0.code == "percent-progress" }
    #expect(told.map(\.place) == (isDoubtful ? ["remediation.csv:3:16 percent-progress Mức độ (%)"] : []))
    #expect(told.allSatisfy { $0.message.contains("(progress.csv, dòng 2)") })
  }

  // MARK: Points

  @Test(arguments: [
    ("\"12,75\",không", true), ("15,không", true), ("\"15,000001\",không", false), ("16,", false), ("16,có", true),
  ])
  func `more points than an axis can have are refused where the axis applies`(rest: String, isRight: Bool) throws {
    let content = try Content.whole("axes/2026-Q2.csv", "15,\"12,75\",không", "15,\(rest)")
    #expect(content.places == (isRight ? [] : ["axes/2026-Q2.csv:2:11 score-exceeds Điểm"]))
    #expect((content.failure() == nil) == isRight)
    let told = content.diagnostics.first?.message
    #expect(isRight || told?.hasSuffix("ở ngoài khoảng cho phép; cần từ 0 đến 15, là số ở cột «Điểm tối đa».") == true)
  }

  // MARK: Reports nobody asked for

  @Test(arguments: [
    ("nv-1,xa-a", true), ("nv-1,XA.B", true), ("nv-1,tinh", false), ("nv-2,xa.b", true), ("nv-2,tinh", false),
    ("nv-3,tinh", true),
  ])
  func `a report of a unit that the obligation does not name is told`(codes: String, isAsked: Bool) throws {
    let content = try Content.whole("submissions.csv", "nv-1,xa-a", codes)
    let loaded = try content.load()
    #expect(loaded.diagnostics.map(\.place) == (isAsked ? [] : ["submissions.csv:2:6 submission-unasked Mã đơn vị"]))
    #expect(loaded.dataset.submissions.count == 1)
  }

  // MARK: Headings alone

  @Test func `ratings of the report period without a row are told`() throws {
    let content = try Content.whole(["ratings/2025.csv": "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng\n"])
    #expect(content.places.contains("ratings/2025.csv:-:- ratings-empty -"))
  }
}
