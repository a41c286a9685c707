import Domain

extension Rule {
  /// KP14: a person with a shortcoming has a plan of their own.
  public static let personalPlan = Rule(
    "KP14", "personal-plan",
    title: "Kế hoạch khắc phục của cá nhân",
    statement: "Cá nhân có hạn chế, khuyết điểm phải có kế hoạch hoặc cam kết khắc phục của mình.",
    explanation: Explanation(
      checks: "Với CBLĐ, ĐV, CC có dòng trong bảng hạn chế, xem có kế hoạch ghi mã đối tượng của người đó hay không.",
      why: "Quy định 366-QĐ/TW yêu cầu mỗi cá nhân xây dựng biện pháp và thực hiện việc khắc phục hạn chế, khuyết điểm.",
      formula:
        "Không đạt khi cá nhân có ít nhất một hạn chế mà không có kế hoạch riêng; không có hạn chế thì không áp dụng. Dòng không ghi mã đối tượng, kể cả khi bảng hạn chế không có cột này, tính cho đơn vị."
    ),
    citations: [Citation(.regulation366, "Điều 8")],
    consequence: "xây dựng kế hoạch, cam kết khắc phục",
    severity: .error,
    evaluators: [.objects(judgePersonalPlan)],
    account: {
      Rule.Account(
        "\($0.name) có \($0.count("items")) hạn chế, khuyết điểm (\($0.words(".codes"))) nhưng chưa có kế hoạch khắc phục của mình.",
        remedy: "Cần lập kế hoạch hoặc cam kết khắc phục của cá nhân.")
    },
    examples: [
      Example("có kế hoạch riêng", given: "một hạn chế, có kế hoạch của người đó", .met) {
        let head = $0.head(.good)
        $0.item { $0.subject = head }
        $0.plan(subject: head)
      },
      Example("chưa có kế hoạch riêng", given: "một hạn chế, chỉ có kế hoạch của đơn vị", .notMet) {
        let head = $0.head(.good)
        $0.item { $0.subject = head }
        $0.plan()
      },
      Example("không có hạn chế", given: "không có dòng hạn chế", .notApplicable) { $0.head(.good) },
      Example("bảng kế hoạch không có cột", given: "một hạn chế, bảng kế hoạch không có cột Mã đối tượng", .cannotTell) {
        let head = $0.head(.good)
        $0.lacks(.subject, in: .plans)
        $0.plan()
        $0.item { $0.subject = head }
      },
      Example("thiếu bảng kế hoạch", given: "một hạn chế, không có plans.csv", .cannotTell) {
        $0.lacks(.plans)
        let head = $0.head(.good)
        $0.item { $0.subject = head }
      },
    ])
}

@Sendable private func judgePersonalPlan(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type.isPerson else { return .notApplicable }
  guard assessment.has(.remediation) else { return .without(.remediation) }
  let items = assessment.shortcomings(of: object)
  guard !items.isEmpty else { return .notApplicable }
  guard assessment.has(.plans) else { return .without(.plans) }
  guard assessment.plansOfSubject[object.subject].isEmpty else { return .met }
  if let plan = assessment.dataset.plans.first, let column = assessment.missing(.subject, of: plan.source) {
    return .cannotTell(missing: column)
  }
  return .notMet(
    object.evidence([
      Evidence.Item("items", "Số hạn chế, khuyết điểm", .count(items.count), items.map { $0.source.cell(.subject) }),
      .aside("codes", items.map(\.code).joined(separator: ", ")),
    ]))
}
