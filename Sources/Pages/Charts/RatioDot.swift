import Domain
import Rules

/// One group's share of HTXS against the most that is allowed.
struct RatioDot: Sendable {
  let label: String
  let excellent: Int
  let base: Int
  /// `HTT`, or the base the settings name.
  let baseName: String
  /// Ceiling in percent.
  let limit: Int
  let isOver: Bool
  /// Whether a decision answers that it is.
  let isWaived: Bool

  /// `3/12 HTT = 25,0 %`.
  var words: String {
    base > 0
      ? "\(Figures.integer(excellent))/\(Figures.integer(base)) \(baseName) = \(Figures.percent(excellent, of: base))"
      : "\(Figures.integer(excellent))/0 \(baseName)"
  }

  /// Share in thousandths, for order and place; nothing is over everything.
  var thousandths: Int { base > 0 ? excellent * 1000 / base : excellent > 0 ? .max : 0 }

  init(label: String, count: GroupCount, isWaived: Bool = false) {
    self.label = label
    let base = count.rules.ratioBase
    excellent = count.excellent
    self.base = count.base(base)
    baseName = base.words
    limit = count.limit
    isOver = count.exceeds(base)
    self.isWaived = isWaived
  }
}

/// Dots on a scale, each with the line it must not pass.
struct DotsAgainstLimit {
  /// More rows than this are no longer a picture; the table has them all.
  static let most = 12
  private static let row = 56
  private static let axis = 30
  private static let radius = 9

  /// The groups drawn: the highest shares first.
  static func chosen(_ dots: [RatioDot]) -> [RatioDot] {
    let order = dots.indices.sorted { left, right in
      dots[left].thousandths != dots[right].thousandths ? dots[left].thousandths > dots[right].thousandths : left < right
    }
    return order.prefix(most).map { dots[$0] }
  }

  static func draw(id: String, title: String, dots: [RatioDot]) -> Drawing {
    let rows = chosen(dots)
    let rest = dots.count - rows.count
    let description = rows.map { "\($0.label): \($0.words), tối đa \($0.limit)\u{202F}%\($0.isWaived ? ", được miễn trừ" : "")." }
      .joined(separator: " ")
    let height = max(rows.count, 1) * row + axis + (rest > 0 ? axis : 0)
    var drawing = Drawing(id: id, title: title, description: description, height: height)
    guard !rows.isEmpty else {
      drawing.text("Chưa có nhóm nào được xếp loại.", x: 0, y: axis, .start, "quiet")
      return drawing
    }
    // The scale ends at a round number beyond the highest share, and at 100 % whatever the share.
    let highest = min(max(rows.map(\.thousandths).max() ?? 0, 400), 1000)
    let top = (highest + 99) / 100 * 100
    let bottom = rows.count * row
    for percent in stride(from: 0, through: top / 10, by: top > 500 ? 20 : 10) {
      let x = place(percent * 10, top: top)
      drawing.line(x1: x, y1: 0, x2: x, y2: bottom, "axis")
      drawing.text(
        "\(percent)\u{202F}%", x: x, y: bottom + axis - 8, percent == 0 ? .start : percent * 10 == top ? .end : .middle, "quiet")
    }
    for (index, dot) in rows.enumerated() { draw(dot, y: index * row, top: top, in: &drawing) }
    if rest > 0 { drawing.text("và \(Figures.integer(rest)) nhóm khác trong bảng", x: 0, y: height - 8, .start, "quiet") }
    return drawing
  }

  private static func draw(_ dot: RatioDot, y: Int, top: Int, in drawing: inout Drawing) {
    // Figures first: on a narrow screen only the end of a long name is out of sight.
    drawing.text("\(dot.words) · \(dot.label)", x: 0, y: y + 22, .start, "label")
    let middle = y + row - 14
    drawing.line(x1: 0, y1: middle, x2: Drawing.width, y2: middle, "axis")
    let limit = place(dot.limit * 10, top: top)
    drawing.line(x1: limit, y1: middle - 13, x2: limit, y2: middle + 13, "limit")
    let style = dot.isWaived ? "waived" : "over"
    if dot.thousandths > top {
      drawing.arrow(x: Drawing.width - radius, y: middle, radius: radius, style)
    } else if dot.isOver {
      drawing.diamond(x: place(dot.thousandths, top: top), y: middle, radius: radius + 1, style)
    } else {
      drawing.disc(x: place(dot.thousandths, top: top), y: middle, radius: radius - 1, "ok")
    }
  }

  /// Thousandths as a place; the ends leave room for a dot.
  private static func place(_ thousandths: Int, top: Int) -> Int {
    radius + thousandths * (Drawing.width - 2 * radius) / top
  }
}
