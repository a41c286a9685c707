import Domain
import Rules

extension ReportTable {
  /// How many targets got each verdict, for the rules of one family.
  static func verdicts(of rules: [RuleIndex], in report: Report) -> TablePart {
    TablePart(
      "quy-tac", title: "Theo quy tắc",
      caption: "Số lần áp dụng từng quy tắc theo kết luận; tỷ lệ không đạt tính trên số áp dụng được.",
      columns: [
        .text("Quy tắc"), .text("Nội dung"), .number("Đạt"), .number("Không đạt"), .number("Trong đó miễn trừ"),
        .number("Chưa đủ dữ liệu"), .number("Không áp dụng"), .number("Không đạt trên số áp dụng"), .text("Phát hiện"),
      ],
      rows: rules.map { index in
        let rule = RuleCatalogue.all[index]
        let tally = report.judgement.tallies[index]
        let waived = report.judgement.findings[report.judgement.ofRule[index]].count(where: \.isWaived)
        return TableRow(
          id: rule.code,
          cells: [
            .link(rule.code, SitePath.rule(rule.code)), .text(rule.title), .count(tally.met), .count(tally.notMet),
            .count(waived),
            .count(tally.cannotTell), .count(tally.notApplicable), .share(tally.notMet, of: tally.applicable),
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
        .count(gap.units),
      ])
    }
  }

  /// The rules whose code begins with `prefix`.
  static func rules(_ prefix: String) -> [RuleIndex] {
    RuleCatalogue.all.indices.filter { RuleCatalogue.all[$0].code.hasPrefix(prefix) }
  }

  /// Objects that do not meet rules of one family, a row each with the codes.
  static func exceptions(of rules: [RuleIndex], in report: Report, title: String) -> TablePart {
    var pairs: [(object: Key<RatedObject>, position: Int)] = []
    for rule in rules {
      for position in report.places.listed[rule] {
        if case .object(let key) = report.judgement.findings[position].target { pairs.append((key, position)) }
      }
    }
    pairs.sort { ($0.object, $0.position) < ($1.object, $1.position) }
    var starts: [Int] = []
    for index in pairs.indices where index == 0 || pairs[index].object != pairs[index - 1].object { starts.append(index) }
    let rows = starts
    let found = pairs
    // A column that says the same in every row only makes the others narrow.
    let tables = Set(rows.map { report.dataset.objects[found[$0].object.index].source.table })
    let period = report.assessment.ratings.first { tables == [$0.table] }?.period
    let shared = period.map { " Kỳ: \($0.vietnamese)." }
    return TablePart(
      "doi-tuong", title: title,
      caption:
        "Mỗi dòng một đối tượng với các quy tắc không đạt; quyết định miễn trừ còn hiệu lực được ghi rõ.\(shared ?? "")",
      columns: [
        .text("Đối tượng"), .text("Chức vụ"), .text("Loại"), .text("Đơn vị"), shared == nil ? .tight("Kỳ") : .onlyInFile("Kỳ"),
        .text("Mức"), .text("Quy tắc"),
      ],
      count: rows.count, empty: "Không có đối tượng nào không đạt."
    ) { index in
      let end = index + 1 < rows.count ? rows[index + 1] : found.count
      return exception(found[rows[index]..<end].map(\.position), on: found[rows[index]].object, in: report)
    }
  }

  private static func exception(_ positions: [Int], on key: Key<RatedObject>, in report: Report) -> TableRow {
    let object = report.dataset.objects[key]
    let code = report.dataset.subjects[object.subject].code
    let period = report.assessment.period(of: object)
    // Rows of other periods are not on the unit's page, which shows the report period.
    let isShown = period == report.settings.period
    return TableRow(
      id: "\(code).\(period?.code ?? "")",
      cells: [
        isShown ? .object(report, key) : .link(object.name, SitePath.unit(report.dataset.units[object.unit])),
        .text(object.post ?? ""), .text(object.type.code), .unit(report, object.unit), .text(period?.vietnamese ?? ""),
        .level(object.level),
        .codes(report.marks(positions)),
      ])
  }
}

/// Orders pairs by object, then by finding.
private func < (left: (Key<RatedObject>, Int), right: (Key<RatedObject>, Int)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
