import Domain

extension Rule {
  /// KP13: a plan names who answers for it.
  public static let planHeadMissing = Rule(
    "KP13", "plan-head-missing",
    title: "Người chịu trách nhiệm chính của kế hoạch",
    statement: "Kế hoạch khắc phục phải ghi người chịu trách nhiệm chính.",
    explanation: Explanation(
      checks: "Tìm kế hoạch khắc phục mà cột Người chịu trách nhiệm chính để trống.",
      why: "Người đứng đầu chịu trách nhiệm chính, tập thể chịu trách nhiệm chung về kế hoạch khắc phục.",
      formula: "Không đạt khi cột Người chịu trách nhiệm chính của kế hoạch để trống."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .warning,
    evaluators: [
      .plans { key, assessment in
        let plan = assessment.dataset.plans[key]
        guard plan.head == nil else { return .met }
        return assessment.blanks([(.head, true)], of: plan.source) {
          Evidence([.aside("name", Target.plan(key).words(in: assessment.dataset).text)] + $0, reasons: $1)
        }
      }
    ],
    account: accountForBlanks,
    examples: [
      Example("có ghi", given: "Nguyễn Văn An", .met) { $0.plan() },
      Example("để trống", given: "cột để trống", .notMet) { $0.plan { $0.head = nil } },
      Example("thiếu cột", given: "bảng kế hoạch không có cột Người chịu trách nhiệm chính", .cannotTell) {
        $0.lacks(.head, in: .plans)
        $0.plan { $0.head = nil }
      },
    ])
}
