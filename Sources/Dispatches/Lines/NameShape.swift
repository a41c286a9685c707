/// What a person's name looks like.
enum NameShape {
  /// Two to seven words, each with a capital first letter and no digit: `Nguyễn Văn An`, `PGS.TS. Trần Bình`, `Đại tá Lê Bình`.
  ///
  /// A name of the highlands may be one word: `K’Brơi`. An office in such letters (`Phó Giám Đốc`) is no name.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 160, text.count <= 60 else { return false }
    let whole = Prose(text)
    guard !whole.starts(with: organisations), !whole.starts(with: offices), !whole.starts(with: authorities) else { return false }
    var words = text.split(separator: " ").map(String.init)
    // A rank has two words, the second in small letters.
    if whole.starts(with: ranks) { words.removeFirst(2) }
    while words.count > 1, let first = words.first, isDegree(first) { words.removeFirst() }
    guard (2...7).contains(words.count) || words.count == 1 && isSingle(words[0]) else { return false }
    let isPersonal = families.contains { Prose(words[0]).has($0, at: 0) }
    return words.indices.allSatisfy { place in
      let word = words[place]
      guard word.allSatisfy({ $0.isLetter || ".-'’ʼ".contains($0) }), let first = word.first else { return false }
      // A typist's slip in the middle of a name: `Hoàng văn Minh`.
      let isMiddle = place > 0 && place + 1 < words.count && isPersonal && middles.contains(word)
      return first.isUppercase || isMiddle
    }
  }

  /// Whether capitals are a name: they open with a family name and hold nothing of an office.
  static func isNameInCapitals(_ text: String) -> Bool { isName(text) && Prose(text).starts(with: families) }

  /// Whether `text` is a family name alone.
  static func isFamily(_ text: String) -> Bool {
    let prose = Prose(text)
    return text.first?.isUppercase == true && families.contains { prose.has($0, at: 0) && prose.count == $0.count }
  }

  /// Whether `name` is a family name and one word more, as the first line of a torn name is.
  static func isOpen(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count == 2 && isFamily(String(words[0]))
  }

  private static func isDegree(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter).lowercased()
    return degrees.contains(letters) && word.allSatisfy { $0.isLetter || ".,".contains($0) } && letters != word
  }

  /// `K’Brơi`, `H'Linh`: a letter, an apostrophe and a word with a capital.
  private static func isSingle(_ word: String) -> Bool {
    let parts = word.split { "'’ʼ".contains($0) }
    return parts.count == 2 && parts[0].count <= 2 && parts[1].count > 1 && parts[1].first?.isUppercase == true
  }

  /// What stands before the office of him for whom is signed: `KT. GIÁM ĐỐC`.
  private static let authorities: [Phrase] = ["kt.", "kt", "tm.", "tm", "tl.", "tl", "tuq.", "tuq", "q."]
  private static let middles: Set<String> = ["văn", "thị"]
  private static let degrees: Set<String> = [
    "gs", "pgs", "ts", "ths", "bs", "ks", "cn", "gsts", "pgsts", "bsck", "bscki", "bsckii", "nsnd", "nsưt",
  ]
  private static let ranks: [Phrase] = [
    "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "chuẩn đô đốc", "đại tá", "thượng tá", "trung tá", "thiếu tá",
    "đại úy",
    "thượng úy", "trung úy", "thiếu úy",
  ]
  private static let offices: [Phrase] = [
    "giám đốc", "phó giám đốc", "chủ tịch", "phó chủ tịch", "phó trưởng", "trưởng phòng", "trưởng ban", "trưởng khoa", "bí thư",
    "phó bí thư", "chánh", "phó chánh", "tổng giám đốc", "phó tổng", "hiệu trưởng", "phó hiệu trưởng", "viện trưởng",
    "cục trưởng", "vụ trưởng", "chi cục trưởng", "thứ trưởng", "bộ trưởng", "kế toán", "kiểm sát", "thẩm phán", "chỉ huy",
    "thủ trưởng", "thủ tướng", "đội trưởng", "tổ trưởng", "ủy viên", "thư ký", "người", "trạm trưởng",
  ]

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
