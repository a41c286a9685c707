import Domain
import Rules

/// One obligation with the states of all its units.
private struct ObligationCounts: Sendable {
  let key: Key<Obligation>
  let lastDay: Day?
  var counts = StateCounts()
}

extension ReportTable {
  /// Obligations against units: in time, late, missing, still in time.
  static func deadlines(in report: Report) -> ReportTable {
    var late: [OwedReport] = []
    var open: [OwedReport] = []
    let rows = report.dataset.obligations.keys.map { count($0, in: report, late: &late, open: &open) }
    let total = rows.reduce(into: StateCounts()) { $0 += $1.counts }
    let empty = report.noRows(of: .obligations)
    let unsent = total[.unknown] > 0 ? report.reportGap : nil
    return ReportTable(
      name: "han-nop", title: "Chế độ báo cáo và hạn nộp",
      about:
        "Từng báo cáo mà văn bản yêu cầu: hạn, ngày cuối còn đúng hạn, số đơn vị đã gửi, gửi muộn, chưa gửi, tên các đơn vị đó, và từng đơn vị với mọi báo cáo phải gửi.",
      headline: rows.isEmpty
        ? empty
        : "\(Figures.integer(rows.count)) nghĩa vụ báo cáo, \(Figures.integer(total.owed)) báo cáo phải gửi.\(total.sentences(in: report))",
      parts: [
        obligations(rows, total, in: report, empty: empty),
        list(
          late, "don-vi", "Đơn vị gửi muộn, quá hạn chưa gửi", in: report,
          empty: rows.isEmpty ? empty : unsent ?? "Không đơn vị nào gửi muộn hoặc quá hạn."),
        list(
          open, "chua-gui", "Đơn vị chưa gửi, còn hạn hoặc không nêu hạn", in: report,
          empty: rows.isEmpty ? empty : unsent ?? "Không còn đơn vị nào chưa gửi mà còn hạn."),
      ] + matrix(in: report))
  }

  private static func count(
    _ key: Key<Obligation>, in report: Report, late: inout [OwedReport], open: inout [OwedReport]
  ) -> ObligationCounts {
    var counts = ObligationCounts(key: key, lastDay: report.dataset.obligations[key].lastDay(by: report.settings))
    for unit in report.assessment.unitsOfObligation[key.index] {
      let owed = OwedReport(key, of: unit, lastDay: counts.lastDay, in: report)
      counts.counts.add(owed.state)
      switch owed.state {
      case .late, .missing: late.append(owed)
      case .pending, .undatedOpen: open.append(owed)
      case .inTime, .untold, .undatedSent, .unknown: break
      }
    }
    return counts
  }

  private static func obligations(_ rows: [ObligationCounts], _ total: StateCounts, in report: Report, empty: String) -> TablePart
  {
    TablePart(
      "nghia-vu", title: "Theo nghĩa vụ báo cáo",
      caption:
        "Số đơn vị theo tình trạng gửi, đến ngày \(report.settings.asOf.vietnamese); mỗi đơn vị phải gửi được đếm một lần. «Trước» một ngày: gửi đúng ngày đó là muộn.",
      columns: [
        .text("Nội dung"), .tight("Văn bản yêu cầu"), .number("Hạn"), .number("Ngày cuối còn đúng hạn"), .number("Phải gửi"),
      ] + total.shown.map { .number($0.heading) } + [.number("Đã gửi trên phải gửi").leading()],
      rows: rows.map { row($0, total.shown, in: report) },
      totals: [
        TableRow(
          cells: [.text("Tổng cộng"), .blank, .blank, .blank, .count(total.owed)] + total.cells(total.shown)
            + [total.sentShare], isTotal: true)
      ], empty: empty)
  }

