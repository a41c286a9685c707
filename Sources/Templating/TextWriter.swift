public import Markup

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
  public borrowing func put(_ text: String) { buffer.pointee.append(escaping: text) }

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
