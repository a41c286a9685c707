import NIOHTTP1
import Testing

@testable import Serving

@Suite struct HeaderTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a/TRANG.CSS", "text/css; charset=utf-8"),
    ("a.min.js", "text/javascript; charset=utf-8"),
    ("tai-ve/phat-hien.json", "application/json; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"),
    ("a.svg", "image/svg+xml; charset=utf-8"),
    ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("a.txt", "text/plain; charset=utf-8"),
    ("a.png", "image/png"), ("a.sarif", "application/sarif+json; charset=utf-8"), ("a.html.exe", "application/octet-stream"),
    ("html", "application/octet-stream"), ("a.html/b", "application/octet-stream"), ("", "application/octet-stream"),
  ])
  func theEndOfANameTellsTheType(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }

  @Test(arguments: [#""a-1""#, #"W/"a-1""#, #""x", "a-1""#, #""x" ,W/"a-1" , "y""#, "*", " \"a-1\"\t"])
  func aTagThatIsNamedMatches(condition: String) {
    #expect(EntityTag.matches(#""a-1""#, [condition]))
    #expect(EntityTag.matches(#""a-1""#, [#""x""#, condition]))
  }

  @Test(arguments: ["", "a-1", #""a-""#, #""a-1"#, #""A-1""#, #"w/"a-1""#, #""x", "y""#, ","])
  func anotherTagDoesNot(condition: String) {
    #expect(!EntityTag.matches(#""a-1""#, [condition]))
    #expect(!EntityTag.matches(#""a-1""#, []))
  }

  @Test(arguments: ["localhost", "LocalHost:8000", "127.0.0.1", "127.0.0.1:80", "127.1.2.3:8000", "[::1]", "[::1]:8000"])
  func namesOfThisMachineAreLocal(host: String) {
    #expect(HostCheck.isLocal(host))
  }

  @Test(arguments: [
    "", "example.com", "localhost.example.com", "127.0.0.1.example.com", "127.evil", "10.0.0.1", "[::2]:8000", "::1", "[::1",
    "example.com:127.0.0.1", "0.0.0.0:8000",
  ])
  func otherNamesAreNot(host: String) {
    #expect(!HostCheck.isLocal(host))
  }

  @Test func aRequestHasOneHost() {
    func fault(_ hosts: [String], _ version: HTTPVersion = .http1_1, isLoopback: Bool = true) -> HTTPResponseStatus? {
      let head = HTTPRequestHead(version: version, method: .GET, uri: "/", headers: HTTPHeaders(hosts.map { ("Host", $0) }))
      return HostCheck.fault(of: head, isLoopback: isLoopback)
    }
    #expect(fault(["localhost"]) == nil)
    #expect(fault(["example.com"]) == .misdirectedRequest)
    #expect(fault(["example.com"], isLoopback: false) == nil)
    #expect(fault(["localhost", "localhost"]) == .badRequest)
    #expect(fault(["localhost", "localhost"], isLoopback: false) == .badRequest)
    #expect(fault([]) == .badRequest)
    #expect(fault([], .http1_0) == nil)
  }
}
