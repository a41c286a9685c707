/// What a file's bytes are when read as text.
enum DecodedText {
  /// UTF-8 without byte order mark; `start` is where the text begins.
  case utf8(start: Int)
  /// Was UTF-16; here it is as UTF-8.
  case converted([UInt8])
  case unreadable(TextDamage)
}

/// Bytes that are no text, or not everywhere.
struct TextDamage: Sendable {
  /// The text with a sign in place of what is wrong, where the file holds another encoding of it.
  var text: [UInt8]?
  /// Where the text begins.
  var start = 0
  /// Where it is wrong, in the text, and why: each stretch once and in order, never none.
  var places: [(offset: Int, cause: LikelyCause)]
  /// What stands elsewhere can be read.
  var isIsolated = false
  /// `text` is what was meant: all of it can be read, and none of it used.
  var isRepaired = false
  /// All places have one cause and are mended at once.
  var isOne = false
}

/// Why bytes are most likely not Unicode.
enum LikelyCause: Equatable, Sendable {
  case tcvn3, vni, windows1258, brokenUTF16, unmarkedUTF16, unknown
  /// No text at all.
  case form(FileForm)
  /// Unicode, but its letters are the bytes of UTF-8.
  case doubleEncoded
  /// Unicode, but its letters are those of an old font.
  case oldLetters(OldLetters)

  enum OldLetters { case tcvn3, vni }

  /// NUL in a text that is Unicode otherwise.
  case zero
  /// UTF-8 but for this byte, and few others.
  case damaged(UInt8)
}

enum TextDecoding {
  /// Reads `bytes` as UTF-8 with or without byte order mark, or as UTF-16 with one.
  static func decode(_ bytes: Bytes) -> DecodedText {
    if bytes.count >= 2, bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF {
      guard let text = utf8(fromUTF16: bytes) else { return .unreadable(damage(inUTF16: bytes)) }
      guard let found = text.withUnsafeBufferPointer({ GarbledText.find(in: $0) }) else { return .converted(text) }
      var damage = damage(found, from: 0)
      damage.text = damage.text ?? text
      return .unreadable(damage)
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let form = FileForm(bytes) { return .unreadable(TextDamage(start: start, places: [(start, .form(form))])) }
    let text = bytes.part(start..<bytes.count)
    guard ByteScan.isValid(text), text.offset(of: 0) == nil else { return .unreadable(damage(in: text, from: start)) }
    return GarbledText.find(in: text).map { .unreadable(damage($0, from: start)) } ?? .utf8(start: start)
  }

  private static func damage(_ found: GarbledText, from start: Int) -> TextDamage {
    let places = found.places.map { (offset: start + $0, cause: found.cause) }
    if let text = found.repaired { return TextDamage(text: text, places: [(0, found.cause)], isRepaired: true) }
    guard found.isWhole else { return TextDamage(start: start, places: places, isIsolated: true, isOne: true) }
    return TextDamage(start: start, places: [places.first ?? (start, found.cause)])
  }

  private static func damage(in text: Bytes, from start: Int) -> TextDamage {
    let wrong = ByteScan.wrongPlaces(in: text)
    let first = wrong.first ?? 0
    let cause = text[first] == 0 ? zeroCause(of: text) : cause(of: text, wrongAt: first)
    switch cause {
    case .damaged, .zero:
      let places = wrong.map { (offset: start + $0, cause: text[$0] == 0 ? LikelyCause.zero : .damaged(text[$0])) }
      return TextDamage(start: start, places: places, isIsolated: true)
    default: return TextDamage(start: start, places: [(start + first, cause)])
    }
  }

  /// What is wrong in UTF-16 with byte order mark: lone surrogates, NUL, half a character at the end.
  private static func damage(inUTF16 bytes: Bytes) -> TextDamage {
    let units = units(ofUTF16: bytes)
    var (out, places, isWrong): ([UInt8], [(offset: Int, cause: LikelyCause)], Bool) = ([], [], false)
    func put(_ scalar: Unicode.Scalar?) {
      if scalar == nil, !isWrong { places.append((out.count, .brokenUTF16)) }
      isWrong = scalar == nil
      out += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
    }
    var index = 0
    while index < units.count {
      let (unit, next) = (units[index], index + 1 < units.count ? units[index + 1] : 0)
      let isPair = UTF16.isLeadSurrogate(unit) && UTF16.isTrailSurrogate(next)
      let pair = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(next) & 0x3FF
      put(isPair ? Unicode.Scalar(pair) : unit == 0 ? nil : Unicode.Scalar(unit))
      index += isPair ? 2 : 1
    }
    if bytes.count % 2 == 1 { put(nil) }
    let isIsolated = places.count * 8 <= units.count
    return TextDamage(text: out, places: isIsolated ? places : Array(places.prefix(1)), isIsolated: isIsolated)
  }

  private static func units(ofUTF16 bytes: Bytes) -> [UInt16] {
    let bigEndian = bytes[0] == 0xFE
    return stride(from: 2, to: bytes.count - 1, by: 2).map { offset in
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
  }

  /// UTF-16 with byte order mark as UTF-8, or nil for an odd number of bytes, a lone surrogate or NUL.
  private static func utf8(fromUTF16 bytes: Bytes) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = units(ofUTF16: bytes)
    var out: [UInt8] = []
    out.reserveCapacity(units.count * 3 / 2)
    let isBroken = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true) { out.append($0) }
    return isBroken || out.contains(0) ? nil : out
  }

