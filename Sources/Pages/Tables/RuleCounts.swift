import Domain
import Rules

extension ReportTable {
  /// How many targets got each verdict, for the rules of one family.
  static func verdicts(of rules: [RuleIndex], in report: Report) -> TablePart {
    TablePart(
      "quy-tac", title: "Theo quy tắc",
      caption: "Số lần áp dụng từng quy tắc theo kết luận; tỷ lệ không đạt tính trên số áp dụng được."
        + report.excusedNote(on: rules),
      columns: [
        .text("Quy tắc"), .text("Nội dung"), .number("Đạt"), .number("Không đạt"), .number("Trong đó lưu ý"),
        .number("Trong đó miễn trừ"),
        .number("Chưa đủ dữ liệu"), .number("Không áp dụng"), .number("Không đạt trên số áp dụng"), .text("Phát hiện"),
      ],
      rows: rules.map { index in
        let rule = RuleCatalogue.all[index]
        let tally = report.judgement.tallies[index]
        return TableRow(
          id: rule.code,
          cells: [
            .link(rule.code, SitePath.rule(rule.code)), .text(rule.title), .count(tally.met), .count(tally.notMet),
            .count(report.notesOfRule[index]), .count(report.waivedOfRule[index]), .count(tally.cannotTell),
            .count(tally.notApplicable), .share(tally.notMet, of: tally.applicable),
            .link("Xem phát hiện", SitePath.findings(rule.code)),
          ])
      }, empty: "Chưa có quy tắc nào.")
  }

  /// What is missing so that rules of one family cannot tell, all units together.
  static func gaps(of rules: [RuleIndex], in report: Report) -> TablePart {
    let gaps = rules.flatMap { rule in report.places.gaps[rule].map { (rule, $0) } }
    return TablePart(
      "con-thieu", title: "Còn thiếu dữ liệu",
      caption: "Những nơi quy tắc chưa kết luận được, gộp theo điều còn thiếu; đối tượng cụ thể nêu ở trang từng đơn vị.",
      columns: [
        .text("Quy tắc"), .text("Nội dung"), .text("Còn thiếu"), .number("Số lần chưa kết luận được"), .number("Số đơn vị"),
      ],
      count: gaps.count, empty: "Không quy tắc nào thiếu dữ liệu."
    ) { index in
      let (rule, gap) = gaps[index]
      let value = RuleCatalogue.all[rule]
      return TableRow(cells: [
        .link(value.code, SitePath.rule(value.code)), .text(value.title), .text(gap.words(in: report.dataset)), .count(gap.count),
        gap.units > 0 ? .count(gap.units) : .text("–"),
      ])
    }
  }

  /// The rules whose code begins with `prefix`.
  static func rules(_ prefix: String) -> [RuleIndex] {
    RuleCatalogue.all.indices.filter { RuleCatalogue.all[$0].code.hasPrefix(prefix) }
  }

  /// Objects that do not meet rules of one family.
  static func exceptions(of rules: [RuleIndex], in report: Report) -> ObjectFindings {
    ObjectFindings(rules.lazy.flatMap { report.places.listed[$0] }, in: report)
  }

  /// The same as a table, a row each with the codes.
  static func part(_ rows: ObjectFindings, title: String, in report: Report) -> TablePart {
    TablePart(
      "doi-tuong", title: title,
      caption:
        "Mỗi dòng một đối tượng với các quy tắc không đạt hoặc có lưu ý; quyết định miễn trừ còn hiệu lực được ghi rõ.\(rows.periodNote)",
      columns: rows.columns, count: rows.count, empty: report.noRatings ?? "Không có đối tượng nào không đạt."
    ) { rows.tableRow($0) }
  }
}
