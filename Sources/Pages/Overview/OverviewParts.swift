import Domain
import Markup
import Rules
import Templating

/// One figure that asks for action, with what it counts and where it leads.
struct Tile: Sendable {
  let figure: String
  let what: String
  let base: String
  let url: String
  let mark: VerdictMark

  static let fields = Fields<Tile>(
    "tile", .text("figure", "Số") { $0.figure }, .text("what", "Đếm gì") { $0.what },
    .text("base", "Trên tổng số nào") { $0.base },
    .url("url", "Tới danh sách") { $0.url }, .object("mark", "Kết luận", VerdictMark.fields) { $0.mark })

  static func tiles(_ report: Report, groups: GroupStandings) -> [Tile] {
    let heads = report.headStandings
    let headsPath = SitePath.table("nguoi-dung-dau")
    let above = "người đứng đầu xếp cao hơn tập thể, đơn vị"
    return [
      absent(.ratings, "nhóm vượt tỷ lệ HTXS", leadingTo: SitePath.findings("TL01"), in: report) ?? ratios(groups, report),
      absent(.ratings, above, leadingTo: headsPath, in: report)
        ?? tile(
          heads.above, of: heads.checked, unknown: heads.unknown, above, "người đứng đầu được so", leadingTo: headsPath),
      tile(report, "KD01", "xếp loại khi chưa kiểm điểm", of: "đối tượng được kiểm tra"),
      tile(report, "HN02", "báo cáo quá hạn chưa gửi", of: "báo cáo có hạn", in: .obligations),
      tile(report, "KP18", "hạn chế quá hạn khắc phục", of: "hạn chế được kiểm tra", in: .remediation),
      unknown(report),
    ]
  }

  private static func ratios(_ groups: GroupStandings, _ report: Report) -> Tile {
    let judged = groups.judged
    let over = Unmet(count: judged.count(where: \.isOver), waived: judged.count(where: \.isWaived))
    let untold = groups.rows.filter { !$0.isTold }
    // Rows that name no group, because their table has no such column, leave no group to be looked at.
    let unknown =
      groups.rows.isEmpty
      ? Untold("TL01", in: report) : Untold(count: untold.count, waived: untold.count { $0.mark.shape == .waived })
    return tile(
      over, of: judged.count + unknown.count, unknown: unknown, "nhóm vượt tỷ lệ HTXS", "nhóm",
      leadingTo: SitePath.findings("TL01"))
  }

  /// The tile without a figure where the table of `kind` is not there; nil where it is.
  private static func absent(_ kind: TableKind, _ what: String, leadingTo path: String, in report: Report) -> Tile? {
    guard report.absent(kind) != nil else { return nil }
    let base = "chưa có bảng \(report.dataset.phrase(of: kind, report.settings.period))"
    return Tile(figure: "–", what: what, base: base, url: path, mark: VerdictMark(.cannotTell))
  }

  /// Targets on which the rule `code` is not met, of those it applies to; they stand in the table of `kind`.
  private static func tile(
    _ report: Report, _ code: String, _ what: String, of noun: String, in kind: TableKind = .ratings
  ) -> Tile {
    if let tile = absent(kind, what, leadingTo: SitePath.findings(code), in: report) { return tile }
    let applicable = RuleCatalogue.codes.firstIndex(of: code).map { report.judgement.tallies[$0].applicable }
    return tile(
      Unmet([code], in: report), of: applicable ?? 0, unknown: Untold(code, in: report), what, noun,
      leadingTo: SitePath.findings(code))
  }

  /// `judged` holds the `unknown`, of whom nothing can be told: where they are all, there is no figure.
  private static func tile(
    _ unmet: Unmet, of judged: Int, unknown: Untold, _ what: String, _ noun: String, leadingTo path: String
  ) -> Tile {
    Tile(
      figure: unknown.count > 0 && unknown.count == judged ? "–" : Figures.integer(unmet.count), what: what,
      base: "trên \(Figures.integer(judged)) \(noun)\(unmet.excused)\(unknown.words)", url: path,
      mark: mark(unmet, of: judged, unknown: unknown))
  }

