import Domain
import Rules

/// Random but repeatable content, with blanks and absent columns, for tests of what must always hold.
enum RandomContent {
  /// SplitMix64: the same numbers for the same seed everywhere.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }

    /// nil in one case of five.
    mutating func perhaps<Value>(_ value: (inout Generator) -> Value) -> Value? {
      Int.random(in: 0..<5, using: &self) == 0 ? nil : value(&self)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func day() -> Day { RulesTests.day(int(1...28), int(1...12), int(2025...2026)) }
  }

  /// A report on 2025; with `others` on 2026, with ratings of its quarters, their axes, and of 2025.
  static func dataset(seed: UInt64, objects: Int, units count: Int = 20, others: Bool = false) -> Dataset {
    var random = Generator(state: seed)
    var content = others ? TestContent(period: .year(2026), asOf: RulesTests.day(15, 1, 2027)) : TestContent()
    let units = (0..<count).map { index in
      content.unit("u\(10000 + index)", side: index % 3 == 0 ? .state : .party, parent: index > 3 ? Key(index % 4) : nil)
    }
    let groups = (0..<6).map { content.group(limit: $0 % 2 == 0 ? 20 : 25, basis: $0 == 3 ? "Thành tích" : nil) }
    let persons = objects / 3 + 1
    content.dataset.persons = (0..<persons).map { Person(code: "p\($0)") }
    for _ in 0..<objects {
      let unit = units[random.int(0...count - 1)]
      let type = ObjectType.allCases[random.int(0...5)]
      let level = random.perhaps { RatingLevel.allCases[$0.int(0...3)] }
      content.object(type, level, unit) { fill(&$0, groups, units, persons, &random) }
    }
    addRecords(to: &content, units, &random)
    dropTables(of: &content, &random)
    if others { RandomPeriods.add(to: &content.dataset, &random) }
    dropColumns(of: &content.dataset, seed)
    return content.dataset
  }

  private static func fill(
    _ object: inout RatedObject, _ groups: [Key<Group>], _ units: [Key<Unit>], _ persons: Int, _ random: inout Generator
  ) {
    object.role = object.type == .leader ? random.perhaps { Role.allCases[$0.int(0...2)] } : nil
    object.person = random.perhaps { Key($0.int(0...persons - 1)) }
    object.group = random.perhaps { groups[$0.int(0...5)] }
    object.score = random.perhaps { Score($0.int(30...100)) }
    object.generalScore = random.perhaps { Score($0.int(10...31)) }
    object.resultScore = random.perhaps { Score($0.int(20...71)) }
    let assigned = random.int(0...20)
    let done = random.int(0...assigned)
    object.assigned = random.perhaps { _ in Int32(assigned) }
    object.done = random.perhaps { _ in Int32(done) }
    object.onTime = random.perhaps { Int32($0.int(0...done)) }
    object.exceeded = random.perhaps { Int32($0.int(0...done)) }
    object.reviewed = random.perhaps { $0.day() }
    object.decided = random.perhaps { $0.day() }
    object.missedBasicTargets = random.perhaps { Int32($0.int(0...5)) }
    object.monthsWorked = random.perhaps { Int32($0.int(0...12)) }
    object.inCharge = object.type == .leader ? [units[random.int(0...19)], units[random.int(0...19)]] : []
    object.evidence = random.perhaps { _ in "Báo cáo" }
    object.reviewAccepted = random.perhaps { $0.int(0...1) == 1 }
    object.replaces = random.perhaps { _ in "10-QĐ/TU" }
    object.decision = random.perhaps { "\($0.int(10...11))-QĐ/TU" }
  }

