public import Domain
import VietnameseText

/// The dataset with every index a rule may ask: built once, so that no rule scans the dataset for an object.
public final class Assessment: Sendable {
  public let dataset: Dataset
  /// Ratings of every period, by period.
  public let ratings: [PeriodRatings]
  /// Ratings of the report period; nil where the content has none.
  public let report: PeriodRatings?
  /// Ratings of the quarters of the report year, by quarter.
  public let quarters: [PeriodRatings]
  public let rowsOfSubject: Lookup<Subject, RatedObject>
  public let childrenOfUnit: Lookup<Unit, Unit>
  public let disciplineOfSubject: Lookup<Subject, Discipline>
  /// Rows that name a unit and no object.
  public let disciplineOfUnit: Lookup<Unit, Discipline>
  public let itemsOfSubject: Lookup<Subject, Shortcoming>
  public let itemsOfUnit: Lookup<Unit, Shortcoming>
  public let itemsOfPlan: Lookup<Plan, Shortcoming>
  public let plansOfUnit: Lookup<Unit, Plan>
  public let plansOfSubject: Lookup<Subject, Plan>
  public let progressOfItem: Lookup<Shortcoming, Progress>
  public let axesOfSubject: Lookup<Subject, AxisResult>
  public let dossierOfSubject: Lookup<Subject, DossierPart>
  /// The units that must answer each obligation, in the order of units.
  public let unitsOfObligation: [[Key<Unit>]]
  /// The same from the unit: what it must answer, in the order of obligations.
  public let obligationsOfUnit: Lookup<Unit, Obligation>
  /// The dispatch that each obligation names.
  let askingDispatches: [AskingDispatch?]
  /// Submissions by obligation and unit.
  let answers: SubmissionIndex
  /// Dispatches by issuer, symbol and year.
  let series: DispatchSeries
  /// The quarters of the report year that are due and have no ratings.
  let absentQuarters: [(quarter: Period, missing: Missing)]
  /// Whether any table of ratings has no column of levels.
  let lacksLevels: Bool
  /// Kinds of table the content has, one bit a kind: asked for each object of each rule.
  private let kinds: UInt64
  /// By subject, the profile that is to judge it instead of the one its decision date gives; empty for none.
  private let profiles: [Profile?]
  /// The side that units are taken for where their table says none.
  private let assumedSide: Side?

  public init(of dataset: Dataset) {
    self.dataset = dataset
    ratings = dataset.ratings.map { PeriodRatings($0, in: dataset) }
    let period = dataset.settings.period
    report = ratings.first { $0.period == period }
    quarters = ratings.filter { $0.period.kind == .quarter && $0.period.year == period.year }
    let subjects = dataset.subjects.count
    let units = dataset.units.count
    rowsOfSubject = Lookup(owners: subjects, of: dataset.objects) { $0.subject }
    childrenOfUnit = Lookup(owners: units, of: dataset.units) { $0.parent }
    disciplineOfSubject = Lookup(owners: subjects, of: dataset.disciplines) { $0.subject }
    disciplineOfUnit = Lookup(owners: units, of: dataset.disciplines) { $0.subject == nil ? $0.unit : nil }
    itemsOfSubject = Lookup(owners: subjects, of: dataset.shortcomings) { $0.subject }
    itemsOfUnit = Lookup(owners: units, of: dataset.shortcomings) { $0.unit }
    itemsOfPlan = Lookup(owners: dataset.plans.count, of: dataset.shortcomings) { $0.plan }
    plansOfUnit = Lookup(owners: units, of: dataset.plans) { $0.unit }
    plansOfSubject = Lookup(owners: subjects, of: dataset.plans) { $0.subject }
    progressOfItem = Lookup(owners: dataset.shortcomings.count, of: dataset.progress) { $0.item }
    axesOfSubject = Lookup(owners: subjects, of: dataset.axisResults) { $0.subject }
    dossierOfSubject = Lookup(owners: subjects, of: dataset.dossiers) { $0.subject }
    let addressees = Assessment.addressees(in: dataset)
    unitsOfObligation = addressees
    obligationsOfUnit = Lookup(
      owners: units,
      addressees.indices.lazy.flatMap { place in addressees[place].lazy.map { (owner: $0, member: Key<Obligation>(place)) } })
    askingDispatches = Assessment.askingDispatches(in: dataset)
    answers = SubmissionIndex(of: dataset)
    series = DispatchSeries(of: dataset)
    absentQuarters = Assessment.absentQuarters(dataset.settings, known: ratings)
    lacksLevels = ratings.contains { !dataset.tables[$0.table].has(.level) }
    kinds = dataset.tables.reduce(0) { $0 | 1 << UInt64($1.kind.rawValue) }
    profiles = []
    assumedSide = nil
  }

