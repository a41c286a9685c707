import Domain
import VietnameseText
import Workers

/// What a row says that can be used, and is most likely a slip.
enum RowDoubt: CaseIterable, Hashable, Sendable {
  case dateOutsidePeriod, periodLater, unratedDossier, unitOfPlan, unitOfSubject, dayEarly,
    monthsOfYear, dayFar, dayLater, dayOld, uncountedWithoutBasis, personOfTwoNames, personTwice, headMissing, headTwice,
    personUncoded, percentOfProgress, decisionIsDay, disciplineOfOtherCode
  case planEarly, doneEarly, remediedInPart, foundAfterPlan, planOfOtherPeriod, progressTwice, ratedWithReason
  case nameGarbled, unitOfSameName, kindAlone, unitUnrated, dueBeforeDispatch, sentBeforeDispatch, wordless,
    percentIsShare
}

/// Rows that are most likely wrong: counted by table, column and doubt, told at the first of them.
struct RowDoubts {
  /// The first row with a doubt, and how many there are.
  struct Found {
    let doubt: RowDoubt
    let row: RowSource
    let column: Column
    /// What it is held against, where there is something.
    var other: Other?
    var count = 1
  }

  /// What a row is held against.
  struct Other {
    enum Place {
      case row(RowSource), file(String)
    }

    /// nil where it is no other place.
    let place: Place?
    /// The name or the figure that stands there.
    let words: String
    /// The code of the person, or of the object, that stands there; of a share the percentage that it may mean.
    var code: String?

    init(_ place: Place, _ words: String, code: String? = nil) { (self.place, self.words, self.code) = (place, words, code) }

    init(_ words: String, code: String? = nil) { (place, self.words, self.code) = (nil, words, code) }
  }

  /// A doubt about a cell, with what it is held against.
  typealias Doubt = (doubt: RowDoubt, row: RowSource, column: Column, other: Other?)

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

  /// Nothing found yet.
  init(in dataset: Dataset) {
    self.dataset = dataset
    asOf = dataset.settings.asOf
    horizon = asOf.advanced(by: Self.yearsAhead * 366)
    oldest = asOf.advanced(by: -Self.yearsBack * 366)
  }

  /// Looks through the tables of `dataset`.
  ///
  /// `hasPlans`, `hasUnits`, `hasRatings` and `hasProgress` say that no row of these tables was refused, of progress also none of the
  /// shortcomings.
  init(in dataset: Dataset, hasPlans: Bool, hasUnits: Bool, hasRatings: Bool, hasProgress: Bool) {
    self.init(in: dataset)
    // The two that ask every object for its name, each on a core of its own.
    let (units, people) = Workers.both(
      { UnitDoubts.find(in: dataset, isWhole: hasUnits && hasRatings) }, { PeopleDoubts.find(in: dataset) })
    add(units)
    lookAtRatings()
    for found in people {
      doubt(found.doubt, dataset.objects[found.object].source, found.column, against: found.other)
    }
    lookAtDays()
    if hasPlans { lookAtPlans() }
    add(PlanDoubts.find(in: dataset, hasPlans: hasPlans))
    if hasProgress { lookAtProgress() }
    if hasRatings { lookAtSubjects() }
    for found in DisciplineDoubts.find(in: dataset) {
      doubt(.disciplineOfOtherCode, found.row.source, .subject, against: found.object)
    }
  }

