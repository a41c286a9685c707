import Domain
import Rules
import Templating
import VietnameseText

/// One thing the unit has to do, with its last day: the page's answer to "what to do by when".
///
/// It repeats nothing that is told in full further down: it says what, by when and who, and leads there.
struct DueAction: Sendable {
  /// The last day in time; nil where the data names none.
  let day: Day?
  /// Days left or past, counted from the day of the figures; empty without a day.
  let days: String
  let isLate: Bool
  let work: String
  /// Who answers for it, whom it goes to or what it is about; may be empty.
  let who: String
  /// Where it is told in full, and why it is asked; one at least.
  let places: [Place]

  /// A place that tells in full why something has to be done.
  struct Place: Sendable {
    let link: LinkedText
    /// The name of the rule behind a code; empty where the link says all.
    var title = ""
    /// What this place alone asks, where several ask for one thing; else empty.
    var words: Words = ""

    static let fields = Fields<Place>(
      "place", .object("link", "Nơi nêu đầy đủ", LinkedText.fields) { $0.link },
      .text("title", "Tên quy tắc, trống nếu không phải quy tắc") { $0.title },
      .text("words", "Điều riêng nơi này đòi hỏi, trống nếu chỉ có một nơi") { $0.words })
  }

  static let fields = Fields<DueAction>(
    "action", .text("due", "Ngày cuối còn đúng hạn, trống nếu dữ liệu không nêu") { $0.day?.vietnamese ?? "" },
    .text("days", "Số ngày còn lại hoặc quá hạn, trống nếu không có hạn") { $0.days },
    .flag("isLate", "Quá hạn") { $0.isLate }, .text("work", "Việc phải làm") { $0.work },
    .text("who", "Người chịu trách nhiệm, nơi nhận hoặc đối tượng, trống nếu không nêu") { $0.who },
    .list("places", "Vì sao, nêu ở đâu", Place.fields) { $0.places })

  /// `left` is nil where a day says nothing: there is none, or it is not known whether the work is done.
  fileprivate init(day: Day? = nil, left: Int? = nil, days: String? = nil, _ work: String, who: String = "", at places: Place...)
  {
    self.init(day: day, left: left, days: days, work, who: who, at: places)
  }

  private init(day: Day? = nil, left: Int? = nil, days: String? = nil, _ work: String, who: String, at places: [Place]) {
    self.day = day
    self.days = days ?? left.map(Self.words) ?? ""
    isLate = left.map { $0 < 0 } ?? false
    self.work = work
    self.who = who
    self.places = places
  }

