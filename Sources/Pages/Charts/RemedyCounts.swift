import Domain
import Rules

/// How far the shortcomings of one group are remedied; the four counts add up to the total.
struct RemedyCounts: Sendable, Equatable {
  let label: String
  private(set) var remedied = 0
  private(set) var underway = 0
  private(set) var notRemedied = 0
  /// Without a status.
  private(set) var unknown = 0
  /// Among those not remedied: past their date.
  private(set) var overdue = 0
  /// Among those not remedied: whose date or status is not told.
  private(set) var overdueUnknown = 0

  init(_ label: String) { self.label = label }

  var total: Int { remedied + underway + notRemedied + unknown }
  /// Whether no status at all is told, so that not even none is known to be remedied.
  var isUntold: Bool { total > 0 && unknown == total }
  /// Whether of none that is not remedied it is told if it is overdue.
  var isOverdueUntold: Bool { overdueUnknown > 0 && overdueUnknown == total - remedied }

  /// `10/92 = 10,9 %`, or that nothing is told.
  var remediedWords: String { isUntold ? "chưa ghi tình trạng" : Figures.share(remedied, of: total) }

  /// `Quá hạn 10/119 = 8,4 %, 2 chưa đủ dữ liệu`.
  var overdueWords: String {
    isOverdueUntold
      ? "Quá hạn: \(Figures.integer(overdueUnknown)) hạn chế chưa đủ dữ liệu"
      : "Quá hạn \(Figures.share(overdue, of: total))\(Untold(count: overdueUnknown, waived: 0).words)"
  }

  mutating func add(_ item: Shortcoming, asOf: Day) {
    switch item.status {
    case .remedied: remedied += 1
    case .underway: underway += 1
    case .notRemedied: notRemedied += 1
    case nil: unknown += 1
    }
    switch item.overdue(on: asOf) {
    case true?: overdue += 1
    case false?: break
    case nil: overdueUnknown += 1
    }
  }

  static func += (left: inout RemedyCounts, right: RemedyCounts) {
    left.remedied += right.remedied
    left.underway += right.underway
    left.notRemedied += right.notRemedied
    left.unknown += right.unknown
    left.overdue += right.overdue
    left.overdueUnknown += right.overdueUnknown
  }

  /// Name of a group: `1. Lãnh đạo, chỉ đạo, điều hành`.
  static func label(_ group: ShortcomingGroup?) -> String {
    guard let group else { return "Chưa phân nhóm" }
    return "\(group.rawValue). \(group.words.prefix(1).uppercased())\(group.words.dropFirst())"
  }

  /// The five groups without any item yet, and behind them those without a group.
  fileprivate static var empty: [RemedyCounts] { (ShortcomingGroup.allCases + [nil]).map { RemedyCounts(label($0)) } }

  fileprivate static func place(_ group: ShortcomingGroup?) -> Int {
    group.map { Int($0.rawValue) - 1 } ?? ShortcomingGroup.allCases.count
  }

  /// The counts by group, the five groups always, items without a group last if there are any.
  static func byGroup(_ periods: [PeriodRemedies]) -> [RemedyCounts] {
    var counts = empty
    for period in periods { for (index, group) in period.groups.enumerated() { counts[index] += group } }
    if counts.last?.total == 0 { counts.removeLast() }
    return counts
  }
}

/// The shortcomings found in one period, by group.
struct PeriodRemedies: Sendable {
  let period: Period
  /// The five groups, and behind them the items without a group.
  private(set) var groups = RemedyCounts.empty

  var total: RemedyCounts { groups.reduce(into: RemedyCounts(period.vietnamese), +=) }

  private init(_ period: Period) { self.period = period }

  /// The periods in which shortcomings were found, the earliest first.
  static func all(in report: Report) -> [PeriodRemedies] {
    var counts: [PeriodRemedies] = []
    var last = 0
    for item in report.dataset.shortcomings {
      // There are few periods, and most often it is that of the item before.
      if !counts.indices.contains(last) || counts[last].period != item.foundIn {
        last = counts.firstIndex { $0.period == item.foundIn } ?? counts.count
        if last == counts.count { counts.append(PeriodRemedies(item.foundIn)) }
      }
      counts[last].groups[RemedyCounts.place(item.group)].add(item, asOf: report.settings.asOf)
    }
    return counts.sorted { $0.period < $1.period }
  }

  /// `năm 2024 21/26 = 80,8 %; năm 2025 10/92 = 10,9 %`: the latest three periods, those before them together.
  static func words(_ periods: [PeriodRemedies]) -> String {
    let shown = 3
    let earlier = periods.dropLast(shown).reduce(into: RemedyCounts("các kỳ trước")) { $0 += $1.total }
    let counts = (earlier.total > 0 ? [earlier] : []) + periods.suffix(shown).map(\.total)
    return counts.map { "\($0.label) \($0.remediedWords)" }.joined(separator: "; ")
  }
}
