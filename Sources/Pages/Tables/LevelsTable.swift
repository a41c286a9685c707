import Domain
import Rules

extension ReportTable {
  /// Levels by type of object and kind of unit; the rows add up.
  static func levels(in report: Report) -> ReportTable {
    let kinds = UnitKinds(report)
    var counts = ObjectType.allCases.map { _ in kinds.names.map { LevelCounts($0) } }
    var total = LevelCounts("Tổng cộng")
    for key in report.assessment.report?.objects ?? (0..<0).lazy.map(Key.init) {
      let object = report.dataset.objects[key]
      counts[Int(object.type.rawValue)][kinds[object.unit]].add(object.level)
      total.add(object.level)
    }
    let types = ObjectType.allCases.map { type in (type, sum(counts[Int(type.rawValue)], type.words)) }.filter { $0.1.total > 0 }
    let byKind = types.flatMap { type, sum in
      counts[Int(type.rawValue)].enumerated().filter { $0.element.total > 0 }
        .map { row($1, after: [.text(type.words)], .link($1.label, UnitKinds.path($0))) }
        + [row(sum, after: [.text(type.words)], .text("Cộng \(type.code)"), isTotal: true, id: kindRow(type))]
    }
    let lacking = report.noRatings ?? report.lacks(.level, of: .ratings)
    let empty = lacking ?? ""
    let period = report.settings.period.vietnamese
    return ReportTable(
      name: "tong-hop", title: "Tổng hợp kết quả xếp loại",
      about:
        "Số đối tượng theo mức xếp loại, loại đối tượng và loại đơn vị; số được xếp loại và chưa xếp loại cộng thành tổng số. Loại đối tượng dẫn tới các loại đơn vị, loại đơn vị dẫn tới từng đơn vị.",
      headline: lacking ?? headline(total),
      parts: [
        TablePart(
          "loai", title: "Theo loại đối tượng", caption: "Số đối tượng \(period) theo mức; tỷ lệ tính trên số được xếp loại.",
          columns: [.text("Loại đối tượng")] + columns,
          rows: lacking != nil
            ? []
            : types.map {
              row($1, after: [], .link($1.label, "\(SitePath.table("tong-hop"))#\(kindRow($0))"), id: "loai-\($0.code)")
            },
          totals: [row(total, after: [], .text(total.label), isTotal: true)], empty: empty),
        TablePart(
          "loai-don-vi", title: "Theo loại đối tượng và loại đơn vị",
          caption: "Số đối tượng \(period) theo mức, ở từng loại đơn vị; tỷ lệ tính trên số được xếp loại.",
          columns: [.text("Loại đối tượng"), .text("Loại đơn vị")] + columns, rows: lacking == nil ? byKind : [],
          totals: [row(total, after: [.text(total.label)], .blank, isTotal: true)], empty: empty),
      ])
  }

  private static let columns: [TableColumn] = [
    .number("Tổng số"), .number("Được xếp loại"), .number("HTXS"), .number("HTT"), .number("HTNV"), .number("KHT"),
    .number("Chưa xếp loại"), .number("HTXS trên số được xếp loại"), .number("HTT trở lên trên số được xếp loại"),
  ]

  /// The row with the sum of a type, below its kinds of unit.
  private static func kindRow(_ type: ObjectType) -> String { "cong-\(type.code)" }

  private static func sum(_ counts: [LevelCounts], _ label: String) -> LevelCounts { counts.reduce(into: LevelCounts(label), +=) }

  private static func row(
    _ counts: LevelCounts, after cells: [TableCell], _ label: TableCell, isTotal: Bool = false, id: String = ""
  )
    -> TableRow
  {
    TableRow(
      id: id,
      cells: cells + [
        label, .count(counts.total), .count(counts.rated), .count(counts[.excellent]), .count(counts[.good]),
        .count(counts[.completed]), .count(counts[.notCompleted]), .count(counts.notRated),
        .share(counts[.excellent], of: counts.rated), .share(counts[.excellent] + counts[.good], of: counts.rated),
      ], isTotal: isTotal)
  }

  private static func headline(_ total: LevelCounts) -> String {
    "\(Figures.integer(total.total)) đối tượng: \(Figures.integer(total.rated)) được xếp loại, \(Figures.integer(total.notRated)) chưa xếp loại. HTXS \(Figures.share(total[.excellent], of: total.rated)), HTT \(Figures.share(total[.good], of: total.rated)), HTNV \(Figures.share(total[.completed], of: total.rated)), KHT \(Figures.share(total[.notCompleted], of: total.rated)) số được xếp loại."
  }
}
