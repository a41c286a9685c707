import NIOCore
import NIOHTTP1

/// What is sent back for a request.
struct Answer: Sendable {
  enum Body: Sendable {
    case none
    case text(String)
    case file(ServedFile)
  }

  var status: HTTPResponseStatus
  var headers: HTTPHeaders
  var body: Body

  /// The page that tells of `status`.
  static func page(_ status: HTTPResponseStatus, adding more: [(String, String)] = []) -> Answer {
    let text = StatusPage.html(status)
    let own = [("Content-Type", ContentType.html), ("Content-Length", String(text.utf8.count))]
    return Answer(status: status, headers: HTTPHeaders(own + more + protection), body: .text(text))
  }

  /// The policy of the pages themselves (`Templates/layout.html`), and that no page elsewhere may frame or load them.
  static let protection = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'none'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cache-Control", "no-cache"),
  ]

  /// Answers a request whose host is in order; `find` opens what stands at a path.
  init(to head: HTTPRequestHead, find: (String) -> Found) {
    guard head.method == .GET || head.method == .HEAD else {
      self = .page(.methodNotAllowed, adding: [("Allow", "GET, HEAD")])
      return
    }
    switch RequestTarget(head.uri) {
    case .refused(let status): self = .page(status)
    case .index(let path): self.init(path, find(path), to: head)
    case .file(let path):
      let found = find(path)
      if case .nothing = found, case .file = find("\(path)/\(RequestTarget.indexName)") {
        self = .page(.found, adding: [("Location", RequestTarget.withSlash(head.uri))])
      } else {
        self.init(path, found, to: head)
      }
    }
    // The length of what GET would send is told all the same.
    if head.method == .HEAD { body = .none }
  }

  private init(_ path: String, _ found: Found, to head: HTTPRequestHead) {
    switch found {
    case .nothing: self = .page(.notFound)
    case .unreadable: self = .page(.internalServerError)
    case .noSite: self = .page(.serviceUnavailable)
    case .file(let file):
      let tag = "\"\(file.version)\""
      if EntityTag.matches(tag, head.headers["If-None-Match"]) {
        self.init(status: .notModified, headers: HTTPHeaders([("ETag", tag)] + Self.protection), body: .none)
      } else {
        let own = [("Content-Type", ContentType.of(path)), ("Content-Length", String(file.size)), ("ETag", tag)]
        self.init(status: .ok, headers: HTTPHeaders(own + Self.protection), body: .file(file))
      }
    }
  }

  private init(status: HTTPResponseStatus, headers: HTTPHeaders, body: Body) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }
}
