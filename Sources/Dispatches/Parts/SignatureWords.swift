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
    "tổ trưởng",
  ]
  private static let seals: [Phrase] = [
    "(đã ký", "đã ký", "(ký", "[đã ký", "ký tên", "(chữ ký", "[daky]", "(daky)", "signature", "ký bởi", "(ký tên", "(ký, ",
    "(đã kí",
  ]

  static func isAuthority(_ line: TextLine) -> Bool {
    guard line.bullet == nil, line.prose.count < 120, let end = line.prose.end(ofAny: authorities, at: 0) else { return false }
    let rest = line.prose.text(end, line.prose.count)
    return rest.count > 1 && TextLine(number: 0, text: rest).isCapitals
  }

  static func isTitle(_ line: TextLine) -> Bool {
    line.bullet == nil && line.isCapitals && line.prose.count < 120 && line.starts(with: titles)
  }

  /// Whether `line` can be the first of a signature.
  static func opens(_ line: TextLine) -> Bool { isAuthority(line) || isTitle(line) }

  static func isSeal(_ line: TextLine) -> Bool { line.prose.count < 60 && line.starts(with: seals) }
}
