/// The stamp of the office that received a dispatch: `ĐẾN`, `Số: 778`, `Ngày: 09/4/2026`.
enum ArrivalStamp {
  private static let openers: [Phrase] = [
    "đến giờ", "đến số", "đến ngày", "công văn đến", "văn bản đến", "ngày nhận", "ngày đến", "số đến", "giờ đến", "nhận ngày",
    "ký ngày", "ngày ký",
  ]
  private static let rows: [Phrase] = ["số", "ngày", "giờ", "chuyển", "lưu hồ sơ", "ký hiệu", "thời gian", "đơn vị", "cv", "hs"]

  /// How many lines from `start` on are a stamp; 0 where there is none.
  ///
  /// Below its opening line only rows of a stamp belong to it: a number without symbol, a day without a place.
  static func length(_ lines: [TextLine], at start: Int) -> Int {
    guard opens(lines, start) else { return 0 }
    var end = start + 1
    while end < min(lines.count, start + 9), !lines[end].isBlank, isRow(lines[end]) || opens(lines, end) { end += 1 }
    return end - start
  }

  private static func opens(_ lines: [TextLine], _ place: Int) -> Bool {
    let line = lines[place]
    guard line.prose.count < 60, line.bullet == nil else { return false }
    if line.isJust("đến") || line.starts(with: openers) { return true }
    // The name of the receiving office stands above the word.
    let next = place + 1
    return line.isCapitals && next < lines.count && lines[next].isJust("đến") && !line.starts(with: ["số"])
  }

  private static func isRow(_ line: TextLine) -> Bool {
    guard line.prose.count < 60, line.bullet == nil, line.starts(with: rows) else { return false }
    return NumberLine.read(line, next: nil)?.symbol == nil
  }
}
