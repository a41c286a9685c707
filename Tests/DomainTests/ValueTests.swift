import Domain
import Testing

@Suite struct ValueTests {
  @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (1900, 1, 1), (2999, 12, 31), (2026, 4, 15)])
  func aDayKeepsItsYearMonthAndDay(year: Int, month: Int, day: Int) throws {
    let found = try #require(Day(year: year, month: month, day: day))
    #expect((found.year, found.month, found.day) == (year, month, day))
  }

  @Test(arguments: [(2025, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 4, 31), (2026, 0, 1), (1899, 1, 1), (3000, 1, 1)])
  func aDayThatTheCalendarHasNotIsNil(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func daysFollowEachOther() throws {
    let last = try #require(Day(year: 2025, month: 12, day: 31))
    #expect(last.advanced(by: 1).iso == "2026-01-01")
    #expect(last.advanced(by: 1).days(since: last) == 1)
  }

  @Test func theOfficialDatePadsDaysUnderTenAndTheMonthsOneAndTwo() throws {
    #expect(try #require(Day(year: 2026, month: 2, day: 5)).official == "ngày 05 tháng 02 năm 2026")
    #expect(try #require(Day(year: 2026, month: 4, day: 15)).official == "ngày 15 tháng 4 năm 2026")
  }

  @Test(arguments: [
    ("2025", "năm 2025"), ("2026-Q2", "quý II/2026"), ("2026-03", "tháng 3/2026"), ("2026-01", "tháng 01/2026"),
    ("2020-2025", "nhiệm kỳ 2020 - 2025"),
  ])
  func aPeriodIsReadAndWritten(code: String, words: String) throws {
    let period = try #require(Period(code))
    #expect(period.code == code)
    #expect(period.vietnamese == words)
  }

  @Test(arguments: ["", "25", "2026-Q5", "2026-13", "2026-00", "2025-2020", "2026-Q", "20٢6", "2026-q12"])
  func whatIsNoPeriodIsRefused(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func periodsStandInTheOrderOfTheirEnds() {
    let codes = ["2026-Q1", "2025", "2024", "2025-Q4", "2020-2025"]
    #expect(codes.compactMap(Period.init).sorted().map(\.code) == ["2024", "2025-Q4", "2025", "2020-2025", "2026-Q1"])
  }

  @Test(arguments: [
    (8_500_000, "8,5", "8.5"), (92_000_000, "92", "92"), (50_000, "0,05", "0.05"), (-1_250_000, "-1,25", "-1.25"),
  ])
  func aScoreIsWrittenExactly(millionths: Int, vietnamese: String, plain: String) {
    let score = Score(millionths: Int64(millionths))
    #expect(score.vietnamese == vietnamese)
    #expect(score.plain == plain)
  }

  @Test(arguments: [
    (2026, 4, 1, "01/4/2026", "2026-04-01"), (2026, 2, 1, "01/02/2026", "2026-02-01"), (2025, 3, 9, "09/3/2025", "2025-03-09"),
    (2025, 1, 10, "10/01/2025", "2025-01-10"), (2025, 12, 31, "31/12/2025", "2025-12-31"),
  ])
  func aDayIsWrittenAsOfficialTextsHaveIt(year: Int, month: Int, day: Int, vietnamese: String, iso: String) throws {
    let found = try #require(Day(year: year, month: month, day: day))
    #expect(found.vietnamese == vietnamese)
    #expect(found.iso == iso)
  }

  @Test func percentagesAreRoundedHalfUpToOnePlace() {
    #expect(Figures.percent(3, of: 12) == "25,0\u{202F}%")
    #expect(Figures.percent(1, of: 3) == "33,3\u{202F}%")
    #expect(Figures.percent(1, of: 16) == "6,3\u{202F}%")
    #expect(Figures.percent(1, of: 0) == "–")
    #expect(Figures.percent(1999, of: 10) == "19.990,0\u{202F}%")
  }

  @Test(arguments: [
    (142, 203, "69,95"), (62, 207, "29,95"), (81, 404, "20,05"), (979, 1399, "69,98"), (1, 5, "20,0"), (7, 10, "70,0"),
    (8, 10, "80,0"),
    (1_999_999, 10_000_000, "19,99999"), (69_999_999, 100_000_000, "69,999999"),
  ])
  func aShareIsNeverRoundedOntoALimit(part: Int, whole: Int, words: String) {
    #expect(Figures.percent(part, of: whole) == "\(words)\u{202F}%")
  }

  @Test func sharesAreWrittenWithTheirNumbers() {
    #expect(Figures.share(3, of: 12) == "3/12 = 25,0\u{202F}%")
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1.000"), (1_234_567, "1.234.567"), (-4321, "-4.321")])
  func thousandsArePointed(value: Int, text: String) {
    #expect(Figures.integer(value) == text)
  }

  @Test func everyColumnHasAHeadingInBothLanguages() {
    for column in Column.allCases {
      #expect(!column.header.isEmpty)
      #expect(!column.english.isEmpty)
    }
  }

  @Test func aTableKnowsWhichColumnsItHas() {
    let table = Table(kind: .units, period: nil, path: "units.csv", headings: [.unit: "Mã đơn vị", .expires: "Hết hạn"])
    #expect(Column.allCases.filter(table.has) == [.unit, .expires])
  }

  @Test func wordsArePutTogetherOfTheirParts() {
    let name = "Đảng ủy xã Võ Nga"
    let inner: Words = "«\(name)»"
    let words: Words =
      "\(inner) đạt \(0)/\(9)/\(10)/\(1_234_567)/\(-5)/\(Int.max)/\(Int.min) điểm\(String(repeating: "…", count: 500))"
    let expected =
      "«Đảng ủy xã Võ Nga» đạt 0/9/10/1234567/-5/\(Int.max)/\(Int.min) điểm" + String(repeating: "…", count: 500)
    #expect(words.text == expected)
    #expect("\(words)" == expected)
    #expect(words == Words(expected))
    #expect(words != inner)
    #expect(!words.isEmpty)
    #expect(("" as Words).isEmpty && Words("").isEmpty && ("\("")" as Words).text == "")
  }

  @Test func aRowKeepsItsOtherDetailsWhenOneIsSet() {
    var row = RatedObject(
      subject: Key(0), unit: Key(0), type: .leader, name: "A", source: RowSource(table: Key(0), line: 2))
    #expect((row.decision, row.replaces, row.inCharge) == (nil, nil, []))
    row.countedBasis = "a"
    row.notRatedReason = "b"
    row.decision = "c"
    row.replaces = "d"
    row.evidence = "đ"
    let earlier = row
    row.inCharge = [Key(3)]
    row.decision = nil
    #expect((row.countedBasis, row.notRatedReason, row.decision, row.replaces, row.evidence) == ("a", "b", nil, "d", "đ"))
    #expect(row.inCharge == [Key(3)])
    #expect((earlier.decision, earlier.inCharge) == ("c", []))
  }
}
