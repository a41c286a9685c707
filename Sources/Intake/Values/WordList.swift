import VietnameseText

/// A closed set of words and what they mean: `có`, `Hoàn thành tốt nhiệm vụ`, `HTT`.
///
/// A cell is first compared byte by byte with the usual spellings; only what misses is folded (case, tone placement, Unicode form).
struct WordList<Value: Sendable>: Sendable {
  private let values: [Value]
  private let letters: [UInt8]
  private let ends: [Int]
  private let folded: [String: Int]
  /// The words to name in a message, one for each value.
  let expected: [String]
  private let spellings: [[String]]
  /// Words that are refused and say which value is meant, by their loose form; the number of the value.
  private let meant: [String: Int]
  /// Shorter spellings can be misspelled into each other: they are no near words.
  private let shortest: Int

  /// Each value with its spellings, the one for messages first; `meaning` holds what is not accepted and means one of them.
  init(_ entries: [(Value, [String])], meaning others: [(Int, [String])] = [], shortest: Int = 3) {
    var (values, letters, ends): ([Value], [UInt8], [Int]) = ([], [], [])
    var folded: [String: Int] = [:]
    for (value, spellings) in entries {
      for spelling in spellings {
        folded[VietnameseText.folded(spelling)] = values.count
        values.append(value)
        letters += Array(spelling.utf8)
        ends.append(letters.count)
      }
    }
    (self.values, self.letters, self.ends, self.folded) = (values, letters, ends, folded)
    expected = entries.compactMap { $0.1.first }
    spellings = entries.map(\.1)
    meant = Dictionary(others.flatMap { other in other.1.map { (Self.loose($0), other.0) } }) { first, _ in first }
    self.shortest = shortest
  }

  subscript(position: Int) -> Value { values[position] }

  /// The position of the spelling with exactly these bytes.
  func exact(_ bytes: Bytes) -> Int? {
    letters.withUnsafeBufferPointer { letters in
      var start = 0
      for position in ends.indices {
        let end = ends[position]
        if end - start == bytes.count, letters.part(start..<end).equals(bytes) { return position }
        start = end
      }
      return nil
    }
  }

  /// The position of the spelling that `text` equals when case, tone placement and Unicode form are left aside.
  func folded(_ text: String) -> Int? { folded[VietnameseText.folded(text)] }

  /// What `text` most likely means, as it may be written; nil where two values could be meant.
  ///
  /// A number has no near one: one digit says nothing about another.
  func nearest(_ text: String) -> String? {
    let loose = Self.loose(text)
    if text.utf8.contains(where: { 0x30...0x39 ~= $0 }) {
      // `Nhóm 2`: the one number among words.
      let numbers = text.split { !$0.isNumber }
      let isNamed = numbers.count == 1 && text.first?.isLetter == true
      let number =
        LikelyValue.integer(text, upTo: 999) ?? LikelyValue.percent(ofShare: text) ?? (isNamed ? String(numbers[0]) : nil)
      return spellings.joined().first { $0 == number && $0 != text }
    }
    if let value = meant[loose] { return expected[value] }
    let same = spellings.indices.filter { spellings[$0].contains { Self.loose($0) == loose } }
    if let value = same.first { return same.count == 1 ? spellings[value].first { Self.loose($0) == loose } : nil }
    guard let value = Nearest.misspelled(text, among: spellings, shortest: shortest) else { return nil }
    return Nearest.match(text, among: spellings[value].filter { $0.count >= shortest })
  }

  /// The letters and digits alone; of signs without any the signs.
  private static func loose(_ text: String) -> String {
    let loose = CodeKind.loose(text)
    return loose.isEmpty ? text : loose
  }
}
