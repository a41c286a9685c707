import Domain

extension Rule {
  /// KD10: who is neither reviewed nor rated has a reason.
  public static let notRatedReason = Rule(
    "KD10", "not-rated-reason",
    title: "Lý do không kiểm điểm, không xếp loại",
    statement: "Đối tượng không kiểm điểm và không xếp loại phải có lý do.",
    explanation: Explanation(
      checks: "Tìm đối tượng không có ngày kiểm điểm, không có mức xếp loại và không có lý do.",
      why:
        "Quy định 366-QĐ/TW chỉ miễn kiểm điểm cho đảng viên được miễn công tác và sinh hoạt đảng, bị đình chỉ sinh hoạt đảng, mới kết nạp chưa đủ 06 tháng; Nghị định 335/2025/NĐ-CP không xếp loại công chức công tác chưa đủ 06 tháng.",
      formula: "Không đạt khi ngày kiểm điểm, mức xếp loại và lý do không xếp loại đều để trống."),
    citations: [Citation(.regulation366, "Điều 5 khoản 2"), Citation(.decree335, "Điều 11")],
    consequence: "bổ sung lý do",
    severity: .warning,
    evaluators: [.objects(judgeNotRatedReason)],
    account: {
      Rule.Account(
        "\($0.name) không kiểm điểm, không xếp loại và không ghi lý do.",
        remedy: "Cần ghi lý do, hoặc kiểm điểm và xếp loại bổ sung.")
    },
    examples: [
      Example("có lý do", given: "không kiểm điểm, không xếp loại, lý do: mới kết nạp chưa đủ 06 tháng", .met) {
        $0.object(.partyMember, nil) {
          $0.reviewed = nil
          $0.notRatedReason = "Mới kết nạp chưa đủ 06 tháng"
        }
      },
      Example("không có lý do", given: "không kiểm điểm, không xếp loại, lý do để trống", .notMet) {
        $0.object(.partyMember, nil) { $0.reviewed = nil }
      },
      Example("đã xếp loại", given: "HTT", .notApplicable) { $0.object(.partyMember, .good) },
      Example("thiếu cột lý do", given: "bảng xếp loại không có cột Lý do không xếp loại", .cannotTell) {
        $0.lacks(.notRatedReason, in: .ratings)
        $0.object(.partyMember, nil) { $0.reviewed = nil }
      },
    ])
}

@Sendable private func judgeNotRatedReason(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.level == nil, object.reviewed == nil else { return .notApplicable }
  guard object.notRatedReason == nil else { return .met }
  let row = object.source
  let missing = [
    assessment.missing(.level, of: row), assessment.missing(.reviewed, of: row), assessment.missing(.notRatedReason, of: row),
  ].compactMap { $0 }
  guard missing.isEmpty else { return .cannotTell(Evidence(missing: missing)) }
  return .notMet(object.evidence([object.item(.reviewed, .blank), object.item(.notRatedReason, .blank)]))
}
