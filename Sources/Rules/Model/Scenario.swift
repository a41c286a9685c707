public import Domain

/// A small dataset for a worked example: every table and column is there and empty until the example says otherwise.
///
/// The figures stand at 15/4/2026 and the report is about 2025.
public struct Scenario: Sendable {
  public private(set) var dataset: Dataset
  /// How many findings each waiver answers, as the evaluation would have counted.
  public var answered: [Int] = []

  init() {
    var settings = Settings(title: "Ví dụ", period: .year(2025), asOf: Scenario.day(15, 4, 2026))
    settings.rules.profile = .auto
    dataset = Dataset(settings: settings)
    for kind in TableKind.allCases {
      let headings = Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.header) })
      dataset.tables.append(
        Table(kind: kind, period: kind.isPerPeriod ? .year(2025) : nil, path: kind.path(.year(2025)), headings: headings))
    }
    dataset.ratings = [RatingsTable(period: .year(2025), table: Key(Int(TableKind.ratings.rawValue)), objects: 0..<0)]
  }

  /// A day that the writer of the example knows to exist.
  static func day(_ day: Int, _ month: Int, _ year: Int) -> Day {
    guard let found = Day(year: year, month: month, day: day) else { preconditionFailure("no such day: \(day)/\(month)/\(year)") }
    return found
  }

  public var settings: Settings {
    get { dataset.settings }
    set { dataset.settings = newValue }
  }

  /// The content has no table of `kind`.
  mutating func lacks(_ kind: TableKind) {
    // Keys of the other tables must stay what they are, so the table is made into one of another time.
    let table = dataset.tables[Int(kind.rawValue)]
    dataset.tables[Int(kind.rawValue)] = Table(kind: .units, period: .year(1900), path: table.path, headings: [:])
  }

  /// The table of `kind` has no `column`.
  mutating func lacks(_ column: Column, in kind: TableKind) {
    let table = dataset.tables[Int(kind.rawValue)]
    var headings = table.headings
    headings[column] = nil
    dataset.tables[Int(kind.rawValue)] = Table(kind: kind, period: table.period, path: table.path, headings: headings)
  }

  /// The same, and a heading of another name most likely means the column.
  mutating func misnames(_ column: Column, in kind: TableKind) {
    lacks(column, in: kind)
    let table = dataset.tables[Int(kind.rawValue)]
    dataset.tables[Int(kind.rawValue)] = Table(
      kind: kind, period: table.period, path: table.path, headings: table.headings, doubted: [column])
  }

  func row(_ kind: TableKind, _ line: Int) -> RowSource { RowSource(table: Key(Int(kind.rawValue)), line: line + 2) }

  /// A unit, made at its first mention.
  @discardableResult
  mutating func unit(_ code: String = "don-vi", side: Side? = .party, parent: Key<Unit>? = nil) -> Key<Unit> {
    if let known = dataset.units.firstIndex(where: { $0.code == code }) { return Key(known) }
    dataset.units.append(
      Unit(code: code, name: "Đơn vị \(code)", parent: parent, side: side, source: row(.units, dataset.units.count)))
    return Key(dataset.units.count - 1)
  }

  /// A group, made at its first mention.
  @discardableResult
  mutating func group(
    _ code: String = "nhom", authority: String? = "Ban Thường vụ", limit: Int = 20, basis: String? = nil, decision: String? = nil
  )
    -> Key<Group>
  {
    if let known = dataset.groups.firstIndex(where: { $0.code == code }) { return Key(known) }
    dataset.groups.append(
      Group(
        code: code, name: "Nhóm \(code)", authority: authority, limit: limit, basis: basis, decision: decision,
        source: row(.groups, dataset.groups.count)))
    return Key(dataset.groups.count - 1)
  }

  /// A group that is used but has no row in groups.csv.
  @discardableResult
  mutating func undeclaredGroup(_ code: String = "nhom") -> Key<Group> {
    dataset.groups.append(Group(code: code))
    return Key(dataset.groups.count - 1)
  }

  /// A row of the ratings of 2025, rated, reviewed on 10/12/2025 and decided on 25/12/2025 until `change` says otherwise.
  @discardableResult
  mutating func object(
    _ type: ObjectType, _ level: RatingLevel? = .good, unit: Key<Unit>? = nil, code: String? = nil, named name: String? = nil,
    _ change: (inout RatedObject) -> Void = { _ in }
  ) -> Key<Subject> {
    let home = unit ?? self.unit()
    let subject = self.subject(code ?? "doi-tuong-\(dataset.subjects.count + 1)")
    var object = RatedObject(
      subject: subject, unit: home, type: type, name: name ?? type.words, source: row(.ratings, dataset.objects.count))
    object.level = level
    object.reviewed = Scenario.day(10, 12, 2025)
    object.decided = Scenario.day(25, 12, 2025)
    change(&object)
    dataset.objects.append(object)
    dataset.ratings[0] = RatingsTable(
      period: dataset.ratings[0].period, table: dataset.ratings[0].table, objects: 0..<dataset.objects.count)
    return subject
  }

  /// `count` rows of `type` and `level` in `group`.
  mutating func objects(_ count: Int, _ type: ObjectType = .partyOrganization, _ level: RatingLevel?, in group: Key<Group>) {
    for _ in 0..<count { object(type, level) { $0.group = group } }
  }

  mutating func subject(_ code: String) -> Key<Subject> {
    if let known = dataset.subjects.firstIndex(where: { $0.code == code }) { return Key(known) }
    dataset.subjects.append(Subject(code: code))
    return Key(dataset.subjects.count - 1)
  }

  mutating func person(_ code: String) -> Key<Person> {
    if let known = dataset.persons.firstIndex(where: { $0.code == code }) { return Key(known) }
    dataset.persons.append(Person(code: code))
    return Key(dataset.persons.count - 1)
  }

  /// A disciplinary measure or conclusion in 2025, duty-related, on a subject or on a unit.
  mutating func discipline(
    _ kind: DisciplineKind, subject: Key<Subject>? = nil, unit: Key<Unit>? = nil, period: Period = .year(2025),
    _ change: (inout Discipline) -> Void = { _ in }
  ) {
    var row = Discipline(
      subject: subject, unit: unit, period: period, date: Scenario.day(1, 9, 2025), kind: kind,
      source: self.row(.discipline, dataset.disciplines.count))
    row.dutyRelated = true
    change(&row)
    dataset.disciplines.append(row)
  }

  /// A plan of 2025, issued on 20/3/2026.
  @discardableResult
  mutating func plan(
    unit: Key<Unit>? = nil, subject: Key<Subject>? = nil, period: Period = .year(2025), _ change: (inout Plan) -> Void = { _ in }
  ) -> Key<Plan> {
    var plan = Plan(
      code: "kh-\(dataset.plans.count + 1)", unit: unit ?? self.unit(), subject: subject, period: period,
      source: row(.plans, dataset.plans.count))
    plan.issued = Scenario.day(20, 3, 2026)
    plan.head = "Nguyễn Văn An"
    change(&plan)
    dataset.plans.append(plan)
    return Key(dataset.plans.count - 1)
  }

  /// A shortcoming found in 2025 with every field filled, due on 30/6/2026, until `change` says otherwise.
  mutating func item(unit: Key<Unit>? = nil, found: Period = .year(2025), _ change: (inout Shortcoming) -> Void = { _ in }) {
    var item = Shortcoming(
      code: "hc-\(dataset.shortcomings.count + 1)", unit: unit ?? self.unit(), foundIn: found,
      source: row(.remediation, dataset.shortcomings.count))
    item.origin = "Kiểm điểm năm 2025"
    item.group = .leadership
    item.manifestation = "Chậm ban hành quy chế"
    item.cause = "Chưa quyết liệt"
    item.causeKind = .subjective
    item.impact = "Ảnh hưởng tiến độ"
    item.solution = "Ban hành quy chế"
    item.method = "Giao văn phòng dự thảo"
    item.output = "Quy chế được ban hành"
    item.due = Scenario.day(30, 6, 2026)
    item.owner = "Nguyễn Văn An"
    item.follower = "Trần Thị Bình"
    item.status = .underway
    change(&item)
    dataset.shortcomings.append(item)
  }

  /// An obligation of every unit, due on 10/4/2026.
  @discardableResult
  mutating func obligation(_ change: (inout Obligation) -> Void = { _ in }) -> Key<Obligation> {
    unit()
    var obligation = Obligation(
      code: "nv-\(dataset.obligations.count + 1)", what: "Báo cáo rà soát, xếp loại lại", who: .all,
      source: row(.obligations, dataset.obligations.count))
    obligation.due = Scenario.day(10, 4, 2026)
    change(&obligation)
    dataset.obligations.append(obligation)
    return Key(dataset.obligations.count - 1)
  }

  mutating func submission(of obligation: Key<Obligation>, sent: Day?, via: String? = nil) {
    var row = Submission(obligation: obligation, unit: unit(), source: row(.submissions, dataset.submissions.count))
    row.sent = sent
    row.via = via
    dataset.submissions.append(row)
  }

  /// A waiver that answers `answered` findings.
  mutating func waiver(_ rule: String, expires: Day?, answered count: Int) {
    dataset.waivers.append(
      Waiver(
        rule: rule, target: .unit(unit()), period: .year(2025), reason: "Lý do", authority: "Ban Thường vụ", decision: "01-QĐ/TU",
        date: Scenario.day(1, 2, 2026), expires: expires, source: row(.waivers, dataset.waivers.count)))
    answered.append(count)
  }

  /// Anything else an example needs.
  mutating func change(_ body: (inout Dataset) -> Void) { body(&dataset) }
}
