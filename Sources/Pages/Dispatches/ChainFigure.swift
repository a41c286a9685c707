import Templating

/// An act in the drawing of the chain of acts.
struct ChainBox: Sendable {
  let title: String
  let subtitle: String
  /// Whether the act is not in the content.
  let isOutside: Bool
}

/// The chain of acts as a drawing: what stands above to the left, what rests on it to the right.
///
/// Only where things stand; the template draws them. Names are whole: they are wrapped, and a row is as high as its highest box. Five
/// columns fit a screen of 1280; the style sheet knows the width by the number of columns, and the box around the drawing scrolls
/// where there is less room.
struct ChainFigure: Sendable {
  /// More than this is no longer a picture; the list below it has them all.
  static let mostBoxes = 60
  static let mostColumns = 6

  fileprivate static let width = 212
  fileprivate static let gap = 44
  fileprivate static let line = 15
  /// Between rows; a line to a further act runs in it.
  fileprivate static let lane = 14

  private(set) var boxes: [Box] = []
  private(set) var links: [Line] = []
  /// How many acts are left out.
  let leftOut: Int
  /// What the lines say, in sentences.
  private(set) var description = ""
  private var columns = 1
  private var height = 0

  /// An act at its place.
  struct Box: Sendable {
    fileprivate let column: Int
    fileprivate let row: Int
    let name: String
    let isOutside: Bool
    fileprivate let title: [String]
    fileprivate let subtitle: [String]
    fileprivate var y = 0

    fileprivate var x: Int { column * (width + gap) + 1 }
    fileprivate var height: Int { (title.count + subtitle.count) * line + 12 }

    /// All its lines of text, each at its place.
    var texts: [BoxText] {
      (title.map { ($0, true) } + subtitle.map { ($0, false) }).enumerated().map { index, line in
        BoxText(text: line.0, isTitle: line.1, x: x + 8, y: y + 17 + index * ChainFigure.line)
      }
    }

    static let fields = Fields<Box>(
      "box", .text("x", "Cạnh trái") { String($0.x) }, .text("y", "Cạnh trên") { String($0.y) },
      .text("width", "Bề rộng") { _ in String(ChainFigure.width) }, .text("height", "Bề cao") { String($0.height) },
      .flag("isOutside", "Văn bản không có trong dữ liệu") { $0.isOutside },
      .list("texts", "Các dòng chữ", BoxText.fields) { $0.texts })
  }

  /// A line of text of a box.
  struct BoxText: Sendable {
    let text: String
    let isTitle: Bool
    let x: Int
    let y: Int

    static let fields = Fields<BoxText>(
      "line", .text("text", "Chữ") { $0.text }, .flag("isTitle", "Thuộc tên văn bản") { $0.isTitle },
      .text("x", "Chỗ bắt đầu, ngang") { String($0.x) }, .text("y", "Đường chân chữ") { String($0.y) })
  }

  /// A line between two boxes.
  struct Line: Sendable {
    /// In the words of SVG.
    let path: String
    /// Whether it leads to a further act, not the one it stands under.
    let isFurther: Bool

    static let fields = Fields<Line>(
      "link", .text("path", "Đường vẽ, theo SVG") { $0.path }, .flag("isFurther", "Nối tới văn bản cũng căn cứ") { $0.isFurther })
  }

  static let fields = Fields<ChainFigure>(
    "figure", .text("columns", "Số cột") { String($0.columns) },
    .text("viewBox", "Khung hình") {
      "0 0 \($0.columns * (ChainFigure.width + ChainFigure.gap) - ChainFigure.gap + 2) \($0.height)"
    },
    .text("description", "Các nét nối nói gì, bằng câu") { $0.description },
    .list("boxes", "Các khung", Box.fields) { $0.boxes }, .list("links", "Các nét nối", Line.fields) { $0.links })

