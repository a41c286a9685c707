/// Words by which a text speaks of bodies and of those who lead them.
enum BodyWords {
  /// Who leads or stands for a body.
  private static let offices: [Phrase] = [
    "giám đốc", "phó giám đốc", "tổng giám đốc", "thủ trưởng", "người đứng đầu", "chánh", "phó chánh", "bộ trưởng", "thứ trưởng",
    "trưởng", "phó trưởng", "chủ nhiệm", "chỉ huy trưởng", "cục trưởng", "vụ trưởng", "chi cục trưởng", "viện trưởng",
    "hiệu trưởng",
    "bí thư", "phó bí thư", "phó chủ tịch", "tổng bí thư", "phó thủ tướng", "thống đốc", "tổng thanh tra", "chủ đầu tư",
  ]
  /// Words that begin like a body and are none.
  private static let others: [Phrase] = [
    "ban hành", "báo cáo", "báo chí", "hội nghị", "hội thảo", "hội nhập", "đoàn kết", "phòng chống", "phòng, chống", "trường hợp",
    "bộ máy", "bộ tiêu chí", "bộ chỉ số", "vụ việc", "sở hữu", "nhà ở", "nhà nước", "trường học", "trưởng thành", "công ty mẹ",
  ]
  /// Words by which an order begins to name whom it is given to, in small letters.
  private static let groups: [Phrase] = [
    "thủ trưởng", "người đứng đầu", "cấp ủy", "thường trực", "ban thường vụ", "toàn thể", "từng cơ quan", "chính quyền",
    "ủy ban nhân dân", "ubnd", "chủ tịch", "đảng ủy", "chi bộ", "giám đốc", "cơ quan,", "cơ quan", "đơn vị", "tập thể",
    "đồng chí", "từng",
  ]

  /// What "các" may stand before, besides bodies and offices.
  private static let members: [Phrase] = [
    "cấp", "cấp ủy", "đơn vị", "địa phương", "ngành", "tổ chức", "đồng chí", "ông", "bà", "xã", "phường", "huyện", "tỉnh",
    "thành phố", "thành viên", "ủy viên", "doanh nghiệp", "cá nhân", "cán bộ", "khoa", "tổ", "thôn", "cơ sở", "đội", "lực lượng",
    "cụm", "khối", "lãnh đạo", "chủ rừng", "chủ hồ", "chủ cơ sở", "nhà thầu", "hộ",
    "khu quản lý", "thuế tỉnh", "thuế thành phố", "thuế cơ sở",
  ]

  /// Of which each one may be told something.
  private static let units: [Phrase] = [
    "đơn vị", "địa phương", "cấp ủy", "ngành", "xã", "phường", "tổ chức đảng", "doanh nghiệp",
  ]
  private static let forces: [Phrase] = [
    "chức năng", "công an", "quân đội", "quân sự", "vũ trang", "kiểm lâm", "biên phòng", "cảnh sát", "quản lý thị trường",
  ]

  /// Whether a body or an office is named at `place`.
  static func isBody(_ prose: Prose, at place: Int) -> Bool {
    (prose.end(ofAny: BodyNames.heads, at: place) ?? prose.end(ofAny: offices, at: place)) != nil
      && prose.end(ofAny: others, at: place) == nil
  }

  /// Whether those are named at `place` to whom something may be told to do.
  static func isAddressed(_ prose: Prose, at place: Int) -> Bool {
    guard place < prose.count else { return false }
    return prose.end(ofAny: groups, at: place) != nil || isGroup(prose, at: place)
      || FoldedScalars.isUpper(prose.scalars[place]) && prose.end(ofAny: others, at: place) == nil
  }

  /// Whether a point that opens with the words at `place` opens with a body.
  static func opensWithBody(_ prose: Prose, at place: Int) -> Bool {
    guard place < prose.count else { return false }
    return isBody(prose, at: place) || isGroup(prose, at: place) || prose.end(ofAny: ["toàn thể", "cấp ủy"], at: place) != nil
      || isLeaders(prose, at: place) || isSubject(prose, at: place)
  }

  /// `Lãnh đạo các sở, ban, ngành`, `Tập thể lãnh đạo cơ quan`: leaders of bodies, at the beginning of a sentence.
  private static func isLeaders(_ prose: Prose, at place: Int) -> Bool {
    guard FoldedScalars.isUpper(prose.scalars[place]), let end = prose.end(ofAny: ["tập thể lãnh đạo", "lãnh đạo"], at: place)
    else {
      return false
    }
    return isLed(prose, at: prose.skipSpaces(prose.end(ofAny: [", quản lý"], at: end) ?? end))
  }

  /// Whether bodies are named at `place` that have leaders, in any letters.
  static func isLed(_ prose: Prose, at place: Int) -> Bool {
    isGroup(prose, at: place) || isBody(prose, at: place)
      || prose.end(ofAny: ["đơn vị", "địa phương", "cấp ủy", "ngành", "doanh nghiệp"], at: place) != nil
  }

