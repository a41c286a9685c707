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
func applyWaivers(to findings: inout [Finding], in dataset: Dataset, rules: [Rule]) -> [Int] {
  var answered = [Int](repeating: 0, count: dataset.waivers.count)
  guard !dataset.waivers.isEmpty else { return answered }
  var byKey: [WaiverKey: [Key<Waiver>]] = [:]
  for key in dataset.waivers.keys {
    let waiver = dataset.waivers[key]
    byKey[WaiverKey(rule: waiver.rule, target: waiver.target, period: waiver.period), default: []].append(key)
  }
  for position in findings.indices {
    guard let target = findings[position].target.waivable(in: dataset) else { continue }
    let key = WaiverKey(rule: rules[findings[position].rule].code, target: target, period: findings[position].period)
    for waiver in byKey[key] ?? [] {
      answered[waiver.index] += 1
      let isInForce = dataset.waivers[waiver].expires.map { $0 >= dataset.settings.asOf } ?? true
      let isLater = findings[position].waiver.map { dataset.waivers[$0].date <= dataset.waivers[waiver].date } ?? true
      if isInForce, isLater { findings[position].waiver = waiver }
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
    case .plan, .item, .obligation, .dispatch, .waiver: nil
    }
  }
}
