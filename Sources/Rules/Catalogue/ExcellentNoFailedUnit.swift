import Domain

extension Rule {
  /// DK06: an HTXS body has no direct child unit rated KHT.
  public static let excellentNoFailedUnit = Rule(
    "DK06", "excellent-no-failed-unit",
    title: "HTXS: không có đơn vị cấp dưới trực tiếp xếp loại KHT",
    statement: "Tổ chức, cơ quan, đơn vị xếp loại HTXS không có đơn vị cấp dưới trực tiếp xếp loại KHT.",
    explanation: Explanation(
      checks: "Xem mức xếp loại của CQ ở các đơn vị trực thuộc trực tiếp của cơ quan xếp loại HTXS.",
      why: "Nghị định 335/2025/NĐ-CP: không có đơn vị cấp dưới trực tiếp bị xếp loại không hoàn thành nhiệm vụ.",
      formula: "Không đạt khi có ít nhất một CQ cấp dưới trực tiếp xếp loại KHT.",
      openQuestion:
        "Quy định của Đảng xét đơn vị trực thuộc bị kỷ luật, Nghị định xét đơn vị cấp dưới xếp loại KHT. Mặc định: mỗi quy định xét theo điều kiện của mình."
    ),
    citations: [Citation(.decree335, "Điều 8 khoản 1 điểm b")],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.n335]),
    evaluators: [.objects(judgeNoFailedUnit)],
    account: {
      Rule.Account(
        "\($0.name) được xếp loại HTXS trong khi đơn vị cấp dưới trực tiếp xếp loại KHT: \($0.texts("failed").joined(separator: "; ")).",
        Rerating(.good, "thấp hơn HTXS, hoặc rà soát mức xếp loại của đơn vị cấp dưới"))
    },
    examples: [
      Example("cấp dưới HTNV", given: "CQ HTXS, đơn vị cấp dưới HTNV", .met) { $0.below(.excellent, child: .completed) },
      Example("cấp dưới KHT", given: "CQ HTXS, đơn vị cấp dưới KHT", .notMet) { $0.below(.excellent, child: .notCompleted) },
      Example("mức khác", given: "CQ HTT, đơn vị cấp dưới KHT", .notApplicable) { $0.below(.good, child: .notCompleted) },
      Example("thiếu cột Đơn vị cấp trên", given: "bảng đơn vị không có cột Đơn vị cấp trên", .cannotTell) {
        $0.lacks(.parent, in: .units)
        $0.below(.excellent, child: .notCompleted)
      },
    ])
}

extension Scenario {
  /// A State body and its child unit, decided in 2026.
  fileprivate mutating func below(_ level: RatingLevel, child: RatingLevel) {
    let unit = unit(side: .state)
    let below = self.unit("cap-duoi", side: .state, parent: unit)
    object(.body, level, unit: unit) { $0.decided = Scenario.day(5, 1, 2026) }
    object(.body, child, unit: below)
  }
}

@Sendable private func judgeNoFailedUnit(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .body else { return .notApplicable }
  guard object.level == .excellent else { return assessment.unrated(object) }
  if let column = assessment.missing(.parent, of: assessment.dataset.units[object.unit].source) {
    return .cannotTell(missing: column)
  }
  let failed = assessment.bodies(in: Array(assessment.childrenOfUnit[object.unit])).filter { $0.level == .notCompleted }
  guard !failed.isEmpty else { return .met }
  return .notMet(
    object.evidence([
      Evidence.Item(
        "failed", "Đơn vị cấp dưới trực tiếp xếp loại KHT", .texts(failed.map(\.name)), failed.map { $0.source.cell(.level) })
    ]))
}
