import Diagnostics
import Domain
import Markdown
import Testing
import Workbook

@testable import Intake

private enum Scores {
  static let (low, high) = (Score(10), Score(11))
  static let day = Day(ordinal: 9000)
}

/// Every sentence once, so that a change of one is seen.
@Suite struct SentenceTests {
  static let places = OtherPlaces(count: 7, tables: ["units.csv", "plans.csv"])

  static let problems: [any Problem] =
    [
      CellProblem.valueMissing, CellProblem.oneOfMissing(["A", "B", "C"]), CellProblem.targetSeveral(["A", "B"]),
      CellProblem.codeMalformed("Sở Nội vụ"), CellProblem.codeRepeated("a", firstLine: 2),
      CellProblem.codeClash("A", first: "a", firstLine: 2), CellProblem.codePage("a.html", first: "a", firstLine: 2),
      CellProblem.codeCapitals("A", first: "a", table: "ratings/2024.csv"), FileProblem.tableForDispatch,
      FileProblem.commentaryOfReport(period: "2025", isThere: true), CellProblem.integer("-1", maximum: 5, isTooLarge: false),
      FileProblem.commentaryOfReport(period: "2025", isThere: false), CellProblem.codeMalformed("\u{D0}V"),
      FileProblem.proseFormTwice(folder: "dispatches", endings: ["md", "txt"], other: "dispatches/a.md"),
      CellProblem.referenceUnknown("xa-c", .unit, .word("xa-a"), OtherPlaces()),
      CellProblem.referenceUnknown("xa-c", .unit, .unnamed("xa-cx", place: "dòng 2 của units.csv"), places),
      CellProblem.referenceUnknown("xa-c", .unit, .untold(lines: [2], table: "units.csv", nearest: nil), places),
      CellProblem.referenceUnknown("xa-c", .unit, .untold(lines: [2, 3], table: "units.csv", nearest: "xa-b"), places),
      CellProblem.referenceMalformed("a b", nil, .oneOnly, OtherPlaces()),
      CellProblem.referenceMalformed("a,b", nil, .list(["a", "b"]), OtherPlaces(count: 2, tables: ["a.csv"])),
      CellProblem.tableAbsent("kh-1", .plan, isRequired: false), CellProblem.tableAbsent("hc-1", .item, isRequired: true),
      CellProblem.addresseeKinds(["Sở", "Tỉnh ủy"]), CellProblem.levelUnknown("KXL", expected: ["a"], nearest: nil),
      CellProblem.addresseeUnknown("Xa", nil, OtherPlaces()),
      CellProblem.levelUnknown("Tốt", expected: ["Hoàn thành tốt nhiệm vụ"], nearest: nil),
      CellProblem.wordUnknown("ừ", expected: ["có", "không"], nearest: nil), CellProblem.date("31/02/2026", .noSuchDay),
      CellProblem.date("07/04", .yearless), CellProblem.dateWithoutYear("07/04", Day(year: 2026, month: 4, day: 7)),
      TableProblem.datesMonthFirst(
        ["12/31/2026"], meant: "31/12/2026", count: 1, doubted: .init(text: "4/5/2026", line: 7, count: 1)),
      CellProblem.date("5/4/26", .shortYear), CellProblem.date("4/2026", .monthOnly), CellProblem.date("mai", .form),
      CellProblem.period("Q1"), CellProblem.number("101", .outOfRange, maximum: 100),
      CellProblem.number("1.234,5", .grouped, maximum: 100), CellProblem.number("=1+1", .formula, maximum: 100),
      CellProblem.number("8 điểm", .unit, maximum: 100), CellProblem.number("0,1234567", .tooPrecise, maximum: 100),
      CellProblem.number("nan", .form, maximum: 100), CellProblem.integer("1.000", maximum: 999_999_999, isTooLarge: false),
      CellProblem.integer("6", maximum: 5, isTooLarge: true), CellProblem.countExceeds(5, whole: "Nhiệm vụ giao", 4),
      CellProblem.cycle(["a", "b", "a"]), CellProblem.controlCharacter("\u{7}"),
      CellProblem.invisibleCharacter("\u{200B}", "a\u{200B}b"),
      TableProblem.empty, TableProblem.columnMissing(["Tên đơn vị"]),
      FileProblem.unitsEmpty,
      FileProblem.ratingsMissing(.year(2025), nearest: nil), TableProblem.targetMissing(of: ["A", "B"], absent: ["A"], count: 2),
      TableProblem.targetMissing(of: ["A", "B", "C"], absent: ["A", "B"], count: 1), TableProblem.notUnicode(.damaged(0xB5)),
      TableProblem.columnUnknown("Tên", nearest: "Tên đơn vị"),
      TableProblem.columnsMisspelt("Mã đơn vị (*)", meant: "Mã đơn vị", count: 5, isNeeded: true),
      WorkbookProblem.garbled(.doubleEncoded), WorkbookProblem.otherForm(.html), FileProblem.copy(of: "units.csv"),
      FileProblem.nameUnsayable, TableProblem.notUnicode(.oldLetters(.vni)), TableProblem.notUnicode(.form(.pdf)),
      TableProblem.daysTurned(4), TableProblem.columnUnnamed("cột thứ 3"),
      TableProblem.columnRepeated("name", first: "Tên đơn vị", place: "cột thứ 2"),
      TableProblem.columnsTooMany(300), TableProblem.rowsTooMany, TableProblem.row(.unclosedQuote(hidesRest: true)),
      TableProblem.row(.textAfterQuote),
      TableProblem.row(.ragged(found: 3, expected: 2)), TableProblem.row(.fieldTooLong), TableProblem.notUnicode(.tcvn3),
      TableProblem.notUnicode(.vni), TableProblem.notUnicode(.windows1258), TableProblem.notUnicode(.brokenUTF16),
      TableProblem.notUnicode(.unmarkedUTF16), TableProblem.notUnicode(.unknown), FileProblem.contentMissing,
      FileProblem.unreadable(code: 13), FileProblem.unreadable(code: 5), FileProblem.fileMissing, FileProblem.notAFile,
      RestProblem(of: TableProblem.rowsTooMany.diagnostic("a.csv"), count: 2),
      RestProblem(of: TableProblem.rowsTooMany.diagnostic("a.csv", column: "Ngày"), count: 2),
      FileProblem.tooLarge(limit: 256 << 10), FileProblem.leavesContent,
      FileProblem.settingsMissing, FileProblem.unitsMissing, FileProblem.unclaimed(nearest: "units.csv"),
      FileProblem.otherWorkbook(isMissed: true),
      FileProblem.proseForm(folder: "commentary", endings: ["md"], nearest: "commentary/a.md"),
      FileProblem.proseForm(folder: "dispatches", endings: ["md", "txt"], nearest: nil),
      TableProblem.columnsSwapped("A", other: "B", count: 9),
      TableProblem.columnsShifted("A", last: "B", toRight: true, count: 9),
      TableProblem.columnsShifted("A", last: "B", toRight: false, count: 9),
      TableProblem.row(.unclosedQuote(hidesRest: false)),
      TableProblem.periodsMixed(.ratings, own: .year(2025), other: .year(2024), count: 3),
      CellProblem.referenceMalformed("Sở Y tế", .unit, .word("so-y-te"), OtherPlaces()),
      SettingsProblem.misplacedKey("ratio-base", part: "rules"), SettingsProblem.misplacedKey("period", part: ""),
      FileProblem.openWorkbook,
      FileProblem.periodName("x"), FileProblem.quarterName("2025"), FileProblem.periodTwice("2025", other: "ratings/2025.csv"),
      FileProblem.commentaryUnknown("x", nearest: nil), FileProblem.commentaryPeriod("Q1", unit: "a"),
      FileProblem.commentaryTwice(other: "commentary/a.md"), FileProblem.notUnicode(.vni), FileProblem.controlCharacter("\u{1}"),
      FileProblem.invisibleCharacter("\u{202E}"), FileProblem.dispatchEmpty, SettingsProblem.invisible("title", "\u{202E}"),
      SettingsProblem.syntax(.form),
      SettingsProblem.syntax(.repeated("title")), SettingsProblem.syntax(.curlyQuotes),
      SettingsProblem.syntax(.capitalFlag("True")),
      SettingsProblem.syntax(.dateForm("15/4/2026")), SettingsProblem.syntax(.noSuchDay("2026-02-30")),
      CellProblem.controlCharacter("\t"), TableProblem.row(.spaceBeforeQuote),

      SettingsProblem.unknownKey("tilte", table: "", nearest: "title", known: ["title"]),
      SettingsProblem.unknownKey("sidee", table: "issuer", nearest: "side", known: []),
      SettingsProblem.unknownKey("x", table: "", nearest: nil, known: ["title", "period"]),
      SettingsProblem.missing("title", example: "title = \"…\""),
      SettingsProblem.empty("title"), SettingsProblem.wrongType("period", expected: "chữ", example: "period = \"2025\""),
      SettingsProblem.valueUnknown("profile", "P365", expected: ["auto", "P366"], nearest: "P366"),
      SettingsProblem.outOfRange("soon-days", maximum: 366), SettingsProblem.period("Q1"), SettingsProblem.day("31/2/2026"),
      SettingsProblem.dateOption("5/4/26", .shortYear), SettingsProblem.severityKey("tr04", nearest: "TR04"),
      SettingsProblem.severityRule("TR14", nearest: "TR04"),
      SettingsProblem.localDocumentMissing(["soon-days"]), SettingsProblem.character("title", "\u{7}"),
      SettingsProblem.unclosedFrontMatter, SettingsProblem.optionMissing("2025"), FileProblem.ratingsEmpty(.year(2025)),
      FileProblem.ratingsMissing(.year(2025), nearest: .year(2024)), TableProblem.headerBelow(line: 4),
      TableProblem.rowsInCell(3), TableProblem.row(.lineEnds), TableProblem.rowRepeated(firstLine: 2),
      FileProblem.markdown(.tooDeep(line: 3)), FileProblem.markdown(.table(line: 3, reason: "thiếu ô")),
      FileProblem.linkRefused("/a"),
      CellProblem.submissionUnasked(obligation: "nv-1", unit: "tinh"),
      WorkbookProblem.several(other: "a.xlsx"), WorkbookProblem.unreadable(.notAnArchive(isCompound: true)),
      WorkbookProblem.unreadable(.notAnArchive(isCompound: false)), WorkbookProblem.unreadable(.notAWorkbook),
      WorkbookProblem.unreadable(.damaged(part: "xl/workbook.xml")),
      WorkbookProblem.unreadable(.tooLarge(part: "xl/workbook.xml")),
      WorkbookProblem.unreadable(.tooLarge(part: nil)),
      WorkbookProblem.sheetUnused(nearest: "Đơn vị"), WorkbookProblem.sheetUnused(nearest: nil),
      WorkbookProblem.sheetPeriod(.ratings, ""), WorkbookProblem.sheetPeriod(.axes, "2025"),
      WorkbookProblem.tableTwice("Đơn vị", other: "tệp «units.csv»"), WorkbookProblem.sheetHidden,
      WorkbookProblem.rowsHidden(count: 3), WorkbookProblem.columnsHidden(["Khối"]),
      TableProblem.row(.cellError("#N/A")), TableProblem.row(.formulaWithoutResult), TableProblem.row(.noSuchDay),
      TableProblem.row(.cellUnreadable), TableProblem.row(.cellTime), TableProblem.rowNote(cells: 1),
      TableProblem.rowNote(cells: 2), TableProblem.rowSection("Khối Đảng"), CellProblem.taskShare("30%"),
      TableProblem.headerRows(first: 1, last: 2, names: ["Hoàn thành", "Đúng hạn"]), TableProblem.notUnicode(.zero),
      TableProblem.moreDamage(7), SettingsProblem.syntax(.unquoted("period", value: "Năm 2025")),
      FileProblem.unclaimedTable(.units, nearest: nil), FileProblem.unclaimedTable(.axes, nearest: "axes/2026-Q2.csv"),
      WorkbookProblem.sheetOfTable(.ratings, nearest: nil), WorkbookProblem.sheetOfTable(.units, nearest: "Đơn vị"),
      FileProblem.periodName("Năm 2025"), FileProblem.sameFile("ratings/2025.csv"), FileProblem.tableUnread,
      FileProblem.commentaryEmpty, FileProblem.nobodyRated(120),
      SettingsProblem.localDocumentVague("x"), SettingsProblem.syntax(.wordFlag("có", isYes: true)),
      CellProblem.valueWordless("-"),
      FileProblem.quarterName("Quý II-2026"),
      WorkbookProblem.sheetPeriod(.ratings, "năm 2025"), TableProblem.rowTotal("Cộng"),
      TableProblem.rowLabel(.numbers(["1", "2"]), header: 1), TableProblem.rowLabel(.heading, header: 4),
      CellProblem.partContradicted("Bản kiểm điểm", firstLine: 2), CellProblem.ruleUnknown("TL99", nearest: "TL09"),
      TableProblem.row(.decorated("7")),
      TableProblem.row(.merged("A1:A2")),
      CellProblem.scoreExceeds(Scores.high, whole: "Điểm tối đa", Scores.low),
      CellProblem.dispatchMissed("412-CVTU", nearest: "412-CV/TU", count: 1),
      CellProblem.dispatchMissed("412-CVTU", nearest: "412-CV/TU", count: 3),
    ]
    + BlankContent.Placeholder.allCases.map { SettingsProblem.placeholder($0) as any Problem }
    + RowDoubt.allCases.flatMap { doubt in [1, 2].map { DoubtProblem(doubt: doubt, count: $0, asOf: Scores.day) as any Problem } }

