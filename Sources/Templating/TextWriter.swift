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

  /// Appends a part that stands in the program itself and needs no escaping, in a text or in a link.
  borrowing func put(plain literal: StaticString)
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

  /// Appends what stands in the program itself and means nothing in HTML.
  @inline(__always)
  public borrowing func put(plain literal: StaticString) { buffer.pointee.append(plain: literal) }

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

  /// Appends a part of the link that stands in the program itself and needs no encoding.
  @inline(__always)
  public borrowing func put(plain literal: StaticString) { buffer.pointee.append(plain: literal) }
}
