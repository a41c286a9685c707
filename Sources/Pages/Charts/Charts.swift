import Domain
import Markup

/// The charts of the site, each with the table that says the same in figures.
///
/// `id` must be unique on the page.
enum Charts {
  /// Levels by type of object, as stacked bars.
  static func levels(
    _ rows: [LevelCounts], id: String = "bieu-do-muc", title: String = "Phân bố mức xếp loại theo loại đối tượng"
  )
    -> HTMLFragment
  {
    let bars = rows.map { row in
      StackedBar(
        label: "\(row.label): \(Figures.integer(row.total))",
        parts: [
          .init(name: "HTXS", count: row[.excellent], style: "l4", isDark: true),
          .init(name: "HTT", count: row[.good], style: "l3"), .init(name: "HTNV", count: row[.completed], style: "l2"),
          .init(name: "KHT", count: row[.notCompleted], style: "l1", isHatched: true),
          .init(name: "chưa xếp loại", count: row.notRated, style: "l0"),
        ])
    }
    var drawing = StackedBars.draw(id: id, title: title, bars: bars, asShares: true)
    return drawing.finish()
  }

  /// The share of HTXS of each group against its ceiling.
  static func ratios(_ dots: [RatioDot], id: String = "bieu-do-ty-le", title: String = "Tỷ lệ HTXS so với trần, theo nhóm")
    -> HTMLFragment
  {
    var drawing = DotsAgainstLimit.draw(id: id, title: title, dots: dots)
    return drawing.finish()
  }

  /// How far shortcomings are remedied, by group.
  static func remedies(
    _ rows: [RemedyCounts], id: String = "bieu-do-khac-phuc", title: String = "Tình hình khắc phục theo nhóm hạn chế"
  )
    -> HTMLFragment
  {
    let bars = rows.map { row in
      StackedBar(
        label:
          "\(row.label): \(Figures.integer(row.total))\(row.overdue > 0 ? " (\(Figures.integer(row.overdue)) quá hạn)" : "")",
        parts: [
          .init(name: "đã khắc phục", count: row.remedied, style: "ok", isDark: true),
          .init(name: "đang khắc phục", count: row.underway, style: "l2"),
          .init(name: "chưa khắc phục", count: row.notRemedied, style: "over", isHatched: true),
          .init(name: "chưa ghi", count: row.unknown, style: "l0"),
        ], ending: " khắc phục")
    }
    var drawing = StackedBars.draw(id: id, title: title, bars: bars, asShares: false)
    return drawing.finish()
  }
}

/// What a chart shows, as a table.
struct ChartTable: Sendable {
  struct Row: Sendable {
    let head: String
    let cells: [String]
  }

  /// Headings; the first is that of the rows.
  let heads: [String]
  let rows: [Row]

  init(_ rows: [LevelCounts]) {
    heads = ["Loại đối tượng", "HTXS", "HTT", "HTNV", "KHT", "Chưa xếp loại", "Tổng số"]
    self.rows = rows.map { row in
      let counts = [row[.excellent], row[.good], row[.completed], row[.notCompleted], row.notRated, row.total]
      return Row(head: row.label, cells: counts.map(Figures.integer))
    }
  }

  init(_ dots: [RatioDot]) {
    heads = ["Nhóm", "HTXS trên cơ số", "Tỷ lệ tối đa"]
    rows = dots.map { Row(head: $0.label, cells: [$0.words, "\($0.limit)\u{202F}%"]) }
  }

  init(_ rows: [RemedyCounts]) {
    heads = ["Nhóm hạn chế", "Đã khắc phục", "Đang khắc phục", "Chưa khắc phục", "Chưa ghi tình trạng", "Tổng số", "Quá hạn"]
    self.rows = rows.map { row in
      let counts = [row.remedied, row.underway, row.notRemedied, row.unknown, row.total, row.overdue]
      return Row(head: row.label, cells: counts.map(Figures.integer))
    }
  }
}