  /// `quá hạn 3 ngày`, `đến hạn`, `còn 3 ngày`.
  private static func words(left: Int) -> String {
    left < 0 ? "quá hạn \(Figures.integer(-left)) ngày" : left == 0 ? "đến hạn" : "còn \(Figures.integer(left)) ngày"
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

  /// What has a day stands first, the earliest day first; the rest follows in the order of the page, what is only to be noted last.
  func actions(in report: Report) -> [DueAction] {
    let asOf = report.settings.asOf
    let dated =
      openItems(in: report).map { DueAction($0, in: report) } + openReports.map { DueAction($0, asOf: asOf) }
      + tasks.filter { !isPast($0, asOf) }.map { DueAction($0, asOf: asOf) }
    let days = dated.map { $0.day?.ordinal ?? .max }
    let sorted = dated.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { dated[$0] }
    let ratings = RatingDuties(in: findings, and: groupFaults, of: report)
    let toMeet = findings.flatMap { group in
      DueAction.actions(on: group, openReports: openReports, in: report).map { (action: $0, isNote: group.isNote) }
    }
    return sorted + ratings.all.map { DueAction($0, in: report) } + toMeet.filter { !$0.isNote }.map(\.action)
      + groupFaults.compactMap { DueAction($0, besides: ratings, in: report) }
      + (unknown.isEmpty ? [] : [DueAction(unknown)]) + toMeet.filter(\.isNote).map(\.action)
  }

  /// Whether a dispatch set a day that is past: whether it was done nothing tells, so it stands in its own list alone.
  func hasPastTasks(asOf: Day) -> Bool { tasks.contains { isPast($0, asOf) } }

  private func isPast(_ task: UnitTask, _ asOf: Day) -> Bool { task.lastDay.map { $0 < asOf } ?? false }

  private func openItems(in report: Report) -> [Key<Shortcoming>] {
    items.filter { report.dataset.shortcomings[$0].status != .remedied }
  }

  private var openReports: [ReportDue] { reports.filter { $0.owed.state.isOpen } }

  /// What is said where there is nothing to do: without the tables that would say so, nobody knows.
  static func nothing(in report: Report) -> String {
    let absent = [TableKind.remediation, .obligations].filter { !report.assessment.has($0) }
    guard !absent.isEmpty else { return "Theo dữ liệu, đơn vị không còn việc nào phải làm." }
    return "Chưa biết đơn vị còn việc gì: chưa có bảng \(absent.map { report.dataset.phrase(of: $0) }.joined(separator: ", "))."
  }
}

extension DueAction {
  fileprivate init(_ key: Key<Shortcoming>, in report: Report) {
    let item = report.dataset.shortcomings[key]
    let left = item.due.map { $0.days(since: report.settings.asOf) }
    // KP18 cannot tell either: every figure of what is overdue leaves it out.
    let isUntold = item.status == nil && left.map { $0 < 0 } ?? false
    self.init(
      day: item.due, left: isUntold ? nil : left, days: isUntold ? "đã qua hạn, chưa ghi tình trạng" : nil,
      "Khắc phục: \(item.shortManifestation ?? "hạn chế chưa nêu biểu hiện")",
      who: item.owner.map { "Chịu trách nhiệm: \($0)" } ?? "",
      at: Place(link: LinkedText(text: item.code, url: "#han-che-\(item.code)")))
  }

  fileprivate init(_ report: ReportDue, asOf: Day) {
    let via = report.via.isEmpty ? "" : "qua \(report.via)"
    let who =
      report.to.isEmpty ? via.capitalizedFirst : ["Gửi tới: \(report.to)", via].filter { !$0.isEmpty }.joined(separator: " ")
    self.init(
      day: report.owed.lastDay, left: report.owed.lastDay.map { $0.days(since: asOf) }, report.what.capitalizedFirst, who: who,
      at: Place(
        link: LinkedText(text: report.dispatch.isEmpty ? "Báo cáo phải gửi" : report.dispatch, url: "#\(report.anchor)")))
  }

  fileprivate init(_ task: UnitTask, asOf: Day) {
    let limit = task.words.isEmpty ? "" : "Thời hạn như ghi: \(task.words)"
    let whom = task.isInferred ? "Giao chung cho: \(task.body)" : ""
    self.init(
      day: task.lastDay, left: task.lastDay.map { $0.days(since: asOf) }, task.action.capitalizedFirst,
      who: [limit, whom].filter { !$0.isEmpty }.joined(separator: " · "),
      at: Place(link: LinkedText(text: task.document.text, url: "#\(task.anchor)")))
  }

  /// The one line that asks for another level of an object: the strictest ceiling, then each finding with what it leaves.
  fileprivate init(_ duty: RatingDuty, in report: Report) {
    let causes = duty.causes.map { cause in
      let finding = report.judgement.findings[cause.position]
      let text = report.ruleTexts[finding.rule]
      return Place(
        link: LinkedText(text: text.code, url: "#\(report.anchor(of: finding))"), title: text.title,
        words: Self.asked(cause.rerating))
    }
    let groups = duty.groups.map {
      Place(
        link: LinkedText(text: $0.finding.code, url: $0.findingURL), title: "Nhóm vượt tỷ lệ: \($0.name)",
        words: Words(String($0.remedy.text.withoutFullStop.lowercasedFirst)))
    }
    let level = report.dataset.objects[duty.object].level?.short ?? ""
    let asked = duty.most.map { "Rà soát, xếp loại lại \(atMost($0))" } ?? "Rà soát mức xếp loại"
    self.init(
      "\(asked) (đang xếp loại \(level))", who: report.words(of: .object(duty.object)).text,
      at: causes + groups)
  }

