/// What the columns of a table of assignments are headed with.
enum TableHeadings {
  /// What a column holds, as far as it is read.
  enum Kind { case number, task, body, limit }

  static let numbers: [Phrase] = ["tt", "stt", "số tt", "số thứ tự"]
  static let tasks: [Phrase] = ["nhiệm vụ", "nội dung", "công việc", "tên nhiệm vụ", "tên công việc"]
  static let bodies: [Phrase] = [
    "cơ quan chủ trì", "đơn vị chủ trì", "cơ quan, đơn vị chủ trì", "chủ trì", "cơ quan thực hiện", "đơn vị thực hiện",
    "cơ quan, đơn vị thực hiện",
  ]
  static let limits: [Phrase] = [
    "thời hạn", "thời gian hoàn thành", "hạn hoàn thành", "ngày hoàn thành", "hạn báo cáo", "hạn nộp", "hạn gửi",
    "thời gian thực hiện",
  ]

  /// What the column of limits is, among `cells`: `Thời gian` alone is one only beside a column of bodies, since programmes have it too.
  static func limitColumn(_ cells: [Prose]) -> Int? {
    if let column = cells.firstIndex(where: { $0.starts(with: limits) }) { return column }
    guard cells.contains(where: { $0.starts(with: bodies) }) else { return nil }
    let time: Phrase = "thời gian"
    return cells.firstIndex { $0.has(time, at: 0) && $0.text(time.count, $0.count).isEmpty }
  }

  /// What each of `cells` heads; nil where they are no headings of a table of assignments.
  ///
  /// Two must be known, one of them of bodies or limits, and three there: any two words may stand side by side.
  static func kinds(_ cells: [String]) -> [Kind?]? {
    guard cells.count >= 3 else { return nil }
    let proses = cells.map { Prose($0) }
    let limit = limitColumn(proses)
    let kinds = proses.indices.map { place -> Kind? in
      let prose = proses[place]
      if place == limit { return .limit }
      if numbers.contains(where: { prose.has($0, at: 0) && prose.count == $0.count }) { return .number }
      return prose.starts(with: bodies) ? .body : prose.starts(with: tasks) ? .task : nil
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
