/// How lines were broken in a text whose paragraphs begin with a short line, as where a web page's source was cut at a width
/// that the marks before a paragraph count to.
///
/// In such a text no paragraph opens with a long line: that is the rest of the one above, whatever it begins with.
struct LineWidths {
  /// The longest line that may open a paragraph, in letters; nil where lines were broken otherwise.
  let longestFirst: Int?

  private static let widestFirst = 56
  private static let leastLines = 3
  private static let leastWidth = 65
  /// A line ends this much short of its width where the next word is long.
  private static let longestWord = 8

  init(_ lines: [TextLine]) {
    var firsts: [Int] = []
    var rests: [Int] = []
    for (place, line) in lines.enumerated().dropLast() where !line.isBlank && lines[place + 1].startsLowercase {
      if lines[place + 1].bullet != nil { continue }
      let opens = place == 0 || lines[place - 1].isBlank || lines[place - 1].isClosed
      if opens { firsts.append(line.prose.count) } else { rests.append(line.prose.count) }
    }
    let short = firsts.filter { $0 <= Self.widestFirst }.sorted()
    let isShort = short.count >= Self.leastLines && short.count * 5 >= firsts.count * 4
    let isWide = rests.count >= Self.leastLines && rests.sorted()[rests.count / 4] >= Self.leastWidth
    longestFirst = isShort && isWide ? short.last.map { $0 + Self.longestWord } : nil
  }

  /// Whether `line` is too long to open a paragraph.
  func isRest(_ line: TextLine) -> Bool {
    longestFirst.map { line.prose.count > $0 && line.prose.count <= 100 } ?? false
  }
}
