/// Finding what somebody most likely meant.
public enum Nearest {
  /// The candidate that is nearest to `text` when marks and case are left aside, or nil if none is near.
  ///
  /// Near means: at most a third of the letters differ, `strictly` a quarter. Of equally near ones the first wins, `strictly` none of
  /// those that differ in more than one letter.
  public static func match(_ text: String, among candidates: some Sequence<String>, strictly: Bool = false) -> String? {
    let wanted = Array(VietnameseText.unaccented(text).utf8)
    var best: (distance: Int, candidate: String)?
    var isTied = false
    for candidate in candidates {
      let other = Array(VietnameseText.unaccented(candidate).utf8)
      let reach = strictly ? max(min(wanted.count, other.count) / 4, 1) : max(wanted.count, other.count) / 3 + 1
      let limit = min(reach, best.map { strictly ? $0.distance : $0.distance - 1 } ?? .max)
      guard abs(wanted.count - other.count) <= limit, let distance = distance(wanted, other), distance <= limit else { continue }
      isTied = distance == best?.distance
      if !isTied { best = (distance, candidate) }
    }
    return isTied && best.map { $0.distance > 1 } == true ? nil : best?.candidate
  }

  /// The one of `meanings`, each with its spellings, that `text` misspells; nil where two could be meant.
  ///
  /// A misspelling has one wrong letter, in long words two or three, and every other meaning is farther off: by two letters where
  /// the words are long. Spellings of less than `shortest` letters are not compared.
  public static func misspelled(_ text: String, among meanings: [[String]], shortest: Int) -> Int? {
    let wanted = Array(VietnameseText.unaccented(text).utf8)
    guard wanted.count >= shortest else { return nil }
    var (best, second) = ((distance: Int.max, meaning: 0), Int.max)
    for (meaning, spellings) in meanings.enumerated() {
      let others = spellings.map { Array(VietnameseText.unaccented($0).utf8) }.filter { $0.count >= shortest }
      guard let nearest = others.compactMap({ distance(wanted, $0) }).min() else { continue }
      if nearest < best.distance {
        (best, second) = ((nearest, meaning), best.distance)
      } else {
        second = min(second, nearest)
      }
    }
    let (limit, margin) = wanted.count < 12 ? (1, 1) : (wanted.count < 20 ? 2 : 3, 2)
    return best.distance <= limit && second - best.distance >= margin ? best.meaning : nil
  }

  /// Least number of letters to insert, delete, replace, or swap with the next; nil for texts over 200 bytes, which are not worth
  /// comparing.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    guard left.count <= 200, right.count <= 200 else { return nil }
    var (before, previous) = ([Int](), Array(0...right.count))
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], other == left[row - 1] { least = min(least, before[column - 1] + 1) }
        current.append(least)
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
