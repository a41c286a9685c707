import Domain

extension Rule {
  /// DK03: HTXS needs every task done in time.
  public static let excellentAllTasks = Rule(
    "DK03", "excellent-all-tasks",
    title: "HTXS: hoàn thành đúng hạn 100 % nhiệm vụ",
    statement: "Đối tượng xếp loại HTXS phải hoàn thành 100 % nhiệm vụ được giao, đúng hạn.",
    explanation: Explanation(
      checks: "So số nhiệm vụ hoàn thành và số đúng hạn với số được giao của đối tượng xếp loại HTXS.",
      why: "Hoàn thành 100 % nhiệm vụ, đúng hạn, bảo đảm chất lượng, hiệu quả là điều kiện của mức HTXS.",
      formula: "Không đạt khi không có đủ: hoàn thành = đúng hạn = được giao.",
      openQuestion:
        "Đủ điểm nhưng thiếu điều kiện thì xếp vào mức nào, văn bản không nêu. Mặc định: chỉ nêu không đủ điều kiện HTXS, không tính mức mới."
    ),
    citations: [
      Citation(.regulation366, "Điều 11 khoản 1"), Citation(.decree335, "Điều 8 khoản 1"), Citation(.decree90, "Điều 4"),
    ],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366, .n90], bodiesOnly: [.n335]),
    evaluators: [.objects { judgeAllTasks($0, at: .excellent, in: $1) }],
    account: accountForTasks,
    examples: [
      Example("đủ 100 %", given: "HTXS; giao 20, hoàn thành 20, đúng hạn 20", .met) {
        $0.object(.body, .excellent, Scenario.tasks(20, 20, 20))
      },
      Example("thiếu một nhiệm vụ", given: "HTXS; giao 20, hoàn thành 19, đúng hạn 19", .notMet) {
        $0.object(.body, .excellent, Scenario.tasks(20, 19, 19))
      },
      Example("chậm một nhiệm vụ", given: "HTXS; giao 20, hoàn thành 20, đúng hạn 19", .notMet) {
        $0.object(.body, .excellent, Scenario.tasks(20, 20, 19))
      },
      Example("đã chắc chắn dù thiếu số liệu", given: "HTXS; giao 20, hoàn thành 19, đúng hạn để trống", .notMet) {
        $0.object(.body, .excellent, Scenario.tasks(20, 19, nil))
      },
      Example("mức khác", given: "HTT; giao 20, hoàn thành 19", .notApplicable) {
        $0.object(.body, .good, Scenario.tasks(20, 19, 19))
      },
      Example("thiếu số đúng hạn", given: "HTXS; giao 20, hoàn thành 20, đúng hạn để trống", .cannotTell) {
        $0.object(.body, .excellent, Scenario.tasks(20, 20, nil))
      },
    ])
}
