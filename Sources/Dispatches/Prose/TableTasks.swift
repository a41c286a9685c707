import Domain

/// Reads the bodies in the column of a table headed `Cơ quan chủ trì`.
struct TableTasks {
  /// The columns of bodies and of what they must do in the table that is being read.
  private var columns: (body: Int, task: Int)?

  /// One assignment for each body in the row `paragraph`.
  mutating func read(_ paragraph: Paragraph) -> [Dispatch.Assignment] {
    let prose = paragraph.prose
    guard prose.scalar(0) == "|" else {
      columns = nil
      return []
    }
    let cells = TableLimits.cells(prose)
    let words = cells.map { Prose(prose.text($0.lowerBound, $0.upperBound)) }
    // A page may begin with the headings once more.
    if let body = TableHeadings.bodyColumn(words), let task = TableHeadings.taskColumn(words), task != body {
      columns = (body, task)
      return []
    }
    guard let columns, max(columns.body, columns.task) < cells.count else { return [] }
    let task = cells[columns.task]
    return Self.bodies(words[columns.body]).map {
      Dispatch.Assignment(
        body: $0, action: prose.text(task.lowerBound, task.upperBound).unpunctuated, line: paragraph.line(at: task.lowerBound))
    }
  }

  private static let helpers: [Phrase] = ["phối hợp", "cơ quan phối hợp", "đơn vị phối hợp"]

  /// The bodies that a cell names, without those that only help: `- Chủ trì: Sở Nội vụ<br>- Phối hợp: Sở Y tế`, `Sở Nội vụ (chủ trì)`.
  private static func bodies(_ cell: Prose) -> [String] {
    let parts = parts(cell)
    guard let first = parts.first, opensWithBody(first) else { return [] }
    return parts.prefix { $0.end(ofAny: helpers, at: 0) == nil }.flatMap { part in
      BodyWords.split(part, 0..<part.count) {
        FoldedScalars.isUpper(part.scalars[$0]) && opensWithBody(part, at: $0) || isHelp(part, $0)
      }
    }.compactMap { name in
      let prose = Prose(name)
      if isHelp(prose, 0) || name.hasSuffix("(phối hợp)") { return nil }
      let end = (1..<max(prose.count, 1)).first { DutyWords.isDuty(prose, at: $0) } ?? prose.count
      let last = prose.skipSpacesBack(end)
      let name = prose.text(0, prose.scalar(last - 1) == "(" ? last - 1 : end).unpunctuated
      return name.isEmpty ? nil : name
    }
  }

  private static func isHelp(_ prose: Prose, _ place: Int) -> Bool {
    prose.end(ofAny: helpers, at: place).map { prose.scalar($0) == ":" } ?? false
  }

  /// In such a column people are named as well.
  private static func opensWithBody(_ prose: Prose, at place: Int = 0) -> Bool {
    BodyWords.opensWithBody(prose, at: place) || prose.end(ofAny: ["đồng chí", "đ/c"], at: place) != nil
  }

  /// The lines of a cell without bullets and the label `Chủ trì:`; a line that names no body goes on with the one above.
  private static func parts(_ cell: Prose) -> [Prose] {
    let text = cell.text(0, cell.count).replacing("<br/>", with: "<br>").replacing("<br />", with: "<br>")
    var parts: [String] = []
    for line in text.split(separator: "<br>") {
      let bare = Prose(line.drop { "-–+•* ".contains($0) }.trimmed)
      let labels: [Phrase] = ["chủ trì:", "cơ quan chủ trì:", "đơn vị chủ trì:", "thực hiện:"]
      let name = Prose(bare.text(bare.end(ofAny: labels, at: 0) ?? 0, bare.count))
      if parts.isEmpty || opensWithBody(name) || name.end(ofAny: helpers, at: 0) != nil {
        parts.append(name.text(0, name.count))
      } else {
        parts[parts.count - 1] += " " + name.text(0, name.count)
      }
    }
    return parts.map { Prose($0) }
  }
}
