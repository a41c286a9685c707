import Domain
import Rules

/// How one unit stands with one report.
enum ReportState: Int, CaseIterable, Sendable {
  case inTime, late
  /// A row says that it was sent, and not when.
  case untold
  case missing, pending
  /// The dispatch names no day.
  case undatedSent, undatedOpen
  /// There is no table of what was sent, or no column of what is due.
  case unknown

  /// Whether something was sent, in time or not.
  var isSent: Bool {
    switch self {
    case .inTime, .late, .untold, .undatedSent: true
    case .missing, .pending, .undatedOpen, .unknown: false
    }
  }

  /// Whether nothing was sent, which is known only where there is a table of what was.
  var isOpen: Bool { !isSent && self != .unknown }

  var words: String {
    switch self {
    case .inTime: "Đã gửi đúng hạn"
    case .late: "Gửi muộn"
    case .untold: "Đã gửi, chưa ghi ngày"
    case .missing: "Quá hạn, chưa gửi"
    case .pending: "Chưa gửi, còn hạn"
    case .undatedSent: "Đã gửi, không nêu hạn"
    case .undatedOpen: "Chưa gửi, không nêu hạn"
    case .unknown: "Chưa đủ dữ liệu"
    }
  }

  init(sent: Day?, isUntold: Bool, lastDay: Day?, asOf: Day) {
    self =
      switch (sent, lastDay) {
      case (.some, nil): .undatedSent
      case (nil, nil): isUntold ? .undatedSent : .undatedOpen
      case (let sent?, let lastDay?): sent <= lastDay ? .inTime : isUntold ? .untold : .late
      case (nil, let lastDay?): isUntold ? .untold : asOf > lastDay ? .missing : .pending
      }
  }

  /// The heading of the column that counts it.
  var heading: String {
    switch self {
    case .undatedSent: "Không nêu hạn: đã gửi"
    case .undatedOpen: "Không nêu hạn: chưa gửi"
    default: words
    }
  }

  /// How the state weighs on a page.
  var mark: VerdictMark {
    switch self {
    case .inTime: VerdictMark(.met)
    case .late, .missing: VerdictMark(.notMet)
    case .untold, .unknown: VerdictMark(.cannotTell)
    case .pending: .pending
    case .undatedSent, .undatedOpen: VerdictMark(.notApplicable)
    }
  }
}

/// One report of one unit.
struct OwedReport: Sendable {
  let obligation: Key<Obligation>
  let unit: Key<Unit>
  let state: ReportState
  let sent: Day?
  let lastDay: Day?

  init(_ obligation: Key<Obligation>, of unit: Key<Unit>, lastDay: Day?, in report: Report) {
    self.obligation = obligation
    self.unit = unit
    self.lastDay = lastDay
    sent = report.assessment.firstAnswer(to: obligation, by: unit)?.day
    let isUntold = report.assessment.untoldAnswer(to: obligation, by: unit) != nil
    let isTold = report.assessment.has(.submissions) && report.tellsDue(obligation)
    state =
      isTold
      ? ReportState(sent: sent, isUntold: isUntold, lastDay: lastDay, asOf: report.settings.asOf) : .unknown
  }

  /// How many days it is late; negative where there is time left, nil where no day is named.
  func daysLate(asOf: Day) -> Int? { lastDay.map { (sent ?? asOf).days(since: $0) } }

  /// `Quá hạn 5 ngày, chưa gửi`: the state with its days.
  func sentence(asOf: Day) -> String {
    let days = Figures.integer(abs(daysLate(asOf: asOf) ?? 0))
    return switch state {
    case .late: "Gửi muộn \(days) ngày"
    case .missing: "Quá hạn \(days) ngày, chưa gửi"
    case .pending: daysLate(asOf: asOf) == 0 ? "Đến hạn" : "Còn \(days) ngày"
    case .inTime, .untold, .unknown: state.words
    case .undatedSent: "Đã gửi"
    case .undatedOpen: "Chưa gửi"
    }
  }