  /// What one rule asks, with its verb where the words name a level: `xếp loại lại thấp hơn HTXS, hoặc rà soát kết quả quý`.
  private static func asked(_ rerating: Rerating) -> Words {
    rerating.most == nil ? rerating.words : "xếp loại lại \(rerating.words)"
  }

  /// What would meet one rule, each remedy once with all it is asked of; less what another line of the list already says.
  fileprivate static func actions(on group: FindingGroup, openReports: [ReportDue], in report: Report) -> [DueAction] {
    var remedies: [(words: String, positions: [Int])] = []
    for (position, account) in zip(group.positions, group.accounts)
    where !report.asksForLevel(position, account) && !isTold(report.judgement.findings[position], by: openReports) {
      let remedy = account.remedy
      let words = remedy.isEmpty ? report.judgement.findings[position].consequence.words.capitalizedFirst : remedy.text
      // Of a handful looking through the list costs less than a table.
      if let known = remedies.firstIndex(where: { $0.words == words }) {
        remedies[known].positions.append(position)
      } else {
        remedies.append((words, [position]))
      }
    }
    return remedies.map { DueAction($0.words, at: $0.positions, of: group, in: report) }
  }

  private static func isTold(_ finding: Finding, by openReports: [ReportDue]) -> Bool {
    if case .obligation(let key, _) = finding.target { return openReports.contains { $0.obligation == key } }
    return RuleCatalogue.codes[finding.rule] == Rule.overdue.code
  }

  private init(_ remedy: String, at positions: [Int], of group: FindingGroup, in report: Report) {
    let names = positions.prefix(Self.named).map { report.words(of: report.judgement.findings[$0].target).text }
    let more = positions.count - names.count
    let whom = names.joined(separator: "; ") + (more > 0 ? "; và \(Figures.integer(more)) trường hợp khác" : "")
    let url = positions.first.map { "#\(report.anchor(of: report.judgement.findings[$0]))" } ?? ""
    self.init(
      String(remedy.withoutFullStop), who: group.isNote ? "Lưu ý · \(whom)" : whom,
      at: Place(link: LinkedText(text: group.code, url: url), title: group.title))
  }

  /// As many targets of one remedy as are named; more are counted.
  private static let named = 3

  /// The whole group has to be rated again in part: which of its objects, its authority decides.
  ///
  /// Nil where `duties` ask for another level of all its objects of the unit: their lines name the group.
  fileprivate init?(_ fault: GroupFault, besides duties: RatingDuties, in report: Report) {
    let others = fault.objects.filter { !duties.contains($0) }
    guard !others.isEmpty else { return nil }
    self.init(
      "Cần rà soát mức HTXS của \(report.names(of: others)), cùng các đối tượng HTXS khác trong nhóm vượt tỷ lệ",
      who: "Nhóm \(fault.name): \(fault.remedy.text.withoutFullStop.lowercasedFirst)",
      at: Place(link: LinkedText(text: fault.finding.code, url: fault.findingURL), title: fault.title))
  }

  fileprivate init(_ unknown: [UnknownView]) {
    let checks = unknown.reduce(0) { $0 + $1.count }
    self.init(
      "Bổ sung dữ liệu còn thiếu: \(Figures.integer(checks)) kiểm tra chưa kết luận được",
      at: Place(link: LinkedText(text: "Chưa đủ dữ liệu", url: "#chua-du")))
  }
}
