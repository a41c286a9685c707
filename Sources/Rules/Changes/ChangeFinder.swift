import Domain

/// Compares the verdicts of two periods; `Changes` says how.
struct ChangeFinder {
  private let judgement: Judgement
  private let dataset: Dataset
  /// The report period, and its rows under the profiles of the period before.
  private let now: Assessment
  private let nowByOldProfiles: Assessment
  /// The period before, and its rows under the profiles of the report period.
  private let earlier: Assessment
  private let earlierByNewProfiles: Assessment
  private let report: PeriodRatings
  private let previous: PeriodRatings
  private let before: Judgement
  private let compared: [[Evaluator]]
  private let waivers: WaiverIndex

  init(_ judgement: Judgement, report: PeriodRatings, previous: PeriodRatings) {
    self.judgement = judgement
    self.report = report
    self.previous = previous
    dataset = judgement.dataset
    waivers = WaiverIndex(of: judgement.dataset)
    now = judgement.assessment
    let earlier = Assessment(now) { dataset in
      dataset.settings.period = previous.period
      dataset.waivers = dataset.waivers.map(\.withoutEnd)
    }
    self.earlier = earlier
    let oldProfiles = ChangeFinder.profiles(previous, in: earlier)
    nowByOldProfiles = Assessment(now, profiles: oldProfiles)
    earlierByNewProfiles = Assessment(earlier, profiles: ChangeFinder.profiles(report, in: now))
    let hasPlans = dataset.plans.contains { $0.period == previous.period }
    let compared = RuleCatalogue.all.map { rule in rule.evaluators.filter { $0.isOfRatedPeriod(hasPlans: hasPlans) } }
    self.compared = compared
    before = judge(earlier) { compared[$0] }
  }

  /// The profile of each subject in one period.
  private static func profiles(_ ratings: PeriodRatings, in assessment: Assessment) -> [Profile?] {
    var profiles = [Profile?](repeating: nil, count: assessment.dataset.subjects.count)
    for key in ratings.objects {
      let object = assessment.dataset.objects[key.index]
      profiles[object.subject.index] = assessment.profile(of: object)
    }
    return profiles
  }

  var changes: Changes {
    var flips: [Changes.Flip] = []
    var gapFlips: [Changes.GapFlip] = []
    var marks = Marks(count: dataset.subjects.count + dataset.groups.count + dataset.units.count)
    for rule in RuleCatalogue.all.indices where !compared[rule].isEmpty {
      mark(rule, in: &marks)
      var gaps = GapCount()
      var found: [Changes.Flip] = []
      for slot in marks.touched {
        if let flip = flip(rule, slot, marks, counting: &gaps) { found.append(flip) }
      }
      flips += inOrder(found)
      gapFlips += told(gaps, of: rule)
      marks.clear()
    }
    return Changes(
      previous: previous.period, flips: flips, gapFlips: gapFlips, moves: moves, appeared: count(report, missingIn: previous),
      disappeared: count(previous, missingIn: report), notCompared: notCompared)
  }

  /// By the codes of unit and target, as findings stand.
  private func inOrder(_ flips: [Changes.Flip]) -> [Changes.Flip] {
    let keyed = flips.map { flip in
      (unit: flip.unit.map { Array(dataset.units[$0].code.utf8) } ?? [], id: Array(flip.target.id(in: dataset).utf8), flip)
    }
    return keyed.sorted { left, right in
      left.unit == right.unit
        ? left.id.lexicographicallyPrecedes(right.id) : left.unit.lexicographicallyPrecedes(right.unit)
    }.map(\.2)
  }

  /// Rules on units whose table has no row of the earlier period.
  private var notCompared: [RuleIndex] {
    RuleCatalogue.all.indices.filter { rule in
      compared[rule].isEmpty && RuleCatalogue.all[rule].evaluators.contains { $0.isOfRatedPeriod(hasPlans: true) }
    }
  }
}

// MARK: - Which verdicts are to be compared

/// For each possible target of a rule what was found on it: in which period, alone or in a gap.
private struct Marks {
  enum Mark: Equatable {
    case none
    case finding(Int)
    case gap(Int)
  }

  private(set) var before: [Mark]
  private(set) var after: [Mark]
  /// Slots that are not `none` on both sides, each once, in the order they were met.
  private(set) var touched: [Int] = []

  init(count: Int) {
    before = [Mark](repeating: .none, count: count)
    after = before
  }

  mutating func mark(_ slot: Int, _ mark: Mark, isBefore: Bool) {
    if before[slot] == .none, after[slot] == .none { touched.append(slot) }
    if isBefore { before[slot] = mark } else { after[slot] = mark }
  }

