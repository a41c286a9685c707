import Domain

/// The types of documents: their names and abbreviations (Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 05-HD/VPTW).
enum DocumentTypes {
  struct Kind: Sendable {
    let phrase: Phrase
    /// Full name: `Công văn`.
    let name: String
    /// Marks in symbols; several types may share one.
    let marks: [String]

    init(_ name: String, _ marks: String...) {
      self.name = name
      self.marks = marks
      phrase = Phrase(name.lowercased())
    }
  }

  /// Longer names before those they begin with; of two with one mark the first is meant.
  static let all: [Kind] = [
    Kind("Thông báo kết luận"), Kind("Thông tư liên tịch", "TTLT"), Kind("Nghị quyết liên tịch", "NQLT"),
    Kind("Văn bản hợp nhất", "VBHN"), Kind("Chương trình hành động"), Kind("Kế hoạch hành động"), Kind("Bản ghi nhớ", "BGN"),
    Kind("Bản thỏa thuận", "BTT"), Kind("Giấy ủy quyền", "GUQ"), Kind("Giấy giới thiệu", "GGT"), Kind("Giấy nghỉ phép", "GNP"),
    Kind("Giấy mời", "GM"), Kind("Phiếu chuyển", "PC"), Kind("Phiếu gửi", "PG"), Kind("Phiếu báo", "PB"),
    Kind("Nghị quyết", "NQ"),
    Kind("Nghị định", "NĐ"), Kind("Quyết định", "QĐ"), Kind("Quy định", "QyĐ", "QĐi"), Kind("Quy chế", "QC"),
    Kind("Quy trình", "QT"), Kind("Chỉ thị", "CT"), Kind("Kết luận", "KL"), Kind("Thông cáo", "TC"), Kind("Thông báo", "TB"),
    Kind("Thông tri", "TT"), Kind("Thông tư", "TT"), Kind("Hướng dẫn", "HD"), Kind("Chương trình", "CTr"), Kind("Kế hoạch", "KH"),
    Kind("Phương án", "PA"), Kind("Đề án", "ĐA"), Kind("Dự án", "DA"), Kind("Báo cáo", "BC"), Kind("Biên bản", "BB"),
    Kind("Tờ trình", "TTr"), Kind("Hợp đồng", "HĐ"), Kind("Công điện", "CĐ"), Kind("Công văn", "CV"), Kind("Thư công"),
    Kind("Tuyên bố"), Kind("Pháp lệnh", "PL"), Kind("Bộ luật"), Kind("Luật"), Kind("Lệnh", "L"), Kind("Bản sao y", "SY"),
    Kind("Bản sao lục", "SL"), Kind("Bản trích sao", "TrS"), Kind("Văn bản"),
  ]

  /// The type whose name ends right before `end`, with the place where it begins.
  static func ending(at end: Int, in prose: Prose) -> (name: String, start: Int)? {
    for kind in all {
      let start = end - kind.phrase.count
      if start >= 0, prose.has(kind.phrase, at: start) { return (kind.name, start) }
    }
    return nil
  }

  /// The type whose name stands at `place`.
  static func starting(at place: Int, in prose: Prose) -> (name: String, end: Int)? {
    for kind in all where prose.has(kind.phrase, at: place) { return (kind.name, place + kind.phrase.count) }
    return nil
  }

  /// The type that a title line names, and the words after it; nil if `line` is no title.
  static func title(_ line: TextLine) -> (name: String, rest: String)? {
    guard line.prose.count > 0, line.bullet == nil, let (name, end) = starting(at: 0, in: line.prose) ?? other(line),
      !["Văn bản", "Luật", "Lệnh"].contains(name)
    else { return nil }
    let rest = line.prose.text(end, line.prose.count)
    if rest.hasPrefix("("), rest.hasSuffix(")"), TextLine(number: 0, text: line.prose.text(0, end)).isCapitals {
      return (name, rest)
    }
    if rest.unpunctuated.isEmpty { return line.text.hasSuffix(":") ? nil : (name, "") }
    // `HƯỚNG DẪN LIÊN SỞ`: who issued it together, not what it is about.
    if ["liên sở", "liên ngành", "liên tịch", "liên bộ"].contains(where: TextLine(number: 0, text: rest).isJust) {
      return (name, "")
    }
    if name == "Phiếu chuyển", TextLine(number: 0, text: rest).isJust("đơn") { return (name, "") }
    // A title with words after the type is all in capitals; a body line that begins with a type is not.
    guard line.isCapitals, !rest.hasPrefix("SỐ ") || line.prose.count < 120 else { return nil }
    return (name, rest)
  }