  /// `đã gửi 03/4/2026`, `muộn 1 ngày`, `quá hạn 5 ngày`, `còn 61 ngày`, `chưa gửi` where no day is named.
  func words(asOf: Day) -> String {
    let days = Figures.integer(abs(daysLate(asOf: asOf) ?? 0))
    return switch state {
    case .inTime, .undatedSent: sent.map { "đã gửi \($0.vietnamese)" } ?? "đã gửi, chưa ghi ngày"
    case .untold: "đã gửi, chưa ghi ngày"
    case .late: "gửi muộn \(days) ngày"
    case .missing: "quá hạn \(days) ngày"
    case .pending: daysLate(asOf: asOf) == 0 ? "đến hạn" : "còn \(days) ngày"
    case .undatedOpen: "chưa gửi"
    case .unknown: "chưa đủ dữ liệu"
    }
  }
}

/// The states of the units of one obligation, or of several: they add up to the reports owed.
struct StateCounts: Sendable {
  private var counts = [Int](repeating: 0, count: ReportState.allCases.count)

  subscript(state: ReportState) -> Int { counts[state.rawValue] }

  mutating func add(_ state: ReportState) { counts[state.rawValue] += 1 }

  static func += (left: inout StateCounts, right: StateCounts) {
    for index in left.counts.indices { left.counts[index] += right.counts[index] }
  }

  var owed: Int { counts.reduce(0, +) }
  var dated: Int { self[.inTime] + self[.late] + self[.untold] + self[.missing] + self[.pending] }
  var undated: Int { self[.undatedSent] + self[.undatedOpen] }
  var sent: Int { ReportState.allCases.reduce(0) { $0 + ($1.isSent ? self[$1] : 0) } }

  /// A count for each of `states`, in the order of the columns.
  func cells(_ states: [ReportState]) -> [TableCell] { states.map { .count(self[$0]) } }

  /// The states that have a column: reports whose day is not told are rare, and then have none; of nothing known there is one alone.
  var shown: [ReportState] {
    if self[.unknown] > 0 { return [.unknown] }
    return ReportState.allCases.filter { $0 != .unknown && ($0 != .untold || self[$0] > 0) }
  }

  /// Sent of what is owed.
  var sentShare: TableCell { self[.unknown] > 0 ? .text("–") : .share(sent, of: owed) }

  /// `Trong 133 báo cáo có hạn: quá hạn chưa gửi 7/133 = 5,3 %, …`.
  func sentences(in report: Report) -> String {
    if self[.unknown] > 0, let gap = report.reportGap { return " \(gap)" }
    var text = ""
    if dated > 0 {
      text +=
        " Trong \(Figures.integer(dated)) báo cáo có hạn: quá hạn chưa gửi \(Figures.share(self[.missing], of: dated)), gửi muộn \(Figures.share(self[.late], of: dated)), chưa gửi nhưng còn hạn \(Figures.share(self[.pending], of: dated))"
      if self[.untold] > 0 { text += ", đã gửi nhưng chưa ghi ngày \(Figures.share(self[.untold], of: dated))" }
      text += "."
    }
    if undated > 0 {
      text += " Văn bản không nêu hạn: đã gửi \(Figures.share(self[.undatedSent], of: undated))."
    }
    return text
  }
}

extension Report {
  /// Whether the table of `obligation` has a column of days: a blank there says that the dispatch names none.
  fileprivate func tellsDue(_ obligation: Key<Obligation>) -> Bool {
    dataset.tables[dataset.obligations[obligation].source.table].has(.due)
  }

  /// The day that the dispatch names, if anything tells.
  func dueWords(of obligation: Key<Obligation>) -> String {
    tellsDue(obligation) ? dataset.obligations[obligation].dueWords(by: settings) : "chưa có dữ liệu"
  }
}

extension Obligation {
  /// `trước 10/4/2026` where that day itself is late; `10/4/2026` where it is in time.
  func dueWords(by settings: Settings) -> String {
    guard let due else { return "không nêu ngày" }
    return "\(isInclusive(by: settings) ? "" : "trước ")\(due.vietnamese)"
  }
}
