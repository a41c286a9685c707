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
    if let body = TableHeadings.bodyColumn(words), let task = words.firstIndex(where: { $0.starts(with: TableHeadings.tasks) }) {
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
