import Domain

extension Rule {
  /// KD02: who was reviewed is rated, or there is a reason.
  public static let reviewedNotRated = Rule(
    "KD02", "reviewed-not-rated",
    title: "Đã kiểm điểm nhưng không xếp loại",
    statement: "Tập thể, cá nhân đã được kiểm điểm thì phải được đánh giá, xếp loại, hoặc phải có lý do không xếp loại.",
    explanation: Explanation(
      checks: "Tìm đối tượng có ngày kiểm điểm nhưng không có mức xếp loại và không có lý do.",
      why: "Quy định 366-QĐ/TW: tập thể, cá nhân được kiểm điểm thì phải đánh giá, xếp loại.",
      formula: "Không đạt khi có ngày kiểm điểm, mức xếp loại để trống và lý do không xếp loại để trống.",
      openQuestion:
        "Về phía Nhà nước, người công tác chưa đủ 06 tháng không xếp loại nhưng theo Nghị định 90/2020/NĐ-CP vẫn phải kiểm điểm. Mặc định: chấp nhận khi có ghi lý do."
    ),
    citations: [Citation(.regulation366, "Điều 3 khoản 4")],
    consequence: "đánh giá, xếp loại hoặc bổ sung lý do",
    severity: .warning,
    evaluators: [.objects(judgeReviewedNotRated)],
    account: {
      Rule.Account(
        "\($0.name) đã kiểm điểm ngày \($0.words("reviewed")) nhưng không được xếp loại và không ghi lý do.",
        remedy: "Cần đánh giá, xếp loại, hoặc ghi lý do không xếp loại.")
    },
    examples: [
      Example("đã xếp loại", given: "kiểm điểm 10/12/2025, HTT", .met) { $0.object(.partyMember, .good) },
      Example("có lý do", given: "kiểm điểm 10/12/2025, không xếp loại, có lý do", .met) {
        $0.object(.partyMember, nil) { $0.notRatedReason = "Đang xem xét kỷ luật" }
      },
      Example("không có lý do", given: "kiểm điểm 10/12/2025, không xếp loại, không có lý do", .notMet) {
        $0.object(.partyMember, nil)
      },
      Example("chưa kiểm điểm", given: "không kiểm điểm, không xếp loại", .notApplicable) {
        $0.object(.partyMember, nil) { $0.reviewed = nil }
      },
      Example("thiếu cột lý do", given: "bảng xếp loại không có cột Lý do không xếp loại", .cannotTell) {
        $0.lacks(.notRatedReason, in: .ratings)
        $0.object(.partyMember, nil)
      },
    ])
}

@Sendable private func judgeReviewedNotRated(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  let isSettled = object.level != nil || object.notRatedReason != nil
  guard object.reviewed != nil else {
    guard !isSettled, let column = assessment.missing(.reviewed, of: object.source) else { return .notApplicable }
    return .cannotTell(missing: column)
  }
  if isSettled { return .met }
  let missing = [assessment.missing(.level, of: object.source), assessment.missing(.notRatedReason, of: object.source)]
    .compactMap { $0 }
  guard missing.isEmpty else { return .cannotTell(Evidence(missing: missing)) }
  return .notMet(
    object.evidence([object.item(.reviewed, .of(object.reviewed)), object.item(.notRatedReason, .blank)]))
}
