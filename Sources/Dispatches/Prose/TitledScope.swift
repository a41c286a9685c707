/// Follows sections that order nobody, whatever words stand in them: `2. Đối tượng áp dụng`, `Điều 1. Phạm vi điều chỉnh`.
struct TitledScope {
  private static let titles: [Phrase] = [
    "đối tượng áp dụng", "phạm vi điều chỉnh", "phạm vi áp dụng", "phạm vi", "giải thích từ ngữ", "phạm vi và đối tượng áp dụng",
    "phạm vi, đối tượng áp dụng", "phạm vi điều chỉnh và đối tượng áp dụng", "phạm vi điều chỉnh, đối tượng áp dụng",
    "phạm vi áp dụng và đối tượng áp dụng", "phạm vi và đối tượng",
  ]
  /// How the heading of the open section is marked; nil outside of one.
  private var style: String?

  /// Whether `paragraph` stands in such a section, or is its heading.
  mutating func holds(_ paragraph: Paragraph) -> Bool {
    let prose = paragraph.prose
    let own = Self.style(paragraph)
    if let end = SectionReader.mark(prose)?.end ?? SectionReader.pointEnd(prose), Self.isTitle(prose, from: end) {
      style = style ?? own
      return true
    }
    // Points of the section are marked otherwise than its heading; a section above it ends it, too.
    if let style, !own.isEmpty, own == style || Self.rank(own) < Self.rank(style) { self.style = nil }
    return style != nil
  }

  /// Whether nothing but such a title stands from `start` on, or a sentence behind it.
  private static func isTitle(_ prose: Prose, from start: Int) -> Bool {
    titles.contains { title in
      let end = prose.skipSpaces(start + title.count)
      return prose.has(title, at: start) && (end >= prose.count || ".:".unicodeScalars.contains(prose.folded[end]))
    }
  }

  /// `Điều` and `Mục` apart from bare numbers, which stand below them.
  private static func style(_ paragraph: Paragraph) -> String {
    if let mark = SectionReader.mark(paragraph.prose)?.mark, let first = mark.first, first.isLetter, !"IVXL".contains(first) {
      return mark.split(separator: " ").first.map { $0.lowercased() } ?? ""
    }
    return HeadedTasks.style(paragraph)
  }

  private static func rank(_ style: String) -> Int {
    switch style {
    case "phần": 0
    case "chương": 1
    case "mục", "I": 2
    case "điều": 3
    case let style where style.hasSuffix("1"): 3 + style.count
    default: 9
    }
  }
}
