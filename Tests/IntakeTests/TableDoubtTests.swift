import Diagnostics
import Domain
import Testing

@testable import Intake

/// Slips that show only between rows, tables and files: told, and used as they stand.
@Suite struct TableDoubtTests {
  private static let letter = "+++\nnumberSymbol = \"412-CV/TU\"\ndate = 2026-04-01\n+++\nKính gửi: Các đảng ủy xã\n"

  // MARK: Plans and shortcomings

  @Test(arguments: [
    ("plans.csv", "06/02/2026", "06/02/2015", "plans.csv:2:29 plan-early Ngày ban hành"),
    ("remediation.csv", "a.bt,2025", "a.bt,2026-Q1", "remediation.csv:2:21 found-later Kỳ phát hiện"),
    ("plans.csv", "a.bt,2025", "a.bt,2026", "plans.csv:2:16 plan-period Kỳ"),
    ("remediation.csv", "đã khắc phục,100", "đã khắc phục,0", "remediation.csv:4:32 percent-remedied Mức độ (%)"),
  ])
  func `a plan and its shortcomings that do not fit are told`(path: String, old: String, new: String, place: String) throws {
    let loaded = try Content.whole(path, old, new).load()
    #expect(loaded.diagnostics.map(\.place).contains(place), "\(loaded.diagnostics.map(\.text))")
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [("0,2", "20"), ("0.995", "99,5"), ("1", nil), ("0", nil), ("20", nil)])
  func `a percentage below one is most likely a share of one`(percent: String, meant: String?) throws {
    let table = "Mã hạn chế;Mã đơn vị;Kỳ phát hiện;Mức độ (%)\nhc-1;xa-a;2025;\(percent)\nhc-2;xa-a;2025;\(percent)\n"
    let found = try Content.whole(["remediation.csv": table, "progress.csv": nil]).load().diagnostics
    #expect(found.map(\.place) == (meant == nil ? [] : ["remediation.csv:2:16 percent-share Mức độ (%)"]))
    guard let meant else { return }
    #expect(found[0].hint == "Nếu là \(meant)\u{202F}% thì ghi \(meant)." && found[0].message.hasPrefix("2 ô ở cột này"))
    let progress = try Content.whole(["progress.csv": "Mã hạn chế;Ngày;Mức độ (%)\nhc-1;05/3/2026;\(percent)\n"]).load()
      .diagnostics
    #expect(progress.map(\.code).contains("percent-share"))
  }

  @Test(arguments: [("31/12/2024", true), ("01/01/2025", false)])
  func `what was done before its period began is told`(day: String, isDoubtful: Bool) throws {
    let table = "Mã hạn chế,Mã đơn vị,Kỳ phát hiện,Ngày hoàn thành\nhc-1,xa-a,2025,\(day)\n"
    let loaded = try Content.whole(["remediation.csv": table, "progress.csv": nil]).load()
    #expect(loaded.diagnostics.map(\.place) == (isDoubtful ? ["remediation.csv:2:16 done-early Ngày hoàn thành"] : []))
  }

  @Test(arguments: [("2025", "2024", false), ("2025-Q3", "2024", false), ("2024", "2024", true)])
  func `a later plan may carry on what was found before, beside something of its own`(own: String, old: String, isDoubtful: Bool)
    throws
  {
    let table = "Mã hạn chế,Mã kế hoạch,Mã đơn vị,Kỳ phát hiện\nhc-1,kh-a,xa-a,\(old)\nhc-2,kh-a,xa-a,\(own)\n"
    let loaded = try Content.whole(["remediation.csv": table, "progress.csv": nil]).load()
    #expect(loaded.diagnostics.map(\.code) == (isDoubtful ? ["plan-period"] : []))
  }

