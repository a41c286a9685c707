import Diagnostics
import Domain
import Intake
import Testing

/// Doubts that only the rows of a unit show beside each other: who heads it, and whose rows belong together.
@Suite struct PeopleDoubtTests {
  private static let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Vai trò,Mã cá nhân,Xếp loại\n"

  /// What is told of ratings of these rows, but for Xã B, which has none in the report period.
  private func told(_ rows: [String], head: String = head) throws -> [Diagnostic] {
    let loaded = try Content.whole(["ratings/2024.csv": head + rows.joined(separator: "\n") + "\n"]).load()
    return loaded.diagnostics.filter { $0.code != "unit-unrated" }
  }

  @Test(arguments: [
    (["a,xa-a,CBLĐ,Lê Văn Cam,cấp phó,,HTT", "b,xa-a,CBLĐ,Trần Thị Bình,,,HTT"], "2"),
    (["a,xa-a,CQ,Xã A,,,HTT", "b,xa-a,CBLĐ,Lê Văn Cam,,,", "c,xa-a,CBLĐ,Trần Thị Bình,,,HTT"], "3"),
    // Somebody is the head, rated or not; nobody is rated; nobody leads; another unit has its head.
    (["a,xa-a,CBLĐ,Lê Văn Cam,cấp phó,,HTT", "b,xa-a,CBLĐ,Trần Thị Bình,người đứng đầu,,"], ""),
    (["a,xa-a,CBLĐ,Lê Văn Cam,,,"], ""), (["a,xa-a,CC,Lê Văn Cam,,,HTT"], ""),
    (["a,xa-a,CBLĐ,Lê Văn Cam,người đứng đầu,,HTT", "b,xa.b,CBLĐ,Trần Thị Bình,,,HTT"], "3"),
  ])
  func `a unit whose leaders are rated and that nobody heads is told at its first leader`(rows: [String], lines: String) throws {
    let found = try told(rows)
    #expect(found.map { "\($0.line ?? 0)" }.joined(separator: " ") == lines, "\(found.map(\.text))")
    #expect(found.allSatisfy { $0.code == "head-missing" && $0.column == "Vai trò" && $0.severity == .warning })
  }

  @Test func `units without a head are counted for the table, and not asked of one without roles`() throws {
    let found = try told(["a,xa-a,CBLĐ,Lê Văn Cam,cấp phó,,HTT", "b,xa.b,CBLĐ,Trần Thị Bình,,,HTT"])
    #expect(found.map { "\($0.line ?? 0) \($0.code)" } == ["2 head-missing"])
    #expect(found[0].message.hasPrefix("2 ô ở cột này, từ ô này, là vai trò ở một đơn vị"))
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Xếp loại\n"
    #expect(try told(["a,xa-a,CBLĐ,Lê Văn Cam,HTT"], head: head) == [])
  }

  @Test func `a head in a refused row is a head all the same`() throws {
    let rows = "a,xa-a,CBLĐ,Lê Văn Cam,cấp phó,,HTT\nb,xa-a,CBLĐ,Trần Thị Bình,người đứng đầu,,HTTT\n"
    let content = try Content.whole(["ratings/2024.csv": Self.head + rows])
    #expect(content.diagnostics.map(\.code) == ["level-unknown"])
  }

  @Test(arguments: [
    ("Trần Thị Bình", "", true), ("LE VAN CAM", "", false), ("Lê Văn Cam", "p8", true), ("Trần Thị Bình", "p9", false),
  ])
  func `a second head of a unit is told with the first`(name: String, person: String, isDoubtful: Bool) throws {
    let first = "a,xa-a,CBLĐ,Lê Văn Cam,người đứng đầu,\(person.isEmpty ? "" : "p9"),HTT"
    let found = try told([first, "b,xa-a,CBLĐ,\(name),người đứng đầu,\(person),HTT"]).filter { $0.code.hasPrefix("head") }
    #expect(found.map(\.place) == (isDoubtful ? ["ratings/2024.csv:3:\(14 + name.count) head-repeated Vai trò"] : []))
    #expect(found.allSatisfy { $0.message.contains("«Lê Văn Cam» (ratings/2024.csv, dòng 2)") })
  }

  @Test(arguments: [
    "b,xa.b,CBLĐ,Trần Thị Bình,người đứng đầu,,HTT", "b,xa-a,CBLĐ,Trần Thị Bình,cấp phó,,HTT",
    "b,xa-a,CC,Trần Thị Bình,người đứng đầu,,HTT",
  ])
  func `one head in each unit is nothing to tell`(row: String) throws {
    #expect(try told(["a,xa-a,CBLĐ,Lê Văn Cam,người đứng đầu,,HTT", row]) == [])
  }

  @Test(arguments: [
    (["a,xa-a,CC,Lê Văn Cam,,p9,HTT", "b,xa-a,ĐV,LÊ VĂN CAM,,,HTT"], "3"),
    (["a,xa-a,CC,Lê Văn Cam,,,HTT", "b,xa-a,ĐV,Lê Văn Cam,,p9,HTT"], "2"),
    (["a,xa-a,CBLĐ,Lê Văn Cam,người đứng đầu,p9,HTT", "b,xa-a,ĐV,Lê Văn Cam,,,HTT"], "3"),
    // Of other units, of other names, in one capacity, and where no row has a code.
    (["a,xa.b,CC,Lê Văn Cam,,p9,HTT", "b,xa-a,ĐV,Lê Văn Cam,,,HTT"], ""),
    (["a,xa-a,CC,Lê Văn Cam,,p9,HTT", "b,xa-a,ĐV,Lê Văn Can,,,HTT"], ""),
    (["a,xa-a,CC,Lê Văn Cam,,p9,HTT", "b,xa-a,CC,Lê Văn Cam,,,HTT"], ""),
    (["a,xa-a,CC,Lê Văn Cam,,,HTT", "b,xa-a,ĐV,Lê Văn Cam,,,HTT"], ""),
    // Whoever stands in both capacities already is a namesake.
    (["a,xa-a,CC,Lê Văn Cam,,p9,HTT", "b,xa-a,ĐV,Lê Văn Cam,,p9,HTT", "c,xa-a,ĐV,Lê Văn Cam,,,HTT"], ""),
    (
      [
        "a,xa-a,CC,Lê Văn Cam,,p9,HTT", "b,xa-a,ĐV,Lê Văn Cam,,p9,HTT", "c,xa-a,CC,Lê Văn Cam,,p8,HTT",
        "d,xa-a,ĐV,Lê Văn Cam,,,HTT",
      ], "5"
    ),
  ])
  func `a row without the code that a row of the same name has in another capacity is told`(rows: [String], lines: String) throws
  {
    let found = try told(rows)
    #expect(found.map { "\($0.line ?? 0)" }.joined(separator: " ") == lines, "\(found.map(\.text))")
    #expect(found.allSatisfy { $0.code == "person-missing" && $0.column == "Mã cá nhân" && $0.severity == .warning })
  }

  @Test func `the message names the row that has the code, and the hint the code`() throws {
    let found = try told(["a,xa-a,CC,Lê Văn Cam,,p9,HTT", "b,xa-a,ĐV,Lê Văn Cam,,,HTT"])
    #expect(found.map(\.hint) == ["Nếu là một người, hãy ghi cùng mã «p9» ở cả hai dòng."])
    #expect(found.first?.message.contains("«Lê Văn Cam» (ratings/2024.csv, dòng 2)") == true)
  }
}
