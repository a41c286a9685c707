import Diagnostics
import Domain
import Testing

@testable import Intake

/// The same fault in very many cells.
@Suite struct CellFaultsTests {
  @Test(arguments: [1000, 1001, 20_000])
  func `of one fault in a column a thousand are told one by one, and at the last the number of the others`(count: Int) throws {
    let rows = (0..<count).map { "u\($0),Đơn vị,Bên" }
    let content = try Content.units((["Mã đơn vị,Tên đơn vị,Khối"] + rows).joined(separator: "\n"))
    let failure = try #require(content.failure())
    let (told, rest) = (failure.diagnostics.prefix(1000), failure.diagnostics.dropFirst(1000))
    #expect(told.map(\.line) == (2...1001).map { Optional($0) })
    #expect(told.allSatisfy { $0.code == "word-unknown" && $0.message.hasPrefix("«Bên» không dùng được") })
    let others = ["units.csv:\(count + 1) word-unknown Khối: và \(count - 1000) ô khác ở cột này có cùng lỗi."]
    let lines = rest.map { "\($0.file):\($0.line ?? 0) \($0.code) \($0.column ?? "-"): \($0.message)" }
    #expect(lines == (count > 1000 ? others : []))
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[count, 0, count]])
    #expect(content.diagnostics == failure.diagnostics)
  }

  @Test(arguments: [4, 5, 40])
  func `equal problems of one column are one line with all places for who reads them`(count: Int) throws {
    let rows = (0..<count).map { "u\($0),Đơn vị \($0),Bên" } + ["v,Đơn vị V,Đảng", "w,Đơn vị W,Bên", "x,Đơn vị X,Bênn"]
    let failure = try #require(
      try Content.units((["Mã đơn vị,Tên đơn vị,Khối"] + rows).joined(separator: "\n")).failure())
    #expect(failure.diagnostics.count == count + 2)
    let told = failure.diagnostics.lines
    #expect(told.count == 2, "\(told)")
    #expect(told[0].hasPrefix("units.csv:2:"))
    #expect(told[0].hasSuffix(" Còn \(count) ô khác ở cột này như vậy: dòng 3–\(count + 1), \(count + 3)."), "\(told[0])")
    #expect(told.last == failure.diagnostics.last?.text)
  }

  @Test func `of few equal problems, of whole rows, and of other columns each is a line`() {
    func problem(_ line: Int, _ column: String?, _ message: String = "sai.") -> Diagnostic {
      Diagnostic(.error, code: "a", file: "t.csv", line: line, position: 1, column: column, message: message)
    }
    let few = (2...5).map { problem($0, "x") }
    #expect(few.lines == few.map(\.text))
    let rows = (2...9).map { problem($0, nil) }
    #expect(rows.lines == rows.map(\.text))
    let others = (2...9).map { problem($0, "x", "sai \($0).") } + (2...5).map { problem($0, "y") }
    #expect(others.lines == others.map(\.text))
  }

  @Test func `rows that cannot be cut are told alike`() throws {
    let table = "Mã đơn vị,Tên đơn vị\n" + String(repeating: "a\n", count: 1500)
    let failure = try #require(try Content.units(table).failure())
    #expect(failure.diagnostics.count == 1001)
    #expect(failure.diagnostics.last?.message == "và 500 dòng khác ở bảng này có cùng lỗi.")
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[1500, 0, 1500]])
  }

  @Test(arguments: [1, 7, 999, 1000, 1001, 2500])
  func `read in pieces the rows are told as they are at once`(size: Int) {
    let all = (0..<5000).map { line -> Diagnostic in
      let (code, column) = (line % 3 == 0 ? "a" : "b", line % 2 == 0 ? "x" : "y")
      return Diagnostic(.error, code: code, file: "t.csv", line: line + 2, position: 1, column: column, message: "\(line)")
    }
    var pieces = CellFaults()
    for start in stride(from: 0, to: all.count, by: size) {
      pieces.add(CellFaults(all[start..<min(start + size, all.count)]))
    }
    #expect(pieces.diagnostics == CellFaults(all).diagnostics)
    #expect(pieces.diagnostics.count < all.count)
  }
}
