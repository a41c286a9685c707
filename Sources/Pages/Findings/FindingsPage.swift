import Domain
import Rules
import Templating

/// All findings: counts by rule and severity, then the rows; where there are very many, the first ones and links to the rules' pages.
struct FindingsPage: ReportPage {
  /// Up to so many findings stand on this page; beyond, each rule's own pages have them.
  private static let most = 2000
  /// How many of too many are shown.
  private static let first = 200

  let frame: PageFrame
  let summary: String
  let counts: TablePartView
  let rows: [FindingRow]
  let gaps: [GapRow]
  let more: String
  let downloads: [LinkedText]

  static let template = "phat-hien/index.html"
  static let fields = Fields<FindingsPage>(
    "findings", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("summary", "Tóm tắt") { $0.summary },
    .object("counts", "Số phát hiện theo quy tắc và mức độ", TablePartView.fields) { $0.counts },
    .list("rows", "Các phát hiện", FindingRow.fields) { $0.rows }, .flag("hasRows", "Có phát hiện") { !$0.rows.isEmpty },
    .list("gaps", "Chỗ chưa đủ dữ liệu", GapRow.fields) { $0.gaps },
    .flag("hasGaps", "Có chỗ chưa đủ dữ liệu") { !$0.gaps.isEmpty },
    .text("more", "Còn phát hiện nào nữa, ở đâu") { $0.more },
    .list("downloads", "Tệp tải về", LinkedText.fields) { $0.downloads })

  static func plans(for report: Report) -> [PagePlan<FindingsPage>] {
    [PagePlan(path: SitePath.findings) { FindingsPage(report) }]
  }

  private init(_ report: Report) {
    let root = SitePath.root(of: SitePath.findings)
    frame = report.frame(SitePath.findings, title: "Phát hiện", section: .findings)
    let counts = report.judgement.counts
    summary =
      "\(Figures.integer(counts.error)) lỗi, \(Figures.integer(counts.warning)) cảnh báo, \(Figures.integer(counts.info)) thông tin, \(Figures.integer(counts.undetermined)) kiểm tra chưa đủ dữ liệu, \(Figures.integer(counts.waived)) được miễn trừ."
    self.counts = TablePartView(FindingsPage.table(report), root: root)
    let total = RuleCatalogue.all.indices.reduce(0) { $0 + report.places.shownCount($1) }
    let isWhole = total <= FindingsPage.most
    rows = FindingsPage.positions(isWhole ? total : FindingsPage.first, in: report).map { report.findingRow($0, root: root) }
    gaps = RuleCatalogue.all.indices.flatMap { GapRow.rows(of: $0, in: report, root: root) }
    more =
      isWhole
      ? ""
      : "Trang này chỉ nêu \(Figures.integer(FindingsPage.first)) trong \(Figures.integer(total)) phát hiện; tất cả ở trang của từng quy tắc (cột Tổng số ở bảng trên)."
    downloads = FindingsPage.downloads(report, root: root)
  }

  /// The first `count` findings, rule by rule.
  private static func positions(_ count: Int, in report: Report) -> [Int] {
    var positions: [Int] = []
    for rule in RuleCatalogue.all.indices where positions.count < count {
      positions += (report.places.loose[rule] + report.places.listed[rule]).prefix(count - positions.count)
    }
    return positions
  }

  private static func downloads(_ report: Report, root: String) -> [LinkedText] {
    let workbook = Downloads.findingsWorkbook(report)
    return (workbook.isEmpty ? [] : [LinkedText(text: "Tải mọi phát hiện (Excel)", url: root + workbook)]) + [
      LinkedText(text: "Tải mọi phát hiện (CSV)", url: root + Downloads.findingsCSV),
      LinkedText(text: "Tải mọi phát hiện (JSON)", url: root + Downloads.findingsJSON),
    ]
  }

  /// Findings by rule and severity, with their sums.
  private static func table(_ report: Report) -> TablePart {
    var total = SeverityCounts()
    let rows = RuleCatalogue.all.indices.map { rule in
      let counts = SeverityCounts(of: rule, in: report.judgement)
      total += counts
      let value = RuleCatalogue.all[rule]
      return TableRow(
        id: value.code,
        cells: [.link(value.code, SitePath.rule(value.code)), .text(value.title)]
          + counts.cells(link: SitePath.findings(value.code)))
    }
    return TablePart(
      "theo-quy-tac", title: "Theo quy tắc và mức độ",
      caption: "Số phát hiện; phát hiện được miễn trừ không tính là lỗi, cảnh báo. Số ở cột cuối dẫn tới danh sách của quy tắc.",
      columns: [
        .text("Quy tắc"), .text("Nội dung"), .number("Lỗi"), .number("Cảnh báo"), .number("Thông tin"),
        .number("Chưa đủ dữ liệu"), .number("Miễn trừ"), .number("Tổng số"),
      ], rows: rows,
      totals: [TableRow(cells: [.text("Tổng cộng"), .blank] + total.cells(link: ""), isTotal: true)],
      empty: "Chưa có quy tắc nào.")
  }
}

/// Findings by severity; the five counts add up to the total.
struct SeverityCounts: Sendable, Equatable {
  private(set) var error = 0
  private(set) var warning = 0
  private(set) var info = 0
  private(set) var undetermined = 0
  private(set) var waived = 0

  init() {}

  init(_ findings: some Sequence<Finding>) { for finding in findings { add(finding) } }

  /// All findings of `rule`, those that stand in gaps among them.
  init(of rule: RuleIndex, in judgement: Judgement) {
    self.init(judgement.findings[judgement.ofRule[rule]])
    for gap in judgement.gaps where gap.rule == rule { undetermined += gap.targets.count }
  }

  private mutating func add(_ finding: Finding) {
    if finding.isWaived {
      waived += 1
      return
    }
    switch finding.severity {
    case .error: error += 1
    case .warning: warning += 1
    case .info: info += 1
    case .undetermined: undetermined += 1
    }
  }

  var total: Int { error + warning + info + undetermined + waived }

  static func += (left: inout SeverityCounts, right: SeverityCounts) {
    left.error += right.error
    left.warning += right.warning
    left.info += right.info
    left.undetermined += right.undetermined
    left.waived += right.waived
  }

  /// The counts as cells; the total leads to `link` unless that is empty.
  fileprivate func cells(link: String) -> [TableCell] {
    let sum: TableCell = link.isEmpty ? .count(total) : .link(Figures.integer(total), link)
    return [.count(error), .count(warning), .count(info), .count(undetermined), .count(waived), sum]
  }
}
