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
    "phản ánh", "tuyên truyền", "đẩy mạnh", "giải trình", "chấn chỉnh", "cử", "cho ý kiến", "liên hệ", "khắc phục", "công khai",
    "phổ biến", "duy trì", "hoàn thiện", "làm rõ", "đề ra", "tham gia", "nộp", "lấy ý kiến", "quyết định", "khai thác",
    "khôi phục", "trích xuất", "kiểm điểm", "giảm",
    "bàn giao",
  ]
  /// Words that end a body's name before the duty is said.
  private static let asides: [Phrase] = ["trong phạm vi", "nhất là", "theo chức năng", "theo thẩm quyền", "theo nhiệm vụ"]
  /// Words after which a duty is told as done, not given.
  private static let tales: [Phrase] = ["đã", "được", "chưa", "không", "vẫn", "đang", "còn", "sẽ"]

  /// Names that begin like a word of duty.
  private static let nouns: [Phrase] = [
    "tổ chức đảng", "tổ chức, ", "tổ chức chính trị", "tổ chức có", "tổ chức cơ sở", "kiểm tra đảng",
  ]

  static func read(_ paragraphs: [Paragraph]) -> [Dispatch.Assignment] {
    var found: [Dispatch.Assignment] = []
    for (place, paragraph) in paragraphs.enumerated() where paragraph.part == .body {
      let below = place + 1 < paragraphs.count && paragraphs[place + 1].part == .body ? paragraphs[place + 1] : nil
      for var assignment in assignments(paragraph, below) {
        // `2. Giao Sở Nội vụ` as a heading: what it must do stands below.
        if assignment.action.isEmpty, let below {
          let start = SectionReader.mark(below.prose)?.end ?? 0
          assignment.action = below.prose.text(start, min(below.sentenceEnd(start) + 1, below.prose.count)).unpunctuated
        }
        found.append(assignment)
      }
    }
    return found
  }

  private static func assignments(_ paragraph: Paragraph, _ below: Paragraph?) -> [Dispatch.Assignment] {
    if let labelled = labelled(paragraph) { return [labelled] }
    let ordered = ordered(paragraph)
    if !ordered.isEmpty { return ordered }
    return (opening(paragraph) ?? heading(paragraph, below)).map { [$0] } ?? []
  }

  /// `2. Các đoàn cơ sở` alone, with points below that open with a duty.
  private static func heading(_ paragraph: Paragraph, _ below: Paragraph?) -> Dispatch.Assignment? {
    let prose = paragraph.prose
    guard let below, below.hasBullet, prose.count < 120, let (_, start) = SectionReader.mark(prose) else { return nil }
    let isBody = prose.end(ofAny: BodyNames.heads + ["các"], at: start) != nil && prose.end(ofAny: nouns, at: start) == nil
    let first = Prose(below.prose.text(0, below.prose.count))
    let hasDuty = (start..<prose.count).contains { place in
      prose.startsWord(place) && !FoldedScalars.isUpper(prose.scalars[place]) && prose.end(ofAny: duties, at: place) != nil
    }
    guard isBody, first.starts(with: duties), !hasDuty else { return nil }
    return Dispatch.Assignment(body: prose.text(start, prose.count).unpunctuated, action: "", line: paragraph.line(at: start))
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
  private static func ordered(_ paragraph: Paragraph) -> [Dispatch.Assignment] {
    let prose = paragraph.prose
    for place in 0..<prose.count {
      guard prose.startsWord(place), let end = prose.end(ofAny: orders, at: place) else {
        continue
      }
      let isOpening = FoldedScalars.isUpper(prose.scalars[place])
      guard isOpening || prose.has("yêu cầu", at: place) || prose.has("đề nghị", at: place) || prose.has("giao", at: place) else {
        continue
      }
      let start = prose.skipSpaces(prose.scalar(end) == ":" ? end + 1 : end)
      guard let first = assignment(paragraph, from: start, isSure: isOpening) else { continue }
      return [first] + further(paragraph, after: start)
    }
    return []
  }

  /// `Yêu cầu các sở …; Ủy ban nhân dân các xã, phường …`: bodies after a semicolon, and orders that open a later sentence.
  private static func further(_ paragraph: Paragraph, after start: Int) -> [Dispatch.Assignment] {
    let prose = paragraph.prose
    var found: [Dispatch.Assignment] = []
    for place in (start + 1)..<max(prose.count, start + 1) where prose.startsWord(place) && place > 1 {
      let before = prose.folded[prose.skipSpacesBack(place) - 1]
      guard before == ";" || before == "." else { continue }
      if let end = prose.end(ofAny: orders, at: place), FoldedScalars.isUpper(prose.scalars[place]) || before == ";" {
        assignment(paragraph, from: prose.skipSpaces(end), isSure: true).map { found.append($0) }
      } else if before == ";", prose.end(ofAny: BodyNames.heads, at: place) != nil, FoldedScalars.isUpper(prose.scalars[place]) {
        assignment(paragraph, from: place, isSure: false).map { found.append($0) }
      }
    }
    return found
  }

  /// `3. Sở Tài chính có trách nhiệm …`, `(ii) Chủ đầu tư phối hợp …`: a point that opens with a body.
  private static func opening(_ paragraph: Paragraph) -> Dispatch.Assignment? {
    let prose = paragraph.prose
    var start = SectionReader.mark(prose)?.end ?? 0
    if SectionReader.isPoint(prose) { start = prose.skipSpaces((prose.folded.firstIndex(of: ")") ?? 0) + 1) }
    let heads =
      BodyNames.heads + ["các", "toàn thể", "người đứng đầu", "thủ trưởng", "cấp ủy", "chủ đầu tư", "giám đốc", "chánh"]
    guard prose.end(ofAny: heads, at: start) != nil, !prose.has("báo cáo", at: start) else { return nil }
    guard let found = assignment(paragraph, from: start, isSure: false) else { return nil }
    // In the preamble a body is told something only by plain words of duty.
    let isDuty = Prose(found.action).starts(with: ["có trách nhiệm", "chịu trách nhiệm", "chủ trì"])
    return !paragraph.isPreamble || start > 0 || paragraph.hasBullet || isDuty ? found : nil
  }

  /// Where the first duty after `start` stands, or the sign before it, and where the body's name ends if earlier.
  private static func dutyPlace(_ prose: Prose, from start: Int, limit: Int, isSure: Bool) -> (end: Int, nameEnd: Int?) {
    var end = start
    var nameEnd: Int?
    while end < limit {
      if ".:(".unicodeScalars.contains(prose.folded[end]) || prose.folded[end] == ";" && !isSure, prose.scalar(end - 1) != "p" {
        if prose.has("(bà)", at: end) {
          end += 4
          continue
        }
        let listsMore = prose.folded[end] == ":" && prose.end(ofAny: ["các bộ", "các tỉnh", "các sở"], at: start) == end
        if !listsMore { break }
      }
      let startsWord = end > start && prose.folded[end - 1] == " "
      if startsWord, nameEnd == nil, prose.end(ofAny: asides, at: end) != nil { nameEnd = end }
      if startsWord, !FoldedScalars.isUpper(prose.scalars[end]), prose.end(ofAny: duties, at: end) != nil,
        prose.end(ofAny: nouns, at: end) == nil
      {
        break
      }
      end += 1
    }
    return (end, nameEnd)
  }

  /// Whether the words before the duty at `end` tell of it as done, or the duty is only to tell.
  private static func isTold(_ prose: Prose, _ end: Int) -> Bool {
    let last = prose.skipSpacesBack(end)
    return tales.contains { prose.has($0, at: last - $0.count) } || prose.end(ofAny: ["thông báo", "liên hệ"], at: end) != nil
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
    let (end, nameEnd) = dutyPlace(prose, from: start, limit: limit, isSure: isSure)
    let isEnded = end == prose.count || prose.folded[end] == ":" || prose.folded[end] == "." || prose.folded[end] == ";"
    guard isSure || !isEnded, end < limit || end == prose.count, !isTold(prose, end) else { return nil }
    let body = prose.text(start, nameEnd ?? end).unpunctuated
    let action = prose.text(
      min(prose.folded.indices.contains(end) && prose.folded[end] == ":" ? end + 1 : end, prose.count),
      min(paragraph.sentenceEnd(end) + 1, prose.count))
    // `Cơ quan thực hiện`, `Đơn vị phối hợp` are labels.
    guard body.count > 2, !["cơ quan", "đơn vị"].contains(where: { TextLine(number: 0, text: body).isJust($0) }) else {
      return nil
    }
    return Dispatch.Assignment(body: body, action: action.unpunctuated, line: paragraph.line(at: start))
  }
}
