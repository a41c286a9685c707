/// Which lines of a dispatch belong to which part, and which line has been used for what.
struct Layout {
  let lines: [TextLine]
  private(set) var uses: [LineUse?]
  /// Line of `Kính gửi`, if any.
  var addressing: Int?
  /// Line of `Nơi nhận`, if any.
  var receiving: Int?

  init(_ lines: [TextLine]) {
    self.lines = lines
    uses = lines.map { $0.isBlank ? .blank : nil }
    receiving = lines.indices.first { Layout.isReceiving(lines[$0]) }
    addressing = lines.indices.prefix(receiving ?? lines.count).prefix(120).first { Layout.isAddressing(lines[$0]) }
  }

  mutating func use(_ place: Int, as use: LineUse) {
    if lines.indices.contains(place), uses[place] != .blank { uses[place] = use }
  }

  mutating func use(_ range: Range<Int>, as use: LineUse) { for place in range { self.use(place, as: use) } }

  /// Gives back lines that were taken for a part too early.
  mutating func release(_ range: Range<Int>) {
    for place in range where uses[place] != .blank { uses[place] = nil }
  }

  static let labels: [Phrase] = ["kính gửi", "kính trình", "đồng kính gửi"]

  /// Whether `line` is `Nơi nhận:`, alone or with the list after it.
  static func isReceiving(_ line: TextLine) -> Bool {
    guard line.starts(with: ["nơi nhận"]) else { return false }
    let rest = line.prose.text(8, line.prose.count)
    return rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix(".") && rest.count < 3 || rest.hasPrefix("-")
  }

  /// Whether `line` opens the addressees: `Kính gửi:`, or a công điện's `… điện:`.
  static func isAddressing(_ line: TextLine) -> Bool {
    if line.starts(with: labels) { return true }
    let end = line.prose.count
    return end < 120 && line.text.hasSuffix(":") && line.prose.find("điện", from: max(end - 6, 0)) != nil
      && (line.isCapitals || line.starts(with: bodies))
  }

  static let bodies: [Phrase] = [
    "thủ tướng", "phó thủ tướng", "chủ tịch", "ủy ban", "bộ trưởng", "ban chỉ đạo", "ban chỉ huy", "ban thường vụ", "văn phòng",
    "giám đốc",
    "bộ", "tỉnh ủy", "thành ủy",
  ]
}
