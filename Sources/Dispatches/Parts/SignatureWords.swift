/// What lines of a signature are recognised by.
enum SignatureWords {
  private static let authorities: [Phrase] = [
    "tm.", "tm", "t/m", "t.m", "t/m.", "kt.", "kt", "k/t", "k/t.", "k.t", "tl.", "tl", "t/l", "t/l.", "tuq.", "tuq", "t/uq",
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

  static func isTitle(_ line: TextLine) -> Bool {
    line.bullet == nil && line.isCapitals && line.prose.count < 120 && line.starts(with: titles)
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
