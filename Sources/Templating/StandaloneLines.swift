/// Takes away the lines on which nothing stands but a tag, as the Mustache specification asks.
///
/// A parent and all it holds count as one tag. Inside a parent only the blocks are printed, so a block there needs nothing but
/// the end of its line to be free.
struct StandaloneLines {
  private let tokens: [Token]
  private let bytes: [UInt8]
  private var ranges: [Range<Int>]
  private var openTags: [(kind: TagKind, index: Int)] = []

  init(tokens: [Token], bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
    ranges = tokens.map(\.range)
  }

  /// The tokens, with what belongs to such lines cut off their text.
  func trimmed() -> [Token] {
    var lines = self
    for (index, token) in tokens.enumerated() {
      if case .tag(let kind, _, _) = token, kind.mayStandAlone { lines.visit(kind, index) }
    }
    return zip(tokens, lines.ranges).map { token, range in
      if case .text = token { .text(range) } else { token }
    }
  }

  private mutating func visit(_ kind: TagKind, _ index: Int) {
    switch kind {
    case .block:
      if openTags.last?.kind == .parent || startsLine(index) { freeOpening(index) }
      openTags.append((kind, index))
    case .section, .inverted:
      if startsLine(index) { freeOpening(index) }
      openTags.append((kind, index))
    case .parent:
      openTags.append((kind, index))
    case .close:
      let opening = openTags.popLast()
      freeClosing(index, of: opening)
    case .comment, .partial, .delimiters, .variable, .unescaped:
      if startsLine(index), endsLine(index) { cut(before: index, after: index) }
    }
  }

  private mutating func freeOpening(_ index: Int) {
    if endsLine(index) { cut(before: index, after: index) }
  }

  private mutating func freeClosing(_ index: Int, of opening: (kind: TagKind, index: Int)?) {
    if opening?.kind == .parent, let first = opening?.index {
      if startsLine(first), endsLine(index) { cut(before: first, after: index) }
    } else if startsLine(index), endsLine(index) || (opening?.kind == .block && openTags.last?.kind == .parent) {
      cut(before: index, after: index)
    }
  }

  /// Whether only blanks stand before the token on its line.
  private func startsLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard case .text(let range) = tokens[index - 1] else { return false }
    let start = lineStart(in: range)
    return (start != nil || index == 1) && bytes[(start ?? range.lowerBound)..<range.upperBound].allSatisfy(\.isBlank)
  }

  /// Whether only blanks stand after the token on its line.
  private func endsLine(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    guard case .text(let range) = tokens[index + 1] else { return false }
    let end = bytes[range].firstIndex(of: UInt8(ascii: "\n"))
    guard end != nil || index + 2 == tokens.count else { return false }
    return bytes[range.lowerBound..<(end ?? range.upperBound)].allSatisfy { $0.isBlank || $0 == UInt8(ascii: "\r") }
  }

  /// Cuts the blanks before one token and the rest of the line after another.
  private mutating func cut(before first: Int, after last: Int) {
    if first > 0, case .text(let range) = tokens[first - 1] {
      let end = lineStart(in: range) ?? range.lowerBound
      ranges[first - 1] = ranges[first - 1].lowerBound..<max(end, ranges[first - 1].lowerBound)
    }
    if last + 1 < tokens.count, case .text(let range) = tokens[last + 1] {
      let newline = bytes[range].firstIndex(of: UInt8(ascii: "\n"))
      ranges[last + 1] = (newline.map { $0 + 1 } ?? range.upperBound)..<range.upperBound
    }
  }

  /// The first byte of the last line of `range`, if the range holds the end of a line.
  private func lineStart(in range: Range<Int>) -> Int? {
    bytes[range].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
  }
}

extension Token {
  fileprivate var range: Range<Int> {
    switch self {
    case .text(let range), .tag(_, _, let range): range
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
