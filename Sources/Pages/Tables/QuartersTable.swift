import Domain
import Rules
import VietnameseText

extension ReportTable {
  /// Levels of leaders quarter by quarter, beside the year.
  static func quarters(in report: Report) -> ReportTable {
    let quarters = report.assessment.quarters
    let leaders = leaders(in: report)
    let rules = rules("QU")
    let marks = marks(rules, in: report)
    let empty =
      report.settings.period.year < Period.firstRatedQuarter.year
      ? "Cá nhân lãnh đạo, quản lý được đánh giá theo quý từ \(Period.firstRatedQuarter.vietnamese); năm \(report.settings.period.year) không có bảng của quý nào."
      : "Chưa có bảng Xếp loại của quý nào trong năm \(report.settings.period.year) (ví dụ bảng \(report.dataset.phrase(of: .ratings, .quarter(1, of: report.settings.period.year))))."
    return ReportTable(
      name: "quy", title: "Đánh giá, xếp loại theo quý",
      about: "Mức xếp loại từng quý của cá nhân lãnh đạo, quản lý cạnh mức của kỳ báo cáo, với kết luận của các quy tắc QU.",
      headline: quarters.isEmpty
        ? empty
        : "\(Figures.integer(quarters.count)) quý có kết quả xếp loại; \(Figures.integer(leaders.count)) cá nhân lãnh đạo, quản lý.",
      parts: [
        TablePart(
          "lanh-dao", title: "Theo cá nhân lãnh đạo, quản lý",
          caption: "Cá nhân lãnh đạo, quản lý có trong bảng Xếp loại của kỳ báo cáo hoặc của một quý.",
          columns: [.text("Cá nhân"), .onlyInFile("Chức vụ"), .text("Đơn vị")]
            + quarters.map { .tight($0.period.vietnamese.capitalizedFirst) } + [.text("Kỳ báo cáo"), .text("Quy tắc").leading()],
          count: quarters.isEmpty ? 0 : leaders.count, empty: empty
        ) { row(leaders[$0], marks: marks, in: report) },
        distribution(of: quarters, in: report, empty: empty), verdicts(of: rules, in: report), gaps(of: rules, in: report),
      ])
  }

  /// One who leads, or led in a quarter.
  private struct Leader {
    /// A row of that time, and those of the same person in the quarters and in the report period.
    let row: RatedObject
    let quarters: [Key<RatedObject>?]
    let yearly: Key<RatedObject>?
    /// The code is another person's by now.
    let isFormer: Bool
  }

  /// Leaders of the report period in file order, then those only quarters know; whose rows stand under another code stands there.
  private static func leaders(in report: Report) -> [Leader] {
    let assessment = report.assessment
    var told: Set<Key<RatedObject>> = []
    var codes: Set<Key<Subject>> = []
    var leaders: [Leader] = []
    for ratings in (assessment.report.map { [$0] } ?? []) + assessment.quarters.reversed() {
      for key in ratings.objects where !told.contains(key) {
        let object = report.dataset.objects[key]
        guard object.type == .leader else { continue }
        let quarters = assessment.quarters.map { assessment.rows(of: object, in: $0).first }
        let yearly = assessment.report.flatMap { assessment.rows(of: object, in: $0).first }
        told.formUnion(quarters.compactMap(\.self) + [key])
        let isFormer = !codes.insert(object.subject).inserted
        leaders.append(Leader(row: object, quarters: quarters, yearly: yearly, isFormer: isFormer))
      }
    }
    return leaders
  }

  /// What the rules say of each row, with its place in their list.
  private static func marks(_ rules: [RuleIndex], in report: Report) -> [Key<RatedObject>: [(place: Int, mark: FindingMark)]] {
    var marks: [Key<RatedObject>: [(place: Int, mark: FindingMark)]] = [:]
    for (place, position) in rules.flatMap({ report.places.listed[$0] }).enumerated() {
      guard case .object(let key) = report.judgement.findings[position].target else { continue }
      marks[key, default: []].append((place, FindingMark(report: report, position: position)))
    }
    return marks
  }

  private static func row(
    _ leader: Leader, marks: [Key<RatedObject>: [(place: Int, mark: FindingMark)]], in report: Report
  ) -> TableRow {
    let dataset = report.dataset
    let own = leader.yearly.map { dataset.objects[$0] }.flatMap { $0.subject == leader.row.subject ? $0 : nil }
    // Named as in the report period: later ones know the post and the unit that came after.
    let shown = own ?? leader.row
    let level = { (key: Key<RatedObject>?) in key.map { dataset.objects[$0].level?.short ?? "chưa xếp loại" } ?? "–" }
    let rows = Set(leader.quarters.compactMap(\.self)).union(leader.yearly.map { [$0] } ?? [])
    let codes = rows.flatMap { marks[$0] ?? [] }.sorted { $0.place < $1.place }.map(\.mark)
    let (code, unit) = (dataset.subjects[shown.subject].code, dataset.units[shown.unit])
    let person = leader.isFormer ? shown.person.map { "-\(dataset.persons[$0].code)" } ?? "" : ""
    return TableRow(
      id: code + person,
      cells: [
        .noted(shown.name, path: own == nil ? SitePath.unit(unit) : SitePath.object(code, of: unit), note: shown.post ?? ""),
        .text(shown.post ?? ""), .unit(report, shown.unit),
      ] + leader.quarters.map { .text(level($0)) } + [.text(level(leader.yearly)), .codes(codes)])
  }

  private static func distribution(of quarters: [PeriodRatings], in report: Report, empty: String) -> TablePart {
    let counts = quarters.map { quarter in
      var counts = LevelCounts(quarter.period.vietnamese.capitalizedFirst)
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
