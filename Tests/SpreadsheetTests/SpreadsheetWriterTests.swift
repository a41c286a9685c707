import Spreadsheet
import Testing
import Workbook

/// What is written is read back with the reader of the input, another library: both must mean the same by a cell.
@Suite struct SpreadsheetWriterTests {
  private let info = SpreadsheetInfo(title: "Bảng & thử", issuer: "BAN TỔ CHỨC", note: "Số liệu đến 15/4/2026", day: 20_558)

  /// Each cell of a sheet as `row,column text`.
  private func cells(_ bytes: [UInt8], sheet: Int = 0) throws -> [String] {
    let workbook = try Workbook(bytes)
    let sheet = try workbook.cells(of: workbook.sheets[sheet])
    func text(_ slice: SheetCells.Slice) -> String {
      String(decoding: sheet.bytes[Int(slice.start)..<Int(slice.start + slice.length)], as: UTF8.self)
    }
    return sheet.cells.map { cell in
      let words =
        switch cell.content {
        case .text(let slice): text(slice)
        case .day(let day): "ngày \(day)"
        default: "\(cell.content)"
        }
      return "\(cell.row),\(cell.column) \(words)"
    }
  }

  private func workbook(_ rows: (SpreadsheetWriter) -> Void) throws -> [UInt8] {
    let writer = try SpreadsheetWriter(info)
    try writer.beginSheet(name: "Người đứng đầu", title: "Bảng & thử", heads: ["Tên", "Số", "Ngày"])
    rows(writer)
    return try writer.finish()
  }

  @Test func `texts, numbers and days are read back as they were written`() throws {
    let bytes = try workbook { writer in
      writer.startRow(isTotal: false)
      writer.cell("Nguyễn Thị Ánh <&> \"Đ\"")
      writer.cell(1_234_567)
      writer.cell(year: 2026, month: 4, day: 15)
      writer.endRow()
      writer.startRow(isTotal: true)
      writer.cell("Cộng")
      writer.cell(0)
      writer.cell("")
      writer.endRow()
    }
    let expected = [
      "1,1 Tên", "1,2 Số", "1,3 Ngày", "2,1 Nguyễn Thị Ánh <&> \"Đ\"", "2,2 1234567", "2,3 ngày 20558", "3,1 Cộng", "3,2 0",
    ]
    #expect(try cells(bytes) == expected)
  }

  @Test func `a text that looks like a formula stays a text`() throws {
    let bytes = try workbook { writer in
      for text in ["=1+1", "+84", "@a", "=HYPERLINK(\"x\")"] {
        writer.startRow(isTotal: false)
        writer.cell(text)
        writer.endRow()
      }
    }
    #expect(try cells(bytes).dropFirst(3) == ["2,1 =1+1", "3,1 +84", "4,1 @a", "5,1 =HYPERLINK(\"x\")"])
  }

  @Test func `the same calls give the same bytes`() throws {
    let make = { try workbook { $0.cell("một") } }
    #expect(try make() == make())
  }

  @Test func `names of sheets are made fit and told apart`() throws {
    let writer = try SpreadsheetWriter(info)
    let long = "Hạn chế, khuyết điểm quá hạn khắc phục theo nhóm"
    for name in ["a/b: [c]?", long, long, "", "A B C"] { try writer.beginSheet(name: name, title: name, heads: ["x"]) }
    let names = try Workbook(try writer.finish()).sheets.map(\.name)
    #expect(names == ["a b c", "Hạn chế, khuyết điểm quá hạn…", "Hạn chế, khuyết điểm quá… (2)", "Bảng", "A B C (2)"])
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test func `a text longer than a cell may hold says where the rest is`() throws {
    let bytes = try workbook { $0.cell(String(repeating: "ế", count: 40_000)) }
    let text = try #require(try cells(bytes).last)
    #expect(text.hasSuffix("ế … (còn tiếp, xem tệp CSV)"))
    #expect(text.unicodeScalars.count == 32_767 + "2,1 ".count)
  }

  @Test func `cells beyond the heads are not written`() throws {
    let bytes = try workbook { writer in for text in ["a", "b", "c", "d"] { writer.cell(text) } }
    #expect(try cells(bytes).count == 6)
  }
}
