import Domain
import Rules

/// How one unit stands with one report.
private enum ReportState: Int, CaseIterable, Sendable {
  case inTime, late, missing, pending, undated

  var words: String {
    switch self {
    case .inTime: "Đã gửi đúng hạn"
    case .late: "Gửi muộn"
    case .missing: "Quá hạn, chưa gửi"
    case .pending: "Chưa gửi, còn hạn"
    case .undated: "Văn bản không nêu ngày"
    }
  }
}

/// A unit that was late or has not sent.
private struct LateReport: Sendable {
  let obligation: Key<Obligation>
  let unit: Key<Unit>
  let state: ReportState
  let sent: Day?
}

/// One obligation with the states of all its units.
private struct ObligationCounts: Sendable {
  let key: Key<Obligation>
  let lastDay: Day?
  var counts = [Int](repeating: 0, count: ReportState.allCases.count)
  var sent = 0

  subscript(state: ReportState) -> Int { counts[state.rawValue] }
}

extension ReportTable {
  /// Obligations against units: in time, late, missing.
  static func deadlines(in report: Report) -> ReportTable {
    var late: [LateReport] = []
    let rows = report.dataset.obligations.keys.map { count($0, in: report, late: &late) }
    let found = late
    let missing = rows.reduce(0) { $0 + $1[.missing] }
    let slow = rows.reduce(0) { $0 + $1[.late] }
    let due = rows.reduce(0) { $0 + report.assessment.unitsOfObligation[$1.key.index].count }
    let empty = "Chưa có bảng \(report.dataset.phrase(of: .obligations))."
    return ReportTable(
      name: "han-nop", title: "Chế độ báo cáo và hạn nộp",
      about:
        "Từng báo cáo mà văn bản yêu cầu: hạn, ngày cuối còn đúng hạn, số đơn vị đã gửi, gửi muộn, chưa gửi, và tên các đơn vị đó.",
      headline: rows.isEmpty
        ? empty
        : "\(Figures.integer(rows.count)) nghĩa vụ báo cáo, \(Figures.integer(due)) báo cáo phải gửi: chưa gửi khi đã quá hạn \(Figures.share(missing, of: due)), gửi muộn \(Figures.share(slow, of: due)).",
      parts: [
        TablePart(
          "nghia-vu", title: "Theo nghĩa vụ báo cáo",
          caption:
            "Số đơn vị theo tình trạng gửi, đến ngày \(report.settings.asOf.vietnamese); mỗi đơn vị phải gửi được đếm một lần.",
          columns: [
            .text("Nội dung"), .text("Văn bản yêu cầu"), .number("Hạn"), .number("Ngày cuối còn đúng hạn"), .number("Phải gửi"),
            .number("Đã gửi đúng hạn"), .number("Gửi muộn"), .number("Quá hạn, chưa gửi"), .number("Chưa gửi, còn hạn"),
            .number("Đã gửi trên phải gửi"),
          ],
          count: rows.count, empty: empty
        ) { row(rows[$0], in: report) },
        TablePart(
          "don-vi", title: "Đơn vị gửi muộn, chưa gửi", caption: "Mỗi dòng một báo cáo của một đơn vị.",
          columns: [
            .text("Đơn vị"), .text("Nội dung"), .number("Hạn"), .text("Tình trạng"), .number("Ngày gửi"), .number("Số ngày muộn"),
          ],
          count: found.count, empty: rows.isEmpty ? empty : "Không đơn vị nào gửi muộn hoặc quá hạn."
        ) { row(found[$0], lastDay: rows[found[$0].obligation.index].lastDay, in: report) },
      ])
  }

  private static func count(_ key: Key<Obligation>, in report: Report, late: inout [LateReport]) -> ObligationCounts {
    var counts = ObligationCounts(key: key, lastDay: report.dataset.obligations[key].lastDay(by: report.settings))
    for unit in report.assessment.unitsOfObligation[key.index] {
      let sent = report.assessment.firstAnswer(to: key, by: unit)?.day
      let state = state(sent: sent, lastDay: counts.lastDay, asOf: report.settings.asOf)
      counts.counts[state.rawValue] += 1
      if sent != nil { counts.sent += 1 }
      if state == .late || state == .missing { late.append(LateReport(obligation: key, unit: unit, state: state, sent: sent)) }
    }
    return counts
  }

  private static func state(sent: Day?, lastDay: Day?, asOf: Day) -> ReportState {
    guard let lastDay else { return .undated }
    if let sent { return sent <= lastDay ? .inTime : .late }
    return asOf > lastDay ? .missing : .pending
  }

  private static func row(_ counts: ObligationCounts, in report: Report) -> TableRow {
    let obligation = report.dataset.obligations[counts.key]
    let units = report.assessment.unitsOfObligation[counts.key.index].count
    return TableRow(
      id: "nghia-vu-\(obligation.code)",
      cells: [
        .text(obligation.what), .text(obligation.dispatch ?? ""), .text(obligation.due?.vietnamese ?? "không nêu ngày"),
        .day(counts.lastDay), .count(units), .count(counts[.inTime]), .count(counts[.late]), .count(counts[.missing]),
        .count(counts[.pending]), .share(counts.sent, of: units),
      ])
  }

  private static func row(_ late: LateReport, lastDay: Day?, in report: Report) -> TableRow {
    let obligation = report.dataset.obligations[late.obligation]
    let unit = report.dataset.units[late.unit]
    let days = lastDay.map { (late.sent ?? report.settings.asOf).days(since: $0) } ?? 0
    return TableRow(
      id: "\(obligation.code).\(unit.code)",
      cells: [
        .unit(report, late.unit), .text(obligation.what), .day(obligation.due), .text(late.state.words),
        .day(late.sent), .count(days),
      ])
  }
}