  /// The same, of a title that a narrow cell may have torn: `THÔNG` over `TƯ`; with the number of its lines.
  static func title(_ line: TextLine, over next: TextLine?) -> (name: String, rest: String, lines: Int)? {
    if let (name, rest) = title(line) { return (name, rest, 1) }
    guard line.isCapitals, !line.text.contains(" "), let next, next.isCapitals, next.bullet == nil,
      let (name, rest) = title(TextLine(number: line.number, text: "\(line.text) \(next.text)")), rest.isEmpty
    else { return nil }
    return (name, rest, 2)
  }

  /// Titles of papers that are no types of Nghị định 30/2020/NĐ-CP, Điều 7.
  private static let others: [Phrase] = [
    "thư chúc mừng", "thư khen", "thư ngỏ", "thư mời", "thư cảm ơn", "thư kêu gọi", "thư chia buồn", "thư thăm hỏi",
    "lời kêu gọi", "lời chúc mừng", "thông điệp", "phiếu lấy ý kiến", "phiếu xin ý kiến", "phiếu trình", "phiếu đề nghị",
    "phiếu yêu cầu", "giấy triệu tập", "giấy đề nghị", "giấy xác nhận", "giấy chứng nhận", "đề cương", "diễn văn", "bản cam kết",
    "cam kết",
  ]

  /// The title in capitals of such a paper: `THƯ NGỎ` → `Thư ngỏ`.
  private static func other(_ line: TextLine) -> (name: String, end: Int)? {
    guard line.isCapitals, let end = line.prose.end(ofAny: others, at: 0) else { return nil }
    let name = line.prose.text(0, end).lowercased()
    return (name.prefix(1).uppercased() + name.dropFirst(), end)
  }

  /// The type that is named at `place` and the number behind it: `Nghị định số 30/2020/NĐ-CP`, `Thông tư số: 5/2026/TT-BNV`.
  static func numbered(_ prose: Prose, at place: Int) -> (type: String, number: NumberSymbol)? {
    guard let found = starting(at: place, in: prose) else { return nil }
    var next = prose.skipSpaces(found.end)
    let isAnnounced = prose.has("số", at: next)
    if isAnnounced { next = prose.skipSpaces(next + 2) }
    if prose.scalar(next) == ":" { next = prose.skipSpaces(next + 1) }
    return NumberSymbol.read(prose, at: next, isAnnounced: isAnnounced).map { (found.name, $0) }
  }

  /// The type a symbol stands for: `CV/TU` → Công văn, `KH-UBND` → Kế hoạch, `UBND-TH` → Công văn.
  static func type(of symbol: String, _ system: Dispatch.System) -> String? {
    let groups = symbol.split(whereSeparator: { "/-".contains($0) }).filter { !$0.allSatisfy(\.isNumber) }
    guard let mark = groups.first.map(String.init) else { return nil }
    if mark == "TT" { return system == .party ? "Thông tri" : "Thông tư" }
    if let kind = all.first(where: { $0.marks.contains(mark) })
      ?? all.first(where: { $0.marks.contains { $0.uppercased() == mark.uppercased() } })
    {
      return kind.name
    }
    // Nghị định 30/2020/NĐ-CP, Điều 7: a công văn has no abbreviation; its symbol begins with the issuer's.
    return system == .state ? "Công văn" : nil
  }
}
