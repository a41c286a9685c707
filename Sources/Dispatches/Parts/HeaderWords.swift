import Domain
import VietnameseText

/// What lines of a header are recognised by.
enum HeaderWords {
  private static let national: [Phrase] = [
    "cộng hòa xã hội", "cộng hòa xã", "độc lập - tự do", "độc lập-tự do", "độc lập -", "độc lập tự do", "đảng cộng sản việt nam",
    "đảng cộng sản",
    "chủ nghĩa việt nam",
  ]
  private static let nationalRests: [Phrase] = [
    "đảng cộng", "sản việt nam", "việt nam", "hạnh phúc", "- hạnh phúc", "nam",
  ]
  /// Parts of the names that narrow cells leave, in capitals: in small letters they may end a subject.
  private static let nationalParts: [Phrase] = [
    "cộng", "cộng hòa", "hòa xã hội chủ nghĩa việt nam", "xã hội chủ nghĩa việt nam", "hội chủ nghĩa việt nam",
    "nghĩa việt nam", "đảng", "cộng sản việt nam",
  ]
  private static let urgency: [Phrase] = [
    "hỏa tốc", "hỏa tốc hẹn giờ", "hỏa tốc - hẹn giờ", "hỏa tốc, hẹn giờ", "hỏa tốc-hẹn giờ", "thượng khẩn", "khẩn", "mật",
    "tối mật", "tuyệt mật", "xem xong trả lại", "lưu hành nội bộ",
  ]
  private static let stamps: [Phrase] = [
    "đến giờ", "đến ngày", "đến số", "đến", "giờ:", "ngày:", "số đến", "chuyển:", "người ký", "cơ quan:", "email:",
    "thời gian ký",
    "ngày ký", "cổng thông tin điện tử", "công văn đến", "văn thư", "sao y", "sao lục", "trích sao", "bản sao", "ký bởi",
    "chữ ký số",
    "signature", "signed by", "lưu hồ sơ", "số và ký hiệu hs", "dự thảo", "bản thảo", "cục công nghệ thông tin", "tt:",
  ]
  /// First words of a body: what stands before them is header.
  private static let openers: [Phrase] = [
    "căn cứ", "thực hiện", "xét", "theo", "triển khai", "ngày", "tại", "để", "nhằm", "trên cơ sở", "tiếp theo", "phúc đáp",
    "trả lời",
    "vừa qua", "thời gian qua", "sau khi", "qua", "nhận được", "thi hành", "trong", "hiện nay", "nhân dịp", "tiếp tục", "về việc",
    "về",
    "từ", "hội nghị", "ban thường vụ", "ủy ban nhân dân", "thường trực", "văn phòng", "đến nay", "kính",
  ]
  static let subjectLabels: [Phrase] = ["v/v:", "v/v", "về việc:", "về việc", "vv:", "vv", "v/v.", "về"]

  static func isNational(_ line: TextLine) -> Bool {
    line.prose.count < 80 && (line.starts(with: national) || bareNational(line) != nil)
      || nationalRests.contains { line.isJust($0) } || line.isCapitals && nationalParts.contains { line.isJust($0) }
  }

  /// Whether a form begins with `line`: the name of the State or the Party.
  static func opensForm(_ line: TextLine) -> Bool { isNational(line) && system(line) != nil }

  /// The system whose name `line` is.
  static func system(_ line: TextLine) -> Dispatch.System? {
    if line.starts(with: ["đảng cộng", "cộng sản việt nam"]) { return .party }
    return line.starts(with: ["cộng hòa", "hòa xã hội chủ nghĩa"]) ? .state : bareNational(line)
  }

  /// The system of a name that was recognised without its accents: `CONG HOA XA HOI CHỦ NGHĨA VIỆT NAM`.
  private static func bareNational(_ line: TextLine) -> Dispatch.System? {
    guard line.isCapitals, line.prose.count < 80, ["c", "đ", "d", "ð"].contains(line.prose.scalar(0)) else { return nil }
    let bare = VietnameseText.unaccented(line.text).lowercased()
    if bare.hasPrefix("cong hoa") && bare.hasSuffix("nghia viet nam") || bare.hasPrefix("cong hoa xa hoi")
      || bare.hasSuffix("xa hoi chu nghia viet nam")
    {
      return .state
    }
    return bare.hasPrefix("dang cong san viet") ? .party : nil
  }

  /// Whether `line` says of which term and session a council is: `KHÓA XV, KỲ HỌP THỨ 20`, `KỲ HỌP CHUYÊN ĐỀ`.
  static func isSession(_ line: TextLine) -> Bool {
    line.isCapitals && line.prose.count < 80 && sessionStart(line.prose) == 0
  }

