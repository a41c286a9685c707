/// The bytes of a page while it is being written.
///
/// One buffer serves a whole worker: `removeAll` keeps its memory for the next page.
package struct ByteBuffer: Sendable {
  package private(set) var bytes: [UInt8]

  /// An empty buffer with room for `capacity` bytes.
  package init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Number of bytes written.
  package var count: Int { bytes.count }

  /// Forgets what was written and keeps the memory.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends bytes as they are: markup that the program itself made.
  package mutating func append(raw source: [UInt8]) { bytes.append(contentsOf: source) }

  /// Appends the bytes of `source` from `start` up to `end`, as they are.
  package mutating func append(raw source: [UInt8], from start: Int, to end: Int) {
    source.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Appends the bytes of `source` as they are: what another format than HTML escapes itself.
  package mutating func append(raw source: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: source) }

  /// Appends one byte.
  package mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Appends markup that was made safe before.
  package mutating func append(_ fragment: HTMLFragment) { bytes.append(contentsOf: fragment.bytes) }

  /// Appends `text` with `&`, `<`, `>`, `"` and `'` written as references: safe in text and in quoted attributes.
  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Appends UTF-8 `source` with the five characters of markup written as references.
  package mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < source.count {
      // All five characters lie below 0x3F, most letters above: one comparison passes over them.
      if source[index] <= 0x3E, let reference = HTMLEscape.reference(of: source[index]) {
        if start < index { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index])) }
        bytes.append(contentsOf: reference)
        start = index + 1
      }
      index += 1
    }
    if start < source.count { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...])) }
  }

  /// Appends `text` as part of a URL: everything but unreserved characters, `/`, `#`, `?`, `=`, `&`, `;` and `.` is percent-encoded,
  /// then escaped for an attribute.
  package mutating func append(url text: String) {
    var text = text
    text.withUTF8 { source in
      // Links are mostly plain: what is to be written as it is goes in whole.
      guard !source.allSatisfy(HTMLEscape.isPlainURLByte) else { return bytes.append(contentsOf: source) }
      for byte in source {
        if HTMLEscape.isURLByte(byte) {
          if let reference = HTMLEscape.reference(of: byte) {
            bytes.append(contentsOf: reference)
          } else {
            bytes.append(byte)
          }
        } else {
          bytes.append(UInt8(ascii: "%"))
          bytes.append(HTMLEscape.hex[Int(byte >> 4)])
          bytes.append(HTMLEscape.hex[Int(byte & 15)])
        }
      }
    }
  }
}

/// Which bytes mean something in HTML, and how they are written instead.
package enum HTMLEscape {
  /// The character reference for `byte`, or nil if it may stand as it is.
  @inline(__always)
  package static func reference(of byte: UInt8) -> StaticBytes? {
    switch byte {
    case 0x26: ampersand
    case 0x3C: lessThan
    case 0x3E: greaterThan
    case 0x22: quote
    case 0x27: apostrophe
    default: nil
    }
  }

  package typealias StaticBytes = [UInt8]
  private static let ampersand = Array("&amp;".utf8)
  private static let lessThan = Array("&lt;".utf8)
  private static let greaterThan = Array("&gt;".utf8)
  private static let quote = Array("&quot;".utf8)
  private static let apostrophe = Array("&#39;".utf8)
  static let hex = Array("0123456789ABCDEF".utf8)

  /// Whether `byte` may stand in a relative URL in an attribute as it is.
  @inline(__always)
  static func isPlainURLByte(_ byte: UInt8) -> Bool { isURLByte(byte) && byte != UInt8(ascii: "&") }

  /// Whether `byte` may stand in a relative URL without percent-encoding.
  static func isURLByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "="): true
    case UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: ","): true
    default: false
    }
  }
}
