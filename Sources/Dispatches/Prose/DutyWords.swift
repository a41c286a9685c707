/// Words by which bodies are told to do something.
enum DutyWords {
  static let orders: [Phrase] = ["giao cho", "giao", "yêu cầu", "đề nghị", "phân công", "ủy quyền cho"]
  /// The words of duty by their first letter: every word of every dispatch is asked.
  private static let dutiesByLetter = Dictionary(grouping: DutyVocabulary.duties) { $0.first ?? " " }
  /// Words that end a body's name before the duty is said.
  static let asides: [Phrase] = [
    "trong phạm vi", "nhất là", "theo chức năng", "theo thẩm quyền", "theo nhiệm vụ", "theo lĩnh vực", "theo địa bàn",
    "theo phân công", "như sau", "một số nội dung",
    "các nội dung", "những nội dung", "một số việc",
  ]
  /// Times before the duty: they belong to what is to be done.
  static let times: [Phrase] = [
    "chậm nhất", "muộn nhất", "trước ngày", "trong thời hạn", "trong vòng", "hằng năm", "hằng quý", "hằng tháng", "hằng tuần",
    "hằng ngày",
  ]
  /// Places of which names follow a colon: `UBND các phường: Láng Mẫu, Đống Mẫu`.
  private static let places: [Phrase] = [
    "các phường", "các xã, phường", "các phường, xã", "các quận", "các huyện", "các đặc khu", "các xã, phường, đặc khu",
    "các tỉnh, thành phố", "các thành phố", "các quận, huyện", "các huyện, thành phố", "các đảng ủy",
  ]
  /// Bodies of which names follow a colon: `các Bộ: Công an, Tài chính`, `các Tập đoàn: Dầu khí, …`.
  private static let lists: [Phrase] = [
    "các bộ", "các tỉnh", "các sở", "các ban", "các ngành", "các xã", "các phòng", "các tập đoàn", "các tổng công ty", "ông (bà)",
    "ông, bà",
  ]
  /// Words behind which a duty tells which body is meant: `Cơ quan được giao quản lý rừng`.
  private static let passives: [Phrase] = ["được giao", "được giao nhiệm vụ", "được phân công", "được ủy quyền", "được phân cấp"]
  /// Words after which a duty is told as done, not given.
  private static let tales: [Phrase] = [
    "đã", "được", "chưa", "không", "vẫn", "đang", "còn", "sẽ", "kính", "trân trọng", "xin", "là",
  ]

  /// Where a duty is said, and where the body's name before it ends.
  struct Found {
    /// The first word of duty, or the sign where the search ended.
    var end: Int
    var nameEnd: Int
    /// Where what is to be done begins.
    var actionStart: Int
  }

  /// The place after the word of duty at `place`, in any letters; nil where none stands there.
  static func end(_ prose: Prose, at place: Int) -> Int? {
    guard place >= 0, place < prose.count, let near = dutiesByLetter[prose.folded[place]] else { return nil }
    return prose.end(ofAny: near, at: place)
  }

  /// Whether a sentence that begins at `place` opens with a word of duty, in any letters, and not with a name.
  static func opensWithDuty(_ prose: Prose, at place: Int) -> Bool { end(prose, at: place) != nil && !isNoun(prose, place) }

  /// Whether a word of duty, in small letters, stands at `place`.
  static func isDuty(_ prose: Prose, at place: Int) -> Bool {
    guard prose.startsWord(place), !FoldedScalars.isUpper(prose.scalars[place]), let end = end(prose, at: place),
      !isNoun(prose, place)
    else { return false }
    let before = prose.skipSpacesBack(place)
    if prose.end(ofAny: DutyVocabulary.manners, at: place) == nil, tellsWhich(prose, before) { return false }
    if prose.has("không được", at: place) { return forbids(prose, after: end) }
    if prose.has("lãnh đạo", at: place), namesLeaders(prose, at: place, before: before) { return false }
    // `các cấp ủy, tổ chức tập trung …`: what follows is the duty.
    if prose.has("tổ chức", at: place), prose.end(ofAny: DutyVocabulary.manners, at: prose.skipSpaces(place + 7)) != nil {
      return false
    }
    return !DutyVocabulary.compounds.contains { duty, words in
      prose.has(duty, at: place) && end == place + duty.count && words.contains { prose.has($0, at: before - $0.count) }
    }
  }

