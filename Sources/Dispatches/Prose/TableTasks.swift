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
    func column(_ headings: [Phrase]) -> Int? { cells.firstIndex { prose.end(ofAny: headings, at: $0.lowerBound) != nil } }
    // A page may begin with the headings once more.
    if let body = column(TableHeadings.bodies), let task = column(TableHeadings.tasks) {
      columns = (body, task)
      return []
    }
    guard let columns, max(columns.body, columns.task) < cells.count,
      BodyWords.opensWithBody(prose, at: cells[columns.body].lowerBound)
    else {
      return []
    }
    let task = cells[columns.task]
    return BodyWords.split(prose, cells[columns.body]).map {
      Dispatch.Assignment(
        body: $0, action: prose.text(task.lowerBound, task.upperBound).unpunctuated, line: paragraph.line(at: task.lowerBound))
    }
  }
}
