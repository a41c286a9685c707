import Domain

extension Rule {
  /// QU01: a leader is rated in every quarter that is due.
  public static let quarterMissing = Rule(
    "QU01", "quarter-missing",
    title: "Thiếu kết quả đánh giá quý",
    statement: "Cá nhân lãnh đạo, quản lý phải có kết quả đánh giá của từng quý đã kết thúc trong năm.",
    explanation: Explanation(
      checks: "Tìm cán bộ lãnh đạo, quản lý của kỳ báo cáo không có dòng trong bảng xếp loại của quý I, II, III đã kết thúc.",
      why: "Kết luận 198-KL/TW yêu cầu đánh giá định kỳ hằng quý; quý IV được gộp vào đánh giá năm.",
      formula: "Xét quý I–III từ quý I/2026, đã kết thúc trước ngày lấy số liệu; không đạt khi người đó không có dòng của quý."),
    citations: [Citation(.conclusion198, ""), Citation(.guidance2, "")],
    consequence: "đánh giá bổ sung",
    severity: .warning,
    evaluators: [.objectsInQuarters(judgeQuarterMissing)],
    account: {
      Rule.Account(
        "\($0.name) không có kết quả đánh giá \($0.words(".quarter")).",
        remedy: "Cần đánh giá bổ sung, hoặc thêm dòng của quý kèm lý do không đánh giá.")
    },
    examples: [
      Example("có kết quả quý", given: "CBLĐ có dòng của quý I/2026", .met) {
        $0.yearOfQuarters()
        let head = $0.head(.good)
        $0.quarter(1, .leader, .good, of: head)
      },
      Example("thiếu kết quả quý", given: "bảng quý I/2026 không có dòng của CBLĐ", .notMet) {
        $0.yearOfQuarters()
        $0.head(.good)
        $0.quarter(1, .leader, .good)
      },
      Example("đảng viên", given: "đảng viên không có dòng của quý", .notApplicable) {
        $0.yearOfQuarters()
        $0.object(.partyMember)
        $0.quarter(1, .leader, .good)
      },
      Example("không có bảng của quý", given: "không có ratings/2026-Q1.csv", .cannotTell) {
        $0.yearOfQuarters()
        $0.head(.good)
      },
    ])
}

@Sendable private func judgeQuarterMissing(_ object: RatedObject, _ quarter: Period, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard let ratings = assessment.quarters.first(where: { $0.period == quarter }) else {
    return .cannotTell(missing: .table(.ratings, quarter))
  }
  // A row of whoever held the post before will do: the successor was not there to be rated.
  if assessment.rowsOfSubject[object.subject].contains(where: { ratings.range.contains($0.index) }) { return .met }
  if !assessment.rows(of: object, in: ratings).isEmpty { return .met }
  return .notMet(
    object.evidence([
      Evidence.Item("quarter", "Quý", .text(quarter.code), [object.source.cell(.subject)]), .aside("quarter", quarter.vietnamese),
    ]))
}
