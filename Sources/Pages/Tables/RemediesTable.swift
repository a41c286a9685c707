import Domain
import Rules
import VietnameseText

extension ReportTable {
  /// Shortcomings by the period they were found in, by group and status, by kind of unit, and those that are overdue.
  static func remedies(in report: Report) -> ReportTable {
    let kinds = UnitKinds(report)
    let periods = PeriodRemedies.all(in: report)
    var byKind = kinds.names.map { RemedyCounts($0) }
    var overdue: [Key<Shortcoming>] = []
    for key in report.dataset.shortcomings.keys {
      let item = report.dataset.shortcomings[key]
      byKind[kinds[item.unit]].add(item, asOf: report.settings.asOf)
      if item.isOverdue(on: report.settings.asOf) { overdue.append(key) }
    }
    let total = periods.reduce(into: RemedyCounts("Tổng cộng")) { $0 += $1.total }
    let empty = report.noRows(of: .remediation)
    return ReportTable(
      name: "khac-phuc", title: "Khắc phục hạn chế, khuyết điểm",
      about:
        "Số hạn chế theo kỳ phát hiện, năm nhóm và tình trạng khắc phục, theo loại đơn vị, và danh sách hạn chế quá hạn. Bảng gồm cả hạn chế phát hiện ở kỳ khác còn theo dõi.",
      headline: total.total == 0
        ? empty
        : "\(Figures.integer(total.total)) hạn chế. Đã khắc phục theo kỳ phát hiện: \(PeriodRemedies.words(periods)). \(total.overdueWords).",
      parts: [
        part(
          "ky", "Theo kỳ phát hiện và nhóm hạn chế", [.tight("Kỳ phát hiện"), .text("Nhóm hạn chế")], periods.flatMap(rows),
          [row(total, [.text(total.label), .blank], isTotal: true)], empty),
        overdueItems(overdue, in: report, empty: total.total == 0 ? empty : noneOverdue(total)),
        part(
          "loai-don-vi", "Theo loại đơn vị, mọi kỳ phát hiện", [.text("Loại đơn vị")],
          byKind.filter { $0.total > 0 }.map { row($0, [.text($0.label)]) },
          [row(total, [.text(total.label)], isTotal: true)], empty),
      ])
  }

  /// The groups of one period and their sum.
  private static func rows(_ period: PeriodRemedies) -> [TableRow] {
    let (name, head) = (period.period.vietnamese, period.period.vietnamese.capitalizedFirst)
    return period.groups.filter { $0.total > 0 }.map { row($0, [.text(head), .text($0.label)]) }
      + [row(period.total, [.text(head), .text("Cộng \(name)")], isTotal: true)]
  }

  private static func part(
    _ id: String, _ title: String, _ heads: [TableColumn], _ rows: [TableRow], _ totals: [TableRow], _ empty: String
  ) -> TablePart {
    TablePart(
      id, title: title, caption: "Số hạn chế theo tình trạng; quá hạn là hạn chế đã hết thời hạn mà chưa khắc phục.",
      columns: heads + [
        .number("Tổng số"), .number("Đã khắc phục"), .number("Đang khắc phục"), .number("Chưa khắc phục"),
        .number("Chưa ghi tình trạng"), .number("Quá hạn"), .number("Đã khắc phục trên tổng số"),
      ],
      rows: rows, totals: totals, empty: empty)
  }

  private static func row(_ counts: RemedyCounts, _ heads: [TableCell], isTotal: Bool = false) -> TableRow {
    TableRow(
      cells: heads + [
        .count(counts.total), .count(counts.remedied), .count(counts.underway), .count(counts.notRemedied),
        .count(counts.unknown), counts.isOverdueUntold ? .text("–") : .count(counts.overdue),
        counts.isUntold ? .text("–") : .share(counts.remedied, of: counts.total),
      ], isTotal: isTotal)
  }

  private static func noneOverdue(_ total: RemedyCounts) -> String {
    let unknown = Figures.integer(total.overdueUnknown)
    if total.isOverdueUntold { return "Chưa biết hạn chế nào quá hạn: \(unknown) hạn chế chưa ghi thời hạn hoặc tình trạng." }
    return total.overdueUnknown == 0
      ? "Không có hạn chế nào quá hạn." : "Không có hạn chế nào quá hạn; \(unknown) hạn chế chưa đủ dữ liệu."
  }

  private static func overdueItems(_ items: [Key<Shortcoming>], in report: Report, empty: String) -> TablePart {
    let late = items.sorted { left, right in
      let (first, second) = (report.dataset.shortcomings[left].due, report.dataset.shortcomings[right].due)
      return (first ?? report.settings.asOf, left) < (second ?? report.settings.asOf, right)
    }
    return TablePart(
      "qua-han", title: "Hạn chế quá hạn",
      caption: "Thời hạn trước ngày \(report.settings.asOf.vietnamese) mà chưa ghi đã khắc phục; quá hạn lâu nhất đứng trước.",
      columns: [
        .tight("Mã hạn chế"), .text("Đơn vị"), .text("Biểu hiện cụ thể"), .text("Nhóm"), .tight("Kỳ phát hiện"),
        .number("Thời hạn"), .number("Số ngày quá hạn").leading(), .text("Người chịu trách nhiệm chính"), .tight("Tình trạng"),
      ],
      count: late.count, empty: empty
    ) { overdueItem(late[$0], in: report) }
  }

  private static func overdueItem(_ key: Key<Shortcoming>, in report: Report) -> TableRow {
    let item = report.dataset.shortcomings[key]
    let unit = report.dataset.units[item.unit]
    return TableRow(
      id: "han-che-\(item.code)",
      cells: [
        .link(item.code, "\(SitePath.remediation(unit))#han-che-\(item.code)"), .unit(report, item.unit),
        .text(item.manifestation ?? "(chưa nêu)"), .text(RemedyCounts.label(item.group)), .text(item.foundIn.vietnamese),
        .day(item.due), item.due.map { .count(report.settings.asOf.days(since: $0)) } ?? .blank,
        .text(item.owner ?? "(chưa nêu)"), .text(item.status?.words ?? "chưa ghi tình trạng"),
      ])
  }
}

/// Orders by day, then by place in the file.
private func < (left: (Day, Key<Shortcoming>), right: (Day, Key<Shortcoming>)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