  /// The content of `other` as `change` makes it, with the same rows in every list: the indexes are taken over, not made again.
  ///
  /// For asking what a rule would say of another period, of the same rows under `profiles` (by subject), or if units without a side
  /// were on `assumedSide`.
  init(
    _ other: Assessment, profiles: [Profile?] = [], assumedSide: Side? = nil, change: (inout Dataset) -> Void = { _ in }
  ) {
    var dataset = other.dataset
    change(&dataset)
    let period = dataset.settings.period
    self.dataset = dataset
    self.profiles = profiles
    self.assumedSide = assumedSide
    ratings = other.ratings
    report = ratings.first { $0.period == period }
    quarters = ratings.filter { $0.period.kind == .quarter && $0.period.year == period.year }
    absentQuarters = Assessment.absentQuarters(dataset.settings, known: ratings)
    lacksLevels = other.lacksLevels
    rowsOfSubject = other.rowsOfSubject
    childrenOfUnit = other.childrenOfUnit
    disciplineOfSubject = other.disciplineOfSubject
    disciplineOfUnit = other.disciplineOfUnit
    itemsOfSubject = other.itemsOfSubject
    itemsOfUnit = other.itemsOfUnit
    itemsOfPlan = other.itemsOfPlan
    plansOfUnit = other.plansOfUnit
    plansOfSubject = other.plansOfSubject
    progressOfItem = other.progressOfItem
    axesOfSubject = other.axesOfSubject
    dossierOfSubject = other.dossierOfSubject
    unitsOfObligation = other.unitsOfObligation
    obligationsOfUnit = other.obligationsOfUnit
    askingDispatches = other.askingDispatches
    answers = other.answers
    series = other.series
    kinds = other.kinds
  }

  public var settings: Settings { dataset.settings }

  /// The profile that judges `object`.
  public func profile(of object: RatedObject) -> Profile {
    if !profiles.isEmpty, let profile = profiles[object.subject.index] { return profile }
    return Profile.judging(object, side: dataset.units[object.unit].side ?? assumedSide, settings: dataset.settings)
  }

  /// Which of `ratings` the object stands in.
  private func place(of object: RatedObject) -> Int? { ratings.firstIndex { $0.table == object.source.table } }

  /// The period of the ratings `object` stands in.
  public func period(of object: RatedObject) -> Period? {
    place(of: object).map { ratings[$0].period }
  }

  /// The row that tells who or what `subject` is: of the report period, else the latest before it, else the first after it.
  ///
  /// A code of a post passes from one person to the next: who bears it in another period is somebody else.
  public func rowNaming(_ subject: Key<Subject>) -> Key<RatedObject>? {
    let rows = rowsOfSubject[subject]
    if let report, let row = rows.first(where: { report.range.contains($0.index) }) { return row }
    let day = { (key: Key<RatedObject>) in self.period(of: self.dataset.objects[key])?.lastDay ?? Day(ordinal: .min) }
    let end = settings.period.lastDay
    return rows.filter { day($0) <= end }.max { (day($0), $0) < (day($1), $1) } ?? rows.min { (day($0), $0) < (day($1), $1) }
  }

  /// The earliest submission with a day that `unit` made for `obligation`; nil where nothing was sent.
  public func firstAnswer(to obligation: Key<Obligation>, by unit: Key<Unit>) -> (day: Day, submission: Submission)? {
    var first: (day: Day, submission: Submission)?
    for key in answers.of(obligation, unit) {
      let submission = dataset.submissions[key]
      if let day = submission.sent, first.map({ day < $0.day }) ?? true { first = (day, submission) }
    }
    return first
  }

  /// The first submission of `unit` for `obligation` that names no day; nil where each has one.
  public func untoldAnswer(to obligation: Key<Obligation>, by unit: Key<Unit>) -> Submission? {
    answers.of(obligation, unit).lazy.map { self.dataset.submissions[$0] }.first { $0.sent == nil }
  }

  /// Whether the content has the table of `kind`.
  public func has(_ kind: TableKind) -> Bool { kinds & 1 << UInt64(kind.rawValue) != 0 }

  /// What is missing when the table of `row` has no `column`; nil when it has.
  public func missing(_ column: Column, of row: RowSource) -> Missing? {
    dataset.tables[row.table].has(column) ? nil : .column(column, row.table)
  }

  /// What is missing where a column with a usual value is not there and a heading most likely means it: `Tỉ lệ tối đa`.
  public func doubted(_ column: Column, of row: RowSource) -> Missing? {
    dataset.tables[row.table].doubted.contains(column) ? .column(column, row.table) : nil
  }

  /// What is missing when the cell is blank: the column, or the value in it.
  public func blank(_ column: Column, of row: RowSource) -> Missing {
    missing(column, of: row) ?? .value(row.cell(column))
  }

  private static func addressees(in dataset: Dataset) -> [[Key<Unit>]] {
    let kinds = dataset.units.map { $0.kind.map(VietnameseText.folded) }
    return dataset.obligations.map { obligation in
      switch obligation.who {
      case .all: dataset.units.keys
      // Named twice, a unit still owes one report.
      case .units(let units): Set(units).sorted()
      case .kind(let kind):
        { folded in dataset.units.keys.filter { kinds[$0.index] == folded } }(VietnameseText.folded(kind))
      }
    }
  }
}
