import Domain
import Markup
import Rules
import Templating

/// A drawing with its text equivalent.
struct ChartView: Sendable {
  struct Row: Sendable {
    let head: String
    let cells: [String]

    static let fields = Fields<Row>("row", .text("head", "Tên dòng") { $0.head }, .texts("cells", "Các ô") { $0.cells })
  }

  let title: String
  let caption: String
  let drawing: HTMLFragment
  let heads: [String]
  let rows: [Row]

  static let fields = Fields<ChartView>(
    "chart", .text("title", "Điều hình cho thấy") { $0.title }, .text("caption", "Hình vẽ gì, đếm gì") { $0.caption },
    .html("drawing", "Hình") { $0.drawing }, .texts("heads", "Tên cột của bảng thay cho hình") { $0.heads },
    .list("rows", "Các dòng của bảng thay cho hình", Row.fields) { $0.rows })
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
    let counts = LevelCounts.byType(in: report)
    let excellent = counts.reduce(0) { $0 + $1[.excellent] }
    let rated = counts.reduce(0) { $0 + $1.rated }
    return ChartView(
      title: rated > 0 ? "HTXS: \(Figures.share(excellent, of: rated)) số được xếp loại" : "Phân bố mức xếp loại",
      caption: "Mức xếp loại \(report.settings.period.vietnamese) theo loại đối tượng, số đối tượng trong từng mức.",
      drawing: Charts.levels(counts), table: ChartTable(counts))
  }

  /// The share of HTXS of each group against its ceiling; the title tells how many exceed it.
  static func ratios(_ groups: GroupStandings) -> ChartView {
    let dots = groups.rows.map { RatioDot(label: $0.name, count: $0.count) }
    let over = dots.count(where: \.isOver)
    return ChartView(
      title: over == 0
        ? "Không nhóm nào vượt tỷ lệ HTXS" : "\(Figures.integer(over))/\(Figures.integer(dots.count)) nhóm vượt tỷ lệ HTXS",
      caption: "Số HTXS so với cơ số của nhóm; vạch đứt là tỷ lệ tối đa, hình thoi là vượt.", drawing: Charts.ratios(dots),
      table: ChartTable(dots))
  }

  /// How far shortcomings are remedied; the title tells how many are.
  static func remedies(_ report: Report) -> ChartView {
    let counts = RemedyCounts.byGroup(in: report)
    let remedied = counts.reduce(0) { $0 + $1.remedied }
    let total = counts.reduce(0) { $0 + $1.total }
    return ChartView(
      title: total > 0 ? "Đã khắc phục \(Figures.share(remedied, of: total)) hạn chế" : "Tình hình khắc phục",
      caption: "Số hạn chế, khuyết điểm theo nhóm và tình trạng khắc phục.", drawing: Charts.remedies(counts),
      table: ChartTable(counts))
  }
}
