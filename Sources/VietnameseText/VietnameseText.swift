import Foundation

/// Vietnamese text: normal form, folding for comparison, letters without marks.
public enum VietnameseText {
  /// `text` in Unicode NFC.
  ///
  /// Texts that hold no combining mark are returned as they are: almost all are, and Foundation's normaliser is slow.
  public static func nfc(_ text: String) -> String {
    hasPlainBytes(text) || isPlainlyComposed(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// Whether the bytes alone tell that NFC leaves `text` alone: Latin letters up to U+02FF, U+1E00 to U+1EFF, U+2010 to U+206F.
  private static func hasPlainBytes(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      guard byte >= 0xCC else { continue }
      guard let second = bytes.next() else { return false }
      switch (byte, second) {
      case (0xE1, 0xB8...0xBB): continue
      case (0xE2, 0x80): guard let third = bytes.next(), third >= 0x90 else { return false }
      case (0xE2, 0x81): guard let third = bytes.next(), third < 0xB0 else { return false }
      default: return false
      }
    }
    return true
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
  /// So `hoá` equals `hóa` and `Uỷ` equals `Ủy`, but no letter equals another: `tỷ` and `tỉ` differ. The result is a key, not
  /// something to show: tone marks stand in it as the control characters U+0001…U+0005, which no text holds.
  public static func folded(_ text: String) -> String { fold(text, loosely: false) }

  /// `folded`, and `y` as `i` where it is the only vowel of its syllable and the last letter.
  ///
  /// So `tỷ` equals `tỉ`, `kỳ` `kì` and `lý` `lí`, while `quý`, `thủy` and `tay` keep theirs.
  public static func foldedLoosely(_ text: String) -> String { fold(text, loosely: true) }

  private static func fold(_ text: String, loosely: Bool) -> String {
    var folder = Folder(capacity: text.utf8.count, loosely: loosely)
    for scalar in nfc(text).unicodeScalars { folder.take(scalar) }
    return folder.finish()
  }

  /// `text` without any mark, lower case, `đ` as `d`: for searching and for slugs.
  public static func unaccented(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in nfc(text).unicodeScalars {
      if scalar.isASCII {
        out.append(UInt8(Letters.lowercase(scalar).value))
      } else if let letter = Letters.letter(scalar) {
        out.append(letter.bare)
      } else {
        out.append(contentsOf: UTF8.encode(Letters.lowercase(scalar)) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A number-symbol for comparing: folded, without spaces and without zeros at its head.
  ///
  /// So `010 –qđ/tu` is `10-QĐ/TU`: people write case, dashes and spaces as they come.
  public static func plainNumber(_ numberSymbol: String) -> String {
    String(folded(numberSymbol).filter { $0 != " " }.drop { $0 == "0" })
  }

  /// `text` as a file name: unaccented letters and digits, runs of anything else as one `-`.
  public static func slug(_ text: String) -> String {
    var out: [UInt8] = []
    var gap = false
    for byte in unaccented(text).utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A:
        if gap, !out.isEmpty { out.append(UInt8(ascii: "-")) }
        gap = false
        out.append(byte)
      default: gap = true
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Folds a text scalar by scalar into UTF-8.
private struct Folder {
  private var out: [UInt8] = []
  /// Tone of the word being read, 0 for none.
  private var tone: UInt8 = 0
  private var pendingSpace = false
  /// Vowels of the word being read, and whether its last letter is `y`: what loose folding asks.
  private var vowels = 0
  private var endsInY = false
  private let loosely: Bool

  init(capacity: Int, loosely: Bool) {
    self.loosely = loosely
    out.reserveCapacity(capacity)
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      takeASCII(UInt8(scalar.value))
    } else if let letter = Letters.letter(scalar) {
      openSpace()
      append(letter.plain, isVowel: letter.bare != UInt8(ascii: "d"))
      if letter.tone != 0 { setTone(letter.tone) }
    } else if scalar.properties.isWhitespace {
      closeWord()
      pendingSpace = !out.isEmpty
    } else {
      openSpace()
      if !scalar.properties.isAlphabetic { closeWord() }
      append(Letters.isDash(scalar) ? "-" : Letters.lowercase(scalar), isVowel: false)
    }
  }

  private mutating func takeASCII(_ byte: UInt8) {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A:
      openSpace()
      let lower = byte | 0x20
      out.append(lower)
      endsInY = lower == UInt8(ascii: "y")
      if VowelSet.contains(lower) { vowels += 1 }
    case 0x20, 0x09...0x0D:
      closeWord()
      pendingSpace = !out.isEmpty
    default:
      openSpace()
      closeWord()
      out.append(byte)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, isVowel: Bool) {
    out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    if isVowel { vowels += 1 }
    endsInY = scalar == "y"
  }

  /// A word with two tones is no Vietnamese: the first is then written where it stands, so that nothing is lost.
  private mutating func setTone(_ mark: UInt8) {
    if tone != 0 { out.append(tone) }
    tone = mark
  }

  private mutating func openSpace() {
    if pendingSpace { out.append(0x20) }
    pendingSpace = false
  }

  private mutating func closeWord() {
    if loosely, endsInY, vowels == 1, !out.isEmpty { out[out.count - 1] = UInt8(ascii: "i") }
    if tone != 0 { out.append(tone) }
    tone = 0
    vowels = 0
    endsInY = false
  }

  mutating func finish() -> String {
    closeWord()
    return String(decoding: out, as: UTF8.self)
  }
}

/// The ASCII vowels of Vietnamese.
private enum VowelSet {
  @inline(__always)
  static func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): true
    default: false
    }
  }
}

extension StringProtocol {
  /// The same as the beginning of a sentence: `đã gửi` is `Đã gửi`.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The same text with a small first letter.
  public var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// At most `most` letters, cut between words, with `…` where something is left out.
  ///
  /// Letters are scalars, which texts in NFC write one for each.
  public func cut(to most: Int) -> String {
    // Letters are counted only as far as they are kept: a text may be long.
    guard utf8.count > most, let end = unicodeScalars.index(startIndex, offsetBy: most, limitedBy: endIndex), end < endIndex
    else {
      return String(self)
    }
    let kept = self[..<end]
    return "\(kept.unicodeScalars.lastIndex(of: " ").map { kept[..<$0] } ?? kept)…"
  }

  /// Without the full stop at its end.
  public var withoutFullStop: SubSequence {
    // By scalars: what drops the last letter counts all letters before it.
    unicodeScalars.last == "." ? self[..<unicodeScalars.index(before: endIndex)] : self[...]
  }
}
