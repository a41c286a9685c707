import Domain

extension Rule {
  /// TR01: a head's level is not above that of the leadership collective.
  public static let headAboveLeadership = Rule(
    "TR01", "head-above-leadership",
    title: "Người đứng đầu cao hơn tập thể lãnh đạo, quản lý",
    statement: "Mức xếp loại của người đứng đầu không cao hơn mức xếp loại của tập thể lãnh đạo, quản lý cùng đơn vị.",
    explanation: Explanation(
      checks: "So mức xếp loại của người đứng đầu với mức của từng tập thể lãnh đạo, quản lý đã được xếp loại trong đơn vị.",
      why:
        "Kết luận 12-KL/TW nêu việc xếp loại người đứng đầu cao hơn tập thể là một sai sót phải xếp loại lại; Nghị định 335/2025/NĐ-CP quy định mức của người đứng đầu không cao hơn mức của tổ chức đó.",
      formula: "Không đạt khi mức của người đứng đầu > mức của một tập thể lãnh đạo, quản lý (KHT < HTNV < HTT < HTXS).",
      openQuestion:
        "Các văn bản gọi đối tượng so sánh khác nhau (tập thể lãnh đạo, quản lý; tổ chức, cơ quan, đơn vị). Mặc định: so với từng đối tượng đã được xếp loại, cao hơn một đối tượng là không đạt."
    ),
    citations: [Citation(.decree335, "Điều 20 khoản 6", on: .persons, reach: .side), Citation(.conclusion12, "")],
    consequence: .rerate,
    severity: .error,
    evaluators: [.objects(judgeHeadAboveLeadership)],
    account: accountForCeiling("Người đứng đầu"),
    examples: [
      Example("thấp hơn tập thể", given: "người đứng đầu HTNV, tập thể HTT", .met) {
        $0.head(.completed)
        $0.object(.leadershipCollective, .good)
      },
      Example("bằng tập thể", given: "người đứng đầu HTT, tập thể HTT", .met) {
        $0.head(.good)
        $0.object(.leadershipCollective, .good)
      },
      Example("cao hơn tập thể một mức", given: "người đứng đầu HTXS, tập thể HTT", .notMet) {
        $0.head(.excellent)
        $0.object(.leadershipCollective, .good)
      },
      Example("tập thể chưa được xếp loại", given: "người đứng đầu HTT, tập thể không xếp loại", .notApplicable) {
        $0.head(.good)
        $0.object(.leadershipCollective, nil)
      },
      Example("thiếu cột Vai trò", given: "bảng xếp loại không có cột Vai trò", .cannotTell) {
        $0.lacks(.role, in: .ratings)
        $0.object(.leader, .excellent)
        $0.object(.leadershipCollective, .good)
      },
    ])
}

@Sendable private func judgeHeadAboveLeadership(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard object.role == .head else { return assessment.otherRole(object) }
  return judgeCeiling(object, in: assessment) { $0 == .leadershipCollective }
}
