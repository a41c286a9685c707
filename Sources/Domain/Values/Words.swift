/// A text put together of parts, as UTF-8: what a sentence is until it is written.
///
/// ```swift
/// let words: Words = "\(name) đạt \(points) điểm."
/// ```
/// Sentences are most of what this program makes. A `String` grows part by part and is then copied into the page; this is one block
/// of memory, filled once.
public struct Words: Sendable, Hashable {
  private var bytes: [UInt8]

  /// The words of `text`.
  public init(_ text: String) { bytes = Array(text.utf8) }

  public var isEmpty: Bool { bytes.isEmpty }

  /// The same as a text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What `body` makes of the UTF-8; it stands there for its time only.
  @inline(__always)
  public func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withUnsafeBufferPointer(body) }
}

extension Words: ExpressibleByStringInterpolation {
  /// Takes the literal parts from where they stand in the program.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      // A name, a level, a date: most parts are short.
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    public mutating func appendInterpolation(_ text: String) {
      if text.utf8.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil {
        bytes.append(contentsOf: text.utf8)
      }
    }

    public mutating func appendInterpolation(_ words: Words) { bytes.append(contentsOf: words.bytes) }

    /// A whole number, without points between thousands.
    public mutating func appendInterpolation(_ number: Int) {
      guard number >= 0 else { return appendInterpolation(String(number)) }
      if number >= 10 { appendInterpolation(number / 10) }
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }
  }

  public init(stringLiteral literal: StaticString) {
    bytes = Array(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  public init(stringInterpolation interpolation: StringInterpolation) { bytes = interpolation.bytes }
}

extension Words: CustomStringConvertible {
  public var description: String { text }
}
