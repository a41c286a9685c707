public import Domain

extension Rule {
  /// KP01: a unit with a rated collective has a remediation plan.
  public static let planMissing = Rule(
    "KP01", "plan-missing",
    title: "Đơn vị chưa có kế hoạch khắc phục",
    statement:
      "Đơn vị có tổ chức đảng, tập thể lãnh đạo, quản lý hoặc cơ quan được xếp loại phải có kế hoạch khắc phục hạn chế của kỳ đó.",
    explanation: Explanation(
      checks:
        "Xem đơn vị có TCĐ, TTLĐ, CQ được xếp loại trong kỳ đã có kế hoạch khắc phục của kỳ đó hay chưa; kế hoạch của cá nhân không tính.",
      why:
        "Quy định 366-QĐ/TW giao cấp ủy, tập thể lãnh đạo, quản lý, người đứng đầu chỉ đạo xây dựng kế hoạch khắc phục hạn chế, yếu kém, khuyết điểm sau kiểm điểm; Kết luận 12-KL/TW yêu cầu thực hiện.",
      formula: "Không đạt khi có ít nhất một TCĐ, TTLĐ, CQ được xếp loại mà không có kế hoạch của đơn vị cho kỳ đó."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "xây dựng kế hoạch khắc phục",
    severity: .error,
    evaluators: [.units(judgePlan)],
    account: {
      Rule.Account(
        "\($0.name) có \($0.count(".count")) tập thể, cơ quan, tổ chức đảng được xếp loại \($0.words(".period")) (\($0.texts("rated").joined(separator: "; "))) nhưng chưa có kế hoạch khắc phục.",
        remedy: "Cần ban hành kế hoạch khắc phục hạn chế, khuyết điểm của kỳ này.")
    },
    examples: [
      Example("có kế hoạch", given: "TCĐ được xếp loại năm 2025, có kế hoạch của năm 2025", .met) {
        $0.object(.partyOrganization)
        $0.plan()
      },
      Example("chưa có kế hoạch", given: "TCĐ được xếp loại năm 2025, không có kế hoạch", .notMet) {
        $0.object(.partyOrganization)
      },
      Example("kế hoạch của kỳ khác", given: "chỉ có kế hoạch của năm 2024", .notMet) {
        $0.object(.partyOrganization)
        $0.plan(period: .year(2024))
      },
      Example("chỉ có kế hoạch cá nhân", given: "chỉ có kế hoạch của người đứng đầu", .notMet) {
        $0.object(.partyOrganization)
        let head = $0.head(.good)
        $0.plan(subject: head)
      },
      Example("không có tập thể được xếp loại", given: "TCĐ không xếp loại", .notApplicable) {
        $0.object(.partyOrganization, nil)
      },
      Example("thiếu bảng kế hoạch", given: "không có plans.csv", .cannotTell) {
        $0.lacks(.plans)
        $0.object(.partyOrganization)
      },
    ])
}

@Sendable private func judgePlan(_ unit: Key<Unit>, _ assessment: Assessment) -> Outcome {
  let period = assessment.settings.period
  guard let report = assessment.report else { return .cannotTell(missing: .table(.ratings, period)) }
  let collectives = report.collectivesOfUnit[unit].map { assessment.dataset.objects[$0] }
  guard let first = collectives.first else { return .notApplicable }
  let rated = collectives.filter { $0.level != nil }
  guard !rated.isEmpty else { return assessment.unrated(first) }
  guard assessment.has(.plans) else { return .without(.plans) }
  let hasPlan = assessment.plansOfUnit[unit].contains { key in
    let plan = assessment.dataset.plans[key]
    return plan.period == period && !assessment.isPersonal(plan)
  }
  if hasPlan { return .met }
  return .notMet(
    Evidence([
      .aside("name", assessment.dataset.units[unit].name), .aside("period", period.vietnamese), .aside("count", rated.count),
      Evidence.Item(
        "rated", "Được xếp loại trong kỳ", .texts(rated.map { "\($0.name): \($0.level?.short ?? "")" }),
        rated.map { $0.source.cell(.level) }),
    ]))
}

extension Assessment {
  /// Whether the plan is one person's own: that of a collective is the unit's.
  public func isPersonal(_ plan: Plan) -> Bool {
    guard let subject = plan.subject else { return false }
    return rowNaming(subject).map { dataset.objects[$0].type.isPerson } ?? true
  }
}
