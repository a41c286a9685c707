import Domain

extension Rule {
  /// DK04: HTXS needs a share of the tasks exceeded.
  public static let excellentExceeded = Rule(
    "DK04", "excellent-exceeded",
    title: "HTXS: tỷ lệ nhiệm vụ hoàn thành vượt mức",
    statement:
      "Đối tượng xếp loại HTXS phải có ít nhất 30 % số nhiệm vụ hoàn thành vượt mức (50 % theo Nghị định 90/2020/NĐ-CP).",
    explanation: Explanation(
      checks: "So số nhiệm vụ vượt mức với số nhiệm vụ được giao của đối tượng xếp loại HTXS.",
      why:
        "Quy định 366-QĐ/TW và Nghị định 335/2025/NĐ-CP yêu cầu ít nhất 30 % số nhiệm vụ hoàn thành vượt mức; Nghị định 90/2020/NĐ-CP yêu cầu 50 %.",
      formula: "Không đạt khi 100 × vượt mức < tỷ lệ × được giao; đúng bằng tỷ lệ là đạt.",
      openQuestion:
        "Tỷ lệ 30 % hay 50 % khác nhau theo quy định áp dụng. Mặc định: lấy theo quy định có hiệu lực vào ngày quyết định xếp loại."
    ),
    citations: [
      Citation(.regulation366, "Điều 11 khoản 1"), Citation(.decree335, "Điều 8 khoản 1 điểm a"), Citation(.decree90, "Điều 4"),
    ],
    consequence: .rerate,
    severity: .error,
    applicability: Applicability([
      .p124: Set(ObjectType.allCases), .p366: Set(ObjectType.allCases), .n90: [.staff], .n335: [.body],
    ]),
    evaluators: [.objects(judgeExceeded)],
    account: accountForExceeded,
    examples: [
      Example("đúng ngưỡng", given: "HTXS; giao 20, vượt mức 6", .met) {
        $0.object(.body, .excellent, Scenario.tasks(20, 20, 20, exceeded: 6))
      },
      Example("trên ngưỡng", given: "HTXS; giao 20, vượt mức 7", .met) {
        $0.object(.body, .excellent, Scenario.tasks(20, 20, 20, exceeded: 7))
      },
      Example("ngay dưới ngưỡng", given: "HTXS; giao 20, vượt mức 5", .notMet) {
        $0.object(.body, .excellent, Scenario.tasks(20, 20, 20, exceeded: 5))
      },
      Example("mức khác", given: "HTT; giao 20, vượt mức 0", .notApplicable) {
        $0.object(.body, .good, Scenario.tasks(20, 20, 20, exceeded: 0))
      },
      Example("thiếu số vượt mức", given: "HTXS; giao 20, vượt mức để trống", .cannotTell) {
        $0.object(.body, .excellent, Scenario.tasks(20, 20, 20))
      },
    ])
}

@Sendable private func judgeExceeded(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.level == .excellent else { return assessment.unrated(object) }
  let share = assessment.profile(of: object) == .n90 ? 50 : 30
  switch TaskCount(object).isExceededBelow(share) {
  case false: return .met
  case true:
    return .notMet(
      object.evidence(object.taskItems(exceeded: true) + [Evidence.Item("leastPercent", "Tỷ lệ tối thiểu (%)", .count(share))]))
  case nil: return assessment.openTasks(object, .assigned, .exceeded)
  }
}

@Sendable private func accountForExceeded(_ evidence: Evidence) -> Rule.Account {
  let share = evidence.count("leastPercent")
  guard case .count(let assigned)? = evidence["assigned"], case .count(let exceeded)? = evidence["exceeded"] else {
    return Rule.Account(
      "\(evidence.name) được xếp loại HTXS nhưng không thể đạt \(share)\u{202F}% nhiệm vụ vượt mức: \(taskWords(evidence)).",
      remedy: "Cần bổ sung số liệu còn thiếu và rà soát, xếp loại lại.",
      rerating: Rerating(.good, "thấp hơn HTXS, kèm bổ sung số liệu nhiệm vụ còn thiếu"))
  }
  let needed = (share * assigned + 99) / 100
  return Rule.Account(
    "\(evidence.name) được xếp loại HTXS nhưng chỉ có \(exceeded) trên \(assigned) nhiệm vụ vượt mức = \(Figures.percent(exceeded, of: assigned)), dưới \(share)\u{202F}%.",
    arithmetic: [
      "100 × \(exceeded) = \(Figures.integer(100 * exceeded)) < \(share) × \(assigned) = \(Figures.integer(share * assigned))"
    ],
    remedy:
      "Mức HTXS đòi hỏi ít nhất \(needed) nhiệm vụ vượt mức (còn thiếu \(needed - exceeded)). Cần xác minh lại số liệu nhiệm vụ; nếu số liệu đúng thì rà soát, xếp loại lại thấp hơn HTXS.",
    rerating: Rerating(.good, "thấp hơn HTXS, nếu số liệu nhiệm vụ sau khi xác minh lại là đúng"))
}
