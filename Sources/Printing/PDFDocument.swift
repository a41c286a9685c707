/// The bytes of a PDF, whole and without the moment it was made: the same page gives the same bytes.
public struct PDFDocument: Sendable {
  public let bytes: [UInt8]

  /// Takes what a browser wrote; refuses what does not begin and end as a PDF does.
  ///
  /// Dates of the document information are blanked, not removed: the file tells where its parts begin by their place in it.
  public init(_ bytes: [UInt8]) throws(PrintingFault) {
    let ending = bytes.suffix(Self.endingLength)
    guard bytes.starts(with: Self.head), ending.firstRange(of: Self.end) != nil else { throw .noDocument }
    self.bytes = Self.ranked(Self.keys.reduce(bytes, Self.blank))
  }

  private static let head = Array("%PDF-".utf8)
  private static let end = Array("%%EOF".utf8)
  /// Where the end is looked for; PDF 1.7, H.3, note 18.
  private static let endingLength = 1024
  /// ISO 32000-1, 14.3.3: when the document was made, and when it was changed.
  private static let keys = ["/CreationDate (D:", "/ModDate (D:"].map { Array($0.utf8) }

  /// Spaces in place of the entry that begins with `key`; the entry is there once, or not at all.
  private static func blank(_ bytes: [UInt8], _ key: [UInt8]) -> [UInt8] {
    guard let found = bytes.firstRange(of: key),
      let close = bytes[found.upperBound...].prefix(longestDate).firstIndex(of: UInt8(ascii: ")"))
    else { return bytes }
    var bytes = bytes
    for place in found.lowerBound...close { bytes[place] = 0x20 }
    return bytes
  }

  /// The same with the ids of the structure, `(node00000194)`, by their rank.
  ///
  /// A browser numbers the nodes of a page as it comes to them, which hangs on its other work; their order, which lists of ids keep,
  /// does not.
  private static func ranked(_ bytes: [UInt8]) -> [UInt8] {
    var places: [Range<Int>] = []
    var start = 0
    while let found = bytes[start...].firstRange(of: node) {
      start = found.upperBound
      let digits = start..<min(start + nodeDigits, bytes.count)
      if bytes[digits].allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains), bytes[digits.upperBound...].first == closing
      {
        places.append(digits)
      }
    }
    let numbers = places.map { String(decoding: bytes[$0], as: UTF8.self) }
    let ranks = Dictionary(uniqueKeysWithValues: Set(numbers).sorted().enumerated().map { ($1, $0 + 1) })
    var bytes = bytes
    for (place, number) in zip(places, numbers) {
      let rank = String(ranks[number] ?? 0)
      bytes.replaceSubrange(place, with: (String(repeating: "0", count: nodeDigits - rank.count) + rank).utf8)
    }
    return bytes
  }

  private static let node = Array("(node".utf8)
  private static let nodeDigits = 8
  private static let closing = UInt8(ascii: ")")

  /// Bytes of `20261122001111+00'00')`.
  private static let longestDate = 24
}
