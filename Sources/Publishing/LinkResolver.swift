/// Where a link leads.
enum LinkTarget: Equatable {
  /// To the file or the place in a file that has this hash.
  case inside(UInt64)
  /// Out of the site, over the network; not checked.
  case external
  /// Nowhere it may lead.
  case refused(BrokenLink.Reason)
}

/// Resolves the links of one page after another against the folder each page lies in.
struct LinkResolver {
  /// Folders above the page, each followed by `/`: `don-vi/xa-an-dinh/`.
  private var folder: [UInt8] = []
  /// The hash of the page's own path.
  private(set) var page: UInt64 = 1
  /// Where in `folder` each of the folders ends, the site's own first.
  private var folderEnds = [0]
  /// The hash of the page's folder: for whoever remembers links resolved before.
  private var folderHash: UInt64 = 1
  /// The path a link leads to, from the root of the site; kept for its memory.
  private var path: [UInt8] = []
  private var text: [UInt8] = []

  /// Turns to the page at `path`.
  mutating func turn(to path: String) {
    let bytes = Array(path.utf8)
    page = Hash64.of(path)
    folder = Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)])
    folderEnds = [0] + folder.indices.filter { folder[$0] == UInt8(ascii: "/") }.map { $0 + 1 }
    folderHash = folder.withUnsafeBufferPointer { Hash64.of($0) }
  }

  /// A hash that two links of the site share only where they are spelled alike and lead to the same place.
  @inline(__always)
  func spelling(of link: UnsafeBufferPointer<UInt8>) -> UInt64 {
    switch link.first {
    // Such a link, or one that a reference hides, may mean the page itself.
    case nil, UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "&"): Hash64.of(link, seed: page)
    default: Hash64.of(link, seed: folderHash)
    }
  }

  /// The hash of the place that `id` names in this page.
  @inline(__always)
  func place(_ id: UnsafeBufferPointer<UInt8>) -> UInt64 { Hash64.of(id, seed: page) }

  /// Where `link` leads if it is `#` and a name of plain letters, digits and points; nil for all else.
  @inline(__always)
  func plainPlace(_ link: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard link.count > 1, link[0] == UInt8(ascii: "#") else { return nil }
    let name = UnsafeBufferPointer(rebasing: link[1...])
    // “top” is the beginning of every page, defined by no id.
    guard name.count != 3, name.allSatisfy(Self.isPlain) else { return nil }
    return Hash64.of(name, seed: page)
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Where `link` leads if it goes up some folders, down a path and perhaps to a name, all of plain letters, digits and points: most
  /// links do, and need not be taken apart; nil for all else.
  mutating func plainTarget(_ link: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var (start, depth) = (0, folderEnds.count - 1)
    while depth > 0, start + 3 <= link.count, link[start] == UInt8(ascii: "."), link[start + 1] == UInt8(ascii: "."),
      link[start + 2] == UInt8(ascii: "/")
    {
      start += 3
      depth -= 1
    }
    guard let end = Self.plainPathEnd(link, from: start) else { return nil }
    path.removeAll(keepingCapacity: true)
    path.append(contentsOf: folder[..<folderEnds[depth]])
    path.append(contentsOf: UnsafeBufferPointer(rebasing: link[start..<end]))
    let file = path.withUnsafeBufferPointer { Hash64.of($0) }
    guard end < link.count else { return file }
    let name = UnsafeBufferPointer(rebasing: link[(end + 1)...])
    guard !name.isEmpty, name.count != 3, name.allSatisfy(Self.isPlain) else { return nil }
    return Hash64.of(name, seed: file)
  }

  /// Where the path of `link` that begins at `start` ends, if no part of it is empty or begins with a point.
  @inline(__always)
  private static func plainPathEnd(_ link: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var (end, previous) = (start, UInt8(ascii: "/"))
    while end < link.count, link[end] != UInt8(ascii: "#") {
      switch link[end] {
      case UInt8(ascii: "/"), UInt8(ascii: "."): if previous == UInt8(ascii: "/") { return nil }
      case let byte: if !isPlain(byte) { return nil }
      }
      previous = link[end]
      end += 1
    }
    return previous == UInt8(ascii: "/") ? nil : end
  }

  /// Where `link`, as written in the page with references already undone, leads.
  mutating func resolve(_ link: UnsafeBufferPointer<UInt8>, from source: LinkSource) -> LinkTarget {
    if let refusal = Self.refusal(of: link) { return .refused(refusal) }
    if let scheme = Self.scheme(of: link) { return Self.judge(scheme: scheme, from: source) }
    let pathEnd = link.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? link.count
    var target = page
    if pathEnd > 0 {
      if let problem = follow(UnsafeBufferPointer(rebasing: link[..<pathEnd])) { return .refused(problem) }
      target = path.withUnsafeBufferPointer { Hash64.of($0) }
    }
    guard let mark = link[pathEnd...].firstIndex(of: UInt8(ascii: "#")), mark + 1 < link.count else { return .inside(target) }
    guard decode(UnsafeBufferPointer(rebasing: link[(mark + 1)...])) else { return .refused(.badEncoding) }
    // “top” is the beginning of every page, defined by no id.
    guard !text.elementsEqual("top".utf8) else { return .inside(target) }
    return .inside(text.withUnsafeBufferPointer { Hash64.of($0, seed: target) })
  }

  /// The hash of the file that `link` leads to, whatever stands after its `#`; nil where it leads to no file of the site.
  mutating func file(of link: UnsafeBufferPointer<UInt8>, from source: LinkSource) -> UInt64? {
    let end = link.firstIndex(of: UInt8(ascii: "#")) ?? link.count
    guard end > 0 else { return page }
    guard case .inside(let file) = resolve(UnsafeBufferPointer(rebasing: link[..<end]), from: source) else { return nil }
    return file
  }

  /// Why nothing that looks like `link` may stand in a page.
  private static func refusal(of link: UnsafeBufferPointer<UInt8>) -> BrokenLink.Reason? {
    guard let first = link.first else { return .empty }
    if first == UInt8(ascii: "/") { return .absolute }
    return link.contains { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") } ? .badCharacter : nil
  }

  /// The scheme in small letters, if `link` has one.
  private static func scheme(of link: UnsafeBufferPointer<UInt8>) -> String? {
    guard let end = link.firstIndex(where: endsScheme), link[end] == UInt8(ascii: ":") else { return nil }
    return String(decoding: link[..<end], as: UTF8.self).lowercased()
  }

  @inline(__always)
  private static func endsScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }

  private static func judge(scheme: String, from source: LinkSource) -> LinkTarget {
    guard ["http", "https", "mailto"].contains(scheme) else { return .refused(.scheme(scheme)) }
    return source == .anchor ? .external : .refused(.resourceFromOutside)
  }

  /// Walks from the page's folder along `link`, and leaves where it arrives in `path`.
  private mutating func follow(_ link: UnsafeBufferPointer<UInt8>) -> BrokenLink.Reason? {
    path.removeAll(keepingCapacity: true)
    path.append(contentsOf: folder)
    var start = 0
    while true {
      let end = link[start...].firstIndex(of: UInt8(ascii: "/")) ?? link.count
      guard decode(UnsafeBufferPointer(rebasing: link[start..<end])) else { return .badEncoding }
      if isDots(2) {
        guard !path.isEmpty else { return .leavesSite }
        path.removeLast()
        path.removeSubrange(((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...)
      } else if !isDots(1) {
        guard !text.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) else {
          return .badCharacter
        }
        path.append(contentsOf: text)
        if end < link.count { path.append(UInt8(ascii: "/")) }
      }
      guard end < link.count else { return path.isEmpty || path.last == UInt8(ascii: "/") ? .folder : nil }
      start = end + 1
    }
  }

  /// Whether `text` is `count` points.
  private func isDots(_ count: Int) -> Bool { text.count == count && text.allSatisfy { $0 == UInt8(ascii: ".") } }

  /// Undoes percent-encoding of `source` into `text`; false if a `%` is not followed by two hexadecimal digits.
  private mutating func decode(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    text.removeAll(keepingCapacity: true)
    guard source.contains(UInt8(ascii: "%")) else {
      text.append(contentsOf: source)
      return true
    }
    var index = 0
    while index < source.count {
      var byte = source[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < source.count, let high = Self.digit(source[index + 1]), let low = Self.digit(source[index + 2]) else {
          return false
        }
        byte = high << 4 | low
        index += 2
      }
      text.append(byte)
      index += 1
    }
    return true
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
