import Markup
import Publishing
import Rendering
import Testing

/// Single links, held against the site before any page is written.
@Suite struct LinkProbeTests {
  private static let jobs = TemporarySite.jobs([
    "index.html": "<p>", "bang/ty-le.html": #"<h2 id="quy">"#, "don-vi/xa a.html": #"<h2 id="chỗ">"#, "tai-ve/x.csv": #" id="a""#,
  ])

  @Test(arguments: [
    "../bang/ty-le.html", "../bang/ty-le.html#quy", "#ch%E1%BB%97", "xa%20a.html#chỗ", "../index.html#top", "../tai-ve/x.csv",
    "https://a.vn/?a=1&b=2", "mailto:a@b.vn", "../bang/../index.html",
  ])
  func `a link that leads somewhere has no fault`(link: String) {
    var probe = LinkProbe(Self.jobs)
    #expect(probe.fault(of: link, on: "don-vi/xa a.html") == nil)
  }

  @Test(arguments: [
    ("../bang/ty-lee.html", BrokenLink.Reason.noFile), ("ty-le.html#quy", .noFile), ("../bang/ty-le.html#quý", .noPlace),
    ("#quy", .noPlace), ("../tai-ve/x.csv#a", .noPlace), ("../../x.html", .leavesSite), ("/index.html", .absolute),
    ("../bang/", .folder), ("tel:113", .scheme("tel")),
  ])
  func `a link that leads nowhere is told with its reason`(link: String, reason: BrokenLink.Reason) {
    var probe = LinkProbe(Self.jobs)
    let page = "don-vi/xa a.html"
    #expect(probe.fault(of: link, on: page) == BrokenLink(page: page, link: link, reason: reason))
  }
}
