import Domain

extension Rule {
  /// QU05: HTXS for the year with a KHT quarter.
  public static let failedQuarterExcellentYear = Rule(
    "QU05", "failed-quarter-excellent-year",
    title: "HTXS năm khi có quý KHT",
    statement: "Đối tượng có một quý xếp loại KHT thì không xếp loại HTXS năm đó.",
    explanation: Explanation(
      checks: "Xem các quý trong năm của đối tượng xếp loại HTXS có quý nào KHT hay không.",
      why: "Kết quả quý là căn cứ đánh giá năm; các nơi thực hiện Hướng dẫn 02-HD/BTCTW không xếp HTXS năm khi có quý KHT.",
      formula: "Không đạt khi mức năm là HTXS và có ít nhất một quý KHT; là lỗi với CBLĐ, cảnh báo với đối tượng khác.",
      openQuestion:
        "Giới hạn này áp dụng cho mọi đối tượng hay chỉ cán bộ lãnh đạo, quản lý được hiểu khác nhau. Mặc định: CBLĐ là lỗi, đối tượng khác là cảnh báo."
    ),
    citations: [Citation(.regulation366, "Điều 15 khoản 1"), Citation(.guidance2, "")],
    consequence: "rà soát mức xếp loại năm",
    severity: .error,
    evaluators: [.objects(judgeFailedQuarter)],
    account: {
      Rule.Account(
        "\($0.name) được xếp loại HTXS năm trong khi có quý KHT (\($0.texts("quarters").joined(separator: "; "))).",
        remedy: "Cần rà soát, xếp loại lại năm thấp hơn HTXS, hoặc rà soát kết quả quý.",
        rerating: Rerating(.good, "thấp hơn HTXS, hoặc rà soát kết quả quý"))
    },
    examples: [
      Example("không có quý KHT", given: "HTXS năm; ba quý HTT", .met) { $0.quarters(.excellent, [.good, .good, .good]) },
      Example("một quý KHT", given: "HTXS năm; quý II KHT", .notMet) { $0.quarters(.excellent, [.good, .notCompleted, .good]) },
      Example("mức khác", given: "HTT năm; quý II KHT", .notApplicable) { $0.quarters(.good, [.good, .notCompleted, .good]) },
      Example("thiếu bảng của quý III", given: "HTXS năm; hai quý HTT, không có bảng quý III", .cannotTell) {
        $0.quarters(.excellent, [.good, .good])
      },
      Example("quý II không có cột Xếp loại", given: "HTXS năm; bảng quý II không có cột Xếp loại", .cannotTell) {
        $0.quarters(.excellent, [.good, nil, .good])
        $0.lacksLevels(inQuarter: 2)
      },
    ])
}

extension Scenario {
  /// A head rated `level` for 2026 and `quarters` from the first quarter on.
  mutating func quarters(_ level: RatingLevel?, _ quarters: [RatingLevel?], quarterBefore: RatingLevel? = nil) {
    yearOfQuarters()
    let head = head(level)
    for (index, level) in quarters.enumerated() { quarter(index + 1, .leader, level, of: head) }
    if let quarterBefore { quarter(4, .leader, quarterBefore, of: head, in: 2025) }
  }
}

@Sendable private func judgeFailedQuarter(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard assessment.isYearly else { return .notApplicable }
  guard object.level == .excellent else { return assessment.unrated(object) }
  let rows = assessment.quarterRows(of: object)
  let failed = rows.filter { $0.row.level == .notCompleted }
  if !failed.isEmpty {
    return .notMet(object.evidence([.quarters(failed)], severity: object.type == .leader ? .error : .warning))
  }
  if let undecided = assessment.withoutQuarters(of: object) { return undecided }
  return rows.contains { $0.row.level != nil } ? .met : .notApplicable
}
