import Domain
import Rules

extension ReportTable {
  /// Every group of the report period against its ceiling, and apart from it every group of each quarter.
  static func ratios(in report: Report) -> ReportTable {
    let standings = report.groupStandings
    let (rows, quarters) = (standings.rows, standings.quarters)
    return ReportTable(
      name: "ty-le", title: "Tỷ lệ Hoàn thành xuất sắc nhiệm vụ theo nhóm",
      about:
        "Mỗi nhóm đối tượng tương đồng, số HTXS so với số tối đa được phép, tỷ lệ trên ba cơ số và số đối tượng ít nhất phải xếp loại lại; tên nhóm dẫn tới danh sách đối tượng của nhóm.",
      headline: ratioHeadline(standings, in: report),
      parts: [
        TablePart(
          "nhom", title: "Các nhóm, \(report.settings.period.vietnamese)", caption: caption(report),
          columns: [.text("Nhóm"), .onlyInFile("Kỳ")] + ratioColumns, count: rows.count,
          empty: report.noRatings
            ?? "Chưa có đối tượng nào thuộc nhóm xét tỷ lệ: cần bảng \(report.dataset.phrase(of: .groups)) và cột «Nhóm» của bảng Xếp loại."
        ) { ratioRow(rows[$0], in: report) }
      ]
        + (quarters.isEmpty
          ? []
          : [
            TablePart(
              "quy", title: "Theo quý", caption: caption(report),
              columns: [.text("Nhóm"), .tight("Kỳ").leading(-1)] + ratioColumns,
              count: quarters.count, empty: ""
            ) { ratioRow(quarters[$0], in: report) }
          ]))
  }

  private static func caption(_ report: Report) -> String {
    let rules = report.settings.rules
    return
      "Chỉ đếm đối tượng được tính tỷ lệ và đã được xếp loại\(rules.countHeads ? "" : ", không tính người đứng đầu"). Kết luận theo cơ số \(rules.ratioBase.words)."
  }

  private static let ratioColumns: [TableColumn] = [
    .onlyInFile("Cấp có thẩm quyền"), .number("Được xếp loại"), .number("HTT").leading(2), .number("Tỷ lệ tối đa"),
    .onlyInFile("Căn cứ tỷ lệ"), .number("Số HTXS tối đa"), .number("HTXS").leading(1), .number("HTXS trên HTT"),
    .number("HTXS trên HTT trở lên"), .number("HTXS trên số được xếp loại"), .text("Kết luận").leading(),
    .number("Ít nhất phải xếp loại lại").leading(3),
  ]

  private static func ratioRow(_ row: GroupStanding, in report: Report) -> TableRow {
    let group = report.dataset.groups[row.group]
    let count = row.count
    let base = count.rules.ratioBase
    let basis = [group.basis, group.decision.map { "Quyết định \($0)" }].compactMap { $0 }.joined(separator: "; ")
    let asked = group.limit != count.limit ? "Đề nghị \(group.limit)\u{202F}%, chưa đủ căn cứ" : basis
    let note = [group.authority ?? "", asked].filter { !$0.isEmpty }.joined(separator: " · ")
    let least: TableCell =
      row.isOver && !row.isWaived ? .count(count.excess(toGood: true)) : .text(row.mark.shape == .met ? "0" : "–")
    return TableRow(
      id: "\(group.code).\(row.period.code)",
      cells: [
        .noted(report.name(of: row.group), path: SitePath.group(group.code, row.period), note: note),
        .text(row.period.vietnamese),
        .text(group.authority ?? ""), .count(count.rated), .count(count.good), .percent(count.limit), .text(asked),
        .count(count.allowed(base: count.base(base))), .count(count.excellent), .share(count.excellent, of: count.base(.good)),
        .share(count.excellent, of: count.base(.goodAndAbove)), .share(count.excellent, of: count.base(.rated)),
        row.finding.map { .verdict(row.mark, FindingMark(report: report, position: $0)) } ?? .mark(row.mark), least,
      ])
  }

  private static func ratioHeadline(_ standings: GroupStandings, in report: Report) -> String {
    guard let year = GroupStandings.sentence(standings.judged) else {
      return report.noRatings ?? "Chưa có nhóm nào được xếp loại."
    }
    let judged = standings.quarters.filter { $0.mark.shape != .cannotTell && $0.count.rated > 0 }
    guard !judged.isEmpty else { return year }
    return
      "\(year) Theo quý: \(Figures.integer(judged.count(where: \.isOver)))/\(Figures.integer(judged.count)) lượt nhóm vượt\(Unmet.excused(judged.count(where: \.isWaived)))."
  }
}

extension Report {
  /// The name of a group, or its code where the table of groups has none.
  func name(of group: Key<Group>) -> String { dataset.groups[group].name ?? "Nhóm \(dataset.groups[group].code)" }
}
