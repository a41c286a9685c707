import Domain

extension Rule {
  /// TR02: a head's level is not above that of the unit or its Party organisation.
  public static let headAboveUnit = Rule(
    "TR02", "head-above-unit",
    title: "Người đứng đầu cao hơn tổ chức, cơ quan, đơn vị",
    statement:
      "Mức xếp loại của người đứng đầu không cao hơn mức xếp loại của tổ chức đảng, tổ chức, cơ quan, đơn vị mình đứng đầu.",
    explanation: Explanation(
      checks:
        "So mức xếp loại của người đứng đầu với mức của từng tổ chức đảng, tổ chức, cơ quan, đơn vị đã được xếp loại trong đơn vị.",
      why:
        "Nghị định 335/2025/NĐ-CP: mức xếp loại chất lượng của người đứng đầu tổ chức không cao hơn mức xếp loại chất lượng của tổ chức đó; Kết luận 12-KL/TW yêu cầu chấn chỉnh việc xếp loại người đứng đầu cao hơn.",
      formula: "Không đạt khi mức của người đứng đầu > mức của một CQ hoặc TCĐ cùng đơn vị (KHT < HTNV < HTT < HTXS).",
      openQuestion:
        "Chưa thấy điều khoản tương ứng trong phần đã đọc của quy định về phía Đảng. Mặc định: so với cả CQ và TCĐ đã được xếp loại; người giữ nhiều chức vụ so ở đơn vị ghi trong dòng xếp loại."
    ),
    citations: [Citation(.decree335, "Điều 20 khoản 6", on: .persons, reach: .side), Citation(.conclusion12, "")],
    consequence: .rerate,
    severity: .error,
    evaluators: [.objects(judgeHeadAboveUnit)],
    account: accountForCeiling("Người đứng đầu"),
    examples: [
      Example("bằng đơn vị", given: "người đứng đầu HTT, đơn vị HTT", .met) {
        $0.head(.good)
        $0.object(.body, .good)
      },
      Example("cao hơn đơn vị một mức", given: "người đứng đầu HTT, đơn vị HTNV", .notMet) {
        $0.head(.good)
        $0.object(.body, .completed)
      },
      Example("cao hơn tổ chức đảng", given: "người đứng đầu HTXS, đơn vị HTXS, tổ chức đảng HTT", .notMet) {
        $0.head(.excellent)
        $0.object(.body, .excellent)
        $0.object(.partyOrganization, .good)
      },
      Example("không phải người đứng đầu", given: "cấp phó HTT, đơn vị HTNV", .notApplicable) {
        $0.deputy(.good)
        $0.object(.body, .completed)
      },
      Example("thiếu cột Vai trò", given: "bảng xếp loại không có cột Vai trò", .cannotTell) {
        $0.lacks(.role, in: .ratings)
        $0.object(.leader, .excellent)
        $0.object(.body, .good)
      },
    ])
}

@Sendable private func judgeHeadAboveUnit(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard object.role == .head else { return assessment.otherRole(object) }
  return judgeCeiling(object, in: assessment) { $0 == .body || $0 == .partyOrganization }
}
