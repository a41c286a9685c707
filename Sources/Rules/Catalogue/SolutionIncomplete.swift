import Domain

extension Rule {
  /// KP07: a shortcoming has a solution and a method.
  public static let solutionIncomplete = Rule(
    "KP07", "solution-incomplete",
    title: "Giải pháp khắc phục chưa đủ",
    statement: "Mỗi hạn chế, khuyết điểm phải ghi giải pháp trọng tâm và cách làm cụ thể.",
    explanation: Explanation(
      checks: "Tìm hạn chế, khuyết điểm thiếu giải pháp trọng tâm hoặc cách làm cụ thể.",
      why:
        "Quy định 366-QĐ/TW yêu cầu xây dựng biện pháp và thực hiện việc khắc phục; giải pháp chung chung thì không theo dõi được.",
      formula: "Không đạt khi một trong hai cột để trống."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .error,
    evaluators: [
      .items { key, assessment in
        let item = assessment.dataset.shortcomings[key]
        if item.solution != nil, item.method != nil { return .met }
        return judgeFields(item, [(.solution, item.solution == nil), (.method, item.method == nil)], in: assessment)
      }
    ],
    account: accountForBlanks,
    examples: [
      Example("thiếu cách làm", given: "có giải pháp trọng tâm, cách làm cụ thể để trống", .notMet) {
        $0.item { $0.method = nil }
      }
    ] + Example.ofItemField(.solution) { $0.solution = nil })
}
