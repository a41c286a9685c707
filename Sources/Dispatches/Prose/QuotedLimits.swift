import Domain

/// Limits that a text tells of and does not set.
///
/// `Bộ Nội vụ có Công văn số … yêu cầu báo cáo trước ngày …` is the ministry's limit, and `Để Ủy ban nhân dân tỉnh báo cáo Bộ trước ngày
/// …, đề nghị …` says only what the order is for.
enum QuotedLimits {
  private static let quoted = "thời hạn của văn bản khác được dẫn lại, không do văn bản này đặt ra"
  private static let withdrawn = "thời hạn của việc mà văn bản nói là không yêu cầu hoặc bãi bỏ"
  private static let moved = "thời hạn cũ đã được lùi sang ngày khác"
  private static let purpose = "thời hạn của việc mà yêu cầu nhằm phục vụ, không phải của việc được yêu cầu"

  /// Why the limit at `limit` is none of the dispatch of `issuer`, whose name has the form of `BodyKey`; nil where it is one.
  static func reason(_ paragraph: Paragraph, _ limit: Range<Int>, issuer: String?) -> String? {
    let prose = paragraph.prose
    let mark = SectionReader.mark(prose)?.end ?? 0
    let start = max(paragraph.sentenceStart(limit.lowerBound), min(mark, limit.lowerBound))
    guard start < limit.lowerBound else { return nil }
    // Words of putting off stand near: a sentence of nothing but limits must not be read again for each.
    let near = max(start, limit.lowerBound - 240)
    let part = prose.folded[near..<limit.lowerBound].lastIndex(of: ";") ?? near
    if isMoved(prose, part..<limit.lowerBound, at: nil) {
      if prose.end(ofAny: ["đến", "sang", "tới", "thành"], at: limit.lowerBound) != nil { return nil }
      if movedTo(prose, from: limit.upperBound, to: paragraph.sentenceEnd(limit.upperBound)) { return moved }
    }
    if isPurpose(prose, start, limit) { return purpose }
    if isWithdrawn(prose, start..<limit.lowerBound) { return withdrawn }
    guard let number = lastNumber(prose, start..<limit.lowerBound) else { return nil }
    let isQuoted =
      isEnclosed(prose, number, limit) || isInTitle(prose, number, limit) || isOfOther(prose, start, number, limit, issuer)
    return isQuoted ? quoted : nil
  }

  // MARK: - Limits that are put off

  private static let movings: [Phrase] = [
    "đến hết ngày", "đến ngày", "sang đến ngày", "sang hết ngày", "sang ngày", "tới hết ngày", "tới ngày", "thành ngày",
    "đến hết",
  ]
  private static let moves: [Phrase] = ["lùi", "gia hạn", "kéo dài", "điều chỉnh"]
  /// What is in force for a time, and what is told: nobody has to send anything by its end.
  private static let lasting: [Phrase] = ["đã", "hợp đồng", "giấy phép", "hiệu lực", "nhiệm kỳ", "đợt", "thời gian công tác"]
  /// What the time is for that may be put off: `thời gian nộp hồ sơ`, not `thời gian làm việc`.
  private static let works: [Phrase] = [
    "gửi", "nộp", "báo cáo", "hoàn thành", "hoàn thiện", "thực hiện", "đăng ký", "tiếp nhận", "góp ý", "trình",
  ]

  /// Whether `before` tells that a limit is put off, `lùi thời hạn gửi báo cáo`, and `word`, where there is one, announces the new day.
  static func isMoved(_ prose: Prose, _ before: Range<Int>, at word: Phrase?) -> Bool {
    if let word, !movings.contains(where: { $0.text == word.text }) { return false }
    let clause = before.last { prose.folded[$0] == ";" }.map { $0 + 1 } ?? before.lowerBound
    if prose.contains(any: lasting, from: clause, to: before.upperBound) { return false }
    return before.contains { place in
      guard prose.startsWord(place), let end = prose.end(ofAny: moves, at: place) else { return false }
      if prose.has("gia hạn", at: place) { return true }
      let noun = prose.skipSpaces(end)
      let isTime =
        prose.end(ofAny: ["thời gian"], at: noun).map { prose.end(ofAny: works, at: prose.skipSpaces($0)) != nil } ?? false
      return isTime || prose.end(ofAny: ["thời hạn", "hạn"], at: noun) != nil
        || prose.has("lùi", at: place) && prose.contains(any: ["thời hạn"], from: before.lowerBound, to: place)
    }
  }

