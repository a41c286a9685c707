/// Finds what a dispatch says it comes with.
enum AttachmentReader {
  private static let openers: [Phrase] = [
    "kèm theo", "đính kèm", "gửi kèm", "tài liệu kèm theo", "tài liệu gửi kèm", "có kèm theo", "xin gửi kèm",
  ]
  private static let closers: [Phrase] = ["kèm theo", "gửi kèm", "đính kèm"]

  /// Each in the written form: `(Kèm theo …)`, `(Đính kèm …)`, or a paragraph that opens so.
  static func read(_ paragraphs: [Paragraph]) -> [String] {
    paragraphs.filter { $0.part != .subject }.flatMap { paragraph -> [String] in
      let prose = paragraph.prose
      if prose.starts(with: openers) { return [prose.text(0, prose.count).unpunctuated] }
      return parentheses(prose).filter { range in
        let inner = Prose(prose.text(range.lowerBound + 1, range.upperBound - 1))
        return inner.starts(with: openers) || closers.contains { inner.has($0, at: inner.count - $0.count) }
      }.map { prose.text($0.lowerBound, $0.upperBound) }
    }
  }

  private static func parentheses(_ prose: Prose) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for place in 0..<prose.count {
      if prose.folded[place] == "(" { open = place }
      if prose.folded[place] == ")", let start = open {
        ranges.append(start..<(place + 1))
        open = nil
      }
    }
    return ranges
  }
}
