/// A block of a Markdown text with its plain words.
public struct MarkdownBlock: Sendable {
  public enum Kind: Sendable, Hashable {
    case heading(level: Int)
    case paragraph
    /// `marker` as in the source: `-`, `1.`, `- +` for a list that opens inside another.
    case listItem(marker: String)
    case code
    case thematicBreak
  }

  public var kind: Kind
  public var lines: [MarkdownLine]
}

/// One line of a block, without its marks.
public struct MarkdownLine: Sendable {
  /// Line in the source, from 1.
  public var number: Int
  public var text: String
  /// Whether all its words are bold.
  public var isStrong: Bool
}

/// A Markdown text as blocks of plain lines: what readers of prose need of the tree.
public struct MarkdownDocument: Sendable {
  public let blocks: [MarkdownBlock]

  /// Reads `text`; throws what forbids it.
  public init(_ text: String) throws(MarkdownRefusal) {
    if let refusal = MarkdownLimits.refusal(of: text) { throw refusal }
    let tree = CommonMarkTree(text)
    guard tree.outline().depth <= MarkdownLimits.depth else { throw .tooDeep(line: nil) }
    let events = tree.events()
    var builder = BlockBuilder(source: text)
    for event in events { builder.take(event) }
    blocks = builder.blocks
  }
}

/// Gathers the lines of blocks from the walk.
private struct BlockBuilder {
  var blocks: [MarkdownBlock] = []
  private let source: [Substring]
  /// Marks of list items that have been opened and hold no line yet.
  private var openMarks: [(line: Int, column: Int)] = []
  private var current: MarkdownLine?
  private var lines: [MarkdownLine] = []
  private var strong = 0
  private var hasPlainText = false

  init(source text: String) { source = text.split(separator: "\n", omittingEmptySubsequences: false) }

  mutating func take(_ event: MarkdownEvent) {
    switch event.node {
    case .item: if event.isEntering { openMarks.append((event.line, event.column)) }
    case .paragraph: event.isEntering ? open(event) : close(kind(event))
    case .heading(let level): event.isEntering ? open(event) : close(.heading(level: level))
    case .thematicBreak: blocks.append(MarkdownBlock(kind: .thematicBreak, lines: [line(event.line, "")]))
    case .code(let info, let text): append(literal: text, from: event.line + (info.isEmpty && !isFence(event.line) ? 0 : 1))
    case .html(let text): current == nil ? append(literal: text, from: event.line) : add(text)
    case .text(let text), .codeSpan(let text): add(text)
    case .softBreak, .lineBreak: breakLine()
    case .strong: strong += event.isEntering ? 1 : -1
    case .document, .blockQuote, .list, .emphasis, .link, .image, .other: break
    }
  }

  private func line(_ number: Int, _ text: String) -> MarkdownLine { MarkdownLine(number: number, text: text, isStrong: false) }

  private func isFence(_ number: Int) -> Bool {
    guard source.indices.contains(number - 1) else { return false }
    let start = source[number - 1].drop { $0 == " " || $0 == ">" || $0 == "-" }
    return start.hasPrefix("```") || start.hasPrefix("~~~")
  }

  private mutating func open(_ event: MarkdownEvent) {
    lines = []
    current = line(event.line, "")
    hasPlainText = false
  }

  private mutating func add(_ text: String) {
    current?.text += text
    if strong == 0, text.contains(where: { !$0.isWhitespace }) { hasPlainText = true }
  }

  private mutating func breakLine() {
    guard let finished = current else { return }
    endLine()
    current = line(finished.number + 1, "")
  }

  private mutating func endLine() {
    guard var finished = current else { return }
    finished.isStrong = !hasPlainText && finished.text.contains { !$0.isWhitespace }
    lines.append(finished)
    hasPlainText = false
  }

  private mutating func close(_ kind: MarkdownBlock.Kind) {
    endLine()
    current = nil
    blocks.append(MarkdownBlock(kind: kind, lines: lines))
    openMarks = []
  }

  private mutating func append(literal text: String, from number: Int) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
    let lines = kept.enumerated().map { line(number + $0.offset, String($0.element)) }
    blocks.append(MarkdownBlock(kind: .code, lines: lines))
    openMarks = []
  }

  /// A paragraph right after item marks is the item's first line; its marker is read from the source, because cmark renumbers.
  private func kind(_ event: MarkdownEvent) -> MarkdownBlock.Kind {
    guard let first = openMarks.first, source.indices.contains(first.line - 1) else { return .paragraph }
    let bytes = Array(source[first.line - 1].utf8)
    let end = first.line == event.line ? event.column - 1 : bytes.count
    guard first.column >= 1, first.column - 1 <= end, end <= bytes.count else { return .listItem(marker: "-") }
    let marker = String(decoding: bytes[(first.column - 1)..<end], as: UTF8.self)
    return .listItem(marker: marker.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
