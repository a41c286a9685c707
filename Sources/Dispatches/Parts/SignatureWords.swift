/// What lines of a signature are recognised by.
enum SignatureWords {
  private static let authorities: [Phrase] = [
    "tm.", "tm", "t/m", "t.m", "t/m.", "t/ m", "kt.", "kt", "k/t", "k/t.", "k.t", "tl.", "tl", "t/l", "t/l.", "tuq.", "tuq",
    "t/uq",
    "t.uq", "q.",
  ]
  static let titles: [Phrase] = [
    "phó", "chánh", "trưởng", "thứ trưởng", "bộ trưởng", "giám đốc", "chủ tịch", "bí thư", "ủy viên", "tổng", "vụ trưởng",
    "cục trưởng",
    "chủ nhiệm", "thường trực", "quyền", "viện trưởng", "hiệu trưởng", "thủ tướng", "thủ trưởng", "hàm", "chi cục trưởng",
    "chính ủy",
    "tư lệnh", "chỉ huy trưởng", "phụ trách", "đại diện", "người", "thư ký", "chánh án", "hiệu phó", "tổng bí thư", "đội trưởng",
    "tổ trưởng", "chỉ huy phó", "kiểm sát viên", "kế toán trưởng", "thẩm phán", "chấp hành viên", "công chứng viên",
    "chính trị viên",
    "trạm trưởng", "đồn trưởng", "tham mưu trưởng", "kiểm toán trưởng", "thống đốc", "đội phó", "cục phó", "tổ phó",
    "chủ tọa",
  ]
  private static let seals: [Phrase] = [
    "(đã ký", "đã ký", "(ký", "[đã ký", "ký tên", "(chữ ký", "[daky]", "(daky)", "signature", "ký bởi", "(ký tên", "(ký, ",
    "(đã kí", "[chữ ký", "chữ ký số", "[ký", "ngày ký", "người ký", "thời gian ký", "cơ quan:", "email:", "ký số", "được ký",
    "signed by", "digitally signed", "(đóng dấu", "[đóng dấu", "đã kí",
  ]

  /// Whether `line` says for whom is signed: in capitals, or the mark with its sign and an office or body, `KT. Giám đốc`.
  static func isAuthority(_ line: TextLine) -> Bool {
    guard line.bullet == nil, line.prose.count < 120, let end = line.prose.end(ofAny: authorities, at: 0) else { return false }
    let rest = TextLine(number: 0, text: line.prose.text(end, line.prose.count))
    if rest.text.count > 1, rest.isCapitals { return true }
    let hasSign = line.prose.folded[..<end].contains { $0 == "." || $0 == "/" }
    return hasSign && rest.prose.count < 60 && !rest.startsLowercase && !line.startsLowercase && !line.isClosed
      && rest.starts(with: titles + Layout.bodies + BodyNames.heads)
  }

  /// Offices that follow an authority on its line, by the mark it opens with: `KT. CHỦ TỊCH` is signed by a deputy.
  ///
  /// For a body is signed whose name has two words at least: `TM. ĐOÀN CHỦ TỊCH` is one.
  private static let own: [(marks: [Phrase], words: Int, titles: [Phrase])] = [
    (["kt", "k/t", "k.t"], 1, ["phó", "thứ trưởng"]),
    (["tl", "t/l"], 1, ["chánh văn phòng", "chánh thanh tra", "phó", "vụ trưởng", "cục trưởng", "trưởng phòng", "trưởng ban"]),
    (
      ["tm", "t/m", "t.m", "t/ m"], 2,
      [
        "chủ tịch", "phó", "bí thư", "trưởng ban", "tổ trưởng", "tổng bí thư", "thường trực ban bí thư", "trưởng đoàn",
        "thứ trưởng", "bộ trưởng",
      ]
    ),
  ]

  /// An authority line with the signer's own office behind it → both: `KT. BỘ TRƯỞNG THỨ TRƯỞNG`, `T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ`.
  static func parts(_ text: String) -> (authority: String, title: String?) {
    let prose = Prose(text)
    let found = own.lazy.compactMap { kind in prose.end(ofAny: kind.marks, at: 0).map { (end: $0, kind: kind) } }.first
    guard let found, TextLine(number: 0, text: text).isCapitals else { return (text, nil) }
    let start = prose.folded.indices.dropFirst(found.end).first { place in
      prose.startsWord(place) && found.kind.titles.contains { prose.has($0, at: place) }
        && prose.text(found.end, place).split(separator: " ").count { $0.contains(where: \.isLetter) } >= found.kind.words
    }
    guard let start else { return (text, nil) }
    return (prose.text(0, start).trimmed, prose.text(start, prose.count))
  }

  static func isTitle(_ line: TextLine) -> Bool {
    line.bullet == nil && line.isCapitals && line.prose.count < 120 && line.starts(with: titles)
  }

  /// Whether `line` begins with the second half of an office: `KT. BỘ` over `TRƯỞNG`, or over `TRƯỞNG THỨ TRƯỞNG`.
  static func isHalf(_ line: TextLine) -> Bool {
    guard let end = line.prose.end(ofAny: ["trưởng"], at: 0) else { return false }
    let rest = Prose(line.prose.text(end, line.prose.count).unpunctuated)
    return rest.count == 0 || rest.starts(with: titles)
  }

  /// Whether `line` is a short office that is not in capitals, `Phó Giám đốc`: only the lines round it tell a signature from a text.
  static func isMixedTitle(_ line: TextLine) -> Bool {
    line.bullet == nil && !line.isCapitals && line.prose.count <= 60 && !line.startsLowercase && !line.isClosed
      && !line.text.contains(",") && line.starts(with: titles)
  }

  /// Whether `line` can be the first of a signature.
  static func opens(_ line: TextLine) -> Bool { isAuthority(line) || isTitle(line) }

  static func isSeal(_ line: TextLine) -> Bool { line.prose.count < 90 && line.starts(with: seals) }

  /// The words before a seal in brackets: `PHÓ GIÁM ĐỐC (Đã ký)`, `Lê An (đã ký)`.
  static func withoutSeal(_ text: String) -> String {
    let words = text.unpunctuated
    guard words.hasSuffix(")"), let open = words.lastIndex(of: "("), open > words.startIndex,
      isSeal(TextLine(number: 0, text: String(words[open...])))
    else { return words }
    return words[..<open].unpunctuated
  }

  /// The name that stands in a seal or before one: `Đã ký: Lê An`, `Lê An (đã ký)`.
  static func name(_ text: String) -> String? {
    var words = withoutSeal(text)
    if Prose(words).starts(with: ["đã ký:", "người ký:", "ký bởi:", "ký tên:", "đã kí:"]), let colon = words.firstIndex(of: ":") {
      words = words[words.index(after: colon)...].unpunctuated
    }
    return NameShape.isName(words) ? words : nil
  }
}
