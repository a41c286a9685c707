import Domain
import Markup

/// An act in the drawing of the chain of acts.
struct ChainBox: Sendable, Hashable {
  let title: String
  let subtitle: String
  /// Whether the act is not in the content.
  let isOutside: Bool
}

/// The chain of acts as a drawing: what stands above to the left, what rests on it to the right.
///
/// The drawing keeps its size, because names are read in it, and scrolls in its own box; the style sheet knows its width by the
/// number of columns.
struct ChainDrawing: ~Copyable {
  /// More than this is no longer a picture; the list below it has them all.
  static let mostBoxes = 60
  static let mostColumns = 6

  private static let column = 284
  private static let row = 64
  private static let width = 224
  private static let height = 48

  private let graph: ChainGraph
  private let boxes: (Int) -> ChainBox
  private var places: [Int: (column: Int, row: Int)] = [:]
  private var drawn: [Int] = []
  private var rows = 0
  private var buffer = ByteBuffer(capacity: 16_384)

  /// The drawing of `graph`; `id` makes the ids of its title and description.
  static func draw(_ graph: ChainGraph, id: String = "so-do-can-cu", title: String, boxes: (Int) -> ChainBox) -> HTMLFragment {
    withoutActuallyEscaping(boxes) { boxes in
      var drawing = ChainDrawing(graph, boxes)
      return drawing.write(id: id, title: title)
    }
  }

  /// How many acts are left out of the drawing.
  static func leftOut(of graph: ChainGraph) -> Int { graph.order.count - ChainDrawing(graph) { _ in empty }.drawn.count }

  private static let empty = ChainBox(title: "", subtitle: "", isOutside: false)

  private init(_ graph: ChainGraph, _ boxes: @escaping (Int) -> ChainBox) {
    self.graph = graph
    self.boxes = boxes
    place()
  }

  /// An act stands in the row of the first one that rests on it; each further one opens a row.
  private mutating func place() {
    var previous = -1
    // Where there are too many, acts that only add a further basis to a dispatch give way to the chains.
    let isCrowded = graph.order.count > ChainDrawing.mostBoxes
    let bearing = Set(graph.parent.values)
    for entry in graph.entries where entry.kind == .full {
      if isCrowded, entry.depth == 1, !bearing.contains(entry.act) { continue }
      let column = graph.layer[entry.act] ?? 0
      guard drawn.count < ChainDrawing.mostBoxes, column < ChainDrawing.mostColumns else { continue }
      // Right after the act it stands under: the same row.
      if previous < 0 || graph.parent[entry.act] != previous { rows += 1 }
      places[entry.act] = (column, rows - 1)
      drawn.append(entry.act)
      previous = entry.act
    }
  }

  private mutating func write(id: String, title: String) -> HTMLFragment {
    let columns = (places.values.map(\.column).max() ?? 0) + 1
    let size = (columns * ChainDrawing.column - (ChainDrawing.column - ChainDrawing.width) + 2, max(rows, 1) * ChainDrawing.row)
    raw("<svg class=\"chart chain chain-\(columns)\" role=\"img\" viewBox=\"0 0 \(size.0) \(size.1)\" aria-labelledby=\"")
    escaped("\(id)-title \(id)-desc")
    raw("\"><title id=\"")
    escaped("\(id)-title")
    raw("\">")
    escaped(title)
    raw("</title><desc id=\"")
    escaped("\(id)-desc")
    raw("\">")
    escaped(description)
    raw("</desc>")
    for link in graph.links { draw(link) }
    for act in drawn { draw(act) }
    raw("</svg>")
    return HTMLFragment(trusted: buffer.bytes)
  }

  /// What the lines say, in sentences.
  private var description: String {
    graph.links.filter { places[$0.above] != nil && places[$0.below] != nil }
      .map { "\(boxes($0.below).title) căn cứ \(boxes($0.above).title)." }.joined(separator: " ")
  }

  private mutating func draw(_ act: Int) {
    guard let place = places[act] else { return }
    let box = boxes(act)
    let (x, y) = ChainDrawing.corner(place)
    raw(
      "<rect class=\"\(box.isOutside ? "act outside" : "act")\" x=\"\(x)\" y=\"\(y)\" width=\"\(ChainDrawing.width)\" "
        + "height=\"\(ChainDrawing.height)\" rx=\"3\"/>")
    text(box.title, x: x + 8, y: y + 20, "strong")
    text(box.subtitle, x: x + 8, y: y + 38, "quiet")
  }

  /// The line to the act it stands under is whole; one to a further act is broken and keeps between the rows.
  private mutating func draw(_ link: ChainGraph.Link) {
    guard let above = places[link.above], let below = places[link.below] else { return }
    let from = ChainDrawing.corner(above)
    let to = ChainDrawing.corner(below)
    let half = ChainDrawing.height / 2
    let start = (x: from.x + ChainDrawing.width, y: from.y + half)
    if graph.parent[link.below] == link.above {
      raw("<path class=\"link\" d=\"M\(start.x) \(start.y)H\(start.x + 30)V\(to.y + half)H\(to.x)\"/>")
    } else {
      let lane = to.y - 8
      // Neighbouring rows turn at different places, so that their lines can be told apart.
      let turn = start.x + 6 + above.row % 5 * 4
      raw("<path class=\"link also\" d=\"M\(start.x) \(start.y + 6)H\(turn)V\(lane)")
      raw("H\(to.x - 12)V\(to.y + half - 6)H\(to.x)\"/>")
    }
  }

  private static func corner(_ place: (column: Int, row: Int)) -> (x: Int, y: Int) {
    (place.column * column + 1, place.row * row + (row - height) / 2)
  }

  private mutating func text(_ text: String, x: Int, y: Int, _ style: String) {
    raw("<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\">")
    escaped(ChainDrawing.fitted(text, letter: style == "strong" ? 85 : 68))
    raw("</text>")
  }

  /// As much of `text` as a box holds; `letter` is the width of a small letter in tenths, capitals and digits take a fifth more.
  static func fitted(_ text: String, letter: Int) -> String {
    var room = (width - 16) * 10
    for (index, character) in zip(text.indices, text) {
      room -= character.isUppercase || character.isNumber ? letter * 6 / 5 : character == " " ? letter / 2 : letter
      if room < 0 { return text[..<index].dropLast() + "…" }
    }
    return text
  }

  /// Markup that this file itself writes.
  private mutating func raw(_ markup: String) { buffer.append(plain: markup) }

  private mutating func escaped(_ text: String) { buffer.append(escaping: text) }
}
