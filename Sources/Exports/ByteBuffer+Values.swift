import Diagnostics
public import Domain
public import Markup

extension ByteBuffer {
  /// Appends what stands in the program itself.
  public mutating func put(_ literal: StaticString) {
    append(raw: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends a text as it is.
  public mutating func put(plain text: String) { append(plain: text) }

  /// Appends a whole number.
  public mutating func put(_ number: Int) { append(number: number) }

  /// Appends a text as it is.
  public mutating func put(plain words: Words) { words.withBytes { append(raw: $0) } }

  /// Appends a text for people's eyes: names of the input in it can neither fake another line nor move the cursor.
  mutating func put(shown words: Words) {
    words.withBytes { bytes in
      guard ShownText.mayHide(bytes) else { return append(raw: bytes) }
      append(plain: ShownText.of(String(decoding: bytes, as: UTF8.self)))
    }
  }

  /// Appends `text` as a JSON string, quotes included.
  public mutating func put(json text: String) { text.withBytes { put(json: $0) } }

  /// Appends the inside of a JSON string, without quotes.
  mutating func put(insideJSON words: Words) { words.withBytes { put(insideJSON: $0) } }

  private mutating func put(json source: UnsafeBufferPointer<UInt8>) {
    append(byte: UInt8(ascii: "\""))
    put(insideJSON: source)
    append(byte: UInt8(ascii: "\""))
  }

  private mutating func put(insideJSON source: UnsafeBufferPointer<UInt8>) {
    // Most texts have none: eight bytes are looked at in one go.
    guard JSONEscape.hasSpecial(in: source) else { return append(raw: source) }
    var start = 0
    for index in source.indices where JSONEscape.isSpecial(source[index]) {
      if start < index { append(raw: UnsafeBufferPointer(rebasing: source[start..<index])) }
      putEscaped(source[index])
      start = index + 1
    }
    if start < source.count { append(raw: UnsafeBufferPointer(rebasing: source[start...])) }
  }

  private mutating func putEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): put("\\\"")
    case UInt8(ascii: "\\"): put("\\\\")
    case 0x0A: put("\\n")
    case 0x0D: put("\\r")
    case 0x09: put("\\t")
    default:
      put("\\u00")
      append(byte: JSONEscape.hexadecimal(byte >> 4))
      append(byte: JSONEscape.hexadecimal(byte & 15))
    }
  }
}

/// Which bytes a JSON string must not hold as they are.
private enum JSONEscape {
  @inline(__always)
  static func isSpecial(_ byte: UInt8) -> Bool { byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }

  /// Whether any byte of `source` is special.
  @inline(__always)
  static func hasSpecial(in source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard source.count >= 8 else { return source.contains(where: isSpecial) }
    let bytes = UnsafeRawBufferPointer(source)
    for index in stride(from: 0, to: bytes.count - 7, by: 8) {
      if hasSpecial(in: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { return true }
    }
    return hasSpecial(in: bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
  }

  /// Whether any of eight bytes is special: a borrow reaches a top bit that was clear only from a byte below the bound.
  @inline(__always)
  private static func hasSpecial(in bytes: UInt64) -> Bool {
    let everywhere: UInt64 = 0x0101_0101_0101_0101
    let (quotes, slashes) = (bytes ^ everywhere * 0x22, bytes ^ everywhere * 0x5C)
    let isBelow = (bytes &- everywhere * 0x20) & ~bytes | (quotes &- everywhere) & ~quotes | (slashes &- everywhere) & ~slashes
    return isBelow & 0x8080_8080_8080_8080 != 0
  }

  static func hexadecimal(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
