import Diagnostics
import Domain
import Foundation
import Intake
import Testing

@Suite struct ShapeTests {
  static let text = "Mã đơn vị,Tên đơn vị,Khối\na,\"Xã, A\",Đảng\nb,Xã B,Nhà nước\n"

  @Test(arguments: [",", ";", "\t"])
  func `the separator is found from the header line`(separator: String) throws {
    let content = try Content.units(["Mã đơn vị", "Tên đơn vị", "Khối\na", "Xã A", "Đảng\n"].joined(separator: separator))
    #expect(try content.load().dataset.units.first?.name == "Xã A")
  }

  @Test func `a comma in a heading does not make the comma the separator`() throws {
    let content = try Content.whole([
      "submissions.csv": "Mã nghĩa vụ;Mã đơn vị;Ngày gửi;Số, ký hiệu;Qua\nnv-1;xa-a;03/4/2026;40-BC/ĐU;BTC"
    ])
    #expect(try content.load().dataset.submissions.first?.number == "40-BC/ĐU")
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 with a byte order mark is read`(encoding: String.Encoding) throws {
    let bytes = try #require(("\u{FEFF}" + Self.text).data(using: encoding))
    let content = try Content(bytes: ["site.toml": Array(Content.site.utf8), "units.csv": Array(bytes)])
    #expect(try content.load().dataset.units.map(\.name) == ["Xã, A", "Xã B"])
  }

  @Test func `a byte order mark, CRLF, blank lines and rows of nothing but separators change nothing`() throws {
    let text = "\u{FEFF}" + Self.text.replacing("\n", with: "\r\n") + "\r\n   \r\n,,\r\n"
    let loaded = try Content.units(text).load()
    #expect(loaded.dataset.units.map(\.name) == ["Xã, A", "Xã B"])
    #expect(loaded.dataset.tables[0].rowsRead == 2 && loaded.diagnostics == [])
  }

  @Test(arguments: [
    "MÃ ĐƠN VỊ,tên đơn vị", "  Mã đơn vị ,Tên đơn vị", "Ma\u{303} đơn vi\u{323},Tên đơn vị", "unit,name", "Unit,NAME",
  ])
  func `headings may differ in case, Unicode form and outer space, or be English`(header: String) throws {
    #expect(try Content.units("\(header)\na,A\n").load().diagnostics == [])
  }

  @Test func `headings may place the tone mark either way`() throws {
    let content = try Content.whole([
      "discipline.csv": "Mã đối tượng,Kỳ,Ngày,Loại,Nơi vi phạm\na.bt,2025,1/2/2025,khiển trách,xa-a"
    ])
    #expect(try content.load().dataset.disciplines.count == 1)
    let toned = try Content.whole("axes/2026-Q2.csv", "Không áp dụng", "Không áp du\u{323}ng")
    #expect(try toned.load().dataset.axisResults[1].notApplicable == true)
    let other = try Content.whole("progress.csv", "Xếp loại người phụ trách", "xếp lọai người phụ trách")
    #expect(try other.load().dataset.progress[0].ownerLevel == .good)
  }

  @Test func `one English word means what it means in its table`() throws {
    let content = try Content.whole([
      "groups.csv": "group,name\ng1,Một\n", "axes/2026-Q2.csv": "subject,axis,score\na.bt,2,3.5\n",
      "plans.csv": "plan,unit,period,date\nkh-a,xa-a,2025,1/2/2026\n",
    ])
    let data = try content.load().dataset
    #expect(data.groups[0].name == "Một" && data.axisResults[0].score == Score(millionths: 3_500_000))
    #expect(data.plans[0].issued?.iso == "2026-02-01")
  }

  @Test func `an unknown heading is a warning that names the nearest one`() throws {
    let loaded = try Content.units("Mã đơn vị,Tên đơn vị,Loại đơn vi,\na,A,Xã,\n").load()
    #expect(loaded.diagnostics.map(\.place) == ["units.csv:1:22 column-unknown Loại đơn vi", "units.csv:1:34 column-unnamed -"])
    #expect(loaded.diagnostics[0].severity == .warning && loaded.diagnostics[0].hint.contains("«Loại đơn vị»"))
  }

  @Test func `a missing required column is one error, and all its rows are refused`() throws {
    let failure = try #require(try Content.units("Mã đơn vị,Khối\na,Đảng\nb,Đoàn\n").failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:1:- column-missing -", "units.csv:3:3 word-unknown Khối"])
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[2, 0, 2]])
  }

  @Test func `a repeated heading is refused at its second place`() throws {
    #expect(
      try Content.units("Mã đơn vị,Tên đơn vị,tên đơn vị\na,A,B\n").places == ["units.csv:1:22 column-repeated tên đơn vị"])
    #expect(
      try Content.units("Mã đơn vị,Tên đơn vị,Ghi chú,Ghi chú\na,A,,\n").places
        == ["units.csv:1:22 column-unknown Ghi chú", "units.csv:1:30 column-repeated Ghi chú"])
  }

  @Test func `an unclosed quote is refused where it opens`() throws {
    let failure = try #require(try Content.units("Mã đơn vị,Tên đơn vị\na,A\nb,\"B\nc,C\n").failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:3:3 quote-unclosed -"])
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[2, 1, 1]])
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test(arguments: [
    // Another quoted cell, or none, behind the quote that is not closed.
    "a,\"A,Đảng\nb,\"B, cũ\",Đảng\nc,C,Đảng\nd,\"D\",Khác\n", "a,\"A,Đảng\nb,B,Đảng\nc,C,Đảng\nd,D,Khác\n",
    "a,\"A,Đảng\r\nb,B,Đảng\r\nc,\"C\",Đảng\r\nd,D,Khác\r\n",
  ])
  func `an unclosed quote is told where it opens, and the rows below it are read`(rows: String) throws {
    let failure = try #require(try Content.units("Mã đơn vị,Tên đơn vị,Khối\n" + rows).failure())
    let places = failure.diagnostics.map(\.place)
    #expect(places.first == "units.csv:2:3 quote-unclosed -" && places.last?.hasPrefix("units.csv:5:") == true, "\(places)")
    #expect(failure.diagnostics.last?.code == "word-unknown")
    let table = failure.tables[0]
    #expect(table.rowsRead == table.rowsUsed + table.rowsRefused && table.rowsUsed > 0)
  }

  @Test func `a cell of several lines with text behind it is told at the text`() throws {
    let text = "Mã đơn vị,Tên đơn vị,Khối\na,\"Sở A\ncũ là B\" và C,Đảng\n"
    #expect(try Content.units(text).places == ["units.csv:3:10 quote-text-after -"])
  }

  @Test func `text after a closing quote is refused where it stands`() throws {
    #expect(
      try Content.units("Mã đơn vị,Tên đơn vị\na,\"A\"x\nb,B\n").places == ["units.csv:2:6 quote-text-after -"])
  }

  @Test func `a space before a quote is refused where it stands`() throws {
    #expect(
      try Content.units("Mã đơn vị,Tên đơn vị\na, \"Sở B\"\nb,B\n").places == ["units.csv:2:3 quote-space-before -"])
    #expect(try Content.units("Mã đơn vị,Tên đơn vị\na, Sở \"B\"\n").load().dataset.units[0].name == "Sở \"B\"")
  }

  @Test(arguments: ["\t", "\u{A0}", " \u{A0}\t"])
  func `whatever blank stands before a quote is refused like a space`(blank: String) throws {
    let text = "Mã đơn vị,Tên đơn vị\na,\(blank)\"Sở B\"\nb,B\n"
    #expect(try Content.units(text).places == ["units.csv:2:3 quote-space-before -"])
  }

  @Test func `a tab between cells is no blank before a quote`() throws {
    #expect(try Content.units("Mã đơn vị\tTên đơn vị\na\t\"Sở B\"\n").load().dataset.units[0].name == "Sở B")
  }

  @Test(arguments: [
    ",,\nMã đơn vị,Tên đơn vị\na,A\n", "\n;;; \n;\nMã đơn vị;Tên đơn vị\na;A\n", " \t\n  Mã đơn vị,Tên đơn vị\na,A\n",
  ])
  func `lines of nothing but separators above the headings are blank lines`(text: String) throws {
    let loaded = try Content.units(text).load()
    #expect(loaded.dataset.units.map(\.name) == ["A"] && loaded.diagnostics.isEmpty)
  }

  @Test func `a file of nothing but separators has no headings`() throws {
    #expect(try Content.units(";;\n;;\n").failure() != nil)
  }

  @Test func `a control character around a text is refused like one inside`() throws {
    let places = try Content.units("Mã đơn vị,Tên đơn vị\na,\u{0B}A\u{0C}\n").places
    #expect(places == ["units.csv:2:3 control-character Tên đơn vị"])
  }

  @Test func `a tab inside a text is refused, around it it is no part of it`() throws {
    let failure = try #require(try Content.units("Mã đơn vị,Tên đơn vị\na,Sở\tB\nb,\tB\t\n").failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:2:3 control-character Tên đơn vị"])
    #expect(failure.diagnostics[0].hint == "Hãy thay dấu tab bằng dấu cách.")
  }

  @Test func `ragged rows are refused one by one and the others are read`() throws {
    let failure = try #require(try Content.units("Mã đơn vị,Tên đơn vị\na\nb,B\nc,C,\n").failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:2:1 row-ragged -", "units.csv:4:1 row-ragged -"])
    #expect(failure.diagnostics[0].message.contains("1 ô") && failure.diagnostics[0].message.contains("2 cột"))
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[3, 1, 2]])
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test func `a reference into a row that could not be cut is not reported again`() throws {
    let content = try Content.whole("units.csv", "xa-a,Xã A,", "xa-a,Xã A,,")
    #expect(content.places == ["units.csv:3:1 row-ragged -"])
  }

  @Test func `a reference into a table that could not be read is not reported`() throws {
    let content = try Content.whole(["units.csv": ""])
    #expect(content.places == ["units.csv:1:- table-empty -"])
  }

  @Test func `NUL is refused where it stands`() throws {
    #expect(try Content.units("Mã đơn vị,Tên đơn vị\na,A\nb,B\0\n").places == ["units.csv:3:4 encoding -"])
  }

  @Test(arguments: [
    ([UInt8]("T\u{EA}n".unicodeScalars.map { UInt8($0.value) }), "UTF-8"),
    ([0x6E, 0x68, 0xAE, 0xB8, 0x20, 0xAD, 0xB5], "TCVN3"),
    ([0x76, 0x61, 0xF8, 0x20, 0xF1, 0x6F, 0xE2, 0xF6, 0x61, 0xF9], "VNI"),
    ([0xF0, 0xE2, 0xCC, 0x20, 0xFD, 0xEC, 0x61, 0xF2], "Windows-1258"),
  ])
  func `bytes that are no UTF-8 are refused with the likely cause`(bytes: [UInt8], cause: String) throws {
    let content = try Content(bytes: [
      "site.toml": Array(Content.site.utf8), "units.csv": Array("Mã đơn vị,Tên đơn vị\na,A\nb,".utf8) + bytes + [0x0A],
    ])
    let failure = try #require(content.failure())
    #expect(failure.diagnostics.map(\.code) == ["encoding"])
    #expect(failure.diagnostics[0].line == 3 && failure.diagnostics[0].message.contains(cause))
    // Of a text in another encoding nothing is read; of a damaged one the other rows are.
    let rows = failure.diagnostics[0].message.contains("hỏng ở chỗ này") ? [2, 1, 1] : [2, 0, 2]
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [rows])
  }

  @Test func `one wrong byte in a text that is UTF-8 is damage, not another encoding`() throws {
    let rows = (0..<20).map { "u\($0),Đơn vị số \($0)\n" }.joined()
    let text = Array("Mã đơn vị,Tên đơn vị\n".utf8) + Array(rows.utf8)
    for byte in [0xB5, 0xE1, 0xFF] as [UInt8] {
      let bytes = text + Array("b,B".utf8) + [byte, 0x0A]
      let failure = try #require(try Content(bytes: ["site.toml": Array(Content.site.utf8), "units.csv": bytes]).failure())
      #expect(failure.diagnostics.map(\.place) == ["units.csv:22:4 encoding -"])
      #expect(failure.diagnostics[0].message.contains("hỏng ở chỗ này: byte \(String(byte, radix: 16, uppercase: true)) "))
    }
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 without its mark is called so`(encoding: String.Encoding) throws {
    let bytes = try #require(Self.text.data(using: encoding))
    let failure = try #require(
      try Content(bytes: ["site.toml": Array(Content.site.utf8), "units.csv": Array(bytes)]).failure())
    #expect(failure.diagnostics.map(\.code) == ["encoding"])
    #expect(failure.diagnostics[0].message.contains("UTF-16"))
  }

