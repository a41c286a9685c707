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

  init(_ label: String) { self.label = label }

  var total: Int { remedied + underway + notRemedied + unknown }

  mutating func add(_ item: Shortcoming, asOf: Day) {
    switch item.status {
    case .remedied: remedied += 1
    case .underway: underway += 1
    case .notRemedied: notRemedied += 1
    case nil: unknown += 1
    }
    if item.isOverdue(on: asOf) { overdue += 1 }
  }

  static func += (left: inout RemedyCounts, right: RemedyCounts) {
    left.remedied += right.remedied
    left.underway += right.underway
    left.notRemedied += right.notRemedied
    left.unknown += right.unknown
    left.overdue += right.overdue
  }

  /// Name of a group: `1. Lãnh đạo, chỉ đạo, điều hành`.
  static func label(_ group: ShortcomingGroup?) -> String {
    guard let group else { return "Chưa phân nhóm" }
    return "\(group.rawValue). \(group.words.prefix(1).uppercased())\(group.words.dropFirst())"
  }

  /// The counts by group, the five groups always, items without a group last if there are any.
  static func byGroup(in report: Report) -> [RemedyCounts] {
    var counts = ShortcomingGroup.allCases.map { RemedyCounts(label($0)) }
    var none = RemedyCounts(label(nil))
    for item in report.dataset.shortcomings {
      if let group = item.group {
        counts[Int(group.rawValue) - 1].add(item, asOf: report.settings.asOf)
      } else {
        none.add(item, asOf: report.settings.asOf)
      }
    }
    return none.total > 0 ? counts + [none] : counts
  }
}
