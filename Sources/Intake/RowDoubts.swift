import Domain
import VietnameseText

/// What a row says that can be used, and is most likely a slip.
enum RowDoubt: CaseIterable, Hashable, Sendable {
  case dateOutsidePeriod, periodLater, unratedDossier, unitOfPlan, unitOfSubject, dayEarly,
    monthsOfYear, dayFar, dayLater, dayOld, uncountedWithoutBasis, personOfTwoNames, personTwice
}

/// Rows that are most likely wrong: counted by table, column and doubt, told at the first of them.
struct RowDoubts {
  /// The first row with a doubt, and how many there are.
  struct Found {
    let doubt: RowDoubt
    let row: RowSource
    let column: Column
    /// The row that it is held against, where there is one.
    var other: Key<RatedObject>?
    var count = 1
  }

  private struct Place: Hashable {
    let table: Key<Table>
    let column: Column
    let doubt: RowDoubt
  }

  /// In what a person is rated: once in a period.
  private struct Capacity: Hashable {
    let person: Key<Person>
    let type: ObjectType
    let unit: Key<Unit>
  }

  /// Years after the day of the figures in which nothing is due, and before it in which nothing was done.
  private static let (yearsAhead, yearsBack) = (10, 20)

  private let dataset: Dataset
  private let asOf: Day
  private let horizon: Day
  private let oldest: Day
  private var places: [Place: Int] = [:]
  /// In the order in which they were found.
  private(set) var found: [Found] = []

  /// Looks through `dataset`; `hasPlans` and `hasRatings` say that no row of these tables was refused.
  init(in dataset: Dataset, hasPlans: Bool, hasRatings: Bool) {
    self.dataset = dataset
    asOf = dataset.settings.asOf
    horizon = asOf.advanced(by: Self.yearsAhead * 366)
    oldest = asOf.advanced(by: -Self.yearsBack * 366)
    lookAtRatings()
    lookAtDays()
    if hasPlans { lookAtPlans() }
    if hasRatings { lookAtSubjects() }
  }

  private mutating func lookAtRatings() {
    // Capacities of one person are joined by the code: two people with one code would be held against each other, and one who
    // stands twice in one capacity counts twice in the ratio.
    var bearers = [Key<RatedObject>?](repeating: nil, count: dataset.persons.count)
    for table in dataset.ratings {
      let first = table.period.firstDay
      var capacities: [Capacity: Key<RatedObject>] = [:]
      for index in table.objects {
        let object = dataset.objects[index]
        lookBack(at: object.reviewed, object.source, .reviewed, from: first)
        lookBack(at: object.decided, object.source, .decided, from: first)
        if let months = object.monthsWorked, months > 12, table.period.kind == .year {
          doubt(.monthsOfYear, object.source, .monthsWorked)
        }
        if let person = object.person {
          if let known = bearers[person.index] {
            let isOne = isAlike(dataset.objects[known].name, object.name)
            if !isOne { doubt(.personOfTwoNames, object.source, .person, against: known) }
          } else {
            bearers[person.index] = Key(index)
          }
          let capacity = Capacity(person: person, type: object.type, unit: object.unit)
          if let known = capacities[capacity] {
            doubt(.personTwice, object.source, .person, against: known)
          } else {
            capacities[capacity] = Key(index)
          }
        }
        // Whoever is not counted makes room for others under the ceiling of his group.
        if !object.counted, object.group != nil, object.countedBasis == nil {
          doubt(.uncountedWithoutBasis, object.source, .counted)
        }
      }
    }
  }

  /// Whether two names are one but for accents, case and spaces.
  private func isAlike(_ name: String, _ other: String) -> Bool {
    name == other || VietnameseText.unaccented(name).filter { $0 != " " } == VietnameseText.unaccented(other).filter { $0 != " " }
  }

  private mutating func lookAtDays() {
    for row in dataset.disciplines {
      look(at: row.period, row.source, .period)
      lookBack(at: row.date, row.source, .date)
      if row.date < row.period.firstDay || row.date > row.period.lastDay { doubt(.dateOutsidePeriod, row.source, .date) }
    }
    for plan in dataset.plans {
      look(at: plan.period, plan.source, .period)
      lookBack(at: plan.issued, plan.source, .issued)
    }
    for item in dataset.shortcomings {
      look(at: item.foundIn, item.source, .foundIn)
      look(at: item.due, item.source, .due)
      lookBack(at: item.doneOn, item.source, .doneOn)
    }
    for entry in dataset.progress { lookBack(at: entry.date, entry.source, .date) }
    for submission in dataset.submissions { lookBack(at: submission.sent, submission.source, .sent) }
    for obligation in dataset.obligations { look(at: obligation.due, obligation.source, .due) }
    for part in dataset.dossiers { look(at: part.period, part.source, .period) }
    for waiver in dataset.waivers {
      look(at: waiver.period, waiver.source, .period)
      look(at: waiver.expires, waiver.source, .expires)
      lookBack(at: waiver.date, waiver.source, .date)
    }
  }

