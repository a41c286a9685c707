/// Unicode text whose Vietnamese letters are not those that were meant: UTF-8 that was read in another encoding and saved again
/// (`TÃªn Ä‘Æ¡n vá»‹`), or letters of the fonts from before Unicode (`Tªn ®¬n vÞ`, `Teân ñôn vò`).
///
/// Valid to a machine, it would be published as it is.
struct GarbledText {
  let cause: LikelyCause
  /// Where the stretches begin that hold such letters and no right ones.
  private(set) var places: [Int] = []
  /// Most letters are wrong.
  private(set) var isWhole = false
  /// The bytes that were meant, where all of them can be known.
  private(set) var repaired: [UInt8]?

  /// As many are no slip.
  private static let fewest = 4
  /// So much of a text is looked at for letters that right ones look like.
  static let sample = 1 << 16
  /// The headings of a table, the first sentences of a text.
  private static let opening = 1 << 9

  /// What is wrong with `text`, which is UTF-8; nil for most texts, after one quick look.
  static func find(in text: Bytes) -> GarbledText? {
    let traces = traces(in: text)
    if traces.doubled, let found = look(at: text, .doubleEncoded) { return found }
    if traces.signs, let found = look(at: text, .oldLetters(.tcvn3)) { return found }
    // VNI uses letters that any Vietnamese text has, two by two; a text in it has such pairs from its first words on.
    guard LetterScan.hasOldVowel(text.part(0..<min(text.count, opening))) else { return nil }
    return look(at: text.part(0..<min(text.count, sample)), .oldLetters(.vni)).flatMap { $0.isWhole ? $0 : nil }
  }

  /// Whether either kind of garbling may have left `text`: both leave signs of U+0080…U+00BF beside letters, where none belong.
  static func traces(in text: Bytes) -> (doubled: Bool, signs: Bool) {
    var (doubled, signs, offset) = (0, 0, 0)
    while doubled < fewest || signs < fewest, let place = text.part(offset..<text.count).offset(of: 0xC2) {
      let index = offset + place
      // Ã, Ä, Å, Æ, á, Ă before the sign.
      if index > 1, [0xC383, 0xC384, 0xC385, 0xC386, 0xC3A1, 0xC482].contains(Int(text[index - 2]) << 8 | Int(text[index - 1])) {
        doubled += 1
      }
      // A soft hyphen, which TCVN3 has for ư, shows nothing alone: it stands inside of words that were broken at the end of a line.
      if LetterScan.isSign(text, at: index), text[index + 1] != 0xAD, LetterScan.isLetter(text, at: index + 2) { signs += 1 }
      offset = index + 1
    }
    return (doubled >= fewest, signs >= fewest)
  }

  private static func look(at text: Bytes, _ cause: LikelyCause) -> GarbledText? {
    let scan = LetterScan(text, cause)
    guard scan.wrong >= fewest else { return nil }
    var found = GarbledText(cause: cause, places: scan.places)
    found.isWhole = scan.wrong > scan.right
    guard found.isWhole || found.places.count >= fewest else { return nil }
    if found.isWhole, cause == .doubleEncoded { found.repaired = DoubleEncoding.repaired(text) }
    return found
  }

  private init(cause: LikelyCause, places: [Int]) { (self.cause, self.places) = (cause, places) }
}

/// Counts the Vietnamese letters of a text that are right, and those that are garbled in one way.
private struct LetterScan {
  private(set) var right = 0
  private(set) var wrong = 0
  /// Where stretches, which are as long as cells, hold garbled letters and no right ones.
  private(set) var places: [Int] = []

  private let text: Bytes
  private let cause: LikelyCause
  private var encoding = DoubleEncoding()
  /// The same counts for the stretch that is being read, and where its first garbled letter stands.
  private var own = (right: 0, wrong: 0, first: 0)

