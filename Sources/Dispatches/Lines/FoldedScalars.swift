/// Folding that keeps the length, so that a place in the folded text is the same place in the written one.
enum FoldedScalars {
  private static let toneless: [Unicode.Scalar] = ["a", "e", "y"]
  private static let vowels = ["àảãáạ", "èẻẽéẹ", "ỳỷỹýỵ"].map { Array($0.unicodeScalars) }
  private static let tonedO = Array("òỏõóọ".unicodeScalars)
  private static let tonedU = Array("ùủũúụ".unicodeScalars)

  private static let hornedO = Array("ơờớởỡợ".unicodeScalars)

  /// Lower case, dashes as `-`, any space as a space, the tone of open `oa`, `oe`, `uy` on the first vowel (`hoá` → `hóa`), and the
  /// horn that a typist or a scan left off the first of two (`truớc` → `trước`).
  static func fold(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out = scalars.map(lower)
    guard out.count > 1 else { return out }
    for place in 1..<out.count {
      let isU = out[place - 1] == "u"
      guard isU || out[place - 1] == "o", !out[place].isASCII, place < 2 || out[place - 2] != "q" else { continue }
      guard place + 1 == out.count || !isLetter(out[place + 1]) else {
        // `thuở`, `huơ` end with it: before another letter no syllable has `uơ`.
        if isU, hornedO.contains(out[place]) { out[place - 1] = "ư" }
        continue
      }
      for (row, toned) in vowels.enumerated() where (row == 2) == isU {
        guard let tone = toned.firstIndex(of: out[place]) else { continue }
        out[place - 1] = isU ? tonedU[tone] : tonedO[tone]
        out[place] = toneless[row]
      }
    }
    return out
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar { ScalarTable.lower(scalar) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.isLetter(scalar) }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.isUpper(scalar) }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || isDigit(scalar) }
}

/// What is asked of every letter of every dispatch, looked up once for all scalars up to U+20FF.
enum ScalarTable {
  private struct Entry {
    var lower: Unicode.Scalar
    var isLetter: Bool
    var isUpper: Bool
    var isSpace: Bool

    init(_ scalar: Unicode.Scalar) {
      lower = ScalarTable.folded(scalar)
      isLetter = scalar.properties.isAlphabetic
      isUpper = scalar.properties.isUppercase
      isSpace = scalar.properties.isWhitespace
    }
  }

  private static let entries: [Entry] = (0..<UInt32(0x2100)).map { Entry(Unicode.Scalar($0) ?? " ") }

  private static func entry(_ scalar: Unicode.Scalar) -> Entry {
    scalar.value < 0x2100 ? entries[Int(scalar.value)] : Entry(scalar)
  }

  static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar { entry(scalar).lower }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { entry(scalar).isLetter }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool { entry(scalar).isUpper }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { entry(scalar).isSpace }

  /// Small letter, `-` for a dash, a space for any space or control character.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20, 0xA0, 0x2000...0x200A, 0x202F: return " "
    case 0x2010...0x2015: return "-"
    default:
      let mapped = scalar.properties.lowercaseMapping.unicodeScalars
      return mapped.count == 1 ? mapped.first ?? scalar : scalar
    }
  }
}
