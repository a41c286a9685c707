public import Markup
public import Spreadsheet

/// Appends a part of a file to an empty buffer.
public typealias Piece = @Sendable (inout ByteBuffer) -> Void

/// One file of the site that is no page: a table to download, the findings as JSON.
public struct Download: Sendable {
  /// Path in the site: `tai-ve/ty-le.csv`.
  public let path: String
  /// What readers see in the list; empty for a file that is not listed.
  public let title: String
  public let body: Body

  /// How the bytes of a file are made.
  public enum Body: Sendable {
    /// Each appends its part of the file to an empty buffer, one after the other.
    case pieces([Piece])
    /// All of it at once.
    case workbook(@Sendable () throws(SpreadsheetFault) -> [UInt8])
  }

  public init(path: String, title: String, write: @escaping Piece) {
    self.init(path: path, title: title, pieces: [write])
  }

  public init(path: String, title: String, pieces: [Piece]) { self.init(path: path, title: title, body: .pieces(pieces)) }

  public init(path: String, title: String, body: Body) {
    self.path = path
    self.title = title
    self.body = body
  }
}
