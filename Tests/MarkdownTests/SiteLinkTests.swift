import Markdown
import Testing

/// The links of a text that lead to pages of the site.
@Suite struct SiteLinkTests {
  @Test func `links and images are found with their lines, in order`() {
    let text = "Đầu\n\n[a](../x.html#y) và\n[b](z.html)\n\n- ![c](d.png)\n\n[e]\n\n[e]: g.html"
    let found = SiteLink.all(in: text, pageDepth: 1)
    #expect(found.map(\.url) == ["../x.html#y", "z.html", "d.png", "g.html"])
    #expect(found.map(\.line) == [3, 4, 6, 8])
  }

  @Test func `a picture inside a link is its words, so it leads nowhere`() {
    #expect(SiteLink.all(in: "[![a](b.png)](c.html) [![d](e.png)](/f)", pageDepth: 0).map(\.url) == ["c.html", "e.png"])
  }

  @Test func `letters are encoded as the page has them`() {
    #expect(SiteLink.all(in: "[a](b.html#chỗ)", pageDepth: 0).map(\.address) == ["b.html#ch%E1%BB%97"])
  }

  @Test func `what leads elsewhere is left out`() {
    #expect(SiteLink.all(in: "[a](https://a.vn) <http://b.vn> [c](mailto:a@b) [d](MAILTO:a@b)", pageDepth: 1).isEmpty)
    #expect(
      SiteLink.all(in: "[a](/x) [b](../../y) [c](javascript:z)", pageDepth: 1).isEmpty, "the check of Markdown refuses these")
    #expect(SiteLink.all(in: "không có liên kết nào", pageDepth: 0).isEmpty)
  }
}
