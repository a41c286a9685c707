import CCMark
import Glibc

/// A CommonMark document as libcmark parsed it: the only file that touches a `cmark_node *`.
///
/// The struct owns the tree and frees it. Everything that leaves it is copied: no pointer of cmark's crosses the border.
struct CommonMarkTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses `text`, which must have passed `MarkdownLimits`.
  init(_ text: String) {
    var text = text
    // cmark.h: "It is the responsibility of the caller to free the document using cmark_node_free" (in deinit below).
    root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
  }

  deinit { cmark_node_free(root) }

  /// All steps of the walk, in document order.
  borrowing func events() -> [MarkdownEvent] {
    var events: [MarkdownEvent] = []
    walk { events.append($0.event) }
    return events
  }

  /// Calls `take` with each step of the walk, in document order.
  ///
  /// cmark's iterator is used, not recursion, so that deep nesting cannot exhaust the stack.
  borrowing func walk<Failure: Error>(_ take: (MarkdownStep) throws(Failure) -> Void) throws(Failure) {
    // cmark.h: the iterator is freed by whoever made it; nothing is changed while it runs.
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let step = cmark_iter_next(iterator)
      guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      try take(MarkdownStep(node: node, isEntering: step == CMARK_EVENT_ENTER))
    }
  }

  /// Nesting depth, and the level of the highest heading, nil where there is none.
  borrowing func outline() -> (depth: Int, highestHeading: Int?) {
    var depth = 0
    var deepest = 0
    var highest: Int?
    walk { step in
      if let level = step.headingLevel { highest = min(level, highest ?? level) }
      guard !step.isLeaf else { return }
      depth += step.isEntering ? 1 : -1
      deepest = max(deepest, depth)
    }
    return (deepest, highest)
  }

  fileprivate static func copy(_ node: OpaquePointer) -> MarkdownNode {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      .list(start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code(info: string(cmark_node_get_fence_info(node)), text: literal(node))
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html(literal(node))
    case CMARK_NODE_PARAGRAPH: .paragraph(isTight: isInTightList(node))
    case CMARK_NODE_HEADING: .heading(Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(literal(node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan(literal(node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(url: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE: .image(url: string(cmark_node_get_url(node)))
    default: .other
    }
  }

  private static func isInTightList(_ paragraph: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(paragraph), cmark_node_get_type(item) == CMARK_NODE_ITEM,
      let list = cmark_node_parent(item)
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  private static func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// A step of the walk while it is taken: nothing of it may be kept, for its node belongs to the tree.
///
/// Most nodes are text, whose bytes go from cmark straight into the page; `event` copies the others.
struct MarkdownStep {
  fileprivate let node: OpaquePointer
  let isEntering: Bool

  fileprivate init(node: OpaquePointer, isEntering: Bool) { (self.node, self.isEntering) = (node, isEntering) }

  /// The step, with everything its node holds.
  var event: MarkdownEvent {
    MarkdownEvent(
      node: CommonMarkTree.copy(node), isEntering: isEntering, line: Int(cmark_node_get_start_line(node)),
      column: Int(cmark_node_get_start_column(node)))
  }

  /// Calls `body` with the UTF-8 of a text; false where the node is no text.
  func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
    guard cmark_node_get_type(node) == CMARK_NODE_TEXT else { return false }
    guard let text = cmark_node_get_literal(node) else { return true }
    let length = strlen(text)
    text.withMemoryRebound(to: UInt8.self, capacity: length) { body(UnsafeBufferPointer(start: $0, count: length)) }
    return true
  }

  /// The level of a heading that is entered.
  fileprivate var headingLevel: Int? {
    isEntering && cmark_node_get_type(node) == CMARK_NODE_HEADING ? Int(cmark_node_get_heading_level(node)) : nil
  }

  /// Whether the node can hold no other.
  fileprivate var isLeaf: Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_BLOCK,
      CMARK_NODE_HTML_INLINE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_THEMATIC_BREAK:
      true
    default: false
    }
  }
}
