import Domain

/// Months without a year and parts of a year: `trong tháng 12`, `trong 6 tháng đầu năm 2026`.
///
/// Reports tell of the past in the same words, so only an order beside them makes them limits.
enum LooseLimits {
  private static let orders: [Phrase] = [
    "hoàn thành", "xong", "dứt điểm", "kết thúc", "gửi", "nộp", "trình", "ban hành", "báo cáo", "tổ chức", "triển khai",
  ]
  private static let tales: [Phrase] = [
    "đã", "được", "kết quả thực hiện", "tình hình", "đạt", "so với", "tính", "lũy kế", "vừa qua", "số liệu", "công tác",
    "phát sinh", "nhiệm vụ",
    "chưa", "không",
  ]

  /// Whether the limit at `place` closes an order of its clause, or opens the sentence of a body that is to do something.
  static func isSet(_ prose: Prose, _ place: Int, _ limit: TimeLimit, clause: Int, sentence: Int) -> Bool {
    let mark = SectionReader.mark(prose)?.end ?? 0
    let start = max(sentence, min(mark, place))
    if prose.skipSpaces(start) >= place { return opensOrder(prose, limit.end) }
    // `trong những tháng cuối năm 2025`: what something is about.
    if prose.has("tháng", at: prose.skipSpacesBack(place) - 5) { return false }
    let next = prose.skipSpaces(limit.end)
    return (next >= prose.count || ".;,:)|".unicodeScalars.contains(prose.folded[next]))
      && orders(prose, clause..<place) && !prose.contains(any: tales, from: clause, to: place)
  }

  /// Whether `range` orders something: `Xét báo cáo của Sở …` names a paper.
  private static func orders(_ prose: Prose, _ range: Range<Int>) -> Bool {
    range.contains { place in
      guard let end = prose.end(ofAny: orders, at: place) else { return false }
      return prose.end(ofAny: ["của", "số", "này", "trên", "tại"], at: prose.skipSpaces(end)) == nil
    }
  }

  /// What plans of a year are made of.
  private static let works: [Phrase] = [
    "kiểm tra", "giám sát", "thanh tra", "thẩm tra", "sơ kết", "tổng kết", "tập huấn", "bồi dưỡng", "khảo sát", "kiểm toán",
  ]

  /// `Ủy ban Kiểm tra Tỉnh ủy kiểm tra 03 đảng ủy trong quý III/2026`: a body, such a work and the period that closes the sentence, or
  /// its part between semicolons; any work where the sentence opens with an order, `Giao Sở Tài chính bố trí kinh phí trong quý III/2026`.
  ///
  /// `before` reaches from the beginning of the sentence to the limit.
  static func isPlan(_ prose: Prose, _ before: Range<Int>, _ limit: TimeLimit) -> Bool {
    let opening = max(before.lowerBound, min(SectionReader.mark(prose)?.end ?? 0, before.upperBound))
    let next = prose.skipSpaces(limit.end)
    guard limit.isVague, next >= prose.count || ".;".unicodeScalars.contains(prose.folded[next]) else { return false }
    let part = prose.folded[opening..<before.upperBound].lastIndex { $0 == ";" }.map { prose.skipSpaces($0 + 1) } ?? opening
    let start = prose.end(ofAny: DutyWords.orders, at: part).map(prose.skipSpaces) ?? part
    guard start < before.upperBound, BodyWords.opensWithBody(prose, at: start) else { return false }
    let duty = DutyWords.find(prose, from: start, limit: before.upperBound, isSure: false)
    let isOrdered = prose.end(ofAny: DutyWords.orders, at: opening) != nil
    return duty.end < before.upperBound && (isOrdered || prose.end(ofAny: works, at: duty.end) != nil)
      && !prose.contains(any: tales + ["qua", "thông qua"], from: start, to: before.upperBound)
  }

  /// Whether `Trong năm 2026, Sở Tài chính báo cáo …` sets a limit: a period with its year that opens the sentence, and behind its comma
  /// a body and its order; nil where that cannot be told.
  ///
  /// What is counted, `trình 12 văn bản`, was done in a past period and is ordered for one to come. While the period lasts it may be either.
  static func opensOrder(_ prose: Prose, _ before: Range<Int>, _ limit: TimeLimit, _ issued: Day?) -> Bool? {
    let start = max(before.lowerBound, min(AssignmentReader.pointStart(prose), before.upperBound))
    guard limit.isVague, prose.skipSpaces(start) >= before.upperBound, opensOrder(prose, limit.end) else { return false }
    guard counts(prose, from: limit.end) else { return true }
    guard let issued, let last = limit.last else { return nil }
    if last < issued { return false }
    return limit.first.flatMap { issued < $0 ? true : nil }
  }

  /// `Lựa chọn nhà thầu trong tháng 6/2026`: a duty that opens its sentence, and a period of which days are to come that closes it.
  static func closesDuty(_ prose: Prose, _ before: Range<Int>, _ limit: TimeLimit, _ issued: Day?) -> Bool {
    guard limit.isVague, !limit.isSpan, let issued, let last = limit.last, issued <= last else { return false }
    guard prose.has("trong", at: before.upperBound) else { return false }
    let start = max(before.lowerBound, min(AssignmentReader.pointStart(prose), before.upperBound))
    let next = prose.skipSpaces(limit.end)
    return start < before.upperBound && (next >= prose.count || ".;".unicodeScalars.contains(prose.folded[next]))
      && FoldedScalars.isUpper(prose.scalars[start]) && DutyWords.opensWithDuty(prose, at: start)
      && !prose.contains(any: tales, from: start, to: before.upperBound)
  }

  private static let counted: [Phrase] = [
    "lượt", "lần", "cuộc", "đợt", "văn bản", "hồ sơ", "vụ", "vụ việc", "kiến nghị", "báo cáo",
  ]

  /// `…, Sở Tài chính trình 12 văn bản`.
  private static func counts(_ prose: Prose, from place: Int) -> Bool {
    (place..<min(place + 160, prose.count)).contains { start in
      guard prose.startsWord(start), let (_, end) = DateScanner.number(prose, at: start, digits: 1...5) else { return false }
      return prose.end(ofAny: counted, at: prose.skipSpaces(end)) != nil
    }
  }

  /// `…, các xã hoàn thành …` behind the limit that ends at `end`.
  private static func opensOrder(_ prose: Prose, _ end: Int) -> Bool {
    let first = prose.skipSpaces(end + 1)
    // `Trong quý II/2026, giao Sở Tài chính trình …`.
    let start = prose.end(ofAny: DutyWords.orders, at: first).map(prose.skipSpaces) ?? first
    guard prose.scalar(end) == ",", BodyWords.opensWithBody(prose, at: start) else { return false }
    let close = (start..<min(start + 160, prose.count)).first { ".;".unicodeScalars.contains(prose.folded[$0]) }
    let last = close ?? min(start + 160, prose.count)
    return prose.contains(any: ["hoàn thành", "gửi", "nộp", "báo cáo", "trình"], from: start, to: last)
      && !prose.contains(any: ["đã", "được", "đạt"], from: start, to: last)
  }
}
