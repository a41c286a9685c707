public import Domain

/// What a finding is about.
public enum Target: Hashable, Sendable {
  case object(Key<RatedObject>)
  case group(Key<Group>)
  case unit(Key<Unit>)
  case plan(Key<Plan>)
  case item(Key<Shortcoming>)
  case obligation(Key<Obligation>, Key<Unit>)
  case dispatch(Key<Dispatch>)
  case waiver(Key<Waiver>)
  /// Whatever a rule looks at, where the table that would name it is not there: all of a kind, because nothing tells them apart.
  case all(Kind)

  /// What a table that may be missing names.
  public enum Kind: String, Sendable { case object, group, plan, item, obligation, waiver }

  /// The kind in JSON.
  public var kind: String {
    switch self {
    case .object: "object"
    case .group: "group"
    case .unit: "unit"
    case .plan: "plan"
    case .item: "item"
    case .obligation: "obligation"
    case .dispatch: "dispatch"
    case .waiver: "waiver"
    case .all(let kind): kind.rawValue
    }
  }

  /// The id in JSON: the code; `OBLIGATION/UNIT`; a dispatch's file name; a waiver's place among the rows that are used, from 1;
  /// empty, which is no code, for all of a kind.
  public func id(in dataset: Dataset) -> String {
    switch self {
    case .object(let key): dataset.subjects[dataset.objects[key].subject].code
    case .group(let key): dataset.groups[key].code
    case .unit(let key): dataset.units[key].code
    case .plan(let key): dataset.plans[key].code
    case .item(let key): dataset.shortcomings[key].code
    case .obligation(let key, let unit): "\(dataset.obligations[key].code)/\(dataset.units[unit].code)"
    case .dispatch(let key):
      String(dataset.dispatches[key].file.split(separator: "/").last ?? "")
    case .waiver(let key): String(key.index + 1)
    case .all: ""
    }
  }

  /// The unit it belongs to; nil for groups, dispatches and waivers, and for all of a kind.
  public func unit(in dataset: Dataset) -> Key<Unit>? {
    switch self {
    case .object(let key): dataset.objects[key].unit
    case .unit(let key): key
    case .plan(let key): dataset.plans[key].unit
    case .item(let key): dataset.shortcomings[key].unit
    case .obligation(_, let unit): unit
    case .group, .dispatch, .waiver, .all: nil
    }
  }

  /// What readers call it.
  public func words(in dataset: Dataset) -> Words {
    switch self {
    case .object(let key):
      dataset.objects[key].post.map { "\(dataset.objects[key].name) (\($0))" } ?? Words(dataset.objects[key].name)
    case .group(let key): dataset.groups[key].name.map(Words.init) ?? "Nhóm \(dataset.groups[key].code)"
    case .unit(let key): Words(dataset.units[key].name)
    case .plan(let key): "Kế hoạch \(dataset.plans[key].number ?? dataset.plans[key].code)"
    case .item(let key): "Hạn chế \(dataset.shortcomings[key].code)"
    case .obligation(let key, _): Words(dataset.obligations[key].what)
    case .dispatch(let key): Words(dataset.dispatches[key].numberSymbol ?? dataset.dispatches[key].file)
    case .waiver(let key): "Miễn trừ theo \(dataset.waivers[key].decision)"
    case .all(let kind): kind.words
    }
  }
}

extension Target.Kind {
  /// `Mọi hạn chế, khuyết điểm`.
  fileprivate var words: Words {
    switch self {
    case .object: "Mọi đối tượng được xếp loại"
    case .group: "Mọi nhóm xét tỷ lệ"
    case .plan: "Mọi kế hoạch khắc phục"
    case .item: "Mọi hạn chế, khuyết điểm"
    case .obligation: "Mọi nghĩa vụ báo cáo"
    case .waiver: "Mọi quyết định miễn trừ"
    }
  }

  /// Whether what is of this kind belongs to units.
  public var isOfUnits: Bool {
    switch self {
    case .object, .plan, .item, .obligation: true
    case .group, .waiver: false
    }
  }
}

/// A rule that is not met, or cannot be told, on one target in one period.
public struct Finding: Sendable {
  /// What every list of findings says of them: the program proposes, it never re-rates.
  public static let notice = "Phát hiện để rà soát; cấp có thẩm quyền quyết định."

  public let rule: RuleIndex
  /// `notMet` or `cannotTell`.
  public let verdict: Verdict
  public let severity: Severity
  public let period: Period
  public let target: Target
  public let unit: Key<Unit>?
  private let box: EvidenceBox
  /// The waiver in force that answers it.
  public var waiver: Key<Waiver>?

  init(
    rule: RuleIndex, verdict: Verdict, severity: Severity, period: Period, target: Target, unit: Key<Unit>?, evidence: Evidence
  ) {
    self.rule = rule
    self.verdict = verdict
    self.severity = severity
    self.period = period
    self.target = target
    self.unit = unit
    box = EvidenceBox(evidence)
  }

  /// The same finding on another target: a hundred thousand of them share their evidence.
  init(_ other: Finding, on target: Target, of unit: Key<Unit>?) {
    rule = other.rule
    verdict = other.verdict
    severity = other.severity
    period = other.period
    self.target = target
    self.unit = unit
    box = other.box
  }

  public var evidence: Evidence { box.evidence }

  public var isWaived: Bool { waiver != nil }
}

/// Evidence behind one reference: findings are sorted, listed and copied far more often than their evidence is read.
private final class EvidenceBox: Sendable {
  let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }
}

/// A rule's place in `RuleCatalogue.all`.
public typealias RuleIndex = Int

extension Finding {
  /// What must be done about it.
  public var consequence: Consequence { RuleCatalogue.all[rule].consequence(of: box.evidence) }

  /// The rule itself.
  public var ruleValue: Rule { RuleCatalogue.all[rule] }

  /// The finding in sentences; for a `cannotTell` what is missing: only then is the dataset asked, whose lists a copy would count.
  public func account(in dataset: @autoclosure () -> Dataset) -> Rule.Account {
    guard verdict == .cannotTell else { return RuleCatalogue.all[rule].account(evidence) }
    let dataset = dataset()
    let missing = evidence.missing.map { $0.words(in: dataset) }.joined(separator: "; ")
    return Rule.Account("Chưa đủ dữ liệu để kết luận: thiếu \(missing).", remedy: "Cần bổ sung dữ liệu còn thiếu.")
  }

  /// Sentence and remedy in one, as it stands in lists and in JSON.
  public func message(in dataset: @autoclosure () -> Dataset) -> Words {
    let account = account(in: dataset())
    return account.remedy.isEmpty ? account.sentence : "\(account.sentence) \(account.remedy)"
  }
}
