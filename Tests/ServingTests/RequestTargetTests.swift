import NIOHTTP1
import Testing

@testable import Serving

@Suite struct RequestTargetTests {
  @Test(arguments: [
    ("/", "index.html"), ("/don-vi/", "don-vi/index.html"), ("/?q=1", "index.html"), ("/bang/?loc=a/b/../c", "bang/index.html"),
  ])
  func aFolderShowsItsFirstPage(target: String, path: String) {
    #expect(RequestTarget(target) == .index(path))
  }

  @Test(arguments: [
    ("/du-lieu.html", "du-lieu.html"), ("/don-vi/so-noi-vu.html?in=1", "don-vi/so-noi-vu.html"), ("/don-vi", "don-vi"),
    ("/%64u-lieu.html", "du-lieu.html"), ("/gi%E1%BA%A5y.pdf", "giấy.pdf"), ("/giấy.pdf", "giấy.pdf"), ("/a%20b.csv", "a b.csv"),
    ("/a%25b", "a%b"), ("/a..b", "a..b"), ("/%253f", "%3f"),
  ])
  func aFileIsNamedByItsPath(target: String, path: String) {
    #expect(RequestTarget(target) == .file(path))
  }

  @Test(arguments: [
    "/..", "/../", "/../etc/passwd", "/bang/../../x", "/%2e%2e/x", "/.%2E/x", "/./x", "/bang/.", "//etc/passwd", "/bang//x", "//",
    "/.thuocdo/manifest", "/.gitkeep", "/bang/.an", "/%2Ethuocdo/manifest",
  ])
  func whatIsHiddenOrClimbsIsNotThere(target: String) {
    #expect(RequestTarget(target) == .refused(.notFound))
  }

  @Test(arguments: [
    "", "*", "index.html", "http://127.0.0.1/index.html", "/a%2fb", "/..%2F..%2Fetc", "/a\\b", "/a%5Cb", "/a%00", "/a%0d%0aX:1",
    "/a\u{7F}", "/%", "/%4", "/%zz", "/%C3", "/%FF%FE", "/%E1%BA", "/a#b", "/%C0%AE%C0%AE/x",
  ])
  func whatNamesNothingIsRefused(target: String) {
    #expect(RequestTarget(target) == .refused(.badRequest))
  }

  @Test func aTargetMayBeAsLongAsTheLimitAndNoLonger() {
    let longest = "/" + String(repeating: "a", count: RequestTarget.longest - 1)
    #expect(RequestTarget(longest) == .file(String(longest.dropFirst())))
    #expect(RequestTarget(longest + "a") == .refused(.uriTooLong))
  }

  @Test func theSlashGoesBehindThePathAndBeforeTheQuestion() {
    #expect(RequestTarget.withSlash("/don-vi") == "/don-vi/")
    #expect(RequestTarget.withSlash("/don-vi?a=b?c") == "/don-vi/?a=b?c")
  }
}
