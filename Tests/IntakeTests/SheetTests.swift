import Diagnostics
import Domain
import Testing

@testable import Intake
@testable import Workbook

/// Sheets of a workbook as tables: names, headings, cells.
///
/// Whole workbooks are in Tests/Program.
@Suite struct SheetTests {
  /// A sheet of `rows`, the first of them row `first`, from column `column` on.
  private func sheet(_ rows: [[SheetCells.Content?]], first: Int32 = 1, column: Int32 = 1, merges: [String] = []) -> SheetCells {
    var sheet = SheetCells()
    sheet.bytes = Self.pool
    for (row, cells) in rows.enumerated() {
      for (place, content) in cells.enumerated() {
        guard let content else { continue }
        sheet.cells.append(.init(row: first + Int32(row), column: column + Int32(place), content: content))
      }
    }
    sheet.merges = merges.compactMap { SheetCells.Merge($0) }
    return sheet
  }

  /// Every text that the tests put into cells.
  private static let words = [
    "Mã đơn vị", "Tên đơn vị", "Khối", "Mã đối tượng", "Mức độ (%)", "xa-a", "xa-b", "Xã A", "Xã B", "Đảng", "85", "#N/A", "  ",
    "ghi chú",
    "Mã hạn chế", "Ngày", "BÁO CÁO", "h1", "Có", "Cộng", "Khối một",
    "14/8/2025", "31/12/2025", "20/9/2025", "3/4/2025",
  ]
  private static let pool = Array(words.joined(separator: "\n").utf8)

  private func text(_ word: String) -> SheetCells.Content {
    var start = 0
    for candidate in Self.words {
      if candidate == word { return .text(.init(start: UInt32(start), length: UInt32(word.utf8.count))) }
      start += candidate.utf8.count + 1
    }
    Issue.record("no such word in the pool: \(word)")
    return .fault(.unreadable)
  }

  private func slice(_ word: String) -> SheetCells.Slice {
    guard case .text(let slice) = text(word) else { return .init(start: 0, length: 0) }
    return slice
  }

  private func reading(_ sheet: SheetCells, _ kind: TableKind) throws -> TableReading {
    TableReading(
      kind: kind, period: nil, path: "b.xlsx", sheet: kind.title, grid: try #require(SheetGrid.grid(sheet, kind: kind)))
  }

  /// The texts of the rows that can be read, in the sheet's columns.
  private func rows(_ table: TableReading) -> [[String]] {
    (0..<table.grid.rows.count).map { row in
      table.grid.texts(of: table.grid.fields[row * table.grid.width..<(row + 1) * table.grid.width])
    }
  }

  @Test func `days that a spreadsheet turned round when they were typed are told`() throws {
    let texts = ["14/8/2025", "31/12/2025", "20/9/2025"].map { text($0) }
    // 5, 6, 7 and 13 April 2025.
    let days = [20_183, 20_184, 20_185, 20_191].map { SheetCells.Content.day($0) }
    func told(_ cells: [SheetCells.Content]) throws -> [Diagnostic] {
      let rows = [[text("Mã hạn chế"), text("Ngày")]] + cells.map { [text("h1"), $0] }
      return try reading(sheet(rows), .progress).problems.filter { $0.code == "date-turned" }
    }
    let found = try told(texts + days.prefix(3))
    #expect(found.map(\.place) == ["b.xlsx:5:2 date-turned Ngày"] && found[0].severity == .warning)
    #expect(found[0].message.hasPrefix("3 ô ở cột này, từ ô này,"))
    // A day of the spreadsheet after the 12th, a text with one before it, or too few of either tell nothing.
    #expect(try told(texts + days).isEmpty)
    #expect(try told(texts + [text("3/4/2025")] + days.prefix(3)).isEmpty)
    #expect(try told(texts + days.prefix(2)).isEmpty && told(texts.dropLast() + days.prefix(3)).isEmpty)
  }

  @Test func `a table may begin anywhere, and blank rows and columns are no part of it`() throws {
    let header: [SheetCells.Content?] = [text("Mã đơn vị"), nil, text("Tên đơn vị")]
    let table = try reading(
      sheet([[text("  ")], header, [nil], [text("xa-a"), text("  "), text("Xã A")], [text("  ")]], first: 3, column: 4), .units)
    #expect(table.problems.isEmpty)
    #expect(table.headings.names == [.unit: "Mã đơn vị", .name: "Tên đơn vị"])
    #expect(rows(table) == [["xa-a", "Xã A"]])
    #expect(table.grid.rows.map(\.line) == [6])
    #expect(table.grid.place(of: table.grid.rows[0], field: 1) == (6, 6))
  }

  @Test func `a column with cells under no name is told by its letter`() throws {
    let table = try reading(
      sheet([[text("Mã đơn vị"), text("Tên đơn vị")], [text("xa-a"), text("Xã A"), nil, text("ghi chú")]]), .units)
    #expect(
      table.problems.map(\.text) == [
        "b.xlsx [Đơn vị]:1:4: cảnh báo [column-unnamed] cột D không có tên; các ô của cột không được dùng."
      ])
    #expect(rows(table) == [["xa-a", "Xã A", "ghi chú"]])
  }

