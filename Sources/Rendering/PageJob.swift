public import Markup

/// One file of the site, yet to be written: where it goes, and how its bytes are made.
///
/// Jobs are independent of each other, so any worker may run any of them; a worker keeps one buffer for all its jobs.
public struct PageJob: Sendable {
  /// Where the file goes in the site.
  ///
  /// A relative path, `don-vi/xa-an-dinh.html`. Checked by Publishing: no `..`, no leading `/`.
  public let path: String
  /// Each appends its part of the file to an empty buffer; a long file has several, so that it is never in memory as a whole.
  public let pieces: [@Sendable (inout ByteBuffer) -> Void]

  public init(path: String, write: @escaping @Sendable (inout ByteBuffer) -> Void) { self.init(path: path, pieces: [write]) }

  public init(path: String, pieces: [@Sendable (inout ByteBuffer) -> Void]) {
    self.path = path
    self.pieces = pieces
  }
}
