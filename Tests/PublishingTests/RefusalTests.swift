import Foundation
import Markup
import Publishing
import Rendering
import Testing

/// Whatever goes wrong, the old site stands as it stood.
@Suite struct RefusalTests {
  let temporary: TemporarySite

  init() throws { temporary = try TemporarySite() }

  /// Publishes a good site, then `pages`, which must fail with `failure` and change nothing.
  private func expectRefusal(_ pages: [String: String], _ failure: PublishingFailure) throws {
    try temporary.publish(["index.html": "cũ"])
    let before = (temporary.files(), try temporary.inode("index.html"))
    #expect(throws: failure) { try temporary.publish(pages, fingerprint: "2") }
    #expect(temporary.files() == before.0)
    #expect(try temporary.inode("index.html") == before.1)
    #expect(temporary.names == ["Site"])
  }

  @Test func `the old site stays when a link is broken`() throws {
    let broken = BrokenLink(page: "index.html", link: "khong-co.html", reason: .noFile)
    try expectRefusal(["index.html": #"<a href="khong-co.html">"#], .brokenLinks([broken]))
  }

  @Test func `a page that is made in several pieces has its links checked like any other`() throws {
    let pieces = ["<p>đầu</p><a hr", #"ef="khong-co.html">"#].map { text -> @Sendable (inout ByteBuffer) -> Void in
      { buffer in buffer.append(raw: Array(text.utf8)) }
    }
    let job = PageJob(path: "index.html", body: .pieces(pieces))
    let broken = BrokenLink(page: "index.html", link: "khong-co.html", reason: .noFile)
    #expect(throws: PublishingFailure.brokenLinks([broken])) { try temporary.publisher.publish([job], fingerprint: "1") }
  }

  @Test func `the old site stays when two pages want one file`() throws {
    try expectRefusal(["don-vi/A.html": "1", "don-vi/a.html": "2"], .duplicatePath("don-vi/A.html", "don-vi/a.html"))
  }

  @Test func `the old site stays when a page wants to be a file where another wants a folder`() throws {
    try expectRefusal(["don-vi": "1", "don-vi/a.html": "2"], .fileForFolder("don-vi", "don-vi/a.html"))
  }

  @Test func `the old site stays when a file cannot be written`() throws {
    let path = Array(repeating: String(repeating: "a", count: 190), count: 30).joined(separator: "/")
    try temporary.publish(["index.html": "cũ"])
    let before = temporary.files()
    #expect {
      try temporary.publish([path: "dài quá", "index.html": "mới"], fingerprint: "2")
    } throws: { error in
      guard case PublishingFailure.io(_, ENAMETOOLONG, _) = error else { return false }
      return true
    }
    #expect(temporary.files() == before)
    #expect(temporary.names == ["Site"])
  }

  @Test func `the old site stays when the bytes of a file cannot be made`() throws {
    try temporary.publish(["index.html": "cũ"])
    let before = temporary.files()
    let job = PageJob(
      path: "tai-ve/ty-le.xlsx", body: .whole { () throws(PageFault) in throw PageFault("không tạo được tệp tạm.") })
    let failure = PublishingFailure.notMade(path: "tai-ve/ty-le.xlsx", sentence: "không tạo được tệp tạm.")
    #expect(throws: failure) {
      try temporary.publisher.publish(TemporarySite.jobs(["index.html": "mới"]) + [job], fingerprint: "2")
    }
    #expect(failure.exitCode == 74)
    #expect(failure.message == "Không lập được tệp “tai-ve/ty-le.xlsx”: không tạo được tệp tạm.")
    #expect(temporary.files() == before)
    #expect(temporary.names == ["Site"])
  }

  @Test func `a file that is made at once is written as its bytes are`() throws {
    let job = PageJob(path: "tai-ve/ty-le.xlsx", body: .whole { () throws(PageFault) in [0x50, 0x4B, 0x00, 0xFF] })
    _ = try temporary.publisher.publish(TemporarySite.jobs(["index.html": "mới"]) + [job], fingerprint: "2")
    #expect(try Data(contentsOf: temporary.site.appending(path: "tai-ve/ty-le.xlsx")) == Data([0x50, 0x4B, 0x00, 0xFF]))
  }

