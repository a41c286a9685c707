import Testing

@testable import Workbook

/// How single cells are read: places, formats, numbers, texts.
@Suite struct CellTests {
  @Test(arguments: [("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384)])
  func `a reference names its row and column`(text: String, row: Int, column: Int) throws {
    let place = try #require(CellReference(text))
    #expect((Int(place.row), Int(place.column)) == (row, column))
    #expect(SheetColumn.letters(column) == text.prefix { $0.isLetter })
  }

  @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "a1", "A1B", "$A$1", "A-1", "A99999999999999999999"])
  func `what names no cell is refused`(text: String) { #expect(CellReference(text) == nil) }

  @Test(arguments: [
    ("General", NumberFormat.general), ("0.00", .general), ("#,##0", .general), ("0.00E+00", .general), ("@", .general),
    ("0", .general),
    (#"0" điểm""#, .decorated), (#"0.0\d"#, .decorated), ("[Red]0.0", .general), ("0_d", .general), ("0*d", .general),
    ("0%", .percent),
    ("0.0 %", .percent), ("[Blue]0%;[Red]-0%", .percent), ("dd/mm/yyyy", .day), ("d/m/yy", .day), ("yyyy-mm-dd", .day),
    ("[$-42A]dd/mm/yyyy", .day), (#"dd" tháng "mm" năm "yyyy"#, .day), ("dd/mm/yyyy hh:mm", .day), ("dd-mmm", .day),
    ("mm/yyyy", .month),
    ("mmm-yy", .month), ("yyyy", .year), ("h:mm", .time), ("[h]:mm:ss", .time), ("mm:ss", .time), ("000", .padded(3)),
    ("00000", .padded(5)), ("GENERAL", .general), (#""ngày" 0"#, .decorated), ("", .general), (#"General "điểm""#, .decorated),
    (#""CB"000"#, .decorated),
    (#"00\-00"#, .decorated), ("#,##0 VND", .decorated), (#"0"%""#, .decorated), (#"#,##0\ "₫""#, .general),
    ("_-* #,##0.00_-;-* #,##0.00_-", .general), ("# ?/?", .general), ("mm:ss.0", .time), (#"dd"/"mm"/"yyyy"#, .day),
  ])
  func `a format code says what its numbers are`(code: String, format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }

  @Test(arguments: [
    (0, NumberFormat.general), (9, .percent), (10, .percent), (14, .day), (17, .month), (20, .time), (22, .day), (46, .time),
    (49, .general),
  ])
  func `the formats that every program knows need no code`(number: Int, format: NumberFormat) {
    #expect(NumberFormat(builtIn: number) == format)
  }

  /// The text of the number `digits` in `format`, with its kind.
  private func shown(_ digits: String, _ format: NumberFormat, is1904: Bool = false) -> String {
    var bytes: [UInt8] = []
    func text(_ slice: SheetCells.Slice) -> String {
      String(decoding: bytes[Int(slice.start)..<Int(slice.start + slice.length)], as: UTF8.self)
    }
    switch CellNumber(is1904: is1904).content(Array(digits.utf8), format, into: &bytes) {
    case .text(let slice): return text(slice)
    case .percent(let slice): return text(slice) + "%"
    case .day(let day): return "ngày \(day)"
    case .month(let day): return "tháng \(day)"
    case .year(let day): return "năm \(day)"
    case .decorated(let slice): return "\(text(slice)) và chữ"
    case .logical(let isTrue): return "\(isTrue)"
    case .fault(let fault): return "\(fault)"
    }
  }

  @Test(arguments: [
    ("95", "95"), ("8.5", "8.5"), ("0", "0"), ("8.1999999999999993", "8.2"), ("0.30000000000000004", "0.3"),
    ("0.1234567891234567", "0.123456789123457"), ("1E-3", "0.001"), ("1.5E+2", "150"), ("1E+15", "1000000000000000"),
    ("1e20", "100000000000000000000"), ("1E-7", "0.0000001"), ("-1.25E-5", "-0.0000125"), ("-5", "-5"),
    ("123456789012345678", "123456789012345680"),
    ("5.0", "5"), ("8.50", "8.5"), ("1001.0", "1001"),
    ("", "unreadable"), ("nan", "unreadable"), ("inf", "unreadable"), ("0x10", "unreadable"), (" 5", "unreadable"),
    ("1E999", "unreadable"),
    ("5.", "5"), ("1.2.3", "unreadable"), ("--5", "unreadable"),
  ])
  func `a number is the text that the sheet shows`(digits: String, text: String) { #expect(shown(digits, .general) == text) }

  @Test func `times are no values, and a number among letters says so`() {
    #expect(shown("0.5", .time) == "time")
    #expect(shown("7", .decorated) == "7 và chữ")
    #expect(shown("45658", .year) == "năm 20089")
  }

  @Test(arguments: [("0.85", "85%"), ("0.07", "7%"), ("1", "100%"), ("0.333333333333333", "33.3333333333333%"), ("0", "0%")])
  func `a percentage is counted in hundreds`(digits: String, text: String) { #expect(shown(digits, .percent) == text) }

  @Test(arguments: [("7", "007"), ("1234", "1234"), ("7.5", "7.5"), ("-7", "-7")])
  func `codes kept as numbers get their zeros back`(digits: String, text: String) { #expect(shown(digits, .padded(3)) == text) }

  // 20089 days lie between 1970-01-01 and 2025-01-01, -25567 between it and 1900-01-01, -24107 between it and 1904-01-01.
  @Test(arguments: [
    ("45658", false, "ngày 20089"), ("45658.75", false, "ngày 20089"), ("1", false, "ngày -25567"), ("59", false, "ngày -25509"),
    ("60", false, "noSuchDay"), ("61", false, "ngày -25508"), ("0", false, "noSuchDay"), ("-1", false, "noSuchDay"),
    ("3000000", false, "noSuchDay"), ("44196", true, "ngày 20089"), ("0", true, "ngày -24107"), ("60", true, "ngày -24047"),
  ])
  func `days count from 1900 or 1904`(digits: String, is1904: Bool, text: String) {
    #expect(shown(digits, .day, is1904: is1904) == text)
  }

  @Test(arguments: [
    ("a_x000D_\nb", "a\r\nb"), ("_x005F_x000D_", "_x000D_"), ("_x00zz_", "_x00zz_"), ("_xD800_", "_xD800_"), ("_x000D", "_x000D"),
    ("__x0041_", "_A"), ("ma_so", "ma_so"),
  ])
  func `characters that XML cannot hold are put back`(text: String, expected: String) {
    var bytes = Array("đầu_x0041_".utf8)
    let start = bytes.count
    bytes += text.utf8
    EscapedCharacters.resolve(in: &bytes, from: start)
    #expect(String(decoding: bytes, as: UTF8.self) == "đầu_x0041_" + expected)
  }
}