  /// An act stands in the row of the first one that rests on it; each further one opens a row.
  init(_ graph: ChainGraph, contents: (Int) -> ChainBox) {
    var places: [Int: Int] = [:]
    var (previous, row) = (-1, -1)
    var heights: [Int] = []
    // Where there are too many, acts that only add a further basis to a dispatch give way to the chains.
    let isCrowded = graph.order.count > ChainFigure.mostBoxes
    let bearing = Set(graph.parent.values)
    for entry in graph.entries where entry.kind == .full {
      if isCrowded, entry.depth == 1, !bearing.contains(entry.act) { continue }
      let column = graph.layer[entry.act] ?? 0
      guard boxes.count < ChainFigure.mostBoxes, column < ChainFigure.mostColumns else { continue }
      // Right after the act it stands under: the same row.
      if previous < 0 || graph.parent[entry.act] != previous {
        row += 1
        heights.append(0)
      }
      let box = Box(contents(entry.act), column: column, row: row)
      heights[row] = max(heights[row], box.height)
      places[entry.act] = boxes.count
      boxes.append(box)
      previous = entry.act
    }
    leftOut = graph.order.count - boxes.count
    columns = (boxes.map(\.column).max() ?? 0) + 1
    let tops = heights.reduce(into: [ChainFigure.lane]) { $0.append(($0.last ?? 0) + $1 + ChainFigure.lane) }
    for index in boxes.indices { boxes[index].y = tops[boxes[index].row] }
    height = tops.last ?? 0
    join(graph, places)
  }

  private mutating func join(_ graph: ChainGraph, _ places: [Int: Int]) {
    var sentences: [String] = []
    for link in graph.links {
      guard let above = places[link.above].map({ boxes[$0] }), let below = places[link.below].map({ boxes[$0] }) else { continue }
      sentences.append("\(below.name) căn cứ \(above.name).")
      links.append(Line(from: above, to: below, isFurther: graph.parent[link.below] != link.above))
    }
    description = sentences.joined(separator: " ")
  }

  /// `01/4/2026 · Tỉnh ủy Đồng Mẫu` in one line, else the day in a line of its own where that takes no more lines.
  fileprivate static func subtitle(_ text: String) -> [String] {
    let whole = wrapped(text, letter: 61)
    let apart = text.split(separator: " · ").flatMap { wrapped(String($0), letter: 61) }
    return whole.count > 1 && apart.count <= whole.count ? apart : whole
  }

  /// `text` in lines that a box holds; `letter` is the width of a small letter in tenths, digits and capitals take more.
  static func wrapped(_ text: String, letter: Int) -> [String] {
    let room = (width - 16) * 10
    func length(_ word: some StringProtocol) -> Int {
      word.reduce(0) { $0 + letter * ($1.isUppercase ? 22 : $1.isNumber ? 18 : 16) / 16 }
    }
    // A number-symbol may be longer than a line: then it is cut where the line ends.
    let parts = text.split(separator: " ").flatMap { word in
      length(word) <= room ? [String(word)] : word.map(String.init).chunks { length($0) <= room }
    }
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, length(last) + letter / 2 + length(part) <= room {
        lines[lines.count - 1] += " \(part)"
      } else {
        lines.append(part)
      }
    }
    return lines
  }
}

extension ChainFigure.Box {
  fileprivate init(_ content: ChainBox, column: Int, row: Int) {
    (self.column, self.row, name, isOutside) = (column, row, content.title, content.isOutside)
    title = ChainFigure.wrapped(content.title, letter: 76)
    subtitle = ChainFigure.subtitle(content.subtitle)
  }
}

extension ChainFigure.Line {
  /// The line to the act it stands under is whole; one to a further act is broken and keeps between the rows.
  fileprivate init(from above: ChainFigure.Box, to below: ChainFigure.Box, isFurther: Bool) {
    let start = above.x + ChainFigure.width
    self.isFurther = isFurther
    // All lines meet a box at one height, so that boxes of a row are joined by a straight one. Neighbouring rows turn at different
    // places, so that their broken lines can be told apart.
    path =
      isFurther
      ? "M\(start) \(above.y + 29)H\(start + 5 + above.row % 5 * 4)V\(below.y - ChainFigure.lane / 2)H\(below.x - 10)V\(below.y + 15)H\(below.x)"
      : "M\(start) \(above.y + 22)H\(start + 26)V\(below.y + 22)H\(below.x)"
  }
}

extension [String] {
  /// The letters put together to as long pieces as `fit`.
  fileprivate func chunks(_ fit: (String) -> Bool) -> [String] {
    reduce(into: []) { chunks, letter in
      if let last = chunks.last, fit(last + letter) { chunks[chunks.count - 1] += letter } else { chunks.append(letter) }
    }
  }
}