  @Test func `a site below something that is no folder names the path and the reason`() throws {
    try temporary.put("x", at: "tep")
    let site = temporary.root.appending(path: "tep/Site").path()
    #expect {
      try Publisher(site: site).publish([], fingerprint: "1")
    } throws: { error in
      guard let failure = error as? PublishingFailure, failure.exitCode == 74 else { return false }
      return failure.message.hasSuffix("một phần của đường dẫn không phải thư mục.") && failure.message.contains("/tep")
    }
  }

  @Test(arguments: [
    ("../a.html", SiteFileName.Fault.climbs), ("a/../b.html", .climbs), ("./a.html", .climbs), ("/a.html", .absolute),
    ("", .empty), ("a//b.html", .empty), ("a/", .empty), ("a\\b.html", .badCharacter), ("a\u{1}.html", .badCharacter),
    ("a\n.html", .badCharacter), ("a:b.html", .badCharacter), ("a?.html", .badCharacter), (".thuocdo/manifest", .hidden),
    ("a/.b", .hidden), ("a./b", .badEnding), ("a /b", .badEnding), ("con.html", .reserved), ("a/LPT1.html", .reserved),
    (String(repeating: "a", count: 201), .tooLong),
  ])
  func `a path that is no safe file name is refused`(path: String, fault: SiteFileName.Fault) throws {
    #expect(throws: PublishingFailure.unsafePath(path, fault)) { try temporary.publish([path: "x"]) }
    #expect(temporary.names.isEmpty)
  }

  @Test func `a path of two hundred bytes, and names that only resemble devices, are safe`() throws {
    let pages = [String(repeating: "a", count: 200): "x", "console.html": "x", "a..b.html": "x", "đơn vị.html": "x"]
    try temporary.publish(pages)
    #expect(temporary.pages == pages)
  }

  @Test(arguments: ["", "/", ".", "..", "a/..", "./"])
  func `an output that names no folder of its own is refused`(site: String) throws {
    #expect(throws: PublishingFailure.badOutput(site)) { try Publisher(site: site).publish([], fingerprint: "1") }
  }

  @Test func `a name with a line end or a control character in it cannot fake a line`() {
    let name = "a\nĐã xuất bản.\u{1B}[2J\u{202E}"
    let failures: [PublishingFailure] = [
      .unsafePath(name, .badCharacter), .duplicatePath(name, name), .duplicatePath("a", name), .fileForFolder(name, "a"),
      .badOutput(name),
      .outputIsLink(name), .outputIsNotFolder(name), .outputNotOurs(name, foreign: [name]), .listDamaged(name), .locked(name),
      .io(path: name, errno: EIO, action: "ghi tệp"), .notMade(path: name, sentence: "máy không còn đủ bộ nhớ."),
    ]
    for message in failures.map(\.message) {
      #expect(message.contains("a Đã xuất bản.[U+001B][2J[U+202E]"), "\(message.debugDescription)")
      #expect(!message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }, "\(message.debugDescription)")
    }
    let broken = BrokenLink(page: name, link: name, reason: .noFile).message
    #expect(!broken.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }, "\(broken.debugDescription)")
  }

  @Test func `every failure has a sentence and an exit code`() {
    let failures: [PublishingFailure] = [
      .brokenLinks([BrokenLink(page: "a.html", link: "/x", reason: .absolute)]), .unsafePath("..", .climbs),
      .duplicatePath("a", "a"), .duplicatePath("a", "A"), .badOutput("."), .outputIsLink("Site"), .outputIsNotFolder("Site"),
      .outputNotOurs("Site", foreign: ["thu.docx"]), .listDamaged("Site"), .locked("Site"),
      .io(path: "Site/a", errno: ENOSPC, action: "ghi tệp"),
    ]
    #expect(failures.map(\.exitCode) == [2, 2, 2, 2, 64, 74, 74, 74, 74, 74, 74])
    #expect(failures.allSatisfy { $0.message.hasSuffix(".") })
    #expect(failures.last?.message == "Không thể ghi tệp “Site/a”: ổ đĩa đã đầy.")
    let broken = "Có 1 liên kết hỏng:\n  a.html: liên kết “/x”: liên kết phải tương đối, không bắt đầu bằng dấu “/”."
    #expect(failures.first?.message == broken)
  }
}
