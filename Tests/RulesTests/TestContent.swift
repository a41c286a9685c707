import Domain
import Rules

/// A dataset for a test, with every table and column, written row by row.
struct TestContent {
  var dataset: Dataset

  /// The tables of all kinds; ratings and axes of `period`.
  init(period: Period = .year(2025), asOf: Day = day(15, 4, 2026)) {
    dataset = Dataset(settings: Settings(title: "Thử", period: period, asOf: asOf))
    let headings = Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.header) })
    for kind in TableKind.allCases {
      let own = kind.isPerPeriod ? period : nil
      dataset.tables.append(Table(kind: kind, period: own, path: kind.path(own), headings: headings))
    }
    dataset.ratings = [RatingsTable(period: period, table: table(.ratings), objects: 0..<0)]
  }

  func table(_ kind: TableKind) -> Key<Table> { Key(Int(kind.rawValue)) }
  func row(_ kind: TableKind, _ index: Int) -> RowSource { RowSource(table: table(kind), line: index + 2) }

  mutating func unit(_ code: String = "dv", side: Side? = .party, parent: Key<Unit>? = nil) -> Key<Unit> {
    dataset.units.append(
      Unit(code: code, name: "Đơn vị \(code)", parent: parent, side: side, source: row(.units, dataset.units.count)))
    return Key(dataset.units.count - 1)
  }

  mutating func group(limit: Int = 20, basis: String? = nil, decision: String? = nil) -> Key<Group> {
    let code = "nhom-\(dataset.groups.count)"
    dataset.groups.append(
      Group(
        code: code, name: code, authority: "Ban Thường vụ", limit: limit, basis: basis, decision: decision,
        source: row(.groups, dataset.groups.count)))
    return Key(dataset.groups.count - 1)
  }

  @discardableResult
  mutating func object(
    _ type: ObjectType, _ level: RatingLevel?, _ unit: Key<Unit>, _ change: (inout RatedObject) -> Void = { _ in }
  ) -> Key<Subject> {
    let subject = Key<Subject>(dataset.subjects.count)
    dataset.subjects.append(Subject(code: "dt-\(1000 + subject.index)"))
    var object = RatedObject(
      subject: subject, unit: unit, type: type, name: "\(type.code) \(subject.index)",
      source: row(.ratings, dataset.objects.count))
    object.level = level
    object.reviewed = day(10, 12, 2025)
    object.decided = day(25, 12, 2025)
    change(&object)
    dataset.objects.append(object)
    dataset.ratings[0] = RatingsTable(
      period: dataset.ratings[0].period, table: table(.ratings), objects: 0..<dataset.objects.count)
    return subject
  }

  mutating func ratio(_ excellent: Int, _ good: Int, in group: Key<Group>, _ unit: Key<Unit>, completed: Int = 0) {
    for (count, level) in [(excellent, RatingLevel.excellent), (good, .good), (completed, .completed)] {
      for _ in 0..<count { object(.partyOrganization, level, unit) { $0.group = group } }
    }
  }

  mutating func waiver(_ rule: String, _ target: Waiver.Target, expires: Day? = nil) {
    dataset.waivers.append(
      Waiver(
        rule: rule, target: target, period: dataset.settings.period, reason: "Lý do", authority: "Ban Thường vụ",
        decision: "0\(dataset.waivers.count + 1)-QĐ/TU", date: day(1, 2, 2026), expires: expires,
        source: row(.waivers, dataset.waivers.count)))
  }

  /// The table of `kind` has no `column`.
  mutating func lacks(_ column: Column, in kind: TableKind) {
    let table = dataset.tables[Int(kind.rawValue)]
    var headings = table.headings
    headings[column] = nil
    dataset.tables[Int(kind.rawValue)] = Table(kind: kind, period: table.period, path: table.path, headings: headings)
  }

  /// Met, not met, not applicable, cannot tell: how often `code` says each.
  func tally(_ code: String) -> [Int] {
    let judgement = judge(dataset)
    guard let rule = RuleCatalogue.codes.firstIndex(of: code) else { return [] }
    let tally = judgement.tallies[rule]
    return [tally.met, tally.notMet, tally.notApplicable, tally.cannotTell]
  }

  /// What `codes` find, as `TL01 error`, in order.
  func findings(_ codes: String...) -> [String] {
    judge(dataset).findings.filter { codes.contains($0.ruleValue.code) }.map { "\($0.ruleValue.code) \($0.severity.rawValue)" }
  }

  /// The first finding of `code`.
  func finding(_ code: String) -> Finding? { judge(dataset).findings.first { $0.ruleValue.code == code } }
}

/// A day that the writer of the test knows to exist.
func day(_ day: Int, _ month: Int, _ year: Int) -> Day { Day(year: year, month: month, day: day) ?? Day(ordinal: 0) }