  private mutating func lookAtPlans() {
    for item in dataset.shortcomings {
      guard let plan = item.plan, dataset.plans[plan.index].unit != item.unit else { continue }
      doubt(.unitOfPlan, item.source, .unit)
    }
  }

  private mutating func lookAtSubjects() {
    let namesNone =
      dataset.dossiers.isEmpty && dataset.disciplines.isEmpty && dataset.plans.allSatisfy { $0.subject == nil }
      && dataset.shortcomings.allSatisfy { $0.subject == nil }
    if namesNone { return }
    let rated = RatedSubjects(dataset)
    for part in dataset.dossiers where !rated.isRated(part.subject, in: part.period) {
      doubt(.unratedDossier, part.source, .period)
    }
    for row in dataset.disciplines { look(at: row.unit, of: row.subject, rated, row.source) }
    for plan in dataset.plans { look(at: plan.unit, of: plan.subject, rated, plan.source) }
    for item in dataset.shortcomings { look(at: item.unit, of: item.subject, rated, item.source) }
  }

  private mutating func look(at unit: Key<Unit>?, of subject: Key<Subject>?, _ rated: RatedSubjects, _ row: RowSource) {
    if let unit, let subject, !rated.belongs(subject, to: unit) { doubt(.unitOfSubject, row, .unit) }
  }

  private mutating func look(at period: Period, _ row: RowSource, _ column: Column) {
    if period.firstDay > asOf { doubt(.periodLater, row, column) }
  }

  private mutating func look(at day: Day?, _ row: RowSource, _ column: Column) {
    guard let day else { return }
    if day > horizon { doubt(.dayFar, row, column) }
    if day < oldest { doubt(.dayOld, row, column) }
  }

  /// Looks at the day of what has happened: it cannot lie after the day of the figures, nor before `first` where a period sets one.
  private mutating func lookBack(at day: Day?, _ row: RowSource, _ column: Column, from first: Day? = nil) {
    guard let day else { return }
    if day > asOf { doubt(.dayLater, row, column) }
    if day < first ?? oldest { doubt(first == nil ? .dayOld : .dayEarly, row, column) }
  }

  private mutating func doubt(_ doubt: RowDoubt, _ row: RowSource, _ column: Column, against other: Key<RatedObject>? = nil) {
    let place = Place(table: row.table, column: column, doubt: doubt)
    if let known = places[place] {
      found[known].count += 1
    } else {
      places[place] = found.count
      found.append(Found(doubt: doubt, row: row, column: column, other: other))
    }
  }
}

/// What the ratings say of each object: its units, and the periods in which it stands.
private struct RatedSubjects {
  /// The unit that stands first, by object, and with the object's number those that other rows name.
  private var units: [Int32]
  private var moved: Set<UInt64> = []
  /// A bit for each of the first 64 tables; all of them for objects of later ones.
  private var tables: [UInt64]
  private var places: [Period: Int] = [:]

  init(_ dataset: Dataset) {
    units = [Int32](repeating: -1, count: dataset.subjects.count)
    tables = [UInt64](repeating: 0, count: dataset.subjects.count)
    for (place, table) in dataset.ratings.enumerated() {
      places[table.period] = place
      for object in dataset.objects[table.objects] {
        let (subject, unit) = (object.subject.index, Int32(object.unit.index))
        tables[subject] |= place < 64 ? 1 << UInt64(place) : .max
        if units[subject] < 0 { units[subject] = unit }
        if units[subject] != unit { moved.insert(Self.pair(subject, object.unit.index)) }
      }
    }
  }

  func isRated(_ subject: Key<Subject>, in period: Period) -> Bool {
    guard let place = places[period] else { return false }
    return tables[subject.index] & (place < 64 ? 1 << UInt64(place) : .max) != 0
  }

  func belongs(_ subject: Key<Subject>, to unit: Key<Unit>) -> Bool {
    Int(units[subject.index]) == unit.index || moved.contains(Self.pair(subject.index, unit.index))
  }

  private static func pair(_ subject: Int, _ unit: Int) -> UInt64 { UInt64(subject) << 32 | UInt64(unit) }
}
