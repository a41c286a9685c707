import Domain

/// Finds which body is told to do what.
enum AssignmentReader {
  private static let orders: [Phrase] = ["giao cho", "giao", "yêu cầu", "đề nghị", "phân công"]
  private static let duties: [Phrase] = [
    "có trách nhiệm", "chịu trách nhiệm", "chủ trì", "phối hợp", "thường xuyên", "tham mưu", "chủ động", "tổ chức", "triển khai",
    "chỉ đạo",
    "hướng dẫn", "theo dõi", "giám sát", "kiểm tra", "đôn đốc", "thực hiện", "xây dựng", "rà soát", "tiếp tục", "tăng cường",
    "căn cứ", "báo cáo",
    "hoàn thành", "khẩn trương", "tập trung", "nghiên cứu", "bố trí", "cần", "phải", "lãnh đạo", "quán triệt", "làm việc",
    "kịp thời", "xử lý",
    "cung cấp", "đánh giá", "nghiêm túc", "bảo đảm", "đảm bảo", "chuẩn bị", "trên cơ sở", "gửi", "xem xét", "tổng hợp",
    "trước hết", "có ý kiến",
    "bổ sung", "cập nhật", "định kỳ", "quan tâm", "phân công", "trực tiếp", "thông báo", "ban hành", "lập", "hỗ trợ", "đề xuất",
    "rút kinh nghiệm",
    "phản ánh", "tuyên truyền", "đẩy mạnh",
  ]

  /// Names that begin like a word of duty.
  private static let nouns: [Phrase] = [
    "tổ chức đảng", "tổ chức, ", "tổ chức chính trị", "tổ chức có", "tổ chức cơ sở", "kiểm tra đảng",
  ]

  static func read(_ paragraphs: [Paragraph]) -> [Dispatch.Assignment] {
    var found: [Dispatch.Assignment] = []
    for (place, paragraph) in paragraphs.enumerated() where paragraph.part == .body {
      guard var assignment = labelled(paragraph) ?? ordered(paragraph) ?? opening(paragraph) else { continue }
      // `2. Giao Sở Nội vụ` as a heading: what it must do stands below.
      if assignment.action.isEmpty, place + 1 < paragraphs.count, paragraphs[place + 1].part == .body {
        let below = paragraphs[place + 1]
        assignment.action = below.prose.text(0, min(below.sentenceEnd(0) + 1, below.prose.count)).unpunctuated
      }
      found.append(assignment)
    }
    return found
  }

  /// `Đơn vị chủ trì: Sở …`.
  private static func labelled(_ paragraph: Paragraph) -> Dispatch.Assignment? {
    let prose = paragraph.prose
    let labels: [Phrase] = [
      "đơn vị chủ trì:", "cơ quan chủ trì:", "đơn vị thực hiện:", "cơ quan thực hiện:", "đơn vị phối hợp:", "cơ quan phối hợp:",
    ]
    guard let end = prose.end(ofAny: labels, at: 0) else { return nil }
    let body = prose.text(end, prose.count).unpunctuated
    return body.isEmpty ? nil : Dispatch.Assignment(body: body, action: prose.text(0, end - 1), line: paragraph.line(at: 0))
  }

  /// `Giao Sở Nội vụ chủ trì …`, at the start of a sentence or after `, `/`: `.
  private static func ordered(_ paragraph: Paragraph) -> Dispatch.Assignment? {
    let prose = paragraph.prose
    for place in 0..<prose.count {
      guard place == 0 || !FoldedScalars.isWord(prose.folded[place - 1]), let end = prose.end(ofAny: orders, at: place) else {
        continue
      }
      let isOpening = FoldedScalars.isUpper(prose.scalars[place])
      guard isOpening || prose.has("yêu cầu", at: place) || prose.has("đề nghị", at: place) || prose.has("giao", at: place) else {
        continue
      }
      let start = prose.skipSpaces(prose.scalar(end) == ":" ? end + 1 : end)
      if let assignment = assignment(paragraph, from: start, isSure: isOpening) { return assignment }
    }
    return nil
  }

  /// `3. Sở Tài chính có trách nhiệm …`, `(ii) Chủ đầu tư phối hợp …`: a point that opens with a body.
  private static func opening(_ paragraph: Paragraph) -> Dispatch.Assignment? {
    let prose = paragraph.prose
    var start = SectionReader.mark(prose)?.end ?? 0
    if SectionReader.isPoint(prose) { start = prose.skipSpaces((prose.folded.firstIndex(of: ")") ?? 0) + 1) }
    let heads =
      BodyNames.heads + ["các", "những", "toàn thể", "người đứng đầu", "thủ trưởng", "cấp ủy", "chủ đầu tư", "giám đốc"]
    guard prose.end(ofAny: heads, at: start) != nil else { return nil }
    guard let found = assignment(paragraph, from: start, isSure: false) else { return nil }
    // In the preamble a body is told something only by plain words of duty.
    let isDuty = Prose(found.action).starts(with: ["có trách nhiệm", "chịu trách nhiệm", "chủ trì"])
    return !paragraph.isPreamble || start > 0 || paragraph.hasBullet || isDuty ? found : nil
  }

  /// The body's name from `start` up to the first word of duty; the action is the rest of the sentence.
  private static func assignment(_ paragraph: Paragraph, from start: Int, isSure: Bool) -> Dispatch.Assignment? {
    let prose = paragraph.prose
    guard start < prose.count else { return nil }
    let limit = min(prose.count, start + 260)
    let isBody =
      FoldedScalars.isUpper(prose.scalars[start])
      || prose.end(ofAny: ["các", "thủ trưởng", "người đứng đầu", "cấp ủy"], at: start) != nil
    guard isBody else { return nil }
    var end = start
    while end < limit {
      if ".:(".unicodeScalars.contains(prose.folded[end]), prose.scalar(end - 1) != "p" {
        let listsMore = prose.folded[end] == ":" && prose.end(ofAny: ["các bộ", "các tỉnh", "các sở"], at: start) == end
        if !listsMore { break }
      }
      let startsWord = end > start && prose.folded[end - 1] == " "
      if startsWord, !FoldedScalars.isUpper(prose.scalars[end]), prose.end(ofAny: duties, at: end) != nil,
        prose.end(ofAny: nouns, at: end) == nil
      {
        break
      }
      end += 1
    }
    let isEnded = end == prose.count || prose.folded[end] == ":" || prose.folded[end] == "."
    guard isSure || !isEnded, end < limit || end == prose.count else { return nil }
    let body = prose.text(start, end).unpunctuated
    let action = prose.text(
      min(prose.folded.indices.contains(end) && prose.folded[end] == ":" ? end + 1 : end, prose.count),
      min(paragraph.sentenceEnd(end) + 1, prose.count))
    guard body.count > 2 else { return nil }
    return Dispatch.Assignment(body: body, action: action.unpunctuated, line: paragraph.line(at: start))
  }
}
