import Domain
import Rules
import Templating

/// A unit's remediation page: each of its plans, printable as an official *Kế hoạch khắc phục*, and what stands in no plan.
struct RemediationPage: ReportPage {
  let frame: PageFrame
  let summary: String
  /// What is said where the unit has no plan for the report period; empty where it has.
  let notice: String
  let noItems: String
  let sheets: [PlanSheet]
  let loose: LooseItems?
  let problems: [Problem]

  /// What the plan still lacks, with the way to the full finding.
  struct Problem: Sendable {
    let code: String
    let text: String
    let url: String

    static let fields = Fields<Problem>(
      "problem", .text("code", "Mã quy tắc") { $0.code }, .text("text", "Phát hiện và cách đáp ứng") { $0.text },
      .url("url", "Tới phát hiện đầy đủ") { $0.url })
  }

  static let template = "don-vi/khac-phuc.html"
  static let fields = Fields<RemediationPage>(
    "remediation",
    .object("frame", "Khung trang", PageFrame.fields) { $0.frame },
    .text("summary", "Tình hình khắc phục mọi hạn chế của đơn vị") { $0.summary },
    .text("notice", "Nhắc khi đơn vị chưa có kế hoạch của kỳ này") { $0.notice },
    .text("noItems", "Điều nói khi không có hạn chế nào") { $0.noItems },
    .list("sheets", "Các kế hoạch, mỗi kế hoạch in riêng", PlanSheet.fields) { $0.sheets },
    .flag("hasSheets", "Có kế hoạch") { !$0.sheets.isEmpty },
    .flag("hasSeveral", "Trang có nhiều phần để dẫn tới") { $0.sheets.count > 1 || (!$0.sheets.isEmpty && $0.loose != nil) },
    .object("loose", "Hạn chế chưa có trong kế hoạch nào", LooseItems.fields) { $0.loose },
    .flag("hasProblems", "Kế hoạch còn điểm chưa đạt") { !$0.problems.isEmpty },
    .list("problems", "Điểm chưa đạt của kế hoạch", Problem.fields) { $0.problems })

  static func plans(for report: Report) -> [PagePlan<RemediationPage>] {
    report.dataset.units.keys.map { key in
      PagePlan(path: SitePath.remediation(report.dataset.units[key])) { RemediationPage(key, in: report) }
    }
  }

  private init(_ key: Key<Unit>, in report: Report) {
    let unit = report.dataset.units[key]
    let path = SitePath.remediation(unit)
    let root = SitePath.root(of: path)
    frame = report.frame(
      path, title: "Khắc phục hạn chế – \(unit.name)", section: .units,
      crumbs: [Crumb("Đơn vị", SitePath.units), Crumb(unit.name, SitePath.unit(unit))])
    let items = report.assessment.itemsOfUnit[key]
    summary = RemediationGroup.summary(of: items, in: report)
    var planned: [Key<Plan>: [Key<Shortcoming>]] = [:]
    var rest: [Key<Shortcoming>] = []
    for item in items {
      if let plan = report.plan(of: item) { planned[plan, default: []].append(item) } else { rest.append(item) }
    }
    sheets = PlanSheet.sheets(of: key, items: planned, in: report, root: root)
    loose =
      rest.isEmpty
      ? nil
      : LooseItems(
        summary: RemediationGroup.summary(of: rest, in: report), groups: RemediationGroup.groups(of: rest, in: report, root: root)
      )
    notice = RemediationPage.notice(of: key, in: report)
    noItems = report.noItems
    problems = RemediationPage.problems(of: key, in: report, root: root)
  }

  private static func notice(of key: Key<Unit>, in report: Report) -> String {
    let period = report.settings.period
    if let absent = report.absent(.plans, then: "không có kế hoạch để in") { return absent }
    let plans = report.assessment.plansOfUnit[key].map { report.dataset.plans[$0] }
    if plans.contains(where: { !report.assessment.isPersonal($0) && $0.period == period }) { return "" }
    let table = "bảng \(report.dataset.phrase(of: .plans))"
    return plans.isEmpty
      ? "Đơn vị chưa có kế hoạch nào trong \(table), nên không có kế hoạch để in."
      : "Đơn vị chưa có kế hoạch của \(period.vietnamese) trong \(table)."
  }

  private static func problems(of key: Key<Unit>, in report: Report, root: String) -> [Problem] {
    UnitFindings(of: key, in: report).notMet
      .map { report.judgement.findings[$0] }
      .filter { report.ruleTexts[$0.rule].code.hasPrefix("KP") }
      .map {
        Problem(
          code: report.ruleTexts[$0.rule].code, text: $0.message(in: report.dataset).text,
          url: "\(root)\(SitePath.unit(report.dataset.units[key]))#\(report.anchor(of: $0))")
      }
  }
}
