package import Markup

/// One file of the site that is no page: a table to download, the findings as JSON.
package struct Download: Sendable {
  /// Path in the site: `tai-ve/ty-le.csv`.
  package let path: String
  /// What readers see in the list; empty for a file that is not listed.
  package let title: String
  /// Appends the file's bytes to an empty buffer.
  package let write: @Sendable (inout ByteBuffer) -> Void

  package init(path: String, title: String, write: @escaping @Sendable (inout ByteBuffer) -> Void) {
    self.path = path
    self.title = title
    self.write = write
  }
}
