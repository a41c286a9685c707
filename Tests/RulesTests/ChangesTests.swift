import Domain
import Rules
import Testing

/// What changed since the period before, and why.
@Suite struct ChangesTests {
  /// A report on 2025 with ratings of 2024 beside it.
  struct TwoYears {
    var content = TestContent()
    private(set) var earlierTable: Key<Table>
    private var earlier: [RatedObject] = []

    init(without columns: Set<Column> = []) {
      let headings = Column.allCases.filter { !columns.contains($0) }.map { ($0, $0.header) }
      content.dataset.tables.append(
        Table(
          kind: .ratings, period: .year(2024), path: "ratings/2024.csv", headings: Dictionary(uniqueKeysWithValues: headings)))
      earlierTable = Key(content.dataset.tables.count - 1)
    }

    /// The row that `subject` had in 2024, decided on 20/12/2024.
    mutating func before(
      _ subject: Key<Subject>, _ level: RatingLevel?, _ change: (inout RatedObject) -> Void = { _ in }
    ) {
      let now = content.dataset.objects.first { $0.subject == subject }
      guard let now else { return }
      var row = RatedObject(
        subject: subject, unit: now.unit, type: now.type, name: now.name,
        source: RowSource(table: earlierTable, line: earlier.count + 2))
      (row.level, row.role, row.group) = (level, now.role, now.group)
      (row.reviewed, row.decided) = (day(10, 12, 2024), day(20, 12, 2024))
      change(&row)
      earlier.append(row)
    }

    var dataset: Dataset {
      var dataset = content.dataset
      let start = dataset.objects.count
      dataset.objects += earlier
      dataset.ratings.insert(
        RatingsTable(period: .year(2024), table: earlierTable, objects: start..<dataset.objects.count), at: 0)
      return dataset
    }

    /// The changed verdicts of `code`, as `met → notMet data`.
    func flips(_ code: String) -> [String] {
      (changes(of: judge(dataset))?.flips ?? []).filter { RuleCatalogue.codes[$0.rule] == code }.map {
        "\($0.before) → \($0.after) \($0.causes.map { "\($0)" }.joined(separator: "+"))"
      }
    }

    mutating func waiver(_ rule: String, _ target: Waiver.Target, _ year: Int, expires: Day? = nil) {
      content.dataset.waivers.append(
        Waiver(
          rule: rule, target: target, period: .year(year), reason: "Lý do", authority: "Ban Thường vụ",
          decision: "0\(year)-QĐ/TU", date: day(1, 2, year + 1), expires: expires,
          source: content.row(.waivers, content.dataset.waivers.count)))
    }
  }

  /// One body with a score now and then; P124, which knows no scores, judged it then.
  private func scored(_ level: RatingLevel, _ score: Int, before: RatingLevel, _ scoreBefore: Int?) -> TwoYears {
    var years = TwoYears()
    let unit = years.content.unit()
    let subject = years.content.object(.body, level, unit) { $0.score = Score(score) }
    years.before(subject, before) { $0.score = scoreBefore.map { Score($0) } }
    return years
  }

  @Test func withoutAnEarlierPeriodThereIsNothingToCompare() {
    var content = TestContent()
    content.object(.body, .good, content.unit())
    #expect(changes(of: judge(content.dataset)) == nil)
  }

  @Test func thePeriodBeforeIsOfTheSameKind() {
    var years = TwoYears()
    let subject = years.content.object(.body, .good, years.content.unit())
    years.before(subject, .good)
    var dataset = years.dataset
    #expect(changes(of: judge(dataset))?.previous == .year(2024))
    dataset.ratings[0] = RatingsTable(
      period: .quarter(4, of: 2024), table: dataset.ratings[0].table, objects: dataset.ratings[0].objects)
    #expect(changes(of: judge(dataset)) == nil)
  }

