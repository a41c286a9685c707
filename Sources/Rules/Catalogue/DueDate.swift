import Domain

extension Rule {
  /// KP08: a shortcoming has a due date after its plan's date and within the plan's year.
  public static let dueDate = Rule(
    "KP08", "due-date",
    title: "Thời hạn khắc phục",
    statement:
      "Mỗi hạn chế phải có thời hạn khắc phục, không trước ngày ban hành kế hoạch và không sau ngày 15/12 của năm kế hoạch.",
    explanation: Explanation(
      checks: "So thời hạn của từng hạn chế với ngày ban hành kế hoạch và với ngày 15/12 của năm kế hoạch.",
      why:
        "Kế hoạch khắc phục phải có thời gian hoàn thành cụ thể; báo cáo tổng kết việc khắc phục được yêu cầu trước kỳ kiểm điểm cuối năm.",
      formula:
        "Thời hạn để trống hoặc trước ngày ban hành kế hoạch là lỗi; sau ngày 15/12 của năm kế hoạch là cảnh báo. Năm kế hoạch là năm ban hành; kế hoạch ban hành sau ngày 15/12 là của năm sau.",
      openQuestion: "Mốc 15/12 là yêu cầu của một số địa phương, không có trong văn bản của Trung ương. Mặc định: cảnh báo."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .error,
    evaluators: [.items(judgeDue)],
    account: accountForDue,
    examples: [
      Example("trong thời gian kế hoạch", given: "kế hoạch 20/3/2026, thời hạn 30/6/2026", .met) {
        $0.due(Scenario.day(30, 6, 2026))
      },
      Example("đúng ngày ban hành", given: "kế hoạch 20/3/2026, thời hạn 20/3/2026", .met) { $0.due(Scenario.day(20, 3, 2026)) },
      Example("trước ngày ban hành một ngày", given: "kế hoạch 20/3/2026, thời hạn 19/3/2026", .notMet) {
        $0.due(Scenario.day(19, 3, 2026))
      },
      Example("đúng ngày 15/12", given: "kế hoạch 20/3/2026, thời hạn 15/12/2026", .met) { $0.due(Scenario.day(15, 12, 2026)) },
      Example("sau ngày 15/12 một ngày", given: "kế hoạch 20/3/2026, thời hạn 16/12/2026", .notMet) {
        $0.due(Scenario.day(16, 12, 2026))
      },
      Example("kế hoạch ban hành cuối tháng 12", given: "kế hoạch 31/12/2025, thời hạn 15/12/2026", .met) {
        $0.due(Scenario.day(15, 12, 2026), issued: Scenario.day(31, 12, 2025))
      },
      Example("để trống", given: "thời hạn để trống", .notMet) { $0.due(nil) },
      Example("kế hoạch chưa ghi ngày", given: "kế hoạch không có ngày ban hành", .cannotTell) {
        let plan = $0.plan { $0.issued = nil }
        $0.item { $0.plan = plan }
      },
    ])
}

extension Scenario {
  /// A shortcoming in a plan of 20/3/2026, or of `issued`, due on `day`.
  fileprivate mutating func due(_ day: Day?, issued: Day = Scenario.day(20, 3, 2026)) {
    let plan = plan { $0.issued = issued }
    item {
      $0.plan = plan
      $0.due = day
    }
  }
}

@Sendable private func judgeDue(_ key: Key<Shortcoming>, _ assessment: Assessment) -> Outcome {
  let item = assessment.dataset.shortcomings[key]
  guard let due = item.due else { return judgeFields(item, [(.due, true)], in: assessment) }
  guard let plan = item.plan.map({ assessment.dataset.plans[$0] }) else {
    return assessment.has(.plans) ? assessment.cannotTell(item.source, blank: .plan) : .without(.plans)
  }
  guard let issued = plan.issued else { return assessment.cannotTell(plan.source, blank: .issued) }
  let isEarly = due < issued
  guard isEarly || (due.year, due.month, due.day) > (lastYear(ofPlan: issued), 12, 15) else { return .met }
  let last = Day(year: lastYear(ofPlan: issued), month: 12, day: 15)
  // A day that is over cannot be set any more.
  let isPast = !isEarly && last.map { $0 < assessment.settings.asOf } ?? false
  return .notMet(
    item.evidence(
      [item.item(.due, .day(due)), Evidence.Item("issued", "Ngày ban hành kế hoạch", .day(issued), [plan.source.cell(.issued)])]
        + (isPast ? [.aside("past", 1)] : []),
      reasons: [isEarly ? "early" : "late"], severity: isEarly ? .error : .warning))
}

/// The year until whose 15/12 a plan of `issued` may set days: its own, the next one where that day has passed.
///
/// The plan for the year's results is often issued in the last days of December.
private func lastYear(ofPlan issued: Day) -> Int {
  let (month, day) = (issued.month, issued.day)
  return (month, day) > (12, 15) ? issued.year + 1 : issued.year
}

@Sendable private func accountForDue(_ evidence: Evidence) -> Rule.Account {
  guard case .day(let due)? = evidence["due"], case .day(let issued)? = evidence["issued"] else {
    return accountForBlanks(evidence)
  }
  let limit = "15/12/\(lastYear(ofPlan: issued))"
  return evidence.reasons == ["early"]
    ? Rule.Account(
      "\(evidence.name) có thời hạn \(due.vietnamese), trước ngày ban hành kế hoạch \(issued.vietnamese).",
      remedy: "Cần ghi thời hạn từ ngày \(issued.vietnamese) trở đi.")
    : Rule.Account(
      "\(evidence.name) có thời hạn \(due.vietnamese), sau ngày \(limit) của năm kế hoạch.",
      remedy: evidence[".past"] == nil
        ? "Cần đưa thời hạn về ngày \(limit) hoặc sớm hơn, hoặc nêu lý do kéo dài."
        : "Cần nêu lý do kéo dài quá ngày \(limit).")
}
