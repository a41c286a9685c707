/// The texts that cells name by number.
struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// Reads the texts; a workbook need not have any.
  init(_ archive: borrowing Archive, part: String?) throws(WorkbookFault) {
    guard let part else { return }
    let scan = SharedStringsScan()
    try archive.scan(part, into: scan)
    (bytes, ends) = (scan.bytes, scan.ends)
  }

  /// The text with this number, or nil.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }
}

/// `xl/sharedStrings.xml`.
private final class SharedStringsScan: XMLHandler {
  var bytes: [UInt8] = []
  var ends: [UInt32] = []
  private var run = TextRun()
  private var start = 0

  override func start(_ name: XMLName, _ attributes: XMLAttributes) { run.start(name) }

  override func end(_ name: XMLName) {
    run.end(name)
    if "si" ~= name {
      EscapedCharacters.resolve(in: &bytes, from: start)
      ends.append(UInt32(bytes.count))
      start = bytes.count
      isTooLarge = isTooLarge || ends.count > WorkbookLimits.texts
    }
  }

  override func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard run.isOpen else { return }
    bytes.append(contentsOf: text)
    isTooLarge = bytes.count > WorkbookLimits.textBytes || bytes.count - start > WorkbookLimits.cellBytes
  }
}

/// Whether the scan is inside the text of a cell: `<t>`, in however many runs, but not the reading aids beside it (`<rPh>`).
struct TextRun {
  private var isInText = false
  private var isInAid = false

  var isOpen: Bool { isInText && !isInAid }

  mutating func start(_ name: XMLName) {
    switch name {
    case "t": isInText = true
    case "rPh": isInAid = true
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "rPh": isInAid = false
    default: break
    }
  }
}

/// Characters that XML cannot hold and workbooks write as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum EscapedCharacters {
  /// Replaces them in the bytes from `start` on.
  static func resolve(in bytes: inout [UInt8], from start: Int) {
    guard bytes[start...].firstIndex(of: 0x5F) != nil else { return }
    var out: [UInt8] = []
    var index = start
    while index < bytes.count {
      if let character = character(in: bytes, at: index) {
        out += String(character).utf8
        index += 7
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    bytes.replaceSubrange(start..., with: out)
  }

  /// The character that `_xHHHH_` at `index` stands for, or nil.
  private static func character(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else { return nil }
    let digits = bytes[index + 2..<index + 6]
    guard digits.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x46 ~= $0 || 0x61...0x66 ~= $0 }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { Unicode.Scalar($0) }
  }
}
