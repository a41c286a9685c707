import Domain

/// Counts side by side in one bar as long as their sum.
struct StackedBar: Sendable {
  /// One count with what it counts.
  struct Part: Sendable {
    let name: String
    let count: Int
    /// Class of the style sheet.
    let style: String
    /// Lines over the colour.
    var isHatched = false
    /// Whether the colour is dark, so that letters on it must be light.
    var isDark = false
  }

  let label: String
  let parts: [Part]
  /// What names of parts end with and is written behind the last of them alone, so that the line fits narrow screens.
  var ending = ""

  var total: Int { parts.reduce(0) { $0 + $1.count } }

  /// `12 HTXS · 40 HTT`, `6 đã · 4 chưa khắc phục`: what is not there is not named.
  var words: String {
    let found = parts.filter { $0.count > 0 }
    let last = found.lastIndex { $0.name.hasSuffix(ending) }
    let words = found.enumerated().map { place, part in
      let isCut = place != last && part.name.hasSuffix(ending)
      return "\(Figures.integer(part.count)) \(isCut ? String(part.name.dropLast(ending.count)) : part.name)"
    }
    return words.isEmpty ? "không có" : words.joined(separator: " · ")
  }
}

/// Bars one below the other, each with its label and all its counts above it, so that nothing is cut off on a narrow screen.
struct StackedBars {
  private static let labelHeight = 26
  private static let barHeight = 26
  private static let gap = 10
  /// Widest a letter gets at the size that narrow screens use.
  private static let letter = 13

  /// `asShares`: every bar is as wide as the chart, so that what is compared is the parts; otherwise lengths compare too.
  static func draw(id: String, title: String, bars: [StackedBar], asShares: Bool) -> Drawing {
    let row = 2 * labelHeight + barHeight + gap
    let description = bars.map { "\($0.label): \($0.words)." }.joined(separator: " ")
    var drawing = Drawing(id: id, title: title, description: description, height: max(bars.count * row, row))
    if bars.isEmpty { drawing.text("Chưa có số liệu.", x: 0, y: labelHeight, .start, "quiet") }
    let longest = bars.map(\.total).max() ?? 0
    for (index, bar) in bars.enumerated() { draw(bar, top: index * row, whole: asShares ? bar.total : longest, in: &drawing) }
    return drawing
  }

  private static func draw(_ bar: StackedBar, top: Int, whole: Int, in drawing: inout Drawing) {
    drawing.text(bar.label, x: 0, y: top + labelHeight - 6, .start, "strong")
    drawing.text(bar.words, x: 0, y: top + 2 * labelHeight - 8, .start, "quiet")
    guard whole > 0 else { return }
    let y = top + 2 * labelHeight
    var sum = 0
    for part in bar.parts where part.count > 0 {
      // Both ends come from the running sum, so that the parts meet and the last one ends where the total does.
      let start = sum * Drawing.width / whole
      sum += part.count
      let width = max(sum * Drawing.width / whole - start, 1)
      drawing.box(x: start, y: y, width: width, height: barHeight, part.style)
      if part.isHatched { drawing.hatch(x: start, y: y, width: width, height: barHeight) }
      if !part.isHatched, width > part.name.count * letter + 8 {
        drawing.text(part.name, x: start + 6, y: y + barHeight - 6, .start, part.isDark ? "on-dark" : "")
      }
    }
  }
}
