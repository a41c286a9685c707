import VietnameseText

/// Names in dictionary order, under the letters they begin with.
enum LetterGroups {
  /// What stands for names that hold no letter at their beginning; the last group.
  private static let none = "#"

  /// The letters in order, each with the places of its names in order.
  static func make(_ names: [String]) -> [(letter: String, places: [Int])] {
    var groups: [String: [Int]] = [:]
    for place in order(names) { groups[letter(of: names[place]), default: []].append(place) }
    let keys = groups.keys.map { (isNone: $0 == none, key: VietnameseText.sortKey($0), letter: $0) }
    return keys.sorted { $0.isNone == $1.isNone ? VietnameseText.precedes($0.key, $1.key) : $1.isNone }
      .map { ($0.letter, groups[$0.letter] ?? []) }
  }

  /// Places of `names` in dictionary order, capitals and small letters together.
  static func order(_ names: [String]) -> [Int] {
    let keys = names.map { VietnameseText.sortKey($0.lowercased()) }
    return names.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : VietnameseText.precedes(keys[$0], keys[$1]) }
  }

  /// The letter a name is filed under: without tone, as `Ủ` under `U`, whatever marks stand before it; a number under `#`.
  private static func letter(of name: String) -> String {
    guard let first = name.first(where: { $0.isLetter || $0.isNumber }), first.isLetter else { return none }
    // In folded text tones stand apart as control characters, so the first scalar is the bare letter: Ă, Â, Đ stay themselves.
    return VietnameseText.folded(String(first)).unicodeScalars.first.map { String($0).uppercased() } ?? none
  }
}
