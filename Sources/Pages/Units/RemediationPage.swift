import Domain
import Rules
import Templating

/// A unit's remediation page, printable as an official *Kế hoạch khắc phục*.
struct RemediationPage: ReportPage {
  let frame: PageFrame
  let unitName: String
  /// Whether the plan is printed in the Party's form: by the side of the unit, or of the issuer where the unit names none.
  let isParty: Bool
  let issuerParent: String
  let issuer: String
  let summary: String
  let plans: [PlanView]
  let groups: [RemediationGroup]
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

  /// A plan's head: number, date, who answers for it.
  struct PlanView: Sendable {
    let number: String
    let date: String
    let official: String
    let head: String
    let body: String
    let who: String
    let period: String
    let source: SourceLink

    static let fields = Fields<PlanView>(
      "plan", .text("number", "Số, ký hiệu") { $0.number }, .text("date", "Ngày ban hành") { $0.date },
      .text("official", "Ngày theo thể thức") { $0.official }, .text("head", "Người chịu trách nhiệm chính") { $0.head },
      .text("body", "Cơ quan chịu trách nhiệm chung") { $0.body }, .text("who", "Kế hoạch của cá nhân nào") { $0.who },
      .text("period", "Kỳ") { $0.period }, .object("source", "Dòng nguồn", SourceLink.fields) { $0.source })
  }

  static let template = "don-vi/khac-phuc.html"
  static let fields = Fields<RemediationPage>(
    "remediation",
    .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("unitName", "Tên đơn vị") { $0.unitName },
    .flag("isParty", "Thể thức văn bản của Đảng") { $0.isParty },
    .text("issuerParent", "Cơ quan cấp trên, chữ in hoa") { $0.issuerParent },
    .text("issuer", "Đơn vị, chữ in hoa") { $0.issuer },
    .text("summary", "Tình hình khắc phục") { $0.summary }, .list("plans", "Các kế hoạch", PlanView.fields) { $0.plans },
    .list("groups", "Hạn chế theo năm nhóm", RemediationGroup.fields) { $0.groups },
    .flag("hasProblems", "Kế hoạch còn điểm chưa đạt") { !$0.problems.isEmpty },
    .list("problems", "Điểm chưa đạt của kế hoạch", Problem.fields) { $0.problems })

  static func plans(for report: Report) -> [PagePlan<RemediationPage>] {
    report.dataset.units.keys.map { key in
      PagePlan(path: SitePath.remediation(report.dataset.units[key])) { RemediationPage(key, in: report) }
    }
  }

  private static func usesPartyForm(_ unit: Unit, issuer: Settings.Issuer) -> Bool {
    switch unit.side {
    case .party: true
    case .state, .publicService: false
    // Mặt trận and the mass organisations have forms of their own, nearest to that of whoever publishes.
    case .massOrganization, nil: issuer.side == .party
    }
  }

  private init(_ key: Key<Unit>, in report: Report) {
    let unit = report.dataset.units[key]
    let path = SitePath.remediation(unit)
    let root = SitePath.root(of: path)
    frame = report.frame(
      path, title: "Khắc phục hạn chế – \(unit.name)", section: .units,
      crumbs: [Crumb("Đơn vị", SitePath.units), Crumb(unit.name, SitePath.unit(unit))])
    unitName = unit.name
    isParty = RemediationPage.usesPartyForm(unit, issuer: report.settings.issuer)
    issuer = unit.name.uppercased()
    issuerParent = (unit.parent.map { report.dataset.units[$0].name } ?? report.settings.issuer.parent).uppercased()
    let items = report.assessment.itemsOfUnit[key]
    summary = RemediationGroup.summary(of: items, in: report)
    groups = RemediationGroup.groups(of: items, in: report, root: root)
    plans = report.assessment.plansOfUnit[key].map { report.planView(report.dataset.plans[$0], root: root) }
    problems = UnitFindings(of: key, in: report).notMet
      .map { report.judgement.findings[$0] }
      .filter { report.ruleTexts[$0.rule].code.hasPrefix("KP") }
      .map {
        Problem(
          code: report.ruleTexts[$0.rule].code, text: $0.message(in: report.dataset).text,
          url: "\(root)\(SitePath.unit(unit))#\(report.anchor(of: $0))")
      }
  }
}

extension Report {
  fileprivate func planView(_ plan: Plan, root: String) -> RemediationPage.PlanView {
    RemediationPage.PlanView(
      number: plan.number ?? "(chưa ghi số)", date: plan.issued?.vietnamese ?? "(chưa ghi ngày)",
      official: plan.issued?.official ?? "ngày … tháng … năm …", head: plan.head ?? "(chưa nêu)", body: plan.body ?? "",
      who: plan.subject.map { subjectName($0) } ?? "", period: plan.period.vietnamese,
      source: sources.link(plan.source.cell(.number), root: root))
  }
}
