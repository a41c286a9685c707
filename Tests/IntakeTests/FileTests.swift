import Diagnostics
import Domain
import Foundation
import Intake
import Testing

@Suite struct FileTests {
  @Test func `what no table claims is a warning by name`() throws {
    let loaded = try Content.whole([
      "unit.csv": "x", "notes.txt": "x", "ratings/2025.xls": "x", "commentary/xa-a.txt": "x", "dispatches/scan.pdf": "x",
      "old/units.csv": "x",
      ".gitignore": "x",
    ]).load()
    #expect(
      loaded.diagnostics.map(\.place)
        == [
          ".gitignore", "commentary/xa-a.txt", "dispatches/scan.pdf", "notes.txt", "old", "ratings/2025.xls", "unit.csv",
        ].map { "\($0):-:- file-unused -" })
    #expect(loaded.diagnostics.last?.hint == "Có phải ý bạn là «units.csv»?")
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func `what operating systems and office programs leave behind is passed over`() throws {
    let names = [
      ".DS_Store", "Thumbs.db", "desktop.ini", "._units.csv", "ratings/.DS_Store", "ratings/Thumbs.db", "axes/._2026-Q2.csv",
      "dispatches/~$cong van.docx", "commentary/desktop.ini", "__MACOSX/units.csv", "$RECYCLE.BIN/a.csv",
      "dispatches/.~lock.a.odt#",
    ]
    #expect(try Content.whole(Dictionary(uniqueKeysWithValues: names.map { ($0, "x") })).load().diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("~$so.xlsx", "workbook-open"), (".~lock.so.xlsx#", "workbook-open"), ("ratings/.~lock.2025.csv#", "workbook-open"),
    ("a.tmp", "file-unused"), (".git/x", "file-unused"), ("thumbs.db.csv", "file-unused"), ("dispatches/so.bak", "file-unused"),
  ])
  func `what may be missed is told by name`(path: String, code: String) throws {
    let told = try Content.whole([path: "x"]).load().diagnostics
    #expect(told.map(\.code) == [code] && path.hasPrefix(told[0].file), "\(told.map(\.text))")
  }

  @Test(arguments: [
    "units - Copy.csv", "Copy of units.csv", "units (1).csv", "units - Copy (2).csv", "units - Bản sao.csv",
    "Bản sao của units.csv",
    "units.csv.bak", "units.csv~",
  ])
  func `a copy beside its table is told as one, and alone as what it may be`(path: String) throws {
    let units = Content.whole["units.csv"] ?? ""
    let told = try Content.whole([path: units]).load().diagnostics
    #expect(told.map(\.code) == ["file-unused"] && told[0].message.contains("bản sao của «units.csv»"), "\(told.map(\.text))")
    let alone = try Content.whole([path: units, "units.csv": nil]).diagnostics.filter { $0.file == path }
    #expect(alone.first?.hint == "Có phải ý bạn là «units.csv»?", "\(alone.map(\.text))")
  }

  @Test func `a name that is no UTF-8 is told by what can be shown of it`() throws {
    let content = try Content.whole([:])
    for name in ["/dispatches/v\u{E3}n.md", "/ratings/\u{B5}.csv"] {
      let bytes = (content.path + name).unicodeScalars.map { UInt8($0.value) } + [0]
      let file = bytes.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { path in path.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1 }
      }
      try #require(file >= 0)
      close(file)
    }
    let failure = try #require(content.failure())
    #expect(failure.diagnostics.map(\.code) == ["file-name", "file-name"] && !failure.unreadable)
    #expect(failure.diagnostics.map(\.file) == ["dispatches/v\u{FFFD}n.md", "ratings/\u{FFFD}.csv"])
  }

  @Test(arguments: [
    ("ratings/2025-Q5.csv", "file-period"), ("ratings/nam-2025.csv", "file-period"), ("axes/2025.csv", "file-period"),
    ("ratings/2025-q4.csv", "file-period-repeated"), ("commentary/xa-c.md", "commentary-unit"),
    ("commentary/xa-a.2025-Q9.md", "commentary-period"),
    ("commentary/xa-c.2025.md", "commentary-unit"), ("commentary/XA-A.md", "commentary-repeated"),
  ])
  func `a file whose name does not fit is refused by name`(path: String, code: String) throws {
    // The rows of such a table are read, too: nothing is wrong with these.
    let table = path.hasPrefix("axes") ? "axes/2026-Q2.csv" : "ratings/2025.csv"
    let diagnostics = try Content.whole([path: Content.whole[table] ?? ""]).diagnostics
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.file.lowercased() == path.lowercased())
  }

  @Test func `a commentary on an unknown unit names the nearest one`() throws {
    #expect(try Content.whole(["commentary/xa-c.md": "x"]).diagnostics.first?.hint == "Có phải ý bạn là «xa-a»?")
  }

  @Test(arguments: [
    ("commentary/Index.md", "index"), ("commentary/Xã A.md", "xa-a"), ("commentary/xa-a-2025.md", "xa-a.2025"),
    ("commentary/xa-a_2026-Q1.md", "xa-a.2026-Q1"), ("commentary/Xã A 2025.md", "xa-a.2025"),
  ])
  func `a commentary under another name than the code's names the right one`(path: String, name: String) throws {
    let found = try #require(try Content.whole([path: "x"]).diagnostics.first)
    #expect(found.code == "commentary-unit" && found.hint == "Có phải ý bạn là «\(name)»?", "\(found.text)")
    #expect(found.message.contains("«MÃ-ĐƠN-VỊ.md»"))
  }

  @Test(arguments: [
    ("commentary/xa-b.MD", "commentary/xa-b.md"), ("commentary/xa-b.txt", "commentary/xa-b.md"),
    ("commentary/xa-b.docx", "commentary/xa-b.md"), ("commentary/xa-b", "commentary/xa-b.md"),
    ("commentary/xa-b.2025.docx", "commentary/xa-b.2025.md"), ("dispatches/413.DOCX", "dispatches/413.md"),
    ("dispatches/412.TXT", "dispatches/412.txt"), ("commentary/anh.png", nil),
  ])
  func `prose with another ending is told with the file to write it to`(path: String, meant: String?) throws {
    let loaded = try Content.whole([path: "x"]).load()
    let found = try #require(loaded.diagnostics.first { $0.file == path })
    #expect(found.code == "file-unused" && found.severity == .warning)
    #expect(found.hint == (meant.map { "Hãy ghi nội dung vào tệp «\($0)»." } ?? ""))
  }

  @Test(arguments: [
    ("dispatches/412.MD", "dispatches/412.md"), ("dispatches/412.docx", "dispatches/412.md"),
    ("commentary/xa-a.TXT", "commentary/xa-a.md"),
  ])
  func `prose with another ending is never to be written over a file that is there`(path: String, other: String) throws {
    let found = try #require(try Content.whole([path: "x"]).load().diagnostics.first { $0.file == path })
    #expect(found.code == "file-unused" && found.severity == .warning)
    #expect(found.hint.hasPrefix("Tệp «\(other)» đã có: ") && !found.hint.contains("vào tệp «"))
  }

  @Test(arguments: [("index.2025", true), ("index.2025", false), ("index.Năm 2025", true)])
  func `a commentary on the report has no period of its own`(name: String, isThere: Bool) throws {
    let path = "commentary/\(name).md"
    let found = try #require(
      try Content.whole([path: "x", "commentary/index.md": isThere ? "x" : nil]).diagnostics.first { $0.file == path })
    #expect(found.code == "commentary-unit" && found.message.contains("«commentary/index.md»"), "\(found.text)")
    #expect(found.hint.hasPrefix(isThere ? "Tệp «index.md» đã có" : "Hãy đổi tên tệp thành «index.md»."), "\(found.text)")
  }

  @Test func `a unit whose code is index may have commentaries by period`() throws {
    let units = try #require(Content.whole["units.csv"]) + "\nindex,Xã C,,,,"
    #expect(try Content.whole(["units.csv": units, "commentary/index.2025.md": "x"]).load().dataset.commentaries.count == 4)
  }

  @Test(arguments: [
    ("units.csv", true), ("Bảng.CSV", true), ("so.xlsx", true), ("so.ods", true), ("412.md", false), ("412", false),
    ("units.csv.txt", false),
  ])
  func `a table is no text of a dispatch`(name: String, isTable: Bool) throws {
    let content = try Content([name: "Kính gửi: Các đảng ủy xã\n"])
    do throws(IntakeFailure) {
      _ = try Intake.dispatch(at: "\(content.path)/\(name)")
      #expect(!isTable)
    } catch {
      #expect(isTable && error.diagnostics.map(\.code) == ["file-table"] && !error.unreadable)
    }
  }

  @Test(arguments: ["so-lieu.xlsm", "so-lieu.xls", "so-lieu.ods"])
  func `a workbook in another form is an error where tables are missed`(name: String) throws {
    #expect(try Content.whole([name: "x"]).load().diagnostics.map(\.place) == ["\(name):-:- file-unused -"])
    let missed = try #require(try Content.whole([name: "x", "units.csv": nil]).failure())
    #expect(missed.diagnostics.first { $0.file == name }?.severity == .error)
    let ratings = Content.whole.keys.filter { $0.hasPrefix("ratings/") || $0.hasPrefix("axes/") }
    var files = Content.whole.filter { !ratings.contains($0.key) && ["site.toml", "units.csv", "groups.csv"].contains($0.key) }
    files[name] = "x"
    #expect(try Content(files).failure()?.diagnostics.first { $0.file == name }?.severity == .error)
  }

  @Test func `settings and units must be there`() throws {
    let content = try Content(["groups.csv": "group,name\ng,G\n"])
    #expect(content.places == ["site.toml:-:- settings-missing -", "units.csv:-:- units-missing -"])
    #expect(content.failure()?.unreadable == false)
    #expect(try Content.whole(["units.csv": nil]).places == ["units.csv:-:- units-missing -"])
  }

  @Test func `a folder that is not there cannot be read`() throws {
    do throws(IntakeFailure) {
      _ = try Intake.load(folder: "/nonexistent/content", overrides: .init())
      Issue.record("loaded")
    } catch {
      #expect(error.unreadable && error.diagnostics.map(\.place) == ["/nonexistent/content:-:- content-missing -"])
    }
  }

  @Test func `a file in place of the folder is the one error`() throws {
    let content = try Content(Content.whole)
    let failure = try #require(throws: IntakeFailure.self) { try Intake.load(folder: "\(content.path)/units.csv") }
    #expect(failure.unreadable && failure.diagnostics.map(\.code) == ["file-unreadable"])
  }

  @Test func `a link that leaves the folder is refused, one inside it is followed`() throws {
    let content = try Content(Content.whole)
    let outside = try Content(["secret.csv": "unit,name\nx,X\n"])
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: "\(content.path)/ratings/2024.csv", withDestinationPath: "\(outside.path)/secret.csv")
    try manager.createSymbolicLink(atPath: "\(content.path)/commentary/tinh.md", withDestinationPath: "index.md")
    try manager.createSymbolicLink(atPath: "\(content.path)/commentary/gone.md", withDestinationPath: "nowhere.md")
    #expect(content.places == ["commentary/gone.md:-:- file-outside -", "ratings/2024.csv:-:- file-outside -"])
    try manager.removeItem(atPath: "\(content.path)/ratings/2024.csv")
    try manager.removeItem(atPath: "\(content.path)/commentary/gone.md")
    #expect(try content.load().dataset.commentaries.map(\.path).contains("commentary/tinh.md"))
  }

  @Test func `a named pipe is refused instead of waited for`() throws {
    let content = try Content(Content.whole)
    mkfifo("\(content.path)/commentary/tinh.md", 0o600)
    #expect(content.places == ["commentary/tinh.md:-:- file-special -"])
  }

  @Test func `prose must be Unicode without control characters`() throws {
    let content = try Content.whole(["commentary/index.md": "a\nb \u{1}", "commentary/xa-a.md": "a\u{200B}b"])
    try content.write("dispatches/2.txt", [0x61, 0x0A, 0x62, 0xFF])
    #expect(
      content.places == [
        "commentary/index.md:2:3 control-character -", "commentary/xa-a.md:1:2 invisible-character -",
        "dispatches/2.txt:2:2 encoding -",
      ])
  }

  @Test(arguments: [
    ("a\n\n```bảng\na,b\n1\n```\n", "3:- commentary-markdown"), ("```bảng\n\"a\n```\n", "1:- commentary-markdown"),
    ("a\n" + String(repeating: "> ", count: 200) + "b", "2:- commentary-markdown"),
    (String(repeating: "[", count: 200), "1:- commentary-markdown"),
    (String(repeating: "*", count: 200) + "a" + String(repeating: "*", count: 200), "-:- commentary-markdown"),
    ("a\n\nb [c](file:///x)", "3:- commentary-link"), ("[c](javascript:alert)", "1:- commentary-link"),
    ("![c](/x.png)", "1:- commentary-link"), ("<data:text>", "1:- commentary-link"),
    ("[a]\n\n[a]: //host/x", "1:- commentary-link"),
  ])
  func `what a page could not show of a commentary is told where it stands`(markdown: String, place: String) throws {
    let content = try Content.whole(["commentary/xa-a.md": markdown])
    #expect(content.places == ["commentary/xa-a.md:\(place) -"])
    #expect((content.failure() == nil) == place.hasSuffix("link"))
  }

  @Test(arguments: [
    "[a](https://example.vn) [b](mailto:a@b.vn) [c](khac-phuc.html) [d](../index.html)", "```bảng\na,b\n1,2\n```",
    String(repeating: "- một\n- hai (*ba*)\n\n", count: 100), "> a\n> > b",
  ])
  func `a commentary that can be shown is no news`(markdown: String) throws {
    #expect(try Content.whole(["commentary/xa-a.md": markdown]).places == [])
  }

  @Test func `front matter is checked like settings, with its place in the file`() throws {
    #expect(
      try Content.whole(["dispatches/412.md": "+++\nnumbr = \"1\"\n+++\nx"]).places == ["dispatches/412.md:2:1 key-unknown -"])
    #expect(try Content.whole(["dispatches/412.md": "+++\ndate = \"x\"\n+++\nx"]).places == ["dispatches/412.md:2:8 key-type -"])
    #expect(try Content.whole(["dispatches/412.md": "+++\nnumber = \n+++\nx"]).diagnostics.map(\.code) == ["settings-syntax"])
    #expect(
      try Content.whole(["dispatches/412.md": "+++\nnumber = \"1\"\n"]).places == [
        "dispatches/412.md:1:1 front-matter-unclosed -"
      ])
  }

  @Test func `a dispatch without a letter is told and counts as none`() throws {
    let loaded = try Content.whole(["dispatches/trong.md": " \n\n", "dispatches/rong.txt": ""]).load()
    #expect(
      loaded.diagnostics.map(\.place) == ["dispatches/rong.txt:-:- dispatch-empty -", "dispatches/trong.md:-:- dispatch-empty -"])
    #expect(!loaded.dataset.dispatches.contains { $0.file.hasSuffix("trong.md") || $0.file.hasSuffix("rong.txt") })
  }

  @Test func `one dispatch is read from its bytes alone`() throws {
    let read = try Intake.dispatch(Array("+++\nnumber = \"7\"\nsymbol = \"CV/TU\"\n+++\nx\n".utf8), file: "a.md")
    #expect(read.dispatch.number == "7" && read.dispatch.file == "a.md" && read.diagnostics.isEmpty)
    let hidden = try Intake.dispatch(Array("Số 7-CV/TU\n\nNội\u{200B} dung.\n".utf8), file: "a.md")
    #expect(hidden.diagnostics.map(\.code) == ["invisible-character"])
    #expect(throws: IntakeFailure.self) { try Intake.dispatch([0xFF], file: "a.md") }
  }
}
