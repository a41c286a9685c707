import Foundation
import Markup
import Publishing
import Rendering
import Testing

@Suite struct LinkTests {
  /// A site with a page at `page` that holds `markup`, and pages to link to.
  private func publish(_ markup: String, at page: String = "don-vi/a.html") throws -> PublishingReport {
    var pages = ["index.html": "", "don-vi/index.html": #"<p id="dau">"#, "bang/quy.html": #"<tr id='dong-1'><td id="Đ&amp;1">"#]
    pages["tim kiem.html"] = ""
    pages["assets/app.js"] = #"const x = ' href="khong-co.html"';"#
    pages[page] = markup
    return try TemporarySite().publish(pages)
  }

  @Test(arguments: [
    #"<a href="a.html">"#, #"<a href="./a.html">"#, #"<a href="index.html">"#, #"<a href="../index.html">"#,
    #"<a href="../don-vi/a.html">"#, #"<a href="../bang/quy.html?loc=1&amp;don-vi=a#dong-1">"#,
    #"<a class="x" href='../index.html'>"#,
    ##"<h2 id="muc-1"><a href="#muc-1">"##, ##"<a href="#sau"></a><p id="sau">"##, ##"<a href="#">"##, ##"<a href="#top">"##,
    #"<a href="index.html#dau">"#, #"<a href="../bang/quy.html#%C4%90%261">"#, #"<a href="../bang/quy.html#Đ&#38;1">"#,
    #"<a href="?loc=1">"#, #"<a href="../tim%20kiem.html">"#, #"<script src="../assets/app.js"></script>"#,
    #"<link rel="stylesheet" href="../assets/app.js">"#, #"<form action="../index.html">"#, #"<p data-href="khong-co.html">"#,
    #"<p>href=&quot;khong-co.html&quot;</p>"#, #"<a href="https://thanhpho.gov.vn/x">"#, #"<a href="mailto:a@b.vn">"#,
    #"<a href="HTTP://thanhpho.gov.vn">"#, #"<p id="x"#, #"<a href="#,
  ])
  func `a link that leads somewhere is no error`(markup: String) throws {
    #expect(throws: Never.self) { try publish(markup) }
  }

  @Test(arguments: [
    (#"<a href="khong-co.html">"#, "khong-co.html", BrokenLink.Reason.noFile),
    (#"<a href="quy.html">"#, "quy.html", .noFile),
    (#"<a href="Index.html">"#, "Index.html", .noFile),
    (#"<a href="khong-co.html#x">"#, "khong-co.html#x", .noFile),
    (#"<a href="index.html#cuoi">"#, "index.html#cuoi", .noPlace),
    (##"<a href="#dau">"##, "#dau", .noPlace),
    (#"<a href="?loc=1#dau">"#, "?loc=1#dau", .noPlace),
    (#"<a href="">"#, "", .empty),
    (#"<a href="/index.html">"#, "/index.html", .absolute),
    (#"<a href="//thanhpho.gov.vn/x">"#, "//thanhpho.gov.vn/x", .absolute),
    (#"<a href="../bang/">"#, "../bang/", .folder),
    (#"<a href="..">"#, "..", .folder),
    (#"<a href=".">"#, ".", .folder),
    (#"<a href="../../index.html">"#, "../../index.html", .leavesSite),
    (#"<a href="%2e%2e/../index.html">"#, "%2e%2e/../index.html", .leavesSite),
    (#"<a href="..%2findex.html">"#, "..%2findex.html", .badCharacter),
    (#"<a href="..\index.html">"#, #"..\index.html"#, .badCharacter),
    (#"<a href="tim kiem.html">"#, "tim kiem.html", .badCharacter),
    (#"<a href="a%zz.html">"#, "a%zz.html", .badEncoding),
    (#"<a href="a.html#%4">"#, "a.html#%4", .badEncoding),
    (#"<a href="javascript:alert(1)">"#, "javascript:alert(1)", .scheme("javascript")),
    (#"<a href="&#106;avaScript&#x3A;x">"#, "javaScript:x", .scheme("javascript")),
    (#"<img src="data:image/png;base64,AA">"#, "data:image/png;base64,AA", .scheme("data")),
    (#"<a href="file:///etc/passwd">"#, "file:///etc/passwd", .scheme("file")),
    (#"<script src="https://cdn.example/x.js">"#, "https://cdn.example/x.js", .resourceFromOutside),
    (#"<link rel="stylesheet" href="https://cdn.example/x.css">"#, "https://cdn.example/x.css", .resourceFromOutside),
    (#"<img src="anh.png">"#, "anh.png", .noFile),
    (#"<form action="/tim">"#, "/tim", .absolute),
  ])
  func `a link that leads nowhere is named with its page and the reason`(
    markup: String, link: String, reason: BrokenLink.Reason
  ) throws {
    let broken = BrokenLink(page: "don-vi/a.html", link: link, reason: reason)
    #expect(throws: PublishingFailure.brokenLinks([broken])) { try publish(markup) }
  }

  @Test func `all broken links of all pages are named, each once a page, in order`() throws {
    let jobs = TemporarySite.jobs([
      "a.html": #"<a href="x.html"></a><a href="y.html"></a><a href="x.html"></a>"#, "b.html": #"<a href="a.html">"#,
      "c.html": #"<a href="x.html">"#,
    ])
    let expected = [("a.html", "x.html"), ("a.html", "y.html"), ("c.html", "x.html")]
      .map { BrokenLink(page: $0.0, link: $0.1, reason: .noFile) }
    #expect(throws: PublishingFailure.brokenLinks(expected)) {
      try TemporarySite().publisher.publish(jobs, fingerprint: "1")
    }
  }

  @Test func `pages of different folders may mean different files by the same link`() throws {
    let pages = ["a/x.html": #"<a href="y.html">"#, "a/y.html": "", "b/x.html": #"<a href="y.html">"#]
    let broken = BrokenLink(page: "b/x.html", link: "y.html", reason: .noFile)
    #expect(throws: PublishingFailure.brokenLinks([broken])) { try TemporarySite().publish(pages) }
  }

  @Test func `a place of one page is no place of another`() throws {
    let pages = ["x.html": ##"<a href="#p"></a><p id="p">"##, "y.html": ##"<a href="#p"></a>"##]
    let broken = BrokenLink(page: "y.html", link: "#p", reason: .noPlace)
    #expect(throws: PublishingFailure.brokenLinks([broken])) { try TemporarySite().publish(pages) }
  }

  @Test func `a link that climbs is followed from its own folder`() throws {
    let pages = [
      "index.html": #"<a href="x.html"></a>"#, "x.html": "", "a/x.html": #"<a href="../x.html"></a><a href="../a/x.html"></a>"#,
      "a/b/x.html": #"<a href="../../x.html"></a><a href="../x.html"></a><a href="../y.html"></a>"#, "y.html": "",
    ]
    let broken = BrokenLink(page: "a/b/x.html", link: "../y.html", reason: .noFile)
    #expect(throws: PublishingFailure.brokenLinks([broken])) { try TemporarySite().publish(pages) }
  }

  @Test(arguments: ["https://thanhpho.gov.vn/x", "mailto:a@b.vn", "/index.html"])
  func `what is no file of the site is none one folder further down`(link: String) throws {
    let pages = ["a.html": link.first == "/" ? "" : "<a href=\"\(link)\">", "b/c.html": "<a href=\"../\(link)\">"]
    #expect(throws: PublishingFailure.brokenLinks([BrokenLink(page: "b/c.html", link: "../\(link)", reason: .noFile)])) {
      try TemporarySite().publish(pages)
    }
  }

  @Test func `folders are made as deep as a page lies`() throws {
    let site = try TemporarySite()
    try site.publish(["a/b/c/d.html": "x", "a/b/e.html": "y", "f/g.html": "z"])
    #expect(site.pages == ["a/b/c/d.html": "x", "a/b/e.html": "y", "f/g.html": "z"])
  }

  @Test func `a link written with references is looked at in each page`() throws {
    let pages = ["a/x.html": #"<a href="&#35;p"></a><p id="p">"#, "a/y.html": #"<a href="&#35;p"></a>"#]
    let broken = BrokenLink(page: "a/y.html", link: "#p", reason: .noPlace)
    #expect(throws: PublishingFailure.brokenLinks([broken])) { try TemporarySite().publish(pages) }
  }
}
