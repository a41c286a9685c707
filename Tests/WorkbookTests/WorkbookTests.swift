import Foundation
import Testing

@testable import Workbook

/// Whole workbooks: the way to the sheets, the cells of a sheet, and everything that can be wrong with the file.
@Suite struct WorkbookTests {
  /// `B2=text` of each cell.
  private func cells(_ sheet: SheetCells) -> [String] {
    sheet.cells.map { cell in
      func text(_ slice: SheetCells.Slice) -> String {
        String(decoding: sheet.bytes[Int(slice.start)..<Int(slice.start + slice.length)], as: UTF8.self)
      }
      let value =
        switch cell.content {
        case .text(let slice): text(slice)
        case .percent(let slice): text(slice) + "%"
        case .day(let day): "day \(day)"
        case .month(let day): "month \(day)"
        case .year(let day): "year \(day)"
        case .decorated(let slice): "\(text(slice)) decorated"
        case .logical(let isTrue): "\(isTrue)"
        case .fault(.error(let slice)): "error \(text(slice))"
        case .fault(let fault): "\(fault)"
        }
      return "\(SheetColumn.letters(Int(cell.column)))\(cell.row)=\(value)"
    }
  }

  private func read(_ parts: Parts) throws -> SheetCells {
    let workbook = try Workbook(try parts.bytes)
    return try workbook.cells(of: try #require(workbook.sheets.first))
  }

  private func fault(_ bytes: [UInt8]) -> WorkbookFault? {
    do throws(WorkbookFault) {
      let workbook = try Workbook(bytes)
      for sheet in workbook.sheets { _ = try workbook.cells(of: sheet) }
      return nil
    } catch {
      return error
    }
  }

  @Test func `cells of every type are read in order`() throws {
    let sheet = try read(
      .rows(
        """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
        <row r="3"><c r="A3"><v>8.1999999999999993</v></c><c r="B3" s="1"><v>45658</v></c><c r="C3" s="2"><v>0.85</v></c><c r="D3" s="3"><v>7</v></c>
        <c r="E3" s="4"><v>45658</v></c><c r="F3" s="99"><v>45658</v></c></row>
        <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4" t="str"><f>A1</f><v>chữ &amp; số</v></c>
        <c r="D4" t="inlineStr"><is><r><t>x</t></r><r><t xml:space="preserve"> y</t></r></is></c><c r="E4" t="d"><v>2026-04-15T00:00:00</v></c>
        <c r="F4"><f>1+1</f></c><c r="G4" t="str"><f>""</f><v></v></c><c r="H4" s="1"/><c r="I4" t="s"><v>9</v></c><c r="J4" t="zz"><v>1</v></c><c r="K4"><f>1</f><v/></c></row>
        <row><c><v>1</v></c><c><v>2</v></c></row>
        """))
    #expect(
      cells(sheet) == [
        "A1=một", "C1=hai", "D1=a\nb", "A3=8.2", "B3=day 20089", "C3=85%", "D3=007", "E3=month 20089", "F3=45658", "A4=true",
        "B4=error #N/A",
        "C4=chữ & số", "D4=x y", "E4=2026-04-15", "F4=formulaWithoutResult", "I4=unreadable", "J4=unreadable",
        "K4=formulaWithoutResult", "A5=1", "B5=2",
      ])
  }

  @Test func `merged cells, hidden rows and the calendar of 1904 are told`() throws {
    var parts = Parts.rows(
      #"<row r="2" hidden="1"><c r="A2" s="1"><v>44196</v></c></row><row r="3" hidden="1"/><row r="4" hidden="true"><c r="A4"><v>1</v></c></row>"#,
      after: #"<mergeCells count="1"><mergeCell ref="A2:C4"/></mergeCells>"#)
    parts.workbook =
      #"<workbook><workbookPr date1904="1"/><sheets><sheet name="Ẩn" state="hidden" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    let workbook = try Workbook(try parts.bytes)
    #expect(workbook.sheets.map(\.name) == ["Ẩn"] && workbook.sheets[0].isHidden)
    let sheet = try workbook.cells(of: workbook.sheets[0])
    #expect(cells(sheet) == ["A2=day 20089", "A4=1"])
    #expect(sheet.hiddenRows == [2, 4])
    #expect(sheet.merges.map(\.rows) == [2...4] && sheet.merges.map(\.columns) == [1...3])
  }

  @Test func `prefixes, upper case names and targets from the top lead to the same parts`() throws {
    var parts = Parts.rows("")
    parts.sheet =
      #"<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"#
    parts.related = Parts.relationships([
      ("rId1", "worksheet", "/XL/worksheets/../worksheets/Sheet1.xml"), ("rId2", "theme", "none.xml"),
    ])
    #expect(cells(try read(parts)) == ["A1=5"])
  }

  @Test func `charts are no sheets, and links out of the file are not followed`() throws {
    var parts = Parts.rows("")
    parts.workbook =
      #"<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId9"/></sheets></workbook>"#
    parts.related = Parts.relationships([("rId1", "chartsheet", "chartsheets/sheet1.xml")]).replacing(
      "</Relationships>",
      with: #"<Relationship Id="rId9" Type="x/worksheet" Target="http://x/y" TargetMode="External"/></Relationships>"#)
    #expect(try Workbook(try parts.bytes).sheets.map(\.name) == ["b"])
    #expect(fault(try parts.bytes) == .damaged(part: "b"))
  }

  @Test func `what is no workbook is told as what it is`() throws {
    #expect(fault([]) == .notAnArchive(isCompound: false))
    #expect(fault(Array("Mã đơn vị,Tên đơn vị\n".utf8)) == .notAnArchive(isCompound: false))
    #expect(
      fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
        == .notAnArchive(isCompound: true))
    #expect(fault(try Archiver.pack([("word/document.xml", "<document/>")])) == .notAWorkbook)
    #expect(
      fault(
        try Archiver.pack([
          ("_rels/.rels", Parts.rows("").top.replacing("xl/workbook", with: "word/document")),
          ("word/document.xml", "<document/>"),
        ]))
        == .notAWorkbook)
    #expect(fault(try Archiver.pack([("_rels/.rels", "<Relationships/>")])) == .notAWorkbook)
  }

