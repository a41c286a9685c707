import Markup

/// Writes the markup of one chart.
///
/// Lengths are whole units of a drawing 640 units wide, so that the same figures give the same bytes. Nothing is coloured here:
/// classes say what a shape means, and the style sheet (screen, dark, print) says how that looks.
struct Drawing: ~Copyable {
  static let width = 640
  private var buffer = ByteBuffer(capacity: 8192)

  /// Where a text begins.
  enum Anchor: String {
    case start, middle, end
  }

  /// Opens a chart `height` units high; `id` makes the ids of its title and description.
  init(id: String, title: String, description: String, height: Int) {
    raw("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 \(Drawing.width) \(height)\" aria-labelledby=\"")
    escaped(id)
    raw("-title ")
    escaped(id)
    raw("-desc\"><title id=\"")
    escaped(id)
    raw("-title\">")
    escaped(title)
    raw("</title><desc id=\"")
    escaped(id)
    raw("-desc\">")
    escaped(description)
    raw("</desc>")
  }

  /// A box; nothing where it would have no width.
  mutating func box(x: Int, y: Int, width: Int, height: Int, _ style: String) {
    guard width > 0 else { return }
    raw("<rect class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>")
  }

  /// Slanting lines over a box: what tells it apart without colour.
  mutating func hatch(x: Int, y: Int, width: Int, height: Int) {
    var path = ""
    for start in stride(from: x - height, to: x + width, by: 6) {
      let (from, to) = (max(start, x), min(start + height, x + width))
      if from < to { path += "M\(from) \(y + height - (from - start))L\(to) \(y + height - (to - start))" }
    }
    if !path.isEmpty { raw("<path class=\"hatch\" d=\"\(path)\"/>") }
  }

  mutating func line(x1: Int, y1: Int, x2: Int, y2: Int, _ style: String) {
    raw("<line class=\"\(style)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>")
  }

  /// A filled disc around a point.
  mutating func disc(x: Int, y: Int, radius: Int, _ style: String) {
    raw("<circle class=\"\(style)\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>")
  }

  /// A filled square standing on its corner, around a point.
  mutating func diamond(x: Int, y: Int, radius: Int, _ style: String) {
    raw("<path class=\"\(style)\" d=\"M\(x) \(y - radius)L\(x + radius) \(y) \(x) \(y + radius) \(x - radius) \(y)z\"/>")
  }

  /// An arrowhead that points to the right: the value lies beyond the scale.
  mutating func arrow(x: Int, y: Int, radius: Int, _ style: String) {
    raw("<path class=\"\(style)\" d=\"M\(x - radius) \(y - radius)L\(x + radius) \(y) \(x - radius) \(y + radius)z\"/>")
  }

  mutating func text(_ text: String, x: Int, y: Int, _ anchor: Anchor = .start, _ style: String = "") {
    raw("<text x=\"\(x)\" y=\"\(y)\"")
    if anchor != .start { raw(" text-anchor=\"\(anchor.rawValue)\"") }
    if !style.isEmpty { raw(" class=\"\(style)\"") }
    raw(">")
    escaped(text)
    raw("</text>")
  }

  /// The chart.
  mutating func finish() -> HTMLFragment {
    raw("</svg>")
    return HTMLFragment(trusted: buffer.bytes)
  }

  /// Markup that this file itself writes.
  private mutating func raw(_ markup: String) { buffer.append(plain: markup) }

  private mutating func escaped(_ text: String) { buffer.append(escaping: text) }
}
