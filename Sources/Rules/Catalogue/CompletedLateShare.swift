import Domain

extension Rule {
  /// DK10: HTNV needs every task done and at most 20 % late.
  public static let completedLateShare = Rule(
    "DK10", "completed-late-share",
    title: "HTNV: số nhiệm vụ chậm tiến độ",
    statement: "Đối tượng xếp loại HTNV phải hoàn thành 100 % nhiệm vụ, số nhiệm vụ chậm tiến độ không vượt quá 20 %.",
    explanation: Explanation(
      checks: "Tính số nhiệm vụ chưa hoàn thành và số nhiệm vụ không đúng hạn của đối tượng xếp loại HTNV.",
      why: "Mức HTNV yêu cầu hoàn thành 100 % nhiệm vụ; số nhiệm vụ chưa bảo đảm tiến độ không vượt quá 20 %.",
      formula: "Không đạt khi hoàn thành < được giao, hoặc 100 × (được giao − đúng hạn) > 20 × được giao."),
    citations: [Citation(.regulation366, "Điều 11 khoản 3"), Citation(.decree335, "Điều 8 khoản 3")],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366], bodiesOnly: [.n335]),
    evaluators: [.objects(judgeLateShare)],
    account: accountForLateShare,
    examples: [
      Example("đúng ngưỡng", given: "HTNV; giao 20, hoàn thành 20, đúng hạn 16", .met) {
        $0.object(.body, .completed, Scenario.tasks(20, 20, 16))
      },
      Example("ngay trên ngưỡng", given: "HTNV; giao 20, hoàn thành 20, đúng hạn 15", .notMet) {
        $0.object(.body, .completed, Scenario.tasks(20, 20, 15))
      },
      Example("chưa hoàn thành hết", given: "HTNV; giao 20, hoàn thành 19, đúng hạn 19", .notMet) {
        $0.object(.body, .completed, Scenario.tasks(20, 19, 19))
      },
      Example("mức khác", given: "HTT; giao 20, hoàn thành 20, đúng hạn 15", .notApplicable) {
        $0.object(.body, .good, Scenario.tasks(20, 20, 15))
      },
      Example("thiếu số đúng hạn", given: "HTNV; giao 20, hoàn thành 20, đúng hạn để trống", .cannotTell) {
        $0.object(.body, .completed, Scenario.tasks(20, 20, nil))
      },
    ])
}

@Sendable private func judgeLateShare(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.level == .completed else { return assessment.unrated(object) }
  switch TaskCount(object).isBelowCompleted {
  case false: return .met
  case true: return .notMet(object.evidence(object.taskItems()))
  case nil: return assessment.openTasks(object, .assigned, .done, .onTime)
  }
}

@Sendable private func accountForLateShare(_ evidence: Evidence) -> Rule.Account {
  guard case .count(let assigned)? = evidence["assigned"] else {
    return Rule.Account(
      "\(evidence.name) được xếp loại HTNV nhưng chưa hoàn thành 100\u{202F}% nhiệm vụ hoặc chậm tiến độ quá 20\u{202F}%: \(taskWords(evidence)).",
      remedy: "Cần bổ sung số liệu còn thiếu và rà soát, xếp loại lại.",
      rerating: Rerating(.notCompleted, "thấp hơn HTNV, kèm bổ sung số liệu nhiệm vụ còn thiếu"))
  }
  var faults: [String] = []
  if case .count(let done)? = evidence["done"], done < assigned {
    faults.append("mới hoàn thành \(Figures.share(done, of: assigned)) số nhiệm vụ được giao")
  }
  var arithmetic: [String] = []
  let inTime: Int? = if case .count(let count)? = evidence["onTime"] { count } else { nil }
  if let inTime {
    let late = assigned - inTime
    arithmetic.append("Không đúng hạn: \(assigned) − \(inTime) = \(Figures.share(late, of: assigned)); tối đa 20\u{202F}%")
    if 100 * late > 20 * assigned {
      faults.append("\(Figures.share(late, of: assigned)) số nhiệm vụ không đúng hạn, quá 20\u{202F}%")
    }
  }
  return Rule.Account(
    "\(evidence.name) được xếp loại HTNV nhưng \(faults.joined(separator: "; ")) (\(taskWords(evidence))).",
    arithmetic: arithmetic,
    remedy:
      "Mức HTNV đòi hỏi hoàn thành đủ \(assigned) nhiệm vụ, ít nhất \(assigned - assigned / 5) nhiệm vụ đúng hạn. Cần xác minh lại số liệu nhiệm vụ; nếu số liệu đúng thì rà soát, xếp loại lại thấp hơn HTNV.",
    rerating: Rerating(.notCompleted, "thấp hơn HTNV, nếu số liệu nhiệm vụ sau khi xác minh lại là đúng"))
}
