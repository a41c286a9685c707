/// Unicode text whose Vietnamese letters are not those that were meant: UTF-8 that was read in another encoding and saved again
/// (`TÃªn Ä‘Æ¡n vá»‹`), or letters of the fonts from before Unicode (`Tªn ®¬n vÞ`, `Teân ñôn vò`).
///
/// Valid to a machine, it would be published as it is.
struct GarbledText {
  private(set) var cause: LikelyCause
  /// Where the stretches begin that hold such letters and no right ones.
  private(set) var places: [Int] = []
  /// Most letters are wrong.
  private(set) var isWhole = false
  /// The bytes that were meant, where all of them can be known.
  private(set) var repaired: [UInt8]?

  /// As many stretches are no slip.
  private static let fewest = 4
  /// So much of a text is looked at for letters that right ones look like.
  static let sample = 1 << 16

  /// What is wrong with `text`, which is UTF-8; nil for most texts, after one quick look.
  static func find(in text: Bytes) -> GarbledText? {
    if mayBeGarbled(text) {
      if let found = look(at: text, .doubleEncoded) ?? look(at: text, .oldLetters(.tcvn3)) { return found }
    }
    // VNI uses letters that any Vietnamese text has, two by two.
    return look(at: text.part(0..<min(text.count, sample)), .oldLetters(.vni)).flatMap { $0.isWhole ? $0 : nil }
  }

  /// Whether the signs behind Latin letters are there that both kinds of garbling leave: U+0080…U+00BF, without spaces and quotes.
  static func mayBeGarbled(_ text: Bytes) -> Bool {
    var (rest, count) = (text, 0)
    while let place = rest.offset(of: 0xC2), place + 1 < rest.count {
      if ![0xA0, 0xAB, 0xBB].contains(rest[place + 1]) || place > 0 && rest[place - 1] >= 0x80 { count += 1 }
      if count >= fewest { return true }
      rest = rest.part(place + 2..<rest.count)
    }
    return false
  }

  private static func look(at text: Bytes, _ cause: LikelyCause) -> GarbledText? {
    var (found, letters, start) = (GarbledText(cause: cause), (right: 0, wrong: 0), 0)
    for end in text.indices where end + 1 == text.count || isEnd(text[end]) {
      let counts = LetterCount(text.part(start..<end + 1), cause)
      if counts.wrong > 0, counts.right == 0 { found.places.append(start + counts.first) }
      letters = (letters.right + counts.right, letters.wrong + counts.wrong)
      start = end + 1
    }
    guard letters.wrong >= fewest else { return nil }
    found.isWhole = letters.wrong > letters.right
    guard found.isWhole || found.places.count >= fewest else { return nil }
    if found.isWhole, cause == .doubleEncoded { found.repaired = DoubleEncoding.repaired(text) }
    return found
  }

  /// Whether a cell may end with `byte`: stretches are as long as cells, whatever separates them.
  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.newline, Byte.tab, UInt8(ascii: ","), UInt8(ascii: ";"): true
    default: false
    }
  }

  private init(cause: LikelyCause) { self.cause = cause }
}

/// How many letters of a stretch are Vietnamese as they should be, and how many are garbled.
private struct LetterCount {
  var right = 0
  var wrong = 0
  /// Where the first garbled one stands.
  var first = 0

  init(_ stretch: Bytes, _ cause: LikelyCause) {
    guard stretch.contains(where: { $0 >= 0x80 }) else { return }
    let scalars = Array(stretch.text.unicodeScalars)
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      if Self.isVietnamese(scalar) { right += 1 }
      if case .oldLetters(let old) = cause, index > 0, Self.isOld(scalar, after: scalars[index - 1], old),
        // Behind a word or before it the signs are signs: `Excel®`, `5 µm`.
        old == .vni || index + 1 < scalars.count && Self.isLetter(scalars[index + 1])
      {
        if wrong == 0 { first = offset }
        wrong += 1
      }
      offset += scalar.utf8.count
    }
    if cause == .doubleEncoded { (wrong, first) = DoubleEncoding.letters(in: stretch) }
  }

  /// Letters that no other language has, so that no garbling makes them.
  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1EA0...0x1EF9, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x128, 0x129, 0x168, 0x169: true
    default: false
    }
  }

  private static func isOld(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar, _ old: LikelyCause.OldLetters) -> Bool {
    switch old {
    case .tcvn3: (isLetter(previous) || isSign(previous)) && isSign(scalar)
    case .vni:
      switch previous {
      case "a", "e", "A", "E": "ùøûõïáàåãäâéèúüëêÙØÛÕÏÁÀÅÃÄÂÉÈÚÜËÊ".unicodeScalars.contains(scalar)
      case "o", "u", "O", "U": "ùøûõïåäÙØÛÕÏÅÄ".unicodeScalars.contains(scalar)
      default: false
      }
    }
  }

  /// Whether TCVN3 has a letter where Unicode has the sign `scalar`: `¨` for ă, `µ` for à.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA8...0xAA, 0xAC...0xAE, 0xB5...0xB6, 0xB8...0xB9, 0xBC...0xBE: true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
}
