import Domain

/// Days that cannot have come yet when the figures were taken: counted by table and column, told at the first of them.
struct LaterDays {
  /// The first cell of a column with such a day, and how many there are.
  struct Found {
    let row: RowSource
    let column: Column
    var count = 1
  }

  private struct Place: Hashable {
    let table: Key<Table>
    let column: Column
  }

  private let asOf: Day
  private var places: [Place: Int] = [:]
  /// In the order in which they were found.
  private(set) var found: [Found] = []

  init(in dataset: Dataset) {
    asOf = dataset.settings.asOf
    for object in dataset.objects {
      look(at: object.reviewed, object.source, .reviewed)
      look(at: object.decided, object.source, .decided)
    }
    for discipline in dataset.disciplines { look(at: discipline.date, discipline.source, .date) }
    for plan in dataset.plans { look(at: plan.issued, plan.source, .issued) }
    for item in dataset.shortcomings { look(at: item.doneOn, item.source, .doneOn) }
    for entry in dataset.progress { look(at: entry.date, entry.source, .date) }
    for submission in dataset.submissions { look(at: submission.sent, submission.source, .sent) }
    for waiver in dataset.waivers { look(at: waiver.date, waiver.source, .date) }
  }

  private mutating func look(at day: Day?, _ row: RowSource, _ column: Column) {
    guard let day, day > asOf else { return }
    let place = Place(table: row.table, column: column)
    if let known = places[place] {
      found[known].count += 1
    } else {
      places[place] = found.count
      found.append(Found(row: row, column: column))
    }
  }
}
