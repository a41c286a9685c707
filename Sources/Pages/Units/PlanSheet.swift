import Domain
import Rules
import Templating
import VietnameseText

/// One plan as it is printed: its own head, number, date, title, items and signature.
struct PlanSheet: Sendable {
  let id: String
  let isFirst: Bool
  /// Whose form it is in: by the side of the unit, or of the issuer where the unit names none.
  let form: Form
  let issuerParent: String
  let issuer: String
  let unitName: String
  /// Behind the words *Kế hoạch*: `khắc phục hạn chế, khuyết điểm năm 2025`.
  let title: String
  let label: String
  /// Empty where the plan has none.
  let number: String
  let date: String
  let official: String
  let period: String
  /// Whose plan it is, where that is not the unit: a person, or a collective of the unit.
  let who: String
  /// Whether a person made it and signs it.
  let isPersonal: Bool
  /// Who signs: the person of a personal plan, else the head; dots where nobody is named.
  let signer: String
  let head: String
  /// The post of `head` in capitals, as under a signature; dots where the ratings do not tell it.
  let post: String
  /// To whom it reports: the unit above; dots where the table of units names none.
  let above: String
  let body: String
  let source: SourceLink
  let summary: String
  let groups: [RemediationGroup]
  let noItems: String

  /// What the head of an official text looks like.
  ///
  /// Mặt trận and the mass organisations have forms of their own, which data does not tell: theirs bears neither side's heading.
  enum Form: Sendable { case party, state, own }

  static let fields = Fields<PlanSheet>(
    "sheet", .text("id", "Mã neo") { $0.id }, .url("place", "Tới chỗ này trên trang") { "#\($0.id)" },
    .flag("isFirst", "Kế hoạch đứng đầu trang") { $0.isFirst },
    .flag("isPrintable", "Có hạn chế, in theo thể thức") { !$0.groups.isEmpty },
    .flag("isParty", "Thể thức văn bản của Đảng") { $0.form == .party },
    .flag("isState", "Thể thức văn bản của cơ quan nhà nước") { $0.form == .state },
    .text("issuerParent", "Cơ quan cấp trên, chữ in hoa") { $0.issuerParent },
    .text("issuer", "Đơn vị, chữ in hoa") { $0.issuer }, .text("unitName", "Tên đơn vị") { $0.unitName },
    .text("title", "Tên kế hoạch, sau chữ «Kế hoạch»") { $0.title }, .text("label", "Tên ngắn, để dẫn tới") { $0.label },
    .text("number", "Số, ký hiệu, trống nếu chưa ghi") { $0.number },
    .flag("hasNumberLine", "Có dòng số: kế hoạch của cá nhân không có số thì không") { !$0.number.isEmpty || !$0.isPersonal },
    .text("date", "Ngày ban hành") { $0.date }, .text("official", "Ngày theo thể thức") { $0.official },
    .text("period", "Kỳ") { $0.period }, .text("who", "Kế hoạch của cá nhân, tập thể nào, trống nếu của đơn vị") { $0.who },
    .flag("isPersonal", "Kế hoạch của một cá nhân, người ấy ký") { $0.isPersonal },
    .text("head", "Người chịu trách nhiệm chính") { $0.head },
    .text("signer", "Người ký, chỗ trống nếu chưa nêu") { $0.signer },
    .text("post", "Chức vụ của người ấy, chữ in hoa") { $0.post }, .text("above", "Nơi báo cáo") { $0.above },
    .text("body", "Cơ quan chịu trách nhiệm chung") { $0.body },
    .object("source", "Dòng nguồn", SourceLink.fields) { $0.source }, .text("summary", "Tình hình khắc phục") { $0.summary },
    .list("groups", "Hạn chế theo năm nhóm", RemediationGroup.fields) { $0.groups },
    .text("noItems", "Vì sao không có hạn chế nào để in") { $0.noItems })