  /// Adds what was found elsewhere: of each doubt in a column the first is told, with the number of all.
  mutating func add(_ doubts: [Doubt]) {
    for found in doubts where doubt(found.doubt, found.row, found.column) { self.found[self.found.count - 1].other = found.other }
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
            let isOne = PeopleDoubts.isAlike(dataset.objects[known].name, object.name)
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
        if object.level != nil, object.notRatedReason != nil { doubt(.ratedWithReason, object.source, .notRatedReason) }
        if let number = object.decision, isDay(number) { doubt(.decisionIsDay, object.source, .decision) }
        // Whoever is not counted makes room for others under the ceiling of his group.
        if !object.counted, object.group != nil, object.countedBasis == nil {
          doubt(.uncountedWithoutBasis, object.source, .counted)
        }
      }
    }
  }

  /// Whether what should be a number is a whole date: `06/7/2026`.
  private func isDay(_ number: String) -> Bool {
    guard 8...10 ~= number.utf8.count, case .success = Grammar.date(of: number) else { return false }
    return true
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
      look(at: item.percent, item.source)
    }
    for entry in dataset.progress {
      lookBack(at: entry.date, entry.source, .date)
      look(at: entry.percent, entry.source)
    }
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

  /// Shortcomings and their progress are often kept by different people: what both say last ought to be one figure.
  private mutating func lookAtProgress() {
    var latest = [Int32](repeating: -1, count: dataset.shortcomings.count)
    for (index, entry) in dataset.progress.enumerated() where entry.date <= asOf {
      if latest[entry.item.index] >= 0 {
        let known = dataset.progress[Int(latest[entry.item.index])]
        if known.date == entry.date, known.kind == entry.kind, let percent = known.percent, let own = entry.percent,
          own != percent
        {
          doubt(.progressTwice, entry.source, .percent, against: known, percent)
        }
        // Of several entries of one day the one that agrees is the latest.
        let agrees = known.percent == dataset.shortcomings[entry.item].percent
        if known.date > entry.date || known.date == entry.date && agrees { continue }
      }
      latest[entry.item.index] = Int32(index)
    }
    for (index, item) in dataset.shortcomings.enumerated() where latest[index] >= 0 {
      let entry = dataset.progress[Int(latest[index])]
      guard let percent = item.percent, let last = entry.percent, percent != last else { continue }
      // What was done after the last entry is news.
      if let done = item.doneOn, done > entry.date { continue }
      doubt(.percentOfProgress, item.source, .percent, against: entry, last)
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

  /// Nobody measures work in parts of a percent: a spreadsheet writes 20 % as 0,2.
  private mutating func look(at percent: Score?, _ row: RowSource) {
    guard let percent, 0 < percent.millionths, percent.millionths < 1_000_000 else { return }
    guard doubt(.percentIsShare, row, .percent) else { return }
    let meant = Score(millionths: percent.millionths * 100)
    found[found.count - 1].other = Other(percent.vietnamese, code: meant.vietnamese)
  }

  /// Looks at the day of what has happened: it cannot lie after the day of the figures, nor before `first` where a period sets one.
  private mutating func lookBack(at day: Day?, _ row: RowSource, _ column: Column, from first: Day? = nil) {
    guard let day else { return }
    if day > asOf { doubt(.dayLater, row, column) }
    if day < first ?? oldest { doubt(first == nil ? .dayOld : .dayEarly, row, column) }
  }

  private mutating func doubt(_ doubt: RowDoubt, _ row: RowSource, _ column: Column, against object: Key<RatedObject>?) {
    guard self.doubt(doubt, row, column), let object else { return }
    let person = dataset.objects[object].person.map { dataset.persons[$0].code }
    let code = doubt == .disciplineOfOtherCode ? dataset.subjects[dataset.objects[object].subject].code : person
    found[found.count - 1].other = Other(.row(dataset.objects[object].source), dataset.objects[object].name, code: code)
  }

  private mutating func doubt(_ doubt: RowDoubt, _ row: RowSource, _ column: Column, against entry: Progress, _ percent: Score) {
    guard self.doubt(doubt, row, column) else { return }
    found[found.count - 1].other = Other(.row(entry.source), percent.vietnamese)
  }

  /// Whether the row is the first of its kind.
  @discardableResult
  private mutating func doubt(_ doubt: RowDoubt, _ row: RowSource, _ column: Column) -> Bool {
    let place = Place(table: row.table, column: column, doubt: doubt)
    if let known = places[place] {
      found[known].count += 1
      return false
    }
    places[place] = found.count
    found.append(Found(doubt: doubt, row: row, column: column))
    return true
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
