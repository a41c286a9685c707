/// UTF-8 whose bytes were taken for letters of Windows-1252 or Windows-1258 and written as UTF-8 once more.
struct DoubleEncoding {
  /// The bytes that the letters of the last run stand for.
  private(set) var meant: [UInt8] = []
  /// Some letter of the run stands for no byte.
  private var hasOther = false

  /// Reads `run`, whole letters beyond ASCII; the answer is how many Vietnamese ones it stands for, nil where it stands for no text.
  mutating func read(_ run: Bytes) -> Int? {
    meant.removeAll(keepingCapacity: true)
    hasOther = false
    var place = 0
    while place < run.count {
      let (scalar, length) = Self.scalar(in: run, at: place)
      guard let byte = Self.byte(scalar) else {
        hasOther = scalar != 0xFFFD
        return nil
      }
      meant.append(byte)
      place += length
    }
    // Most letters stand alone, and one byte beyond ASCII is none.
    guard meant.count > 1 else { return nil }
    return meant.withUnsafeBufferPointer { bytes in
      guard ByteScan.isValid(bytes) else { return nil }
      return bytes.text.unicodeScalars.count { Self.isVietnamese($0.value) }
    }
  }

  /// The bytes that `text` stands for; nil where some of them are lost.
  static func repaired(_ text: Bytes) -> [UInt8]? {
    var (encoding, out, place) = (DoubleEncoding(), [UInt8](), 0)
    out.reserveCapacity(text.count)
    while place < text.count {
      let end = text[place...].firstIndex { $0 >= 0x80 } ?? text.count
      out += text[place..<end]
      place = text[end...].firstIndex { $0 < 0x80 } ?? text.count
      guard end < place else { break }
      let run = text.part(end..<place)
      if encoding.read(run) != nil {
        out += encoding.meant
      } else if encoding.hasOther {
        // A right letter; what stands for bytes that are no text has lost one.
        out += run
      } else {
        return nil
      }
    }
    return out
  }

  /// The letter that begins at `place`, and how many bytes it has.
  private static func scalar(in run: Bytes, at place: Int) -> (UInt32, length: Int) {
    let first = UInt32(run[place])
    func next(_ offset: Int) -> UInt32 { place + offset < run.count ? UInt32(run[place + offset]) & 0x3F : 0 }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0xF) << 12 | next(1) << 6 | next(2), 3) }
    return (0xFFFF, 4)
  }

  private static func isVietnamese(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xDD, 0xE0...0xFD, 0x102...0x103, 0x110...0x111, 0x128...0x129, 0x168...0x169, 0x1A0...0x1A1, 0x1AF...0x1B0,
      0x300...0x323, 0x1EA0...0x1EF9:
      true
    default: false
    }
  }

  /// The byte that `scalar` is in Windows-1252, or in Windows-1258 where that has another letter.
  private static func byte(_ scalar: UInt32) -> UInt8? { scalar < 0x100 ? UInt8(scalar) : own[scalar] }

  private static let own: [UInt32: UInt8] = {
    var bytes: [UInt32: UInt8] = [
      0x102: 0xC3, 0x300: 0xCC, 0x110: 0xD0, 0x309: 0xD2, 0x1A0: 0xD5, 0x1AF: 0xDD, 0x303: 0xDE, 0x103: 0xE3, 0x301: 0xEC,
      0x111: 0xF0, 0x323: 0xF2, 0x1A1: 0xF5, 0x1B0: 0xFD,
    ]
    // 0x80…0x9F of Windows-1252; a space stands for what it does not have.
    let signs = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars
    for (place, sign) in signs.enumerated() where sign != " " { bytes[sign.value] = 0x80 + UInt8(place) }
    return bytes
  }()
}
