/// Tells how far what a body must do reaches: over the sentences behind the first that go on telling it what to do.
enum ActionExtent {
  /// The place after the last sentence of the action that begins at `place`.
  ///
  /// A sentence goes on where it opens with a duty, `Hoàn thành trước ngày …`, or speaks of how the work is to be done, `Việc rà soát phải …`.
  /// One that opens with a body, an order or other words ends the action.
  static func end(_ paragraph: Paragraph, from place: Int) -> Int {
    let prose = paragraph.prose
    var end = min(paragraph.sentenceEnd(place) + 1, prose.count)
    while prose.scalar(end - 1) == "." {
      let start = pointEnd(prose, at: prose.skipSpaces(end))
      guard start < prose.count else { break }
      let last = min(paragraph.sentenceEnd(start) + 1, prose.count)
      guard last > start, goesOn(prose, start..<last) else { break }
      end = last
    }
    return end
  }

  /// The place behind `(ii)`, `(2)` at `place`: points that stand in the midst of a paragraph.
  static func pointEnd(_ prose: Prose, at place: Int) -> Int {
    guard prose.scalar(place) == "(" else { return place }
    let inside = prose.folded[(place + 1)...].prefix(5)
    guard let close = inside.firstIndex(of: ")"), close > place + 1 else { return place }
    let isNumber = inside[..<close].allSatisfy { FoldedScalars.isDigit($0) || "ivx".unicodeScalars.contains($0) }
    return isNumber ? prose.skipSpaces(close + 1) : place
  }

  /// Words that lead to a duty behind a comma: `Trong quá trình thực hiện, nếu có vướng mắc, báo cáo …`.
  private static let leads: [Phrase] =
    DutyWords.times + [
      "trong quá trình", "đối với", "trường hợp", "nếu", "khi", "sau khi", "trên cơ sở", "căn cứ", "đồng thời", "trong đó",
      "mỗi tháng", "mỗi quý", "mỗi năm", "thực hiện", "theo", "định kỳ", "qua đó",
    ]
  /// What a sentence is about that says how the work is to be done, or by when.
  private static let topics: [Phrase] = [
    "việc", "nội dung", "kết quả", "báo cáo", "hồ sơ", "văn bản", "kế hoạch", "danh sách", "thời gian", "thời hạn", "hạn",
    "quá trình",
  ]
  private static let bans: [Phrase] = ["không để", "không được", "không tổ chức", "tuyệt đối không", "kiên quyết không"]
  private static let musts: [Phrase] = [
    "phải", "cần", "gửi", "báo cáo về", "hoàn thành", "trước ngày", "chậm nhất", "muộn nhất", "xong", "không được", "không để",
  ]

  private static func goesOn(_ prose: Prose, _ sentence: Range<Int>) -> Bool {
    let start = sentence.lowerBound
    if AimedTasks.leadEnd(prose, at: start) != nil { return false }
    if var end = prose.end(ofAny: leads, at: start) {
      // `Định kỳ hằng tháng báo cáo …`.
      while let next = prose.end(ofAny: leads, at: prose.skipSpaces(end)) { end = next }
      return !namesOther(prose, end..<sentence.upperBound) && !isTold(prose, sentence)
        && opensDuty(prose, behind: end..<sentence.upperBound)
    }
    if prose.end(ofAny: DutyWords.orders, at: start) != nil || isOfOther(prose, sentence) { return false }
    if DutyWords.opensWithDuty(prose, at: start) || prose.end(ofAny: bans, at: start) != nil { return !isTold(prose, sentence) }
    return prose.end(ofAny: topics, at: start) != nil && prose.contains(any: musts, from: start, to: sentence.upperBound)
      && !isTold(prose, sentence)
  }

  /// Whether a duty stands right behind the lead, behind a comma of `range` or behind its «thì»: what has a subject of its own is somebody else's.
  private static func opensDuty(_ prose: Prose, behind range: Range<Int>) -> Bool {
    let commas = range.compactMap {
      prose.folded[$0] == "," ? $0 + 1 : prose.startsWord($0) ? prose.end(ofAny: ["thì"], at: $0) : nil
    }
    return ([range.lowerBound] + commas).contains { place in
      let start = prose.skipSpaces(place)
      return start < range.upperBound
        && (DutyWords.isDuty(prose, at: start) || prose.end(ofAny: bans + ["cần", "phải"], at: start) != nil)
    }
  }

  /// Whether the sentence opens with a body, `Thanh tra tỉnh kiểm tra …`, names who does it, `do Sở Tài chính chủ trì`, or tells of a
  /// document, `Hướng dẫn số …`.
  private static func isOfOther(_ prose: Prose, _ sentence: Range<Int>) -> Bool {
    let start = sentence.lowerBound
    if let verb = DutyWords.end(prose, at: start), prose.end(ofAny: ["số"], at: prose.skipSpaces(verb)) != nil { return true }
    if BodyWords.opensWithBody(prose, at: start) {
      let found = DutyWords.find(prose, from: start, limit: sentence.upperBound, isSure: false)
      return found.end > start && found.end < sentence.upperBound
    }
    return sentence.contains { place in
      guard prose.startsWord(place), let end = prose.end(ofAny: ["do"], at: place) else { return false }
      return BodyWords.opensWithBody(prose, at: prose.skipSpaces(end))
    }
  }

  /// Whether a body follows a comma and is told or said to do something: `Định kỳ hằng quý, Sở Nội vụ báo cáo …`,
  /// `Đồng thời, cấp ủy cơ sở phải …`.
  private static func namesOther(_ prose: Prose, _ range: Range<Int>) -> Bool {
    range.contains { place in
      guard prose.folded[place] == "," else { return false }
      let next = prose.skipSpaces(place + 1)
      guard next < range.upperBound else { return false }
      if prose.end(ofAny: DutyWords.orders + ["chính quyền"], at: next) != nil { return true }
      let isName = FoldedScalars.isUpper(prose.scalars[next]) || prose.end(ofAny: ["các", "cấp ủy"], at: next) != nil
      return isName && BodyWords.opensWithBody(prose, at: next)
    }
  }

  /// Whether the sentence tells of what was done, or closes the dispatch: `Thông báo để các đơn vị biết, thực hiện`.
  private static func isTold(_ prose: Prose, _ sentence: Range<Int>) -> Bool {
    let near = min(sentence.lowerBound + 120, sentence.upperBound)
    return prose.contains(any: ["đã", "cho thấy"], from: sentence.lowerBound, to: near)
      || prose.end(ofAny: ["thông báo", "đánh giá cao"], at: sentence.lowerBound) != nil
  }
}
