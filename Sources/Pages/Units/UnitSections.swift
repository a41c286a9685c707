import Domain
import Markdown
import Markup
import Rules
import Templating

/// Targets of one rule that cannot be judged for one and the same reason.
struct UnknownView: Sendable {
  let report: Report
  let rule: RuleIndex
  let root: String
  let id: String
  let missing: String
  let targets: [String]
  let count: Int

  private var text: RuleText { report.ruleTexts[rule] }

  static let fields = Fields<UnknownView>(
    "unknown", .text("id", "Mã neo") { $0.id }, .text("code", "Mã quy tắc") { $0.text.code },
    .text("ruleTitle", "Tên quy tắc") { $0.text.title },
    .writtenURL("ruleURL", "Tới trang quy tắc") {
      $1.put($0.root)
      $1.put($0.text.path)
    },
    .text("missing", "Còn thiếu") { $0.missing }, .texts("targets", "Đối tượng") { $0.targets },
    .text("count", "Số đối tượng") { Figures.integer($0.count) })

  /// Findings in order, those of the same rule with the same gap put together.
  static func views(of positions: [Int], gaps: [GapShare], in report: Report, root: String) -> [UnknownView] {
    single(positions, in: report, root: root) + gaps.map { whole($0, in: report, root: root) }
  }

  /// What a missing table or column leaves open: a count says enough, because it is every target of the rule.
  private static func whole(_ share: GapShare, in report: Report, root: String) -> UnknownView {
    let gap = report.judgement.gaps[share.gap]
    return UnknownView(
      report: report, rule: gap.rule, root: root, id: report.gapIDs[share.gap], missing: report.gapWords[share.gap], targets: [],
      count: share.count)
  }

  private static func single(_ positions: [Int], in report: Report, root: String) -> [UnknownView] {
    report.judgement.byGap(positions).map { gap in
      UnknownView(
        report: report, rule: gap.key.rule, root: root,
        id: gap.positions.first.map { report.anchor(of: report.judgement.findings[$0]) } ?? "",
        missing: gap.key.words(in: report.dataset),
        targets: gap.positions.map { report.words(of: report.judgement.findings[$0].target).text }, count: gap.positions.count)
    }
  }
}

/// A report the unit owes, and how it stands.
struct ReportDue: Sendable {
  let obligation: Key<Obligation>
  let what: String
  let dispatch: String
  /// Empty where no dispatch, or several, bear the number.
  let dispatchURL: String
  let due: String
  let lastDay: String
  let to: String
  let via: String
  let sentOn: String
  /// Of the answer; empty where it has none.
  let sentNumber: String
  let owed: OwedReport
  /// Of its row on the unit's page.
  let anchor: String
  let state: String

  static let fields = Fields<ReportDue>(
    "report", .text("anchor", "Mã neo của dòng") { $0.anchor }, .text("what", "Nội dung") { $0.what },
    .text("dispatch", "Văn bản yêu cầu") { $0.dispatch },
    .url("dispatchURL", "Tới trang văn bản") { $0.dispatchURL },
    .flag("hasDispatchURL", "Văn bản có trong dữ liệu") { !$0.dispatchURL.isEmpty },
    .text("due", "Hạn theo văn bản") { $0.due }, .text("lastDay", "Ngày cuối còn đúng hạn") { $0.lastDay },
    .text("to", "Nơi nhận") { $0.to }, .text("via", "Qua") { $0.via }, .text("sentOn", "Ngày gửi") { $0.sentOn },
    .text("sentNumber", "Số, ký hiệu văn bản trả lời, trống nếu không có") { $0.sentNumber },
    .text("state", "Tình trạng") { $0.state }, .object("mark", "Kết luận", VerdictMark.fields) { $0.owed.state.mark })

