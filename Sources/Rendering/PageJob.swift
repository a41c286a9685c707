public import Markup

/// One file of the site, yet to be written: where it goes, and how its bytes are made.
///
/// Jobs are independent of each other, so any worker may run any of them; a worker keeps one buffer for all its jobs.
public struct PageJob: Sendable {
  /// Where the file goes in the site.
  ///
  /// A relative path, `don-vi/xa-an-dinh.html`. Checked by Publishing: no `..`, no leading `/`.
  public let path: String
  public let body: Body

  /// How the bytes of the file are made.
  public enum Body: Sendable {
    /// Each appends its part of the file to an empty buffer; a long file has several, so that it is never in memory as a whole.
    case pieces([@Sendable (inout ByteBuffer) -> Void])
    /// All of it at once, of a file that is no text; the error tells whoever runs the program what was missing.
    case whole(@Sendable () throws(PageFault) -> [UInt8])
  }

  public init(path: String, write: @escaping @Sendable (inout ByteBuffer) -> Void) {
    self.init(path: path, body: .pieces([write]))
  }

  public init(path: String, body: Body) {
    self.path = path
    self.body = body
  }
}

/// Why the bytes of a file could not be made, as a Vietnamese sentence.
public struct PageFault: Error, Hashable, Sendable {
  public let sentence: String

  public init(_ sentence: String) { self.sentence = sentence }
}
