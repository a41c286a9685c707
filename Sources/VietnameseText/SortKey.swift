extension VietnameseText {
  /// Bytes whose order is the order of `text` in a Vietnamese dictionary.
  ///
  /// Letters decide first (a < ă < â, d < đ, e < ê, o < ô < ơ, u < ư), tone marks second (ngang, huyền, hỏi, ngã, sắc, nặng),
  /// capitals last. A space comes before any letter, digits before letters. Equal keys mean equal texts.
  public static func sortKey(_ text: String) -> [UInt8] {
    let composed = nfc(text)
    var letters: [UInt8] = []
    var tones: [UInt8] = []
    letters.reserveCapacity(composed.utf8.count * 2 + 2)
    for scalar in composed.unicodeScalars {
      if let letter = Letters.letter(scalar) {
        letters.append(rank(letter.plain))
        tones.append(letter.tone + 1)
      } else if scalar.isASCII {
        letters.append(rank(Letters.lowercase(scalar)))
        if scalar.properties.isAlphabetic { tones.append(1) }
      } else {
        letters.append(0xFF)
        letters.append(contentsOf: UTF8.encode(Letters.lowercase(scalar)) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return letters + [0] + tones + [0] + Array(composed.utf8)
  }

  /// Whether the byte strings of two sort keys stand in this order.
  public static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool { left.lexicographicallyPrecedes(right) }

  /// Place of a lower-case letter, digit or sign, from 1.
  private static func rank(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "ă": 100
    case "â": 101
    case "đ": 108
    case "ê": 113
    case "ô": 134
    case "ơ": 135
    case "ư": 149
    default: asciiRank(UInt8(truncatingIfNeeded: scalar.value))
    }
  }

  /// ASCII: space 1, signs 2…, digits 60…, letters 99… with three places each, so that their marked kin fit between.
  private static func asciiRank(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x20, 0x09...0x0D: 1
    case 0x30...0x39: 60 + (byte - 0x30)
    case UInt8(ascii: "a"): 99
    case UInt8(ascii: "b")...UInt8(ascii: "d"): 103 + (byte - UInt8(ascii: "b")) * 2
    case UInt8(ascii: "e")...UInt8(ascii: "o"): 112 + (byte - UInt8(ascii: "e")) * 2
    case UInt8(ascii: "p")...UInt8(ascii: "t"): 136 + (byte - UInt8(ascii: "p")) * 2
    case UInt8(ascii: "u")...UInt8(ascii: "z"): 148 + (byte - UInt8(ascii: "u")) * 2
    default: 2 + byte % 58
    }
  }
}
