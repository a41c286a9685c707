import Domain
import Rules
import Templating

/// How the units stand on one obligation that a dispatch imposes.
struct ObligationStand: Sendable {
  let id: String
  let what: String
  let due: String
  let lastDay: String
  let total: String
  let onTime: String
  let late: String
  let missing: String
  let mark: VerdictMark

  static let fields = Fields<ObligationStand>(
    "obligation", .text("id", "Mã neo") { $0.id }, .text("what", "Nội dung") { $0.what }, .text("due", "Hạn") { $0.due },
    .text("lastDay", "Ngày cuối còn đúng hạn") { $0.lastDay }, .text("total", "Số đơn vị phải gửi") { $0.total },
    .text("onTime", "Đã gửi trong hạn, hoặc đã gửi nếu không có hạn") { $0.onTime }, .text("late", "Gửi muộn") { $0.late },
    .text("missing", "Chưa gửi") { $0.missing }, .object("mark", "Kết luận", VerdictMark.fields) { $0.mark })

  init(_ key: Key<Obligation>, in report: Report) {
    let obligation = report.dataset.obligations[key]
    let units = report.assessment.unitsOfObligation[key.index]
    let last = obligation.lastDay(by: report.settings)
    let states = units.map { OwedReport(key, of: $0, lastDay: last, in: report).state }
    let (lateCount, untold) = (states.count { $0 == .late }, states.count { $0 == .untold })
    let missingCount = states.count { $0.isOpen }
    let isUnknown = states.contains(.unknown)
    let share = { (count: Int) in isUnknown ? "chưa rõ" : "\(Figures.integer(count))/\(Figures.integer(units.count))" }
    id = "nghia-vu-\(obligation.code)"
    what = obligation.what
    due = report.dueWords(of: key)
    lastDay = last?.vietnamese ?? ""
    total = Figures.integer(units.count)
    // Where no day is named nothing is in time, and nothing late.
    let sent = share(units.count - missingCount - lateCount - untold)
    onTime = last == nil && !isUnknown ? "đã gửi \(sent)" : sent
    late = last == nil && !isUnknown ? "–" : share(lateCount)
    missing = share(missingCount) + (untold > 0 ? "; \(Figures.integer(untold)) chưa ghi ngày gửi" : "")
    let isFault = states.contains { [.late, .missing].contains($0) }
    mark =
      if isUnknown { VerdictMark(.cannotTell) } else if last == nil { VerdictMark(.notApplicable) } else if isFault {
        VerdictMark(.notMet)
      } else if untold > 0 { VerdictMark(.cannotTell) } else { states.contains(.pending) ? .pending : VerdictMark(.met) }
  }
}
