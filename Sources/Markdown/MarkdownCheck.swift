/// Something in a Markdown text that its author must hear of.
public enum MarkdownProblem: Hashable, Sendable {
  /// The whole text cannot stand on a page.
  case refused(MarkdownRefusal)
  /// A link keeps its words and loses its target; `line` counts from 1.
  case link(String, line: Int)
}

/// What `MarkdownRenderer` would refuse or take away, told before anything is rendered.
public enum MarkdownCheck {
  /// The problems of `markdown` on a page that lies `pageDepth` folders below the site's root, in the order of the text.
  public static func problems(of markdown: String, pageDepth: Int) -> [MarkdownProblem] {
    if let refusal = MarkdownLimits.refusal(of: markdown) { return [.refused(refusal)] }
    guard mayHaveProblems(markdown) else { return [] }
    let tree = CommonMarkTree(markdown)
    guard tree.outline().depth <= MarkdownLimits.depth else { return [.refused(.tooDeep(line: nil))] }
    var found: [MarkdownProblem] = []
    // Links have no line of their own: that of the block they stand in is told.
    var line = 1
    tree.walk { step in
      let event = step.event
      if event.line > 0 { line = event.line }
      guard event.isEntering else { return }
      switch event.node {
      case .link(let url, _), .image(let url):
        if LinkPolicy.judge(url, depth: pageDepth) == .refused { found.append(.link(url, line: line)) }
      case .code(let info, let text) where TableBlock.isTable(info):
        do throws(MarkdownRefusal) { _ = try MarkdownTable(csv: text, line: line) } catch { found.append(.refused(error)) }
      default: break
      }
    }
    return found
  }

  /// Whether `markdown` holds what a problem is made of: a fence, a link, or marks enough to nest too deep.
  ///
  /// Most texts hold none of it, and are then not parsed a second time.
  private static func mayHaveProblems(_ markdown: String) -> Bool {
    var markdown = markdown
    return markdown.withUTF8 { bytes in
      var (nesting, previous) = (0, UInt8(0))
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "`"), UInt8(ascii: "~"): if previous == byte { return true }
        case UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "["): if previous == UInt8(ascii: "]") { return true }
        case UInt8(ascii: "<"): return true
        case UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
          UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "!"):
          nesting += 1
        default: break
        }
        previous = byte
      }
      return nesting > MarkdownLimits.depth
    }
  }
}
