import Domain
import Rules
import Templating
import VietnameseText

/// One thing the unit has to do, with its day: the page's answer to "what to do by when".
///
/// It repeats nothing that is told in full further down: it says what, by when and who, and leads there.
struct DueAction: Sendable {
  /// The last day in time; nil where the data names none.
  let day: Day?
  /// The day in words, as its source puts it.
  let due: String
  /// Days left or past, counted from the day of the figures; empty without a day.
  let days: String
  let isLate: Bool
  let work: String
  /// Who answers for it, whom it goes to or what it is about; may be empty.
  let who: String
  /// What the place that tells it in full is called, and the way there.
  let place: LinkedText

  static let fields = Fields<DueAction>(
    "action", .text("due", "Hạn, trống nếu dữ liệu không nêu") { $0.due },
    .text("days", "Số ngày còn lại hoặc quá hạn, trống nếu không có hạn") { $0.days },
    .flag("isLate", "Quá hạn") { $0.isLate }, .text("work", "Việc phải làm") { $0.work },
    .text("who", "Người chịu trách nhiệm, nơi nhận hoặc đối tượng, trống nếu không nêu") { $0.who },
    .object("place", "Nơi nêu đầy đủ", LinkedText.fields) { $0.place })

  private init(day: Day?, due: String? = nil, _ work: String, who: String = "", at place: LinkedText, asOf: Day) {
    self.day = day
    self.due = due ?? day?.vietnamese ?? ""
    let left = day.map { $0.days(since: asOf) }
    days = left.map { $0 < 0 ? "quá hạn \(Figures.integer(-$0)) ngày" : "còn \(Figures.integer($0)) ngày" } ?? ""
    isLate = left.map { $0 < 0 } ?? false
    self.work = work
    self.who = who
    self.place = place
  }
}

/// The parts of a unit's page that ask something of it.
struct UnitDuties {
  let items: [Key<Shortcoming>]
  let reports: [ReportDue]
  let tasks: [UnitTask]
  let findings: [FindingGroup]
  let groupFaults: [GroupFault]
  let unknown: [UnknownView]
  let root: String

  /// What has a day stands first, the earliest day first; the rest follows in the order of the page.
  func actions(in report: Report) -> [DueAction] {
    let asOf = report.settings.asOf
    let dated =
      openItems(in: report).map { DueAction($0, in: report) } + openReports.map { DueAction($0, asOf: asOf) }
      + openTasks(asOf: asOf).map { DueAction($0, asOf: asOf) }
    let sorted = dated.indices.sorted { (dated[$0].day?.ordinal ?? .max, $0) < (dated[$1].day?.ordinal ?? .max, $1) }
    return sorted.map { dated[$0] } + findings.flatMap { DueAction.actions(on: $0, openReports: openReports, in: report) }
      + groupFaults.map { DueAction($0, root: root, asOf: asOf) } + (unknown.isEmpty ? [] : [DueAction(unknown, asOf: asOf)])
  }

  private func openItems(in report: Report) -> [Key<Shortcoming>] {
    items.filter { report.dataset.shortcomings[$0].status != .remedied }
  }

  private var openReports: [ReportDue] { reports.filter { $0.owed.state.isOpen } }

  /// Whether a task of a day that is past was done nothing tells, so it stands in its own list alone.
  private func openTasks(asOf: Day) -> [UnitTask] { tasks.filter { $0.day.map { $0 >= asOf } ?? false } }
}

extension DueAction {
  fileprivate init(_ key: Key<Shortcoming>, in report: Report) {
    let item = report.dataset.shortcomings[key]
    let owner = item.owner.map { "Chịu trách nhiệm: \($0)" } ?? ""
    let place = LinkedText(text: item.code, url: "#han-che-\(item.code)")
    self.init(
      day: item.due, "Khắc phục: \(item.shortManifestation ?? "hạn chế chưa nêu biểu hiện")", who: owner, at: place,
      asOf: report.settings.asOf)
  }

