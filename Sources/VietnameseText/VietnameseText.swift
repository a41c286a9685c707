import Foundation

/// Vietnamese text: normal form, folding for comparison, letters without marks.
package enum VietnameseText {
  /// `text` in Unicode NFC.
  ///
  /// Texts that hold no combining mark are returned as they are: almost all are, and Foundation's normaliser is slow.
  package static func nfc(_ text: String) -> String {
    text.utf8.contains { $0 >= 0xCC && $0 != 0xE1 && $0 != 0xE2 } && !isPlainlyComposed(text)
      ? text.precomposedStringWithCanonicalMapping : text
  }

  /// Whether every character of `text` lies in blocks that NFC leaves alone (Latin letters up to U+024F, Latin Extended
  /// Additional, punctuation from U+2010 on).
  private static func isPlainlyComposed(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2070, 0x20AB: true
      default: false
      }
    }
  }

  /// `text` for comparing: NFC, lower case, dashes as `-`, runs of space as one space, each word's tone mark at the word's end.
  ///
  /// So `hoá` equals `hóa` and `Uỷ` equals `Ủy`, but no letter equals another: `tỷ` and `tỉ` differ.
  package static func folded(_ text: String) -> String {
    var out = String()
    out.reserveCapacity(text.utf8.count)
    var tone: Character?
    var pendingSpace = false
    func closeWord() {
      if let mark = tone { out.append(mark) }
      tone = nil
    }
    for character in nfc(text) {
      if character.isWhitespace {
        closeWord()
        pendingSpace = !out.isEmpty
        continue
      }
      if pendingSpace {
        out.append(" ")
        pendingSpace = false
      }
      let lower = Letters.lowercase(character)
      if let (letter, mark) = Letters.toned[lower] {
        out.append(letter)
        tone = mark
      } else {
        if !Letters.isLetter(lower) { closeWord() }
        out.append(Letters.isDash(lower) ? "-" : lower)
      }
    }
    closeWord()
    return out
  }

  /// `text` without any mark, lower case, `đ` as `d`: for searching and for slugs.
  package static func unaccented(_ text: String) -> String {
    var out = String()
    out.reserveCapacity(text.utf8.count)
    for character in nfc(text) {
      let lower = Letters.lowercase(character)
      let letter = Letters.toned[lower]?.letter ?? lower
      out.append(Letters.bare[letter] ?? letter)
    }
    return out
  }

  /// `text` as a file name: unaccented letters and digits, runs of anything else as one `-`.
  package static func slug(_ text: String) -> String {
    var out = String()
    var gap = false
    for character in unaccented(text) {
      if character.isASCII, character.isLetter || character.isNumber {
        if gap, !out.isEmpty { out.append("-") }
        gap = false
        out.append(character)
      } else {
        gap = true
      }
    }
    return out
  }
}

/// The letters of Vietnamese and their tone marks.
enum Letters {
  /// Toned vowel → vowel without its tone, and a digit 1…5 for huyền, hỏi, ngã, sắc, nặng (all lower case).
  static let toned: [Character: (letter: Character, tone: Character)] = {
    var table: [Character: (letter: Character, tone: Character)] = [:]
    let rows: [(Character, String)] = [
      ("a", "àảãáạ"), ("ă", "ằẳẵắặ"), ("â", "ầẩẫấậ"), ("e", "èẻẽéẹ"), ("ê", "ềểễếệ"), ("i", "ìỉĩíị"),
      ("o", "òỏõóọ"), ("ô", "ồổỗốộ"), ("ơ", "ờởỡớợ"), ("u", "ùủũúụ"), ("ư", "ừửữứự"), ("y", "ỳỷỹýỵ"),
    ]
    for (letter, toned) in rows {
      for (vowel, tone) in zip(toned, "12345" as String) { table[vowel] = (letter, tone) }
    }
    return table
  }()

  /// Letter of its own → the ASCII letter it looks like.
  static let bare: [Character: Character] = ["ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d"]

  static func lowercase(_ character: Character) -> Character {
    if let ascii = character.asciiValue {
      return (0x41...0x5A).contains(ascii) ? Character(Unicode.Scalar(ascii | 0x20)) : character
    }
    return Character(character.lowercased())
  }

  static func isLetter(_ character: Character) -> Bool { character.isLetter }

  /// Hyphens and dashes U+2010…U+2015.
  static func isDash(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x2010...0x2015).contains(value)
  }
}
