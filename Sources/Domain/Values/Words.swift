import Glibc

/// A text put together of parts, as UTF-8: what a sentence is until it is written.
///
/// ```swift
/// let words: Words = "\(name) đạt \(points) điểm."
/// ```
/// Sentences are most of what this program makes. A `String` grows part by part and is then copied into the page; this is one block
/// of memory, filled once.
public struct Words: Sendable {
  private let bytes: Bytes

  /// The words of `text`.
  public init(_ text: String) {
    var bytes = Bytes(capacity: text.utf8.count)
    bytes.append(text)
    self.bytes = bytes
  }

  public var isEmpty: Bool { bytes.count == 0 }

  /// The same as a text.
  public var text: String { bytes.withBuffer { String(decoding: $0, as: UTF8.self) } }

  /// What `body` makes of the UTF-8; it stands there for its time only.
  @inline(__always)
  public func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withBuffer(body) }
}

extension Words: ExpressibleByStringInterpolation {
  /// Takes the literal parts from where they stand in the program.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: Bytes

    public init(literalCapacity: Int, interpolationCount: Int) {
      // A name, a level, a date: most parts are short.
      bytes = Bytes(capacity: literalCapacity + interpolationCount * 24)
    }

    public mutating func appendLiteral(_ literal: StaticString) { bytes.append(literal) }

    public mutating func appendInterpolation(_ text: String) { bytes.append(text) }

    public mutating func appendInterpolation(_ words: Words) { words.bytes.withBuffer { bytes.append($0) } }

    /// A whole number, without points between thousands.
    public mutating func appendInterpolation(_ number: Int) {
      guard number >= 0 else { return bytes.append(String(number)) }
      if number >= 10 { appendInterpolation(number / 10) }
      withUnsafePointer(to: 0x30 + UInt8(truncatingIfNeeded: number % 10)) {
        bytes.append(UnsafeBufferPointer(start: $0, count: 1))
      }
    }
  }

  public init(stringLiteral literal: StaticString) {
    var bytes = Bytes(capacity: literal.utf8CodeUnitCount)
    bytes.append(literal)
    self.bytes = bytes
  }

  public init(stringInterpolation interpolation: StringInterpolation) { bytes = interpolation.bytes }
}

extension Words: CustomStringConvertible, Equatable {
  public var description: String { text }

  public static func == (left: Words, right: Words) -> Bool {
    left.bytes.withBuffer { left in right.bytes.withBuffer { left.elementsEqual($0) } }
  }
}

/// Bytes that are appended to while one owner makes them, and never changed once they are handed on.
///
/// Not an array: its appending is generic, and asks for each part whether there are other owners.
private struct Bytes: @unchecked Sendable {
  private struct Head {
    var count: Int
    let capacity: Int
  }

  private var block: ManagedBuffer<Head, UInt8>

  init(capacity: Int) {
    block = .create(minimumCapacity: capacity) { _ in Head(count: 0, capacity: capacity) }
  }

  // Everything goes by pointers: for a member of a class the runtime would keep a list of who is reading and writing.
  var count: Int { block.withUnsafeMutablePointerToHeader { $0.pointee.count } }

  @inline(__always)
  func withBuffer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    block.withUnsafeMutablePointers { body(UnsafeBufferPointer(start: $1, count: $0.pointee.count)) }
  }

  @inline(__always)
  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    let fits = block.withUnsafeMutablePointers { head, bytes in
      guard head.pointee.count + source.count <= head.pointee.capacity else { return false }
      memcpy(bytes + head.pointee.count, start, source.count)
      head.pointee.count += source.count
      return true
    }
    if !fits { appendGrowing(source) }
  }

  mutating func append(_ literal: StaticString) {
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) != nil { return }
    var copy = text
    copy.withUTF8 { append($0) }
  }

  @inline(never)
  private mutating func appendGrowing(_ source: UnsafeBufferPointer<UInt8>) {
    let old = self
    self = Bytes(capacity: (old.count + source.count) * 2)
    old.withBuffer { append($0) }
    append(source)
  }
}
