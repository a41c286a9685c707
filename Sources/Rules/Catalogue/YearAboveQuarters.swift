import Domain

extension Rule {
  /// QU07: the year's level is above every quarter's.
  public static let yearAboveQuarters = Rule(
    "QU07", "year-above-quarters",
    title: "Mức năm cao hơn mọi quý",
    statement: "Mức xếp loại năm không nên cao hơn mức của tất cả các quý trong năm.",
    explanation: Explanation(
      checks: "So mức xếp loại năm với mức cao nhất của các quý được xếp loại trong năm.",
      why: "Quy định 366-QĐ/TW lấy kết quả đánh giá quý làm căn cứ đánh giá năm.",
      formula: "Không đạt khi mức năm > mức của từng quý được xếp loại; không có quý nào được xếp loại thì không áp dụng."),
    citations: [Citation(.regulation366, "Điều 15 khoản 1"), Citation(.decree335, "Điều 17 khoản 3", on: .persons)],
    consequence: "rà soát mức xếp loại năm",
    severity: .warning,
    evaluators: [.objects(judgeYearGap)],
    account: {
      Rule.Account(
        "\($0.name) được xếp loại \($0.words("level")) năm, cao hơn mọi quý (\($0.texts("quarters").joined(separator: "; "))).",
        remedy: "Cần rà soát mức năm (cao nhất theo các quý là \($0.words("highest"))), hoặc nêu rõ căn cứ xếp cao hơn.")
    },
    examples: [
      Example("bằng quý cao nhất", given: "HTT năm; quý HTT, HTNV, HTNV", .met) {
        $0.quarters(.good, [.good, .completed, .completed])
      },
      Example("cao hơn mọi quý", given: "HTXS năm; ba quý HTT", .notMet) { $0.quarters(.excellent, [.good, .good, .good]) },
      Example("không có quý được xếp loại", given: "HTT năm; ba quý không xếp loại", .notApplicable) {
        $0.quarters(.good, [nil, nil, nil])
      },
      Example("thiếu bảng của quý III", given: "HTXS năm; hai quý HTT, không có bảng quý III", .cannotTell) {
        $0.quarters(.excellent, [.good, .good])
      },
      Example("quý II không có cột Xếp loại", given: "HTXS năm; quý I, III HTT, bảng quý II không có cột Xếp loại", .cannotTell) {
        $0.quarters(.excellent, [.good, nil, .good])
        $0.lacksLevels(inQuarter: 2)
      },
    ])
}

@Sendable private func judgeYearGap(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard assessment.isYearly else { return .notApplicable }
  guard let level = object.level else { return assessment.unrated(object) }
  let rated = assessment.quarterRows(of: object).filter { $0.row.level != nil }
  let highest = rated.compactMap(\.row.level).max()
  if let highest, highest >= level { return .met }
  if let undecided = assessment.withoutQuarters(of: object) { return undecided }
  guard let highest else { return .notApplicable }
  return .notMet(object.evidence([.quarters(rated), Evidence.Item("highest", "Mức quý cao nhất", .level(highest))]))
}
