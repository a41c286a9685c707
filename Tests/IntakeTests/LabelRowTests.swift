import Diagnostics
import Domain
import Testing

@testable import Intake

/// Rows that number the columns or repeat their names: one error each, and no real row is taken for one.
@Suite struct LabelRowTests {
  private static let heads = "Mã đơn vị;Tên đơn vị;Loại đơn vị;Đơn vị cấp trên;Khối;Thứ tự\n"
  private static let rows = "tinh;Tỉnh ủy;Tỉnh ủy;;Đảng;1\nxa-a;Xã A;Xã;tinh;Đảng;2\n"

  @Test(arguments: [
    "(1);(2);(3);(4);(5);(6)", "[1];[2];[3];[4];[5];[6]", "1;2;3;4;5;6", "A;B;1;2;3;4", "(A);(B);(1);(2);(3);(4)",
    " (1) ; (2);(3);;(5);(6)", ";(1);(2);(3);(4);(5)", "-1;-2;-3;-4;-5;-6", "1;2;3;4;5;6=4+5", "(1);(2);(3);(4);(5);(6)=(4)+(5)",
    "(1);(2);(3);(4);(5);(6=4+5)", "a;b;1;2;3;",
  ])
  func `a row that numbers the columns is one error`(row: String) throws {
    // The field that every unit fills must be numbered, too: a row that leaves it blank is told as before.
    let isTold = !row.hasPrefix(";")
    let failure = try #require(try Content.units(Self.heads + row + "\n" + Self.rows).failure())
    #expect((failure.diagnostics.map(\.place) == ["units.csv:2:1 row-numbers -"]) == isTold, "\(failure.diagnostics.map(\.text))")
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[3, 2, 1]])
  }

  @Test func `the sentence says what the row is and what to do`() throws {
    let failure = try #require(try Content.units(Self.heads + "(1);(2);(3);(4);(5);(6)\n" + Self.rows).failure())
    #expect(
      failure.diagnostics.map(\.text) == [
        "units.csv:2:1: lỗi [row-numbers] dòng này chỉ đánh số thứ tự các cột («(1)», «(2)», «(3)»…), không phải số liệu. Hãy xóa dòng này."
      ])
    let other = try #require(try Content.units(Self.heads + Self.rows + Self.heads + "xa-b;Xã B;Xã;tinh;Đảng;3\n").failure())
    #expect(
      other.diagnostics.map(\.text) == [
        "units.csv:4:1: lỗi [row-heading] dòng này lặp lại tên các cột ở dòng 1, không phải số liệu. Hãy xóa dòng này."
      ])
    #expect(other.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[4, 3, 1]])
  }

  @Test func `tables put together page by page are told row by row`() throws {
    let text =
      Self.heads + "1;2;3;4;5;6\n" + Self.rows + Self.heads.uppercased() + "1;2;3;4;5;6\nxa-b;Xã B;Xã;tinh;Đảng;3\n1;2;3;4;5;6\n"
    #expect(
      try Content.units(text).places == [
        "units.csv:2:1 row-numbers -", "units.csv:5:1 row-heading -", "units.csv:6:1 row-numbers -",
        "units.csv:8:1 row-numbers -",
      ])
  }

  @Test func `a heading may be repeated in any form, with columns left blank`() throws {
    for row in [
      "unit;name;kind;parent;side;order", "MÃ ĐƠN VỊ;tên đơn vị;;;;", "Ma\u{303} đơn vi\u{323};Tên  đơn vị;;;Khối;order",
    ] {
      #expect(try Content.units(Self.heads + Self.rows + row + "\n").places == ["units.csv:4:1 row-heading -"], "\(row)")
    }
  }

  @Test func `what is unknown above is unknown below`() throws {
    let text = "STT;Mã đơn vị;Tên đơn vị\nA;B;1\n1;c;Xã C\nSTT;Mã đơn vị;Tên đơn vị\n2;d;Xã D\nTT;Mã đơn vị;Tên đơn vị\n"
    let failure = try #require(try Content.units(text).failure())
    // «A;B;1» may be a unit of that code, and a row with another word than its heading is no heading.
    #expect(
      failure.diagnostics.filter { $0.severity == .error }.map(\.place) == [
        "units.csv:4:1 row-heading -", "units.csv:6:4 code-malformed Mã đơn vị",
      ])
  }

  @Test(arguments: [
    // Not in order, not whole, or with something else.
    "(1);(3);(2);(4);(5);(6)", "(1);(2);(3);(4);Đảng;(6)", "(2);(3);(4);(5);(6);(7)", "(1);Xã A;;;;", "1;Xã;3;;Đảng;6",
    "01;02;03;04;05;06", "Mã đơn vị;Xã A;;;Đảng;", "Tên đơn vị;Mã đơn vị;;;;", "Mã đơn vị;;;;;",
  ])
  func `a row of which one cell says something else is none`(row: String) throws {
    let codes = try Content.units(Self.heads + row + "\n" + Self.rows).diagnostics.map(\.code)
    #expect(!codes.contains("row-numbers") && !codes.contains("row-heading"), "\(codes)")
  }

  @Test func `bare numbers are a row of things wherever they can be one`() throws {
    let units = Self.heads + "2;Xã 2;;;;\n1;2;3;;Đảng;\n"
    #expect(try Content.units(units).load().dataset.units.map(\.code) == ["2", "1"])
    // Unit 1 on axis 2, 3 points of 4: every cell can be what it says.
    let ratings = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng\n1,a,CBLĐ,Nguyễn Văn An\n"
    let axes = try Content([
      "site.toml": Content.site, "units.csv": "Mã đơn vị,Tên đơn vị\na,Xã A\n", "ratings/2025.csv": ratings,
      "axes/2026-Q2.csv": "Mã đối tượng,Trục,Điểm,Điểm tối đa\n1,2,3,4\n",
    ])
    #expect(try axes.read().dataset.axisResults.count == 1)
  }

  @Test func `bare numbers further down are a row of things, unless they stood under the headings`() throws {
    let wrong = try #require(try Content.units(Self.heads + Self.rows + "1;2;3;4;5;6\n").failure())
    #expect(wrong.diagnostics.map(\.code) == ["reference-unknown", "word-unknown"])
  }

  @Test(arguments: TableKind.allCases)
  func `every table is read so: its columns numbered in brackets, and numbered bare`(kind: TableKind) throws {
    let headings = ColumnList.of(kind).columns.map(\.heading)
    for form in [{ "(\($0))" }, { "\($0)" }] as [(Int) -> String] {
      let numbers = (1...headings.count).map(form)
      let table = headings.map { "\"\($0)\"" }.joined(separator: ";") + "\n" + numbers.joined(separator: ";") + "\n"
      let period = kind == .axes ? Period("2026-Q2") : Period("2025")
      let content = try Content.whole([kind.path(kind.isPerPeriod ? period : nil): table])
      let told = content.diagnostics.filter { $0.file == kind.path(kind.isPerPeriod ? period : nil) && $0.line == 2 }
      #expect(told.map(\.code) == ["row-numbers"], "\(told.map(\.text))")
    }
  }

  @Test func `a numbered row introduces no code and misleads no hint`() throws {
    let text = Self.heads + "(1);(2);(3);(4);(5);(6)\n" + Self.rows + "xa-b;Xã B;Xã;1;Đảng;\n"
    let failure = try #require(try Content.units(text).failure())
    #expect(
      failure.diagnostics.map(\.place) == ["units.csv:2:1 row-numbers -", "units.csv:5:14 reference-unknown Đơn vị cấp trên"])
    #expect(!failure.diagnostics[1].hint.contains("dòng 2"))
  }

  @Test func `rows behind one that was taken out keep their lines`() throws {
    let text = Self.heads + "(1);(2);(3);(4);(5);(6)\n" + Self.rows + "xa-b;Xã B;Xã;tinh;Đang;\n"
    #expect(try Content.units(text).places == ["units.csv:2:1 row-numbers -", "units.csv:5:19 word-unknown Khối"])
  }
}
