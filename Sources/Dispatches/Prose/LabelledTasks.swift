import Domain

/// Reads bodies that a label names: `Cơ quan chủ trì: Sở Nội vụ`.
enum LabelledTasks {
  typealias Task = AssignmentReader.Task

  private static let labels: [Phrase] = [
    "đơn vị chủ trì:", "cơ quan chủ trì:", "đơn vị thực hiện:", "cơ quan thực hiện:", "đơn vị phối hợp:", "cơ quan phối hợp:",
    "cơ quan, đơn vị chủ trì:", "cơ quan, đơn vị thực hiện:", "cơ quan, đơn vị phối hợp:", "đơn vị chủ trì thực hiện:",
    "cơ quan chủ trì thực hiện:", "đơn vị, cá nhân thực hiện:", "trách nhiệm thực hiện:", "phân công thực hiện:",
    "cơ quan chủ trì tham mưu:", "đơn vị chủ trì tham mưu:", "cơ quan tham mưu:", "đơn vị tham mưu:",
  ]

  /// Short ones, that open a paragraph also in the minutes of a meeting: they are labels only behind what is to be done.
  private static let roles: [Phrase] = ["chủ trì:", "phối hợp:", "chủ trì thực hiện:", "phối hợp thực hiện:"]

  /// A label and where the names behind it begin.
  private struct Row {
    var place: Int
    var label: Int
    var names: Int
  }

  /// `Đơn vị chủ trì: Sở …, Sở …`: each body by itself; the label opens the paragraph and is all that is told.
  static func read(_ paragraph: Paragraph) -> [Task] {
    let prose = paragraph.prose
    let rows = rows(prose)
    guard let first = rows.first, first.place == AssignmentReader.pointStart(prose) else { return [] }
    return tasks(paragraph, rows) { prose.text($0.place, $0.label) }
  }

  /// `Rà soát văn bản. Đơn vị chủ trì: Sở Tư pháp.`, `Rà soát văn bản (Sở Tư pháp chủ trì)`: what stands before the label is the task.
  static func inside(_ paragraph: Paragraph) -> [Task] {
    let prose = paragraph.prose
    let start = AssignmentReader.pointStart(prose)
    guard start < prose.count, prose.scalar(0) != "|" else { return [] }
    let rows = rows(prose)
    if let first = rows.first {
      let action = action(prose, start, first.place)
      return tasks(paragraph, rows) { _ in action }
    }
    // Of what was done brackets tell, too, who did it.
    guard DutyWords.end(prose, at: start) != nil, !prose.contains(any: ["đã", "được"]) else { return [] }
    return enclosed(paragraph, from: start)
  }

  /// The labels of a paragraph: that it opens with, and those that open a sentence or stand in brackets.
  private static func rows(_ prose: Prose) -> [Row] {
    guard prose.folded.contains(":") else { return [] }
    let start = AssignmentReader.pointStart(prose)
    return (start..<max(prose.count, start)).compactMap { place in
      guard prose.startsWord(place), let end = prose.end(ofAny: place == start ? labels : labels + roles, at: place) else {
        return nil
      }
      let sign = prose.scalar(prose.skipSpacesBack(place) - 1)
      let names = prose.skipSpaces(end)
      guard place == start || ".;(".unicodeScalars.contains(sign), BodyWords.isAddressed(prose, at: names),
        place == start || BodyWords.opensWithBody(prose, at: names)
      else { return nil }
      return Row(place: place, label: end - 1, names: names)
    }
  }

  private static func tasks(_ paragraph: Paragraph, _ rows: [Row], action: (Row) -> String) -> [Task] {
    rows.enumerated().flatMap { number, row in
      let next = number + 1 < rows.count ? rows[number + 1].place : paragraph.prose.count
      return BodyWords.split(paragraph.prose, row.names..<end(paragraph, from: row.names, to: next)).map {
        Task(body: $0, action: action(row), line: paragraph.line(at: row.place), start: row.place, end: next)
      }
    }
  }

  /// Where the names behind a label end: with the sentence, its bracket, or a semicolon behind which no body is named.
  private static func end(_ paragraph: Paragraph, from start: Int, to limit: Int) -> Int {
    let prose = paragraph.prose
    var depth = 0
    let last = min(limit, paragraph.sentenceEnd(start))
    for place in start..<max(last, start) {
      switch prose.folded[place] {
      // `Sở Tư pháp (trước ngày 15/11/2026)`.
      case "(" where opensWithLimit(prose, at: prose.skipSpaces(place + 1)): return place
      case "(": depth += 1
      case ")" where depth == 0: return place
      case ")": depth -= 1
      case ";" where !BodyWords.opensWithBody(prose, at: prose.skipSpaces(place + 1)): return place
      default: break
      }
    }
    return max(last, start)
  }

  private static func opensWithLimit(_ prose: Prose, at place: Int) -> Bool {
    DeadlineReader.limit(prose, at: prose.end(ofAny: ["hoàn thành", "xong"], at: place).map(prose.skipSpaces) ?? place) != nil
  }

  /// The words from `start` up to the sign before `place`.
  private static func action(_ prose: Prose, _ start: Int, _ place: Int) -> String {
    let end = prose.skipSpacesBack(place)
    return prose.text(start, prose.scalar(end - 1) == "(" ? end - 1 : end).unpunctuated
  }

  /// `(Sở Tư pháp chủ trì, phối hợp với …)`: a body and its part in brackets.
  private static func enclosed(_ paragraph: Paragraph, from start: Int) -> [Task] {
    let prose = paragraph.prose
    for open in start..<prose.count where prose.folded[open] == "(" {
      let name = prose.skipSpaces(open + 1)
      guard let close = (open..<min(open + 240, prose.count)).first(where: { prose.folded[$0] == ")" }), name < close,
        FoldedScalars.isUpper(prose.scalars[name]), BodyWords.opensWithBody(prose, at: name)
      else { continue }
      let found = DutyWords.find(prose, from: name, limit: close, isSure: false)
      guard prose.end(ofAny: ["chủ trì", "thực hiện", "làm đầu mối", "chịu trách nhiệm"], at: found.end) != nil else { continue }
      let action = prose.text(start, open).unpunctuated
      return BodyWords.split(prose, name..<found.nameEnd).map {
        Task(body: $0, action: action, line: paragraph.line(at: start), start: start, end: close)
      }
    }
    return []
  }
}
