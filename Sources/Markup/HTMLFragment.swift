/// A piece of HTML that may be put into a page as it is.
///
/// Only the Markdown renderer and the chart code make one (`SourceTests` holds them to it), so a template has no way to print a
/// text that nobody escaped.
package struct HTMLFragment: Sendable, Hashable {
  package let bytes: [UInt8]

  /// Vouches that `bytes` is well-formed, harmless HTML.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// Nothing at all.
  package static let empty = HTMLFragment(trusted: [])

  package var isEmpty: Bool { bytes.isEmpty }
}
