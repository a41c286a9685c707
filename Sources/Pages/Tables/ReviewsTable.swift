import Domain
import Rules

/// How many objects were reviewed, and how many rated.
private struct ReviewCounts: Sendable {
  var total = 0
  var reviewed = 0
  var rated = 0
  var reviewedNotRated = 0
  var ratedNotReviewed = 0

  mutating func add(_ object: RatedObject) {
    total += 1
    let isReviewed = object.reviewed != nil
    let isRated = object.level != nil
    if isReviewed { reviewed += 1 }
    if isRated { rated += 1 }
    if isReviewed, !isRated { reviewedNotRated += 1 }
    if isRated, !isReviewed { ratedNotReviewed += 1 }
  }

  func row(_ label: String, isTotal: Bool = false) -> TableRow {
    TableRow(
      cells: [
        .text(label), .count(total), .count(reviewed), .count(total - reviewed), .count(rated), .count(total - rated),
        .count(reviewedNotRated), .count(ratedNotReviewed), .share(reviewed, of: total), .share(rated, of: total),
      ], isTotal: isTotal)
  }

  static let columns: [TableColumn] = [
    .number("Tổng số"), .number("Đã kiểm điểm"), .number("Chưa kiểm điểm"), .number("Được xếp loại"), .number("Chưa xếp loại"),
    .number("Đã kiểm điểm, chưa xếp loại"), .number("Được xếp loại, không có ngày kiểm điểm"),
    .number("Đã kiểm điểm trên tổng số"),
    .number("Được xếp loại trên tổng số"),
  ]
}

extension ReportTable {
  /// Reviews and dossiers: counts by kind of unit and type of object, and the exceptions.
  static func reviews(in report: Report) -> ReportTable {
    let kinds = UnitKinds(report)
    var byKind = kinds.names.map { _ in ReviewCounts() }
    var byType = ObjectType.allCases.map { _ in ReviewCounts() }
    var total = ReviewCounts()
    for key in report.assessment.report?.objects ?? (0..<0).lazy.map(Key.init) {
      let object = report.dataset.objects[key]
      byKind[kinds[object.unit]].add(object)
      byType[Int(object.type.rawValue)].add(object)
      total.add(object)
    }
    let rules = rules("KD")
    let period = report.settings.period
    let empty = "Chưa có bảng \(report.dataset.phrase(of: .ratings, period))."
    return ReportTable(
      name: "kiem-diem", title: "Kiểm điểm và hồ sơ",
      about: "Số đối tượng đã kiểm điểm, được xếp loại theo loại đơn vị, loại đối tượng; các trường hợp không đạt quy tắc KD.",
      headline:
        "Đã kiểm điểm \(Figures.share(total.reviewed, of: total.total)), được xếp loại \(Figures.share(total.rated, of: total.total)) đối tượng; \(Figures.integer(total.ratedNotReviewed)) được xếp loại khi không có ngày kiểm điểm.",
      parts: [
        TablePart(
          "loai-don-vi", title: "Theo loại đơn vị", caption: "Số đối tượng trong bảng Xếp loại \(period.vietnamese).",
          columns: [.text("Loại đơn vị")] + ReviewCounts.columns,
          rows: zip(kinds.names, byKind).filter { $0.1.total > 0 }.map { $0.1.row($0.0) },
          totals: [total.row("Tổng cộng", isTotal: true)], empty: empty),
        TablePart(
          "loai", title: "Theo loại đối tượng", caption: "Số đối tượng trong bảng Xếp loại \(period.vietnamese).",
          columns: [.text("Loại đối tượng")] + ReviewCounts.columns,
          rows: zip(ObjectType.allCases, byType).filter { $0.1.total > 0 }.map { $0.1.row($0.0.words) },
          totals: [total.row("Tổng cộng", isTotal: true)], empty: empty),
        exceptions(of: rules, in: report, title: "Trường hợp không đạt"), verdicts(of: rules, in: report),
        gaps(of: rules, in: report),
      ])
  }
}