  @Test(arguments: problems.indices)
  func `every problem has a stable code and one whole sentence`(index: Int) {
    let problem = Self.problems[index]
    #expect(problem.code.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    #expect(problem.message.count > 20 && problem.message.hasSuffix("."), "\(problem.message)")
    #expect(!problem.message.contains("Optional") && !problem.message.contains("\n"))
    #expect(problem.hint.isEmpty || problem.hint.last.map { "?.)\"]”7›5».…".contains($0) } == true, "\(problem.hint)")
  }

  @Test func `messages say what was expected and what was meant`() {
    let reference = CellProblem.referenceUnknown("xa-c", .unit, .word("xa-a"), OtherPlaces()).diagnostic(
      "a.csv", line: 2, position: 3, column: "Mã đơn vị")
    #expect(
      reference.text
        == "a.csv:2:3: lỗi [reference-unknown] cột «Mã đơn vị»: không có đơn vị nào mang mã «xa-c» trong bảng Đơn vị. Có phải ý bạn là «xa-a»?"
    )
    #expect(CellProblem.codeMalformed("Sở Nội vụ").hint == "Có phải ý bạn là «so-noi-vu»?")
    #expect(CellProblem.integer("1.000", maximum: 999_999_999, isTooLarge: false).hint == "Có phải ý bạn là «1000»?")
    #expect(
      CellProblem.wordUnknown("ừ", expected: ["có", "không"], nearest: nil).message
        == "«ừ» không dùng được ở cột này; cần «có» hoặc «không».")
    #expect(CellProblem.invisibleCharacter("\u{200B}", "a\u{200B}b").message.contains("«a[U+200B]b»"))
  }

  @Test(arguments: [
    ("39.0", "39"), ("39,0", "39"), ("39.00", "39"), ("1.000", "1000"), ("1 250", "1250"), ("12.345.678", "12345678"),
    ("39.5", nil), ("39.05", nil), ("1.25", nil), ("1..000", nil), ("ba", nil), ("1.0.0", nil),
  ])
  func `a count with decimals is never taken for a larger one`(text: String, meant: String?) {
    let hint = CellProblem.integer(text, maximum: 999_999_999, isTooLarge: false).hint
    #expect(hint == (meant.map { "Có phải ý bạn là «\($0)»?" } ?? ""))
  }

  @Test(arguments: [
    ("8 điểm", "8"), ("100,01", "100"), ("tám", nil), ("8,", nil), ("=A1", nil), ("2O", "20"), ("6O", "60"), ("28;5", "28,5"),
    ("28 ,5", "28,5"), ("28 5", "28,5"), ("8 5", nil), ("28·5", "28,5"), ("28/30", nil), ("1e2", nil), ("885", nil), ("200", nil),
    ("1 000", nil), ("1'000", nil), ("28·500", nil), ("28 ,500", "28,500"),
    (".5", "0,5"), (",5", "0,5"), ("-1", nil), ("-28,25", nil), ("28.5.", "28.5"), ("95%", "95"), ("0x1", nil), ("28,5/30", nil),
    ("1.234,5", nil),
  ])
  func `a number in another form is shown as the tables want it, and only where it has one reading`(text: String, meant: String?)
  {
    #expect(CellProblem.number(text, .form, maximum: 100).hint == (meant.map { "Có phải ý bạn là «\($0)»?" } ?? ""))
  }

  @Test(arguments: [
    ("-1", true), ("-28,25", true), ("\u{2212}1", true), ("-0.5", true), ("--1", false), ("-1e2", false), ("-1,2,3", false),
    ("1-", false), ("+1", false), ("-.5", false),
  ])
  func `a number below zero is told as out of range, and nothing else as one`(text: String, isNumber: Bool) throws {
    let axes = "subject,axis,score\na.bt,2,\"\(text)\"\n"
    let told = try Content.whole(["axes/2026-Q2.csv": axes]).diagnostics
    #expect(told.map(\.code) == ["number-malformed"])
    #expect((told[0].message == "số «\(text)» ở ngoài khoảng cho phép; cần từ 0 đến 100.") == isNumber, "\(told[0].message)")
  }

  @Test func `an integer below zero is told as one`() {
    let told = CellProblem.integer("-1", maximum: 5, isTooLarge: false).message
    #expect(told == "số «-1» nhỏ hơn 0; cần số nguyên từ 0 đến 5.")
    #expect(CellProblem.integer("-", maximum: 5, isTooLarge: false).message.contains("không phải số nguyên"))
  }

  @Test(arguments: [
    ("\u{D0}V", "; «\u{D0}» ở đây là ký tự U+00D0, chỉ trông giống chữ «Đ»"),
    ("\u{41D}TTNV", "; «\u{41D}» ở đây là ký tự U+041D, chỉ trông giống chữ «H»"),
    ("\u{39F}a\u{39F}", "; «\u{39F}» ở đây là ký tự U+039F, chỉ trông giống chữ «O»"), ("ĐV", ""), ("đv é", ""),
  ])
  func `letters that only look like ours are named`(text: String, words: String) {
    let closed = CellProblem.wordUnknown(text, expected: ["a"], nearest: nil).message
    #expect(closed == "«\(text)» không dùng được ở cột này; cần «a»\(words).")
    #expect(CellProblem.levelUnknown(text, expected: ["a"], nearest: nil).message.hasSuffix("KHTNV\(words)."))
    #expect(CellProblem.codeMalformed(text).message.hasSuffix("hai dấu chấm liền nhau\(words)."))
    #expect(TableProblem.columnUnknown(text, nearest: nil).message.hasSuffix("không được dùng\(words)."))
  }

  @Test(arguments: ["28/5/2025", "2025-05-28"])
  func `a number that a spreadsheet made a day of is shown with the reason`(text: String) {
    let hint = CellProblem.number(text, .form, maximum: 100).hint
    #expect(
      hint == "Có phải ý bạn là «28,5»? Có vẻ bảng tính đã tự đổi số thành ngày; hãy đặt định dạng ô là văn bản rồi gõ lại.")
  }

  @Test(arguments: [
    ("20.", "20"), ("20%", "20"), ("20 điểm", "20"), ("2O", "20"), ("1 5", "15"), ("-20", nil), ("-1", nil), ("20,5", nil),
    ("20/25", nil), ("1S", nil), ("+4", nil), ("mười", nil),
  ])
  func `an integer in another form is shown as the tables want it`(text: String, meant: String?) {
    let hint = CellProblem.integer(text, maximum: 999_999_999, isTooLarge: false).hint
    #expect(hint == (meant.map { "Có phải ý bạn là «\($0)»?" } ?? ""))
  }

  @Test(arguments: [
    ("2O25", "2025"), ("2025Q3", "2025-Q3"), ("2025.0", "2025"), ("III/2025", "2025-Q3"), ("2025-3", "2025-03"),
    ("Q1/2025", "2025-Q1"), ("quý I/2025", "2025-Q1"), ("Quý 4 năm 2025", "2025-Q4"), ("năm 2025", "2025"),
    ("2025-13", nil), ("25", nil),
  ])
  func `a period in another form is shown as the tables want it`(text: String, meant: String?) {
    let hint = CellProblem.period(text).hint
    #expect(meant.map { hint.hasPrefix("Có phải ý bạn là «\($0)»?") } ?? hint.isEmpty, "\(hint)")
  }

  @Test(arguments: [
    ("30.11.2025", "30/11/2025"), ("30-11-2025", "30/11/2025"), ("30/11/2025 00:00:00", "30/11/2025"),
    ("2025/11/30", "30/11/2025"),
    ("11/30/2025", "30/11/2025"), ("2025-2-5", "05/02/2025"), ("45991", "30/11/2025"), ("99999", nil), ("31/4/2026", "30/4/2026"),
    ("05/12/2O25", "05/12/2025"), ("O5/12/2025", "05/12/2025"), ("l8/7/2024", "18/7/2024"), ("5/12/2025.", "05/12/2025"),
    ("05/ 12/ 2025", "05/12/2025"), ("ngày 05/12/2025", "05/12/2025"), ("5 tháng 12 năm 2025", "05/12/2025"),
    ("Ngày 5 tháng 12 năm 2025", "05/12/2025"), ("2025-31-12", "31/12/2025"), ("tháng 12 năm 2025", nil),
    ("31/02/2026", "28/02/2026"), ("5/12/25", "05/12/2025"), ("32/1/2026", nil), ("12/2025", nil), ("hôm qua", nil),
  ])
  func `a date in another form is shown as the tables want it`(text: String, meant: String?) {
    let hint = CellProblem.date(text, .form).hint
    #expect(hint == (meant.map { "Có phải ý bạn là «\($0)»?" } ?? ""))
  }
}
