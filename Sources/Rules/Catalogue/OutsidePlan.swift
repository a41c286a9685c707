import Domain

extension Rule {
  /// KP02: every shortcoming stands in a plan.
  public static let outsidePlan = Rule(
    "KP02", "outside-plan",
    title: "Hạn chế chưa đưa vào kế hoạch",
    statement: "Mọi hạn chế, khuyết điểm đã phát hiện phải được đưa vào một kế hoạch khắc phục.",
    explanation: Explanation(
      checks: "Tìm hạn chế, khuyết điểm mà cột Mã kế hoạch để trống.",
      why: "Kế hoạch khắc phục phải bao quát đủ các hạn chế, yếu kém, khuyết điểm đã được chỉ ra.",
      formula: "Không đạt khi cột Mã kế hoạch để trống."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "bổ sung vào kế hoạch khắc phục",
    severity: .error,
    evaluators: [
      .items { key, assessment in
        let item = assessment.dataset.shortcomings[key]
        guard item.plan == nil else { return .met }
        guard assessment.has(.plans) else { return .without(.plans) }
        return judgeFields(item, [(.plan, true)], in: assessment)
      }
    ],
    account: {
      Rule.Account("\($0.name) chưa được đưa vào kế hoạch khắc phục nào.", remedy: "Cần bổ sung hạn chế vào kế hoạch khắc phục.")
    },
    examples: [
      Example("trong kế hoạch", given: "hạn chế ghi mã kế hoạch", .met) {
        let plan = $0.plan()
        $0.item { $0.plan = plan }
      },
      Example("ngoài kế hoạch", given: "mã kế hoạch để trống", .notMet) { $0.item() },
      Example("thiếu bảng kế hoạch", given: "không có plans.csv", .cannotTell) {
        $0.lacks(.plans)
        $0.item()
      },
    ])
}
