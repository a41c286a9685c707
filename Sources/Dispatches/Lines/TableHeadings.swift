/// What the columns of a table of assignments are headed with.
enum TableHeadings {
  /// What a column holds, as far as it is read.
  enum Kind { case number, task, body, limit }

  static let numbers: [Phrase] = ["tt", "stt", "số tt", "số thứ tự"]
  private static let tasks: [Phrase] = ["nhiệm vụ", "nội dung", "công việc", "tên nhiệm vụ", "tên công việc"]
  /// Headings of what is to be done about shortcomings, and of these themselves.
  private static let remedies: [Phrase] = ["giải pháp", "biện pháp", "việc cần làm", "việc phải làm"]
  private static let shortcomings: [Phrase] = ["hạn chế", "khuyết điểm", "tồn tại", "những hạn chế", "các hạn chế"]
  private static let bodies: [Phrase] = [
    "cơ quan chủ trì", "đơn vị chủ trì", "cơ quan, đơn vị chủ trì", "chủ trì", "cơ quan thực hiện", "đơn vị thực hiện",
    "cơ quan, đơn vị thực hiện", "phân công",
  ]
  /// Who may be named in a column, and what for: `Cấp ủy, cơ quan chủ trì`, `Người phụ trách`, `Trách nhiệm thực hiện`.
  private static let doers: [Phrase] = [
    "cơ quan", "đơn vị", "cấp ủy", "tổ chức", "tập thể", "cá nhân", "đồng chí", "người", "bộ phận", "phòng", "địa phương",
    "trách nhiệm",
  ]
  private static let roles: [Phrase] = ["chủ trì", "thực hiện", "phụ trách", "tham mưu", "chịu trách nhiệm", "đầu mối"]
  private static let helpers: [Phrase] = ["phối hợp", "theo dõi", "kiểm tra", "giám sát", "ban hành", "kết quả"]
  /// What the column of bodies is headed with where only the other columns tell that these are to do something.
  private static let bareBodies: [Phrase] = ["đơn vị", "cơ quan", "cơ quan, đơn vị", "đơn vị, cơ quan"]
  /// Headings of what somebody is told to do; `nội dung` heads lectures and figures as well.
  private static let sureTasks: [Phrase] = [
    "nhiệm vụ", "công việc", "tên nhiệm vụ", "tên công việc", "nội dung nhiệm vụ", "nội dung công việc",
  ]
  /// Headings of a list of people.
  private static let people: [Phrase] = ["họ và tên", "họ tên", "chức vụ", "chức danh"]
  /// Headings of figures, unless limits stand beside them.
  private static let figures: [Phrase] = ["số lượng", "đơn vị tính", "kết quả"]
  static let limits: [Phrase] = [
    "thời hạn", "thời gian hoàn thành", "hạn hoàn thành", "ngày hoàn thành", "hạn báo cáo", "hạn nộp", "hạn gửi",
    "thời gian thực hiện", "thời điểm hoàn thành", "thời gian khắc phục", "mốc thời gian",
  ]
  /// What the column of limits is headed with only beside one of bodies: tables of figures and programmes have such headings, too.
  private static let bareLimits: [Phrase] = [
    "thời gian trình", "thời gian tiến hành", "tiến độ", "tiến độ hoàn thành", "tiến độ thực hiện", "hoàn thành", "lộ trình",
    "lộ trình thực hiện", "thời điểm",
  ]

  /// The column of bodies among `cells`: headed `Đơn vị chủ trì` and the like, or `Đơn vị` alone in a table of tasks.
  static func bodyColumn(_ cells: [Prose]) -> Int? {
    if let column = cells.firstIndex(where: isOfBodies) { return column }
    func has(_ headings: [Phrase]) -> Bool { cells.contains { $0.starts(with: headings) } }
    guard has(limits) && has(tasks) || has(sureTasks) && !has(figures), !has(people) else { return nil }
    return cells.firstIndex { cell in bareBodies.contains { cell.has($0, at: 0) && cell.count == $0.count } }
  }

  /// Whether `cell` heads a column of those who are to do something.
  private static func isOfBodies(_ cell: Prose) -> Bool {
    cell.starts(with: bodies)
      || cell.count <= 60 && cell.starts(with: doers) && cell.contains(any: roles) && !cell.contains(any: helpers)
  }

  /// The column of what is to be done: tasks, else what is to be done about shortcomings, else these.
  static func taskColumn(_ cells: [Prose]) -> Int? {
    let task = cells.firstIndex { $0.starts(with: tasks) }
    if let task, !cells[task].starts(with: ["nội dung"]) { return task }
    return cells.firstIndex { $0.starts(with: remedies) } ?? task ?? cells.firstIndex { $0.starts(with: shortcomings) }
  }

  /// What the column of limits is, among `cells`: `Thời gian` alone is one only beside a column of bodies, since programmes have it too.
  static func limitColumn(_ cells: [Prose]) -> Int? {
    if let column = cells.firstIndex(where: { $0.starts(with: limits) }) { return column }
    guard bodyColumn(cells) != nil else { return nil }
    let bare = cells.contains(where: isOfBodies) ? bareLimits : []
    return (["thời gian"] + bare).lazy.compactMap { words in cells.firstIndex { isJust($0, words) } }.first
  }

  private static func isJust(_ cell: Prose, _ words: Phrase) -> Bool {
    cell.has(words, at: 0) && cell.text(words.count, cell.count).isEmpty
  }

  /// What each of `cells` heads; nil where they are no headings of a table of assignments.
  ///
  /// Two must be known, one of them of bodies or limits, and three there: any two words may stand side by side.
  static func kinds(_ cells: [String]) -> [Kind?]? {
    guard cells.count >= 3 else { return nil }
    let proses = cells.map { Prose($0) }
    let limit = limitColumn(proses)
    let body = bodyColumn(proses)
    let kinds = proses.indices.map { place -> Kind? in
      let prose = proses[place]
      if place == limit { return .limit }
      if numbers.contains(where: { prose.has($0, at: 0) && prose.count == $0.count }) { return .number }
      // Of those who lead and those who help all are bodies.
      if place == body || prose.starts(with: bodies) { return .body }
      return prose.starts(with: tasks + remedies + shortcomings) ? .task : nil
    }
    guard kinds.contains(.body) || limit != nil, kinds.count(where: { $0 != nil }) >= 2 else { return nil }
    return kinds
  }

  /// Whether `cell` numbers a row: `1`, `2.`, `3)`, `1.1`, `II`.
  static func isNumber(_ cell: String) -> Bool {
    guard (1...6).contains(cell.utf8.count) else { return false }
    let mark = cell.drop { $0 == "(" }.prefix { $0 != ")" }
    let isRoman = mark.allSatisfy { "IVX.".contains($0) } && mark.first != "."
    return isRoman || mark.first?.isNumber == true && mark.allSatisfy { $0.isNumber || $0 == "." }
  }
}