  private static func zeroCause(of bytes: Bytes) -> LikelyCause {
    isMostlyUTF16(bytes) ? .unmarkedUTF16 : .zero
  }

  /// Every other byte of Latin letters in UTF-16 is zero, and of Vietnamese ones still many.
  private static func isMostlyUTF16(_ bytes: Bytes) -> Bool {
    bytes.prefix(4096).count { $0 == 0 } * 4 > bytes.prefix(4096).count
  }

  private static func cause(of text: Bytes, wrongAt offset: Int) -> LikelyCause {
    if isMostlyUTF16(text) { return .unmarkedUTF16 }
    let (right, wrong) = ByteScan.characters(in: text)
    return wrong * 8 <= right ? .damaged(text[offset]) : likelyCause(of: text.part(offset..<text.count))
  }

  /// Judges by the bytes that each old encoding uses for đ, ư, ơ and the toned vowels.
  ///
  /// TCVN3 has them from A1 on (đ AE, ư AD, à B5); VNI writes a mark after its vowel (đ F1, ư F6, à `aø`); Windows-1258 has đ F0,
  /// ư FD, ơ F5 and combining marks CC, D2, DE, EC, F2, most of which stand after a vowel, too. What only one of the two uses tells
  /// first: đ and ư, in both cases.
  static func likelyCause(of bytes: Bytes) -> LikelyCause {
    let sample = bytes.prefix(65_536)
    var (high, low, marks, vni, own, ownVNI) = (0, 0, 0, 0, 0, 0)
    var previous: UInt8 = 0
    for byte in sample where byte >= 0x20 {
      if byte >= 0x80 { high += 1 }
      switch byte {
      case 0xF0, 0xD0, 0xFD, 0xDD: own += 1
      case 0xF1, 0xD1, 0xF6, 0xD6: ownVNI += 1
      default: break
      }
      switch byte {
      case 0xA1...0xBF: low += 1
      case 0xF0, 0xD0, 0xFD, 0xDD, 0xF5, 0xD5, 0xCC, 0xD2, 0xDE, 0xEC: marks += 1
      case 0xF1, 0xD1, 0xF6, 0xD6, 0xF4: vni += 1
      case 0xD8...0xFF where vowels.contains(previous): vni += 1
      default: break
      }
      previous = byte
    }
    if low * 5 > high { return .tcvn3 }
    if own != ownVNI { return ownVNI > own ? .vni : .windows1258 }
    if marks + vni == 0 { return .unknown }
    return vni > marks ? .vni : .windows1258
  }

  private static let vowels: Set<UInt8> = Set("aeouiyAEOUIY".utf8)
}
