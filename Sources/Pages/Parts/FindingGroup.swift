import Domain
import Rules
import Templating

/// The findings of one rule in a unit: the law once, then each target with its figures.
struct FindingGroup: Sendable {
  let report: Report
  let rule: RuleIndex
  let root: String
  /// Positions of the findings, one at least.
  let positions: [Int]
  /// Of each finding in words: made once, since the page's list of what to do needs them, too.
  let accounts: [Rule.Account]
  /// The profile that judges all of the objects; nil where the targets are no objects, or judged by several.
  private let profile: Profile?

  private init(_ positions: [Int], of rule: RuleIndex, in report: Report, root: String) {
    self.report = report
    self.rule = rule
    self.root = root
    self.positions = positions
    accounts = positions.map { report.judgement.findings[$0].account(in: report.dataset) }
    let profiles: ProfileSet = positions.reduce(into: []) {
      $0.formUnion(report.assessment.profiles(of: report.judgement.findings[$1]))
    }
    let isOfObjects = positions.allSatisfy { if case .object = report.judgement.findings[$0].target { true } else { false } }
    profile = isOfObjects ? profiles.only : nil
  }

  var code: String { text.code }
  var title: String { text.title }
  private var text: RuleText { report.ruleTexts[rule] }
  private var first: Finding { report.judgement.findings[positions[0]] }
  /// Whether all it says is only to be noted.
  var isNote: Bool { heaviest == .info }
  private var heaviest: Severity { positions.lazy.map { report.judgement.findings[$0].severity }.max() ?? .info }

  /// What the findings rest on, each once.
  private var clauses: [String] {
    report.assessment.law(behind: positions.lazy.map { report.judgement.findings[$0] }) { text.clauses[$0] }
  }

  /// What must be done about the findings, the heavier first.
  private var consequence: String {
    let value = RuleCatalogue.all[rule]
    guard value.lighterConsequence != nil else { return text.consequence }
    let own = value.consequences.filter { asked in
      positions.contains { report.judgement.findings[$0].consequence == asked }
    }
    return own.map(\.words).joined(separator: "; ")
  }

  static let fields = Fields<FindingGroup>(
    "findingGroup",
    .text("code", "Mã quy tắc") { $0.text.code }, .text("ruleTitle", "Tên quy tắc") { $0.text.title },
    .writtenURL("ruleURL", "Tới trang quy tắc") {
      $1.put($0.root)
      $1.put($0.text.path)
    },
    .text("severity", "Mức độ nặng nhất") { $0.text.words($0.heaviest) },
    .flag("isError", "Có lỗi, không được miễn trừ") { $0.heaviest == .error && !$0.first.isWaived },
    .text("statement", "Nội dung quy tắc") { $0.text.statement },
    .texts("clauses", "Căn cứ") { $0.clauses },
    .text("consequence", "Hệ quả theo quy định") { $0.consequence },
    .text("count", "Số trường hợp, trống nếu chỉ có một") {
      $0.positions.count > 1 ? "\(Figures.integer($0.positions.count)) trường hợp" : ""
    },
    .object("mark", "Kết luận", VerdictMark.fields) { VerdictMark($0.first) },
    .text("profile", "Chế độ đánh giá chung cho cả nhóm phát hiện, trống nếu không có hoặc khác nhau") {
      $0.profile.map { Report.words(of: $0) } ?? ""
    },
    .stream("findings", "Từng phát hiện", FindingView.fields, isFilled: { !$0.positions.isEmpty }) { group, each in
      for place in group.positions.indices {
        each(
          FindingView(
            group.positions[place], account: group.accounts[place], in: group.report, root: group.root,
            tellsProfile: group.profile == nil))
      }
    })

  /// Findings at `positions`, which stand by weight; those of the same rule put together where the first of them stands.
  static func groups(of positions: [Int], in report: Report, root: String) -> [FindingGroup] {
    var order: [RuleIndex] = []
    var members: [RuleIndex: [Int]] = [:]
    for position in positions {
      let rule = report.judgement.findings[position].rule
      if members[rule] == nil { order.append(rule) }
      members[rule, default: []].append(position)
    }
    return order.map { FindingGroup(members[$0] ?? [], of: $0, in: report, root: root) }
  }
}
