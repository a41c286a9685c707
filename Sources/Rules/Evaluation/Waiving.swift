import Domain

/// What a waiver and a finding must share.
private struct WaiverKey: Hashable {
  let rule: String
  let target: Waiver.Target
  let period: Period
}

/// The waivers of a dataset by what they are for.
struct WaiverIndex {
  private let waivers: [Waiver]
  private let asOf: Day
  private var byKey: [WaiverKey: [Key<Waiver>]] = [:]

  init(of dataset: Dataset) {
    waivers = dataset.waivers
    asOf = dataset.settings.asOf
    for key in waivers.keys {
      let waiver = waivers[key]
      byKey[WaiverKey(rule: waiver.rule, target: waiver.target, period: waiver.period), default: []].append(key)
    }
  }

  /// Every waiver for findings of the rule called `rule` on `target` in `period`, expired ones too.
  func all(for rule: String, on target: Waiver.Target, in period: Period) -> [Key<Waiver>] {
    byKey[WaiverKey(rule: rule, target: target, period: period)] ?? []
  }

  /// The latest decision among `keys` that has not expired.
  func inForce(_ keys: [Key<Waiver>]) -> Key<Waiver>? { latest(keys.filter { !hasExpired($0) }) }

  /// The latest decision among `keys` that has expired.
  func expired(_ keys: [Key<Waiver>]) -> Key<Waiver>? { latest(keys.filter(hasExpired)) }

  private func hasExpired(_ key: Key<Waiver>) -> Bool { waivers[key].expires.map { $0 < asOf } ?? false }

  private func latest(_ keys: [Key<Waiver>]) -> Key<Waiver>? {
    keys.max { (waivers[$0].date, $0) < (waivers[$1].date, $1) }
  }
}

/// Marks each finding that a waiver in force answers, and counts what each waiver answers (expired ones too).
///
/// A waiver answers a finding of its rule, its target and its period. Of two waivers for the same finding the later decision counts.
func applyWaivers(to results: inout [PartialResult], in dataset: Dataset, rules: [Rule]) -> [Int] {
  var answered = [Int](repeating: 0, count: dataset.waivers.count)
  guard !dataset.waivers.isEmpty else { return answered }
  let index = WaiverIndex(of: dataset)
  for part in results.indices {
    for position in results[part].findings.indices {
      let finding = results[part].findings[position]
      guard let target = finding.target.waivable(in: dataset) else { continue }
      let waivers = index.all(for: rules[finding.rule].code, on: target, in: finding.period)
      for waiver in waivers { answered[waiver.index] += 1 }
      results[part].findings[position].waiver = index.inForce(waivers)
    }
  }
  return answered
}

/// A rule and a target that some waiver names, whatever its period.
struct WaivedTarget: Hashable {
  let rule: String
  let target: Waiver.Target?

  init(rule: String, target: Target, in dataset: Dataset) {
    self.rule = rule
    self.target = target.waivable(in: dataset)
  }

  private init(_ waiver: Waiver) {
    rule = waiver.rule
    target = waiver.target
  }

  static func all(in dataset: Dataset) -> Set<WaivedTarget> { Set(dataset.waivers.map(WaivedTarget.init)) }
}

extension Target {
  /// The target as waivers name it; items, plans, reports and dispatches cannot be waived (content.md, table Miễn trừ).
  func waivable(in dataset: Dataset) -> Waiver.Target? {
    switch self {
    case .object(let key): .subject(dataset.objects[key].subject)
    case .group(let key): .group(key)
    case .unit(let key): .unit(key)
    case .plan, .item, .obligation, .dispatch, .waiver, .all: nil
    }
  }
}
