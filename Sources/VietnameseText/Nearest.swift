/// Finding what somebody most likely meant.
public enum Nearest {
  /// The candidate that is nearest to `text` when marks and case are left aside, or nil if none is near.
  ///
  /// Near means: at most a third of the letters differ. Of equally near ones the first wins.
  public static func match(_ text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(VietnameseText.unaccented(text).utf8)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(VietnameseText.unaccented(candidate).utf8)
      let limit = min(max(wanted.count, other.count) / 3 + 1, best.map { $0.distance - 1 } ?? .max)
      guard abs(wanted.count - other.count) <= limit, let distance = distance(wanted, other), distance <= limit else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// Least number of letters to insert, delete or replace; nil for texts over 200 bytes, which are not worth comparing.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    guard left.count <= 200, right.count <= 200 else { return nil }
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        current.append(min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
