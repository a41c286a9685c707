import NIOHTTP1

/// What a request asks for, as a path below the site.
enum RequestTarget: Hashable {
  /// A file: `don-vi/so-noi-vu.html`.
  case file(String)
  /// What a folder shows, `don-vi/` or the site itself: the path of its first page.
  case index(String)
  /// Nothing that a site could have; why, as a status.
  case refused(HTTPResponseStatus)

  /// The page that stands for its folder.
  static let indexName = "index.html"

  /// Bytes of the longest target that is read: a path of a site is shorter by far, also where every letter takes nine.
  static let longest = 4096

  /// Reads the target of a request, `/don-vi/so-noi-vu.html?loc=1`; what stands behind the question mark is for the page.
  init(_ target: String) {
    let bytes = target.utf8
    guard bytes.count <= Self.longest else {
      self = .refused(.uriTooLong)
      return
    }
    // Only proxies are asked with a whole address.
    guard bytes.first == UInt8(ascii: "/"), let path = Self.decoded(bytes.prefix { $0 != UInt8(ascii: "?") }) else {
      self = .refused(.badRequest)
      return
    }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let isFolder = parts.last?.isEmpty == true
    // Hidden names, `.` and `..` among them, are no part of a site, and neither are empty ones.
    guard (isFolder ? parts.dropLast() : parts).allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else {
      self = .refused(.notFound)
      return
    }
    self = isFolder ? .index(path.dropFirst() + Self.indexName) : .file(String(path.dropFirst()))
  }

  /// The path that `bytes` write with percent signs; nil where they write none, or one that some system reads otherwise.
  private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
    var path: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        path.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      let value = high << 4 | low
      guard value != UInt8(ascii: "/") else { return nil }
      path.append(value)
    }
    let isPlain = path.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "#") }
    return isPlain ? String(validating: path, as: UTF8.self) : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Where a target leads once its path ends in a slash; what stands behind the question mark stays.
  static func withSlash(_ target: String) -> String {
    let path = target.prefix { $0 != "?" }
    return "\(path)/\(target.dropFirst(path.count))"
  }
}