  @Test func `an empty table and a header line that cannot be cut are refused`() throws {
    #expect(try Content.units("\r\n \n").places == ["units.csv:1:- table-empty -"])
    #expect(try Content.units("Mã đơn vị,\"Tên\na,A\n").places == ["units.csv:1:11 quote-unclosed -"])
  }

  @Test func `sizes beyond the limits are refused by name`() throws {
    let long = String(repeating: "x", count: 65_537)
    #expect(try Content.units("Mã đơn vị,Tên đơn vị\na,\(long)\n").places == ["units.csv:2:3 field-too-long -"])
    let wide = (0..<257).map { "c\($0)" }.joined(separator: ",")
    #expect(try Content.units("\(wide)\n").places == ["units.csv:1:- columns-too-many -"])
    let content = try Content.whole([
      "commentary/xa-a.md": String(repeating: "x", count: 262_145), "dispatches/412.md": String(repeating: "x", count: 1_048_577),
      "site.toml": String(repeating: "#", count: 1_048_577),
    ])
    #expect(
      content.places == [
        "commentary/xa-a.md:-:- file-too-large -", "dispatches/412.md:-:- file-too-large -", "site.toml:-:- file-too-large -",
      ])
  }

  @Test(arguments: ["%@ (*)", "%@:", "* %@", "%@\u{200B}"])
  func `headings that all have one mark too many are the one error`(form: String) throws {
    let text = try #require(Content.whole["units.csv"]).split(separator: "\n")
    let head = text[0].split(separator: ",").map { form.replacing("%@", with: $0) }.joined(separator: ",")
    let failure = try #require(
      try Content.whole(["units.csv": ([Substring(head)] + text.dropFirst()).joined(separator: "\n")]).failure())
    let told = failure.diagnostics.filter { $0.file == "units.csv" }
    #expect(told.map(\.code) == ["columns-misspelt"] && told[0].line == 1 && told[0].position == 1, "\(told.map(\.text))")
    #expect(told[0].message.hasPrefix("6 tên cột, từ tên này,") && told[0].severity == .error)
  }

  @Test func `a few such headings are each told with the column that is meant`() throws {
    let text = try #require(Content.whole["units.csv"]).replacing("Mã đơn vị,Tên đơn vị", with: "Ma don vi,Tên đơn vị (*)")
    let told = try Content.whole(["units.csv": text]).diagnostics.filter { $0.file == "units.csv" }
    #expect(told.map(\.code).sorted() == ["column-missing", "column-missing", "column-unknown", "column-unknown"])
  }

  @Test func `more rows than a table may have are refused at the first of them`() throws {
    let rows = "Mã đơn vị,Tên đơn vị\n" + String(repeating: "a\u{2C}b\n", count: 5_000_001)
    let failure = try #require(try Content.units(rows).failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:5000002:1 rows-too-many -"])
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[5_000_001, 0, 5_000_001]])
  }

  @Test func `of a row of very many cells all are counted, and none is passed over as blank`() throws {
    let blank = String(repeating: ",", count: 20_000)
    let failure = try #require(try Content.units("Mã đơn vị,Tên đơn vị\na,A\n\(blank)\n\(blank)x\n").failure())
    #expect(failure.diagnostics.map(\.message) == ["dòng có 20001 ô, nhưng dòng tiêu đề có 2 cột; số ô phải bằng số cột."])
    #expect(failure.diagnostics[0].line == 4)
    let wide = "Mã đơn vị,Tên đơn vị" + String(repeating: ",x", count: 9000)
    let told = try Content.units("\(wide)\na,b\(String(repeating: ",", count: 9000))\n").diagnostics
    #expect(told.map(\.code) == ["columns-too-many"])
  }
}