  /// Whether `được giao` and the like stand right before `place` and tell which body is meant; `nhiệm vụ được giao` is complete.
  private static func tellsWhich(_ prose: Prose, _ place: Int) -> Bool {
    guard let passive = passives.first(where: { prose.has($0, at: place - $0.count) }) else { return false }
    let before = prose.skipSpacesBack(place - passive.count)
    return !["nhiệm vụ", "chức năng", "thẩm quyền", "lĩnh vực", "công việc", "địa bàn"].contains { (words: Phrase) in
      prose.has(words, at: before - words.count)
    }
  }

  /// Whether a name of bodies or things begins at `place` with what could be a word of duty.
  private static func isNoun(_ prose: Prose, _ place: Int) -> Bool {
    guard prose.end(ofAny: DutyVocabulary.nouns, at: place) != nil else { return false }
    // `Sở Y tế tổ chức, triển khai …`: a second duty follows the comma.
    if prose.has("tổ chức, ", at: place) { return end(prose, at: prose.skipSpaces(place + 8)) == nil }
    return prose.end(ofAny: DutyVocabulary.events, at: place) == nil
  }

  /// `không được tổ chức liên hoan` forbids something; `không được xếp loại cao hơn …` is a rule of rating and tells nobody to act.
  private static func forbids(_ prose: Prose, after end: Int) -> Bool {
    let rules: [Phrase] = [
      "đánh giá", "xét", "bổ nhiệm", "giới thiệu", "khen thưởng", "thanh toán", "tuyển dụng", "phê duyệt", "công bố",
      "giải quyết",
      "giao", "hỗ trợ", "điều động", "luân chuyển", "đề cử",
    ]
    let next = prose.skipSpaces(end)
    if prose.end(ofAny: rules, at: next) != nil { return false }
    let acts: [Phrase] = [
      "để", "chủ quan", "lơ là", "chậm trễ", "tự ý", "đùn đẩy", "né tránh", "lợi dụng", "gây", "làm", "thu", "phép",
    ]
    return self.end(prose, at: next) != nil || prose.end(ofAny: acts, at: next) != nil
  }

  /// `các đảng ủy, lãnh đạo các sở, ban, ngành`: behind a comma or "và", before bodies, the leaders are meant.
  private static func namesLeaders(_ prose: Prose, at place: Int, before: Int) -> Bool {
    guard before > 0, ",;".unicodeScalars.contains(prose.folded[before - 1]) || prose.has("và", at: before - 2) else {
      return false
    }
    return BodyWords.isLed(prose, at: prose.skipSpaces(place + 8))
  }

  /// The first duty after the name that begins at `start`, or the sign before it.
  static func find(_ prose: Prose, from start: Int, limit: Int, isSure: Bool) -> Found {
    var end = start
    var aside: Int?
    var time: Int?
    while end < limit {
      if let next = skipParentheses(prose, end) {
        end = next
        continue
      }
      if isEnd(prose, end, from: start, isSure: isSure) { break }
      if end > start, prose.folded[end - 1] == " " {
        if aside == nil, prose.end(ofAny: asides, at: end) != nil { aside = end }
        if time == nil, aside == nil, isTime(prose, at: end) { time = end }
        if isDuty(prose, at: end) || (isSure || aside != nil) && prose.end(ofAny: ["yêu cầu", "đề nghị"], at: end) != nil {
          break
        }
      }
      end += 1
    }
    return Found(end: end, nameEnd: time ?? aside ?? end, actionStart: time ?? end)
  }

  /// Whether a time is told at `place`: `trước ngày`, `trước 17 giờ`.
  private static func isTime(_ prose: Prose, at place: Int) -> Bool {
    prose.end(ofAny: times, at: place) != nil
      || prose.has("trước", at: place) && FoldedScalars.isDigit(prose.scalar(prose.skipSpaces(place + 5)))
  }

  /// A short remark in brackets belongs to the name: `các ông (bà)`, `Ban Quản lý dự án (gọi tắt là Ban)`.
  private static func skipParentheses(_ prose: Prose, _ place: Int) -> Int? {
    guard prose.folded[place] == "(" else { return nil }
    let last = min(place + 40, prose.count)
    guard let close = (place..<last).first(where: { prose.folded[$0] == ")" }), [" ", ":"].contains(prose.scalar(close + 1))
    else {
      return nil
    }
    return close + 1
  }

