import Domain
import Exports
import Rules
import Templating

/// All waivers, with what each answers and whether it is in force.
struct WaiversPage: ReportPage {
  let frame: PageFrame
  let summary: String
  let table: TablePartView

  static let template = "mien-tru/index.html"
  static let fields = Fields<WaiversPage>(
    "waivers", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("summary", "Tóm tắt") { $0.summary },
    .object("table", "Các quyết định miễn trừ", TablePartView.fields) { $0.table })

  static func plans(for report: Report) -> [PagePlan<WaiversPage>] { [PagePlan(path: SitePath.waivers) { WaiversPage(report) }] }

  private init(_ report: Report) {
    let root = SitePath.root(of: SitePath.waivers)
    frame = report.frame(SitePath.waivers, title: "Miễn trừ", section: .waivers)
    let waivers = report.dataset.waivers
    let states = WaiversPage.states(report)
    summary =
      waivers.isEmpty
      ? report.noRows(of: .waivers)
      : "\(Figures.integer(waivers.count)) quyết định: \(WaiverState.summary(of: states))."
    table = WaiversPage.list(report).view(root: root)
  }

  /// The table as a file.
  static func list(_ report: Report) -> ListFile { ListFile(path: "tai-ve/mien-tru.csv", part: part(report)) }

  private static func states(_ report: Report) -> [WaiverState] {
    zip(report.dataset.waivers, report.judgement.answered).map { WaiverState($0, answered: $1, by: report.settings) }
  }

  /// The decisions on findings of one rule, in force or not; for the rule's page.
  static func part(of rule: Rule, in report: Report) -> TablePart {
    let own = report.dataset.waivers.indices.filter { report.dataset.waivers[$0].rule == rule.code }
    return part(
      report, own, "mien-tru", title: "Miễn trừ của quy tắc này", empty: "Chưa có quyết định miễn trừ nào cho quy tắc này.")
  }

  private static func part(_ report: Report) -> TablePart {
    part(
      report, Array(report.dataset.waivers.indices), "quyet-dinh", title: "Các quyết định miễn trừ",
      empty: report.noRows(of: .waivers))
  }

  private static func part(_ report: Report, _ shown: [Int], _ id: String, title: String, empty: String) -> TablePart {
    let states = states(report)
    let answers = shown.isEmpty ? [:] : WaiversPage.answers(report)
    let faults = shown.isEmpty ? [:] : WaiversPage.faults(report)
    return TablePart(
      id, title: title,
      caption: "Mỗi dòng một quyết định; phát hiện được miễn trừ vẫn được nêu nhưng không tính là lỗi.",
      columns: [
        .tight("Quyết định"), .text("Quy tắc").leading(-1), .text("Đối tượng"), .tight("Kỳ"), .text("Lý do"),
        .text("Cấp quyết định"),
        .number("Ngày"), .number("Hết hạn"), .text("Tình trạng").leading(), .onlyInFile("Vì sao, cách xử lý"),
        .text("Phát hiện được trả lời"), .text("Nguồn"),
      ],
      count: shown.count, empty: empty
    ) {
      WaiversPage.row(
        shown[$0], state: states[shown[$0]], answers: answers[shown[$0]] ?? [], fault: faults[shown[$0]], in: report)
    }
  }

  /// Positions of the findings that each waiver makes waived.
  private static func answers(_ report: Report) -> [Int: [Int]] {
    var answers: [Int: [Int]] = [:]
    for rule in RuleCatalogue.all.indices where report.waivedOfRule[rule] + report.excusedOfRule[rule] > 0 {
      for position in report.judgement.ofRule[rule] {
        guard let waiver = report.judgement.findings[position].waiver else { continue }
        answers[waiver.index, default: []].append(position)
      }
    }
    return answers
  }

