import Domain
import Rules

/// How many objects were reviewed, and how many rated.
private struct ReviewCounts: Sendable {
  var total = 0
  var reviewed = 0
  var rated = 0
  var reviewedNotRated = 0
  /// Whom rule KD01 asks for a review: rated without a day of one, or on a day before it.
  var ratedNotReviewed = 0
  var reviewedAfter = 0
  /// Whom rule KD01 compares with the day of the decision, which is not told.
  var undecided = 0
  /// Whom KD01 looks at.
  var compared = 0

  mutating func add(_ object: RatedObject) {
    total += 1
    let isReviewed = object.reviewed != nil
    let isRated = object.level != nil
    if isReviewed { reviewed += 1 }
    if isRated { rated += 1 }
    if isReviewed, !isRated { reviewedNotRated += 1 }
    guard isRated, object.type != .body, object.type != .staff else { return }
    compared += 1
    if let reviewed = object.reviewed {
      if let decided = object.decided { if reviewed > decided { reviewedAfter += 1 } } else { undecided += 1 }
    } else {
      ratedNotReviewed += 1
    }
  }

  func row(_ label: String, isTotal: Bool = false) -> TableRow {
    TableRow(
      cells: [
        .text(label), .count(total), .count(reviewed), .count(total - reviewed), .count(rated), .count(total - rated),
        .count(reviewedNotRated), .count(ratedNotReviewed),
        // Not one day of a decision is told: nobody was looked at.
        undecided > 0 && undecided + ratedNotReviewed == compared ? .text("–") : .count(reviewedAfter),
        .share(reviewed, of: total),
        .share(rated, of: total),
      ], isTotal: isTotal)
  }

  static func caption(_ period: Period) -> String {
    "Số đối tượng trong bảng Xếp loại \(period.vietnamese); hai cột «không có ngày kiểm điểm» và «sau ngày quyết định» đếm theo quy tắc KD01, không kể CQ và CC."
  }

  static let columns: [TableColumn] = [
    .number("Tổng số"), .number("Đã kiểm điểm"), .number("Chưa kiểm điểm"), .number("Được xếp loại"), .number("Chưa xếp loại"),
    .number("Đã kiểm điểm, chưa xếp loại"), .number("Được xếp loại, không có ngày kiểm điểm"),
    .number("Kiểm điểm sau ngày quyết định"),
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
    let lacking = report.noRatings ?? report.lacks(.reviewed, of: .ratings) ?? report.lacks(.level, of: .ratings)
    let empty = lacking ?? ""
    return ReportTable(
      name: "kiem-diem", title: "Kiểm điểm và hồ sơ",
      about:
        "Số đối tượng đã kiểm điểm, được xếp loại theo loại đơn vị, loại đối tượng; hồ sơ còn thiếu; các trường hợp không đạt quy tắc KD.",
      headline: lacking ?? reviewHeadline(total, in: report),
      parts: [
        TablePart(
          "loai-don-vi", title: "Theo loại đơn vị", caption: ReviewCounts.caption(period),
          columns: [.text("Loại đơn vị")] + ReviewCounts.columns,
          rows: lacking != nil ? [] : zip(kinds.names, byKind).filter { $0.1.total > 0 }.map { $0.1.row($0.0) },
          totals: [total.row("Tổng cộng", isTotal: true)], empty: empty),
        TablePart(
          "loai", title: "Theo loại đối tượng", caption: ReviewCounts.caption(period),
          columns: [.text("Loại đối tượng")] + ReviewCounts.columns,
          rows: lacking != nil ? [] : zip(ObjectType.allCases, byType).filter { $0.1.total > 0 }.map { $0.1.row($0.0.words) },
          totals: [total.row("Tổng cộng", isTotal: true)], empty: empty),
        missingDossierParts(report), dossierParts(report),
        part(exceptions(of: rules, in: report), title: "Trường hợp không đạt, lưu ý", in: report),
        verdicts(of: rules, in: report),
        gaps(of: rules, in: report),
      ])
  }

  /// Rule KD01 counts, and the table says why; the two agree unless a column is missing, which the rule does not hold against anybody.
  private static func reviewHeadline(_ total: ReviewCounts, in report: Report) -> String {
    let found = Unmet(["KD01"], in: report)
    let unknown = Untold("KD01", in: report)
    let reasons = [
      (total.ratedNotReviewed, "không có ngày kiểm điểm"), (total.reviewedAfter, "kiểm điểm sau ngày quyết định"),
    ].filter { $0.0 > 0 }
    let agrees = found.count > 0 && reasons.reduce(0) { $0 + $1.0 } == found.count
    let why = agrees ? " (\(reasons.map { "\(Figures.integer($0)) \($1)" }.joined(separator: ", ")))" : ""
    // Those that nobody can tell of are none of those that were found.
    let untold =
      unknown.count > 0
      ? "; \(Figures.integer(unknown.count)) đối tượng chưa đủ dữ liệu để kết luận\(Untold.excused(unknown.waived))" : ""
    return
      "Đã kiểm điểm \(Figures.share(total.reviewed, of: total.total)), được xếp loại \(Figures.share(total.rated, of: total.total)) đối tượng; \(Figures.integer(found.count)) được xếp loại khi chưa kiểm điểm\(why)\(found.excused)\(untold)."
  }
}
