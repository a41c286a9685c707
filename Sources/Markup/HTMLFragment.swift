/// A piece of HTML that may be put into a page as it is.
///
/// Only the Markdown renderer and the chart code make one (`SourceTests` holds them to it), so a template has no way to print a
/// text that nobody escaped.
public struct HTMLFragment: Sendable, Hashable {
  public let bytes: [UInt8]

  /// Vouches that `bytes` is well-formed, harmless HTML.
  public init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Nothing at all.
  public static let empty = HTMLFragment(trusted: [])

  public var isEmpty: Bool { bytes.isEmpty }
}