  /// Whether in the words up to `end` the day is told to which a limit is put off.
  private static func movedTo(_ prose: Prose, from place: Int, to end: Int) -> Bool {
    let last = prose.folded[place..<max(end, place)].firstIndex(of: ";") ?? end
    return (place..<max(last, place)).contains { start in
      guard prose.startsWord(start), let word = prose.end(ofAny: movings, at: start) else { return false }
      return DateScanner.date(prose, at: prose.skipSpaces(word)) != nil
    }
  }

  /// `Không yêu cầu Sở Tài chính gửi báo cáo trước ngày …`, `Bãi bỏ yêu cầu … trước ngày …`.
  private static func isWithdrawn(_ prose: Prose, _ before: Range<Int>) -> Bool {
    if prose.end(ofAny: ["bãi bỏ", "hủy bỏ", "thôi yêu cầu", "không yêu cầu"], at: before.lowerBound) != nil { return true }
    let clause = before.last { ",;:".unicodeScalars.contains(prose.folded[$0]) }.map { $0 + 1 } ?? before.lowerBound
    return prose.contains(any: denials, from: clause, to: before.upperBound)
  }

  private static let denials: [Phrase] = [
    "không yêu cầu", "không phải gửi", "không phải báo cáo", "không phải nộp", "không cần gửi", "không cần báo cáo",
    "không cần nộp", "được miễn gửi", "được miễn báo cáo",
  ]

  /// `Để UBND tỉnh báo cáo … trước ngày 15/3/2026, đề nghị …`: an order follows the comma behind the limit.
  private static func isPurpose(_ prose: Prose, _ start: Int, _ limit: Range<Int>) -> Bool {
    guard prose.end(ofAny: ["để", "nhằm"], at: start) != nil, !prose.folded[start..<limit.lowerBound].contains(",") else {
      return false
    }
    let comma = prose.skipSpaces(limit.upperBound)
    let next = prose.skipSpaces(comma + 1)
    guard prose.scalar(comma) == ",", next < prose.count else { return false }
    return prose.end(ofAny: DutyWords.orders, at: next) != nil || BodyWords.opensWithBody(prose, at: next)
  }

  /// The place after the last `số 12/…` in `range`.
  private static func lastNumber(_ prose: Prose, _ range: Range<Int>) -> Int? {
    guard let word = range.last(where: { prose.has("số", at: $0) && FoldedScalars.isDigit(prose.scalar($0 + 3)) }),
      let symbol = NumberSymbol.read(prose, at: word + 3, isAnnounced: true), symbol.end <= range.upperBound
    else { return nil }
    return symbol.end
  }

  /// `… Công điện số 5/CĐ-TTg (yêu cầu báo cáo trước ngày …)`: what the document says, in brackets behind it.
  private static func isEnclosed(_ prose: Prose, _ number: Int, _ limit: Range<Int>) -> Bool {
    let words: [Phrase] = ["yêu cầu", "trong đó", "đề nghị", "giao", "về việc"]
    guard let open = (number..<limit.lowerBound).last(where: { prose.folded[$0] == "(" }) else { return false }
    return !prose.folded[open..<limit.lowerBound].contains(")") && prose.end(ofAny: words, at: prose.skipSpaces(open + 1)) != nil
  }

