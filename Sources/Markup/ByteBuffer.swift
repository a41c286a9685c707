import Glibc

/// The bytes of a page while it is being written.
///
/// One buffer serves a whole worker: `removeAll` keeps its memory for the next page. It is a block of memory of its own and not an
/// array, since every tag of every page appends here: no check for other owners, no generic copy.
public struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Number of bytes written.
  public private(set) var count = 0

  /// An empty buffer with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// What was written, as an array.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// What `body` makes of the bytes written; they stand there for its time only.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() { count = 0 }

  /// Appends the bytes of `source` as they are: markup of the program itself, or what another format than HTML escapes.
  @inline(__always)
  public mutating func append(raw source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    append(start, source.count)
  }

  /// Appends bytes as they are: markup that the program itself made.
  public mutating func append(raw source: [UInt8]) { source.withUnsafeBufferPointer { append(raw: $0) } }

  /// Appends one byte.
  @inline(__always)
  public mutating func append(byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  /// Appends a whole number.
  public mutating func append(number: Int) {
    guard number >= 0 else {
      append(plain: String(number))
      return
    }
    if count + 20 > capacity { grow(by: 20) }
    var end = count + 1
    var rest = number
    while rest >= 10 {
      end += 1
      rest /= 10
    }
    rest = number
    for place in (count..<end).reversed() {
      base[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count = end
  }

  /// Appends what stands in the program itself, as it is: letters, digits and marks that mean nothing in HTML or in a URL.
  @inline(__always)
  public mutating func append(plain literal: StaticString) {
    assert(literal.withUTF8Buffer { $0.allSatisfy(HTMLEscape.isPlainURLByte) }, "“\(literal)” is not plain")
    append(literal.utf8Start, literal.utf8CodeUnitCount)
  }

  /// Appends a text as it is.
  public mutating func append(plain text: String) { text.withBytes { append(raw: $0) } }

  /// Appends markup that was made safe before.
  public mutating func append(_ fragment: HTMLFragment) { append(raw: fragment.bytes) }

  /// Appends `text` with `&`, `<`, `>`, `"` and `'` written as references: safe in text and in quoted attributes.
  public mutating func append(escaping text: String) { text.withBytes { append(escaping: $0) } }

  /// Appends UTF-8 `source` with the five characters of markup written as references.
  public mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
    guard let text = source.baseAddress else { return }
    // Markup is rare in a text.
    guard HTMLEscape.hasMarkup(in: source) else { return append(text, source.count) }
    var start = 0
    for index in 0..<source.count where HTMLEscape.isMarkup(text[index]) {
      append(text + start, index - start)
      append(reference: text[index])
      start = index + 1
    }
    append(text + start, source.count - start)
  }

  /// Appends `text` as part of a URL: everything but unreserved characters, `/`, `#`, `?`, `=`, `&`, `;` and `,` is percent-encoded,
  /// then escaped for an attribute.
  public mutating func append(url text: String) {
    text.withBytes { source in
      // Links are mostly plain: what is to be written as it is goes in whole.
      guard !source.allSatisfy(HTMLEscape.isPlainURLByte) else { return append(raw: source) }
      for byte in source {
        if !HTMLEscape.isURLByte(byte) {
          append(byte: UInt8(ascii: "%"))
          append(byte: HTMLEscape.hexadecimal(byte >> 4))
          append(byte: HTMLEscape.hexadecimal(byte & 15))
        } else if HTMLEscape.isMarkup(byte) {
          append(reference: byte)
        } else {
          append(byte: byte)
        }
      }
    }
  }

  private mutating func append(reference byte: UInt8) {
    let reference = HTMLEscape.reference(of: byte)
    append(reference.utf8Start, reference.utf8CodeUnitCount)
  }

  @inline(__always)
  private mutating func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    if count + length > capacity { grow(by: length) }
    memcpy(base + count, source, length)
    count += length
  }

  @inline(never)
  private mutating func grow(by length: Int) {
    capacity = max(capacity * 2, count + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    memcpy(larger, base, count)
    base.deallocate()
    base = larger
  }
}

extension String {
  /// What `body` makes of the text's UTF-8, without a copy of the text where it has one.
  @inline(__always)
  public func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if utf8.withContiguousStorageIfAvailable(body) != nil { return }
    var copy = self
    copy.withUTF8(body)
  }
}

/// Which bytes mean something in HTML, and how they are written instead.
enum HTMLEscape {
  /// A bit for each of `"`, `&`, `'`, `<` and `>`, which all lie below 64.
  private static let markup: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// Whether `byte` must not stand in text or in a quoted attribute as it is.
  @inline(__always)
  static func isMarkup(_ byte: UInt8) -> Bool { byte < 64 && markup >> UInt64(byte) & 1 == 1 }

  /// Whether any byte of `source` is markup; looks at eight of them at a time.
  @inline(__always)
  static func hasMarkup(in source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard source.count >= 8 else { return source.contains(where: isMarkup) }
    let bytes = UnsafeRawBufferPointer(source)
    var index = 0
    while index + 8 <= bytes.count {
      if hasMarkup(in: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return true }
      index += 8
    }
    return hasMarkup(in: bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
  }

  /// Whether any of eight bytes is markup: `"`, `&` or `'` (which differ in one bit), `<` or `>` (likewise).
  @inline(__always)
  static func hasMarkup(in bytes: UInt64) -> Bool {
    let everywhere: UInt64 = 0x0101_0101_0101_0101
    return hasZero(bytes ^ everywhere * 0x22) || hasZero(bytes & (everywhere * 0xFE) ^ everywhere * 0x26)
      || hasZero(bytes & (everywhere * 0xFD) ^ everywhere * 0x3C)
  }

  /// Whether any byte of `bytes` is 0: only there a borrow reaches a top bit that was clear.
  @inline(__always)
  private static func hasZero(_ bytes: UInt64) -> Bool { (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080 != 0 }

  /// The character reference for one of the five.
  static func reference(of byte: UInt8) -> StaticString {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    default: "&#39;"
    }
  }

  static func hexadecimal(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  /// Whether `byte` may stand in a relative URL in an attribute as it is.
  @inline(__always)
  static func isPlainURLByte(_ byte: UInt8) -> Bool { isURLByte(byte) && byte != UInt8(ascii: "&") }

  /// Whether `byte` may stand in a relative URL without percent-encoding.
  @inline(__always)
  static func isURLByte(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? lowURLBytes : highURLBytes) >> UInt64(byte & 63) & 1 == 1
  }

  /// A bit for each byte below 64 that may stand in a URL: digits and `#&,-./;=?`.
  private static let lowURLBytes: UInt64 =
    0x3FF << 0x30 | 1 << 0x23 | 1 << 0x26 | 1 << 0x2C | 1 << 0x2D | 1 << 0x2E | 1 << 0x2F | 1 << 0x3B | 1 << 0x3D | 1 << 0x3F
  /// The same for those from 64 on, less 64: letters, `_` and `~`.
  private static let highURLBytes: UInt64 = 0x3FF_FFFF << 0x01 | 0x3FF_FFFF << 0x21 | 1 << 0x1F | 1 << 0x3E
}
