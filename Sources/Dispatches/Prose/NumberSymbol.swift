import Domain

/// A number and symbol such as `1260/UBND-TH`, `66/2013/QH13` or `12-KL/TW`.
struct NumberSymbol: Equatable {
  /// Digits as written; empty where the number is missing.
  var number: String
  var symbol: String
  var system: Dispatch.System
  /// Place after the last sign.
  var end: Int

  /// Written without spaces, every dash as `-`.
  var text: String { number + (system == .party ? "-" : "/") + symbol }

  /// Reads one at `place`.
  ///
  /// Spaces round the first sign are allowed where the word `số` stands before (`isAnnounced`), and after any sign where a line was
  /// broken or a typist slipped (`TT- BTC`). `mayLackNumber` lets `-KH/ĐU` through, as only a header may have it.
  static func read(_ prose: Prose, at place: Int, isAnnounced: Bool, mayLackNumber: Bool = false) -> NumberSymbol? {
    var end = place
    while end < prose.count, FoldedScalars.isDigit(prose.folded[end]), end - place < 9 { end += 1 }
    end = seriesEnd(prose, end)
    // Companies number their letters by the day: `20260305/CV-ABC`.
    guard end - place <= (isAnnounced ? 8 : 6), end > place || mayLackNumber else { return nil }
    let number = prose.text(place, end)
    var sign = prose.skipSpaces(end)
    guard sign == end || isAnnounced else { return nil }
    // Dots stand in for a number that was to be filled in by hand.
    while mayLackNumber, number.isEmpty, ".…_ ".unicodeScalars.contains(prose.scalar(sign)), sign < prose.count { sign += 1 }
    switch prose.scalar(sign) {
    case "-": return party(prose, number, sign + 1, isAnnounced)
    case "/": return state(prose, number, sign + 1, isAnnounced)
    default: return nil
    }
  }

  /// The end of a number in a series of its own, `66.7/2025/NQ-CP`, of which the digits before the point end at `place`.
  private static func seriesEnd(_ prose: Prose, _ place: Int) -> Int {
    guard prose.scalar(place) == ".", let (_, end) = DateScanner.number(prose, at: place + 1, digits: 1...2),
      prose.scalar(end) == "/", let (_, year) = DateScanner.number(prose, at: end + 1, digits: 4...4), prose.scalar(year) == "/"
    else { return place }
    return end
  }

  private static func party(_ prose: Prose, _ number: String, _ place: Int, _ isAnnounced: Bool) -> NumberSymbol? {
    guard let (type, afterType) = group(prose, at: near(prose, place, isAnnounced)), type.count <= 7 else { return nil }
    let slash = near(prose, afterType, isAnnounced)
    guard prose.scalar(slash) == "/", let (body, end) = groups(prose, at: near(prose, slash + 1, true), isAnnounced) else {
      return nil
    }
    guard type.unicodeScalars.first.map(FoldedScalars.isUpper) == true || isAnnounced else { return nil }
    return NumberSymbol(number: number, symbol: type + "/" + body, system: .party, end: end)
  }

  private static func state(_ prose: Prose, _ number: String, _ place: Int, _ isAnnounced: Bool) -> NumberSymbol? {
    var start = near(prose, place, isAnnounced)
    var year = ""
    if let (value, end) = DateScanner.number(prose, at: start, digits: 4...4), prose.scalar(near(prose, end, isAnnounced)) == "/"
    {
      year = "\(value)/"
      start = near(prose, near(prose, end, isAnnounced) + 1, true)
    }
    guard let (symbol, end) = groups(prose, at: start, isAnnounced), isSymbol(symbol, isAnnounced) else { return nil }
    return NumberSymbol(number: number, symbol: year + symbol, system: .state, end: end)
  }

  /// Whether letters after the slash can be a symbol: two bodies joined by a dash, a legislature, or announced by `số`.
  private static func isSymbol(_ symbol: String, _ isAnnounced: Bool) -> Bool {
    let scalars = Array(symbol.unicodeScalars)
    guard scalars.filter(FoldedScalars.isLetter).count >= 2, let first = scalars.first else { return false }
    guard FoldedScalars.isUpper(first) else { return isAnnounced && symbol.contains("-") }
    return isAnnounced || symbol.contains("-") || symbol.hasPrefix("QH") || symbol.hasPrefix("UBTVQH")
  }

