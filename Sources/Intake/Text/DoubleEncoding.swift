/// UTF-8 whose bytes were taken for letters of Windows-1252 or Windows-1258 and written as UTF-8 once more.
enum DoubleEncoding {
  /// How many Vietnamese letters `text` holds that stand there so, and where the first of them begins.
  static func letters(in text: Bytes) -> (count: Int, first: Int) {
    var (count, first) = (0, 0)
    eachRun(text) { run, offset in
      guard let letters = meant(by: run)?.unicodeScalars.count(where: isVietnamese), letters > 0 else { return }
      if count == 0 { first = offset }
      count += letters
    }
    return (count, first)
  }

  /// The bytes that were meant; nil where some of them are lost.
  static func repaired(_ text: Bytes) -> [UInt8]? {
    var (out, isWhole, passed): ([UInt8], Bool, Int) = ([], true, 0)
    out.reserveCapacity(text.count)
    eachRun(text) { run, offset in
      guard let letters = meant(by: run) else {
        // Letters that no byte stands for are right; what has a byte has lost another one.
        isWhole = isWhole && run.contains { byte($0) == nil } && !run.contains("\u{FFFD}")
        return
      }
      out += text[passed..<offset]
      out += letters.utf8
      passed = offset + run.reduce(0) { $0 + $1.utf8.count }
    }
    return isWhole ? out + text[passed...] : nil
  }

  /// Calls `body` with each run of letters and signs beyond ASCII, and where it begins.
  private static func eachRun(_ text: Bytes, _ body: ([Unicode.Scalar], Int) -> Void) {
    var (run, start, offset): ([Unicode.Scalar], Int, Int) = ([], 0, 0)
    for scalar in text.text.unicodeScalars {
      if scalar.isASCII {
        if !run.isEmpty { body(run, start) }
        run = []
      } else {
        if run.isEmpty { start = offset }
        run.append(scalar)
      }
      offset += scalar.utf8.count
    }
    if !run.isEmpty { body(run, start) }
  }

  /// The text whose bytes are the letters of `run`; nil where they are no UTF-8.
  private static func meant(by run: [Unicode.Scalar]) -> String? {
    let bytes = run.compactMap(byte)
    guard bytes.count == run.count else { return nil }
    return bytes.withUnsafeBufferPointer { ByteScan.isValid($0) ? $0.text : nil }
  }

  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0xDD, 0xE0...0xFD, 0x102...0x103, 0x110...0x111, 0x128...0x129, 0x168...0x169, 0x1A0...0x1A1, 0x1AF...0x1B0,
      0x300...0x323, 0x1EA0...0x1EF9:
      true
    default: false
    }
  }

  /// The byte that `scalar` is in Windows-1252, or in Windows-1258 where that has another letter.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if let known = own[scalar] { return known }
    return 0x80...0xFF ~= scalar.value ? UInt8(scalar.value) : nil
  }

  private static let own: [Unicode.Scalar: UInt8] = {
    var bytes: [Unicode.Scalar: UInt8] = [
      "\u{102}": 0xC3, "\u{300}": 0xCC, "\u{110}": 0xD0, "\u{309}": 0xD2, "\u{1A0}": 0xD5, "\u{1AF}": 0xDD, "\u{303}": 0xDE,
      "\u{103}": 0xE3, "\u{301}": 0xEC, "\u{111}": 0xF0, "\u{323}": 0xF2, "\u{1A1}": 0xF5, "\u{1B0}": 0xFD,
    ]
    // 0x80…0x9F of Windows-1252; a space stands for what it does not have.
    let signs = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars
    for (place, sign) in signs.enumerated() where sign != " " { bytes[sign] = 0x80 + UInt8(place) }
    return bytes
  }()
}