  private static func isEnd(_ prose: Prose, _ place: Int, from start: Int, isSure: Bool) -> Bool {
    switch prose.folded[place] {
    case "(", "|": return true
    // `TP. Hồ Chí Minh`, `TT. Đồng Mẫu`.
    case ".": return prose.scalar(place + 1) != " " || SentenceEnd.stands(prose, at: place)
    // `các Bộ: Công an, Tài chính`, `Giám đốc các sở: Nội vụ, Tài chính`.
    case ":":
      func follows(_ lists: [Phrase]) -> Bool {
        lists.contains { place - $0.count >= start && prose.has($0, at: place - $0.count) }
      }
      if follows(Self.lists) { return false }
      // `UBND các phường: Tăng cường …` is a label: places are not called by words of duty.
      let next = prose.skipSpaces(place + 1)
      return !follows(Self.places) || next >= prose.count || !FoldedScalars.isUpper(prose.scalars[next])
        || self.end(prose, at: next) != nil
    // `A; B; C chủ động …`: one duty of several bodies.
    case ";":
      let next = prose.skipSpaces(place + 1)
      return !isSure && !(next < prose.count && FoldedScalars.isUpper(prose.scalars[next]) && BodyWords.isBody(prose, at: next))
    default: return false
    }
  }

  /// Whether the words from `start` to the duty at `end` tell of it as done, or of another who orders.
  static func isTold(_ prose: Prose, from start: Int, to end: Int, isSure: Bool) -> Bool {
    let last = prose.skipSpacesBack(end)
    if tales.contains(where: { prose.has($0, at: last - $0.count) }) { return true }
    if prose.has("liên hệ", at: end) || isNotice(prose, end, isSure: isSure) { return true }
    // `Bộ Nội vụ trân trọng cảm ơn và rất mong Quý cơ quan phối hợp./.`: how a letter ends.
    if prose.contains(any: ["trân trọng cảm ơn", "rất mong"], from: start, to: end) { return true }
    if isSure { return false }
    if !opensWithKind(prose, at: start), prose.contains(any: passives, from: start, to: end),
      !prose.contains(any: ["nhiệm vụ được giao", "chức năng được giao"], from: start, to: end)
    {
      return true
    }
    return prose.contains(
      any: ["đã", "yêu cầu", "đề nghị", "nhận được", "không được", "là đơn vị", "là cơ quan", "đồng ý", "chấp thuận"],
      from: start,
      to: end)
      || isPraise(prose, end) || isDecision(prose, start, end) || isIssued(prose, end) || isClause(prose, start, end)
  }

  private static func opensWithKind(_ prose: Prose, at place: Int) -> Bool {
    prose.end(ofAny: DutyVocabulary.kinds, at: place) != nil
  }

  /// The place of `có trách nhiệm` where the duty at `place` only tells which of the bodies from `start` on are meant:
  /// `Người có thẩm quyền ra quyết định cưỡng chế có trách nhiệm …`, `Đơn vị thực hiện bồi thường có trách nhiệm …`.
  static func lateDuty(_ prose: Prose, from start: Int, after place: Int) -> Int? {
    guard opensWithKind(prose, at: start), prose.end(ofAny: ["các sở", "ubnd", "ủy ban nhân dân"], at: start) == nil,
      prose.end(ofAny: DutyVocabulary.manners + ["chủ trì", "phối hợp", "có nhiệm vụ"], at: place) == nil
    else { return nil }
    for next in place..<min(place + 240, prose.count) {
      if ".:;|(".unicodeScalars.contains(prose.folded[next]) { return nil }
      guard prose.startsWord(next), prose.end(ofAny: ["có trách nhiệm", "chịu trách nhiệm"], at: next) != nil else { continue }
      // `nêu rõ người chịu trách nhiệm` names a person, and a comma goes on with what is to be done.
      let before = prose.skipSpacesBack(next)
      let breaks: [Phrase] = [",", "và", "người", "cơ quan, đơn vị", "ai"]
      return breaks.contains { prose.has($0, at: before - $0.count) } ? nil : next
    }
    return nil
  }

