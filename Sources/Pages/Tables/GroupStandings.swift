import Domain
import Rules

/// One group in one period against its ceiling.
struct GroupStanding: Sendable {
  let group: Key<Group>
  let period: Period
  let count: GroupCount
  let mark: VerdictMark
  /// Position of the finding on it; nil where there is none.
  let finding: Int?
  let isOver: Bool
  /// Whether its ratio can be told at all, waived or not.
  let isTold: Bool

  /// Whether a decision in force answers that it exceeds.
  var isWaived: Bool { isOver && mark.shape == .waived }
}

/// How the groups stand against their ceilings: what the overview, its chart and the table of ratios tell, in one wording.
struct GroupStandings: Sendable {
  /// The groups with objects in the report period, in the order of the groups.
  let rows: [GroupStanding]
  /// The same of the quarters of the report year, quarter by quarter.
  let quarters: [GroupStanding]

  init(_ report: Report) {
    let findings = GroupStandings.findings(report)
    rows = report.assessment.report.map { GroupStandings.rows(of: $0, findings, in: report) } ?? []
    quarters = report.assessment.quarters.filter { $0.period != report.settings.period }
      .flatMap { GroupStandings.rows(of: $0, findings, in: report) }
  }

  private static func rows(of ratings: PeriodRatings, _ findings: [Place: Int], in report: Report) -> [GroupStanding] {
    report.dataset.groups.keys.compactMap { group in
      let objects = ratings.ofGroup[group]
      guard !objects.isEmpty else { return nil }
      let rows = GroupRows(group: group, period: ratings.period, objects: objects)
      let count = GroupCount(rows, in: report.assessment)
      let finding = findings[Place(group: group, period: ratings.period)]
      let isUnknown = GroupCount.missing(for: rows, in: report.assessment) != nil
      let verdict = isUnknown ? .cannotTell : count.verdict
      return GroupStanding(
        group: group, period: ratings.period, count: count,
        mark: finding.map { VerdictMark(report.judgement.findings[$0]) } ?? VerdictMark(verdict), finding: finding,
        isOver: verdict == .notMet, isTold: verdict != .cannotTell)
    }
  }

  /// Findings of TL01 and QU08 by what they are about.
  private static func findings(_ report: Report) -> [Place: Int] {
    var found: [Place: Int] = [:]
    for (index, code) in RuleCatalogue.codes.enumerated() where code == "TL01" || code == "QU08" {
      for position in report.judgement.ofRule[index] {
        let finding = report.judgement.findings[position]
        if case .group(let group) = finding.target { found[Place(group: group, period: finding.period)] = position }
      }
    }
    return found
  }

  /// A group in a period.
  private struct Place: Hashable {
    let group: Key<Group>
    let period: Period
  }
}

extension GroupStandings {
  /// The groups of the report period of which something can be told.
  var judged: [GroupStanding] { rows.filter { $0.isTold && $0.count.rated > 0 } }

  /// `4/27 nhóm vượt tỷ lệ HTXS tối đa, trong đó 1 được miễn trừ`; nil where no group is judged.
  static func words(_ judged: [GroupStanding]) -> String? {
    guard !judged.isEmpty else { return nil }
    let over = judged.count(where: \.isOver)
    guard over > 0 else { return "Không nhóm nào trong \(Figures.integer(judged.count)) nhóm vượt tỷ lệ HTXS tối đa" }
    return
      "\(Figures.integer(over))/\(Figures.integer(judged.count)) nhóm vượt tỷ lệ HTXS tối đa\(Unmet.excused(judged.count(where: \.isWaived)))"
  }

  /// The same as a sentence, with how many objects must at least be rated again where no decision excuses it.
  static func sentence(_ judged: [GroupStanding]) -> String? {
    guard let words = words(judged) else { return nil }
    let open = judged.filter { $0.isOver && !$0.isWaived }
    guard !open.isEmpty else { return "\(words)." }
    let excess = open.reduce(0) { $0 + $1.count.excess(toGood: true) }
    return "\(words); để về trong tỷ lệ phải xếp loại lại ít nhất \(Figures.integer(excess)) đối tượng."
  }
}