  /// Groups joined by `-` or `/`.
  private static func groups(_ prose: Prose, at place: Int, _ isAnnounced: Bool) -> (text: String, end: Int)? {
    guard var (text, end) = group(prose, at: place) else { return nil }
    var isSpaced = false
    while true {
      if isAnnounced, !text.contains("-") || isSpaced, let (more, after) = spacedGroup(prose, after: end) {
        text += "-" + more
        end = after
        isSpaced = true
        continue
      }
      var sign = end
      // `QĐ -UBND`: a space before a dash that touches the next group.
      if prose.scalar(sign) == " ", prose.scalar(sign + 1) == "-", !text.contains("-"), isUpper(prose, sign + 2) { sign += 1 }
      guard prose.scalar(sign) == "-" || prose.scalar(sign) == "/" else { return withDesk(prose, text, end, isAnnounced) }
      var next = sign + 1
      if prose.scalar(next) == " ", sign == end, isUpper(prose, next + 1), isUpper(prose, next + 2) { next += 1 }
      guard let (more, after) = group(prose, at: next), isUpper(prose, next) || isUpper(prose, place) && next == sign + 1 else {
        return (text, end)
      }
      text += prose.scalar(sign) == "-" ? "-" : "/"
      text += more
      end = after
    }
  }

  /// `PV01(PC)`: a desk of the police in brackets that touch its number belongs to the symbol.
  private static func withDesk(_ prose: Prose, _ text: String, _ end: Int, _ isAnnounced: Bool) -> (text: String, end: Int) {
    guard isAnnounced, text.contains("-"), prose.scalar(end) == "(", FoldedScalars.isDigit(prose.scalar(end - 1)),
      let close = (end..<min(end + 9, prose.count)).first(where: { prose.folded[$0] == ")" }), close > end + 1,
      prose.scalars[(end + 1)..<close].allSatisfy({ FoldedScalars.isUpper($0) || FoldedScalars.isDigit($0) })
    else { return (text, end) }
    return (text + prose.text(end, close + 1), close + 1)
  }

  /// The group after a dash with spaces on both sides, as in `SCT - VP`.
  ///
  /// It is all in capitals: `… 12/QH15 - Sở Nội vụ` and `… - Đầu tư` go on with other words, and no legislature's number has a dash.
  private static func spacedGroup(_ prose: Prose, after end: Int) -> (text: String, end: Int)? {
    let dash = prose.skipSpaces(end)
    guard dash > end, dash - end <= 3, prose.scalar(dash) == "-", prose.scalar(dash + 1) == " " else { return nil }
    guard end > 0, !FoldedScalars.isDigit(prose.folded[end - 1]) else { return nil }
    let start = prose.skipSpaces(dash + 1)
    guard start - dash <= 4, let (text, after) = group(prose, at: start), (2...8).contains(after - start) else { return nil }
    let isCapitals = prose.scalars[start..<after].allSatisfy { FoldedScalars.isUpper($0) || FoldedScalars.isDigit($0) }
    return isCapitals ? (text, after) : nil
  }

  private static func isUpper(_ prose: Prose, _ place: Int) -> Bool {
    place < prose.count && (FoldedScalars.isUpper(prose.scalars[place]) || FoldedScalars.isDigit(prose.scalars[place]))
  }

  /// Letters and digits that begin with a letter; `&` and `.` may stand between two of them, and a slip of the typist behind `&`.
  private static func group(_ prose: Prose, at place: Int) -> (text: String, end: Int)? {
    guard place < prose.count, FoldedScalars.isLetter(prose.folded[place]) else { return nil }
    var end = place
    while end < prose.count, end - place < 24 {
      let scalar = prose.folded[end]
      let joins = (scalar == "&" || scalar == ".") && isUpper(prose, end + 1) && end + 1 < prose.count
      let isSlip = scalar == "&" && prose.scalar(end + 1) == " " && isUpper(prose, end + 2) && isUpper(prose, end + 3)
      guard FoldedScalars.isWord(scalar) || joins || isSlip else { break }
      end += isSlip ? 2 : 1
    }
    return (prose.text(place, end).replacing("& ", with: "&"), end)
  }

  private static func near(_ prose: Prose, _ place: Int, _ mayBeApart: Bool) -> Int {
    mayBeApart ? prose.skipSpaces(place) : place
  }
}