  private static func mark(_ unmet: Unmet, of judged: Int, unknown: Untold) -> VerdictMark {
    if unmet.count > unmet.waived { return VerdictMark(.notMet) }
    if unmet.count > 0 { return .waived }
    return VerdictMark(judged == 0 ? .notApplicable : unknown.count > 0 ? .cannotTell : .met)
  }

  private static func unknown(_ report: Report) -> Tile {
    unknown(report.untold, of: report.judgement.tallies.reduce(0) { $0 + $1.applicable }, leadingTo: report.gapsPath)
  }

  /// The figure is of those that are still to be filled in; the waived stand beside it.
  static func unknown(_ untold: Untold, of total: Int, leadingTo path: String) -> Tile {
    let count = untold.count - untold.waived
    let besides = untold.waived > 0 ? ", chưa kể \(Figures.integer(untold.waived)) được miễn trừ" : ""
    return Tile(
      figure: Figures.integer(count), what: "kiểm tra chưa đủ dữ liệu", base: "trên \(Figures.integer(total)) kiểm tra\(besides)",
      url: path,
      mark: count > 0 ? VerdictMark(.cannotTell) : untold.waived > 0 ? .waived : VerdictMark(total == 0 ? .notApplicable : .met))
  }
}

/// A rule with findings, for the overview.
struct RuleLine: Sendable {
  let code: String
  let title: String
  let url: String
  let findingsURL: String
  let counts: SeverityCounts
  let unknown: String
  let share: String

  static let fields = Fields<RuleLine>(
    "rule", .text("code", "Mã quy tắc") { $0.code }, .text("title", "Tên quy tắc") { $0.title },
    .url("url", "Tới quy tắc") { $0.url },
    .url("findingsURL", "Tới các phát hiện") { $0.findingsURL },
    .text("errors", "Số phát hiện là lỗi") { Figures.integer($0.counts.error) },
    .text("warnings", "Số cảnh báo") { Figures.integer($0.counts.warning) },
    .text("infos", "Số thông tin") { Figures.integer($0.counts.info) },
    .text("waived", "Số được miễn trừ") { Figures.integer($0.counts.waived) },
    .text("unknown", "Số chưa đủ dữ liệu") { $0.unknown }, .text("share", "Không đạt trên số áp dụng") { $0.share })

  /// The rules that are not met somewhere, those with most errors first, then those with most warnings; and how many there are.
  ///
  /// Counted by finding: one rule may find errors and mere information.
  static func lines(_ report: Report) -> (shown: [RuleLine], count: Int) {
    let lines = RuleCatalogue.all.indices.compactMap { index -> RuleLine? in
      let counts = SeverityCounts(report.judgement.findings[report.judgement.ofRule[index]].lazy.filter { $0.verdict == .notMet })
      guard counts.total > 0 else { return nil }
      let rule = RuleCatalogue.all[index]
      let tally = report.judgement.tallies[index]
      return RuleLine(
        code: rule.code, title: rule.title, url: SitePath.rule(rule.code), findingsURL: SitePath.findings(rule.code),
        counts: counts, unknown: Figures.integer(report.unknown(of: index)),
        share: Figures.share(tally.notMet, of: tally.applicable))
    }
    let sorted = lines.enumerated().sorted { left, right in
      let (first, second) = (left.element.counts, right.element.counts)
      if first.error != second.error { return first.error > second.error }
      if first.warning != second.warning { return first.warning > second.warning }
      return first.info != second.info ? first.info > second.info : left.offset < right.offset
    }.map(\.element)
    return (Array(sorted.prefix(mostLines)), sorted.count)
  }

  /// More would push what is due off the leader's first page; the rest is one link away.
  static let mostLines = 12
}

/// One report that is due, and who has not sent it.
struct DeadlineLine: Sendable {
  let due: String
  let what: String
  let dispatch: String
  /// Empty where no dispatch, or several, bear the number.
  let dispatchURL: String
  let state: String
  let sent: String
  let missing: String
  let names: [LinkedText]
  let more: String

