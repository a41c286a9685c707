/// What is known of one letter that is not ASCII.
struct Letter {
  /// Lower case, without its tone mark: `Ế` → `ê`.
  var plain: Unicode.Scalar
  /// Lower case, without any mark: `Ế` → `e`, `Đ` → `d`.
  var bare: UInt8
  /// 0 for none, 1…5 for huyền, hỏi, ngã, sắc, nặng: the order of dictionaries.
  var tone: UInt8
}

/// The letters of Vietnamese and their tone marks.
enum Letters {
  /// Vowel → the same vowel with huyền, hỏi, ngã, sắc, nặng.
  private static let vowels: [(plain: Unicode.Scalar, bare: Unicode.Scalar, toned: String)] = [
    ("a", "a", "àảãáạ"), ("ă", "a", "ằẳẵắặ"), ("â", "a", "ầẩẫấậ"), ("e", "e", "èẻẽéẹ"), ("ê", "e", "ềểễếệ"),
    ("i", "i", "ìỉĩíị"), ("o", "o", "òỏõóọ"), ("ô", "o", "ồổỗốộ"), ("ơ", "o", "ờởỡớợ"), ("u", "u", "ùủũúụ"),
    ("ư", "u", "ừửữứự"), ("y", "y", "ỳỷỹýỵ"), ("đ", "d", ""),
  ]

  /// Letters U+00C0…U+024F, then U+1E00…U+1EFF; nil where a scalar is no Vietnamese letter.
  ///
  /// An array by code point: this is asked for every letter of every name in the tables.
  private static let table: [Letter?] = {
    var table = [Letter?](repeating: nil, count: 0x190 + 0x100)
    func enter(_ scalar: Unicode.Scalar, _ letter: Letter) {
      guard let place = place(of: scalar) else { return }
      table[place] = letter
    }
    for (plain, bare, toned) in vowels {
      let value = UInt8(truncatingIfNeeded: bare.value)
      for form in [plain, upper(plain)] { enter(form, Letter(plain: plain, bare: value, tone: 0)) }
      for (scalar, tone) in zip(toned.unicodeScalars, 1...) {
        for form in [scalar, upper(scalar)] { enter(form, Letter(plain: plain, bare: value, tone: UInt8(tone))) }
      }
    }
    return table
  }()

  private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
  }

  @inline(__always)
  private static func place(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xC0..<0x250: Int(scalar.value) - 0xC0
    case 0x1E00..<0x1F00: Int(scalar.value) - 0x1E00 + 0x190
    default: nil
    }
  }

  /// The Vietnamese letter `scalar` is, or nil; ASCII letters are not looked up here.
  @inline(__always)
  static func letter(_ scalar: Unicode.Scalar) -> Letter? {
    place(of: scalar).flatMap { table[$0] }
  }

  /// `scalar` in lower case; what has no single lower-case scalar stays.
  static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? scalar : scalar
  }

  /// Hyphens and dashes U+2010…U+2015.
  @inline(__always)
  static func isDash(_ scalar: Unicode.Scalar) -> Bool { (0x2010...0x2015).contains(scalar.value) }
}
