import Diagnostics
import Domain
import Intake
import Testing

@Suite struct LoadingTests {
  @Test func `the whole content is read without a word`() throws {
    let loaded = try Content(Content.whole).load()
    #expect(loaded.diagnostics == [])
    let data = loaded.dataset
    #expect(data.units.map(\.code) == ["tinh", "xa-a", "xa.b"])
    #expect(data.units.map(\.parent) == [nil, Key(0), Key(0)])
    #expect(data.units.map(\.side) == [.party, .party, .state])
    #expect(data.units.map(\.order) == [1, 2, nil])
    #expect(data.subjects.map(\.code) == ["a.bt", "b.bt", "a.tcd"])
    #expect(data.persons.map(\.code) == ["p1"])
    #expect(data.settings.period == .year(2025))
    #expect(data.settings.asOf.iso == "2026-04-15")
  }

  @Test func `groups used without a row stand behind those that have one`() throws {
    let groups = try Content(Content.whole).load().dataset.groups
    #expect(groups.map(\.code) == ["g1", "g2", "g3"])
    #expect(groups.map(\.limit) == [20, 25, 20])
    #expect(groups[1].basis == "Căn cứ")
    #expect(groups[2].source == nil && groups[2].name == nil)
  }

  @Test func `ratings stand in the order of periods and know their rows`() throws {
    let data = try Content(Content.whole).load().dataset
    #expect(data.ratings.map(\.period) == [.quarter(4, of: 2025), .year(2025)])
    #expect(data.ratings.map(\.objects) == [0..<2, 2..<4])
    let object = data.objects[2]
    #expect(object.name == "Nguyễn Văn An" && object.role == .head && object.type == .leader)
    #expect(object.level == .excellent && object.score == Score(millionths: 92_500_000))
    #expect(object.reviewed?.iso == "2025-12-05" && object.reviewAccepted == true)
    #expect(object.inCharge == [Key(1), Key(2)] && object.person == Key(0) && object.group == Key(0))
    #expect(object.counted && !data.objects[3].counted)
    #expect(object.source.line == 2 && data.tables[object.source.table].path == "ratings/2025.csv")
    #expect(data.objects[1].level == nil)
  }

  @Test func `records and plans are linked`() throws {
    let data = try Content(Content.whole).load().dataset
    #expect(data.disciplines.map(\.kind) == [.reprimand, .degradation])
    #expect(data.disciplines[0].place == Key(2) && data.disciplines[1].unit == Key(1))
    #expect(data.axisResults.map(\.axis) == [1, 6] && data.axisResults[0].period == .quarter(2, of: 2026))
    #expect(data.plans[0].subject == Key(0) && data.plans[0].number == "1-KH/ĐU")
    #expect(data.shortcomings.map(\.plan) == [Key(0), nil])
    #expect(data.shortcomings.map(\.group) == [.leadership, .ideology])
    #expect(data.shortcomings[1].manifestation == "Việc \"rà soát\"\ncòn chậm")
    #expect(data.shortcomings.map(\.source.line) == [2, 3])
    #expect(data.progress[0].item == Key(0) && data.progress[0].ownerLevel == .good)
  }

  @Test func `obligations know whom they ask`() throws {
    let data = try Content(Content.whole).load().dataset
    #expect(data.obligations.map(\.who) == [.kind("Xã, phường"), .units([Key(1), Key(2)]), .all])
    #expect(data.obligations[0].due?.iso == "2026-04-10" && data.obligations[0].inclusive == true)
    #expect(data.submissions[0].sent?.iso == "2026-04-03")
    #expect(data.dossiers[0].present == false)
    #expect(data.waivers.map(\.rule) == ["TR01", "TL01"])
    #expect(data.waivers.map(\.target) == [.subject(Key(0)), .group(Key(2))])
  }

  @Test func `commentaries are found by the longest code in their name`() throws {
    let commentaries = try Content(Content.whole).load().dataset.commentaries
    #expect(commentaries.map(\.path) == ["commentary/index.md", "commentary/xa-a.md", "commentary/xa.b.2025.md"])
    #expect(commentaries.map(\.unit) == [nil, Key(1), Key(2)])
    #expect(commentaries.map(\.period) == [nil, nil, .year(2025)])
  }