  private static func addRecords(to content: inout TestContent, _ units: [Key<Unit>], _ random: inout Generator) {
    let subjects = content.dataset.subjects.keys
    for index in 0..<40 {
      var row = Discipline(
        subject: random.perhaps { subjects[$0.int(0...subjects.count - 1)] }, unit: units[random.int(0...19)],
        period: content.dataset.settings.period,
        date: random.day(), kind: DisciplineKind.allCases[random.int(0...8)], source: content.row(.discipline, index))
      row.dutyRelated = random.perhaps { $0.int(0...1) == 1 }
      row.place = random.int(0...3) == 0 ? units[random.int(0...19)] : nil
      content.dataset.disciplines.append(row)
    }
    addPlans(to: &content, units, &random)
    addReports(to: &content, units, &random)
    content.waiver("KD13", .subject(Key(0)))
    content.waiver("KP01", .unit(Key(0)), expires: day(1, 1, 2026))
  }

  private static func addPlans(to content: inout TestContent, _ units: [Key<Unit>], _ random: inout Generator) {
    let subjects = content.dataset.subjects.keys
    for index in 0..<15 {
      var plan = Plan(
        code: "kh\(10 + index)", unit: units[index], period: content.dataset.settings.period,
        source: content.row(.plans, index))
      plan.issued = random.perhaps { $0.day() }
      content.dataset.plans.append(plan)
    }
    for index in 0..<60 {
      var item = Shortcoming(
        code: "hc\(100 + index)", unit: units[random.int(0...19)], foundIn: .year(random.int(2024...2025)),
        source: content.row(.remediation, index))
      item.plan = random.perhaps { Key($0.int(0...14)) }
      item.subject = random.int(0...2) == 0 ? subjects[random.int(0...subjects.count - 1)] : nil
      item.due = random.perhaps { $0.day() }
      item.status = random.perhaps { RemedyStatus.allCases[$0.int(0...2)] }
      item.causeKind = random.perhaps { CauseKind.allCases[$0.int(0...2)] }
      item.owner = random.perhaps { ["Nguyễn Văn An", "Ban Thường vụ", "An, Bình"][$0.int(0...2)] }
      content.dataset.shortcomings.append(item)
    }
  }

  private static func addReports(to content: inout TestContent, _ units: [Key<Unit>], _ random: inout Generator) {
    for index in 0..<5 {
      var obligation = Obligation(
        code: "nv\(index)", what: "Báo cáo \(index)", who: .all, source: content.row(.obligations, index))
      obligation.due = random.perhaps { $0.day() }
      content.dataset.obligations.append(obligation)
    }
    for index in 0..<50 {
      var row = Submission(obligation: Key(index % 5), unit: units[random.int(0...19)], source: content.row(.submissions, index))
      row.sent = random.perhaps { $0.day() }
      content.dataset.submissions.append(row)
    }
    content.dataset.dispatches = (0..<8).map { index in
      var dispatch = Dispatch(file: "dispatches/\(index).md")
      dispatch.issuer = "ĐẢNG ỦY"
      dispatch.symbol = "KH/ĐU"
      dispatch.number = random.perhaps { "\($0.int(1...4))" }
      dispatch.date = random.perhaps { $0.day() }
      return dispatch
    }
  }

  /// Some contents lack a table, or a column of the ratings.
  private static func dropTables(of content: inout TestContent, _ random: inout Generator) {
    for kind in [TableKind.groups, .discipline, .remediation, .plans, .progress, .submissions, .dossiers]
    where random.int(0...3) == 0 {
      let index = Int(kind.rawValue)
      let table = content.dataset.tables[index]
      content.dataset.tables[index] = Table(kind: .units, period: .year(1900), path: table.path, headings: [:])
      content.dataset.removeTargets(of: kind)
    }
    let index = Int(TableKind.ratings.rawValue)
    let table = content.dataset.tables[index]
    var headings = table.headings
    for column in [Column.evidence, .leave, .inCharge] where random.int(0...2) == 0 { headings[column] = nil }
    content.dataset.tables[index] = Table(kind: table.kind, period: table.period, path: table.path, headings: headings)
  }

