/// Where the name of a document's issuer ends.
enum IssuerName {
  private static let stops: [Phrase] = [
    "v/v", "về", "quy định", "ban hành", "hướng dẫn", "sửa đổi", "phê duyệt", "triển khai", "nêu", "trong", "tại", "để", "đã",
    "chưa",
    "ngày", "thực hiện",
    "năm", "khóa", "kỳ", "nhiệm kỳ", "yêu cầu", "đề nghị", "có", "là", "do", "cho", "theo", "với", "trên", "này", "được",
    "thông qua", "trước", "gửi", "hết",
    "chỉ đạo", "giao", "báo cáo", "công bố", "thông báo", "tổ chức", "bổ sung", "kiểm điểm", "đối với",
    "không", "còn", "vẫn", "đang", "bị", "cũng", "nhưng", "như", "khi", "nếu", "gồm", "sau đây",
  ]
  /// Words that no name holds in small letters; in a title all in capitals they may be names of places (`CẦN THƠ`, `BA VÌ`, `TỪ LIÊM`).
  private static let links: [Phrase] = [
    "ở", "đến", "tới", "gắn", "bảo đảm", "đảm bảo", "bằng", "nhằm", "phải", "vào", "một cách", "một số", "từ", "mà", "kèm", "nơi",
    "sau",
    "qua", "vì", "nên", "thì", "sẽ", "cần", "cùng", "đều", "hiện", "nghiêm túc", "kịp thời", "đồng bộ", "hiệu quả", "đầy đủ",
    "liên quan", "xác định", "khẳng định", "nhất là", "căn cứ", "phù hợp",
  ]
  /// Words that belong to names though they begin like a verb, for texts all in capitals.
  private static let nouns: [Phrase] = ["tổ chức", "giao thông"]
  /// Verbs that no name holds behind its first words, whatever the letters they are typed in: `… tỉnh Mẫu Hướng dẫn nghiệp vụ`.
  private static let acts: [Phrase] = [
    "quy định", "ban hành", "hướng dẫn", "sửa đổi", "bổ sung", "phê duyệt", "triển khai", "thực hiện", "công bố", "yêu cầu", "về",
    "v/v", "bãi bỏ", "điều chỉnh", "thay thế", "hủy bỏ", "đính chính", "thành lập", "kiện toàn", "cho phép",
  ]
  /// Offices of the Government that are held beside another one: `Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ`.
  private static let seconded: [Phrase] = [
    "bộ trưởng", "phó thủ tướng", "phó thủ tướng chính phủ", "phó thủ tướng thường trực", "phó thủ tướng thường trực chính phủ",
    "thứ trưởng",
  ]
  private static let held: [Phrase] = ["chủ nhiệm", "bộ trưởng", "phó chủ nhiệm", "tổng thanh tra", "trưởng ban", "thống đốc"]
  /// What goes on with the name of a committee behind a comma: `… sắp xếp, tổ chức lại …`, `… tham nhũng, lãng phí, tiêu cực`.
  private static let joined: [Phrase] = [", tổ chức lại", ", lãng phí", ", tiêu cực", ", quan liêu"]
  private static let committees: [Phrase] = ["ban chỉ đạo", "tổ công tác", "hội đồng"]
  private static let assemblies: [Phrase] = ["quốc hội", "hội đồng nhân dân", "hđnd"]
  /// Bodies whose names may hold a comma: `Bộ Văn hóa, Thể thao và Du lịch`.
  private static let fields: [Phrase] = ["bộ", "sở", "phòng", "vụ", "cục", "ủy ban", "trung tâm", "viện"]

  /// The end of the name that begins at `first`: a verb, a sign or another document.
  static func end(_ prose: Prose, from first: Int) -> Int {
    let limit = min(first + 140, prose.count)
    // In a title all in capitals a capital letter does not tell a name.
    let head = prose.scalars[min(first, limit)..<min(first + 40, limit)]
    let isShouted = head.count >= 20 && !head.contains { FoldedScalars.isLetter($0) && !FoldedScalars.isUpper($0) }
    var end = first
    while end < limit, isInName(prose, end, first, isShouted) { end += 1 }
    return end
  }

  private static func isInName(_ prose: Prose, _ place: Int, _ first: Int, _ isShouted: Bool) -> Bool {
    let scalar = prose.folded[place]
    if scalar == "," {
      return joinsWords(prose, place, first) || listsFields(prose, place, first)
    }
    if ";.:()“”\"[]|".unicodeScalars.contains(scalar) { return false }
    let startsWord = place == first || prose.folded[place - 1] == " "
    guard startsWord, FoldedScalars.isLetter(scalar), place > first else { return true }
    if followsTerm(prose, place) { return false }
    if prose.has("và", at: place) { return joins(prose, place, first) }
    let isUpper = FoldedScalars.isUpper(prose.scalars[place])
    if isUpper, prose.end(ofAny: nouns, at: place) != nil || prose.has("chỉ đạo", at: place) && prose.has("ban", at: place - 4) {
      return true
    }
    if prose.has("khóa", at: place), isTermOfParty(prose, place, first) { return true }
    if !isUpper || !isShouted, isAct(prose, place, first) { return false }
    if !isUpper, prose.end(ofAny: links, at: place) != nil { return false }
    if prose.has("tổ chức lại", at: place), prose.scalar(place - 2) == "," { return true }
    return prose.end(ofAny: stops, at: place) == nil || isUpper && !isShouted
  }

