/// Words that make a day come again.
enum Recurrence {
  private static let words: Set<String> = [
    "hằng", "hàng", "tháng", "quý", "năm", "cuối", "đầu", "của", "tiếp", "theo", "sau", "liền", "kề", "mỗi", "kế", "thứ", "hai",
    "nhất", "giữa",
    "từng", "kỳ", "này", "ba", "và", "tiên",
  ]

  /// The place after the words at `place` that speak of months, quarters and years.
  static func tailEnd(_ prose: Prose, _ place: Int) -> Int {
    var end = place
    while true {
      let start = prose.skipSpaces(end)
      var stop = start
      while stop < prose.count, FoldedScalars.isWord(prose.folded[stop]) { stop += 1 }
      guard stop > start, words.contains(prose.text(start, stop).lowercased()) else { break }
      end = stop
    }
    // "của", "và" at the end belong to what follows.
    while let word = [Phrase("của"), "và", "theo", "này"].first(where: {
      prose.has($0, at: end - $0.count) && end > place
    }) {
      if word.text == "theo", prose.has("tiếp", at: end - 9) { break }
      end = prose.skipSpacesBack(end - word.count)
    }
    return max(end, place)
  }

  private static let leads: [Phrase] = [
    "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "hằng năm", "hàng năm", "mỗi tháng", "mỗi quý", "mỗi năm",
  ]

  /// The words of `range` after a day; where there are none, the recurrence that was said before the limit at `limit`.
  static func tail(_ prose: Prose, _ range: Range<Int>, limit: Int) -> Prose {
    guard range.isEmpty else {
      let own = prose.text(range.lowerBound, range.upperBound)
      let isOfPeriod = Prose(own).contains(any: ["tháng cuối kỳ"]) && isQuarterly(prose, before: limit)
      return Prose(isOfPeriod ? own + " quý" : own)
    }
    if let period = enclosedPeriod(prose, before: limit) { return period }
    var place = limit
    while place > 0, limit - place < 60, !".;|".unicodeScalars.contains(prose.folded[place - 1]) {
      place -= 1
      if let end = prose.end(ofAny: leads, at: place) { return Prose(prose.text(place, end)) }
    }
    return Prose("")
  }

  /// `định kỳ hằng quý, 6 tháng, năm, … trước ngày 20 của tháng cuối kỳ`: whether quarters are said in the sentence before the limit.
  private static func isQuarterly(_ prose: Prose, before limit: Int) -> Bool {
    let first = max(limit - 160, 0)
    let sentence = (first..<limit).last { ".;|".unicodeScalars.contains(prose.folded[$0]) } ?? first
    return prose.contains(any: ["quý"], from: sentence, to: limit)
  }

  /// `định kỳ: tháng (trước ngày 20), năm (trước ngày 10/12)`: the period before the bracket that holds the limit.
  private static func enclosedPeriod(_ prose: Prose, before limit: Int) -> Prose? {
    let first = max(limit - 24, 0)
    guard let open = (first..<limit).last(where: { prose.folded[$0] == "(" }), !prose.folded[open..<limit].contains(")"),
      prose.contains(any: ["định kỳ", "chế độ báo cáo"], from: max(open - 160, 0), to: open)
    else { return nil }
    let end = prose.skipSpacesBack(open)
    if ["6 tháng", "06 tháng", "9 tháng", "09 tháng", "năm"].contains(where: { (word: Phrase) in
      prose.has(word, at: end - word.count)
    }) {
      return Prose("hằng năm")
    }
    let periods: [Phrase] = ["tháng", "quý"]
    return periods.first { prose.has($0, at: end - $0.count) }.map { Prose("hằng " + $0.text) }
  }

  static func ofDay(_ day: Int, month: Int?, _ tail: Prose) -> String? {
    let every: [Phrase] = ["hằng", "hàng", "mỗi", "từng"]
    let recurs = tail.contains(any: every)
    if let month {
      guard recurs || tail.contains(any: ["của năm sau", "năm sau"]) else { return nil }
      let date = "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      return recurs ? "yearly, \(date)" : "\(date) of the following year"
    }
    // The last months of half a year and of a year are those of quarters.
    if tail.contains(any: ["tháng cuối kỳ"]), tail.contains(any: ["quý"]) {
      return "quarterly, day \(day) of the quarter's last month"
    }
    if tail.contains(any: ["quý"]) {
      if tail.contains(any: ["quý tiếp theo", "quý sau", "quý kế tiếp"]) {
        return "quarterly, day \(day) of the next quarter's first month"
      }
      if tail.contains(any: ["cuối quý", "tháng cuối"]) { return "quarterly, day \(day) of the quarter's last month" }
      return "quarterly, day \(day)"
    }
    if recurs, tail.contains(any: ["tháng"]) { return "monthly, day \(day)" }
    if tail.contains(any: ["tháng sau", "tháng tiếp theo", "tháng kế tiếp"]) { return "monthly, day \(day) of the next month" }
    return recurs ? "yearly" : nil
  }
}