  /// The finding on each waiver itself: that it answers nothing, else that it has expired, for what answers nothing is not to be extended.
  private static func faults(_ report: Report) -> [Int: Int] {
    var faults: [Int: Int] = [:]
    for code in [Rule.waiverUnused.code, Rule.waiverExpired.code] {
      guard let rule = RuleCatalogue.codes.firstIndex(of: code) else { continue }
      for position in report.judgement.ofRule[rule] {
        guard case .waiver(let waiver) = report.judgement.findings[position].target else { continue }
        if faults[waiver.index] == nil { faults[waiver.index] = position }
      }
    }
    return faults
  }

  /// The state with what is to be done about it, which stands in full at the finding on the waiver.
  private static func stateCells(_ state: WaiverState, _ fault: Int?, in report: Report) -> [TableCell] {
    guard let fault else { return [.text(state.words), .blank] }
    let remedy = report.judgement.findings[fault].account(in: report.dataset).remedy.text
    return [.noted(state.words, path: report.place(of: fault), note: remedy), .text(remedy)]
  }

  private static func row(_ index: Int, state: WaiverState, answers: [Int], fault: Int?, in report: Report) -> TableRow {
    let waiver = report.dataset.waivers[index]
    let cell = waiver.source.cell(.document)
    let (name, place) = target(waiver.target, in: report)
    return TableRow(
      id: "mien-tru-\(index + 1)",
      cells: [
        .text(waiver.decision),
        RuleCatalogue.rule(waiver.rule).map { .link($0.code, SitePath.rule($0.code)) }
          ?? .text("\(waiver.rule) (không có quy tắc này)"),
        place.isEmpty ? .text(name) : .link(name, place), .text(waiver.period.vietnamese), .text(waiver.reason),
        .text(waiver.authority), .day(waiver.date), waiver.expires.map { .day($0) } ?? .text("không nêu"),
      ] + stateCells(state, fault, in: report) + [
        .codes(report.marks(answers)),
        .link(cell.words(in: report.dataset).text, report.sources.anchor(of: cell.row)),
      ])
  }

  /// Name and path of what a waiver is about.
  private static func target(_ target: Waiver.Target, in report: Report) -> (String, String) {
    switch target {
    case .subject(let key):
      let row = report.assessment.rowNaming(key).map { report.dataset.objects[$0] }
      return (report.subjectName(key), row.map { SitePath.unit(report.dataset.units[$0.unit]) } ?? "")
    case .unit(let key): return (report.dataset.units[key].name, SitePath.unit(report.dataset.units[key]))
    case .group(let key):
      return (report.dataset.groups[key].name ?? "Nhóm \(report.dataset.groups[key].code)", SitePath.table("ty-le"))
    }
  }
}

/// Whether a waiver is in force and answers anything.
enum WaiverState: CaseIterable, Sendable {
  case inForce, expired, expiredUnused, unused, otherPeriod

  init(_ waiver: Waiver, answered: Int, by settings: Settings) {
    let isExpired = waiver.expires.map { $0 < settings.asOf } ?? false
    if isExpired {
      self = answered == 0 ? .expiredUnused : .expired
    } else if answered == 0 {
      self = waiver.isOfOtherPeriod(than: settings.period) ? .otherPeriod : .unused
    } else {
      self = .inForce
    }
  }

  var words: String {
    switch self {
    case .inForce: "đang hiệu lực"
    case .expired: "hết hạn"
    case .expiredUnused: "hết hạn và không ứng với phát hiện nào"
    case .unused: "không ứng với phát hiện nào"
    case .otherPeriod: "của kỳ báo cáo này không xét"
    }
  }

  /// `3 đang hiệu lực, 1 hết hạn, 0 không ứng với phát hiện nào`; the rare states only where there are any.
  static func summary(of states: [WaiverState]) -> String {
    allCases.compactMap { state in
      let count = states.count { $0 == state }
      let isRare = state == .expiredUnused || state == .otherPeriod
      return count == 0 && isRare ? nil : "\(Figures.integer(count)) \(state.words)"
    }.joined(separator: ", ")
  }
}
