import Spreadsheet
import Testing
import Workbook

@Suite struct FormWriterTests {
  private let info = SpreadsheetInfo(title: "Biểu", issuer: "", note: "", day: 20_558)

  private func form(_ columns: [FormColumn], name: String = "Đơn vị") throws -> [UInt8] {
    let writer = try FormWriter(info)
    try writer.addSheet(name: name, columns)
    return try writer.finish()
  }

  private let columns = [
    FormColumn(heading: "Mã đơn vị", isRequired: true, values: .text(letters: 20), advice: "Mã tự đặt."),
    FormColumn(heading: "Khối", isRequired: false, values: .words(["Đảng", "Nhà nước"]), advice: ""),
    FormColumn(heading: "Cấp trên", isRequired: false, values: .listed(sheet: "Đơn vị", column: 0), advice: ""),
    FormColumn(heading: "Điểm", isRequired: false, values: .number(upTo: 100), advice: ""),
    FormColumn(heading: "Số", isRequired: false, values: .integer(upTo: 5), advice: ""),
  ]

  @Test func `a form is the headings and nothing more`() throws {
    let workbook = try Workbook(try form(columns))
    #expect(workbook.sheets.map(\.name) == ["Đơn vị"])
    let sheet = try workbook.cells(of: workbook.sheets[0])
    let texts = sheet.cells.map { cell in
      guard case .text(let slice) = cell.content else { return "" }
      return String(decoding: sheet.bytes[Int(slice.start)..<Int(slice.start + slice.length)], as: UTF8.self)
    }
    #expect(texts == columns.map(\.heading))
    #expect(sheet.cells.allSatisfy { $0.row == 1 })
  }

  @Test func `the same calls give the same bytes`() throws { #expect(try form(columns) == form(columns)) }

  @Test func `advice longer than spreadsheets show is cut, not refused`() throws {
    let long = String(repeating: "ế ", count: 400)
    let column = FormColumn(heading: long, isRequired: true, values: .text(letters: 9), advice: long)
    #expect(throws: Never.self) { try form([column]) }
  }

  @Test func `a name that no sheet may have is refused`() {
    for name in ["a/b", String(repeating: "a", count: 32)] {
      #expect(throws: SpreadsheetFault.self, "\(name)") { _ = try form(columns, name: name) }
    }
    #expect(throws: SpreadsheetFault.self) {
      let writer = try FormWriter(info)
      for name in ["Đơn vị", "Đơn vị"] { try writer.addSheet(name: name, columns) }
    }
  }
}
