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
  private let spellings: [String]

  /// Each value with its spellings, the one for messages first.
  init(_ entries: [(Value, [String])]) {
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
    spellings = entries.flatMap(\.1)
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

  /// The spelling nearest to `text`; a number has none, for one digit says nothing about another.
  func nearest(_ text: String) -> String? {
    text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? nil : Nearest.match(text, among: spellings)
  }
}
