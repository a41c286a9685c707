import Domain

extension Rule {
  /// KP06: the kind of cause is named, and not every cause is objective.
  public static let causeKind = Rule(
    "KP06", "cause-kind",
    title: "Loại nguyên nhân",
    statement: "Mỗi hạn chế phải ghi loại nguyên nhân; kế hoạch không được chỉ nêu toàn nguyên nhân khách quan.",
    explanation: Explanation(
      checks: "Tìm hạn chế chưa ghi loại nguyên nhân và kế hoạch mà mọi hạn chế đều do nguyên nhân khách quan.",
      why: "Hướng dẫn 43-HD/BTCTW yêu cầu làm rõ nguyên nhân khách quan, chủ quan và trách nhiệm; nguyên nhân chủ quan là chính.",
      formula: "Không đạt khi cột Loại nguyên nhân để trống, hoặc tất cả hạn chế của một kế hoạch là «khách quan»."),
    citations: [Citation(.guidance43, "mục 1")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .warning,
    evaluators: [.filledItem(.causeKind) { $0.causeKind }, .plans(judgeCauses)],
    account: {
      guard $0.reasons == ["allObjective"] else { return accountForBlanks($0) }
      return Rule.Account(
        "\($0.name): \($0.count("items") == 1 ? "hạn chế duy nhất" : "cả \($0.count("items")) hạn chế đều") ghi nguyên nhân khách quan.",
        remedy: "Cần phân tích, làm rõ nguyên nhân chủ quan của ít nhất một hạn chế.")
    },
    examples: Example.ofItemField(.causeKind) { $0.causeKind = nil } + [
      Example("có nguyên nhân chủ quan", given: "kế hoạch có 2 hạn chế: khách quan, chủ quan", .met, evaluator: 1) {
        let plan = $0.plan()
        $0.item {
          $0.plan = plan
          $0.causeKind = .objective
        }
        $0.item { $0.plan = plan }
      },
      Example("toàn nguyên nhân khách quan", given: "kế hoạch có 2 hạn chế, đều khách quan", .notMet, evaluator: 1) {
        let plan = $0.plan()
        for _ in 0..<2 {
          $0.item {
            $0.plan = plan
            $0.causeKind = .objective
          }
        }
      },
    ])
}

@Sendable private func judgeCauses(_ key: Key<Plan>, _ assessment: Assessment) -> Outcome {
  guard assessment.has(.remediation) else { return .without(.remediation) }
  let items = assessment.itemsOfPlan[key].map { assessment.dataset.shortcomings[$0] }
  guard !items.isEmpty else {
    let column = assessment.dataset.shortcomings.first.flatMap { assessment.missing(.plan, of: $0.source) }
    return column.map { .cannotTell(missing: $0) } ?? .notApplicable
  }
  if items.contains(where: { $0.causeKind == .subjective || $0.causeKind == .both }) { return .met }
  let blank = items.filter { $0.causeKind == nil }
  guard blank.isEmpty else { return .cannotTell(Evidence(missing: blank.map { assessment.blank(.causeKind, of: $0.source) })) }
  return .notMet(
    Evidence(
      [
        .aside("name", Target.plan(key).words(in: assessment.dataset).text),
        Evidence.Item(
          "items", "Số hạn chế, đều do nguyên nhân khách quan", .count(items.count), items.map { $0.source.cell(.causeKind) }),
      ], reasons: ["allObjective"]))
}