  /// Where the first of two offices of one person begins, which the comma at `place` parts: `Bộ trưởng, Chủ nhiệm Văn phòng …`.
  static func jointOffice(_ prose: Prose, _ place: Int) -> Int? {
    let next = prose.skipSpaces(place + 1)
    guard prose.scalar(place) == ",", next < prose.count, FoldedScalars.isUpper(prose.scalars[next]),
      let end = prose.end(ofAny: held, at: next), BodyWords.isBody(prose, at: prose.skipSpaces(end))
    else { return nil }
    let last = prose.skipSpacesBack(place)
    let office = seconded.first { prose.has($0, at: last - $0.count) && FoldedScalars.isUpper(prose.scalars[last - $0.count]) }
    return office.map { last - $0.count }
  }

  /// Whether a verb at `place` ends the name that begins at `first`, with a capital or without one.
  ///
  /// Behind the first word alone it is what the body is for: `Trung tâm Hướng dẫn …`.
  private static func isAct(_ prose: Prose, _ place: Int, _ first: Int) -> Bool {
    guard prose.end(ofAny: acts, at: place) != nil, prose.end(ofAny: committees, at: first) == nil else { return false }
    let head = prose.end(ofAny: BodyNames.heads, at: first)
    return head.map { prose.skipSpaces($0) < place } ?? (first < place)
  }

  /// Whether the comma at `place` stands between words that belong together: `phòng, chống`.
  private static func joinsWords(_ prose: Prose, _ place: Int, _ first: Int) -> Bool {
    if prose.end(ofAny: [", ban bí thư", ", công nghệ"], at: place) != nil || jointOffice(prose, place) == first { return true }
    if prose.has("phòng, chống", at: place - 5) { return true }
    return prose.end(ofAny: committees, at: first) != nil && prose.end(ofAny: joined, at: place) != nil
  }

  /// Whether the name goes on after the "và" at `place`.
  ///
  /// `Bộ Giáo dục và Đào tạo` is one name, `Bộ Nội vụ và Bộ Tài chính` or `… và Hướng dẫn số …` are two.
  private static func joins(_ prose: Prose, _ place: Int, _ first: Int) -> Bool {
    let next = prose.skipSpaces(place + 2)
    guard next < prose.count, FoldedScalars.isUpper(prose.scalars[next]), DocumentTypes.starting(at: next, in: prose) == nil
    else { return false }
    return !BodyWords.isBody(prose, at: next) || BodyWords.isJointOffice(prose, first..<place, next)
  }

  /// Whether the comma at `place` stands inside the name of a body, `Sở Văn hóa, Thể thao và Du lịch`, and parts none.
  static func holdsComma(_ prose: Prose, _ place: Int) -> Bool {
    let first = (max(place - 40, 0)..<max(place, 0)).last { start in
      prose.startsWord(start) && FoldedScalars.isUpper(prose.scalars[start]) && prose.end(ofAny: fields, at: start) != nil
    }
    guard let first, !prose.folded[first..<place].contains(where: { ";.:()".unicodeScalars.contains($0) }) else { return false }
    return listsFields(prose, place, first)
  }

  /// Whether the comma at `place` stands in a list of fields that ends with "và": `…, Thể thao và Du lịch`.
  private static func listsFields(_ prose: Prose, _ place: Int, _ first: Int) -> Bool {
    guard prose.end(ofAny: fields, at: first) != nil, !prose.has("ủy ban nhân dân", at: first) else { return false }
    var at = place
    for _ in 0..<3 {
      let start = prose.skipSpaces(at + 1)
      guard start < prose.count, FoldedScalars.isUpper(prose.scalars[start]), !BodyWords.isBody(prose, at: start),
        DocumentTypes.starting(at: start, in: prose) == nil
      else { return false }
      at = start
      while at < min(start + 24, prose.count), FoldedScalars.isLetter(prose.folded[at]) || prose.folded[at] == " ",
        !prose.has("và", at: at)
      {
        at += 1
      }
      if prose.has("và", at: at) { return joins(prose, at, first) }
      if prose.scalar(at) != "," { return false }
    }
    return false
  }

  /// Whether an assembly is named at `place`, which has another term every five years and is cited without it.
  static func isAssembly(_ prose: Prose, at place: Int) -> Bool { prose.end(ofAny: assemblies, at: place) != nil }

  /// Whether `khóa XIII` ends right before `place`: a term ends the name.
  private static func followsTerm(_ prose: Prose, _ place: Int) -> Bool {
    let end = prose.skipSpacesBack(place)
    var start = end
    while start > 0, "IVX".unicodeScalars.contains(prose.scalars[start - 1]) { start -= 1 }
    return start < end && prose.has("khóa", at: prose.skipSpacesBack(start) - 4)
  }

  /// `Ban Chấp hành Trung ương khóa XIII`: the Party's bodies are named with their term, assemblies without it.
  private static func isTermOfParty(_ prose: Prose, _ place: Int, _ first: Int) -> Bool {
    let number = prose.skipSpaces(place + 4)
    return number < prose.count && "IVX".unicodeScalars.contains(prose.scalars[number])
      && !prose.contains(any: assemblies, from: first, to: place)
  }
}
