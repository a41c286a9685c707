import Domain
import Markdown
import Markup
import Rules
import Templating

/// One unit: its standing, ratings, findings with reasons, remediation, reports due, dispatches, commentary, earlier periods.
struct UnitPage: ReportPage {
  let frame: PageFrame
  let facts: [Fact]
  let standing: String
  let mark: VerdictMark
  let actions: [DueAction]
  let hasPastTasks: Bool
  let noActions: String
  let noItems: String
  let noRatings: String
  let noReports: String
  let findings: [FindingGroup]
  let groupFaults: [GroupFault]
  let waived: [FindingGroup]
  let unknown: [UnknownView]
  let ratings: [RatingRow]
  let remediation: [RemediationGroup]
  let remediationSummary: String
  let remediationURL: String
  let hasPlan: Bool
  let reports: [ReportDue]
  let tasks: [UnitTask]
  let dispatches: [DispatchReceived]
  let groupDispatches: [GroupDispatch]
  let incomingURL: String
  let commentary: [CommentaryView]
  let history: History?
  let downloadsURL: String

  static let template = "don-vi/don-vi.html"
  static let fields = Fields<UnitPage>(
    "unit",
    .object("frame", "Khung trang", PageFrame.fields) { $0.frame },
    .list("facts", "Loại, khối, cấp trên, cấp dưới", Fact.fields) { $0.facts },
    .text("standing", "Tình trạng, bằng một câu") { $0.standing },
    .object("mark", "Kết luận chung", VerdictMark.fields) { $0.mark },
    .list("actions", "Việc phải làm, hạn gần trước", DueAction.fields) { $0.actions },
    .flag("hasActions", "Có việc phải làm") { !$0.actions.isEmpty },
    .text("noActions", "Điều nói khi không có việc phải làm") { $0.noActions },
    .flag("hasPastTasks", "Có việc văn bản giao đã qua ngày") { $0.hasPastTasks },
    .text("noItems", "Điều nói khi không có hạn chế nào") { $0.noItems },
    .text("noRatings", "Điều nói khi không đối tượng nào có trong bảng Xếp loại") { $0.noRatings },
    .text("noReports", "Điều nói khi không có báo cáo phải gửi") { $0.noReports },
    .list("findings", "Quy tắc không đạt, nặng trước", FindingGroup.fields) { $0.findings },
    .list("groupFaults", "Nhóm vượt tỷ lệ có đối tượng HTXS của đơn vị", GroupFault.fields) { $0.groupFaults },
    .flag("hasGroupFaults", "Có nhóm vượt tỷ lệ như thế") { !$0.groupFaults.isEmpty },
    .list("waived", "Phát hiện được miễn trừ", FindingGroup.fields) { $0.waived },
    .list("unknown", "Quy tắc chưa đủ dữ liệu", UnknownView.fields) { $0.unknown },
    .list("ratings", "Kết quả xếp loại trong kỳ", RatingRow.fields) { $0.ratings },
    .list("remediation", "Hạn chế theo năm nhóm", RemediationGroup.fields) { $0.remediation },
    .text("remediationSummary", "Tình hình khắc phục, bằng một câu") { $0.remediationSummary },
    .url("remediationURL", "Tới trang khắc phục hạn chế") { $0.remediationURL },
    .flag("hasPlan", "Có kế hoạch khắc phục để in") { $0.hasPlan },
    .list("reports", "Báo cáo phải gửi", ReportDue.fields) { $0.reports },
    .list("tasks", "Việc khác văn bản giao cho đơn vị", UnitTask.fields) { $0.tasks },
    .flag("hasTasks", "Có việc khác văn bản giao") { !$0.tasks.isEmpty },
    .list("dispatches", "Văn bản đơn vị nhận", DispatchReceived.fields) { $0.dispatches },
    .list("groupDispatches", "Văn bản gửi chung cho nhóm có đơn vị", GroupDispatch.fields) { $0.groupDispatches },
    .flag("hasGroupDispatches", "Có văn bản gửi chung cho nhóm có đơn vị") { !$0.groupDispatches.isEmpty },
    .url("incomingURL", "Tới sổ theo dõi giải quyết văn bản đến") { $0.incomingURL },
    .flag("hasIncoming", "Có sổ theo dõi giải quyết văn bản đến") { !$0.incomingURL.isEmpty },
    .list("commentary", "Nhận xét", CommentaryView.fields) { $0.commentary },
    .object("history", "Các kỳ trước", History.fields) { $0.history },
    .flag("hasWaived", "Có phát hiện được miễn trừ") { !$0.waived.isEmpty },
    .flag("hasUnknown", "Có quy tắc chưa đủ dữ liệu") { !$0.unknown.isEmpty },
    .flag("hasRatings", "Có đối tượng trong kỳ") { !$0.ratings.isEmpty },
    .flag("hasReports", "Có báo cáo phải gửi") { !$0.reports.isEmpty },
    .flag("hasDispatches", "Có văn bản nhận") { !$0.dispatches.isEmpty },
    .flag("hasCommentary", "Có nhận xét") { !$0.commentary.isEmpty },
    .url("downloadsURL", "Tới dữ liệu tải về") { $0.downloadsURL })