  private static func row(_ counts: ObligationCounts, _ states: [ReportState], in report: Report) -> TableRow {
    let obligation = report.dataset.obligations[counts.key]
    return TableRow(
      id: "nghia-vu-\(obligation.code)",
      cells: [
        .text(obligation.what), .link(obligation.dispatch ?? "", report.dispatchPath(of: obligation) ?? ""),
        .text(report.dueWords(of: counts.key)),
        .day(counts.lastDay), .count(counts.counts.owed),
      ] + counts.counts.cells(states) + [counts.counts.sentShare])
  }

  private static func list(_ reports: [OwedReport], _ id: String, _ title: String, in report: Report, empty: String) -> TablePart
  {
    TablePart(
      id, title: title, caption: "Mỗi dòng một báo cáo của một đơn vị, theo thứ tự nghĩa vụ.",
      columns: [
        .text("Đơn vị"), .text("Nội dung"), .number("Hạn"), .tight("Tình trạng").leading(),
        id == "chua-gui" ? .onlyInFile("Ngày gửi") : .number("Ngày gửi"),
        .number(id == "chua-gui" ? "Số ngày còn lại" : "Số ngày muộn").leading(1),
      ],
      count: reports.count, empty: empty
    ) { row(reports[$0], in: report) }
  }

  private static func row(_ owed: OwedReport, in report: Report) -> TableRow {
    let obligation = report.dataset.obligations[owed.obligation]
    return TableRow(
      id: "\(obligation.code).\(report.dataset.units[owed.unit].code)",
      cells: [
        .unit(report, owed.unit), .text(obligation.what), .text(report.dueWords(of: owed.obligation)),
        .text(owed.state.words),
        .day(owed.sent), owed.daysLate(asOf: report.settings.asOf).map { .count(abs($0)) } ?? .text("–"),
      ])
  }
}

extension ReportTable {
  /// Most obligations side by side: more would not be read, and not fit a sheet.
  static let mostObligations = 8

  /// Units against obligations, some obligations a table.
  fileprivate static func matrix(in report: Report) -> [TablePart] {
    let keys = Array(report.dataset.obligations.keys)
    let starts = Array(stride(from: 0, to: keys.count, by: mostObligations))
    return starts.enumerated().map { index, start in
      let shown = Array(keys[start..<min(start + mostObligations, keys.count)])
      let title = "Từng đơn vị, từng báo cáo\(starts.count > 1 ? " (\(index + 1)/\(starts.count))" : "")"
      return matrix(shown, "ma-tran\(index > 0 ? "-\(index + 1)" : "")", title, in: report)
    }
  }

  private static func matrix(_ obligations: [Key<Obligation>], _ id: String, _ title: String, in report: Report) -> TablePart {
    let dataset = report.dataset
    let lastDays = obligations.map { dataset.obligations[$0].lastDay(by: report.settings) }
    let units = report.unitsInOrder.filter { unit in
      report.assessment.obligationsOfUnit[unit].contains { obligations.contains($0) }
    }
    return TablePart(
      id, title: title,
      caption:
        "Mỗi dòng một đơn vị, mỗi cột một báo cáo, đến ngày \(report.settings.asOf.vietnamese); «còn … ngày»: chưa gửi, chưa hết hạn; «–»: đơn vị không phải gửi.",
      columns: [.text("Đơn vị")]
        + obligations.map {
          let obligation = dataset.obligations[$0]
          let dispatch = obligation.dispatch.map { "\($0): " } ?? ""
          return .text("\(dispatch)\(obligation.what) (\(report.dueWords(of: $0)))")
        },
      count: units.count, empty: "Không đơn vị nào phải gửi."
    ) { index in
      let own = report.assessment.obligationsOfUnit[units[index]]
      return TableRow(
        cells: [.unit(report, units[index])]
          + zip(obligations, lastDays).map { key, lastDay in
            guard own.contains(key) else { return .text("–") }
            return .text(OwedReport(key, of: units[index], lastDay: lastDay, in: report).words(asOf: report.settings.asOf))
          })
    }
  }
}
