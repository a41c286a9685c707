import Domain
import Rules

extension ReportTable {
  /// Levels of leaders quarter by quarter, beside the year.
  static func quarters(in report: Report) -> ReportTable {
    let quarters = report.assessment.quarters
    let subjects = leaders(in: report)
    let rules = rules("QU")
    let codes = codesBySubject(rules, in: report)
    let empty =
      report.settings.period.year < Period.firstRatedQuarter.year
      ? "Cá nhân lãnh đạo, quản lý được đánh giá theo quý từ \(Period.firstRatedQuarter.vietnamese); năm \(report.settings.period.year) không có bảng của quý nào."
      : "Chưa có bảng Xếp loại của quý nào trong năm \(report.settings.period.year) (ví dụ bảng \(report.dataset.phrase(of: .ratings, .quarter(1, of: report.settings.period.year))))."
    return ReportTable(
      name: "quy", title: "Đánh giá, xếp loại theo quý",
      about: "Mức xếp loại từng quý của cá nhân lãnh đạo, quản lý cạnh mức của kỳ báo cáo, với kết luận của các quy tắc QU.",
      headline: quarters.isEmpty
        ? empty
        : "\(Figures.integer(quarters.count)) quý có kết quả xếp loại; \(Figures.integer(subjects.count)) cá nhân lãnh đạo, quản lý.",
      parts: [
        TablePart(
          "lanh-dao", title: "Theo cá nhân lãnh đạo, quản lý",
          caption: "Cá nhân lãnh đạo, quản lý có trong bảng Xếp loại của kỳ báo cáo hoặc của một quý.",
          columns: [.text("Cá nhân"), .text("Chức vụ"), .text("Đơn vị")]
            + quarters.map { .text($0.period.vietnamese) } + [.text("Kỳ báo cáo"), .text("Quy tắc")],
          count: quarters.isEmpty ? 0 : subjects.count, empty: empty
        ) { row(subjects[$0], codes: codes[subjects[$0]] ?? [], in: report) },
        distribution(of: quarters, in: report, empty: empty), verdicts(of: rules, in: report), gaps(of: rules, in: report),
      ])
  }

  /// Leaders of the report period in file order, then those only quarters know.
  private static func leaders(in report: Report) -> [Key<Subject>] {
    var seen = [Bool](repeating: false, count: report.dataset.subjects.count)
    var subjects: [Key<Subject>] = []
    for ratings in (report.assessment.report.map { [$0] } ?? []) + report.assessment.quarters {
      for key in ratings.objects {
        let object = report.dataset.objects[key]
        guard object.type == .leader, !seen[object.subject.index] else { continue }
        seen[object.subject.index] = true
        subjects.append(object.subject)
      }
    }
    return subjects
  }

  private static func codesBySubject(_ rules: [RuleIndex], in report: Report) -> [Key<Subject>: [FindingMark]] {
    var codes: [Key<Subject>: [FindingMark]] = [:]
    for position in rules.flatMap({ report.places.listed[$0] }) {
      let finding = report.judgement.findings[position]
      guard case .object(let key) = finding.target else { continue }
      codes[report.dataset.objects[key].subject, default: []].append(FindingMark(report: report, position: position))
    }
    return codes
  }

  private static func row(_ subject: Key<Subject>, codes: [FindingMark], in report: Report) -> TableRow {
    let rows = report.assessment.rowsOfSubject[subject].map { report.dataset.objects[$0] }
    let code = report.dataset.subjects[subject].code
    let yearly = rows.first { $0.source.table == report.assessment.report?.table }
    // Named as in the report period: later ones know the post and the unit that came after.
    let quarters = Set(report.assessment.quarters.map(\.table))
    let shown = yearly ?? rows.last { quarters.contains($0.source.table) }
    let unit = shown.map { report.dataset.units[$0.unit] }
    let levels = report.assessment.quarters.map { quarter in
      rows.first { $0.source.table == quarter.table }.map { TableCell.text($0.level?.short ?? "chưa xếp loại") } ?? .text("–")
    }
    return TableRow(
      id: code,
      cells: [
        .link(shown?.name ?? code, unit.map { yearly == nil ? SitePath.unit($0) : SitePath.object(code, of: $0) } ?? ""),
        .text(shown?.post ?? ""), shown.map { .unit(report, $0.unit) } ?? .blank,
      ] + levels + [.text(yearly.map { $0.level?.short ?? "chưa xếp loại" } ?? "–"), .codes(codes)])
  }

  private static func distribution(of quarters: [PeriodRatings], in report: Report, empty: String) -> TablePart {
    let counts = quarters.map { quarter in
      var counts = LevelCounts(quarter.period.vietnamese)
      for key in quarter.objects { counts.add(report.dataset.objects[key].level) }
      return counts
    }
    return TablePart(
      "phan-bo", title: "Phân bố mức theo quý", caption: "Mọi đối tượng trong bảng Xếp loại của từng quý.",
      columns: [
        .tight("Quý"), .number("Tổng số"), .number("HTXS"), .number("HTT"), .number("HTNV"), .number("KHT"),
        .number("Chưa xếp loại"), .number("HTXS trên số được xếp loại"),
      ],
      rows: counts.map {
        TableRow(cells: [
          .text($0.label), .count($0.total), .count($0[.excellent]), .count($0[.good]), .count($0[.completed]),
          .count($0[.notCompleted]), .count($0.notRated), .share($0[.excellent], of: $0.rated),
        ])
      }, empty: empty)
  }
}
