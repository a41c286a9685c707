import Domain
import Rules

extension RulesPage {
  /// All rules as a file: what each says, on which clauses, and its verdicts of the period.
  static func list(_ report: Report) -> ListFile {
    let rules = RuleFamily.allCases.flatMap { family in ReportTable.rules(family.rawValue).map { (family, $0) } }
    return ListFile(
      path: "tai-ve/quy-tac.csv",
      part: TablePart(
        "quy-tac", title: "Danh sách quy tắc", caption: "Mỗi dòng một quy tắc.",
        columns: [
          .tight("Mã"), .text("Quy tắc"), .text("Nhóm quy tắc"), .text("Nội dung"), .text("Căn cứ"), .text("Mức độ"),
          .number("Đạt"), .number("Không đạt"), .number("Trong đó lưu ý"), .number("Trong đó miễn trừ"),
          .number("Chưa đủ dữ liệu"), .number("Không áp dụng"),
        ],
        count: rules.count, empty: "Chưa có quy tắc nào."
      ) { row(rules[$0].0, rules[$0].1, in: report) })
  }

  private static func row(_ family: RuleFamily, _ index: RuleIndex, in report: Report) -> TableRow {
    let rule = RuleCatalogue.all[index]
    let tally = report.judgement.tallies[index]
    return TableRow(cells: [
      .text(rule.code), .text(rule.title), .text(family.words), .text(RuleSettings.named(rule.statement, report.settings)),
      .text(rule.citable.map(\.words).joined(separator: "; ")), .text(RuleSettings.severity(of: rule, in: report.settings)),
      .count(tally.met), .count(tally.notMet), .count(report.notesOfRule[index]), .count(report.waivedOfRule[index]),
      .count(tally.cannotTell), .count(tally.notApplicable),
    ])
  }
}
