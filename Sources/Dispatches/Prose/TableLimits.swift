import Domain

/// Reads days, months and quarters that stand alone in the column of a table headed `Thời hạn`.
struct TableLimits {
  /// The column of limits in the table that is being read.
  private var column: Int?

  /// The limit in the row `paragraph`, unless it is among those `found` there by its words or had passed on the day `issued`.
  ///
  /// `doubts` names a cell that goes on after its day (`15/5/2026 - 30/5/2026`), or has figures and no day.
  mutating func read(
    _ paragraph: Paragraph, besides found: [Dispatch.Deadline], issued: Day?, doubts: inout [Dispatch.Uncertainty]
  ) -> [Dispatch.Deadline] {
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
    guard let column, column < cells.count, found.isEmpty else { return [] }
    let limit = TimeLimit.read(prose, at: cells[column].lowerBound, after: "trước")
    guard let limit, limit.last != nil || limit.recurrence != nil, limit.end <= cells[column].upperBound,
      !Self.goesOn(prose, limit.end..<cells[column].upperBound)
    else {
      // `85%` in a column `Tiến độ` tells how far something is.
      let words = prose.folded[cells[column]]
      if words.contains(where: FoldedScalars.isDigit), !words.contains("%") {
        let cell = cells[column]
        doubts.append(
          Dispatch.Uncertainty(
            line: paragraph.line(at: cell.lowerBound), text: prose.text(cell.lowerBound, cell.upperBound),
            reason: "ô ở cột thời hạn không đọc được thành một ngày"))
      }
      return []
    }
    guard !DeadlineReader.isPast(limit, issued) else { return [] }
    var deadline = Dispatch.Deadline(
      date: limit.date, words: prose.text(cells[column].lowerBound, limit.end),
      bound: limit.date == nil && limit.recurrence == nil ? .within : .by,
      line: paragraph.line(at: cells[column].lowerBound))
    deadline.recurrence = limit.recurrence
    return [deadline]
  }

  /// Whether what stands behind a day in its cell makes it another one: a second day, a range.
  private static func goesOn(_ prose: Prose, _ rest: Range<Int>) -> Bool {
    let first = prose.skipSpaces(rest.lowerBound)
    return first < rest.upperBound && "-–—".unicodeScalars.contains(prose.folded[first])
      && prose.folded[first..<rest.upperBound].contains(where: FoldedScalars.isDigit)
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
