/// To whom something is reported, and through whom.
enum ReportRoute {
  /// What the sentence of a deadline says; the words nearest to the deadline count.
  static func read(_ prose: Prose, _ sentence: Range<Int>, deadline: Range<Int>) -> (to: String?, via: String?) {
    (recipient(prose, sentence, deadline), route(prose, sentence, deadline))
  }

  /// A verb or "qua" at `place`, and where the body's name after it begins.
  private typealias Found = (place: Int, start: Int)

  private static func nearest(_ places: [Found], _ deadline: Range<Int>) -> Found? {
    places.min { abs($0.place - deadline.lowerBound) < abs($1.place - deadline.lowerBound) }
  }

  private static func recipient(_ prose: Prose, _ sentence: Range<Int>, _ deadline: Range<Int>) -> String? {
    let verbs: [Phrase] = [
      "gửi về", "báo cáo về", "gửi báo cáo về", "báo cáo kết quả về", "về", "báo cáo với", "báo cáo", "gửi", "trình", "với",
    ]
    var found: [Found] = []
    for place in sentence where prose.startsWord(place) {
      guard let end = prose.end(ofAny: verbs, at: place) else { continue }
      let start = prose.skipSpaces(end)
      guard start < sentence.upperBound, FoldedScalars.isUpper(prose.scalars[start]),
        BodyWords.isBody(prose, at: start)
      else {
        continue
      }
      // `về` alone introduces a topic as often as a body: it counts only with a verb of sending before it in the clause.
      if prose.has("về", at: place), !prose.contains(any: ["gửi", "báo cáo", "phản ánh"], from: sentence.lowerBound, to: place) {
        continue
      }
      if prose.has("với", at: place), !isReportedTo(prose, place, from: sentence.lowerBound) { continue }
      found.append((place, start))
    }
    return nearest(found, deadline).map { name(prose, $0.start, sentence.upperBound) }
  }

  /// `báo cáo kết quả với Chủ tịch …`, not `phối hợp với Sở …`: what the clause of "với" says before it.
  private static func isReportedTo(_ prose: Prose, _ place: Int, from start: Int) -> Bool {
    var clause = place
    while clause > start, !",;:".unicodeScalars.contains(prose.folded[clause - 1]) { clause -= 1 }
    return prose.contains(any: ["báo cáo"], from: clause, to: place)
      && !prose.contains(any: ["phối hợp"], from: clause, to: place)
  }

  private static func route(_ prose: Prose, _ sentence: Range<Int>, _ deadline: Range<Int>) -> String? {
    var found: [Found] = []
    let words: [Phrase] = ["thông qua", "qua"]
    for place in sentence where prose.startsWord(place) {
      guard let end = prose.end(ofAny: words, at: place) else { continue }
      if prose.has("qua", at: place), place >= 6, prose.has("thông qua", at: place - 6) { continue }
      let start = prose.skipSpaces(end)
      guard start < sentence.upperBound, FoldedScalars.isUpper(prose.scalars[start]) else { continue }
      found.append((place, start))
    }
    return nearest(found, deadline).map {
      inParentheses(prose, $0.place, $0.start) ?? name(prose, $0.start, sentence.upperBound, mayJoin: true)
    }
  }

  /// `(qua Phòng Công chức, viên chức)`: all words up to the bracket or a purpose.
  private static func inParentheses(_ prose: Prose, _ place: Int, _ start: Int) -> String? {
    guard prose.scalar(prose.skipSpacesBack(place) - 1) == "(",
      let close = (start..<min(start + 140, prose.count)).first(where: { prose.folded[$0] == ")" })
    else { return nil }
    return prose.text(start, prose.find("để", from: start, to: close) ?? close).unpunctuated
  }

  /// A body's name up to a sign, a time or a purpose.
  static func name(_ prose: Prose, _ start: Int, _ limit: Int, mayJoin: Bool = false) -> String {
    let stops: [Phrase] = [
      "trước", "để", "theo", "chậm nhất", "trong", "xem xét", "kết quả", "về", "vào", "qua", "thông qua", "định kỳ", "tổng hợp",
      "hạn cuối",
      "bằng", "khi", "hoàn thành", "đúng", "lên", "tại", "xong", "muộn nhất", "hằng", "hàng", "tình hình", "bổ sung",
      "không muộn", "hạn chót", "đến hết", "chương trình", "kế hoạch", "danh sách", "tiến độ", "phương án", "nội dung", "việc",
      "hồ sơ",
      "báo cáo", "đề xuất", "cho ý kiến", "quyết định", "phê duyệt",
    ]
    var end = start
    while end < limit, end - start < 120 {
      let scalar = prose.folded[end]
      if ",;.:()".unicodeScalars.contains(scalar) { break }
      let startsWord = end == start || prose.folded[end - 1] == " "
      if startsWord, end > start, !isCapitalized(prose, end), prose.end(ofAny: stops, at: end) != nil { break }
      if startsWord, prose.has("và", at: end), !mayJoin {
        let next = prose.skipSpaces(end + 2)
        if next >= limit || !FoldedScalars.isUpper(prose.scalars[next]) { break }
      }
      end += 1
    }
    return prose.text(start, end).unpunctuated
  }

  /// Whether a word at `place` is written as part of a name: `Kế hoạch`, not `kế hoạch` or `KẾ HOẠCH`.
  private static func isCapitalized(_ prose: Prose, _ place: Int) -> Bool {
    FoldedScalars.isUpper(prose.scalars[place])
      && !(place + 1 < prose.count && FoldedScalars.isUpper(prose.scalars[place + 1]))
  }
}
