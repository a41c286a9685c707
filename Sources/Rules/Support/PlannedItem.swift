import Domain

/// A shortcoming in a plan with a date: what the monthly and quarterly checks go over.
struct PlannedItem {
  let item: Shortcoming
  let issued: Day
  /// The day from which nothing need be checked any more: the day it was done, else the day of the figures.
  let end: Day
}

extension Assessment {
  /// Judges the progress entries of a shortcoming; `expected` names the months or quarters that need an entry of `kind`.
  func judgeProgress(
    _ key: Key<Shortcoming>, kind: ProgressKind, expected: (PlannedItem) -> [Period]
  ) -> Outcome {
    let item = dataset.shortcomings[key]
    guard let plan = item.plan.map({ dataset.plans[$0] }) else {
      if let column = missing(.plan, of: item.source) { return .cannotTell(missing: column) }
      return has(.plans) ? .notApplicable : .without(.plans)
    }
    guard let issued = plan.issued else {
      return missing(.issued, of: plan.source).map { .cannotTell(missing: $0) } ?? .notApplicable
    }
    let end = min(item.doneOn ?? settings.asOf, settings.asOf)
    let periods = expected(PlannedItem(item: item, issued: issued, end: end))
    guard !periods.isEmpty else { return .notApplicable }
    guard has(.progress) else { return .without(.progress) }
    let entries = progressOfItem[key].map { dataset.progress[$0] }
    func isCovered(_ period: Period, by kinds: (Progress) -> Bool) -> Bool {
      entries.contains { kinds($0) && period.firstDay <= $0.date && $0.date <= period.lastDay }
    }
    let open = periods.filter { period in !isCovered(period) { $0.kind == kind } }
    guard !open.isEmpty else { return .met }
    let unexplained = open.filter { period in !isCovered(period) { $0.kind == nil } }
    if unexplained.isEmpty {
      return .cannotTell(Evidence(missing: entries.filter(isBlank(in: open)).map { blank(.progressKind, of: $0.source) }))
    }
    // Remedied without a day: it may have been done before the months in question.
    if item.status == .remedied, item.doneOn == nil { return cannotTell(item.source, blank: .doneOn) }
    if item.status == nil, item.doneOn == nil {
      return .cannotTell(
        Evidence(missing: [Column.status, .doneOn].map { missing($0, of: item.source) ?? blank($0, of: item.source) }))
    }
    let name = kind == .month ? ("months", "Tháng chưa tự kiểm tra") : ("quarters", "Quý chưa rà soát")
    return .notMet(
      item.evidence([
        Evidence.Item("issued", "Ngày ban hành kế hoạch", .day(issued), [plan.source.cell(.issued)]),
        Evidence.Item(name.0, name.1, .periods(unexplained), [item.source.cell(.item)]),
        .aside("periods", unexplained.map(\.vietnamese).joined(separator: ", ")), .aside("count", unexplained.count),
      ]))
  }
}

/// Whether an entry of one of `periods` does not say of which kind it is.
private func isBlank(in periods: [Period]) -> (Progress) -> Bool {
  { entry in entry.kind == nil && periods.contains { $0.firstDay <= entry.date && entry.date <= $0.lastDay } }
}

extension Scenario {
  /// A shortcoming in a plan of 20/1/2026 with progress entries of `kind` on `days`.
  mutating func progress(_ kind: ProgressKind?, on days: [Day], _ change: (inout Shortcoming) -> Void = { _ in }) {
    let plan = plan { $0.issued = Scenario.day(20, 1, 2026) }
    item {
      $0.plan = plan
      change(&$0)
    }
    self.change { dataset in
      for (index, day) in days.enumerated() {
        var entry = Progress(
          item: Key(0), date: day, source: RowSource(table: Key(Int(TableKind.progress.rawValue)), line: index + 2))
        entry.kind = kind
        dataset.progress.append(entry)
      }
    }
  }
}
