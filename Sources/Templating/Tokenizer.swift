/// What a tag does, by its first character.
enum TagKind: Sendable {
  case variable, unescaped, section, inverted, close, comment, partial, parent, block, delimiters

  /// Whether the tag vanishes with its line when nothing else stands there.
  var mayStandAlone: Bool {
    switch self {
    case .variable, .unescaped: false
    case .section, .inverted, .close, .comment, .partial, .parent, .block, .delimiters: true
    }
  }
}

/// A piece of a template: text between tags, or a tag.
///
/// Ranges are bytes of the file.
enum Token: Sendable {
  case text(Range<Int>)
  case tag(TagKind, name: String, Range<Int>)
}

/// Cuts a template into text and tags.
struct Tokenizer {
  let bytes: [UInt8]
  let path: String
  private(set) var faults: [Fault] = []
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var position = 0

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// All of the file, in order.
  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    while position < bytes.count {
      guard let start = find(open, from: position) else {
        tokens.append(.text(position..<bytes.count))
        break
      }
      if start > position { tokens.append(.text(position..<start)) }
      guard let tag = tag(at: start) else { break }
      tokens.append(tag)
    }
    return tokens
  }

  /// Reads the tag that opens at `start`; nil if it is never closed.
  private mutating func tag(at start: Int) -> Token? {
    let inside = start + open.count
    let (kind, sigil, ending) = kind(at: inside)
    let content = inside + sigil
    guard let end = find(ending, from: content) else {
      report(.unclosedTag, at: start)
      return nil
    }
    position = end + ending.count
    let name = String(decoding: bytes[content..<end], as: UTF8.self).trimmed
    switch kind {
    // A closing tag is compared with the name it opens; a bad name was reported there.
    case .comment, .close: break
    case .delimiters: setDelimiters(name, at: start)
    default:
      if name.isEmpty || name.contains(where: \.isWhitespace) { report(.badName(name), at: start) }
    }
    return .tag(kind, name: kind == .comment ? "" : name, start..<position)
  }

  /// The kind of the tag whose inside begins at `index`, the length of its sign, and what ends it.
  private func kind(at index: Int) -> (TagKind, Int, [UInt8]) {
    guard index < bytes.count else { return (.variable, 0, close) }
    switch bytes[index] {
    case UInt8(ascii: "#"): return (.section, 1, close)
    case UInt8(ascii: "^"): return (.inverted, 1, close)
    case UInt8(ascii: "/"): return (.close, 1, close)
    case UInt8(ascii: "!"): return (.comment, 1, close)
    case UInt8(ascii: ">"): return (.partial, 1, close)
    case UInt8(ascii: "<"): return (.parent, 1, close)
    case UInt8(ascii: "$"): return (.block, 1, close)
    case UInt8(ascii: "&"): return (.unescaped, 1, close)
    case UInt8(ascii: "="): return (.delimiters, 1, Array("=".utf8) + close)
    // The triple mustache belongs to the usual delimiters only, as in the specification.
    case UInt8(ascii: "{") where open == Array("{{".utf8): return (.unescaped, 1, Array("}}}".utf8))
    default: return (.variable, 0, close)
    }
  }

  private mutating func setDelimiters(_ text: String, at start: Int) {
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, !text.contains("=") else { return report(.badDelimiters(text), at: start) }
    open = Array(parts[0].utf8)
    close = Array(parts[1].utf8)
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + pattern.count <= bytes.count {
      if bytes[index] == pattern[0], bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }

  private mutating func report(_ problem: TemplateProblem, at offset: Int) {
    faults.append(Fault(problem: problem, location: Location(file: path, offset: offset)))
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[start...end])
  }
}
