import Domain

/// Discipline that is recorded under one code of a person while another code of the same person keeps a rating that it would lower.
///
/// Rules count a row of discipline.csv for the object it names; whether it also concerns the person's other capacity is for the preparer to say.
struct DisciplineDoubts {
  typealias Found = (row: Discipline, object: Key<RatedObject>)

  private let dataset: Dataset
  /// The rows that lower a rating to KHT, by whom they name.
  private let rows: [Key<Subject>: [Discipline]]

  private init(_ dataset: Dataset) {
    self.dataset = dataset
    var rows: [Key<Subject>: [Discipline]] = [:]
    for row in dataset.disciplines where row.lowers { row.subject.map { rows[$0, default: []].append(row) } }
    self.rows = rows
  }

  /// Each row once, with the first rating that it does not lower, in the order of the ratings.
  static func find(in dataset: Dataset) -> [Found] {
    let doubts = DisciplineDoubts(dataset)
    guard !doubts.rows.isEmpty, !dataset.persons.isEmpty else { return [] }
    var lines: Set<Int32> = []
    return dataset.ratings.flatMap(doubts.find).filter { lines.insert($0.row.source.line).inserted }
  }

  private func find(in table: RatingsTable) -> [Found] {
    var rowsOfPerson: [Key<Person>: [Discipline]] = [:]
    for index in table.objects {
      guard let rows = rows[dataset.objects[index].subject], let person = dataset.objects[index].person else { continue }
      rowsOfPerson[person, default: []] += rows.filter { $0.isIn(table.period) }
    }
    return table.objects.flatMap { index -> [Found] in
      let object = dataset.objects[index]
      guard let level = object.level, level > .notCompleted, let person = object.person, let rows = rowsOfPerson[person] else {
        return []
      }
      let isNamed = self.rows[object.subject]?.contains { $0.isIn(table.period) } ?? false
      return isNamed ? [] : rows.filter { ($0.place ?? object.unit) == object.unit }.map { ($0, Key(index)) }
    }
  }
}

extension Discipline {
  /// Whether it means KHT for whom it names (DK13, DK14).
  fileprivate var lowers: Bool { kind == .degradation || kind.isDiscipline && dutyRelated == true }
}
