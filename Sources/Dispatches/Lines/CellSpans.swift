/// Cells of HTML that span rows and columns → a cell at each place, so that all the others stand under their headings.
struct CellSpans {
  typealias Raw = LineReader.Raw

  struct Cell {
    var lines: [Raw]
    var rows = 1
    var columns = 1
  }

  /// What is left of the work that spans may cost: a few signs can ask for a million cells.
  private var room = 400_000
  /// The lines that go on into the rows below, by their column, and into how many.
  private var below: [Int: (lines: [Raw], rows: Int)] = [:]

  /// The cells of each row, spanned ones again in the rows below; nil where that is too much.
  static func fill(_ rows: [[Cell]]) -> [[[Raw]]]? {
    var spans = CellSpans()
    var filled: [[[Raw]]] = []
    for row in rows {
      filled.append(spans.fill(row))
      guard spans.room >= 0 else { return nil }
    }
    return filled
  }

  private mutating func fill(_ row: [Cell]) -> [[Raw]] {
    var places: [[Raw]] = []
    var next: [Int: (lines: [Raw], rows: Int)] = below.filter { $0.value.rows > 1 }.mapValues { ($0.lines, $0.rows - 1) }
    room -= below.count
    for cell in row {
      while let lines = below[places.count]?.lines { add(lines, to: &places) }
      if cell.rows > 1 {
        for offset in 0..<cell.columns { next[places.count + offset] = (offset == 0 ? cell.lines : [], cell.rows - 1) }
        room -= cell.columns
      }
      places.append(cell.lines)
      // The further columns stay blank: the words are said once.
      for _ in 1..<max(cell.columns, 1) { add([], to: &places) }
      guard room >= 0 else { return places }
    }
    let end = below.keys.max() ?? 0
    while places.count <= end, !below.isEmpty { add(below[places.count]?.lines ?? [], to: &places) }
    below = next
    return places
  }

  private mutating func add(_ lines: [Raw], to places: inout [[Raw]]) {
    room -= lines.reduce(1) { $0 + $1.text.utf8.count }
    places.append(lines)
  }

  /// The number that the attribute `name` has in `tag`; 1 where it is none from 1 to 1000.
  static func count(_ name: String, in tag: Substring) -> Int {
    let parts = tag.lowercased().split(separator: name, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].last.map({ $0.isWhitespace || "\"'".contains($0) }) == true else { return 1 }
    let value = parts[1].drop(while: \.isWhitespace)
    guard value.first == "=" else { return 1 }
    let digits = value.dropFirst().drop { $0.isWhitespace || "\"'".contains($0) }
    let word = digits.prefix { !$0.isWhitespace && !"\"'/".contains($0) }
    return Int(word).flatMap { (1...1000).contains($0) ? $0 : nil } ?? 1
  }
}
