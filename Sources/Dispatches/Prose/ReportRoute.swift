/// To whom something is reported, and through whom.
enum ReportRoute {
  typealias Route = (to: String?, via: String?)

  /// What the part of a sentence that is a deadline's own says; the words nearest to the deadline count.
  ///
  /// Where that part names nobody and orders nothing else, it goes on with the `previous` deadline of the sentence:
  /// `báo cáo Sở Nội vụ trước ngày 15/6, báo cáo năm trước ngày 15/12`.
  static func read(_ prose: Prose, _ part: Range<Int>, deadline: Range<Int>, previous: Route?) -> Route {
    let own = (to: recipient(prose, part, deadline), via: route(prose, part, deadline))
    guard let previous, own.to == nil, own.via == nil, previous.to != nil || previous.via != nil else { return own }
    // `… trước ngày 15/11 và UBND tỉnh trước ngày 20/11`.
    let first = prose.skipSpaces(prose.end(ofAny: ["và", ", và", ","], at: part.lowerBound) ?? part.lowerBound)
    if first < deadline.lowerBound, FoldedScalars.isUpper(prose.scalars[first]), BodyWords.isBody(prose, at: first) {
      return (name(prose, first, part.upperBound), nil)
    }
    // `…; riêng quý II gửi trước ngày …` goes on after a semicolon.
    let isApart = prose.scalar(part.lowerBound) == ";" && !prose.has("riêng", at: prose.skipSpaces(part.lowerBound + 1))
    return isApart || prose.contains(any: others, from: part.lowerBound, to: deadline.lowerBound) ? own : previous
  }

  /// Words after which a deadline is one of something else than a report.
  private static let others: [Phrase] = [
    "hoàn thành", "xong", "triển khai", "thực hiện", "tổ chức", "rà soát", "xây dựng", "ban hành", "kiểm tra", "họp", "kiểm điểm",
    "phê duyệt", "công bố", "công khai",
  ]

  /// Where, between two deadlines of one sentence, what is said of the first ends.
  static func border(_ prose: Prose, from end: Int, to next: Int) -> Int {
    guard end < next else { return next }
    if let last = (end..<next).last(where: { prose.folded[$0] == ";" }) { return last }
    let first = prose.skipSpaces(end)
    if prose.scalar(first) == "," || prose.has("và", at: first) { return first }
    return (end..<next).last { prose.folded[$0] == "," } ?? end
  }

  /// A verb or "qua" at `place`, and where the body's name after it begins.
  private typealias Found = (place: Int, start: Int)

  private static func nearest(_ places: [Found], _ deadline: Range<Int>) -> Found? {
    places.min { abs($0.place - deadline.lowerBound) < abs($1.place - deadline.lowerBound) }
  }

  private static func recipient(_ prose: Prose, _ sentence: Range<Int>, _ deadline: Range<Int>) -> String? {
    let verbs: [Phrase] = [
      "gửi về", "báo cáo về", "gửi báo cáo về", "báo cáo kết quả về", "về", "báo cáo với", "báo cáo", "gửi", "trình", "với",
      "nộp",
      "cho", "đến", "tới",
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
      if prose.has("về", at: place), !prose.contains(any: sendings, from: sentence.lowerBound, to: place) { continue }
      if prose.has("với", at: place), !isSent(prose, place, from: sentence.lowerBound, by: ["báo cáo"]) { continue }
      if prose.end(ofAny: ["cho", "đến", "tới"], at: place) != nil,
        !isSent(prose, place, from: sentence.lowerBound, by: ["báo cáo", "gửi", "nộp"])
      {
        continue
      }
      if isOfOtherPeriod(prose, place, deadline) || isOfAdvised(prose, place, deadline) { continue }
      found.append((place, start))
    }
    // Those whom the report only serves count where nobody else is named.
    let direct = found.filter { !isPurpose(prose, $0.place, sentence, deadline) }
    if !direct.isEmpty { found = direct }
    guard let near = nearest(found, deadline) else { return nil }
    // `… về Sở Nội vụ và gửi Ban Tổ chức Tỉnh ủy trước ngày …`: the nearest may be the second of two.
    let rows = found.lazy.map {
      let limit = $0.start < deadline.lowerBound ? min(deadline.lowerBound, sentence.upperBound) : sentence.upperBound
      return Addressees.row(prose, from: $0.start, to: limit, deadline: deadline)
    }
    return rows.first { $0.starts.contains(near.start) }?.text
  }

