public import Markup
public import Spreadsheet

/// Appends a part of a file to an empty buffer.
public typealias Piece = @Sendable (inout ByteBuffer) -> Void

/// One file of the site that is no page: a table to download, the findings as JSON.
public struct Download: Sendable {
  /// Path in the site: `tai-ve/ty-le.csv`.
  public let path: String
  /// What readers see in the list; nil for a file that is not listed.
  public let listing: Listing?
  public let body: Body

  /// What the list of downloads says of a file.
  public struct Listing: Sendable {
    /// What the page or the list is called whose rows the file holds.
    public let subject: String
    /// The one table of it that the file holds; empty where it holds all.
    public let part: String
    public let format: Format

    public init(_ subject: String, part: String = "", _ format: Format) {
      (self.subject, self.part, self.format) = (subject, part, format)
    }
  }

  /// In what a file is written.
  public enum Format: String, Sendable { case csv = "CSV", json = "JSON", workbook = "Excel" }

  /// How the bytes of a file are made.
  public enum Body: Sendable {
    /// Each appends its part of the file to an empty buffer, one after the other.
    case pieces([Piece])
    /// All of it at once.
    case workbook(@Sendable () throws(SpreadsheetFault) -> [UInt8])
  }

  public init(path: String, _ listing: Listing?, write: @escaping Piece) {
    self.init(path: path, listing, pieces: [write])
  }

  public init(path: String, _ listing: Listing?, pieces: [Piece]) { self.init(path: path, listing, body: .pieces(pieces)) }

  public init(path: String, _ listing: Listing?, body: Body) {
    (self.path, self.listing, self.body) = (path, listing, body)
  }
}
