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

  /// Without outer space: blanks, tabs, line ends and the no-break space that spreadsheets and web pages leave behind.
  var trimmed: Bytes {
    var (start, end) = (0, count)
    while start < end {
      if Self.isSpace(self[start]) {
        start += 1
      } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if Self.isSpace(self[end - 1]) {
        end -= 1
      } else if end - 1 > start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start == 0 && end == count ? self : part(start..<end)
  }

  /// As text; bytes that are no UTF-8 become replacement characters.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Vertical tabs and form feeds are none: they are refused like any control character.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.tab || byte == Byte.newline || byte == Byte.carriageReturn
  }
}
