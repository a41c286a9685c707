import Domain
import Workers

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

  /// Where a target stands among those of its rule and period.
  func place(of target: Target, in dataset: Dataset) -> Place {
    let unit = target.unit(in: dataset).map { units[$0.index] } ?? -1
    return switch target {
    case .object(let key): (unit, 0, subjects[dataset.objects[key].subject.index])
    case .group(let key): (unit, 1, groups[key.index])
    case .unit(let key): (unit, 2, units[key.index])
    case .plan(let key): (unit, 3, plans[key.index])
    case .item(let key): (unit, 4, items[key.index])
    case .obligation(let key, _): (unit, 5, key.position)
    case .dispatch(let key): (unit, 6, key.position)
    case .waiver(let key): (unit, 7, key.position)
    case .all: (unit, 8, 0)
    }
  }

  /// `list` in the order of `place`; mostly it stands in order already, because input files do.
  func sorted<Element>(_ list: [Element], by place: (Element) -> (Period, Place)) -> [Element] {
    if isSorted(list, by: place) { return list }
    let places = list.map(place)
    return list.indices.sorted { left, right in
      if Ranks.precedes(places[left], places[right]) { return true }
      return !Ranks.precedes(places[right], places[left]) && left < right
    }.map { list[$0] }
  }

  private func isSorted<Element>(_ list: [Element], by place: (Element) -> (Period, Place)) -> Bool {
    guard var last = list.first.map(place) else { return true }
    for element in list.dropFirst() {
      let next = place(element)
      if Ranks.precedes(next, last) { return false }
      last = next
    }
    return true
  }

  private static func precedes(_ left: (Period, Place), _ right: (Period, Place)) -> Bool {
    left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
  }
}

/// Unit, kind of target, target.
typealias Place = (Int32, Int32, Int32)

/// The results of all parts put together, findings and gaps in order.
struct SortedFindings {
  let findings: [Finding]
  let gaps: [Gap]
  private(set) var tallies: [Tally]
  private(set) var units: [Key<Unit>: Tally] = [:]

  init(_ parts: [PartialResult], plan: EvaluationPlan) {
    (findings, gaps) = Workers.both({ Self.findings(of: parts, plan) }, { Self.gaps(of: parts, plan) })
    tallies = [Tally](repeating: Tally(), count: plan.rules.count)
    for part in parts {
      for (index, tally) in part.tallies.enumerated() { tallies[index] += tally }
      for (unit, tally) in part.units { units[unit, default: Tally()] += tally }
    }
  }

  private static func findings(of parts: [PartialResult], _ plan: EvaluationPlan) -> [Finding] {
    var byRule = [[(part: Int32, position: Int32)]](repeating: [], count: plan.rules.count)
    for (index, part) in parts.enumerated() {
      for position in part.findings.indices {
        byRule[part.findings[position].rule].append((Int32(index), Int32(position)))
      }
    }
    var findings: [Finding] = []
    findings.reserveCapacity(byRule.reduce(0) { $0 + $1.count })
    let dataset = plan.assessment.dataset
    for list in byRule {
      let sorted = plan.ranks.sorted(list) { place in
        let (part, position) = (Int(place.part), Int(place.position))
        return (parts[part].findings[position].period, plan.ranks.place(of: parts[part].findings[position].target, in: dataset))
      }
      for place in sorted { findings.append(parts[Int(place.part)].findings[Int(place.position)]) }
    }
    return findings
  }

  private static func gaps(of parts: [PartialResult], _ plan: EvaluationPlan) -> [Gap] {
    var gaps: [Gap] = []
    var targets: [[[Target]]] = []
    for gap in parts.lazy.flatMap(\.gaps) {
      let known = gaps.firstIndex {
        $0.rule == gap.rule && $0.period == gap.period && $0.missing == gap.missing && $0.whole == gap.whole
      }
      if let known {
        targets[known].append(gap.targets)
      } else {
        gaps.append(gap)
        targets.append([gap.targets])
      }
    }
    let dataset = plan.assessment.dataset
    for (index, lists) in targets.enumerated() {
      let period = gaps[index].period
      // Of a table that is missing, a rule has as many as there are objects: no room for more than these.
      var all: [Target] = []
      all.reserveCapacity(lists.reduce(0) { $0 + $1.count })
      for list in lists { all += list }
      gaps[index].targets = plan.ranks.sorted(all) { (period, plan.ranks.place(of: $0, in: dataset)) }
    }
    // Stable: gaps of one rule and period keep the order in which they were met.
    let order = gaps.indices.sorted { left, right in
      if gaps[left].rule != gaps[right].rule { return gaps[left].rule < gaps[right].rule }
      return gaps[left].period == gaps[right].period ? left < right : gaps[left].period < gaps[right].period
    }
    return order.map { gaps[$0] }
  }
}