  /// The position of the finding of the report period.
  func position(_ slot: Int) -> Int? { if case .finding(let position) = after[slot] { position } else { nil } }

  mutating func clear() {
    for slot in touched { (before[slot], after[slot]) = (.none, .none) }
    touched.removeAll(keepingCapacity: true)
  }
}

/// Targets of one rule by the gap they fell into in one of the periods.
private struct GapCount {
  var before: [Int: Int] = [:]
  var after: [Int: Int] = [:]
}

extension ChangeFinder {
  private func mark(_ rule: RuleIndex, in marks: inout Marks) {
    for (source, isBefore, period) in [(before, true, previous.period), (judgement, false, report.period)] {
      for position in source.ofRule[rule] where source.findings[position].period == period {
        if let slot = slot(of: source.findings[position].target) { marks.mark(slot, .finding(position), isBefore: isBefore) }
      }
      for (position, gap) in source.gaps.enumerated() where gap.rule == rule && gap.period == period {
        for target in gap.targets { if let slot = slot(of: target) { marks.mark(slot, .gap(position), isBefore: isBefore) } }
      }
    }
  }

  /// One number for what is the same target in both periods; nil for what is not compared.
  private func slot(of target: Target) -> Int? {
    switch target {
    case .object(let key): dataset.objects[key.index].subject.index
    case .group(let key): dataset.subjects.count + key.index
    case .unit(let key): dataset.subjects.count + dataset.groups.count + key.index
    case .plan, .item, .obligation, .dispatch, .waiver, .all: nil
    }
  }

  /// The target of `slot` among `ratings`; nil where the period does not have it.
  private func target(_ slot: Int, in ratings: PeriodRatings) -> Target? {
    if slot < dataset.subjects.count {
      return now.rowsOfSubject[Key(slot)].first { ratings.range.contains($0.index) }.map { .object($0) }
    }
    let group = slot - dataset.subjects.count
    if group < dataset.groups.count {
      return GroupQuestion(Key(group), in: ratings, of: now) == nil ? nil : .group(Key(group))
    }
    return .unit(Key(group - dataset.groups.count))
  }

  /// Whether the code of a post passed to another person.
  private func areOthers(_ old: Target, _ new: Target) -> Bool {
    guard case .object(let left) = old, case .object(let right) = new else { return false }
    return dataset.objects[right].isOther(than: dataset.objects[left])
  }

  /// What became of the verdict on one target; nil where it is the same, where one period does not have the target, or where it is
  /// only counted, because a gap stands against something that is no finding.
  private func flip(_ rule: RuleIndex, _ slot: Int, _ marks: Marks, counting gaps: inout GapCount) -> Changes.Flip? {
    guard let old = target(slot, in: previous), let new = target(slot, in: report), !areOthers(old, new) else { return nil }
    switch (marks.before[slot], marks.after[slot]) {
    case (.gap, .gap): return nil
    case (.gap(let gap), .none):
      gaps.before[gap, default: 0] += 1
      return nil
    case (.none, .gap(let gap)):
      gaps.after[gap, default: 0] += 1
      return nil
    case (let left, let right):
      let earlierFinding = finding(left, in: before)
      let finding = finding(right, in: judgement)
      let standing = self.standing(left, earlierFinding, rule, old, previous.period, earlier)
      let standingNow = self.standing(right, finding, rule, new, report.period, now)
      guard standing != standingNow else { return nil }
      let pair = Pair(rule: rule, old: old, new: new, before: standing, after: standingNow)
      return Changes.Flip(
        rule: rule, target: new, earlierTarget: old, unit: new.unit(in: dataset), before: standing, after: standingNow,
        causes: causes(pair), earlierFinding: earlierFinding, position: marks.position(slot),
        earlierProfile: earlier.profile(of: old),
        profile: now.profile(of: new), expired: standingNow == .notMet ? expiredWaiver(rule, new) : nil)
    }
  }

  private func finding(_ mark: Marks.Mark, in judgement: Judgement) -> Finding? {
    if case .finding(let position) = mark { judgement.findings[position] } else { nil }
  }

  private func standing(
    _ mark: Marks.Mark, _ finding: Finding?, _ rule: RuleIndex, _ target: Target, _ period: Period, _ assessment: Assessment
  ) -> Changes.Standing {
    if let finding { return finding.verdict == .cannotTell ? .cannotTell : finding.isWaived ? .waived : .notMet }
    if case .gap = mark { return .cannotTell }
    return Changes.Standing(verdict(rule, target, period, assessment))
  }

