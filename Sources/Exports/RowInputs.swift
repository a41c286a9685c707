import Domain
import Rules

/// The cells of a target's own row that a rule looks at: what stands behind a verdict that needs no reasons.
///
/// Rules keep evidence of what is not met alone, so that the many verdicts «Đạt» cost nothing. Which cells they look at is read off
/// their worked examples, whose findings name them; cells of other rows are not among them.
struct RowInputs {
  private var columns: [TableKind: [Column]] = [:]

  init(of rule: Rule) {
    for example in rule.examples {
      let tables = example.scenario.dataset.tables
      guard let evidence = example.outcome(of: rule)?.evidence else { continue }
      // An input of the target's own row bears its column's name: one of another row has a name of its own.
      for item in evidence.items where item.cells.count == 1 && item.name == item.cells[0].column.english {
        add(item.cells[0].column, tables[item.cells[0].row.table].kind)
      }
    }
  }

  private mutating func add(_ column: Column, _ kind: TableKind) {
    if columns[kind]?.contains(column) != true { columns[kind, default: []].append(column) }
  }

  /// The inputs of `target`, each with its cell; empty where the rule names none of its row.
  func items(of target: Target, in dataset: Dataset) -> [Evidence.Item] {
    guard let row = target.source(in: dataset) else { return [] }
    let table = dataset.tables[row.table]
    return (columns[table.kind] ?? []).filter { table.has($0) }.compactMap { column in
      value(of: column, target, in: dataset).map { Evidence.Item(column.english, column.header, $0, [row.cell(column)]) }
    }
  }

  private func value(of column: Column, _ target: Target, in dataset: Dataset) -> Evidence.Value? {
    switch target {
    case .object(let key): dataset.objects[key].value(of: column, in: dataset)
    case .item(let key): dataset.shortcomings[key].value(of: column, in: dataset)
    case .group, .unit, .plan, .obligation, .dispatch, .waiver, .all: nil
    }
  }
}

extension Outcome {
  fileprivate var evidence: Evidence? {
    switch self {
    case .notMet(let evidence), .cannotTell(let evidence): evidence
    case .met, .notApplicable: nil
    }
  }
}

extension RatedObject {
  /// What stands in `column`; nil for columns that no rule names as an input.
  fileprivate func value(of column: Column, in dataset: Dataset) -> Evidence.Value? {
    switch column {
    case .role: shown(role) { .text($0.words) }
    case .level: shown(level) { .level($0) }
    case .generalScore: shown(generalScore) { .score($0) }
    case .resultScore: shown(resultScore) { .score($0) }
    case .score: shown(score) { .score($0) }
    case .assigned: shown(assigned) { .count(Int($0)) }
    case .done: shown(done) { .count(Int($0)) }
    case .onTime: shown(onTime) { .count(Int($0)) }
    case .exceeded: shown(exceeded) { .count(Int($0)) }
    case .monthsWorked: shown(monthsWorked) { .count(Int($0)) }
    case .missedBasicTargets: shown(missedBasicTargets) { .count(Int($0)) }
    case .reviewed: shown(reviewed) { .day($0) }
    case .decided: shown(decided) { .day($0) }
    case .reviewAccepted: shown(reviewAccepted) { .yes($0) }
    case .leave: shown(leave) { .yes($0) }
    case .ratingGroup: shown(group) { .text(dataset.groups[$0].code) }
    case .notRatedReason: shown(notRatedReason) { .text($0) }
    case .decision: shown(decision) { .text($0) }
    case .replaces: shown(replaces) { .text($0) }
    case .evidence: shown(evidence) { .text($0) }
    case .inCharge: inCharge.isEmpty ? .blank : .texts(inCharge.map { dataset.units[$0].name })
    default: nil
    }
  }
}

extension Shortcoming {
  /// What stands in `column`; nil for columns that no rule names as an input.
  fileprivate func value(of column: Column, in dataset: Dataset) -> Evidence.Value? {
    switch column {
    case .plan: shown(plan) { .text(dataset.plans[$0].code) }
    case .shortcomingGroup: shown(group) { .text("\($0.rawValue)") }
    case .manifestation: shown(manifestation) { .text($0) }
    case .cause: shown(cause) { .text($0) }
    case .causeKind: shown(causeKind) { .text($0.words) }
    case .impact: shown(impact) { .text($0) }
    case .solution: shown(solution) { .text($0) }
    case .method: shown(method) { .text($0) }
    case .origin: shown(origin) { .text($0) }
    case .output: shown(output) { .text($0) }
    case .owner: shown(owner) { .text($0) }
    case .follower: shown(follower) { .text($0) }
    case .due: shown(due) { .day($0) }
    case .status: shown(status) { .text($0.words) }
    case .percent: shown(percent) { .score($0) }
    case .doneOn: shown(doneOn) { .day($0) }
    case .evidence: shown(evidence) { .text($0) }
    default: nil
    }
  }
}

/// `words` of a filled cell, else that it is blank.
private func shown<Value>(_ value: Value?, _ words: (Value) -> Evidence.Value) -> Evidence.Value { value.map(words) ?? .blank }
