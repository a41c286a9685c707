import Domain
import Exports
import Rules
import Templating

/// One rule: what it says, why, how it is computed, with which settings, by which examples, and who fails it now.
struct RulePage: ReportPage {
  /// Rows of findings on the page; the rest stands on the findings' own pages.
  private static let most = 200

  let frame: PageFrame
  let code: String
  let title: String
  let statement: String
  let checks: String
  let why: String
  let formula: String
  let settingsInForce: String
  let severity: String
  let openQuestion: String
  let consequence: String
  let targets: String
  let standing: String
  let mark: VerdictMark
  let tables: [TablePartView]
  let failing: TablePartView
  let more: String
  let findingsURL: String

  static let template = "quy-tac/quy-tac.html"
  static let fields = Fields<RulePage>(
    "rule", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("code", "Mã quy tắc") { $0.code },
    .text("title", "Tên quy tắc") { $0.title }, .text("statement", "Nội dung") { $0.statement },
    .text("checks", "Kiểm tra điều gì") { $0.checks }, .text("why", "Vì sao") { $0.why },
    .text("formula", "Cách tính") { $0.formula }, .text("openQuestion", "Chỗ văn bản chưa rõ và mặc định") { $0.openQuestion },
    .text("settingsInForce", "Thiết lập mà cách tính phụ thuộc, trống nếu không có") { $0.settingsInForce },
    .text("severity", "Mức độ đang áp dụng") { $0.severity },
    .text("consequence", "Hệ quả theo quy định") { $0.consequence }, .text("targets", "Áp dụng cho") { $0.targets },
    .text("standing", "Kết quả trong kỳ, bằng một câu") { $0.standing },
    .object("mark", "Kết luận chung", VerdictMark.fields) { $0.mark },
    .list("tables", "Căn cứ, thiết lập, ví dụ, phạm vi, miễn trừ", TablePartView.fields) { $0.tables },
    .object("failing", "Nơi không đạt", TablePartView.fields) { $0.failing },
    .text("more", "Còn nơi nào nữa") { $0.more }, .url("findingsURL", "Tới mọi phát hiện") { $0.findingsURL })

  static func plans(for report: Report) -> [PagePlan<RulePage>] {
    RuleCatalogue.all.indices.map { index in
      PagePlan(path: SitePath.rule(RuleCatalogue.all[index].code)) { RulePage(index, in: report) }
    }
  }

  private init(_ index: RuleIndex, in report: Report) {
    let rule = RuleCatalogue.all[index]
    let path = SitePath.rule(rule.code)
    let root = SitePath.root(of: path)
    frame = report.frame(path, title: "\(rule.code) – \(rule.title)", section: .rules, crumbs: [Crumb("Quy tắc", SitePath.rules)])
    code = rule.code
    title = rule.title
    statement = rule.statement
    checks = rule.explanation.checks
    why = rule.explanation.why
    formula = RuleSettings.named(rule.explanation.formula, report.settings)
    settingsInForce = RuleSettings.inForce(for: rule, in: report.settings)
    severity = RuleSettings.severity(of: rule, in: report.settings)
    openQuestion = RuleSettings.named(rule.explanation.openQuestion ?? "", report.settings)
    consequence = rule.consequences.map(\.words).joined(separator: "; ")
    targets = rule.targetWords
    let tally = report.judgement.tallies[index]
    let (waived, notes) = (report.waivedOfRule[index], report.notesOfRule[index])
    let absence = report.absence(of: index)
    let excused = report.excusedOfRule[index]
    standing = absence.map { "Thiếu \($0)." } ?? RulePage.standing(tally, waived: waived, notes: notes, excused: excused)
    mark = VerdictMark(of: tally, waived: waived, notes: notes, excused: excused)
    tables =
      [
        RuleTables.citations(rule, asOf: report.settings.asOf), RuleTables.settings(rule, report.settings),
        RuleTables.examples(rule, report.settings),
      ]
      .map { TablePartView($0, root: root) }
      + (RuleTables.applicability(rule, in: report).map { [TablePartView($0, root: root)] } ?? [])
      + [TablePartView(WaiversPage.part(of: rule, in: report), root: root)]
    let positions = report.judgement.ofRule[index].filter { position in
      report.judgement.findings[position].verdict == .notMet && !report.judgement.findings[position].isWaived
    }
    let listed = Array(positions.prefix(RulePage.most))
    failing = TablePartView(RulePage.failing(listed, absence: absence, in: report), root: root)
    let rest = positions.count - RulePage.most
    more = rest > 0 ? "Còn \(Figures.integer(rest)) nơi khác không đạt." : ""
    findingsURL = root + SitePath.findings(rule.code)
  }

  /// The standing in one sentence.
  ///
  /// `3 không đạt, 8 lưu ý, 1 chưa đủ dữ liệu; đạt 23/35 = 65,7 % số lần áp dụng được; 4 không áp dụng.`
  private static func standing(_ tally: Tally, waived: Int, notes: Int, excused: Int) -> String {
    guard tally.applicable > 0 else {
      return "Không áp dụng cho nơi nào trong kỳ này (\(Figures.integer(tally.notApplicable)) nơi không áp dụng)."
    }
    let others = [
      (tally.notMet - waived - notes, "không đạt"), (notes, "lưu ý"), (waived + excused, "được miễn trừ"),
      (tally.cannotTell - excused, "chưa đủ dữ liệu"),
    ]
    let told = others.filter { $0.0 > 0 }.map { "\(Figures.integer($0.0)) \($0.1)" }.joined(separator: ", ")
    return
      "\(told.isEmpty ? "Đạt" : "\(told); đạt") \(Figures.share(tally.met, of: tally.applicable)) số lần áp dụng được; \(Figures.integer(tally.notApplicable)) không áp dụng."
  }

  private static func failing(_ positions: [Int], absence: String?, in report: Report) -> TablePart {
    TablePart(
      "khong-dat", title: "Nơi không đạt hiện nay",
      caption: "Phát hiện chưa được miễn trừ; chữ ở cột đầu dẫn tới phát hiện đầy đủ.",
      columns: [.text("Đối tượng"), .text("Đơn vị"), .tight("Kỳ"), .tight("Mức độ").leading(), .text("Phát hiện").leading(1)],
      count: positions.count,
      empty: absence.map { "Chưa kết luận được: thiếu \($0)." } ?? "Không có nơi nào không đạt."
    ) { index in
      let finding = report.judgement.findings[positions[index]]
      return TableRow(cells: [
        .finding(finding.target.words(in: report.dataset).text, FindingMark(report: report, position: positions[index])),
        finding.unit.map { .unit(report, $0) } ?? .text("–"), .text(finding.period.vietnamese),
        .text(finding.severity.words), .text(finding.message(in: report.dataset).text),
      ])
    }
  }
}