  /// `… (qua Sở Mẫu) trước ngày … để tổng hợp, báo cáo Bộ Nội vụ`: whether the words at `place` say what becomes of the report.
  private static func isPurpose(_ prose: Prose, _ place: Int, _ sentence: Range<Int>, _ deadline: Range<Int>) -> Bool {
    let first = place >= deadline.upperBound ? deadline.upperBound : sentence.lowerBound
    let word = (max(first, 0)..<max(place, first)).last { prose.folded[$0] == ";" || prose.has("để", at: $0) }
    return word.map { prose.folded[$0] != ";" || $0 >= deadline.upperBound } ?? false
  }

  /// `hoàn thành trong tháng 10/2026; định kỳ hằng quý báo cáo …`: whether the words at `place` say what is sent at times of its own.
  private static func isOfOtherPeriod(_ prose: Prose, _ place: Int, _ deadline: Range<Int>) -> Bool {
    guard place > deadline.upperBound, let sign = (deadline.upperBound..<place).last(where: { prose.folded[$0] == ";" }) else {
      return false
    }
    return prose.contains(
      any: ["định kỳ", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "hằng năm", "hàng năm"], from: sign, to: place)
  }

  /// `trong thời hạn 07 ngày …, tham mưu Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh`: whether those who are advised send it.
  private static func isOfAdvised(_ prose: Prose, _ place: Int, _ deadline: Range<Int>) -> Bool {
    guard place > deadline.upperBound, prose.has("trình", at: place) else { return false }
    return (deadline.upperBound..<place).contains { word in
      guard prose.startsWord(word), let end = prose.end(ofAny: ["tham mưu cho", "tham mưu", "giúp"], at: word) else {
        return false
      }
      return BodyWords.isBody(prose, at: prose.skipSpaces(end))
    }
  }

  private static let sendings: [Phrase] = ["gửi", "báo cáo", "phản ánh", "nộp"]

  /// `báo cáo kết quả với Chủ tịch …`, not `phối hợp với Sở …`: what the clause of "với" says before it.
  private static func isSent(_ prose: Prose, _ place: Int, from start: Int, by verbs: [Phrase]) -> Bool {
    var clause = place
    while clause > start, !",;:".unicodeScalars.contains(prose.folded[clause - 1]) { clause -= 1 }
    return prose.contains(any: verbs, from: clause, to: place)
      && !prose.contains(any: ["phối hợp"], from: clause, to: place)
  }

  private static func route(_ prose: Prose, _ sentence: Range<Int>, _ deadline: Range<Int>) -> String? {
    var found: [Found] = []
    let words: [Phrase] = ["thông qua", "qua"]
    for place in sentence where prose.startsWord(place) {
      guard let end = prose.end(ofAny: words, at: place) else { continue }
      if prose.has("qua", at: place), place >= 6, prose.has("thông qua", at: place - 6) { continue }
      let start = prose.skipSpaces(end)
      guard start < sentence.upperBound, FoldedScalars.isUpper(prose.scalars[start]) || isDesk(prose, start) else { continue }
      found.append((place, start))
    }
    return nearest(found, deadline).map {
      let limit = $0.start < deadline.lowerBound ? min(deadline.lowerBound, sentence.upperBound) : sentence.upperBound
      return inParentheses(prose, $0.place, $0.start) ?? name(prose, $0.start, limit, mayJoin: true)
    }
  }

  /// `phòng Quản lý thi`: a desk in small letters, and its name with a capital.
  private static func isDesk(_ prose: Prose, _ place: Int) -> Bool {
    guard BodyWords.isBody(prose, at: place), let end = prose.end(ofAny: BodyNames.heads, at: place) else { return false }
    let next = prose.skipSpaces(end)
    return next < prose.count && FoldedScalars.isUpper(prose.scalars[next])
  }

  /// What in brackets tells how else or where it is sent: `(qua Sở Nội vụ, bản mềm gửi qua …)`.
  private static let ways: [Phrase] = [
    "địa chỉ", "bản mềm", "bản điện tử", "bản giấy", "bản số", "file", "tệp", "email", "e-mail", "thư điện tử", "hộp thư",
    "điện thoại",
    "số điện thoại", "sđt", "đt", "đồng thời", "đồng chí", "đ/c", "gửi", "và gửi", "trước",
  ]

  /// `(qua Phòng Công chức, viên chức)`: all words up to the bracket, a purpose or another way.
  private static func inParentheses(_ prose: Prose, _ place: Int, _ start: Int) -> String? {
    guard prose.scalar(prose.skipSpacesBack(place) - 1) == "(",
      let close = (start..<min(start + 140, prose.count)).first(where: { prose.folded[$0] == ")" })
    else { return nil }
    let end = (start..<close).first { place in
      guard prose.folded[place] == "," || prose.folded[place] == ";" else { return prose.has("để", at: place) }
      return prose.end(ofAny: ways, at: prose.skipSpaces(place + 1)) != nil
    }
    return prose.text(start, end ?? close).unpunctuated
  }