  fileprivate init(_ key: Key<Plan>, items: [Key<Shortcoming>], isFirst: Bool, in report: Report, root: String) {
    let plan = report.dataset.plans[key]
    let unit = report.dataset.units[plan.unit]
    id = "ke-hoach-\(plan.code)"
    self.isFirst = isFirst
    form = report.planForm(unit)
    issuerParent = report.parentWords(of: unit)
    issuer = unit.name.uppercased()
    unitName = unit.name
    who = plan.subject.map { report.subjectName($0) } ?? ""
    isPersonal = report.assessment.isPersonal(plan)
    let owner = who.isEmpty ? "" : " của \(who)"
    title = "khắc phục hạn chế, khuyết điểm \(plan.period.vietnamese)\(owner)"
    number = plan.number ?? ""
    label = "Kế hoạch\(number.isEmpty ? "" : " \(number)")\(owner) (\(plan.period.vietnamese))"
    date = plan.issued?.vietnamese ?? "(chưa ghi ngày)"
    official = plan.issued?.official ?? "ngày … tháng … năm …"
    period = plan.period.vietnamese
    signer = isPersonal ? who : plan.head ?? Self.dots
    head = plan.head ?? (isPersonal ? who : "(chưa nêu)")
    post = plan.head.flatMap { report.post(of: $0, in: plan.unit) }?.uppercased() ?? Self.dots
    above = unit.parent.map { report.dataset.units[$0].name } ?? Self.dots
    body = plan.body ?? ""
    source = report.sources.link(plan.source.cell(.number), root: root)
    summary = RemediationGroup.summary(of: items, in: report)
    groups = RemediationGroup.groups(of: items, hasAll: true, in: report, root: root)
    noItems = report.noPlannedItems
  }

  /// Room for what is written by hand.
  private static let dots = "…………………"

  /// The plans of `unit`, each with its own items of `items`: those of the unit before those of its collectives and of persons, the report period first,
  /// then the newest.
  static func sheets(of unit: Key<Unit>, items: [Key<Plan>: [Key<Shortcoming>]], in report: Report, root: String) -> [PlanSheet] {
    let plans = report.dataset.plans
    func rank(_ key: Key<Plan>) -> (Int, Int, Int32, Key<Plan>) {
      let plan = plans[key]
      let isOther = plan.period == report.settings.period ? 0 : 1
      let whose = plan.subject == nil ? 0 : report.assessment.isPersonal(plan) ? 2 : 1
      return (whose, isOther, -(plan.issued?.ordinal ?? 0), key)
    }
    let keys = report.assessment.plansOfUnit[unit].sorted { rank($0) < rank($1) }
    return keys.enumerated().map { PlanSheet($1, items: items[$1] ?? [], isFirst: $0 == 0, in: report, root: root) }
  }
}

/// The shortcomings that no plan of the unit holds.
struct LooseItems: Sendable {
  let label = "ngoài kế hoạch"
  let summary: String
  let groups: [RemediationGroup]

  static let fields = Fields<LooseItems>(
    "loose", .text("label", "Tên bảng") { $0.label }, .text("summary", "Tình hình khắc phục") { $0.summary },
    .list("groups", "Hạn chế theo năm nhóm", RemediationGroup.fields) { $0.groups })
}

extension Report {
  /// The plan that `item` stands in on its unit's page: one of its own unit.
  func plan(of item: Key<Shortcoming>) -> Key<Plan>? {
    let item = dataset.shortcomings[item]
    return item.plan.flatMap { dataset.plans[$0].unit == item.unit ? $0 : nil }
  }

  /// The body above `unit` as heads of official texts have it; empty where the table of units names none.
  func parentWords(of unit: Unit) -> String { (unit.parent.map { dataset.units[$0].name } ?? "").uppercased() }

  fileprivate func planForm(_ unit: Unit) -> PlanSheet.Form {
    switch unit.side {
    case .party: .party
    case .state, .publicService: .state
    case .massOrganization: .own
    case nil: settings.issuer.side == .party ? .party : .state
    }
  }

  /// The post of the head of `unit` who is called `name`, as the ratings of the report period have it.
  fileprivate func post(of name: String, in unit: Key<Unit>) -> String? {
    (assessment.report?.leadersOfUnit[unit] ?? []).lazy.map { self.dataset.objects[$0] }
      .first { $0.role == .head && $0.name == name }?.post.map { bare($0, of: dataset.units[unit].name) }
  }

  /// A post without the name of its body, which stands at the head of the text: `Giám đốc` of `Giám đốc Sở Nội vụ`.
  private func bare(_ post: String, of body: String) -> String {
    let (whole, end) = (VietnameseText.folded(post), " " + VietnameseText.folded(body))
    return whole.hasSuffix(end)
      ? post.split(separator: " ").dropLast(body.split(separator: " ").count).joined(separator: " ") : post
  }
}
