public import Domain
import Markdown

/// A link that a commentary makes to a page of the site.
public struct CommentaryLink: Sendable {
  /// Path of the page that shows the commentary.
  public let page: String
  /// Path of the commentary in the content.
  public let file: String
  /// Line in that file, from 1.
  public let line: Int
  /// As written, relative to the page.
  public let url: String
  /// As the page has it.
  public let address: String

  /// The links of all commentaries, in their order.
  public static func all(in dataset: Dataset) -> [CommentaryLink] {
    dataset.commentaries.flatMap { commentary in
      let page = commentary.unit.map { SitePath.unit(dataset.units[$0]) } ?? SitePath.overview
      return SiteLink.all(in: commentary.markdown, pageDepth: commentary.unit == nil ? 0 : 1)
        .map { CommentaryLink(page: page, file: commentary.path, line: $0.line, url: $0.url, address: $0.address) }
    }
  }
}
