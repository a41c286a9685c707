import Glibc

/// A stretch of a file that is being read; never kept longer than the file's bytes.
typealias Bytes = UnsafeBufferPointer<UInt8>

/// The bytes that matter to the shape of a text.
enum Byte {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
}

extension UnsafeBufferPointer<UInt8> {
  /// The part of the bytes in `range`.
  func part(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

  /// Whether `other` holds the same bytes.
  @inline(__always)
  func equals(_ other: Bytes) -> Bool {
    guard count == other.count, let own = baseAddress, let others = other.baseAddress else { return count == other.count }
    return memcmp(own, others, count) == 0
  }

  /// Where `byte` first stands, or nil.
  func offset(of byte: UInt8) -> Int? {
    guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Without outer space: blanks, tabs, line ends, and the spaces of other widths that spreadsheets and web pages leave behind.
  var trimmed: Bytes {
    var (start, end) = (0, count)
    // Most cells have nothing to lose, which their outer bytes show.
    if let first, let last, first > Byte.space, !Self.opensWideSpace(first), last > Byte.space, last < 0x80 { return self }
    while start < end {
      if Self.isSpace(self[start]) {
        start += 1
      } else if Self.opensWideSpace(self[start]), case let length = wideSpace(at: start, before: end), length > 0 {
        start += length
      } else {
        break
      }
    }
    while start < end {
      if Self.isSpace(self[end - 1]) {
        end -= 1
      } else if end - 2 >= start, Self.opensWideSpace(self[end - 2]), wideSpace(at: end - 2, before: end) == 2 {
        end -= 2
      } else if end - 3 >= start, Self.opensWideSpace(self[end - 3]), wideSpace(at: end - 3, before: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start == 0 && end == count ? self : part(start..<end)
  }

  /// No Vietnamese letter begins with one of these, so that hardly any cell is looked at further.
  private static func opensWideSpace(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE2 || byte == 0xE3 }

  /// How many bytes the space beyond ASCII at `place` has: the no-break space, those of other widths, the ideographic one; 0 for none.
  private func wideSpace(at place: Int, before end: Int) -> Int {
    switch self[place] {
    case 0xC2: return place + 1 < end && self[place + 1] == 0xA0 ? 2 : 0
    case 0xE2 where place + 2 < end && self[place + 1] == 0x80:
      return 0x80...0x8A ~= self[place + 2] || self[place + 2] == 0xAF ? 3 : 0
    case 0xE2: return place + 2 < end && self[place + 1] == 0x81 && self[place + 2] == 0x9F ? 3 : 0
    case 0xE3: return place + 2 < end && self[place + 1] == 0x80 && self[place + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// As text; bytes that are no UTF-8 become replacement characters.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Vertical tabs and form feeds are none: they are refused like any control character.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.tab || byte == Byte.newline || byte == Byte.carriageReturn
  }
}