  static func plans(for report: Report) -> [PagePlan<UnitPage>] {
    report.dataset.units.keys.map { key in
      PagePlan(path: SitePath.unit(report.dataset.units[key])) { UnitPage(key, in: report) }
    }
  }

  private init(_ key: Key<Unit>, in report: Report) {
    let unit = report.dataset.units[key]
    let path = SitePath.unit(unit)
    let root = SitePath.root(of: path)
    let sorted = UnitFindings(of: key, in: report)
    let totals = UnitStanding(of: key, in: report)
    frame = report.frame(path, title: unit.name, section: .units, crumbs: [Crumb("Đơn vị", SitePath.units)])
    facts = Fact.facts(of: key, in: report, root: root)
    standing = UnitPage.sentence(totals)
    mark = UnitPage.mark(totals)
    findings = FindingGroup.groups(of: sorted.notMet, in: report, root: root)
    groupFaults = GroupFault.faults(of: key, in: report, root: root)
    waived = FindingGroup.groups(of: sorted.waived, in: report, root: root)
    unknown = UnknownView.views(of: sorted.unknown, gaps: report.judgement.gaps(of: key), in: report, root: root)
    ratings = (report.assessment.report?.ofUnit[key] ?? []).map {
      report.ratingRow($0, root: root, findings: sorted.onObject($0))
    }
    let items = report.assessment.itemsOfUnit[key]
    remediation = RemediationGroup.groups(of: items, in: report, root: root)
    remediationSummary = RemediationGroup.summary(of: items, in: report)
    remediationURL = root + SitePath.remediation(unit)
    hasPlan = items.contains { report.plan(of: $0) != nil }
    reports = ReportDue.due(for: key, in: report, root: root)
    tasks = UnitTask.tasks(for: key, in: report, root: root)
    let duties = UnitDuties(
      items: items.map { $0 }, reports: reports, tasks: tasks, findings: findings, groupFaults: groupFaults, unknown: unknown)
    actions = duties.actions(in: report)
    hasPastTasks = duties.hasPastTasks(asOf: report.settings.asOf)
    (noActions, noItems, noReports) = (UnitDuties.nothing(in: report), report.noItems, report.noReports)
    noRatings = report.noObjects
    dispatches = DispatchReceived.received(by: key, in: report, root: root)
    groupDispatches = GroupDispatch.received(by: key, in: report, root: root)
    incomingURL = report.hasIncomingBook(key) ? root + SitePath.incoming(unit) : ""
    commentary = CommentaryView.views(on: key, in: report)
    history = History(of: key, in: report)
    downloadsURL = root + SitePath.data
  }

