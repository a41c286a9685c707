import Domain

extension Rule {
  /// TR04: a deputy's level is not above that of the collectives.
  public static let deputyAboveCollective = Rule(
    "TR04", "deputy-above-collective",
    title: "Cấp phó cao hơn tập thể, đơn vị",
    statement:
      "Mức xếp loại của cấp phó không nên cao hơn mức thấp nhất của tập thể lãnh đạo, quản lý, tổ chức đảng, cơ quan cùng đơn vị.",
    explanation: Explanation(
      checks: "So mức xếp loại của cấp phó với mức thấp nhất của các TTLĐ, CQ, TCĐ đã được xếp loại trong đơn vị.",
      why:
        "Khi áp dụng Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW, có nơi yêu cầu mức của người đứng đầu và cấp phó không cao hơn mức của tập thể và đơn vị; từ năm 2023 các văn bản chỉ nêu người đứng đầu.",
      formula:
        "Không đạt khi mức của cấp phó > mức thấp nhất của TTLĐ, CQ, TCĐ cùng đơn vị; là lỗi theo Quy định 132-QĐ/TW, là cảnh báo theo các quy định sau.",
      openQuestion:
        "Quy định hiện hành có áp dụng giới hạn này cho cấp phó hay không còn được hiểu khác nhau. Mặc định: cảnh báo; nâng thành lỗi bằng mục [severity] trong site.toml khi văn bản của địa phương yêu cầu."
    ),
    citations: [Citation(.regulation132, "", reach: .beyond), Citation(.guidance21, "mục II.B", reach: .beyond)],
    consequence: .rerate("rà soát, xếp loại lại khi quy định áp dụng cho cấp phó"),
    severity: SeverityRule(byProfile: [.p132: .error], otherwise: .warning),
    evaluators: [.objects(judgeDeputy)],
    account: accountForCeiling("Cấp phó"),
    examples: [
      Example("bằng tập thể", given: "cấp phó HTT, tập thể HTT", .met) {
        $0.deputy(.good)
        $0.object(.leadershipCollective, .good)
      },
      Example("cao hơn tập thể", given: "cấp phó HTXS, tập thể HTT", .notMet) {
        $0.deputy(.excellent)
        $0.object(.leadershipCollective, .good)
      },
      Example("cao hơn mức thấp nhất", given: "cấp phó HTT, tập thể HTT, đơn vị HTNV", .notMet) {
        $0.deputy(.good)
        $0.object(.leadershipCollective, .good)
        $0.object(.body, .completed)
      },
      Example("không có tập thể được xếp loại", given: "cấp phó HTXS, không có tập thể được xếp loại", .notApplicable) {
        $0.deputy(.excellent)
      },
      Example("thiếu cột Vai trò", given: "bảng xếp loại không có cột Vai trò", .cannotTell) {
        $0.lacks(.role, in: .ratings)
        $0.object(.leader, .excellent)
        $0.object(.body, .good)
      },
    ])
}

@Sendable private func judgeDeputy(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard object.role == .deputy else { return assessment.otherRole(object) }
  return judgeCeiling(object, in: assessment, binding: .p132) { _ in true }
}
