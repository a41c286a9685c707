import Domain
import Rules

extension ReportTable {
  /// Shortcomings by group and status, by kind of unit, and those that are overdue.
  static func remedies(in report: Report) -> ReportTable {
    let kinds = UnitKinds(report)
    let groups = RemedyCounts.byGroup(in: report)
    var byKind = kinds.names.map { RemedyCounts($0) }
    var overdue: [Key<Shortcoming>] = []
    for key in report.dataset.shortcomings.keys {
      let item = report.dataset.shortcomings[key]
      byKind[kinds[item.unit]].add(item, asOf: report.settings.asOf)
      if item.isOverdue(on: report.settings.asOf) { overdue.append(key) }
    }
    let total = groups.reduce(into: RemedyCounts("Tổng cộng"), +=)
    let late = overdue.sorted { left, right in
      let (first, second) = (report.dataset.shortcomings[left].due, report.dataset.shortcomings[right].due)
      return (first ?? report.settings.asOf, left) < (second ?? report.settings.asOf, right)
    }
    let empty = "Chưa có bảng \(report.dataset.phrase(of: .remediation))."
    return ReportTable(
      name: "khac-phuc", title: "Khắc phục hạn chế, khuyết điểm",
      about: "Số hạn chế theo năm nhóm và tình trạng khắc phục, theo loại đơn vị, và danh sách hạn chế quá hạn.",
      headline: total.total == 0
        ? empty
        : "\(Figures.integer(total.total)) hạn chế; đã khắc phục \(Figures.share(total.remedied, of: total.total)); quá hạn \(Figures.share(total.overdue, of: total.total)).",
      parts: [
        part("nhom", "Theo nhóm hạn chế", "Nhóm hạn chế", groups, total, empty),
        TablePart(
          "qua-han", title: "Hạn chế quá hạn",
          caption:
            "Thời hạn trước ngày \(report.settings.asOf.vietnamese) mà chưa ghi đã khắc phục; quá hạn lâu nhất đứng trước.",
          columns: [
            .text("Mã hạn chế"), .text("Đơn vị"), .text("Biểu hiện cụ thể"), .text("Nhóm"), .number("Thời hạn"),
            .number("Số ngày quá hạn"), .text("Người chịu trách nhiệm chính"), .text("Tình trạng"),
          ],
          count: late.count, empty: total.total == 0 ? empty : "Không có hạn chế nào quá hạn."
        ) { row(late[$0], in: report) },
        part("loai-don-vi", "Theo loại đơn vị", "Loại đơn vị", byKind.filter { $0.total > 0 }, total, empty),
      ])
  }

  private static func part(
    _ id: String, _ title: String, _ head: String, _ counts: [RemedyCounts], _ total: RemedyCounts, _ empty: String
  )
    -> TablePart
  {
    TablePart(
      id, title: title, caption: "Số hạn chế theo tình trạng; quá hạn là hạn chế đã hết thời hạn mà chưa khắc phục.",
      columns: [
        .text(head), .number("Tổng số"), .number("Đã khắc phục"), .number("Đang khắc phục"), .number("Chưa khắc phục"),
        .number("Chưa ghi tình trạng"), .number("Quá hạn"), .number("Đã khắc phục trên tổng số"),
      ],
      rows: total.total == 0 ? [] : counts.map { row($0) }, totals: [row(total, isTotal: true)], empty: empty)
  }

  private static func row(_ counts: RemedyCounts, isTotal: Bool = false) -> TableRow {
    TableRow(
      cells: [
        .text(counts.label), .count(counts.total), .count(counts.remedied), .count(counts.underway), .count(counts.notRemedied),
        .count(counts.unknown), .count(counts.overdue), .share(counts.remedied, of: counts.total),
      ], isTotal: isTotal)
  }

  private static func row(_ key: Key<Shortcoming>, in report: Report) -> TableRow {
    let item = report.dataset.shortcomings[key]
    let unit = report.dataset.units[item.unit]
    return TableRow(
      id: "han-che-\(item.code)",
      cells: [
        .link(item.code, "\(SitePath.remediation(unit))#han-che-\(item.code)"), .unit(report, item.unit),
        .text(item.manifestation ?? "(chưa nêu)"), .text(RemedyCounts.label(item.group)), .day(item.due),
        item.due.map { .count(report.settings.asOf.days(since: $0)) } ?? .blank, .text(item.owner ?? "(chưa nêu)"),
        .text(item.status?.words ?? "chưa ghi tình trạng"),
      ])
  }
}

/// Orders by day, then by place in the file.
private func < (left: (Day, Key<Shortcoming>), right: (Day, Key<Shortcoming>)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