  @Test func `front matter of a dispatch wins over its text`() throws {
    let dispatch = try #require(try Content(Content.whole).load().dataset.dispatches.first)
    #expect(dispatch.file == "dispatches/412.md" && dispatch.numberSymbol == "412-CV/TU")
  }

  @Test func `every file is listed with size and digest, sorted by path`() throws {
    let files = try Content(Content.whole).load().dataset.files
    #expect(files.map(\.path) == Content.whole.keys.sorted())
    let index = try #require(files.first { $0.path == "commentary/index.md" })
    #expect(index.byteCount == "Nhận xét chung.\n".utf8.count)
    #expect(index.digest == "caf15c5e52f93ec07a506dfb5649b89b860ba53b872cc8964de53dbfefb6a646")
  }

  @Test func `rows read are rows used, for every table`() throws {
    let tables = try Content(Content.whole).load().dataset.tables
    #expect(tables.count == 13)
    for table in tables { #expect(table.rowsRead == table.rowsUsed && table.rowsRefused == 0, "\(table.name)") }
    #expect(tables.map(\.rowsRead).reduce(0, +) == 24)
  }

  @Test func `of a table that is cut and read in many pieces every row is accounted for`() throws {
    let rows = (0..<60_000).map { number in
      let name = "Đơn vị số \(number), tên đủ dài để bảng này được cắt ở nhiều chỗ"
      // A row torn, a word that is none, and a code that another row has: each twelve times.
      return switch number % 5000 {
      case 7: "u\(number)"
      case 8: "u\(number),\"\(name)\",Bên"
      case 9: "u0,\"\(name)\",Đảng"
      default: "u\(number),\"\(name)\",Đảng"
      }
    }
    let content = try Content.units((["Mã đơn vị,Tên đơn vị,Khối"] + rows).joined(separator: "\n"))
    let failure = try #require(content.failure())
    let codes = failure.diagnostics.map(\.code).sorted()
    #expect(codes == ["code-repeated", "row-ragged", "word-unknown"].flatMap { [String](repeating: $0, count: 12) })
    #expect(failure.tables.map { [$0.rowsRead, $0.rowsUsed, $0.rowsRefused] } == [[60_000, 59_964, 36]])
    #expect(RowAccounts.untold(failure) == [])
  }

  @Test func `settings and units are enough`() throws {
    let data = try Content.units("Mã đơn vị,Tên đơn vị\na,A\n").load().dataset
    #expect(data.units.count == 1 && data.table(.ratings, .year(2025)) == nil && data.tables.count == 1)
  }

  @Test func `two loads are the same, warnings and all`() throws {
    let rows = (0..<20_000).map { "u\($0),Đơn vị «\($0 % 9000)»\($0 % 1000 == 0 ? "\u{200B}" : "")" }
    let content = try Content.units((["Mã đơn vị,Tên đơn vị"] + rows).joined(separator: "\n"))
    let (first, second) = (try content.load(), try content.load())
    // Twenty invisible characters, and that units have the names of others.
    #expect(first.diagnostics == second.diagnostics && first.diagnostics.count == 21)
    #expect(first.dataset.units.map(\.name) == second.dataset.units.map(\.name))
    #expect(first.dataset.units.map(\.code) == (0..<20_000).map { "u\($0)" })
    #expect(first.dataset.files == second.dataset.files)
  }

  @Test func `a big file cut in many places gives every row its line`() throws {
    let rows = (0..<60_000).map { "u\($0),\"Đơn vị số \($0),\nhai dòng \"\"trong\"\" một ô của bảng này, cho đủ dài\"" }
    let content = try Content.units((["Mã đơn vị,Tên đơn vị"] + rows).joined(separator: "\r\n") + "\r\n")
    let units = try content.load().dataset.units
    #expect(units.count == 60_000)
    #expect(units[59_999].name == "Đơn vị số 59999,\nhai dòng \"trong\" một ô của bảng này, cho đủ dài")
    #expect(units.indices.allSatisfy { Int(units[$0].source.line) == 2 + 2 * $0 })
  }
}
