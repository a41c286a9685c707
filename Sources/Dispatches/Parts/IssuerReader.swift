/// Names of bodies: by which words they begin.
enum BodyNames {
  static let heads: [Phrase] = [
    "ban", "bộ", "văn phòng", "sở", "phòng", "cục", "chi cục", "tổng cục", "vụ", "ủy ban", "ubnd", "ubkt", "tỉnh ủy", "thành ủy",
    "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "chi bộ", "đảng bộ", "chi ủy", "hội đồng", "hđnd", "trung tâm", "trường", "viện",
    "công an", "tòa án", "viện kiểm sát", "mặt trận", "thanh tra", "đoàn", "hội", "liên đoàn", "bệnh viện", "học viện", "cơ quan",
    "thủ tướng", "chính phủ", "quốc hội", "ngân hàng", "tập đoàn", "tổng công ty", "công ty", "đài", "báo", "kho bạc", "bảo hiểm",
    "thường trực", "đảng đoàn", "quân khu", "vpcp", "chủ tịch", "trường đại học", "đại học", "liên hiệp", "nhà", "xã đoàn",
    "tỉnh đoàn", "thành đoàn", "tiểu ban", "tổ công tác", "vp", "btc", "nhóm", "kiểm toán",
  ]

  static func isBody(_ line: TextLine) -> Bool { line.starts(with: heads) }
}

/// The issuer's lines → parent and issuer.
enum IssuerReader {
  /// Names that cannot stand alone: the next line completes them even if it begins like a body.
  private static let incomplete: [Phrase] = [
    "đảng ủy", "đảng bộ", "ban chỉ đạo", "văn phòng", "ban chấp hành đảng bộ", "đảng đoàn", "ban cán sự đảng", "ban chấp hành",
    "ban thường vụ",
    "cơ quan", "các cơ quan", "chủ tịch", "cục", "chi cục", "tổng cục", "tổng công ty", "công ty", "tập đoàn", "chi nhánh",
    "khoa",
    "trung tâm", "công ty cổ phần", "công ty tnhh",
  ]
  /// Syllables with which names begin and that are none alone: a narrow cell tore `ỦY` from `BAN NHÂN DÂN`.
  private static let syllables: [Phrase] = [
    "ủy", "văn", "tổng", "chi", "học", "bệnh", "liên", "tập", "tòa", "công", "thanh", "trung", "kiểm", "tiểu", "ngân", "nhà",
    "mặt", "kho", "bảo", "đại", "chủ tịch ủy",
  ]
  /// Bodies that stand under another one, and only as issuers are told by these words.
  private static let branches: [Phrase] = [
    "liên sở", "liên ngành", "khoa", "trạm", "chi nhánh", "xí nghiệp", "nhà máy", "bcđ", "công đoàn", "phân viện", "phân hiệu",
    "hạt kiểm lâm", "đồn",
    "cảng vụ", "đội", "xưởng",
  ]
  /// Branches that bear the name of their parent: `TỔNG CÔNG TY ĐIỆN LỰC …`, `ĐIỆN LỰC …`.
  private static let namesakes: [Phrase] = ["thuế", "điện lực", "hải quan", "bưu điện", "viễn thông", "thống kê", "dự trữ"]
  private static let noBranches: [Phrase] = ["khoa học", "khoa giáo", "đội ngũ"]
  /// Words that only complete the name above: `ỦY BAN NHÂN DÂN` over `TỈNH …`.
  private static let localities: [Phrase] = [
    "tỉnh", "thành phố", "tp", "tp.", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "trung ương", "việt nam",
    "khu vực", "khu", "và", "nhân dân", "miền", "vùng", "-",
  ]

  static func split(_ lines: [TextLine]) -> (parent: String?, issuer: String?) {
    var names: [(words: [String], isStrong: Bool)] = []
    for line in lines {
      // A comma at the end of a line goes on with the next one.
      let text =
        line.text.hasSuffix(",") ? line.text : line.text.hasSuffix("--") ? withoutRule(line.text) : line.text.unpunctuated
      guard let last = names.last else {
        names.append(([text], line.isStrong))
        continue
      }
      if startsName(line, after: last.words.joined(separator: " "), wasStrong: last.isStrong) {
        names.append(([text], line.isStrong))
      } else {
        names[names.count - 1].words.append(text)
      }
    }
    let joined = names.map { withoutRule($0.words.joined(separator: " ").unpunctuated) }
    return (joined.count > 1 ? joined.dropLast().joined(separator: " ") : nil, joined.last)
  }

  /// `name` without the rule or dash that a copy left behind it: `ỦY BAN NHÂN DÂN XÃ ĐÔNG MẪU -------`.
  private static func withoutRule(_ name: String) -> String {
    var scalars = name.unicodeScalars
    while let last = scalars.last, "-–—_=* ".unicodeScalars.contains(last) { scalars.removeLast() }
    return scalars.isEmpty ? name : String(scalars)
  }

  /// Whether `name` cannot stand alone.
  static func isIncomplete(_ name: Prose) -> Bool {
    let offices: [Phrase] = ["thường trực", "ban thường trực", "giám đốc", "bí thư", "thủ trưởng", "lãnh đạo", "ban quản lý"]
    return (incomplete + offices).contains { name.has($0, at: 0) && name.count == $0.count }
  }

  /// Whether `line` can stand below an issuer's first line: with the rest of its name, or with the body under it.
  static func completes(_ line: TextLine) -> Bool {
    line.starts(with: localities) || BodyNames.isBody(line) || line.starts(with: branches)
  }

  private static func startsName(_ line: TextLine, after previous: String, wasStrong: Bool) -> Bool {
    if let last = previous.unicodeScalars.last, last == "-" || last == "," { return false }
    let above = Prose(previous.unpunctuated)
    let isIncomplete = (incomplete + syllables).contains { above.has($0, at: 0) && above.count == $0.count }
    if above.contains(any: ["và"], from: max(above.count - 3, 0)) { return false }
    // The parent is printed plain and the issuer bold (NĐ 30/2020/NĐ-CP, Phụ lục I).
    if !wasStrong, line.isStrong, !line.starts(with: localities) { return !isIncomplete || BodyNames.isBody(line) }
    return !isIncomplete && (BodyNames.isBody(line) || isBranch(line, of: above))
  }

  private static func isBranch(_ line: TextLine, of above: Prose) -> Bool {
    if line.starts(with: namesakes) { return namesakes.contains { line.prose.has($0, at: 0) && above.find($0) != nil } }
    return line.starts(with: branches) && !line.starts(with: noBranches)
  }
}