  fileprivate init(_ report: ReportDue, asOf: Day) {
    let way = [report.to, report.via.isEmpty ? "" : "qua \(report.via)"].filter { !$0.isEmpty }.joined(separator: " ")
    self.init(
      day: report.owed.lastDay, Self.sending(report.what), who: way.isEmpty ? "" : "Gửi tới: \(way)",
      at: LinkedText(text: "Báo cáo phải gửi", url: "#bao-cao"), asOf: asOf)
  }

  /// `what` as something to do: most obligations are put so already, `Gửi kế hoạch…`, `Báo cáo tiến độ…`.
  private static func sending(_ what: String) -> String {
    let isPutSo = ["gửi ", "báo cáo "].contains { what.lowercased().hasPrefix($0) }
    return isPutSo ? what : "Gửi báo cáo: \(what)"
  }

  fileprivate init(_ task: UnitTask, asOf: Day) {
    self.init(
      day: task.day, task.action.capitalizedFirst, who: task.isInferred ? "Giao cho nhóm có đơn vị: \(task.body)" : "",
      at: LinkedText(text: "Việc khác văn bản giao", url: "#viec-khac"), asOf: asOf)
  }

  /// What would meet one rule, each remedy once with all it is asked of; less what an item or a report of the list already says.
  fileprivate static func actions(on group: FindingGroup, openReports: [ReportDue], in report: Report) -> [DueAction] {
    var order: [String] = []
    var positions: [String: [Int]] = [:]
    for position in group.positions where !isTold(report.judgement.findings[position], by: openReports) {
      let finding = report.judgement.findings[position]
      let remedy = finding.account(in: report.dataset).remedy
      let words = remedy.isEmpty ? "\(finding.consequence.words.capitalizedFirst)." : remedy.text
      if positions[words] == nil { order.append(words) }
      positions[words, default: []].append(position)
    }
    return order.map { DueAction($0, at: positions[$0] ?? [], of: group, in: report) }
  }

  private static func isTold(_ finding: Finding, by openReports: [ReportDue]) -> Bool {
    if case .obligation(let key, _) = finding.target { return openReports.contains { $0.obligation == key } }
    return finding.ruleValue.code == Rule.overdue.code
  }

  private init(_ remedy: String, at positions: [Int], of group: FindingGroup, in report: Report) {
    let names = positions.prefix(Self.named).map { report.words(of: report.judgement.findings[$0].target).text }
    let more = positions.count - names.count
    let url = positions.first.map { "#\(report.anchor(of: report.judgement.findings[$0]))" } ?? ""
    self.init(
      day: nil, remedy, who: names.joined(separator: "; ") + (more > 0 ? "; và \(Figures.integer(more)) trường hợp khác" : ""),
      at: LinkedText(text: group.code, url: url), asOf: report.settings.asOf)
  }

  /// As many targets of one remedy as are named; more are counted.
  private static let named = 3

  fileprivate init(_ fault: GroupFault, root: String, asOf: Day) {
    let finding = fault.finding
    self.init(
      day: nil, fault.remedy.text, who: "Nhóm \(fault.name)",
      at: LinkedText(text: finding.code, url: root + finding.report.place(of: finding.position)), asOf: asOf)
  }

  fileprivate init(_ unknown: [UnknownView], asOf: Day) {
    self.init(
      day: nil, "Bổ sung dữ liệu còn thiếu: \(Figures.integer(unknown.count)) nội dung chưa kết luận được",
      at: LinkedText(text: "Chưa đủ dữ liệu", url: "#chua-du"), asOf: asOf)
  }
}

extension Shortcoming {
  /// What it is, cut to what fits beside its code; nil where no cell says.
  var shortManifestation: String? {
    guard let manifestation else { return nil }
    let text = manifestation.hasSuffix(".") ? String(manifestation.dropLast()) : manifestation
    guard text.count > Self.longest else { return text }
    let cut = text.prefix(Self.longest)
    return "\(cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut)…"
  }

  /// Characters of a shortcoming's text beside its code.
  private static let longest = 80
}
