import Domain

/// What a waiver and a finding must share.
private struct WaiverKey: Hashable {
  let rule: String
  let target: Waiver.Target
  let period: Period
}

/// Marks each finding that a waiver in force answers, and counts what each waiver answers (expired ones too).
///
/// A waiver answers a finding of its rule, its target and its period. Of two waivers for the same finding the later decision counts.
func applyWaivers(to results: inout [PartialResult], in dataset: Dataset, rules: [Rule]) -> [Int] {
  var answered = [Int](repeating: 0, count: dataset.waivers.count)
  guard !dataset.waivers.isEmpty else { return answered }
  var byKey: [WaiverKey: [Key<Waiver>]] = [:]
  for key in dataset.waivers.keys {
    let waiver = dataset.waivers[key]
    byKey[WaiverKey(rule: waiver.rule, target: waiver.target, period: waiver.period), default: []].append(key)
  }
  for part in results.indices {
    for position in results[part].findings.indices {
      let finding = results[part].findings[position]
      guard let target = finding.target.waivable(in: dataset) else { continue }
      let waivers = byKey[WaiverKey(rule: rules[finding.rule].code, target: target, period: finding.period)] ?? []
      for waiver in waivers { answered[waiver.index] += 1 }
      results[part].findings[position].waiver = inForce(waivers, in: dataset)
    }
  }
  return answered
}

/// The latest decision among `waivers` that has not expired.
private func inForce(_ waivers: [Key<Waiver>], in dataset: Dataset) -> Key<Waiver>? {
  waivers.filter { dataset.waivers[$0].expires.map { $0 >= dataset.settings.asOf } ?? true }
    .max { (dataset.waivers[$0].date, $0) < (dataset.waivers[$1].date, $1) }
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
    case .plan, .item, .obligation, .dispatch, .waiver: nil
    }
  }
}
