import Domain

/// What stands round a number-symbol: the date and the issuer.
enum CitationParts {
  /// `, ngày 19/3/2026`, ` ngày 14 tháng 4 năm 2026`, `(ngày …)` right after `place`.
  static func date(_ prose: Prose, after place: Int) -> (date: Day, end: Int)? {
    var start = prose.skipSpaces(place)
    while [",", "("].contains(prose.scalar(start)) { start = prose.skipSpaces(start + 1) }
    guard let word = prose.end(ofAny: ["ngày", "ký ngày", "ban hành ngày", "đề ngày"], at: start),
      let found = DateScanner.date(prose, at: prose.skipSpaces(word)), let date = found.date
    else { return nil }
    return (date, prose.scalar(found.end) == ")" ? found.end + 1 : found.end)
  }

  private static let stops: [Phrase] = [
    "về", "quy định", "ban hành", "hướng dẫn", "sửa đổi", "phê duyệt", "triển khai", "nêu", "trong", "tại", "để", "đã", "chưa",
    "ngày", "thực hiện",
    "năm", "khóa", "kỳ", "yêu cầu", "đề nghị", "có", "là", "do", "cho", "theo", "với", "trên", "này", "được", "thông qua",
    "trước", "gửi",
    "chỉ đạo", "giao", "báo cáo", "công bố", "thông báo", "tổ chức", "bổ sung", "kiểm điểm", "đối với",
  ]

  /// `của Bộ Chính trị` right after `place`: the body's name up to a verb, a sign or another document.
  static func issuer(_ prose: Prose, after place: Int) -> (issuer: String, end: Int)? {
    let start = prose.skipSpaces(place)
    guard prose.has("của", at: start) else { return nil }
    let first = prose.skipSpaces(start + 3)
    var end = first
    while end < prose.count, end - first < 140 {
      if !isInName(prose, end, first) { break }
      end += 1
    }
    let name = prose.text(first, end).unpunctuated
    return name.isEmpty ? nil : (name, prose.skipSpacesBack(end))
  }

  private static func isInName(_ prose: Prose, _ place: Int, _ first: Int) -> Bool {
    let scalar = prose.folded[place]
    if scalar == "," { return prose.end(ofAny: [", ban bí thư", ", công nghệ"], at: place) != nil }
    if ";.:()“”\"[]".unicodeScalars.contains(scalar) { return false }
    let startsWord = place == first || prose.folded[place - 1] == " "
    guard startsWord, FoldedScalars.isLetter(scalar), place > first else { return true }
    if prose.has("và", at: place) {
      // `Bộ Giáo dục và Đào tạo` is one name, `Bộ Nội vụ và Bộ Tài chính` or `… và Hướng dẫn số …` are two.
      let next = prose.skipSpaces(place + 2)
      return next < prose.count && FoldedScalars.isUpper(prose.scalars[next])
        && DocumentTypes.starting(at: next, in: prose) == nil
        && prose.end(ofAny: BodyNames.heads, at: next) == nil
    }
    if prose.has("tổ chức", at: place), FoldedScalars.isUpper(prose.scalars[place]) { return true }
    return prose.end(ofAny: stops, at: place) == nil || FoldedScalars.isUpper(prose.scalars[place])
  }

  /// `đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số …`: the body before `tại`.
  static func issuerBefore(_ prose: Prose, _ start: Int, from earliest: Int) -> String? {
    let end = prose.skipSpacesBack(start)
    guard prose.has("tại", at: end - 3), let word = (earliest..<max(end, earliest)).last(where: { prose.has("của", at: $0) })
    else { return nil }
    let name = prose.text(word + 3, end - 3)
    return name.count < 90 && !name.contains(where: { ",;:.".contains($0) }) ? name : nil
  }

  /// `Ngày 28 tháng 10 năm 2025, Chủ tịch … đã ban hành Công văn số …`: the date that opens the sentence.
  static func dateBefore(_ paragraph: Paragraph, _ start: Int, isFirst: Bool) -> Day? {
    let prose = paragraph.prose
    let sentence = paragraph.sentenceStart(start)
    guard isFirst, prose.has("ngày", at: sentence), let found = DateScanner.date(prose, at: prose.skipSpaces(sentence + 4)) else {
      return nil
    }
    let end = prose.skipSpacesBack(start)
    let verbs: [Phrase] = ["ban hành", "có", "ký", "ký ban hành", "gửi", "ra", "thông qua"]
    guard verbs.contains(where: { prose.has($0, at: end - $0.count) }) else { return nil }
    return found.date
  }
}
