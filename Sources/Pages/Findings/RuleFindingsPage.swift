import Domain
import Rules
import Templating

/// The findings of one rule, or a stretch of them.
struct RuleFindingsPage: ReportPage {
  let frame: PageFrame
  let code: String
  let statement: String
  let ruleURL: String
  let summary: String
  let loose: [FindingView]
  let rows: [FindingRow]
  let gaps: [GapRow]
  let pages: [NavigationEntry]

  static let template = "phat-hien/quy-tac.html"
  static let fields = Fields<RuleFindingsPage>(
    "rule-findings", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("code", "Mã quy tắc") { $0.code },
    .text("statement", "Nội dung quy tắc") { $0.statement }, .url("ruleURL", "Tới trang quy tắc") { $0.ruleURL },
    .text("summary", "Tóm tắt") { $0.summary },
    .list("loose", "Phát hiện không thuộc đơn vị nào, đầy đủ", FindingView.fields) { $0.loose },
    .flag("hasLoose", "Có phát hiện không thuộc đơn vị nào") { !$0.loose.isEmpty },
    .list("rows", "Phát hiện ở các đơn vị", FindingRow.fields) { $0.rows },
    .flag("hasRows", "Có phát hiện ở các đơn vị") { !$0.rows.isEmpty },
    .list("gaps", "Chỗ chưa đủ dữ liệu", GapRow.fields) { $0.gaps },
    .flag("hasGaps", "Có chỗ chưa đủ dữ liệu") { !$0.gaps.isEmpty },
    .flag("isEmpty", "Không có phát hiện nào") { $0.loose.isEmpty && $0.rows.isEmpty && $0.gaps.isEmpty },
    .list("pages", "Các trang", NavigationEntry.fields) { $0.pages },
    .flag("hasPages", "Có nhiều trang") { !$0.pages.isEmpty })

  static func plans(for report: Report) -> [PagePlan<RuleFindingsPage>] {
    RuleCatalogue.all.indices.flatMap { rule in
      (1...report.places.pageCount(rule)).map { page in
        PagePlan(path: SitePath.findings(RuleCatalogue.all[rule].code, page: page)) {
          RuleFindingsPage(rule, page: page, in: report)
        }
      }
    }
  }

  private init(_ index: RuleIndex, page: Int, in report: Report) {
    let rule = RuleCatalogue.all[index]
    let path = SitePath.findings(rule.code, page: page)
    let root = SitePath.root(of: path)
    frame = report.frame(
      path, title: "\(rule.code) – \(rule.title)\(page > 1 ? ", trang \(page)" : "")", section: .findings,
      crumbs: [Crumb("Phát hiện", SitePath.findings)])
    code = rule.code
    statement = rule.statement
    ruleURL = root + SitePath.rule(rule.code)
    summary =
      report.absence(of: index).map { "Chưa đủ dữ liệu để kết luận: thiếu \($0)." }
      ?? RuleFindingsPage.summary(
        report.judgement.tallies[index], waived: report.waivedOfRule[index], notes: report.notesOfRule[index],
        excused: report.excusedOfRule[index])
    let shown = report.places.shown(index, page: page)
    loose = shown.loose.map { FindingView($0, in: report, root: root) }
    rows = shown.listed.map { report.findingRow($0, root: root) }
    gaps = page == 1 ? GapRow.rows(of: index, in: report, root: root) : []
    pages = NavigationEntry.pages(report.places.pageCount(index), current: page) { root + SitePath.findings(rule.code, page: $0) }
  }

  /// One sentence.
  ///
  /// `Không đạt 3/120 = 2,5 % số lần áp dụng, trong đó 1 được miễn trừ; 4 chưa đủ dữ liệu.`
  private static func summary(_ tally: Tally, waived: Int, notes: Int, excused: Int) -> String {
    guard tally.applicable > 0 else { return "Quy tắc không áp dụng cho đối tượng nào trong kỳ này." }
    let unknown = tally.cannotTell > 0 ? "; \(Figures.integer(tally.cannotTell)) chưa đủ dữ liệu\(Untold.excused(excused))" : ""
    return
      "Không đạt \(Figures.share(tally.notMet, of: tally.applicable)) số lần áp dụng\(Unmet.excused(waived, notes: notes))\(unknown)."
  }
}
