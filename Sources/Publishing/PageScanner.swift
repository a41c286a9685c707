import Glibc

/// Is told what a page links to and which places it defines, in the order they stand.
protocol PageVisitor {
  /// `value` of an `id`, as it stands in the page.
  mutating func visit(id value: UnsafeBufferPointer<UInt8>)
  /// `value` of an attribute that leads somewhere, as it stands in the page.
  mutating func visit(link value: UnsafeBufferPointer<UInt8>, from source: LinkSource)
}

/// Who follows a link.
enum LinkSource {
  /// The reader, by a click: may lead out of the site.
  case anchor
  /// The browser, on its own, to show the page: may not.
  case resource
}

/// Finds links and ids in the bytes of a page.
///
/// Not a parser of HTML: the program's own pages quote every attribute and write `"` in text as a reference, so an equals sign
/// between a known name and a quote is an attribute. Whatever else looks so is checked too, which can only be too strict.
enum PageScanner {
  /// Tells `visitor` every link and id of `page`.
  static func scan(_ page: UnsafeBufferPointer<UInt8>, _ visitor: inout some PageVisitor) {
    guard let base = page.baseAddress else { return }
    var position = 0
    // The C library's search looks at 32 bytes at a time; equals signs are rare enough for it to pay.
    while let found = memchr(base + position, Int32(UInt8(ascii: "=")), page.count - position) {
      let equals = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      position = equals + 1
      guard position < page.count, page[position] == UInt8(ascii: "\"") || page[position] == UInt8(ascii: "'") else { continue }
      guard let name = attribute(endingAt: equals, in: page) else { continue }
      let start = position + 1
      guard let quote = memchr(base + start, Int32(page[position]), page.count - start) else { return }
      let end = UnsafeRawPointer(quote) - UnsafeRawPointer(base)
      let value = UnsafeBufferPointer(rebasing: page[start..<end])
      switch name {
      case .id: visitor.visit(id: value)
      case .src: visitor.visit(link: value, from: .resource)
      case .href, .action: visitor.visit(link: value, from: isAnchor(at: equals, in: page) ? .anchor : .resource)
      }
      position = end + 1
    }
  }

  private enum Attribute { case href, src, id, action }

  /// Which of the attributes that matter has its name end before `end`.
  @inline(__always)
  private static func attribute(endingAt end: Int, in page: UnsafeBufferPointer<UInt8>) -> Attribute? {
    guard end > 0 else { return nil }
    switch page[end - 1] {
    case UInt8(ascii: "f") where stands("href", before: end, in: page): return .href
    case UInt8(ascii: "d") where stands("id", before: end, in: page): return .id
    case UInt8(ascii: "c") where stands("src", before: end, in: page): return .src
    case UInt8(ascii: "n") where stands("action", before: end, in: page): return .action
    default: return nil
    }
  }

  /// Whether `name`, with white space before it, stands before `end`.
  @inline(__always)
  private static func stands(_ name: StaticString, before end: Int, in page: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = end - name.utf8CodeUnitCount
    guard start > 0, page[start - 1] <= 0x20, let base = page.baseAddress else { return false }
    return memcmp(base + start, name.utf8Start, name.utf8CodeUnitCount) == 0
  }

  /// Whether the attribute before `position` belongs to an element the reader follows by a click: `a`, `area` or a form.
  @inline(__always)
  private static func isAnchor(at position: Int, in page: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = position
    while start > 0, page[start] != UInt8(ascii: "<") { start -= 1 }
    guard start + 2 < position else { return false }
    let first = page[start + 1]
    let second = page[start + 2]
    return first == UInt8(ascii: "a") && (second <= 0x20 || second == UInt8(ascii: "r")) || first == UInt8(ascii: "f")
  }
}
