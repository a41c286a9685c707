import Domain

/// Places in the order of findings, worked out once: units and targets by their codes.
struct Ranks: Sendable {
  let units: [Int32]
  let subjects: [Int32]
  let groups: [Int32]
  let items: [Int32]
  let plans: [Int32]

  init(of dataset: Dataset) {
    units = Ranks.ranks(dataset.units.map(\.code))
    subjects = Ranks.ranks(dataset.subjects.map(\.code))
    groups = Ranks.ranks(dataset.groups.map(\.code))
    items = Ranks.ranks(dataset.shortcomings.map(\.code))
    plans = Ranks.ranks(dataset.plans.map(\.code))
  }

  /// The place of each code among all, by its bytes.
  private static func ranks(_ codes: [String]) -> [Int32] {
    let isSorted = zip(codes, codes.dropFirst()).allSatisfy { $0.0.utf8.lexicographicallyPrecedes($0.1.utf8) }
    if isSorted { return codes.indices.map(Int32.init) }
    let order = codes.indices.sorted { codes[$0].utf8.lexicographicallyPrecedes(codes[$1].utf8) }
    var ranks = [Int32](repeating: 0, count: codes.count)
    for (rank, position) in order.enumerated() { ranks[position] = Int32(rank) }
    return ranks
  }

  /// Where a finding stands among those of its rule.
  func place(of finding: Finding, in dataset: Dataset) -> (Period, Int32, Int32, Int32) {
    let unit = finding.unit.map { units[$0.index] } ?? -1
    return switch finding.target {
    case .object(let key): (finding.period, unit, 0, subjects[dataset.objects[key].subject.index])
    case .group(let key): (finding.period, unit, 1, groups[key.index])
    case .unit(let key): (finding.period, unit, 2, units[key.index])
    case .plan(let key): (finding.period, unit, 3, plans[key.index])
    case .item(let key): (finding.period, unit, 4, items[key.index])
    case .obligation(let key, _): (finding.period, unit, 5, key.position)
    case .dispatch(let key): (finding.period, unit, 6, key.position)
    case .waiver(let key): (finding.period, unit, 7, key.position)
    }
  }
}

/// The results of all parts put together, findings in order.
struct SortedFindings {
  private(set) var findings: [Finding] = []
  private(set) var tallies: [Tally] = []
  private(set) var units: [Key<Unit>: Tally] = [:]

  init(_ parts: [PartialResult], plan: EvaluationPlan) {
    tallies = [Tally](repeating: Tally(), count: plan.rules.count)
    var byRule = [[Finding]](repeating: [], count: plan.rules.count)
    for part in parts {
      for (index, tally) in part.tallies.enumerated() { tallies[index] += tally }
      for (unit, tally) in part.units { units[unit, default: Tally()] += tally }
      for finding in part.findings { byRule[finding.rule].append(finding) }
    }
    findings.reserveCapacity(parts.reduce(0) { $0 + $1.findings.count })
    let dataset = plan.assessment.dataset
    for list in byRule { findings += SortedFindings.sorted(list, ranks: plan.ranks, dataset: dataset) }
  }

  /// Sorts only what is out of order: input files mostly are in the order of their codes.
  private static func sorted(_ list: [Finding], ranks: Ranks, dataset: Dataset) -> [Finding] {
    let places = list.map { ranks.place(of: $0, in: dataset) }
    if zip(places, places.dropFirst()).allSatisfy({ $0 <= $1 }) { return list }
    return list.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { list[$0] }
  }
}

/// Compares the place and, of two equal ones, the position.
private func < (left: ((Period, Int32, Int32, Int32), Int), right: ((Period, Int32, Int32, Int32), Int)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
