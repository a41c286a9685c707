import Foundation
import Markup
import Publishing
import Rendering
import Testing

@Suite struct VerifyTests {
  let temporary: TemporarySite

  init() throws {
    temporary = try TemporarySite()
    try temporary.publish(["index.html": "trang", "don-vi/a.html": "đơn vị"], fingerprint: "1")
  }

  @Test func `a site is up to date as long as its inputs and files are the same`() throws {
    #expect(temporary.publisher.isUpToDate(fingerprint: "1"))
    #expect(!temporary.publisher.isUpToDate(fingerprint: "2"))
    #expect(try temporary.publisher.verify().differences.isEmpty)
  }

  @Test func `a missing file is noticed`() throws {
    try FileManager.default.removeItem(at: temporary.site.appending(path: "don-vi/a.html"))
    #expect(!temporary.publisher.isUpToDate(fingerprint: "1"))
    #expect(try temporary.publisher.verify().differences == [Difference(path: "don-vi/a.html", kind: .missing)])
  }

  /// Gives the file at `path` of the site the time at which its list of files was written, `seconds` later.
  private func date(_ path: String, seconds: Double) throws {
    let files = FileManager.default
    let list = try files.attributesOfItem(atPath: temporary.site.appending(path: ".thuocdo/manifest").path())
    let sealed = try #require(list[.modificationDate] as? Date)
    let file = temporary.site.appending(path: path).path()
    try files.setAttributes([.modificationDate: sealed.addingTimeInterval(seconds)], ofItemAtPath: file)
  }

  @Test func `a file of another size or written later is noticed at once, any other by reading it`() throws {
    try temporary.put("trang!", at: "Site/index.html")
    #expect(!temporary.publisher.isUpToDate(fingerprint: "1"))
    try temporary.put("TRANG", at: "Site/index.html")
    try date("index.html", seconds: 1)
    #expect(!temporary.publisher.isUpToDate(fingerprint: "1"))
    try date("index.html", seconds: -1)
    #expect(temporary.publisher.isUpToDate(fingerprint: "1"))
    #expect(try temporary.publisher.verify().differences == [Difference(path: "index.html", kind: .edited)])
  }

  @Test func `a file that nobody published is noticed`() throws {
    try temporary.put("x", at: "Site/bang/x.html")
    #expect(try temporary.publisher.verify().differences == [Difference(path: "bang/x.html", kind: .foreign)])
  }

  @Test func `a link in the place of a file is an edited file`() throws {
    let file = temporary.site.appending(path: "index.html")
    try temporary.put("trang", at: "khac.html")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: temporary.root.appending(path: "khac.html"))
    #expect(!temporary.publisher.isUpToDate(fingerprint: "1"))
    #expect(try temporary.publisher.verify().differences == [Difference(path: "index.html", kind: .edited)])
  }

  @Test func `without a list of files nothing is up to date and nothing can be verified`() throws {
    try FileManager.default.removeItem(at: temporary.site.appending(path: ".thuocdo/manifest"))
    #expect(!temporary.publisher.isUpToDate(fingerprint: "1"))
    #expect(try temporary.publisher.verify().differences == [Difference(path: ".thuocdo/manifest", kind: .noManifest)])
    #expect(throws: PublishingFailure.self) {
      try Publisher(site: temporary.root.appending(path: "khong-co").path()).verify()
    }
  }

  @Test func `a list of files that leads out of the site is not believed`() throws {
    let digest = String(repeating: "a", count: 64)
    try temporary.put("thuocdo-site 1\ninputs \(digest)\n\(digest) 1 ../a\n", at: "Site/.thuocdo/manifest")
    #expect(try temporary.publisher.verify().differences.map(\.kind) == [.noManifest])
  }

  @Test func `a fingerprint may be any text`() throws {
    try temporary.publish(["index.html": "trang"], fingerprint: "nhiều dòng\nvà dấu")
    #expect(temporary.publisher.isUpToDate(fingerprint: "nhiều dòng\nvà dấu"))
    #expect(try temporary.publisher.verify().differences.isEmpty)
  }

  @Test(arguments: [".thuocdo/manifest", "index.html"])
  func `a huge file is told by its size, and nobody waits for a pipe`(path: String) throws {
    let file = temporary.site.appending(path: path).path()
    #expect(truncate(file, 1 << 40) == 0)
    let expected: Difference.Kind = path == "index.html" ? .edited : .noManifest
    #expect(try temporary.publisher.verify().differences.map(\.kind) == [expected])
    #expect(!temporary.publisher.isUpToDate(fingerprint: "1"))
    #expect(unlink(file) == 0 && mkfifo(file, 0o644) == 0)
    #expect(try temporary.publisher.verify().differences.map(\.kind) == [expected])
    if path == "index.html" {
      try temporary.publish(["index.html": "trang", "don-vi/a.html": "đơn vị"], fingerprint: "1")
      #expect(try temporary.publisher.verify().differences.isEmpty)
    }
  }

  @Test func `a list of files out of order, or with a file twice, is not believed`() throws {
    let file = temporary.site.appending(path: ".thuocdo/manifest")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let reversed = Array(lines[..<2]) + lines[2...].reversed()
    for changed in [lines + [lines[lines.count - 1]], reversed] {
      try temporary.put(changed.joined(separator: "\n") + "\n", at: "Site/.thuocdo/manifest")
      #expect(try temporary.publisher.verify().differences.map(\.kind) == [.noManifest])
    }
  }

  @Test func `what file managers leave is told, and a link of such a name stands in the way of a build`() throws {
    try temporary.put("x", at: "Site/bang/desktop.ini")
    #expect(try temporary.publisher.verify().differences == [Difference(path: "bang/desktop.ini", kind: .foreign)])
    try temporary.publish(["index.html": "trang"], fingerprint: "2")
    try FileManager.default.createSymbolicLink(
      at: temporary.site.appending(path: "Thumbs.db"), withDestinationURL: temporary.root.appending(path: "khac"))
    #expect(try temporary.publisher.verify().differences == [Difference(path: "Thumbs.db", kind: .foreign)])
    #expect(throws: PublishingFailure.self) { try temporary.publish(["index.html": "trang"], fingerprint: "3") }
  }
}
