import CCMark

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
  ///
  /// cmark's iterator is used, not recursion, so that deep nesting cannot exhaust the stack.
  borrowing func events() -> [MarkdownEvent] {
    var events: [MarkdownEvent] = []
    // cmark.h: the iterator is freed by whoever made it; nothing is changed while it runs.
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let step = cmark_iter_next(iterator)
      guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return events }
      let isEntering = step == CMARK_EVENT_ENTER
      events.append(
        MarkdownEvent(
          node: CommonMarkTree.copy(node), isEntering: isEntering, line: Int(cmark_node_get_start_line(node)),
          column: Int(cmark_node_get_start_column(node))))
    }
  }

  /// Nesting depth of `events`.
  static func depth(_ events: [MarkdownEvent]) -> Int {
    var depth = 0
    var deepest = 0
    for event in events {
      switch event.node {
      case .text, .softBreak, .lineBreak, .codeSpan, .html, .code, .thematicBreak: continue
      default:
        depth += event.isEntering ? 1 : -1
        deepest = max(deepest, depth)
      }
    }
    return deepest
  }

  private static func copy(_ node: OpaquePointer) -> MarkdownNode {
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