  @Test func rowsThatChangedUnderTheSameProfileAreTheCause() {
    var years = TwoYears()
    let unit = years.content.unit()
    let head = years.content.object(.leader, .excellent, unit) { $0.role = .head }
    let leadership = years.content.object(.leadershipCollective, .good, unit)
    years.before(head, .good) { $0.decided = day(20, 9, 2025) }
    years.before(leadership, .good) { $0.decided = day(20, 9, 2025) }
    #expect(years.flips("TR01") == ["met → notMet data"])
  }

  @Test func aProfileThatAloneMakesTheVerdictIsTheCause() {
    #expect(scored(.excellent, 80, before: .excellent, 80).flips("DK01") == ["notApplicable → notMet profile"])
  }

  @Test func bothAreCausesWhereNeitherWouldDoAlone() {
    #expect(scored(.excellent, 80, before: .excellent, 95).flips("DK01") == ["notApplicable → notMet data+profile"])
  }

  @Test func rowsThatAloneMakeTheVerdictAreTheCauseThoughTheProfileChanged() {
    var years = TwoYears()
    let subject = years.content.object(.leader, .good, years.content.unit()) { ($0.assigned, $0.done, $0.onTime) = (10, 9, 9) }
    years.before(subject, .good) { ($0.assigned, $0.done, $0.onTime) = (10, 10, 10) }
    #expect(years.flips("DK09") == ["met → notMet data"])
  }

  @Test func theSameVerdictIsNoChange() {
    #expect(scored(.good, 80, before: .good, 75).flips("DK01") == [])
  }

  @Test func aWaiverOfOnePeriodOnlyIsTheCause() {
    func years(_ change: (inout TwoYears) -> Void) -> TwoYears {
      var years = TwoYears()
      let subject = years.content.object(.leader, .good, years.content.unit()) { $0.reviewed = nil }
      years.before(subject, .good) { $0.reviewed = nil }
      change(&years)
      return years
    }
    let target = Waiver.Target.subject(Key(0))
    #expect(years { _ in }.flips("KD01") == [])
    #expect(years { $0.waiver("KD01", target, 2024) }.flips("KD01") == ["waived → notMet waiver"])
    #expect(years { $0.waiver("KD01", target, 2025) }.flips("KD01") == ["notMet → waived waiver"])
    let both = years {
      $0.waiver("KD01", target, 2024)
      $0.waiver("KD01", target, 2025)
    }
    #expect(both.flips("KD01") == [])
    // A decision on 2024 that has ended since counted then; one on 2025 that has ended does not count now, and is named.
    let ended = years {
      $0.waiver("KD01", target, 2024, expires: day(31, 12, 2025))
      $0.waiver("KD01", target, 2025, expires: day(1, 4, 2026))
    }
    #expect(ended.flips("KD01") == ["waived → notMet waiver"])
    let flip = changes(of: judge(ended.dataset))?.flips.first { RuleCatalogue.codes[$0.rule] == "KD01" }
    #expect(flip?.expired == Key(1))
    #expect(flip?.earlierFinding?.waiver == Key(0))
  }

  @Test func aNewFindingThatIsWaivedAtOnceHasTwoCauses() {
    var years = TwoYears()
    let subject = years.content.object(.leader, .good, years.content.unit()) { $0.reviewed = nil }
    years.before(subject, .good)
    years.waiver("KD01", .subject(subject), 2025)
    #expect(years.flips("KD01") == ["met → waived data+waiver"])
  }

  @Test func whatOneMissingColumnLeftOpenIsCounted() throws {
    var years = TwoYears(without: [.evidence])
    let unit = years.content.unit()
    for index in 0..<5 {
      let subject = years.content.object(.body, .good, unit) { $0.evidence = index == 0 ? nil : "Báo cáo" }
      years.before(subject, .good)
    }
    #expect(years.flips("KD13") == ["cannotTell → notMet data"])
    let found = try #require(changes(of: judge(years.dataset)))
    let gap = try #require(found.gapFlips.first { RuleCatalogue.codes[$0.rule] == "KD13" })
    #expect((gap.count, gap.wasMissingBefore) == (4, true))
    #expect(gap.missing == [.column(.evidence, years.earlierTable)])
  }

