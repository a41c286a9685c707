import Domain
import Rules

/// What asks for another level of one object, put together: a unit sends back one rating, and not one for each rule.
struct RatingDuty: Sendable {
  let object: Key<RatedObject>
  /// The findings that ask for it, in the order of the page, with what each leaves.
  fileprivate(set) var causes: [(position: Int, rerating: Rerating)]
  /// The groups above their ceiling in which the object counts; which of their objects, their authority decides.
  fileprivate(set) var groups: [GroupFault] = []

  /// The strictest ceiling of the findings; nil where none names one.
  var most: RatingLevel? { Rerating.strictest(causes.lazy.map(\.rerating)) }
}

/// What a unit has to rate again, an object each, in the order in which the page tells it.
struct RatingDuties: Sendable {
  private(set) var all: [RatingDuty] = []
  private var places: [Key<RatedObject>: Int] = [:]

  /// Of `findings`, and of `faults` of the groups whose objects are to be rated again anyway.
  init(in findings: [FindingGroup], and faults: [GroupFault], of report: Report) {
    for group in findings {
      for (position, account) in zip(group.positions, group.accounts) {
        guard let rerating = account.rerating, report.asksForLevel(position, account),
          case .object(let object) = report.judgement.findings[position].target
        else { continue }
        if let place = places[object] {
          all[place].causes.append((position, rerating))
        } else {
          places[object] = all.count
          all.append(RatingDuty(object: object, causes: [(position, rerating)]))
        }
      }
    }
    guard !all.isEmpty else { return }
    for fault in faults {
      for place in fault.objects.compactMap({ places[$0] }) { all[place].groups.append(fault) }
    }
  }

  func contains(_ object: Key<RatedObject>) -> Bool { places[object] != nil }
}

extension Report {
  /// Whether the finding at `position`, told by `account`, asks to rate its object again.
  ///
  /// Errors on an object that has a level alone do, as in the lists to send out: all else stays a line of its own.
  func asksForLevel(_ position: Int, _ account: Rule.Account) -> Bool {
    guard account.rerating != nil, case .object = judgement.findings[position].target else { return false }
    return judgement.findings[position].severity == .error && hasLevel(judgement.findings[position].target)
  }
}
