/// Something in a Markdown text that its author must hear of.
public enum MarkdownProblem: Hashable, Sendable {
  /// The whole text cannot stand on a page.
  case refused(MarkdownRefusal)
  /// A link keeps its words and loses its target; `line` counts from 1.
  case link(String, line: Int)
  /// A table that is written in a way that is not read: shown as it is written.
  case unreadTable(line: Int)
  /// No word at all.
  case empty
}

/// What `MarkdownRenderer` would refuse or take away, told before anything is rendered.
public enum MarkdownCheck {
  /// The problems of `markdown` on a page that lies `pageDepth` folders below the site's root, in the order of the text.
  public static func problems(of markdown: String, pageDepth: Int) -> [MarkdownProblem] {
    if let refusal = MarkdownLimits.refusal(of: markdown) { return [.refused(refusal)] }
    if markdown.utf8.allSatisfy({ $0 <= 0x20 }) { return [.empty] }
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
      case .code(let info, _) where TableBlock.isMisspelled(info): found.append(.unreadTable(line: line))
      case .text(let text) where TableBlock.isRuleOfBars(text): found.append(.unreadTable(line: line))
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
      marks.withUnsafeBufferPointer { marks in
        var nesting = 0
        for index in bytes.indices where marks[Int(bytes[index])] != .none {
          let previous = index > 0 ? bytes[index - 1] : 0
          switch marks[Int(bytes[index])] {
          case .none: break
          case .fence: if previous == bytes[index] { return true }
          case .target: if previous == UInt8(ascii: "]") { return true }
          case .rare: return true
          case .nesting: nesting += 1
          }
        }
        return nesting > MarkdownLimits.depth
      }
    }
  }

  /// What a byte may begin.
  private enum Mark: UInt8 { case none, fence, target, rare, nesting }

  /// The mark of each byte: looked up, because every byte of every commentary is asked for.
  private static let marks: [Mark] = {
    var marks = [Mark](repeating: .none, count: 256)
    for byte in "`~".utf8 { marks[Int(byte)] = .fence }
    for byte in "(:[".utf8 { marks[Int(byte)] = .target }
    for byte in "<|".utf8 { marks[Int(byte)] = .rare }
    for byte in ">*_-+.)!".utf8 { marks[Int(byte)] = .nesting }
    return marks
  }()
}