  @Test func levelsAndObjectsThatCameAndWentAreCounted() throws {
    var years = TwoYears()
    let unit = years.content.unit()
    let first = years.content.object(.body, .good, unit)
    let second = years.content.object(.body, nil, unit)
    years.content.object(.body, .good, unit)
    years.before(first, .excellent)
    years.before(second, .good)
    let found = try #require(changes(of: judge(years.dataset)))
    #expect((found.appeared, found.disappeared) == (1, 0))
    // Rows and columns: not rated, KHT, HTNV, HTT, HTXS.
    #expect(found.moves[4][3] == 1)
    #expect(found.moves[3][0] == 1)
    #expect(found.moves.joined().reduce(0, +) == 2)
  }

  @Test func plansAreNotComparedWhereNoneIsOfTheEarlierPeriod() throws {
    var years = TwoYears()
    let unit = years.content.unit()
    let subject = years.content.object(.body, .good, unit)
    years.before(subject, .good)
    let found = try #require(changes(of: judge(years.dataset)))
    #expect(found.notCompared.map { RuleCatalogue.codes[$0] } == ["KP01"])
    years.content.dataset.plans = [
      Plan(code: "kh", unit: unit, period: .year(2024), source: years.content.row(.plans, 0))
    ]
    #expect(years.flips("KP01") == ["met → notMet data"])
  }

  /// Every change is found, and nothing else: against the verdicts of two reports made from scratch.
  @Test(arguments: 1...8)
  func theChangesAreThoseOfTwoReports(seed: Int) throws {
    let dataset = RandomContent.dataset(seed: UInt64(seed), objects: 150, others: true)
    let now = judge(dataset)
    let found = try #require(changes(of: now))
    var earlierDataset = dataset
    earlierDataset.settings.period = found.previous
    let earlier = Assessment(of: earlierDataset)
    let rows = try #require(earlier.report)
    var expected: Set<String> = []
    func expect(_ rule: RuleIndex, _ old: Target, _ new: Target) {
      guard let before = RuleCatalogue.all[rule].outcome(on: old, in: found.previous, earlier)?.verdict,
        let after = RuleCatalogue.all[rule].outcome(on: new, in: dataset.settings.period, now.assessment)?.verdict,
        before != after
      else { return }
      let isOpen = [before, after].contains { $0 == .notMet || $0 == .cannotTell }
      if isOpen { expected.insert("\(rule) \(new) \(before)") }
    }
    for rule in RuleCatalogue.all.indices where RuleCatalogue.all[rule].isOnRatings {
      for key in now.assessment.report?.objects ?? (0..<0).lazy.map({ Key($0) }) {
        let subject = dataset.objects[key].subject
        guard let old = earlier.rowsOfSubject[subject].first(where: { rows.range.contains($0.index) }) else { continue }
        expect(rule, .object(old), .object(key))
      }
      for group in dataset.groups.keys { expect(rule, .group(group), .group(group)) }
    }
    let flipped = found.flips.filter { $0.target.kind != "unit" && $0.before.verdict != $0.after.verdict }
    let told = Set(flipped.map { "\($0.rule) \($0.target) \($0.before.verdict)" })
    #expect(expected.count > 20)
    #expect(told.count == flipped.count)
    #expect(told.isSubset(of: expected))
    let counted = found.gapFlips.filter { RuleCatalogue.all[$0.rule].isOnRatings }.reduce(0) { $0 + $1.count }
    #expect(told.count + counted == expected.count, "seed \(seed)")
    #expect(found.flips.allSatisfy { !$0.causes.isEmpty })
  }
}

extension Rule {
  fileprivate var isOnRatings: Bool {
    evaluators.contains {
      switch $0 {
      case .objects, .groups: true
      case .quarterObjects, .objectsInQuarters, .declaredGroups, .quarterGroups, .units, .plans, .items, .obligations,
        .dispatches,
        .waivers:
        false
      }
    }
  }
}