  @Test(arguments: [
    "<worksheet><sheetData><row r=\"1\">", "", "<worksheet/><worksheet/>", "không phải XML",
    "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c><v>&b;</v></c></row></sheetData></worksheet>",
    "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>",
    "<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"1\"/><row r=\"1\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"1048577\"/></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"1\"><c r=\"A2\"/></row></sheetData></worksheet>",
    "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZ1\"/></row></sheetData></worksheet>",
    "<worksheet>\(String(repeating: "<a>", count: 300))\(String(repeating: "</a>", count: 300))</worksheet>",
    "<worksheet><sheetData/><mergeCells><mergeCell ref=\"A1:C3\"/><mergeCell ref=\"C3:D4\"/></mergeCells></worksheet>",
    "<worksheet><cols><col min=\"3\" max=\"2\" hidden=\"1\"/></cols></worksheet>",
    "<worksheet><sheetData/><mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells></worksheet>",
    "<worksheet><sheetData>&nbsp;</sheetData></worksheet>",
  ])
  func `a sheet that breaks the format is damaged`(text: String) throws {
    #expect(fault(try Parts(sheet: text).bytes) == .damaged(part: "xl/worksheets/sheet1.xml"))
  }

  @Test func `what newer programs add, and the formats of conditions, change no cell`() throws {
    let add = #"<extLst><ext><x15:workbookPr date1904="0"/><x:v>9</x:v><x:c r="A9"><x:v>7</x:v></x:c></ext></extLst>"#
    var parts = Parts.rows(
      #"<row r="1"><c r="A1" s="1"><v>44196</v>\#(add)</c><c r="B1" s="1"><v> 44196\#n</v></c><c r="C1" t="b"><v>false</v></c></row>"#,
      after: add)
    parts.workbook =
      #"<workbook><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>\#(add)</workbook>"#
    parts.styles = parts.styles.replacing(
      "</styleSheet>", with: #"<dxfs><dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs></styleSheet>"#)
    #expect(cells(try read(parts)) == ["A1=day 20089", "B1=day 20089", "C1=false"])
  }

  @Test func `hidden columns and rows hidden by default are told`() throws {
    var parts = Parts.rows("")
    parts.sheet =
      #"<worksheet><sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols><sheetData>"#
      + #"<row r="1" hidden="0"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>"#
    let sheet = try read(parts)
    #expect(sheet.hiddenRows == [2])
    #expect(sheet.hiddenColumns == [2...3])
  }

  @Test func `a text that many cells share is kept once`() throws {
    let row = (1...50).map { #"<row r="\#($0)"><c r="A\#($0)" t="s"><v>0</v></c></row>"# }.joined()
    #expect(try read(.rows(row)).bytes.count == "một".utf8.count)
  }

  @Test func `what would unpack into all memory is refused`() throws {
    let long = String(repeating: "a", count: WorkbookLimits.cellBytes + 1)
    let sheet = WorkbookFault.tooLarge(part: "xl/worksheets/sheet1.xml")
    #expect(fault(try Parts.rows("<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>").bytes) == sheet)
    #expect(fault(try Parts.rows("<row><c t=\"inlineStr\"><is><t>\(long.dropFirst())</t></is></c></row>").bytes) == nil)
    var parts = Parts.rows("")
    parts.strings = "<sst><si><t>\(long)</t></si></sst>"
    #expect(fault(try parts.bytes) == .tooLarge(part: "xl/sharedStrings.xml"))
    var twice = Parts.rows("")
    twice.workbook =
      #"<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId4"/></sheets></workbook>"#
    twice.related = Parts.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId4", "worksheet", "worksheets/SHEET1.xml"),
    ])
    #expect(fault(try twice.bytes) == .damaged(part: "xl/worksheets/SHEET1.xml"))
    let many = (0...WorkbookLimits.parts).map { (name: "\($0)", text: "") }
    #expect(fault(try Archiver.pack(many)) == .tooLarge(part: nil))
  }

  @Test func `a part that is missing or cut off is named`() throws {
    var parts = Parts.rows("")
    parts.related = Parts.relationships([("rId1", "worksheet", "worksheets/sheet2.xml")])
    #expect(fault(try parts.bytes) == .damaged(part: "xl/worksheets/sheet2.xml"))
    let whole = try Parts.rows(#"<row r="1"><c r="A1"><v>5</v></c></row>"#).bytes
    #expect(fault(whole) == nil)
    #expect(fault(Array(whole.dropLast(40))) != nil)
  }

  /// A crash would end the run; whatever is read must still be in order.
  @Test func `no changed byte brings the reader down`() throws {
    let whole = try Parts.rows(#"<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>45658</v></c></row>"#).bytes
    var random = SeededGenerator(state: 7)
    var refused = 0
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...3, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if fault(bytes) != nil { refused += 1 }
    }
    #expect(refused > 1500)
  }
}

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
