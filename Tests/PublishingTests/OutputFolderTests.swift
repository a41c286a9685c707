import Foundation
import Markup
import Publishing
import Rendering
import Testing

/// Which folders may be replaced, and what a killed run leaves.
@Suite struct OutputFolderTests {
  let temporary: TemporarySite

  init() throws { temporary = try TemporarySite() }

  @Test func `an empty folder is replaced`() throws {
    try FileManager.default.createDirectory(at: temporary.site, withIntermediateDirectories: true)
    try temporary.publish(["index.html": "x"])
    #expect(temporary.pages == ["index.html": "x"])
  }

  @Test func `a folder with nothing but a .gitkeep is replaced, and the .gitkeep stays`() throws {
    try temporary.put("", at: "Site/.gitkeep")
    try temporary.publish(["index.html": "x"])
    #expect(temporary.pages == ["index.html": "x", ".gitkeep": ""])
    try temporary.publish(["index.html": "y"], fingerprint: "2")
    #expect(temporary.pages == ["index.html": "y", ".gitkeep": ""])
    #expect(try temporary.publisher.verify().differences.isEmpty)
  }

  @Test func `a folder with somebody's files is refused and keeps them`() throws {
    try temporary.put("quan trọng", at: "Site/bao-cao.docx")
    #expect(throws: PublishingFailure.outputNotOurs(temporary.site.path(), foreign: ["bao-cao.docx"])) {
      try temporary.publish(["index.html": "x"])
    }
    #expect(temporary.files() == ["bao-cao.docx": "quan trọng"])
    #expect(temporary.names == ["Site"])
  }

  @Test func `a file that somebody put into a published site is not deleted`() throws {
    try temporary.publish(["index.html": "cũ"])
    try temporary.put("của tôi", at: "Site/don-vi/ghi-chu.txt")
    #expect(throws: PublishingFailure.outputNotOurs(temporary.site.path(), foreign: ["don-vi/ghi-chu.txt"])) {
      try temporary.publish(["index.html": "mới"], fingerprint: "2")
    }
    #expect(temporary.pages == ["index.html": "cũ", "don-vi/ghi-chu.txt": "của tôi"])
  }

  @Test func `what file managers leave in a site does not hold it up`() throws {
    try temporary.publish(["index.html": "cũ"])
    try temporary.put("", at: "Site/Thumbs.db")
    try temporary.publish(["index.html": "mới"], fingerprint: "2")
    #expect(temporary.pages == ["index.html": "mới"])
  }

  @Test func `a site whose list of files was cut off is kept, and the list is named as the fault`() throws {
    try temporary.publish(["index.html": "cũ"])
    try temporary.put("thuocdo-site 1\ninputs", at: "Site/.thuocdo/manifest")
    #expect(throws: PublishingFailure.listDamaged(temporary.site.path())) {
      try temporary.publish(["index.html": "mới"], fingerprint: "2")
    }
    #expect(temporary.pages == ["index.html": "cũ"])
  }

  @Test func `a site whose list of files is gone is known by its pages`() throws {
    try temporary.publish(["index.html": "cũ", "tai-nguyen/trang.css": "p {}"])
    try FileManager.default.removeItem(at: temporary.site.appending(path: ".thuocdo"))
    #expect(throws: PublishingFailure.listDamaged(temporary.site.path())) {
      try temporary.publish(["index.html": "mới"], fingerprint: "2")
    }
  }

  @Test(.enabled(if: geteuid() != 0)) func `a list of files that may not be read is told as that`() throws {
    try temporary.publish(["index.html": "cũ"])
    let list = temporary.site.appending(path: ".thuocdo/manifest").path()
    #expect(chmod(list, 0) == 0)
    #expect {
      try temporary.publish(["index.html": "mới"], fingerprint: "2")
    } throws: { error in
      guard case PublishingFailure.io(list, EACCES, "mở tệp") = error else { return false }
      return true
    }
  }

  @Test func `a symbolic link is refused, and where it leads nothing changes`() throws {
    try temporary.put("x", at: "khac/a.txt")
    try FileManager.default.createSymbolicLink(
      at: temporary.site, withDestinationURL: temporary.root.appending(path: "khac"))
    #expect(throws: PublishingFailure.outputIsLink(temporary.site.path())) { try temporary.publish(["index.html": "x"]) }
    #expect(temporary.files("khac") == ["a.txt": "x"])
  }

  @Test func `a file in the site's place is refused`() throws {
    try temporary.put("x", at: "Site")
    #expect(throws: PublishingFailure.outputIsNotFolder(temporary.site.path())) { try temporary.publish(["index.html": "x"]) }
    #expect(temporary.names == ["Site"])
  }

  @Test func `a link above the site may lead elsewhere`() throws {
    try temporary.put("x", at: "khac/a.txt")
    try FileManager.default.createSymbolicLink(
      at: temporary.root.appending(path: "duong"), withDestinationURL: temporary.root.appending(path: "khac"))
    let site = temporary.root.appending(path: "duong/Site").path()
    _ = try Publisher(site: site).publish(TemporarySite.jobs(["index.html": "x"]), fingerprint: "1")
    #expect(temporary.files("khac/Site")["index.html"] == "x")
  }

  @Test func `what a killed run left is removed by the next`() throws {
    try temporary.publish(["index.html": "cũ"])
    try temporary.put("dở dang", at: ".Site.moi/.thuocdo/manifest")
    try temporary.put("dở dang", at: ".Site.moi/don-vi/a.html")
    try temporary.put("", at: ".Site.khoa")
    try temporary.publish(["index.html": "mới"], fingerprint: "2")
    #expect(temporary.pages == ["index.html": "mới"])
    #expect(temporary.names == ["Site"])
  }

  @Test func `an old site that a killed run had moved aside comes back`() throws {
    try temporary.publish(["index.html": "cũ"])
    try FileManager.default.moveItem(at: temporary.site, to: temporary.root.appending(path: ".Site.cu"))
    #expect(throws: PublishingFailure.self) { try temporary.publish(["index.html": #"<a href="khong-co.html">"#]) }
    #expect(temporary.pages == ["index.html": "cũ"])
    #expect(temporary.names == ["Site"])
  }

  @Test func `a folder that only has the name of a left-over is not removed`() throws {
    try temporary.put("của tôi", at: ".Site.moi/a.txt")
    #expect(throws: PublishingFailure.self) { try temporary.publish(["index.html": "x"]) }
    #expect(temporary.files(".Site.moi") == ["a.txt": "của tôi"])
  }

  @Test func `a second run on the same site is refused while the first one writes`() throws {
    let (publisher, site) = (temporary.publisher, temporary.site.path())
    let job = PageJob(path: "index.html") { buffer in
      let second = Result { try publisher.publish(TemporarySite.jobs(["index.html": "lượt hai"]), fingerprint: "2") }
      let isRefused = isRefusal(second, site)
      buffer.append(raw: Array((isRefused ? "lượt một" : "hai lượt cùng ghi").utf8))
    }
    _ = try publisher.publish([job], fingerprint: "1")
    #expect(temporary.pages == ["index.html": "lượt một"])
    #expect(temporary.names == ["Site"])
  }
}

/// Whether `result` is the refusal of a run that came second.
private func isRefusal(_ result: Result<PublishingReport, any Error>, _ site: String) -> Bool {
  guard case .failure(let error) = result else { return false }
  return error as? PublishingFailure == .locked(site)
}
