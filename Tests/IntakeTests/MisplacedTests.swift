import Diagnostics
import Domain
import Testing

@testable import Intake

/// Cells under headings that are not theirs are told once, with their cause.
@Suite struct MisplacedTests {
  private static let head = [
    "Mã đối tượng", "Mã đơn vị", "Loại đối tượng", "Tên đối tượng", "Nhóm", "Xếp loại", "Tổng điểm", "Hoàn thành",
    "Ngày quyết định",
    "Kiểm điểm đạt yêu cầu",
  ]

  /// Six rows of one unit.
  private static func rows(_ count: Int = 6) -> [[String]] {
    (1...count).map { ["a.\($0)", "a", "CC", "Nguyễn Văn \($0)", "g1", "HTT", "8\($0)", "1\($0)", "\($0)/12/2025", "có"] }
  }

  private func content(_ head: [String], _ rows: [[String]], _ more: [String: String] = [:]) throws -> Content {
    let table = ([head] + rows).map { $0.joined(separator: ";") }.joined(separator: "\n")
    var files = [
      "site.toml": Content.site, "units.csv": "Mã đơn vị,Tên đơn vị\na,Sở A\nb,Sở B\n", "ratings/2025.csv": table + "\n",
      "dossiers.csv": "Mã đối tượng,Kỳ,Thành phần,Có\na.1,2025,Bản kiểm điểm,có\na.2,2025,Bản kiểm điểm,có\n",
    ]
    files.merge(more) { $1 }
    return try Content(files)
  }

  private static func swapping(_ one: String, _ other: String) -> [String] {
    head.map { $0 == one ? other : $0 == other ? one : $0 }
  }