  static func due(for unit: Key<Unit>, in report: Report, root: String) -> [ReportDue] {
    let assessment = report.assessment
    return assessment.obligationsOfUnit[unit].map { key in
      let obligation = report.dataset.obligations[key]
      let sent = assessment.firstAnswer(to: key, by: unit)
      let lastDay = obligation.lastDay(by: report.settings)
      let owed = OwedReport(key, of: unit, lastDay: lastDay, in: report)
      return ReportDue(
        obligation: key, what: obligation.what, dispatch: obligation.dispatch ?? "",
        dispatchURL: report.dispatchPath(of: obligation).map { root + $0 } ?? "",
        due: report.dueWords(of: key),
        lastDay: lastDay?.vietnamese ?? "", to: obligation.to ?? "", via: obligation.via ?? "",
        sentOn: sent?.day.vietnamese ?? "", sentNumber: sent?.submission.number ?? "",
        owed: owed, anchor: "bao-cao-\(obligation.code)", state: owed.sentence(asOf: report.settings.asOf))
    }
  }
}

/// A dispatch that reached the unit, and for what purpose.
struct DispatchReceived: Sendable {
  let title: String
  let url: String
  let date: String
  let issuer: String
  let role: String

  static let fields = Fields<DispatchReceived>(
    "dispatch", .text("title", "Số, ký hiệu và trích yếu") { $0.title }, .url("url", "Tới trang văn bản") { $0.url },
    .text("date", "Ngày") { $0.date }, .text("issuer", "Cơ quan ban hành") { $0.issuer },
    .text("role", "Nhận để làm gì") { $0.role })
}

/// A commentary on the unit.
struct CommentaryView: Sendable {
  let title: String
  let html: HTMLFragment
  let source: String

  static let fields = Fields<CommentaryView>(
    "commentary", .text("title", "Nhận xét về kỳ nào") { $0.title }, .html("html", "Nội dung") { $0.html },
    .text("source", "Tệp nguồn") { $0.source })

  static func views(on unit: Key<Unit>?, in report: Report, pageDepth: Int = 1) -> [CommentaryView] {
    report.commentaries(on: unit).compactMap { commentary in
      // Intake has refused what the renderer would refuse, so nothing is dropped here.
      guard let html = try? MarkdownRenderer.html(commentary.markdown, headingsFrom: 3, pageDepth: pageDepth) else { return nil }
      let title = commentary.period.map { "Nhận xét về \($0.vietnamese)" } ?? "Nhận xét chung"
      return CommentaryView(title: title, html: html, source: commentary.path)
    }
  }
}

/// The levels of the unit's objects over the periods there are ratings of.
struct History: Sendable {
  let periods: [String]
  let rows: [Row]

  struct Row: Sendable {
    let name: String
    let type: String
    let levels: [String]

    static let fields = Fields<Row>(
      "row", .text("name", "Đối tượng") { $0.name }, .text("type", "Loại") { $0.type },
      .texts("levels", "Mức theo kỳ") { $0.levels })
  }

  static let fields = Fields<History>(
    "history", .texts("periods", "Các kỳ") { $0.periods }, .list("rows", "Đối tượng", Row.fields) { $0.rows })

  /// nil where there is only one period.
  init?(of unit: Key<Unit>, in report: Report) {
    let ratings = report.assessment.ratings
    guard ratings.count > 1 else { return nil }
    let objects = report.dataset.objects
    var shown: [RatedObject] = []
    var bearers: [Key<Subject>: [RatedObject]] = [:]
    for period in ratings.reversed() {
      for key in period.ofUnit[unit]
      where bearers[objects[key].subject, default: []].allSatisfy({ objects[key].isOther(than: $0) }) {
        bearers[objects[key].subject, default: []].append(objects[key])
        shown.append(objects[key])
      }
    }
    guard !shown.isEmpty else { return nil }
    periods = ratings.map(\.period.vietnamese)
    rows = shown.map { object in
      let found = report.assessment.rowsOfSubject[object.subject].map { objects[$0] }.filter { !$0.isOther(than: object) }
      return Row(
        name: object.name, type: object.type.code,
        levels: ratings.map { ratings in
          found.first { $0.source.table == ratings.table }.map { $0.level?.short ?? "chưa xếp loại" } ?? "–"
        })
    }
  }
}
