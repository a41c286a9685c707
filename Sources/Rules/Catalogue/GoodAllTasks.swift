import Domain

extension Rule {
  /// DK09: HTT needs every task done in time.
  public static let goodAllTasks = Rule(
    "DK09", "good-all-tasks",
    title: "HTT: hoàn thành đúng hạn 100 % nhiệm vụ",
    statement: "Đối tượng xếp loại HTT phải hoàn thành 100 % nhiệm vụ được giao, đúng hạn.",
    explanation: Explanation(
      checks: "So số nhiệm vụ hoàn thành và số đúng hạn với số được giao của đối tượng xếp loại HTT.",
      why: "Hoàn thành 100 % nhiệm vụ, đúng hạn, bảo đảm chất lượng, hiệu quả cũng là điều kiện của mức HTT.",
      formula: "Không đạt khi không có đủ: hoàn thành = đúng hạn = được giao.",
      openQuestion:
        "Đủ điểm nhưng thiếu điều kiện thì xếp vào mức nào, văn bản không nêu. Mặc định: chỉ nêu không đủ điều kiện HTT, không tính mức mới."
    ),
    citations: [Citation(.regulation366, "Điều 11 khoản 2"), Citation(.decree335, "Điều 8 khoản 2")],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366, .n90], bodiesOnly: [.n335]),
    evaluators: [.objects { judgeAllTasks($0, at: .good, in: $1) }],
    account: accountForTasks,
    examples: [
      Example("đủ 100 %", given: "HTT; giao 20, hoàn thành 20, đúng hạn 20", .met) {
        $0.object(.body, .good, Scenario.tasks(20, 20, 20))
      },
      Example("thiếu một nhiệm vụ", given: "HTT; giao 20, hoàn thành 19, đúng hạn 19", .notMet) {
        $0.object(.body, .good, Scenario.tasks(20, 19, 19))
      },
      Example("chậm một nhiệm vụ", given: "HTT; giao 20, hoàn thành 20, đúng hạn 19", .notMet) {
        $0.object(.body, .good, Scenario.tasks(20, 20, 19))
      },
      Example("mức khác", given: "HTXS; giao 20, hoàn thành 19", .notApplicable) {
        $0.object(.body, .excellent, Scenario.tasks(20, 19, 19))
      },
      Example("thiếu số được giao", given: "HTT; được giao để trống, hoàn thành 20, đúng hạn 20", .cannotTell) {
        $0.object(.body, .good, Scenario.tasks(nil, 20, 20))
      },
    ])
}