  @Test func `days and percentages become what they show`() throws {
    let header = [text("Mã hạn chế"), text("Ngày"), text("Mức độ (%)")]
    let row: [SheetCells.Content?] = [text("h1"), .day(20_559), .percent(slice("85"))]
    let table = try reading(sheet([header, row]), .progress)
    #expect(table.problems.isEmpty)
    #expect(rows(table) == [["h1", "16/4/2026", "85"]])
  }

  @Test func `a percentage where none is meant, and a day that shows less than a day, stay what they are`() throws {
    let header = [text("Mã hạn chế"), text("Ngày")]
    let table = try reading(
      sheet([header, [.percent(slice("85")), .month(20_559)], [.logical(true), .year(20_559)]]), .progress)
    #expect(rows(table) == [["85%", "4/2026"], ["TRUE", "2026"]])
  }

  @Test func `a number among letters is one only in a column of numbers, and true is yes only in one of decisions`() throws {
    let header = [text("Mã hạn chế"), text("Mức độ (%)"), text("Ngày")]
    let table = try reading(sheet([header, [.decorated(slice("85")), .decorated(slice("85")), text("Xã A")]]), .progress)
    #expect(table.problems.map { "\($0.line ?? 0):\($0.position ?? 0) \($0.code)" } == ["2:1 cell-format"])
    let decisions = try reading(sheet([[text("Mã đối tượng"), text("Có")], [text("h1"), .logical(false)]]), .dossiers)
    #expect(rows(decisions) == [["h1", "0"]])
  }

  @Test func `a stray blank beside the table is no part of it`() throws {
    let header: [SheetCells.Content?] = [text("Mã đơn vị"), text("Tên đơn vị"), nil, text("  ")]
    let table = try reading(sheet([header, [text("xa-a"), text("Xã A"), nil, nil, nil, text("  ")]]), .units)
    #expect(table.problems.isEmpty)
    #expect(rows(table) == [["xa-a", "Xã A"]])
  }

  @Test func `a table of too many columns is refused before its cells are laid out`() throws {
    let wide = [[SheetCells.Content?]](repeating: [SheetCells.Content?](repeating: text("h1"), count: 300), count: 50)
    let table = try reading(sheet(wide), .units)
    #expect(table.problems.map(\.code) == ["columns-too-many"])
    #expect(table.grid.fields.isEmpty)
  }

  @Test func `one merge is told once, and refuses every row it lies over`() throws {
    let header = [text("Mã đơn vị"), text("Tên đơn vị"), text("Khối")]
    let rest = [[SheetCells.Content?]](repeating: [text("xa-b"), text("Xã B")], count: 40)
    let table = try reading(sheet([header, [text("xa-a"), text("Xã A"), text("Đảng")]] + rest, merges: ["C2:C42"]), .units)
    #expect(table.problems.map { "\($0.line ?? 0) \($0.code)" } == ["3 cell-merged"])
    #expect(table.grid.faulty.count == 40)
  }

