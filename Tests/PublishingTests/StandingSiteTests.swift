import Foundation
import Glibc
import Publishing
import Testing

@Suite struct StandingSiteTests {
  /// The text of the file that a site shows at `path`; nil where it shows none.
  private func text(_ path: String, of site: StandingSite) throws -> String? {
    guard case .file(let file) = try site.find(path) else { return nil }
    var bytes = [UInt8](repeating: 0, count: file.size)
    let count = bytes.withUnsafeMutableBytes { file.read(into: $0, from: 0) }
    return count == file.size ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private func site() throws -> (TemporarySite, StandingSite) {
    let folder = try TemporarySite()
    try folder.publish(["index.html": "một", "a/b.html": "hai"])
    return (folder, StandingSite(at: folder.site.path()))
  }

  @Test func publishedFilesAreFound() throws {
    let (folder, site) = try site()
    defer { withExtendedLifetime(folder) {} }
    #expect(try site.isThere())
    #expect(try text("index.html", of: site) == "một")
    #expect(try text("a/b.html", of: site) == "hai")
  }

  @Test(arguments: [
    "", "a", "a/", "/index.html", "./index.html", "a/../index.html", "../Site/index.html", "a//b.html", "INDEX.HTML",
  ])
  func otherNamesAreNot(path: String) throws {
    let (folder, site) = try site()
    defer { withExtendedLifetime(folder) {} }
    guard case .nothing = try site.find(path) else { return #expect(Bool(false), "found \(path)") }
  }

  @Test(arguments: [".thuocdo/manifest", ".gitkeep", ".an.html", "ghi-chu.txt", "a/them.html"])
  func whatWasNotPublishedIsNotShown(path: String) throws {
    let (folder, site) = try site()
    if path != ".thuocdo/manifest" { try folder.put("riêng", at: "Site/\(path)") }
    #expect(folder.files()[path] != nil)
    guard case .nothing = try site.find(path) else { return #expect(Bool(false), "found \(path)") }
  }

  @Test(arguments: ["index.html", "a/b.html", "a"])
  func noLinkLeadsOutOfTheSite(path: String) throws {
    let (folder, site) = try site()
    try folder.put("riêng", at: "khac/b.html")
    let place = folder.site.appending(path: path)
    try FileManager.default.removeItem(at: place)
    let target = folder.root.appending(path: path == "a" ? "khac" : "khac/b.html")
    try FileManager.default.createSymbolicLink(at: place, withDestinationURL: target)
    #expect(try String(contentsOf: folder.site.appending(path: path == "a" ? "a/b.html" : path), encoding: .utf8) == "riêng")
    guard case .nothing = try site.find(path == "a" ? "a/b.html" : path) else { return #expect(Bool(false)) }
  }

  @Test func aPipeInThePlaceOfAFileKeepsNobodyWaiting() throws {
    let (folder, site) = try site()
    let place = folder.site.appending(path: "index.html")
    try FileManager.default.removeItem(at: place)
    #expect(mkfifo(place.path(), 0o644) == 0)
    guard case .nothing = try site.find("index.html") else { return #expect(Bool(false)) }
  }

  @Test func aSiteThatIsPublishedAnewIsTheNewOne() throws {
    let (folder, site) = try site()
    guard case .file(let old) = try site.find("a/b.html"), case .file(let kept) = try site.find("index.html") else {
      return #expect(Bool(false))
    }
    try folder.publish(["index.html": "một", "a/b.html": "ba!", "c.html": "bốn"], fingerprint: "2")
    #expect(try text("a/b.html", of: site) == "ba!")
    #expect(try text("c.html", of: site) == "bốn")
    guard case .file(let new) = try site.find("a/b.html"), case .file(let same) = try site.find("index.html") else {
      return #expect(Bool(false))
    }
    #expect(old.size == new.size && old.version != new.version)
    #expect(kept.version == same.version)
    var bytes = [UInt8](repeating: 0, count: 3)
    #expect(bytes.withUnsafeMutableBytes { old.read(into: $0, from: 0) } == 3)
    #expect(bytes == Array("hai".utf8))
  }

  @Test func aFolderWithoutAListIsNoSite() throws {
    let (folder, site) = try site()
    try FileManager.default.removeItem(at: folder.site.appending(path: ".thuocdo"))
    #expect(try !site.isThere())
    guard case .noSite = try site.find("index.html") else { return #expect(Bool(false)) }
    try FileManager.default.removeItem(at: folder.site)
    guard case .noSite = try site.find("index.html") else { return #expect(Bool(false)) }
  }

  @Test func aListThatIsDamagedWhileItIsShownIsNoLongerUsed() throws {
    let (folder, site) = try site()
    #expect(try site.isThere())
    try folder.put("rác", at: "Site/.thuocdo/manifest")
    guard case .noSite = try site.find("index.html") else { return #expect(Bool(false)) }
  }
}
