public import Markup

/// Commentary in Markdown → HTML that may stand in a page as it is.
public enum MarkdownRenderer {
  /// Renders `markdown` as safe CommonMark.
  ///
  /// Raw HTML is shown as text, links lead only to http(s), mailto or inside the site, images become links to themselves. The
  /// highest heading becomes `level`, the others keep their distance. A fenced block `bảng` holding CSV becomes a table.
  /// `pageDepth` is the number of folders between the site's root and the page.
  public static func html(
    _ markdown: String, headingsFrom level: Int = 2, pageDepth: Int = 0
  ) throws(MarkdownRefusal) -> HTMLFragment {
    if let refusal = MarkdownLimits.refusal(of: markdown) { throw refusal }
    let tree = CommonMarkTree(markdown)
    let outline = tree.outline()
    guard outline.depth <= MarkdownLimits.depth else { throw .tooDeep(line: nil) }
    var writer = HTMLWriter(
      headingShift: level - (outline.highestHeading ?? 1), pageDepth: pageDepth, capacity: markdown.utf8.count * 2)
    try tree.walk { step throws(MarkdownRefusal) in try writer.take(step) }
    return HTMLFragment(trusted: writer.bytes)
  }
}
