public import Markup

/// A text in any form: a field prints its bytes, escaped.
public protocol PrintableText: Sendable {
  /// Whether a section on the field is left out.
  var isEmpty: Bool { get }

  /// What `body` makes of the text's UTF-8; it stands there for its time only.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void)
}

extension String: PrintableText {}

/// Writes the parts of a field straight into the page, escaped for where it stands.
public protocol PartWriter: ~Copyable {
  /// Appends a part.
  borrowing func put(_ part: String)
}

/// Writes the text of one field straight into the page, escaped: for texts put together of parts, which need no string of their own.
///
/// It offers no way to write anything unescaped.
public struct TextWriter: PartWriter, ~Copyable {
  private let buffer: UnsafeMutablePointer<ByteBuffer>

  @usableFromInline
  init(_ buffer: UnsafeMutablePointer<ByteBuffer>) { self.buffer = buffer }

  /// Appends `text`, escaped.
  @inline(__always)
  public borrowing func put(_ text: some PrintableText) { text.withBytes { buffer.pointee.append(escaping: $0) } }

  /// Appends a whole number.
  public borrowing func put(_ number: Int) { buffer.pointee.append(number: number) }
}

/// Writes the parts of a relative link straight into the page, percent-encoded and escaped.
public struct URLWriter: PartWriter, ~Copyable {
  private let buffer: UnsafeMutablePointer<ByteBuffer>

  @usableFromInline
  init(_ buffer: UnsafeMutablePointer<ByteBuffer>) { self.buffer = buffer }

  /// Appends a part of the link, encoded.
  @inline(__always)
  public borrowing func put(_ part: String) { buffer.pointee.append(url: part) }
}
