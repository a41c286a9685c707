/// A link of a Markdown text to a page of the site, or to a place in one.
public struct SiteLink: Hashable, Sendable {
  /// As written, relative to the page that shows the text: `../bang/ty-le.html#quý`.
  public let url: String
  /// As the page has it: `../bang/ty-le.html#qu%C3%BD`.
  public let address: String
  /// Line it begins in, from 1.
  public let line: Int

  /// The links of `markdown` on a page that lies `pageDepth` folders below the site's root, in the order of the text.
  ///
  /// Those that the page will have: none of a text that `MarkdownCheck` refuses, no link that it takes away, none inside another.
  public static func all(in markdown: String, pageDepth: Int) -> [SiteLink] {
    // Without a closing bracket there is no link; most texts have none, and are then not parsed once more.
    guard MarkdownLimits.holds(UInt8(ascii: "]"), in: markdown), MarkdownLimits.refusal(of: markdown) == nil else { return [] }
    var found: [SiteLink] = []
    var line = 1
    // For each link that is open whether the page has it.
    var open: [Bool] = []
    CommonMarkTree(markdown).walk { step in
      let event = step.event
      if event.line > 0 { line = event.line }
      guard let url = event.node.target else { return }
      guard event.isEntering else {
        open.removeLast()
        return
      }
      let verdict = LinkPolicy.judge(url, depth: pageDepth)
      if verdict == .inside, !open.contains(true), !url.lowercased().hasPrefix("mailto:") {
        found.append(SiteLink(url: url, address: LinkEncoding.encoded(url), line: line))
      }
      open.append(verdict != .refused)
    }
    return found
  }
}

extension MarkdownNode {
  /// Where a link or an image leads.
  fileprivate var target: String? {
    switch self {
    case .link(let url, _), .image(let url): url
    default: nil
    }
  }
}
