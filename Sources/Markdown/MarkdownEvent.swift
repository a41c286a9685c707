/// One kind of node in a CommonMark tree, with what it holds.
enum MarkdownNode {
  case document, blockQuote, item, thematicBreak, softBreak, lineBreak, emphasis, strong, other
  /// `start` is nil for bullets.
  case list(start: Int?)
  case code(info: String, text: String)
  case html(String)
  /// Paragraphs of a tight list are printed without `<p>`.
  case paragraph(isTight: Bool)
  case heading(Int)
  case text(String)
  case codeSpan(String)
  case link(url: String, title: String)
  case image(url: String)
}

/// A step of the walk through a tree: a node is entered or left; leaves are only entered.
struct MarkdownEvent {
  let node: MarkdownNode
  let isEntering: Bool
  /// Place in the source, from 1; inline nodes have none of their own.
  let line: Int
  let column: Int
}