  private func verdict(_ rule: RuleIndex, _ target: Target, _ period: Period, _ assessment: Assessment) -> Verdict {
    // Both targets were judged in their periods, so the rule has an answer.
    RuleCatalogue.all[rule].outcome(on: target, in: period, assessment)?.verdict ?? .notApplicable
  }

  private func told(_ gaps: GapCount, of rule: RuleIndex) -> [Changes.GapFlip] {
    gaps.before.sorted { $0.key < $1.key }.map {
      Changes.GapFlip(rule: rule, missing: before.gaps[$0.key].missing, wasMissingBefore: true, count: $0.value)
    }
      + gaps.after.sorted { $0.key < $1.key }.map {
        Changes.GapFlip(rule: rule, missing: judgement.gaps[$0.key].missing, wasMissingBefore: false, count: $0.value)
      }
  }
}

// MARK: - Causes

/// One target in both periods, with how it stood and stands.
private struct Pair {
  let rule: RuleIndex
  let old: Target
  let new: Target
  let before: Changes.Standing
  let after: Changes.Standing
}

extension ChangeFinder {
  private func causes(_ pair: Pair) -> [Changes.Cause] {
    var causes: [Changes.Cause] = pair.before.verdict == pair.after.verdict ? [] : rowsOrProfile(pair)
    if (pair.before == .waived) != (pair.after == .waived) { causes.append(.waiver) }
    return causes
  }

  /// Whether the rows, the profile or both made another verdict.
  private func rowsOrProfile(_ pair: Pair) -> [Changes.Cause] {
    guard let old = earlier.profile(of: pair.old), let new = now.profile(of: pair.new), old != new else { return [.data] }
    let byProfile = verdict(pair.rule, pair.old, previous.period, earlierByNewProfiles) == pair.after.verdict
    let byData = verdict(pair.rule, pair.new, report.period, nowByOldProfiles) == pair.after.verdict
    return byProfile == byData ? [.data, .profile] : byProfile ? [.profile] : [.data]
  }

  /// The latest waiver for the finding that has expired.
  private func expiredWaiver(_ rule: RuleIndex, _ target: Target) -> Key<Waiver>? {
    guard let waivable = target.waivable(in: dataset) else { return nil }
    return waivers.expired(waivers.all(for: RuleCatalogue.codes[rule], on: waivable, in: report.period))
  }
}

// MARK: - Levels

extension ChangeFinder {
  private var moves: [[Int]] {
    let kinds = RatingLevel.allCases.count + 1
    var moves = [[Int]](repeating: [Int](repeating: 0, count: kinds), count: kinds)
    for key in report.objects {
      guard case .object(let old)? = target(dataset.objects[key.index].subject.index, in: previous) else { continue }
      moves[ChangeFinder.place(dataset.objects[old.index].level)][ChangeFinder.place(dataset.objects[key.index].level)] += 1
    }
    return moves
  }

  private static func place(_ level: RatingLevel?) -> Int {
    level.flatMap { RatingLevel.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  }

  private func count(_ ratings: PeriodRatings, missingIn other: PeriodRatings) -> Int {
    ratings.objects.count { target(dataset.objects[$0.index].subject.index, in: other) == nil }
  }
}

extension Changes.Standing {
  init(_ verdict: Verdict) {
    switch verdict {
    case .met: self = .met
    case .notApplicable: self = .notApplicable
    case .cannotTell: self = .cannotTell
    case .notMet: self = .notMet
    }
  }

  /// What the rule says, waiver or not.
  public var verdict: Verdict {
    switch self {
    case .met: .met
    case .notApplicable: .notApplicable
    case .cannotTell: .cannotTell
    case .notMet, .waived: .notMet
    }
  }
}

extension Evaluator {
  /// Whether what it looks at belongs to the rated period, so that two periods can be compared.
  ///
  /// The plans of a unit belong to a period, too; where the table has none of the earlier one, nothing can be said of it.
  fileprivate func isOfRatedPeriod(hasPlans: Bool) -> Bool {
    switch self {
    case .objects, .groups: true
    case .units: hasPlans
    // The table of groups is not kept by periods: it says the same of both.
    case .declaredGroups: false
    case .quarterObjects, .objectsInQuarters, .quarterGroups, .plans, .items, .obligations, .dispatches, .waivers: false
    }
  }
}

extension Waiver {
  /// The same decision without its end.
  fileprivate var withoutEnd: Waiver {
    Waiver(
      rule: rule, target: target, period: period, reason: reason, authority: authority, decision: decision, date: date,
      expires: nil, source: source)
  }
}