  /// Names that are those of bodies only with a place or a capital behind them: `Thống kê tỉnh`, `Tỉnh Đồng Mẫu`, `Ngành Y tế`.
  private static func isSubject(_ prose: Prose, at place: Int) -> Bool {
    guard FoldedScalars.isUpper(prose.scalars[place]) else { return false }
    func next(_ words: [Phrase]) -> Int? { prose.end(ofAny: words, at: place).map(prose.skipSpaces) }
    func isName(_ place: Int) -> Bool { place < prose.count && FoldedScalars.isUpper(prose.scalars[place]) }
    let companies: [Phrase] = ["điện lực", "bưu điện", "viễn thông"]
    if let next = next(companies), isName(next) { return true }
    if let next = next(["thuế", "thống kê", "hải quan"] + companies) {
      return prose.end(ofAny: ["tỉnh", "thành phố", "tp", "cơ sở", "khu vực", "các tỉnh"], at: next) != nil
    }
    if let next = next(["mỗi", "từng"]) { return isBody(prose, at: next) || prose.end(ofAny: units, at: next) != nil }
    if let next = next(["đồng chí"]) { return isBody(prose, at: next) }
    if let next = next(["địa phương"]) { return !prose.has("nào", at: next) }
    if let next = next(["lực lượng"]) { return isName(next) || prose.end(ofAny: forces, at: next) != nil }
    if prose.end(ofAny: bearers, at: place) != nil { return bears(prose, at: place) }
    return isPlace(prose, at: place) || next(["ngành"]).map(isName) ?? false
  }

  /// Whether a place with its name stands there, in any letters: `tỉnh Đồng Mẫu`.
  static func isPlace(_ prose: Prose, at place: Int) -> Bool {
    guard let end = prose.end(ofAny: ["thành phố", "tỉnh", "xã", "phường", "đặc khu"], at: place) else { return false }
    let next = prose.skipSpaces(end)
    return next < prose.count && FoldedScalars.isUpper(prose.scalars[next])
  }

  /// Persons and bodies of a kind, of which something is said mostly: only `… có trách nhiệm` tells them something.
  private static let bearers: [Phrase] = ["tổ chức", "người", "cá nhân", "hộ gia đình"]

  private static func bears(_ prose: Prose, at place: Int) -> Bool {
    guard let duty = prose.find("có trách nhiệm", from: place, to: min(place + 120, prose.count)) else { return false }
    return !prose.folded[place..<duty].contains { ".:;".unicodeScalars.contains($0) }
  }

  /// `các sở, ban, ngành`, not `các nhiệm vụ cụ thể`.
  private static func isGroup(_ prose: Prose, at place: Int) -> Bool {
    guard prose.has("các", at: place) else { return false }
    let next = prose.skipSpaces(place + 3)
    return isBody(prose, at: next) || prose.end(ofAny: members, at: next) != nil
  }

  /// `Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh` is one office: `name` is what stands before "và".
  static func isJointOffice(_ prose: Prose, _ name: Range<Int>, _ next: Int) -> Bool {
    let last = prose.skipSpacesBack(name.upperBound)
    let assemblies: [Phrase] = ["quốc hội", "đbqh", "hội đồng nhân dân", "hđnd"]
    return prose.end(ofAny: ["văn phòng", "chánh văn phòng"], at: name.lowerBound) != nil
      && assemblies.contains { prose.has($0, at: last - $0.count) }
      && prose.end(ofAny: ["hội đồng nhân dân", "hđnd", "ủy ban nhân dân", "ubnd"], at: next) != nil
  }

  /// `Sở Nội vụ, Sở Tài chính và Ủy ban nhân dân các xã, phường` → three names: one ends where the next begins with a capital.
  static func split(_ prose: Prose, _ range: Range<Int>) -> [String] {
    split(prose, range) { FoldedScalars.isUpper(prose.scalars[$0]) && isBody(prose, at: $0) }
  }

  /// The same with `opensName` telling where a further name begins: commas and "và" stand inside names, too
  /// (`Sở Văn hóa, Thể thao và Du lịch`, `Chủ tịch UBND các xã, phường`).
  static func split(_ prose: Prose, _ range: Range<Int>, opensName: (Int) -> Bool) -> [String] {
    var names: [String] = []
    var start = range.lowerBound
    for place in range where place > start {
      let isSign = ",;".unicodeScalars.contains(prose.folded[place])
      guard isSign || prose.folded[place] == " " && prose.has("và", at: place + 1) else { continue }
      var next = prose.skipSpaces(place + (isSign ? 1 : 3))
      if prose.has("và", at: next) { next = prose.skipSpaces(next + 2) }
      guard next < range.upperBound, opensName(next), isSign || !isJointOffice(prose, start..<place, next) else { continue }
      names.append(prose.text(start, place).unpunctuated)
      start = next
    }
    names.append(prose.text(start, range.upperBound).unpunctuated)
    return names.filter { !$0.isEmpty }
  }
}