  /// The standing in one sentence.
  ///
  /// `Có 3 kiểm tra không đạt (2 lỗi, 1 cảnh báo); 1 lưu ý; 2 chưa đủ dữ liệu; đạt 61/67 kiểm tra.` It stands behind the mark, so what
  /// the mark says comes first.
  private static func sentence(_ standing: UnitStanding) -> String {
    let tally = standing.tally
    guard tally.applicable > 0 else { return "Chưa có số liệu của đơn vị trong kỳ này." }
    var parts: [String] = []
    if standing.faults > 0 {
      let weights = [(standing.errors, "lỗi"), (standing.warnings, "cảnh báo")].filter { $0.0 > 0 }
        .map { "\(Figures.integer($0.0)) \($0.1)" }
      parts.append("Có \(Figures.integer(standing.faults)) kiểm tra không đạt (\(weights.joined(separator: ", ")))")
    }
    if standing.notes > 0 { parts.append("\(Figures.integer(standing.notes)) lưu ý") }
    let waived = standing.waived + standing.excused
    if waived > 0 { parts.append("\(Figures.integer(waived)) được miễn trừ") }
    if standing.unknown > 0 { parts.append("\(Figures.integer(standing.unknown)) chưa đủ dữ liệu") }
    let isMet = standing.faults == 0 && standing.unknown == 0
    let met = "\(isMet ? "Đạt" : "đạt") \(Figures.integer(tally.met))/\(Figures.integer(tally.applicable)) kiểm tra"
    return (isMet ? [met] + parts : parts + [met]).joined(separator: "; ") + "."
  }

  private static func mark(_ standing: UnitStanding) -> VerdictMark {
    if standing.faults > 0 { return VerdictMark(.notMet) }
    if standing.unknown > 0 { return VerdictMark(.cannotTell) }
    return VerdictMark(standing.tally.applicable > 0 ? .met : .notApplicable)
  }
}

/// A unit's findings, sorted for its page.
struct UnitFindings {
  /// Positions in the judgement; the heaviest first.
  private(set) var notMet: [Int] = []
  private(set) var waived: [Int] = []
  private(set) var unknown: [Int] = []
  /// Those not met, sorted by the object they are on.
  private var onObjects: [(object: Key<RatedObject>, position: Int)] = []

  init(of unit: Key<Unit>, in report: Report) {
    for key in report.judgement.ofUnit[unit] { add(report.judgement.findings[key], at: key.index) }
    let findings = report.judgement.findings
    notMet.sort { (findings[$1].severity, $0) < (findings[$0].severity, $1) }
    onObjects.sort { ($0.object, $0.position) < ($1.object, $1.position) }
  }

  private mutating func add(_ finding: borrowing Finding, at position: Int) {
    if finding.isWaived {
      waived.append(position)
    } else if finding.verdict == .cannotTell {
      unknown.append(position)
    } else {
      notMet.append(position)
    }
    if case .object(let object) = finding.target, finding.verdict == .notMet { onObjects.append((object, position)) }
  }

  /// Positions of the findings not met on `object`.
  func onObject(_ object: Key<RatedObject>) -> [Int] {
    var (low, high) = (0, onObjects.count)
    while low < high {
      let middle = (low + high) / 2
      if onObjects[middle].object < object { low = middle + 1 } else { high = middle }
    }
    return onObjects[low...].prefix { $0.object == object }.map(\.position)
  }
}

/// A name with a value and perhaps a link: a line of the unit's head.
struct Fact: Sendable {
  let label: String
  let values: [Crumb]

  static let fields = Fields<Fact>(
    "fact", .text("label", "Tên") { $0.label },
    .list("values", "Giá trị, đường dẫn trống nếu không có", LinkedText.fields) {
      $0.values.map { LinkedText(text: $0.label, url: $0.url) }
    })

  static func facts(of key: Key<Unit>, in report: Report, root: String) -> [Fact] {
    let unit = report.dataset.units[key]
    let units = report.dataset.units
    var facts = [Fact(label: "Mã", values: [Crumb(unit.code, "")])]
    if let kind = unit.kind { facts.append(Fact(label: "Loại", values: [Crumb(kind, "")])) }
    if let side = unit.side { facts.append(Fact(label: "Khối", values: [Crumb(side.words, "")])) }
    if let parent = unit.parent {
      facts.append(Fact(label: "Cấp trên", values: [Crumb(units[parent].name, root + SitePath.unit(units[parent]))]))
    }
    let children = report.assessment.childrenOfUnit[key]
    if !children.isEmpty {
      facts.append(Fact(label: "Trực thuộc", values: children.map { Crumb(units[$0].name, root + SitePath.unit(units[$0])) }))
    }
    return facts
  }
}

/// A text that may lead somewhere.
struct LinkedText: Sendable {
  let text: String
  let url: String

  static let fields = Fields<LinkedText>(
    "link", .text("text", "Chữ") { $0.text }, .url("url", "Đường dẫn") { $0.url },
    .flag("hasURL", "Có đường dẫn") { !$0.url.isEmpty })
}