  /// In some contents nothing tells who is in a group, or on which side units are; drawn apart, so that all else stays what it is.
  private static func dropColumns(of dataset: inout Dataset, _ seed: UInt64) {
    var random = Generator(state: seed << 8)
    let isSideTold = random.int(0...2) > 0
    for ratings in dataset.ratings where random.int(0...2) == 0 {
      drop(.ratingGroup, of: ratings.table, in: &dataset)
      for row in ratings.objects { dataset.objects[row].group = nil }
    }
    if isSideTold { return }
    drop(.side, of: Key(Int(TableKind.units.rawValue)), in: &dataset)
    dataset.units = dataset.units.map {
      Unit(code: $0.code, name: $0.name, kind: $0.kind, parent: $0.parent, order: $0.order, source: $0.source)
    }
  }

  private static func drop(_ column: Column, of key: Key<Table>, in dataset: inout Dataset) {
    let table = dataset.tables[key]
    var headings = table.headings
    headings[column] = nil
    dataset.tables[key.index] = Table(kind: table.kind, period: table.period, path: table.path, headings: headings)
  }

  /// Groups in use, or of which nothing tells whether they are.
  private static func groups(of ratings: PeriodRatings, in dataset: Dataset) -> Int {
    let used = Set(dataset.objects[ratings.range].compactMap(\.group))
    guard !ratings.range.isEmpty, !dataset.tables[ratings.table].has(.ratingGroup) else { return used.count }
    return used.union(dataset.groups.keys.filter { dataset.groups[$0].source != nil }).count
  }

  /// The tables that are not there and would name targets of `rule`, a quarter's with the quarter; counted apart from the evaluation.
  private static func absences(of rule: Rule, in assessment: Assessment) -> Set<String> {
    let dataset = assessment.dataset
    let known = Set(dataset.ratings.map(\.period))
    let due = assessment.quartersDue.filter { !known.contains($0) }
    let first = Period.quarter(["QU02", "QU03"].contains(rule.code) ? 2 : 1, of: 2026)
    func absent(_ kind: TableKind) -> [String] { dataset.tables.contains { $0.kind == kind } ? [] : [kind.stem] }
    return Set(
      rule.evaluators.flatMap { evaluator -> [String] in
        switch evaluator {
        case .objects, .groups: known.contains(dataset.settings.period) ? [] : ["ratings"]
        case .objectsInQuarters: known.contains(dataset.settings.period) ? [] : assessment.quartersDue.map(\.code)
        case .quarterObjects, .quarterGroups: due.filter { $0 >= first }.map(\.code)
        case .declaredGroups: dataset.groups.isEmpty ? absent(.groups) : []
        case .plans: absent(.plans)
        case .items: absent(.remediation)
        case .obligations: absent(.obligations)
        case .waivers: absent(.waivers)
        case .units, .dispatches: []
        }
      })
  }

  /// How many verdicts `rule` gives, counted apart from the evaluation: one on each target, one for each table that would name some.
  static func targets(of rule: Rule, in assessment: Assessment) -> Int {
    let dataset = assessment.dataset
    return rule.evaluators.reduce(absences(of: rule, in: assessment).count) { sum, evaluator in
      switch evaluator {
      case .objects: sum + (assessment.report?.range.count ?? 0)
      case .quarterObjects: sum + assessment.quarters.reduce(0) { $0 + $1.range.count }
      case .objectsInQuarters: sum + (assessment.report?.range.count ?? 0) * assessment.quartersDue.count
      case .groups: sum + (assessment.report.map { groups(of: $0, in: dataset) } ?? 0)
      case .declaredGroups: sum + dataset.groups.count
      case .quarterGroups: sum + assessment.quarters.reduce(0) { $0 + groups(of: $1, in: dataset) }
      case .units: sum + dataset.units.count
      case .plans: sum + dataset.plans.count
      case .items: sum + dataset.shortcomings.count
      case .obligations: sum + dataset.obligations.count * dataset.units.count
      case .dispatches: sum + dataset.dispatches.count
      case .waivers: sum + dataset.waivers.count
      }
    }
  }
}

extension Dataset {
  /// The rows of the table of `kind` that rules look at, and what names them, leave with it.
  fileprivate mutating func removeTargets(of kind: TableKind) {
    if kind == .remediation {
      shortcomings = []
      progress = []
    }
    if kind == .plans {
      plans = []
      for index in shortcomings.indices { shortcomings[index].plan = nil }
    }
  }
}
