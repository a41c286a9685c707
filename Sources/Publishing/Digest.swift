import Crypto

/// The SHA-256 of a file.
struct Digest: Sendable, Hashable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest of `bytes`.
  init(of bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    self.init(hash.finalize())
  }

  fileprivate init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { raw in
      func word(_ index: Int) -> UInt64 { UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// The digest of a list of bytes.
  init(of bytes: ArraySlice<UInt8>) { self = bytes.withUnsafeBytes { Digest(of: $0) } }

  /// The digest of a text's UTF-8.
  init(of text: String) {
    self = Array(text.utf8).withUnsafeBytes { Digest(of: $0) }
  }

  /// The 64 hexadecimal digits that stand at the beginning of `text`, or nil.
  init?(hexadecimal text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= Self.length else { return nil }
    var words: [UInt64] = []
    for start in stride(from: 0, to: Self.length, by: 16) {
      var word: UInt64 = 0
      for byte in text[start..<(start + 16)] {
        switch byte {
        case 0x30...0x39: word = word << 4 | UInt64(byte - 0x30)
        case 0x61...0x66: word = word << 4 | UInt64(byte - 0x61 + 10)
        default: return nil
        }
      }
      words.append(word)
    }
    self.words = (words[0], words[1], words[2], words[3])
  }

  /// Hexadecimal digits of a digest.
  static let length = 64

  /// Appends the 64 hexadecimal digits.
  func append(to bytes: inout [UInt8]) {
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
        bytes.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
      }
    }
  }

  /// The 64 hexadecimal digits.
  var hexadecimal: String {
    var digits: [UInt8] = []
    append(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// The SHA-256 of a file that is made piece by piece.
struct DigestBuilder {
  private var hash = SHA256()

  mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  func finish() -> Digest { Digest(hash.finalize()) }
}
