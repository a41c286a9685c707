import Domain
import Markup
import Rules
import Templating

/// The first page: what a leader sees in ten seconds, then what is due, and where data is missing.
struct OverviewPage: ReportPage {
  let frame: PageFrame
  let lede: String
  let tiles: [Tile]
  let changes: String
  let levels: ChartView
  let ratios: ChartView
  let remedies: ChartView
  let rules: [RuleLine]
  let moreRules: String
  let noRules: String
  let deadlines: [DeadlineLine]
  let noDeadlines: String
  let undated: String
  let units: [UnitLine]
  let noUnits: String
  let gaps: [LinkedText]
  let commentary: [CommentaryView]

  static let template = "index.html"
  static let fields = Fields<OverviewPage>(
    "overview",
    .object("frame", "Khung trang", PageFrame.fields) { $0.frame },
    .text("lede", "Kết quả chung, bằng một vài câu") { $0.lede },
    .list("tiles", "Cần xử lý ngay", Tile.fields) { $0.tiles },
    .text("changes", "Thay đổi so với kỳ trước, trống nếu không có kỳ trước") { $0.changes },
    .url("changesURL", "Tới trang thay đổi") { _ in SitePath.changes },
    .object("levels", "Phân bố mức xếp loại", ChartView.fields) { $0.levels },
    .object("ratios", "Tỷ lệ HTXS so với trần", ChartView.fields) { $0.ratios },
    .object("remedies", "Tình hình khắc phục", ChartView.fields) { $0.remedies },
    .list("rules", "Quy tắc có phát hiện, nặng nhất trước", RuleLine.fields) { $0.rules },
    .text("moreRules", "Còn bao nhiêu quy tắc nữa, trống nếu đã nêu hết") { $0.moreRules },
    .list("deadlines", "Hạn sắp tới và đã qua", DeadlineLine.fields) { $0.deadlines },
    .list("units", "Đơn vị cần chú ý", UnitLine.fields) { $0.units },
    .list("gaps", "Dữ liệu còn thiếu", LinkedText.fields) { $0.gaps },
    .list("commentary", "Nhận xét chung", CommentaryView.fields) { $0.commentary },
    .flag("hasRules", "Có quy tắc không đạt") { !$0.rules.isEmpty },
    .text("noRules", "Điều nói khi không quy tắc nào không đạt") { $0.noRules },
    .flag("hasDeadlines", "Có hạn báo cáo") { !$0.deadlines.isEmpty },
    .text("noDeadlines", "Điều nói khi không có hạn báo cáo") { $0.noDeadlines },
    .text("undated", "Nghĩa vụ không ghi ngày, trống nếu không có") { $0.undated },
    .flag("hasUnits", "Có đơn vị cần chú ý") { !$0.units.isEmpty },
    .text("noUnits", "Điều nói khi không đơn vị nào có lỗi") { $0.noUnits },
    .flag("hasGaps", "Có dữ liệu còn thiếu") { !$0.gaps.isEmpty },
    .flag("hasCommentary", "Có nhận xét chung") { !$0.commentary.isEmpty })

  static func plans(for report: Report) -> [PagePlan<OverviewPage>] {
    [PagePlan(path: SitePath.overview) { OverviewPage(report) }]
  }

  private init(_ report: Report) {
    let groups = report.groupStandings
    frame = report.frame(SitePath.overview, title: report.settings.title, section: .overview)
    lede = OverviewPage.lede(report, groups: groups)
    tiles = Tile.tiles(report, groups: groups)
    changes = ChangeWords.headline(of: report.changes.found, in: report)
    levels = ChartView.levels(report)
    ratios = ChartView.ratios(groups, in: report)
    remedies = ChartView.remedies(report)
    let lines = RuleLine.lines(report)
    rules = lines.shown
    let more = lines.count - lines.shown.count
    moreRules = more > 0 ? "Còn \(Figures.integer(more)) quy tắc khác có nơi không đạt." : ""
    (noRules, noUnits) = OverviewPage.nothingFound(
      isJudged: report.judgement.tallies.contains { $0.met + $0.notMet > 0 }, untold: report.untold)
    deadlines = DeadlineLine.lines(report)
    noDeadlines = report.noDeadlines
    undated = DeadlineLine.undated(report)
    units = OverviewPage.unitsToWatch(report)
    gaps = OverviewPage.gaps(report)
    commentary = CommentaryView.views(on: nil, in: report, pageDepth: 0)
  }

