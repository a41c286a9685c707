/// What a person's name looks like.
enum NameShape {
  /// Two to seven words, each with a capital first letter and no digit: `Nguyễn Văn An`, `PGS.TS. Trần Bình`.
  static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...7).contains(words.count), text.count <= 50 else { return false }
    let isNoPerson = Prose(text).starts(with: organisations)
    return !isNoPerson
      && words.allSatisfy { word in
        guard let first = word.first, first.isUppercase else { return false }
        return word.allSatisfy { $0.isLetter || ".-'".contains($0) }
      }
  }

  /// Whether capitals are a name: they open with a family name and hold nothing of an office.
  static func isNameInCapitals(_ text: String) -> Bool { isName(text) && Prose(text).starts(with: families) }

  private static let families: [Phrase] = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đinh",
    "trịnh", "mai",
    "đào", "lâm", "tạ", "hà", "trương", "cao", "lưu", "tô", "châu", "thái", "vương", "lương", "tống", "quách", "kiều", "phùng",
    "đàm", "vi",
    "nông", "lò", "triệu", "chu", "tăng", "khuất", "doãn", "la", "thân", "giàng", "y", "k'", "lại", "bạch", "ma", "sùng", "vàng",
    "điểu",
  ]

  private static let organisations: [Phrase] = [
    "nơi nhận", "phụ lục", "ủy ban", "văn phòng", "sở", "bộ", "cục", "đảng ủy", "tỉnh ủy", "ban", "độc lập", "kính gửi",
  ]
}
