import Domain

extension Rule {
  /// TR05: the leadership collective is not above its unit.
  public static let leadershipAboveUnit = Rule(
    "TR05", "leadership-above-unit",
    title: "Tập thể lãnh đạo, quản lý cao hơn đơn vị",
    statement: "Mức xếp loại của tập thể lãnh đạo, quản lý không cao hơn mức xếp loại của tổ chức, cơ quan, đơn vị.",
    explanation: Explanation(
      checks: "So mức xếp loại của tập thể lãnh đạo, quản lý với mức của tổ chức, cơ quan, đơn vị cùng đơn vị.",
      why:
        "Hướng dẫn 21-HD/BTCTW quy định mức xếp loại của tập thể lãnh đạo, quản lý không được cao hơn mức của tổ chức, cơ quan, đơn vị; các văn bản sau không nhắc lại.",
      formula:
        "Không đạt khi mức của TTLĐ > mức của một CQ cùng đơn vị; là lỗi theo Quy định 132-QĐ/TW, là cảnh báo theo các quy định sau."
    ),
    citations: [Citation(.guidance21, "mục II.B tiết 3", reach: .beyond)],
    consequence: .rerate("rà soát, xếp loại lại khi quy định áp dụng cho tập thể lãnh đạo, quản lý"),
    severity: SeverityRule(byProfile: [.p132: .error], otherwise: .warning),
    evaluators: [
      .objects { object, assessment in
        guard object.type == .leadershipCollective else { return .notApplicable }
        return judgeCeiling(object, in: assessment, binding: .p132) { $0 == .body }
      }
    ],
    account: accountForCeiling(""),
    examples: [
      Example("bằng đơn vị", given: "tập thể HTT, đơn vị HTT", .met) {
        $0.object(.leadershipCollective, .good)
        $0.object(.body, .good)
      },
      Example("cao hơn đơn vị một mức", given: "tập thể HTT, đơn vị HTNV", .notMet) {
        $0.object(.leadershipCollective, .good)
        $0.object(.body, .completed)
      },
      Example("đơn vị không được xếp loại", given: "tập thể HTT, đơn vị không xếp loại", .notApplicable) {
        $0.object(.leadershipCollective, .good)
        $0.object(.body, nil)
      },
      Example("thiếu cột Xếp loại", given: "bảng xếp loại không có cột Xếp loại", .cannotTell) {
        $0.lacks(.level, in: .ratings)
        $0.object(.leadershipCollective, nil)
      },
    ])
}
