import Foundation
import Markup
import Publishing
import Rendering
import Testing

@Suite struct PublishTests {
  let temporary: TemporarySite

  init() throws { temporary = try TemporarySite() }

  @Test func `a site is written where none was, and nothing is left beside it`() throws {
    let report = try temporary.publish(["index.html": "trang đầu", "don-vi/xa/khac-phuc.html": "kế hoạch"])
    #expect(temporary.pages == ["index.html": "trang đầu", "don-vi/xa/khac-phuc.html": "kế hoạch"])
    #expect(temporary.names == ["Site"])
    #expect(report.files == 2)
    #expect(report.bytes == "trang đầukế hoạch".utf8.count)
    #expect(report.filesUnchanged == 0)
  }

  @Test func `folders above the site are made`() throws {
    let site = temporary.root.appending(path: "a/b/Site").path()
    _ = try Publisher(site: site).publish(TemporarySite.jobs(["index.html": "x"]), fingerprint: "1")
    #expect(temporary.files("a/b/Site")["index.html"] == "x")
  }

  @Test func `everyone may read the files and only their owner write them`() throws {
    try temporary.publish(["bang/quy.html": "x"])
    #expect(try temporary.mode("bang/quy.html") == 0o644)
    #expect(try temporary.mode("bang") == 0o755)
    #expect(try temporary.mode(".thuocdo/manifest") == 0o644)
  }

  @Test func `the rights that people gave the folder of the site stay`() throws {
    try temporary.publish(["index.html": "cũ"])
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: temporary.site.path())
    try temporary.publish(["index.html": "mới"], fingerprint: "2")
    #expect(try temporary.mode("") == 0o750)
  }

  @Test func `a new site replaces the old one, and files that are gone are gone`() throws {
    try temporary.publish(["index.html": "cũ", "don-vi/a.html": "a"])
    try temporary.publish(["index.html": "mới", "don-vi/b.html": "b"], fingerprint: "2")
    #expect(temporary.pages == ["index.html": "mới", "don-vi/b.html": "b"])
    #expect(temporary.names == ["Site"])
  }

  @Test func `the swap also works where two folders cannot change places`() throws {
    let publisher = Publisher(site: temporary.site.path(), exchangesFolders: false)
    _ = try publisher.publish(TemporarySite.jobs(["index.html": "cũ"]), fingerprint: "1")
    _ = try publisher.publish(TemporarySite.jobs(["index.html": "mới"]), fingerprint: "2")
    #expect(temporary.pages == ["index.html": "mới"])
    #expect(temporary.names == ["Site"])
  }

  @Test func `a file that did not change keeps its place on the disk`() throws {
    try temporary.publish(["index.html": "cũ", "a.html": "như cũ", "b.html": ""])
    let before = try (temporary.inode("index.html"), temporary.inode("a.html"), temporary.inode("b.html"))
    let report = try temporary.publish(["index.html": "mới", "a.html": "như cũ", "b.html": ""], fingerprint: "2")
    #expect(report.filesUnchanged == 2)
    #expect(try temporary.inode("a.html") == before.1)
    #expect(try temporary.inode("b.html") == before.2)
    #expect(try temporary.inode("index.html") != before.0)
  }

  @Test func `a file that was edited by hand is written anew, even at the same length`() throws {
    try temporary.publish(["a.html": "đúng"])
    try temporary.put("sai!!!".padding(toLength: "đúng".utf8.count, withPad: "!", startingAt: 0), at: "Site/a.html")
    let report = try temporary.publish(["a.html": "đúng"], fingerprint: "2")
    #expect(report.filesUnchanged == 0)
    #expect(temporary.pages == ["a.html": "đúng"])
  }

  @Test func `two sites of the same pages are the same bytes, whatever the order of the jobs`() throws {
    let pages = Dictionary(uniqueKeysWithValues: (0..<200).map { ("don-vi/\($0).html", "trang \($0)") })
    try temporary.publish(pages)
    let other = try TemporarySite()
    _ = try other.publisher.publish(TemporarySite.jobs(pages).reversed(), fingerprint: "1")
    #expect(temporary.files() == other.files())
    #expect(temporary.files()[".thuocdo/manifest"]?.hasPrefix("thuocdo-site 1\ninputs ") == true)
  }

  @Test func `the manifest lists digest, size and path, sorted by path`() throws {
    try temporary.publish(["b.html": "", "a/c.html": "abc", "a.html": "abc"])
    let lines = try #require(temporary.files()[".thuocdo/manifest"]).split(separator: "\n").dropFirst(2)
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(Array(lines) == ["\(abc) 3 a.html", "\(abc) 3 a/c.html", "\(empty) 0 b.html"])
  }
}