  @Test(arguments: [
    ("Xếp loại", "Ngày quyết định", "Ngày quyết định", 12),
    ("Loại đối tượng", "Tên đối tượng", "Loại đối tượng", 6),
    ("Mã đối tượng", "Mã đơn vị", "Mã đơn vị", 11),
    ("Xếp loại", "Kiểm điểm đạt yêu cầu", "Kiểm điểm đạt yêu cầu", 12),
  ])
  func `two headings that changed places are the one error`(one: String, other: String, column: String, count: Int) throws {
    let failure = try #require(try content(Self.swapping(one, other), Self.rows()).failure())
    #expect(failure.diagnostics.map(\.code) == ["columns-swapped"], "\(failure.diagnostics.map(\.text))")
    let found = try #require(failure.diagnostics.first)
    #expect(
      found.message.contains("(\(count) ô bị từ chối)") && found.hint.contains("«\(one)»") && found.hint.contains("«\(other)»"))
    #expect(found.line == 1 && found.severity == .error && found.column == column, "\(found.place)")
    let table = try #require(failure.tables.first { $0.kind == .ratings })
    #expect([table.rowsRead, table.rowsRefused] == [6, 6])
  }

  @Test(arguments: [("Chức vụ", "Phó phòng"), ("Số quyết định", "12-QĐ/TU")])
  func `a column of numbers and one of words that changed places are the one error`(heading: String, text: String) throws {
    let rows = Self.rows().map { $0 + ["\(text)"] }
    let head = (Self.head + [heading]).map { $0 == heading ? "Tổng điểm" : $0 == "Tổng điểm" ? heading : $0 }
    let failure = try #require(try content(head, rows).failure())
    #expect(
      failure.diagnostics.map(\.place) == [
        "ratings/2025.csv:1:\(head.prefix(10).joined(separator: ";").count + 2) columns-swapped Tổng điểm"
      ])
    #expect(failure.diagnostics[0].hint.contains("«\(heading)»"))
  }

  @Test func `few words under a heading of numbers tell the same where the other column is full of numbers`() throws {
    let heading = "Lý do không xếp loại"
    let rows = Self.rows(9).enumerated().map { $1 + [$0 < 2 ? "Mới kết nạp" : ""] }
    let head = (Self.head + [heading]).map { $0 == heading ? "Tổng điểm" : $0 == "Tổng điểm" ? heading : $0 }
    #expect(try content(head, rows).diagnostics.map(\.code) == ["columns-swapped"])
    let one = rows.enumerated().map { $0 == 0 ? $1 : $1.dropLast() + [""] }
    #expect(try content(head, one).diagnostics.filter { $0.severity == .error }.map(\.code) == ["number-malformed"])
    // Beside too few numbers each cell is told.
    let few = try content(head, Array(rows.prefix(7))).diagnostics.filter { $0.severity == .error }
    #expect(few.map(\.code) == ["number-malformed", "number-malformed"])
  }

  @Test func `one filled cell says nothing about a column`() throws {
    let rows = Self.rows(8).map { $0.dropLast() + ["đạt", ""] }
    var odd = rows
    odd[0][10] = "không"
    let failure = try #require(try content(Self.head + ["Lý do không xếp loại"], odd.map(Array.init)).failure())
    #expect(failure.diagnostics.count { $0.code != "columns-swapped" && $0.severity == .error } == 8)
  }

  @Test func `what else is wrong is told beside swapped headings`() throws {
    var rows = Self.rows()
    rows[2][6] = "tám"
    rows[3][4] = "g 1"
    let failure = try #require(try content(Self.swapping("Xếp loại", "Ngày quyết định"), rows).failure())
    #expect(failure.diagnostics.map(\.code) == ["columns-swapped", "number-malformed", "code-malformed"])
  }

  @Test(arguments: [(4, 1), (1, -1)])
  func `cells that moved beside their headings are the one error`(field: Int, step: Int) throws {
    let rows = Self.rows().enumerated().map { number, row in
      var row = row
      if step > 0 {
        row.remove(at: field)
        row.append("")
      } else {
        row.insert("\(number + 1)", at: field)
        row.removeLast()
      }
      return row
    }
    let failure = try #require(try content(Self.head, rows).failure())
    #expect(failure.diagnostics.map(\.code) == ["columns-shifted"], "\(failure.diagnostics.map(\.text))")
    #expect(failure.diagnostics.first?.message.contains("lệch một cột sang \(step > 0 ? "trái" : "phải")") == true)
    #expect(failure.tables.first { $0.kind == .ratings }?.rowsRefused == 6)
  }

  @Test func `a column that is wrong in every cell and fits no other is told cell by cell`() throws {
    let rows = Self.rows().map { row in row.enumerated().map { $0 == 8 ? "5/12/25" : $1 } }
    let failure = try #require(try content(Self.head, rows).failure())
    #expect(failure.diagnostics.map(\.code) == [String](repeating: "date-malformed", count: 6))
  }

  @Test(arguments: [(7, "0,3"), (7, "12,5"), (6, "81 điểm"), (5, "HTT nhiệm vụ")])
  func `a column whose every cell is written wrongly is not taken for another one`(field: Int, text: String) throws {
    let rows = Self.rows().map { row in row.enumerated().map { $0 == field ? text : $1 } + ["1\(row[0].suffix(1))"] }
    let failure = try #require(try content(Self.head + ["Số quyết định"], rows).failure())
    #expect(failure.diagnostics.count == 6 && !failure.diagnostics.contains { $0.code.hasPrefix("columns") })
  }

  @Test func `a unit that stands above all others and has no row is no swapped heading`() throws {
    let units = "Mã đơn vị,Tên đơn vị,Đơn vị cấp trên\n" + ["a", "b", "c", "d", "e"].map { "\($0),Sở \($0),tinh-uy\n" }.joined()
    let failure = try #require(try content(Self.head, Self.rows(), ["units.csv": units]).failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:2:8 reference-unknown Đơn vị cấp trên"])
    #expect(failure.diagnostics[0].message.contains("còn 4 ô khác cũng ghi như vậy"))
  }

  @Test func `of three rows, and where one cell fits, each cell is told`() throws {
    let head = Self.swapping("Xếp loại", "Ngày quyết định")
    #expect(try content(head, Self.rows(3)).failure()?.diagnostics.count == 6)
    var rows = Self.rows()
    (rows[5][5], rows[5][8]) = (rows[5][8], rows[5][5])
    #expect(try content(head, rows).failure()?.diagnostics.count == 10)
  }

  @Test func `codes of units under another heading are told once, whoever names them`() throws {
    let units = "Tên đơn vị,Mã đơn vị\na,Sở Nội vụ\nb,Sở Y tế\nc,Sở Xây dựng\nd,Sở Tài chính\n"
    let more = ["units.csv": units, "commentary/a.md": "Tốt.", "plans.csv": "Mã kế hoạch,Mã đơn vị,Kỳ\nk1,a,2025\n"]
    let failure = try #require(try content(Self.head, Self.rows(), more).failure())
    #expect(
      failure.diagnostics.map(\.place) == ["units.csv:1:12 columns-swapped Mã đơn vị"], "\(failure.diagnostics.map(\.text))")
  }

  @Test func `every closed set of words is known by its words`() {
    for kind in TableKind.allCases {
      for case (let column, _, _, .words(let expected)) in ColumnList.of(kind).columns {
        #expect(expected.allSatisfy { CellWords.takes($0, expected) }, "\(kind) \(column)")
      }
    }
  }

  // MARK: Periods

  @Test func `rows of another period in one table are told once and not counted`() throws {
    let head = Self.head + ["Kỳ"]
    let rows = Self.rows().map { $0 + ["2025"] } + Self.rows().map { $0 + ["Quý I/2026"] } + Self.rows(2).map { $0 + ["2024"] }
    let failure = try #require(try content(head, rows).failure())
    let errors = failure.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.place) == ["ratings/2025.csv:8:49 periods-mixed Kỳ", "ratings/2025.csv:14:49 periods-mixed Kỳ"])
    #expect(errors.first?.message.contains("6 dòng, từ dòng này,") == true)
    #expect(errors.first?.hint.contains("«ratings/2026-Q1.csv»") == true)
    let table = try #require(failure.tables.first { $0.kind == .ratings })
    #expect([table.rowsRead, table.rowsUsed, table.rowsRefused] == [14, 6, 8])
  }

  @Test func `of two columns of periods either may say another one`() throws {
    for columns in [["Năm", "Quý"], ["Quý", "Năm"]] {
      let cells = ["Năm": "2025", "Quý": "Quý I/2026"]
      let rows =
        Self.rows(3).map { $0 + columns.map { $0 == "Năm" ? "2025" : "" } }
        + Self.rows(3).map { $0 + columns.map { cells[$0] ?? "" } }
      let failure = try #require(try content(Self.head + columns, rows).failure())
      #expect(failure.diagnostics.filter { $0.severity == .error }.map(\.code) == ["periods-mixed"])
    }
  }

  @Test(arguments: ["2025", "năm 2025", "2025-Q4", "I", "", "cả năm"])
  func `a column with the table's own period is only a column that is not read`(period: String) throws {
    let loaded = try content(Self.head + ["Kỳ"], Self.rows().map { $0 + [period] }).load()
    #expect(loaded.diagnostics.map(\.code) == ["column-unknown"])
  }
}
