import Glibc

/// Why a Markdown text was not read.
public enum MarkdownRefusal: Error, Hashable, Sendable {
  case tooLarge(byteCount: Int)
  /// Line of the text, from 1; nil where the whole is meant.
  case tooDeep(line: Int?)
  /// A `bảng` block whose CSV does not hold together.
  case table(line: Int, reason: String)

  /// The line it is about, from 1; nil where the whole is meant.
  public var line: Int? {
    switch self {
    case .tooLarge: nil
    case .tooDeep(let line): line
    case .table(let line, _): line
    }
  }

  /// One Vietnamese sentence.
  public var message: String {
    switch self {
    case .tooLarge(let byteCount):
      "văn bản dài \(byteCount) byte, quá giới hạn \(MarkdownLimits.byteCount) byte (256 KiB); hãy tách thành nhiều tệp"
    case .tooDeep(let line):
      "dấu định dạng lồng nhau quá \(MarkdownLimits.depth) tầng" + (line.map { " (từ dòng \($0))" } ?? "")
        + "; hãy bỏ bớt dấu «>», «-» hoặc «[»"
    case .table(let line, let reason): "bảng ở dòng \(line): \(reason)"
    }
  }
}

/// What is refused before libcmark sees it: version 0.30.2 needs quadratic time on some deeply nested texts.
public enum MarkdownLimits {
  public static let byteCount = 256 * 1024
  public static let depth = 64

  /// What forbids parsing `text`, or nil.
  static func refusal(of text: String) -> MarkdownRefusal? {
    guard text.utf8.count <= byteCount else { return .tooLarge(byteCount: text.utf8.count) }
    var text = text
    return text.withUTF8 { bytes in
      let hasBrackets = find(UInt8(ascii: "["), in: bytes, from: 0) != nil
      var brackets = 0
      var number = 1
      var start = 0
      while start < bytes.count {
        let end = find(0x0A, in: bytes, from: start) ?? bytes.count
        let line = bytes[start..<end]
        if hasBrackets { brackets = unclosed(in: line, before: brackets) }
        if containers(in: line) > depth || brackets > depth { return .tooDeep(line: number) }
        number += 1
        start = end + 1
      }
      return nil
    }
  }

  /// Whether `byte` stands in `text`.
  ///
  /// A sequence's own `contains` looks at each byte in turn, which shows where every commentary is asked.
  static func holds(_ byte: UInt8, in text: String) -> Bool {
    var text = text
    return text.withUTF8 { find(byte, in: $0, from: 0) != nil }
  }

  /// Where `byte` stands first, from `start` on.
  private static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Brackets still open after `line`; a blank line ends the paragraph and with it all of them.
  private static func unclosed(in line: Slice<UnsafeBufferPointer<UInt8>>, before: Int) -> Int {
    guard line.contains(where: { $0 > 0x20 }) else { return 0 }
    var open = before
    var highest = before
    for byte in line {
      if byte == UInt8(ascii: "[") {
        open += 1
        highest = max(highest, open)
      } else if byte == UInt8(ascii: "]"), open > 0 {
        open -= 1
      }
    }
    return highest > depth ? highest : open
  }

  /// Quote and list marks at the start of `line`; a line of nothing but one mark is a rule and holds none.
  private static func containers(in line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    var digits = 0
    var previous: UInt8 = 0x20
    for byte in line {
      switch byte {
      case 0x20, 0x09, 0x0D: break
      case UInt8(ascii: ">"): count += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): if previous <= 0x20 { count += 1 }
      case 0x30...0x39:
        digits += 1
        if digits > 9 { return count }
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if digits == 0 { return count }
        count += 1
      default: return count
      }
      if !(0x30...0x39).contains(byte) { digits = 0 }
      previous = byte
    }
    // Reached the end: only marks, so a thematic break or empty items.
    return line.contains(UInt8(ascii: ">")) ? count : 0
  }
}