  /// `Công văn số 5/BNV-CCVC … về việc báo cáo kết quả trước ngày …`: the limit closes what the document is about.
  private static func isInTitle(_ prose: Prose, _ number: Int, _ limit: Range<Int>) -> Bool {
    guard let title = prose.find("về", from: number, to: limit.lowerBound) else { return false }
    let isNear = !prose.folded[number..<title].contains { ";:.".unicodeScalars.contains($0) } && title - number < 90
    let isWhole = !prose.folded[title..<limit.lowerBound].contains { ",;:.".unicodeScalars.contains($0) }
    return isNear && isWhole && !prose.contains(any: sendings + DutyWords.orders, from: number, to: title)
      && !prose.contains(any: DutyWords.orders, from: title, to: limit.lowerBound)
  }

  private static let sendings: [Phrase] = ["gửi", "báo cáo", "nộp"]
  private static let acts: [Phrase] = [
    "có", "đã có", "vừa có", "ban hành", "đã ban hành", "vừa ban hành", "gửi", "đã gửi", "có văn bản",
  ]

  /// Whether the sentence tells what another body's document orders, and the issuer orders nothing before the limit.
  private static func isOfOther(_ prose: Prose, _ start: Int, _ number: Int, _ limit: Range<Int>, _ issuer: String?) -> Bool {
    let opening = afterDate(prose, start)
    let actor = actor(prose, opening, number)
    guard actor.map({ !isIssuer($0, issuer) }) ?? (prose.end(ofAny: ["tại", "theo"], at: opening) != nil) else { return false }
    let order = (number..<limit.lowerBound).last { place in
      prose.startsWord(place) && prose.end(ofAny: DutyWords.orders, at: place) != nil
        && !DutyWords.isToldOrder(prose, at: place)
    }
    guard let order else { return actor != nil || isReturned(prose, number, limit) }
    // Who orders stands before the word; without a name it is the issuer, unless the document itself stands there.
    let clause = (number..<order).last { ",;:".unicodeScalars.contains(prose.folded[$0]) }
    guard let clause else { return actor != nil }
    let name = prose.text(clause + 1, order)
    if name.isEmpty { return false }
    let named = Prose(name)
    return BodyWords.isBody(named, at: 0) && !isIssuer(name, issuer) && IssuerName.end(named, from: 0) >= named.count
  }

  /// `Ngày 28/02/2026, Bộ …`: the place after the date and its comma.
  private static func afterDate(_ prose: Prose, _ start: Int) -> Int {
    guard prose.has("ngày", at: start), let date = DateScanner.date(prose, at: prose.skipSpaces(start + 4)) else { return start }
    let comma = prose.skipSpaces(date.end)
    return prose.scalar(comma) == "," ? prose.skipSpaces(comma + 1) : start
  }

  /// The body of `Bộ Nội vụ có Công văn số …`.
  private static func actor(_ prose: Prose, _ start: Int, _ number: Int) -> String? {
    guard FoldedScalars.isUpper(prose.scalars[start]), BodyWords.isBody(prose, at: start) else { return nil }
    let verb = (start..<min(start + 100, number)).first { place in
      guard prose.startsWord(place), let end = prose.end(ofAny: acts, at: place) else { return false }
      return DocumentTypes.starting(at: prose.skipSpaces(end), in: prose) != nil
    }
    return verb.map { prose.text(start, $0).unpunctuated }
  }

  /// `Theo Công văn số … của Bộ Nội vụ, các địa phương gửi báo cáo về Bộ Nội vụ …`: the limit is that of the body that is cited.
  private static func isReturned(_ prose: Prose, _ number: Int, _ limit: Range<Int>) -> Bool {
    guard let word = prose.find("của", from: number, to: min(number + 40, limit.lowerBound)) else { return false }
    let first = prose.skipSpaces(word + 3)
    let name = prose.text(first, IssuerName.end(prose, from: first)).unpunctuated
    return name.count > 3 && prose.find(Phrase(name), from: first + name.unicodeScalars.count, to: limit.lowerBound) != nil
  }

  /// Whether `name` is the issuer's, which may leave out the place: `Ủy ban nhân dân tỉnh`.
  private static func isIssuer(_ name: String, _ issuer: String?) -> Bool {
    guard let issuer else { return true }
    let key = BodyKey.key(name)
    return issuer.hasPrefix(key) || key.hasPrefix(issuer) || issuer.hasSuffix(key)
  }
}
