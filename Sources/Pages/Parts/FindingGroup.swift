import Domain
import Rules
import Templating

/// The findings of one rule in a unit: the law once, then each target with its figures.
struct FindingGroup: Sendable {
  let code: String
  let ruleTitle: String
  let ruleURL: String
  let severity: String
  let isError: Bool
  let statement: String
  let clauses: [String]
  let consequence: String
  let count: String
  let mark: VerdictMark
  let profile: String
  let findings: [FindingView]

  static let fields = Fields<FindingGroup>(
    "findingGroup",
    .text("code", "Mã quy tắc") { $0.code }, .text("ruleTitle", "Tên quy tắc") { $0.ruleTitle },
    .url("ruleURL", "Tới trang quy tắc") { $0.ruleURL }, .text("severity", "Mức độ nặng nhất") { $0.severity },
    .flag("isError", "Có lỗi") { $0.isError }, .text("statement", "Nội dung quy tắc") { $0.statement },
    .texts("clauses", "Căn cứ") { $0.clauses }, .text("consequence", "Hệ quả theo quy định") { $0.consequence },
    .text("count", "Số trường hợp, trống nếu chỉ có một") { $0.count },
    .object("mark", "Kết luận", VerdictMark.fields) { $0.mark },
    .text("profile", "Chế độ đánh giá chung cho cả nhóm phát hiện, trống nếu không có hoặc khác nhau") { $0.profile },
    .list("findings", "Từng phát hiện", FindingView.fields) { $0.findings })

  /// Findings at `positions`, which stand by weight; those of the same rule put together where the first of them stands.
  static func groups(of positions: [Int], in report: Report, root: String) -> [FindingGroup] {
    var order: [RuleIndex] = []
    var members: [RuleIndex: [Int]] = [:]
    for position in positions {
      let rule = report.judgement.findings[position].rule
      if members[rule] == nil { order.append(rule) }
      members[rule, default: []].append(position)
    }
    return order.map { rule in
      let found = members[rule] ?? []
      let text = report.ruleTexts[rule]
      let heaviest = found.map { report.judgement.findings[$0].severity }.max() ?? .info
      let profiles = found.map { report.assessment.profile(of: report.judgement.findings[$0].target) }
      let isOneProfile = profiles.allSatisfy { $0 == profiles[0] }
      return FindingGroup(
        code: text.code, ruleTitle: text.title, ruleURL: root + text.path, severity: text.words(heaviest),
        isError: heaviest == .error,
        statement: text.statement, clauses: text.clauses, consequence: text.consequence,
        count: found.count > 1 ? "\(Figures.integer(found.count)) trường hợp" : "",
        mark: found.first.map { VerdictMark(report.judgement.findings[$0]) } ?? VerdictMark(.notMet),
        profile: isOneProfile ? report.profileWords(report.judgement.findings[found[0]].target) : "",
        findings: found.map { position in
          var view = report.view(of: position, root: root)
          view.tellsProfile = !isOneProfile
          return view
        })
    }
  }
}