  static let fields = Fields<DeadlineLine>(
    "deadline", .text("due", "Hạn") { $0.due }, .text("what", "Nội dung") { $0.what },
    .text("dispatch", "Văn bản") { $0.dispatch }, .url("dispatchURL", "Tới trang văn bản") { $0.dispatchURL },
    .flag("hasDispatchURL", "Văn bản có trong dữ liệu") { !$0.dispatchURL.isEmpty },
    .text("state", "Còn, quá bao nhiêu ngày") { $0.state }, .text("sent", "Đã gửi trên số phải gửi") { $0.sent },
    .text("missing", "Số còn thiếu") { $0.missing }, .list("names", "Đơn vị còn thiếu", LinkedText.fields) { $0.names },
    .text("more", "Còn đơn vị nào nữa") { $0.more })

  /// Obligations with a date, the earliest first.
  static func lines(_ report: Report) -> [DeadlineLine] {
    let dataset = report.dataset
    let dated = dataset.obligations.keys.filter { dataset.obligations[$0].due != nil }
    return dated.sorted {
      (dataset.obligations[$0].due ?? Day(ordinal: 0), $0) < (dataset.obligations[$1].due ?? Day(ordinal: 0), $1)
    }
    .map { line(of: $0, in: report) }
  }

  /// What the list leaves out because no day is written; empty where that is nothing.
  static func undated(_ report: Report) -> String {
    let obligations = report.dataset.obligations
    let names = obligations.keys.filter { obligations[$0].due == nil }.map { key in
      let missing = missing(key, of: report.assessment.unitsOfObligation[key.index], in: report).count
      let state =
        report.reportGap == nil ? " (\(missing == 0 ? "đã gửi đủ" : "\(Figures.integer(missing)) đơn vị chưa gửi"))" : ""
      return "«\(obligations[key].what)»\(state)"
    }
    guard !names.isEmpty else { return "" }
    let more = names.count > 3 ? " và \(Figures.integer(names.count - 3)) nghĩa vụ khác" : ""
    return "Không ghi ngày hạn nên không có ở đây: \(names.prefix(3).joined(separator: "; "))\(more)."
  }

  private static func state(_ left: Int, isKnown: Bool) -> String {
    if left < 0 { return "\(isKnown ? "quá hạn" : "đã qua hạn") \(-left) ngày" }
    return left == 0 ? "hôm nay là ngày cuối" : "còn \(left) ngày"
  }

  /// Those of `units` that have not sent what is owed.
  private static func missing(_ key: Key<Obligation>, of units: [Key<Unit>], in report: Report) -> [Key<Unit>] {
    let lastDay = report.dataset.obligations[key].lastDay(by: report.settings)
    return units.filter { OwedReport(key, of: $0, lastDay: lastDay, in: report).state.isOpen }
  }

  private static func line(of key: Key<Obligation>, in report: Report) -> DeadlineLine {
    let dataset = report.dataset
    let obligation = dataset.obligations[key]
    let units = report.assessment.unitsOfObligation[key.index]
    let lastDay = obligation.lastDay(by: report.settings)
    let isKnown = report.reportGap == nil
    let missing = missing(key, of: units, in: report)
    let late = units.count { OwedReport(key, of: $0, lastDay: lastDay, in: report).state == .late }
    let sentAll = late > 0 ? "đã gửi đủ, \(Figures.integer(late)) gửi muộn" : "đã gửi đủ"
    let due = obligation.due ?? Day(ordinal: 0)
    let left = (lastDay ?? due).days(since: report.settings.asOf)
    return DeadlineLine(
      due: report.dueWords(of: key), what: obligation.what,
      dispatch: obligation.dispatch ?? "", dispatchURL: report.dispatchPath(of: obligation) ?? "",
      state: isKnown && missing.isEmpty ? sentAll : state(left, isKnown: isKnown),
      sent: isKnown ? Figures.share(units.count - missing.count, of: units.count) : "chưa có dữ liệu",
      missing: Figures.integer(missing.count),
      names: missing.prefix(6).map { LinkedText(text: dataset.units[$0].name, url: SitePath.unit(dataset.units[$0])) },
      more: missing.count > 6 ? "và \(Figures.integer(missing.count - 6)) đơn vị khác" : "")
  }
}
