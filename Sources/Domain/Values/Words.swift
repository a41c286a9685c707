import Glibc

/// A text put together of parts, as UTF-8: what a sentence is until it is written.
///
/// ```swift
/// let words: Words = "\(name) đạt \(points) điểm."
/// ```
/// Sentences are most of what this program makes. A `String` grows part by part and is then copied into the page; this is one block
/// of memory, filled once.
public struct Words: Sendable {
  /// Words that stand whole in the program stay there.
  private enum Content: Sendable {
    case literal(StaticString)
    case made(Bytes)
  }

  private let content: Content

  /// The words of `text`.
  public init(_ text: String) {
    var bytes = Bytes(capacity: text.utf8.count)
    bytes.append(text)
    content = .made(bytes)
  }

  public var isEmpty: Bool { withBuffer(\.isEmpty) }

  /// The same as a text.
  public var text: String { withBuffer { String(decoding: $0, as: UTF8.self) } }

  /// Whether the words of `lead` stand at its beginning.
  public func begins(with lead: Words) -> Bool { withBuffer { own in lead.withBuffer { own.starts(with: $0) } } }

  /// What `body` makes of the UTF-8; it stands there for its time only.
  @inline(__always)
  public func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { withBuffer(body) }

  @inline(__always)
  private func withBuffer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch content {
    case .literal(let literal): body(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    case .made(let bytes): bytes.withBuffer(body)
    }
  }
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

    public mutating func appendInterpolation(_ words: Words) { words.withBuffer { bytes.append($0) } }

    /// A whole number, without points between thousands.
    public mutating func appendInterpolation(_ number: Int) {
      guard number >= 0 else { return bytes.append(String(number)) }
      if number >= 10 { appendInterpolation(number / 10) }
      withUnsafePointer(to: 0x30 + UInt8(truncatingIfNeeded: number % 10)) {
        bytes.append(UnsafeBufferPointer(start: $0, count: 1))
      }
    }
  }

  public init(stringLiteral literal: StaticString) { content = .literal(literal) }

  public init(stringInterpolation interpolation: StringInterpolation) { content = .made(interpolation.bytes) }
}

extension Words: CustomStringConvertible, Equatable {
  public var description: String { text }

  public static func == (left: Words, right: Words) -> Bool {
    left.withBuffer { left in right.withBuffer { left.elementsEqual($0) } }
  }
}

/// Bytes that are appended to while one owner makes them.
///
/// Room is made beforehand and filled by place: an array's own appending is generic and looks at its room for each part twice.
private struct Bytes: Sendable {
  /// Written as far as `count`.
  private var room: [UInt8]
  private(set) var count = 0

  init(capacity: Int) {
    // Not `init(repeating:count:)`: that goes through generic code, which looks the list's type up each time and takes longer for it
    // than the filling.
    room = []
    room.reserveCapacity(capacity)
    room.append(contentsOf: repeatElement(0, count: capacity))
  }

  @inline(__always)
  func withBuffer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    room.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  @inline(__always)
  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    if count + source.count > room.count { grow(by: source.count) }
    room.withUnsafeMutableBufferPointer { room in
      guard let base = room.baseAddress else { return }
      memcpy(base + count, start, source.count)
    }
    count += source.count
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
  private mutating func grow(by length: Int) {
    room.append(contentsOf: repeatElement(0, count: room.count + length))
  }
}
