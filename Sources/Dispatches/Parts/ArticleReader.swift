import Domain

/// Expands "Như Điều n" from that article of a quyết định.
enum ArticleReader {
  static func expand(_ dispatch: inout Dispatch, _ paragraphs: [Paragraph]) {
    guard dispatch.recipients.contains(where: { $0.kind == .sameAsArticle }) else { return }
    var named: [Int: [String]] = [:]
    for paragraph in paragraphs {
      guard let (mark, start) = SectionReader.mark(paragraph.prose), mark.lowercased().hasPrefix("điều "),
        let number = Int(mark.dropFirst(5).trimmed), named[number] == nil
      else { continue }
      named[number] = bodies(paragraph.prose, from: start)
    }
    for place in dispatch.recipients.indices where dispatch.recipients[place].kind == .sameAsArticle {
      dispatch.recipients[place].expanded = numbers(dispatch.recipients[place].name).flatMap { named[$0] ?? [] }
    }
  }

  /// `Như Điều 2, 3` → 2 and 3; `Như khoản 1, 2 Điều 4` → 4.
  private static func numbers(_ name: String) -> [Int] {
    var numbers: [Int] = []
    var isArticle = false
    for word in name.split(whereSeparator: { !$0.isNumber && !$0.isLetter }) {
      if let number = Int(word) {
        if isArticle { numbers.append(number) }
      } else if Prose(String(word)).starts(with: ["điều"]) {
        isArticle = true
      } else if Prose(String(word)).starts(with: ["khoản", "điểm", "mục"]) {
        isArticle = false
      }
    }
    return numbers
  }

  private static let duties: [Phrase] = [
    "chịu trách nhiệm", "có trách nhiệm", "căn cứ quyết định", "căn cứ", "thi hành", "và các tổ chức, cá nhân có liên quan",
    "chiểu",
  ]
  private static let openers: [Phrase] = [
    "các ông (bà):", "các ông, bà:", "các ông (bà)", "các đồng chí:", "các đồng chí", "ông (bà)", "các ông:",
  ]

  /// The bodies an article names before it says what they must do.
  private static func bodies(_ prose: Prose, from start: Int) -> [String] {
    let end = duties.compactMap { prose.find($0, from: start) }.min() ?? prose.count
    let opening = prose.end(ofAny: openers, at: start) ?? start
    let text = prose.text(opening, end)
    let separator: Character = text.contains(";") ? ";" : ","
    return merged(text.split(separator: separator).map { $0.trimmed.unpunctuated }).map { item in
      let item = Prose(item)
      return item.has("và", at: 0) ? item.text(2, item.count) : item.text(0, item.count)
    }.filter { !$0.isEmpty }
  }

  /// `Chủ tịch UBND các xã, phường` is one body: a part that opens with a small letter goes on with the one before.
  private static func merged(_ parts: [String]) -> [String] {
    var out: [String] = []
    for part in parts {
      let opensSmall = part.first?.isLowercase == true && !Prose(part).starts(with: ["các", "và", "thủ trưởng", "đồng chí"])
      if opensSmall, let last = out.popLast() { out.append(last + ", " + part) } else { out.append(part) }
    }
    return out
  }
}