  @Test func `every cell without value is an error at its place, and its row is refused`() throws {
    let header = [text("Mã đơn vị"), text("Tên đơn vị"), text("ghi chú")]
    let faults: [SheetCells.Content?] = [.fault(.error(slice("#N/A"))), .fault(.formulaWithoutResult), .fault(.unreadable)]
    let table = try reading(sheet([header, faults, [text("xa-a"), .fault(.noSuchDay)], [text("xa-b"), text("Xã B")]]), .units)
    let errors = table.problems.filter { $0.severity == .error }
    #expect(
      errors.map { "\($0.line ?? 0):\($0.position ?? 0) \($0.code)" } == [
        "2:1 cell-error", "2:2 formula-without-result", "3:2 cell-date",
      ])
    #expect(errors.allSatisfy { $0.sheet == "Đơn vị" && $0.file == "b.xlsx" })
    let outcomes = RowJobs.jobs(for: [table], KnownCodes([table], unreadable: [])).map { $0() }
    let told = table.table(
      used: outcomes.reduce(0) { $0 + $1.used }, refused: outcomes.reduce(table.rowsRefusedWhole) { $0 + $1.refused })
    #expect([told.rowsRead, told.rowsUsed, told.rowsRefused] == [3, 1, 2])
    #expect(told.place == "b.xlsx, trang tính «Đơn vị»")
  }

  @Test func `an error in a column that the table does not have stops nothing`() throws {
    let header = [text("Mã đơn vị"), text("Tên đơn vị"), text("ghi chú")]
    let table = try reading(sheet([header, [text("xa-a"), text("Xã A"), .fault(.error(slice("#N/A")))]]), .units)
    #expect(table.problems.map(\.code) == ["column-unknown"])
    #expect(rows(table) == [["xa-a", "Xã A", ""]])
  }

  @Test func `cells under a merged one have no value of their own`() throws {
    let header = [text("Mã đơn vị"), text("Tên đơn vị"), text("Khối")]
    let whole = [text("xa-a"), text("Xã A"), text("Đảng")]
    let table = try reading(sheet([header, whole, [text("xa-b"), text("Xã B")]], merges: ["C2:C3", "E2:F9"]), .units)
    #expect(
      table.problems.map(\.text) == [
        "b.xlsx [Đơn vị]:3:3: lỗi [cell-merged] cột «Khối»: ô này nằm trong ô gộp C2:C3 nên không có giá trị riêng; chỉ ô đầu của ô gộp có giá trị. Hãy bỏ gộp ô rồi điền giá trị vào từng ô."
      ])
    #expect(rows(table) == [["xa-a", "Xã A", "Đảng"], ["xa-b", "Xã B", ""]])
    #expect(Array(table.grid.faulty.keys) == [1])
  }

  @Test func `a title above the headings is told with their row`() throws {
    let header = [text("Mã đơn vị"), text("Tên đơn vị"), text("Khối")]
    let table = try reading(
      sheet([[text("BÁO CÁO")], header, [text("xa-a"), text("Xã A"), text("Đảng")]], first: 2, merges: ["A2:C2"]), .units)
    #expect(table.problems.map(\.code) == ["header-below"])
    #expect(table.problems.first?.hint == "Hãy xóa các dòng phía trên dòng 3.")
    // The rows are read for what else is wrong, and none is used.
    #expect(table.readableRows == 1 && table.isUnusable)
  }

  @Test func `a heading of two rows is one error that keeps the names of the second`() throws {
    let upper = [text("Mã đơn vị"), text("Tên đơn vị"), text("h1"), nil]
    let lower: [SheetCells.Content?] = [nil, nil, text("Khối"), text("Ngày")]
    let table = try reading(
      sheet([upper, lower, [text("xa-a"), text("Xã A"), text("Đảng"), text("85")]], merges: ["A1:A2", "B1:B2", "C1:D1"]), .units)
    #expect(
      table.problems.filter { $0.severity == .error }.map(\.text) == [
        "b.xlsx [Đơn vị]:1:1: lỗi [header-rows] tên các cột đứng ở các dòng 1–2; bảng chỉ nhận một dòng tên cột. "
          + "Hãy bỏ gộp ô, ghi «Khối» và «Ngày» lên dòng 1 ở đúng cột của mình thay cho tên nhóm cột, rồi xóa dòng dưới."
      ])
    #expect(table.headings.names == [.unit: "Mã đơn vị", .name: "Tên đơn vị", .side: "Khối"])
    #expect(table.grid.rows.map(\.line) == [3] && table.isUnusable)
  }

  @Test func `totals and notes in merged cells are told as such`() throws {
    let header = [text("Mã đơn vị"), text("Tên đơn vị"), text("Khối")]
    let table = try reading(
      sheet(
        [header, [text("Cộng"), nil, text("85")], [text("xa-a"), text("Xã A"), text("Đảng")], [text("Khối một")]],
        merges: ["A2:B2", "A4:C4"]), .units)
    #expect(table.problems.map { "\($0.line ?? 0):\($0.position ?? 0) \($0.code)" } == ["2:1 row-total", "4:1 row-note"])
    #expect(rows(table) == [["xa-a", "Xã A", "Đảng"]] && table.rowsRefusedWhole == 2)
  }

  @Test func `a heading that cannot be read makes the table unusable`() throws {
    let table = try reading(sheet([[text("Mã đơn vị"), .fault(.formulaWithoutResult)], [text("xa-a"), text("Xã A")]]), .units)
    #expect(table.problems.map { "\($0.line ?? 0):\($0.position ?? 0) \($0.code)" } == ["1:2 formula-without-result"])
    #expect(table.isUnusable)
  }

  @Test func `a sheet of blanks is no table`() {
    #expect(SheetGrid.grid(sheet([[text("  ")], [nil, text("  ")]]), kind: .units) == nil)
    #expect(SheetGrid.grid(SheetCells(), kind: .units) == nil)
  }

  @Test(arguments: [
    ("Đơn vị", "units"), ("ĐƠN VỊ ", "units"), ("Kỷ luật, kết luận", "discipline"), ("Xếp loại 2025", "ratings/2025"),
    ("xếp  loại 2026-q2", "ratings/2026-Q2"), ("Sáu trục 2026-Q2", "axes/2026-Q2"), ("Xếp loại 2020-2025", "ratings/2020-2025"),
    ("Hồ sơ", "dossiers"), ("Nhóm xét tỷ lệ", "groups"), ("Nhóm xét tỉ lệ", "-sheet-unused Nhóm xét tỷ lệ"),
    ("Xếp loại", "-sheet-period"), ("Xếp loại quý 2", "-sheet-period"), ("Sáu trục 2026", "-sheet-period"),
    ("Don vi", "-sheet-unused Đơn vị"),
    ("Xep loai 2024", "-sheet-unused Xếp loại 2024"), ("Sheet1", "-sheet-unused"), ("Xếp loạicũ", "-sheet-unused Xếp loại 2025"),
  ])
  func `the name of a sheet says which table it is`(name: String, expected: String) {
    switch SheetName(name) {
    case .table(let kind, let period): #expect(Table(kind: kind, period: period, path: "", headings: [:]).name == expected)
    case .wrong(let problem), .withoutPeriod(_, let problem):
      let nearest = problem.hint.split(separator: "«").dropFirst().first?.split(separator: "»").first ?? ""
      #expect("-\(problem.code) \(nearest)".trimmingSuffix == expected)
    }
  }
}

extension String {
  fileprivate var trimmingSuffix: String { hasSuffix(" ") ? String(dropLast()) : self }
}