  /// Where the term or session of a council is told behind its name: `HỘI ĐỒNG NHÂN DÂN TỈNH … KHÓA XV, KỲ HỌP THỨ 20`.
  static func sessionStart(_ prose: Prose) -> Int? {
    prose.folded.indices.first { place in
      if prose.has("kỳ họp", at: place) || prose.has("kì họp", at: place) { return true }
      guard prose.has("khóa", at: place) else { return false }
      let number = prose.scalar(prose.skipSpaces(place + 4))
      return FoldedScalars.isDigit(number) || "ivxl".unicodeScalars.contains(number)
    }
  }

  static func isUrgency(_ line: TextLine) -> Bool { urgency.contains { line.isJust($0) } }

  private static let copyMarks: [Phrase] = [
    "dự thảo", "bản dự thảo", "bản thảo", "sao y", "sao y bản chính", "sao lục", "trích sao", "bản sao", "bản chính",
  ]
  private static let electronicMarks: [Phrase] = ["sao y", "sao y bản chính", "sao lục", "trích sao"]

  /// Whether `line` is what a draft or copy is marked with, `DỰ THẢO LẦN 2`, `SAO Y`: wherever it stands, it names no body.
  static func isCopyMark(_ line: TextLine) -> Bool {
    guard (1..<160).contains(line.prose.count) else { return false }
    if copyMarks.contains(where: line.isJust) { return true }
    // `SAO Y; SỞ A; 12/3/2026 10:02:11 +07:00`: the mark of an electronic copy tells who made it, and when.
    if line.text.utf8.contains(UInt8(ascii: ";")) {
      return line.text.split(separator: ";").map { TextLine(number: 0, text: $0.trimmed) }.contains {
        electronicMarks.contains(where: $0.isJust)
      }
    }
    return line.isCapitals && line.prose.count < 24 && line.starts(with: ["dự thảo lần", "dự thảo ngày", "dự thảo (lần"])
  }

  /// How many lines from `start` on are the mark of a copy: it may go on below with who made it, down to the time.
  static func copyMarkLength(_ lines: [TextLine], at start: Int) -> Int {
    guard isCopyMark(lines[start]) else { return 0 }
    let below = lines[start...].dropFirst().prefix(3).prefix { !$0.isBlank && $0.prose.count < 100 }
    return below.firstIndex { isTime($0.prose) }.map { $0 - start + 1 } ?? 1
  }

  /// Whether a time to the second stands in `prose`, `10:02:11`, as only a program writes it.
  private static func isTime(_ prose: Prose) -> Bool {
    (0..<max(prose.count - 7, 0)).contains { place in
      prose.folded[place + 2] == ":" && prose.folded[place + 5] == ":"
        && [0, 1, 3, 4, 6, 7].allSatisfy { FoldedScalars.isDigit(prose.folded[place + $0]) }
    }
  }

  static func isStamp(_ line: TextLine) -> Bool { line.prose.count < 80 && line.starts(with: stamps) }

  static func opensBody(_ line: TextLine) -> Bool {
    if line.isCapitals { return false }
    return line.starts(with: openers) || line.prose.count > 110 || line.text.first?.isNumber == true
  }

  /// Whether `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …` stands at `start` over the first căn cứ of a quyết định: who decides, not who signs.
  static func opensGrounds(_ lines: [TextLine], at start: Int) -> Bool {
    guard lines[start].isCapitals, lines[start].starts(with: Layout.bodies + SignatureWords.titles + BodyNames.heads),
      !lines[start].starts(with: ["ban hành"]), !lines[start].isJust("ban"),
      // `NGƯỜI ĐỨNG ĐẦU …` decides; in `NGƯỜI THỰC HIỆN GIÁM ĐỊNH` a subject goes on.
      !lines[start].starts(with: ["người"]) || lines[start].starts(with: ["người đứng đầu"])
    else { return false }
    let next = lines[start...].dropFirst().prefix(4).first { !$0.isBlank && !$0.isCapitals }
    return next?.starts(with: ["căn cứ", "theo", "xét"]) ?? false
  }

  /// `line` without the brackets or quotation marks round it; itself where there are none.
  private static func unbracketed(_ line: TextLine) -> TextLine {
    guard let first = line.text.first, let closing = ["(": ")", "“": "”", "\"": "\"", "«": "»"][first] else { return line }
    let inner = line.text.dropFirst()
    return TextLine(number: line.number, text: String(inner.hasSuffix(closing) ? inner.dropLast() : inner))
  }

  /// The words of `text` after a label `V/v`, `Về việc`, `Về`; nil without one.
  ///
  /// It may stand in brackets or quotation marks: `(V/v …)`, `“V/v …”`.
  static func afterSubjectLabel(_ line: TextLine) -> String? {
    let line = unbracketed(line)
    guard let end = line.prose.end(ofAny: subjectLabels, at: 0) else { return nil }
    let rest = line.prose.text(end, line.prose.count)
    return rest.hasPrefix(":") || rest.hasPrefix(".") ? rest.dropFirst().trimmed : rest
  }
}