  /// `Văn phòng thông báo để các đơn vị biết`: a dispatch that speaks of itself; `Sở Nội vụ thông báo kết quả` is a task.
  private static func isNotice(_ prose: Prose, _ place: Int, isSure: Bool) -> Bool {
    if let end = prose.end(ofAny: ["có ý kiến", "trả lời", "phúc đáp", "trao đổi", "hướng dẫn"], at: place) {
      // `Cục Thuế trả lời để Thuế tỉnh Đồng Mẫu được biết`.
      let next = prose.skipSpaces(end)
      return prose.has("để", at: next) && prose.contains(any: ["biết"], from: next, to: next + 120)
    }
    guard prose.has("thông báo", at: place) else { return false }
    let topics: [Phrase] = [
      "kết quả", "danh sách", "công khai", "lịch", "rộng rãi", "kịp thời", "bằng văn bản", "thời gian", "cụ thể", "tình hình",
      "ngay",
      "thường xuyên",
    ]
    let closing = prose.contains(any: ["biết", "như sau"], from: place, to: place + 300)
    return closing || !isSure && prose.end(ofAny: topics, at: prose.skipSpaces(place + 9)) == nil
  }

  /// `Bộ Chính trị ghi nhận, đánh giá cao …`: what the issuer thinks of others.
  private static func isPraise(_ prose: Prose, _ place: Int) -> Bool {
    if prose.has("đánh giá cao", at: place) { return true }
    guard prose.has("ghi nhận", at: place) else { return false }
    let next = prose.skipSpaces(place + 8)
    return prose.scalar(next) == "," || prose.end(ofAny: ["và", "những", "sự", "kết quả", "nỗ lực", "cố gắng"], at: next) != nil
  }

  /// `Ban Thường vụ Tỉnh ủy thống nhất chủ trương …`: what those decide who give orders.
  private static func isDecision(_ prose: Prose, _ start: Int, _ place: Int) -> Bool {
    guard prose.has("thống nhất", at: place) else { return false }
    let deciders: [Phrase] = [
      "ban thường vụ", "thường trực", "bộ chính trị", "ban bí thư", "thủ tướng", "chính phủ", "ủy ban nhân dân tỉnh",
      "ủy ban nhân dân thành phố", "ubnd tỉnh", "ubnd thành phố",
    ]
    return prose.end(ofAny: deciders, at: start).map { !prose.has("các", at: prose.skipSpaces($0)) } ?? false
  }

  /// `Ban Thường vụ Tỉnh ủy ban hành Công văn số 5-CV/TU`, `Bộ Nội vụ có văn bản số 5/BNV`: a document that has its number.
  private static func isIssued(_ prose: Prose, _ place: Int) -> Bool {
    let acts: [Phrase] = ["ban hành", "có văn bản", "có báo cáo", "có kế hoạch", "ký", "gửi"]
    guard prose.end(ofAny: acts, at: place) != nil, let number = prose.find("số", from: place, to: place + 40) else {
      return false
    }
    return FoldedScalars.isDigit(prose.scalar(prose.skipSpaces(number + 2)))
      && !prose.folded[place..<number].contains { ",;.:".unicodeScalars.contains($0) }
  }

  /// Whether more than a name stands there: `Nhóm có dưới 05 đối tượng xếp loại “Tốt”`.
  private static func isClause(_ prose: Prose, _ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { place in
      if "“”\"".unicodeScalars.contains(prose.folded[place]) { return true }
      return prose.has("có", at: place) && prose.end(ofAny: DutyVocabulary.qualities, at: place) == nil
    }
  }

  /// Whether the order at `place` is told of or none, as in `được giao`, `theo yêu cầu`, `bàn giao`.
  static func isToldOrder(_ prose: Prose, at place: Int) -> Bool {
    let last = prose.skipSpacesBack(place)
    let before: [Phrase] = [
      "được", "đã", "theo", "sự", "các", "những", "đáp ứng", "bàn", "chuyển", "việc", "về", "luật", "nghị định", "thông tư",
    ]
    return before.contains { prose.has($0, at: last - $0.count) }
  }

  /// Whether the words at `place` are written in capitals, as in the title of a section.
  static func isShouted(_ prose: Prose, at place: Int) -> Bool {
    let letters = prose.scalars[min(place, prose.count)..<min(place + 16, prose.count)].filter(FoldedScalars.isLetter)
    return letters.count > 3 && letters.allSatisfy(FoldedScalars.isUpper)
  }
}
