import Domain
import Rules
import Templating

/// A group above its ceiling in which objects of the unit are rated HTXS: one of them may have to be rated again.
struct GroupFault: Sendable {
  let name: String
  let url: String
  let sentence: Words
  let remedy: Words
  /// The objects of the unit that are rated HTXS.
  let objects: [Key<RatedObject>]
  /// What the rule is called.
  let title: String
  let finding: FindingMark
  /// To where the finding is told.
  let findingURL: String
  private let report: Report

  static let fields = Fields<GroupFault>(
    "groupFault", .text("name", "Tên nhóm") { $0.name }, .url("url", "Tới danh sách đối tượng của nhóm") { $0.url },
    .text("sentence", "Phát hiện trên nhóm") { $0.sentence }, .text("remedy", "Cách đáp ứng") { $0.remedy },
    .text("members", "Đối tượng HTXS của đơn vị") { $0.report.names(of: $0.objects) },
    .object("finding", "Tới phát hiện", FindingMark.fields) { $0.finding })

  /// In the order of the unit's rows; groups within their ceiling, or excused by a decision, are not there.
  static func faults(of unit: Key<Unit>, in report: Report, root: String) -> [GroupFault] {
    var groups: [Key<Group>] = []
    var members: [Key<Group>: [Key<RatedObject>]] = [:]
    for key in report.assessment.report?.ofUnit[unit] ?? [] where report.assessment.isCounted(key) {
      guard report.dataset.objects[key].level == .excellent, let group = report.dataset.objects[key].group else { continue }
      if members[group] == nil { groups.append(group) }
      members[group, default: []].append(key)
    }
    return groups.compactMap { group in
      let errors = report.faultsOfGroup[group.index].filter { report.judgement.findings[$0].severity == .error }
      return errors.first.map { GroupFault($0, of: group, objects: members[group] ?? [], in: report, root: root) }
    }
  }

  private init(_ position: Int, of group: Key<Group>, objects: [Key<RatedObject>], in report: Report, root: String) {
    let account = report.judgement.findings[position].account(in: report.dataset)
    name = report.name(of: group)
    url = root + SitePath.group(report.dataset.groups[group].code, report.settings.period)
    (sentence, remedy) = (account.sentence, account.remedy)
    self.objects = objects
    self.report = report
    title = report.ruleTexts[report.judgement.findings[position].rule].title
    finding = FindingMark(report: report, position: position, way: .full(root: root))
    findingURL = root + report.place(of: position)
  }
}

extension Report {
  /// The names of `objects` in one line.
  func names(of objects: [Key<RatedObject>]) -> String { objects.map { dataset.objects[$0].name }.joined(separator: "; ") }
}