  /// How many units and objects; how many groups exceed; how many must at least be rated again.
  private static func lede(_ report: Report, groups: GroupStandings) -> String {
    if let gap = report.noRatings { return gap }
    let dataset = report.dataset
    let rated = (report.assessment.report?.objects).map { $0.reduce(0) { $0 + (dataset.objects[$1].level == nil ? 0 : 1) } } ?? 0
    let units = report.assessment.report.map { ratings in
      dataset.units.keys.count { !ratings.ofUnit[$0].isEmpty }
    }
    if let gap = report.lacks(.level, of: .ratings) {
      return "\(Figures.integer(units ?? 0)) đơn vị có trong bảng Xếp loại \(report.settings.period.vietnamese). \(gap)"
    }
    let text =
      "\(Figures.integer(rated)) đối tượng của \(Figures.integer(units ?? 0)) đơn vị được xếp loại \(report.settings.period.vietnamese)."
    let ordered = ReportTable.objectsToRate(in: report)
    let order = ordered > 0 ? "Đề nghị xếp loại lại \(Figures.share(ordered, of: rated)) đối tượng." : nil
    return [text, order, GroupStandings.sentence(groups.judged)].compactMap { $0 }.joined(separator: " ")
  }

  /// What is said where no rule is not met, and no unit has an error: what could not be told is neither.
  static func nothingFound(isJudged: Bool, untold: Untold) -> (rules: String, units: String) {
    guard untold.count > 0 else {
      return isJudged
        ? ("Mọi quy tắc áp dụng được đều đạt.", "Không có đơn vị nào có lỗi.")
        : ("Chưa có gì để kiểm tra.", "Chưa có gì để kiểm tra.")
    }
    let told = "\(Figures.integer(untold.count)) kiểm tra chưa đủ dữ liệu\(Untold.excused(untold.waived))"
    guard isJudged else {
      return ("Chưa kiểm tra được gì: \(told).", "Chưa biết đơn vị nào có lỗi: \(told).")
    }
    return ("Chưa thấy quy tắc nào không đạt; \(told).", "Chưa thấy đơn vị nào có lỗi; \(told).")
  }

  /// The ten units with most errors, then most things overdue.
  private static func unitsToWatch(_ report: Report) -> [UnitLine] {
    let standings = report.dataset.units.keys.map { ($0, UnitStanding(of: $0, in: report)) }
      .filter { $0.1.errors > 0 }
    let sorted = standings.sorted { left, right in
      if left.1.errors != right.1.errors { return left.1.errors > right.1.errors }
      if left.1.overdue != right.1.overdue { return left.1.overdue ?? 0 > right.1.overdue ?? 0 }
      return left.0 < right.0
    }
    return sorted.prefix(10).map { report.line(of: $0.0, root: "") }
  }

  /// Tables that the content does not have: rules that need them cannot tell.
  private static func gaps(_ report: Report) -> [LinkedText] {
    let absent = TableKind.allCases.filter { kind in
      kind != .axes && !report.dataset.tables.contains { $0.kind == kind }
    }
    let unknown = report.unknown
    var gaps = absent.map {
      LinkedText(text: "Chưa có bảng \(report.dataset.phrase(of: $0, report.settings.period))", url: SitePath.data)
    }
    if unknown > 0 {
      gaps.append(
        LinkedText(
          text: "\(Figures.integer(unknown)) kiểm tra chưa đủ dữ liệu để kết luận", url: report.gapsPath))
    }
    return gaps
  }
}
