import VietnameseText

/// What a code names.
public enum CodeKind: CaseIterable, Sendable {
  case unit, group, subject, person, plan, item, obligation

  /// In messages: `không có … nào`.
  var noun: String {
    switch self {
    case .unit: "đơn vị"
    case .group: "nhóm"
    case .subject: "đối tượng"
    case .person: "cá nhân"
    case .plan: "kế hoạch"
    case .item: "hạn chế"
    case .obligation: "nghĩa vụ báo cáo"
    }
  }

  /// Where such a code is introduced.
  var place: String {
    switch self {
    case .unit: "bảng Đơn vị"
    case .group: "bảng Nhóm xét tỷ lệ và các bảng Xếp loại"
    case .subject, .person: "các bảng Xếp loại"
    case .plan: "bảng Kế hoạch khắc phục"
    case .item: "bảng Hạn chế, khắc phục"
    case .obligation: "bảng Nghĩa vụ báo cáo"
    }
  }

  /// What the names of pages end in: a legal ending of a code, too.
  static let pageEnding = ".html"

  /// The letters and digits of `text` alone, without marks: what two spellings of one code, or of one name, share.
  ///
  /// A letter of another script stays: it only looks like one of ours, and without it another word might be left.
  static func loose(_ text: String) -> String {
    VietnameseText.unaccented(withVietnameseD(text)).filter { $0.isLetter || $0.isNumber }
  }

  /// `text` with đ in place of the letter eth, which looks the same as a capital.
  private static func withVietnameseD(_ text: String) -> String {
    text.replacing("\u{D0}", with: "Đ").replacing("\u{F0}", with: "đ")
  }

  /// A well-formed code that looks like `text`: `Sở Nội vụ` → `so-noi-vu`; empty if nothing is left.
  static func suggestion(for text: String) -> String {
    var text = withVietnameseD(text)
    if text.withUTF8({ CodeIndex.hash($0) != nil }) { return text }
    var out = String()
    for character in VietnameseText.unaccented(text) {
      let isWord = character.isASCII && (character.isLetter || character.isNumber)
      if isWord || character == "_" && !out.isEmpty {
        out.append(character)
      } else if character == ".", let last = out.last, last != ".", last != "-" {
        out.append(character)
      } else if let last = out.last, last != "-", last != "." {
        out.append("-")
      }
    }
    while let last = out.last, last == "-" || last == "." { out.removeLast() }
    return String(out.prefix(64))
  }
}