  /// A body's name up to a sign, a time or a purpose.
  static func name(_ prose: Prose, _ start: Int, _ limit: Int, mayJoin: Bool = false) -> String {
    prose.text(start, nameEnd(prose, start, limit, mayJoin: mayJoin)).unpunctuated
  }

  private static let counted: [Phrase] = [
    "chuyên đề", "lần", "báo cáo", "văn bản", "đề án", "tờ trình", "hồ sơ", "bộ", "bản", "kỳ", "đợt", "nội dung", "dự thảo",
    "lượt",
  ]

  /// The place after such a name.
  static func nameEnd(_ prose: Prose, _ start: Int, _ limit: Int, mayJoin: Bool = false) -> Int {
    let stops: [Phrase] = [
      "trước", "để", "theo", "chậm nhất", "trong", "xem xét", "kết quả", "về", "vào", "qua", "thông qua", "định kỳ", "tổng hợp",
      "hạn cuối",
      "bằng", "khi", "hoàn thành", "đúng", "lên", "tại", "xong", "muộn nhất", "hằng", "hàng", "tình hình", "bổ sung",
      "không muộn", "hạn chót", "đến hết", "chương trình", "kế hoạch", "danh sách", "tiến độ", "phương án", "nội dung", "việc",
      "hồ sơ",
      "báo cáo", "đề xuất", "cho ý kiến", "quyết định", "phê duyệt", "từ", "là", "hệ số", "thời hạn", "không quá", "đến", "ngay",
      "ngày",
      "mức", "dự thảo", "đề án", "những", "văn bản", "số liệu", "ý kiến", "6 tháng", "06 tháng", "9 tháng", "09 tháng", "tháng",
      "quý",
      "năm",
    ]
    var end = start
    while end < limit, end - start < 120 {
      let scalar = prose.folded[end]
      if scalar == ",", joinsBody(prose, end, limit) || end < limit - 1 && IssuerName.holdsComma(prose, end) {
        end += 1
        continue
      }
      if ",;.:()|".unicodeScalars.contains(scalar) { break }
      let startsWord = end == start || prose.folded[end - 1] == " "
      if startsWord, end > start, isCount(prose, end, limit) { break }
      if startsWord, end > start, !isCapitalized(prose, end),
        prose.end(ofAny: stops, at: end) != nil || DutyWords.isDuty(prose, at: end)
      {
        break
      }
      if startsWord, prose.has("và", at: end), !mayJoin {
        let next = prose.skipSpaces(end + 2)
        if next >= limit || !FoldedScalars.isUpper(prose.scalars[next]) { break }
        // `… Sở Nội vụ và Sở Tài chính tổng hợp …` tells what the second does.
        if BodyWords.isBody(prose, at: next), !joinsBody(prose, end + 1, limit) { break }
      }
      end += 1
    }
    return end
  }

  /// `báo cáo Ban Thường vụ Tỉnh ủy 02 chuyên đề`: whether at `place` is said how much is sent; `Cục 3`, `Khu vực 12` are names.
  private static func isCount(_ prose: Prose, _ place: Int, _ limit: Int) -> Bool {
    guard let (_, end) = DateScanner.number(prose, at: place, digits: 1...3), end < limit else { return false }
    return prose.end(ofAny: counted, at: prose.skipSpaces(end)) != nil
  }

  /// `về Sở Nội vụ, Sở Tài chính trước ngày …`: whether after the comma (or the end of "và") at `place` another body is named, and not what that body does.
  private static func joinsBody(_ prose: Prose, _ place: Int, _ limit: Int) -> Bool {
    let ends: [Phrase] = [
      "trước", "chậm nhất", "muộn nhất", "trong", "để", "qua", "thông qua", "vào", "định kỳ", "hằng", "hàng", "đến hết", "hạn",
    ]
    let first = prose.skipSpaces(place + 1)
    guard first < limit, FoldedScalars.isUpper(prose.scalars[first]), BodyWords.isBody(prose, at: first) else { return false }
    var end = first
    while end < limit, !",;.:()|".unicodeScalars.contains(prose.folded[end]) {
      if prose.startsWord(end) {
        if prose.end(ofAny: ends, at: end) != nil { return true }
        if DutyWords.isDuty(prose, at: end) { return false }
      }
      end += 1
    }
    return true
  }

  /// Whether a word at `place` is written as part of a name: `Kế hoạch`, not `kế hoạch` or `KẾ HOẠCH`.
  private static func isCapitalized(_ prose: Prose, _ place: Int) -> Bool {
    FoldedScalars.isUpper(prose.scalars[place])
      && !(place + 1 < prose.count && FoldedScalars.isUpper(prose.scalars[place + 1]))
  }
}
