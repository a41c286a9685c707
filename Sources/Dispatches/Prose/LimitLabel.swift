/// Limits that a label with words of its own tells: `Thời hạn gửi báo cáo: ngày 15/4/2026`, `Hạn cuối nhận hồ sơ là 17h00 ngày 15/4/2026`.
enum LimitLabel {
  private static let openers: [Phrase] = ["thời hạn", "hạn cuối cùng", "hạn cuối", "hạn chót", "hạn"]
  /// What a term is of that nobody has to keep.
  private static let others: [Phrase] = [
    "hiệu lực", "bổ nhiệm", "bảo hành", "giữ chức", "công tác", "học tập", "sử dụng", "niêm yết",
  ]

  /// The day behind the label that begins at `place`; or the day at `place`, of which it is said that it is the last.
  static func read(_ prose: Prose, at place: Int) -> TimeLimit? {
    if prose.has("ngày", at: place) { return lastDay(prose, at: place) }
    guard let end = prose.end(ofAny: openers, at: place) else { return nil }
    let reach = min(end + 48, prose.count)
    guard
      let sign = (end..<reach).first(where: { ":.;,()|".unicodeScalars.contains(prose.folded[$0]) || prose.has("là", at: $0) }),
      prose.folded[sign] == ":" || prose.folded[sign] == "l", !prose.contains(any: others, from: end, to: sign)
    else { return nil }
    var start = prose.skipSpaces(sign + (prose.folded[sign] == ":" ? 1 : 2))
    while let word = prose.end(ofAny: ["vào", "đến", "hết"], at: start) { start = prose.skipSpaces(word) }
    guard let limit = TimeLimit.read(prose, at: start, after: "thời hạn:") else { return nil }
    return limit.date != nil || limit.yearless != nil || limit.recurrence != nil ? limit : nil
  }

  /// `Ngày 15/4/2026 là hạn cuối`.
  private static func lastDay(_ prose: Prose, at place: Int) -> TimeLimit? {
    guard let day = TimeLimit.day(prose, at: place), day.date != nil,
      prose.end(ofAny: ["là hạn", "là thời hạn"], at: prose.skipSpaces(day.end)) != nil
    else { return nil }
    return day
  }

  /// `Thời gian: Quý II/2026.`: a label that opens its paragraph, and behind it a period and nothing more.
  static func isWhole(_ prose: Prose, _ label: Phrase, _ before: Range<Int>, _ limit: TimeLimit) -> Bool {
    guard label.text.hasPrefix("thời"), label.text.hasSuffix(":"), limit.isVague, !limit.isSpan else { return false }
    return AssignmentReader.pointStart(prose) >= before.upperBound
      && prose.text(limit.end, prose.count).unpunctuated.isEmpty
  }

  /// Whether the day at `place` only bounds a span or belongs to other words: `từ ngày 15 hằng tháng`.
  static func followsBorder(_ prose: Prose, _ place: Int) -> Bool {
    let last = prose.skipSpacesBack(place)
    let words: [Phrase] = ["từ", "đến", "sau", "trước", "của", "các", "những", "trong"]
    return words.contains { prose.has($0, at: last - $0.count) }
  }
}
