import Domain

/// Reads days, months and quarters that stand alone in the column of a table headed `Thời hạn`.
struct TableLimits {
  /// The column of limits in the table that is being read.
  private var column: Int?

  /// The limit in the row `paragraph`, unless it is among those `found` there by its words or had passed on the day `issued`.
  mutating func read(_ paragraph: Paragraph, besides found: [Dispatch.Deadline], issued: Day?) -> [Dispatch.Deadline] {
    let prose = paragraph.prose
    guard prose.scalar(0) == "|" else {
      column = nil
      return []
    }
    let cells = Self.cells(prose)
    let words = cells.map { Prose(prose.text($0.lowerBound, $0.upperBound)) }
    if let heading = TableHeadings.limitColumn(words), found.isEmpty {
      column = heading
      return []
    }
    guard let column, column < cells.count, found.isEmpty,
      let limit = TimeLimit.read(prose, at: cells[column].lowerBound, after: "trước"),
      limit.last != nil || limit.recurrence != nil, limit.end <= cells[column].upperBound,
      !DeadlineReader.isPast(limit, issued)
    else { return [] }
    var deadline = Dispatch.Deadline(
      date: limit.date, words: prose.text(cells[column].lowerBound, limit.end),
      bound: limit.date == nil && limit.recurrence == nil ? .within : .by,
      line: paragraph.line(at: cells[column].lowerBound))
    deadline.recurrence = limit.recurrence
    return [deadline]
  }

  /// The words between the bars of a row.
  static func cells(_ prose: Prose) -> [Range<Int>] {
    let signs = prose.folded.indices.filter { prose.folded[$0] == "|" } + [prose.count]
    return zip(signs, signs.dropFirst()).map { start, end in
      let first = min(prose.skipSpaces(start + 1), end)
      return first..<end
    }
  }
}
