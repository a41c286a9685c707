import Domain
import Markup
import Rules
import Templating

/// A drawing with its text equivalent.
struct ChartView: Sendable {
  struct Row: Sendable {
    let head: String
    let cells: [String]
    /// Where the head leads; empty for nowhere.
    var url = ""

    static let fields = Fields<Row>(
      "row", .text("head", "Tên dòng") { $0.head }, .texts("cells", "Các ô") { $0.cells },
      .url("url", "Tới điều mà dòng đếm") { $0.url }, .flag("hasURL", "Có đường dẫn") { !$0.url.isEmpty })
  }

  let title: String
  let caption: String
  let drawing: HTMLFragment
  let heads: [String]
  private(set) var rows: [Row]

  static let fields = Fields<ChartView>(
    "chart", .text("title", "Điều hình cho thấy") { $0.title }, .text("caption", "Hình vẽ gì, đếm gì") { $0.caption },
    .html("drawing", "Hình") { $0.drawing }, .texts("heads", "Tên cột của bảng thay cho hình") { $0.heads },
    .list("rows", "Các dòng của bảng thay cho hình", Row.fields) { $0.rows },
    .flag("hasRows", "Có gì để vẽ") { !$0.rows.isEmpty })

  /// A chart of which nothing can be drawn, and why.
  static func none(_ title: String, because reason: String) -> ChartView {
    ChartView(title: title, caption: reason, drawing: .empty, heads: [], rows: [])
  }
}

extension ChartView {
  private init(title: String, caption: String, drawing: HTMLFragment, table: ChartTable) {
    self.title = title
    self.caption = caption
    self.drawing = drawing
    heads = table.heads
    rows = table.rows.map { Row(head: $0.head, cells: $0.cells) }
  }

  /// Levels by type of object; the title tells the share of HTXS.
  static func levels(_ report: Report) -> ChartView {
    if let gap = report.noRatings ?? report.lacks(.level, of: .ratings) { return .none("Phân bố mức xếp loại", because: gap) }
    let counts = LevelCounts.byType(in: report)
    let excellent = counts.reduce(0) { $0 + $1[.excellent] }
    let rated = counts.reduce(0) { $0 + $1.rated }
    return ChartView(
      title: rated > 0 ? "HTXS: \(Figures.share(excellent, of: rated)) số được xếp loại" : "Phân bố mức xếp loại",
      caption: "Mức xếp loại \(report.settings.period.vietnamese) theo loại đối tượng, số đối tượng trong từng mức.",
      drawing: Charts.levels(counts), table: ChartTable(counts))
  }

  /// The share of HTXS of each group against its ceiling; the title tells how many exceed it, the rows lead to the members.
  static func ratios(_ groups: GroupStandings, in report: Report) -> ChartView {
    let judged = groups.judged
    if let gap = report.noRatings { return .none("Tỷ lệ HTXS theo nhóm", because: gap) }
    let dots = judged.map { RatioDot(label: report.name(of: $0.group), count: $0.count, isWaived: $0.isWaived) }
    var chart = ChartView(
      title: GroupStandings.words(judged) ?? "Tỷ lệ HTXS theo nhóm",
      caption:
        "Số HTXS so với cơ số của nhóm; vạch đứt là tỷ lệ tối đa, hình thoi đặc là vượt, hình thoi rỗng là vượt và được miễn trừ.",
      drawing: Charts.ratios(dots),
      table: ChartTable(dots))
    for (index, standing) in judged.enumerated() {
      chart.rows[index].url = SitePath.group(report.dataset.groups[standing.group].code)
    }
    return chart
  }

  /// How far shortcomings are remedied; the title tells how many are, period by period: older ones are further along.
  static func remedies(_ report: Report) -> ChartView {
    let periods = PeriodRemedies.all(in: report)
    guard !periods.isEmpty else { return .none("Tình hình khắc phục", because: report.noRows(of: .remediation)) }
    let counts = RemedyCounts.byGroup(periods)
    return ChartView(
      title: "Đã khắc phục, theo kỳ phát hiện: \(PeriodRemedies.words(periods))",
      caption: "Số hạn chế, khuyết điểm theo nhóm và tình trạng khắc phục, mọi kỳ phát hiện.", drawing: Charts.remedies(counts),
      table: ChartTable(counts))
  }
}