  init(_ text: Bytes, _ cause: LikelyCause) {
    (self.text, self.cause) = (text, cause)
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        if byte == Byte.newline || byte == Byte.tab || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { close() }
        place += 1
      } else {
        var end = place
        while end < text.count, text[end] >= 0x80 { end += 1 }
        read(place..<end)
        place = end
      }
    }
    close()
  }

  /// Reads a run of letters beyond ASCII.
  private mutating func read(_ run: Range<Int>) {
    for place in run where Self.isVietnamese(text, at: place) { own.right += 1 }
    let count: Int
    switch cause {
    case .doubleEncoded: count = encoding.read(text.part(run)) ?? 0
    case .oldLetters(.tcvn3): count = run.count { isOldSign(at: $0) }
    default: count = Self.isOldVowel(text, at: run.lowerBound) ? 1 : 0
    }
    if own.wrong == 0 { own.first = run.lowerBound }
    own.wrong += count
  }

  private mutating func close() {
    if own.wrong > 0, own.right == 0 { places.append(own.first) }
    (right, wrong, own) = (right + own.right, wrong + own.wrong, (0, 0, 0))
  }

  /// Whether a letter begins at `place` that no other language has, so that no garbling makes it.
  private static func isVietnamese(_ text: Bytes, at place: Int) -> Bool {
    guard place + 1 < text.count else { return false }
    return switch (text[place], text[place + 1]) {
    case (0xE1, 0xBA...0xBB), (0xC4, 0x90...0x91), (0xC4, 0xA8...0xA9), (0xC5, 0xA8...0xA9), (0xC6, 0xA0...0xA1),
      (0xC6, 0xAF...0xB0):
      true
    default: false
    }
  }

  /// Whether at `place` a sign stands inside a word: before a word or behind it signs are signs, as in `Excel®`, `5 µm`.
  private func isOldSign(at place: Int) -> Bool {
    Self.isSign(text, at: place) && Self.isLetter(text, at: place + 2)
      && (Self.isLetter(text, at: place - 1) || Self.isSign(text, at: place - 2))
  }

  /// Whether TCVN3 has a letter where Unicode has the sign at `place`: `¨` for ă, `µ` for à.
  static func isSign(_ text: Bytes, at place: Int) -> Bool {
    guard place >= 0, place + 1 < text.count, text[place] == 0xC2 else { return false }
    switch text[place + 1] {
    case 0xA8...0xAA, 0xAC...0xAE, 0xB5...0xB6, 0xB8...0xB9, 0xBC...0xBE: return true
    default: return false
    }
  }

  static func isLetter(_ text: Bytes, at place: Int) -> Bool {
    text.indices.contains(place) && UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[place] | 0x20
  }

  /// Whether anywhere in `text` a letter stands behind a vowel that VNI uses for its mark.
  static func hasOldVowel(_ text: Bytes) -> Bool {
    var offset = 0
    while let place = text.part(offset..<text.count).offset(of: 0xC3) {
      if isOldVowel(text, at: offset + place) { return true }
      offset += place + 1
    }
    return false
  }

  /// Whether at `place`, behind a vowel, a letter stands that VNI uses for its mark.
  private static func isOldVowel(_ text: Bytes, at place: Int) -> Bool {
    guard place > 0, place + 1 < text.count, text[place] == 0xC3 else { return false }
    // As letters of Latin-1: small ones lie 0x20 above the capitals.
    let mark = text[place + 1] | 0x20
    switch text[place - 1] | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "e"): return marks.contains(mark) || ownMarks.contains(mark)
    case UInt8(ascii: "o"), UInt8(ascii: "u"): return ownMarks.contains(mark)
    default: return false
    }
  }

  /// The second bytes of ù ø û õ ï å ä, which no Vietnamese syllable has behind o or u, and of á à ã â é è ú ü ë ê.
  private static let ownMarks: Set<UInt8> = [0xB9, 0xB8, 0xBB, 0xB5, 0xAF, 0xA5, 0xA4]
  private static let marks: Set<UInt8> = [0xA1, 0xA0, 0xA3, 0xA2, 0xA9, 0xA8, 0xBA, 0xBC, 0xAB, 0xAA]
}
