/// Reads several bodies to whom one thing is sent.
enum Addressees {
  private static let joints: [Phrase] = [", và đồng thời", "và đồng thời", ", đồng thời", "đồng thời", ", và", "và", ",", ";"]
  private static let verbs: [Phrase] = [
    "gửi báo cáo về", "gửi về", "gửi đến", "gửi cho", "gửi", "đồng gửi", "báo cáo về", "báo cáo", "về",
  ]

  /// The bodies from `start` on, as one text, and where the name of each begins; the `deadline` may stand behind the last.
  ///
  /// `Sở Nội vụ (qua Phòng Mẫu) và gửi Ban Tổ chức Tỉnh ủy` → `Sở Nội vụ và Ban Tổ chức Tỉnh ủy`.
  static func row(_ prose: Prose, from start: Int, to limit: Int, deadline: Range<Int>) -> (text: String, starts: [Int]) {
    var starts = [start]
    var end = ReportRoute.nameEnd(prose, start, limit)
    var text = prose.text(start, end).unpunctuated
    while starts.count < 6, let next = next(prose, after: end, to: limit, deadline) {
      starts.append(next.start)
      let isWhole = next.isPlain && prose.scalar(prose.skipSpaces(end)) != "("
      let name = prose.text(next.start, next.end).unpunctuated
      text = isWhole ? prose.text(start, next.end).unpunctuated : text + " và " + name
      end = next.end
    }
    return (text, starts)
  }

  /// The body behind the one that ends at `end`, with a word between them that makes it a further one; `isPlain` without a verb.
  private static func next(
    _ prose: Prose, after end: Int, to limit: Int, _ deadline: Range<Int>
  ) -> (start: Int, end: Int, isPlain: Bool)? {
    var place = prose.skipSpaces(end)
    if prose.scalar(place) == "(", let close = (place..<min(place + 160, limit)).first(where: { prose.folded[$0] == ")" }) {
      place = prose.skipSpaces(close + 1)
    }
    guard place < limit, let joint = joints.first(where: { prose.has($0, at: place) }) else { return nil }
    let isSemicolon = prose.scalar(place) == ";"
    let after = prose.skipSpaces(place + joint.count)
    let verb = prose.end(ofAny: verbs, at: after)
    let start = verb.map(prose.skipSpaces) ?? after
    guard start < limit, BodyWords.opensWithBody(prose, at: start),
      FoldedScalars.isUpper(prose.scalars[start]) || prose.has("các", at: start)
    else { return nil }
    // Behind a comma only a verb or "và" tells that the body is sent something, too: names were joined before.
    if verb == nil, prose.scalar(place) == ",", joint.count == 1 { return nil }
    let last = ReportRoute.nameEnd(prose, start, limit)
    let follower = prose.skipSpaces(last)
    // What it does itself makes it no addressee: `… và Sở Tài chính tổng hợp …`.
    guard follower >= limit || !DutyWords.isDuty(prose, at: follower) else { return nil }
    if isSemicolon, follower != deadline.lowerBound { return nil }
    return (start, last, verb == nil && !isSemicolon)
  }
}
