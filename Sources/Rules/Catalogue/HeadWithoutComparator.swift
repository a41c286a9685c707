import Domain

extension Rule {
  /// TR03: a head is rated although nothing is there to compare with.
  public static let headWithoutComparator = Rule(
    "TR03", "head-without-comparator",
    title: "Người đứng đầu được xếp loại khi chưa có tập thể để so sánh",
    statement:
      "Khi xếp loại người đứng đầu, đơn vị phải có tập thể lãnh đạo, quản lý, tổ chức đảng hoặc cơ quan đã được xếp loại.",
    explanation: Explanation(
      checks: "Xem đơn vị của người đứng đầu đã được xếp loại có TTLĐ, CQ hoặc TCĐ nào được xếp loại trong kỳ hay không.",
      why:
        "Quy định 366-QĐ/TW: hoàn thành đánh giá, xếp loại tập thể lãnh đạo, quản lý trước khi đánh giá, xếp loại người đứng đầu. Hướng dẫn 43-HD/BTCTW: tập thể dưới 03 thành viên kiểm điểm cùng cấp ủy hoặc đơn vị tương đồng.",
      formula: "Không đạt khi người đứng đầu được xếp loại mà đơn vị không có TTLĐ, CQ, TCĐ nào được xếp loại.",
      openQuestion:
        "Tập thể dưới 03 thành viên không có mức riêng để so sánh. Mặc định: nêu cảnh báo để ghi rõ nơi kiểm điểm, xếp loại của tập thể."
    ),
    citations: [Citation(.regulation366, "Điều 12 khoản 2"), Citation(.guidance43, "mục 7.4")],
    consequence: "xếp loại tập thể trước khi xếp loại người đứng đầu",
    severity: .warning,
    evaluators: [.objects(judgeHeadWithoutComparator)],
    account: {
      Rule.Account(
        "Người đứng đầu \($0.name) được xếp loại \($0.words("level")) nhưng \($0.words(".unit")) không có tập thể lãnh đạo, quản lý, cơ quan hoặc tổ chức đảng nào được xếp loại.",
        remedy: "Cần đánh giá, xếp loại tập thể trước, hoặc ghi rõ nơi tập thể được kiểm điểm, xếp loại.")
    },
    examples: [
      Example("tập thể đã được xếp loại", given: "người đứng đầu HTT, tập thể HTT", .met) {
        $0.head(.good)
        $0.object(.leadershipCollective, .good)
      },
      Example("tập thể chưa được xếp loại", given: "người đứng đầu HTNV, tập thể không xếp loại", .notMet) {
        $0.head(.completed)
        $0.object(.leadershipCollective, nil)
      },
      Example("chỉ có tập thể của đơn vị khác", given: "người đứng đầu HTT, tập thể của đơn vị khác HTT", .notMet) {
        $0.head(.good)
        let other = $0.unit("don-vi-khac")
        $0.object(.leadershipCollective, .good, unit: other)
      },
      Example("người đứng đầu không được xếp loại", given: "người đứng đầu không xếp loại", .notApplicable) { $0.head(nil) },
      Example("thiếu cột Vai trò", given: "bảng xếp loại không có cột Vai trò", .cannotTell) {
        $0.lacks(.role, in: .ratings)
        $0.object(.leader, .good)
      },
    ])
}

@Sendable private func judgeHeadWithoutComparator(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard object.role == .head else { return assessment.otherRole(object) }
  guard object.level != nil else { return assessment.unrated(object) }
  let rows = assessment.report?.collectivesOfUnit[object.unit] ?? []
  if rows.contains(where: { assessment.dataset.objects[$0].level != nil }) { return .met }
  let unrated = rows.map { assessment.dataset.objects[$0].source.cell(.level) }
  return .notMet(
    object.evidence([
      Evidence.Item("comparators", "Số tập thể, cơ quan, tổ chức đảng được xếp loại", .count(0), unrated),
      .aside("unit", assessment.dataset.units[object.unit].name),
    ]))
}