  @Test(arguments: [("50", "50", false), ("50", "30", true), ("50", "", false)])
  func `two figures of one day are told`(first: String, second: String, isDoubtful: Bool) throws {
    let table = "Mã hạn chế,Ngày,Loại,Mức độ (%)\nhc-1,27/3/2026,tháng,\(first)\nhc-1,27/3/2026,tháng,\(second)\n"
    let found = try Content.whole(["progress.csv": table]).load().diagnostics.filter { $0.code == "progress-repeated" }
    #expect(found.map(\.place) == (isDoubtful ? ["progress.csv:3:22 progress-repeated Mức độ (%)"] : []))
    #expect(
      found.allSatisfy { $0.message.contains("khác mức độ 50\u{202F}% của cùng hạn chế trong cùng ngày (progress.csv, dòng 2)") })
  }

  // MARK: Ratings

  @Test(arguments: [("HTT,Nghỉ ốm", true), (",Nghỉ ốm", false), ("HTT,", false)])
  func `a level beside a reason for none is told`(cells: String, isDoubtful: Bool) throws {
    let table = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Xếp loại,Lý do không xếp loại\na,xa-a,CC,A,\(cells)\n"
    let loaded = try Content.whole(["ratings/2024.csv": table]).load()
    #expect(loaded.diagnostics.map(\.code) == (isDoubtful ? ["reason-rated"] : []))
  }

  @Test(arguments: [
    ("Xếp loại", "HTT", "", []), ("Xếp loại", "", "Nghỉ ốm", []), ("Xếp loại", "", "", ["ratings-unrated"]),
    ("Xếp hạng", "HTT", "", ["column-unknown", "ratings-unrated"]),
  ])
  func `a table that rates nobody is told`(column: String, level: String, reason: String, codes: [String]) throws {
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,\(column),Lý do không xếp loại"
    let table = "\(head)\na,xa-a,CC,A,\(level),\(reason)\nb,xa-a,CC,B,,\nc,xa-a,CC,C,,\n"
    let found = { (period: String) throws -> [Diagnostic] in
      let site =
        "title = \"Mẫu\"\nperiod = \"2025\"\nas-of = 2026-03-31\n[issuer]\nname = \"SỞ NỘI VỤ\"\nside = \"state\"\n"
      let rated = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Xếp loại\na,xa-a,CC,A,HTT\n"
      let files = ["site.toml": site, "units.csv": "Mã đơn vị,Tên đơn vị\nxa-a,Xã A\n", "ratings/2025.csv": rated]
      return try Content(files.merging(["ratings/\(period).csv": table]) { $1 }).load().diagnostics.filter {
        ["column-unknown", "ratings-unrated"].contains($0.code)
      }
    }
    let own = try found("2025")
    #expect(own.map(\.code).sorted() == codes)
    #expect(own.filter { $0.code == "ratings-unrated" }.allSatisfy { $0.message.contains("3 dòng") })
    // Other periods are only compared with.
    #expect(try !found("2024").contains { $0.code == "ratings-unrated" })
  }

  @Test(arguments: [("HTT", ["units.csv:4:1 unit-unrated Mã đơn vị"]), ("", [])])
  func `a unit whose ratings are left out is told`(level: String, places: [String]) throws {
    let loaded = try Content.whole("ratings/2025-Q4.csv", "Trần Thị Bình,", "Trần Thị Bình,\(level)").load()
    #expect(loaded.diagnostics.map(\.place) == places)
    #expect(
      loaded.diagnostics.allSatisfy {
        $0.message.contains("bảng Xếp loại năm 2025, nhưng có ở kỳ khác (ratings/2025-Q4.csv, dòng 3)")
      })
  }

  @Test func `one file under the names of two periods is told`() throws {
    let quarter = try #require(Content.whole["ratings/2025-Q4.csv"])
    let loaded = try Content.whole(["ratings/2025-Q3.csv": quarter]).load()
    #expect(loaded.diagnostics.map(\.place) == ["ratings/2025-Q4.csv:-:- file-repeated -"])
    #expect(loaded.diagnostics[0].message.contains("«ratings/2025-Q3.csv»"))
    #expect(try Content.whole(["ratings/2025-Q3.csv": quarter + "\nc.bt,xa.b,CC,C,\n"]).load().diagnostics == [])
  }

  // MARK: Units

  @Test(arguments: [("Xã phường", ["kind-alone"]), ("Sở", []), ("Đặc khu", [])])
  func `a kind that misspells the kind of others is told`(kind: String, codes: [String]) throws {
    let table = "Mã đơn vị,Tên đơn vị,Loại đơn vị\na,Xã A,\"Xã, phường\"\nb,Xã B,\"Xã, phường\"\nc,Xã C,\(kind)\n"
    let found = try Content.units(table).load().diagnostics
    #expect(found.map(\.code) == codes)
    #expect(found.allSatisfy { $0.hint == "Có phải ý bạn là «Xã, phường»?" })
  }

  @Test(arguments: [("Xã A", "", ["unit-name"]), ("XÃ  A", "", ["unit-name"]), ("Xã A", "a", []), ("Xã B", "", [])])
  func `a name that two units below one have is told`(name: String, parent: String, codes: [String]) throws {
    let table = "Mã đơn vị,Tên đơn vị,Đơn vị cấp trên\na,Xã A,\nb,\(name),\(parent)\n"
    #expect(try Content.units(table).load().diagnostics.map(\.code) == codes)
  }

  @Test(arguments: [
    ("S? N?i v?", true), ("§¶ng ñy x· CÇu MËn", true), ("#N/A", true), ("Sở Nội vụ", false), ("Xã «Anh hùng» số 1", false),
    ("Trạm 25°", false),
  ])
  func `a name with marks that no name has is told`(name: String, isGarbled: Bool) throws {
    #expect(UnitDoubts.isGarbled(name) == isGarbled)
    let found = try Content.units("Mã đơn vị,Tên đơn vị\na,\(name)\n").load().diagnostics
    #expect(found.map(\.code) == (isGarbled ? ["name-garbled"] : []))
  }

  // MARK: Dispatches

  @Test(arguments: [
    ("obligations.csv", "10/4/2026", "10/4/2025", ["obligations.csv:2:45 due-dispatch Hạn"]),
    ("submissions.csv", "03/4/2026", "03/4/2025", ["submissions.csv:2:11 sent-dispatch Ngày gửi"]),
    ("submissions.csv", "03/4/2026", "01/4/2026", []),
  ])
  func `a day before the dispatch that asks is told`(path: String, old: String, new: String, places: [String]) throws {
    var files = Content.whole
    files["dispatches/412.md"] = Self.letter
    files[path] = files[path]?.replacing(old, with: new)
    let loaded = try Content(files).load()
    #expect(loaded.diagnostics.map(\.place) == places)
    #expect(loaded.diagnostics.allSatisfy { $0.message.contains("(412-CV/TU, ngày 01/4/2026, dispatches/412.md)") })
    files["dispatches/other.md"] = Self.letter.replacing("2026-04-01", with: "2026-04-02")
    #expect(try Content(files).load().diagnostics == [], "two dispatches bear the number")
  }

  // MARK: Commentaries

  @Test(arguments: [
    ("```bang\na,b\n1,2\n```\n", ["commentary/xa-a.md:1:- commentary-table -"]),
    ("Nhận xét.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n", ["commentary/xa-a.md:4:- commentary-table -"]),
    ("A | B\n--- | ---\n1 | 2\n", ["commentary/xa-a.md:2:- commentary-table -"]),
    (" \n", ["commentary/xa-a.md:-:- commentary-empty -"]),
    ("```bảng\na,b\n1,2\n```\n", []), ("```text\n|---|\n```\n", []), ("Sở A | Sở B - kết quả\n", []),
  ])
  func `what a commentary cannot show is told`(text: String, places: [String]) throws {
    let loaded = try Content.whole(["commentary/xa-a.md": text]).load()
    #expect(loaded.diagnostics.map(\.place) == places)
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .warning })
  }

  // MARK: Marks in place of words

  @Test(arguments: ["-", "–", "…", "...", "--", "?", " - "])
  func `marks in place of words are a blank cell, told once a column`(mark: String) throws {
    let head = "Mã đối tượng,Mã đơn vị,Loại đối tượng,Tên đối tượng,Minh chứng\n"
    let loaded = try Content.whole(["ratings/2024.csv": head + "a,xa-a,CC,A,\(mark)\nb,xa-a,CC,B,\(mark)\nc,xa-a,CC,C,x\n"])
      .load()
    #expect(loaded.diagnostics.map(\.place) == ["ratings/2024.csv:2:13 value-wordless Minh chứng"])
    #expect(
      loaded.diagnostics[0].message.hasPrefix("2 ô ở cột này, từ ô này, chỉ có «")
        && loaded.diagnostics[0].message.hasSuffix("được tính là ô trống."))
    #expect(loaded.dataset.objects.filter { $0.evidence != nil }.map(\.name) == ["C"])
  }

  @Test func `marks in place of required words are an error`() throws {
    let failure = try #require(try Content.units("Mã đơn vị,Tên đơn vị\na,-\n").failure())
    #expect(failure.diagnostics.map(\.place) == ["units.csv:2:3 value-missing Tên đơn vị"])
    #expect(failure.diagnostics[0].message.hasPrefix("ô này chỉ có «-»"))
  }
}
