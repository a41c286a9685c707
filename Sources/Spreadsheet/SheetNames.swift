/// Gives each sheet of a workbook a name that spreadsheets take.
struct SheetNames {
  /// Most letters of a name.
  private static let most = 31
  private var taken: Set<String> = []

  /// `name` without the signs that may not stand in one, cut to 31 letters, and with a number behind it where it is taken.
  mutating func name(_ name: String) -> String {
    let clean = String(name.unicodeScalars.map { "[]:*?/\\'".unicodeScalars.contains($0) ? " " : Character($0) })
    let words = clean.split(separator: " ").joined(separator: " ")
    var found = Self.cut(words.isEmpty ? "Bảng" : words, to: Self.most)
    var number = 2
    while !taken.insert(found.lowercased()).inserted {
      let tail = " (\(number))"
      found = Self.cut(words, to: Self.most - tail.count) + tail
      number += 1
    }
    return found
  }

  /// At most `count` UTF-16 units, which is how spreadsheets count; words are kept whole where that leaves enough.
  private static func cut(_ text: String, to count: Int) -> String {
    guard text.utf16.count > count else { return text }
    var short = text
    while short.utf16.count > count - 1 { short.removeLast() }
    if let space = short.lastIndex(of: " "), short.distance(from: short.startIndex, to: space) > count / 2 {
      short = String(short[..<space])
    }
    return short.trimmingTail() + "…"
  }
}

extension String {
  fileprivate func trimmingTail() -> String {
    var text = self
    while let last = text.last, last.isWhitespace || last.isPunctuation { text.removeLast() }
    return text
  }
}
