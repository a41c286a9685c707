import NIOHTTP1
import Testing

@testable import Serving

@Suite struct AnswerTests {
  /// A site of three files, one of which may not be read.
  private static func find(_ path: String) -> Found {
    switch path {
    case "index.html", "don-vi/index.html": .file(ServedFile(size: 12, version: "v-1") { _, _ in 0 })
    case "khoa.html": .unreadable
    default: .nothing
    }
  }

  private func answer(_ target: String, _ method: HTTPMethod = .GET, _ headers: [(String, String)] = []) -> Answer {
    Answer(to: HTTPRequestHead(version: .http1_1, method: method, uri: target, headers: HTTPHeaders(headers)), find: Self.find)
  }

  @Test func aFileComesWithItsTypeLengthAndTag() {
    let answer = answer("/don-vi/")
    #expect(answer.status == .ok)
    #expect(answer.headers["Content-Type"] == ["text/html; charset=utf-8"])
    #expect(answer.headers["Content-Length"] == ["12"])
    #expect(answer.headers["ETag"] == ["\"v-1\""])
    guard case .file(let file) = answer.body else { return #expect(Bool(false), "\(answer.body)") }
    #expect(file.size == 12)
  }

  @Test func headTellsTheSameWithoutTheFile() {
    let (whole, head) = (answer("/"), answer("/", .HEAD))
    #expect(head.status == whole.status && head.headers == whole.headers)
    guard case .none = head.body else { return #expect(Bool(false), "\(head.body)") }
  }

  @Test func aFileThatIsKeptIsNotSentAgain() {
    let answer = answer("/", .GET, [("If-None-Match", "\"v-1\"")])
    #expect(answer.status == .notModified)
    #expect(answer.headers["ETag"] == ["\"v-1\""])
    #expect(answer.headers["Content-Length"].isEmpty)
    guard case .none = answer.body else { return #expect(Bool(false), "\(answer.body)") }
    #expect(self.answer("/", .GET, [("If-None-Match", "\"v-2\"")]).status == .ok)
  }

  @Test func aFolderWithoutItsSlashLeadsToTheOneWithIt() {
    let answer = answer("/don-vi?a=1")
    #expect(answer.status == .found)
    #expect(answer.headers["Location"] == ["/don-vi/?a=1"])
    #expect(self.answer("/bang").status == .notFound)
    #expect(self.answer("/bang/").status == .notFound)
    #expect(self.answer("//example.com").headers["Location"].isEmpty)
  }

  @Test(arguments: [HTTPMethod.POST, .PUT, .DELETE, .OPTIONS, .TRACE, .CONNECT, .RAW(value: "XYZ")])
  func nothingButReadingIsAllowed(method: HTTPMethod) {
    let answer = answer("/", method)
    #expect(answer.status == .methodNotAllowed)
    #expect(answer.headers["Allow"] == ["GET, HEAD"])
  }

  @Test func whatStandsThereAndCannotBeReadIsNotCalledMissing() {
    #expect(answer("/khoa.html").status == .internalServerError)
    let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
    #expect(Answer(to: head) { _ in .noSite }.status == .serviceUnavailable)
  }

  @Test(arguments: ["/", "/khong-co", "/a%00", "/don-vi", "/khoa.html"])
  func everyAnswerForbidsWhatThePagesForbid(target: String) {
    let headers = answer(target).headers
    #expect(headers["X-Content-Type-Options"] == ["nosniff"])
    #expect(headers["Referrer-Policy"] == ["no-referrer"])
    #expect(headers["Cache-Control"] == ["no-cache"])
    #expect(headers["Content-Security-Policy"].first?.hasPrefix("default-src 'none'; ") == true)
  }

  /// Nothing of a request stands in a page, so nothing of it needs to be escaped.
  @Test func aPageOfAFaultRepeatsNothing() {
    guard case .text(let text) = answer("/<script>alert(1)</script>").body else { return #expect(Bool(false)) }
    #expect(text.contains("<h1>Không có trang này</h1>"))
    #expect(!text.contains("alert"))
  }
}
