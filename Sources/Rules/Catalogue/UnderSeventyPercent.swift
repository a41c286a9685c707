import Domain

extension Rule {
  /// DK11: under 70 % of the tasks means KHT.
  public static let underSeventyPercent = Rule(
    "DK11", "under-seventy-percent",
    title: "Hoàn thành dưới 70 % nhiệm vụ",
    statement: "Tập thể, cơ quan, đơn vị hoặc cá nhân lãnh đạo, quản lý hoàn thành dưới 70 % nhiệm vụ thì xếp loại KHT.",
    explanation: Explanation(
      checks: "So số nhiệm vụ hoàn thành với số được giao của TTLĐ, CQ, CBLĐ có mức xếp loại trên KHT.",
      why: "Hoàn thành dưới 70 % số nhiệm vụ theo chương trình, kế hoạch trong năm là một trường hợp xếp loại KHT.",
      formula: "Không đạt khi mức trên KHT và 100 × hoàn thành < 70 × được giao; đúng 70 % là đạt.",
      openQuestion:
        "Trường hợp bất khả kháng do cấp có thẩm quyền quyết định. Mặc định: nêu lỗi; quyết định đó được ghi ở bảng Miễn trừ."),
    citations: [Citation(.regulation366, "Điều 11 khoản 4"), Citation(.decree335, "Điều 8 khoản 4")],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366], bodiesOnly: [.n335]),
    evaluators: [.objects(judgeUnderSeventy)],
    account: accountForUnderSeventy,
    examples: [
      Example("đúng ngưỡng", given: "HTNV; giao 20, hoàn thành 14", .met) {
        $0.object(.body, .completed, Scenario.tasks(20, 14, 14))
      },
      Example("ngay dưới ngưỡng", given: "HTNV; giao 20, hoàn thành 13", .notMet) {
        $0.object(.body, .completed, Scenario.tasks(20, 13, 13))
      },
      Example("đã xếp loại KHT", given: "KHT; giao 20, hoàn thành 13", .met) {
        $0.object(.body, .notCompleted, Scenario.tasks(20, 13, 13))
      },
      Example("đảng viên", given: "đảng viên HTNV; giao 20, hoàn thành 13", .notApplicable) {
        $0.object(.partyMember, .completed, Scenario.tasks(20, 13, 13))
      },
      Example("thiếu số hoàn thành", given: "HTNV; giao 20, hoàn thành để trống", .cannotTell) {
        $0.object(.body, .completed, Scenario.tasks(20, nil, nil))
      },
    ])
}

@Sendable private func judgeUnderSeventy(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leadershipCollective || object.type == .body || object.type == .leader else { return .notApplicable }
  guard let level = object.level else { return assessment.unrated(object) }
  guard level > .notCompleted else { return .met }
  switch TaskCount(object).isDoneBelow(70) {
  case false: return .met
  case true: return .notMet(object.evidence(Array(object.taskItems().prefix(2))))
  case nil: return assessment.openTasks(object, .assigned, .done)
  }
}

@Sendable private func accountForUnderSeventy(_ evidence: Evidence) -> Rule.Account {
  let assigned = evidence.count("assigned")
  let done = evidence.count("done")
  return Rule.Account(
    "\(evidence.name) hoàn thành \(done) trên \(assigned) nhiệm vụ = \(Figures.percent(done, of: assigned)), dưới 70\u{202F}%, nhưng được xếp loại \(evidence.words("level")).",
    arithmetic: ["100 × \(done) = \(Figures.integer(100 * done)) < 70 × \(assigned) = \(Figures.integer(70 * assigned))"],
    Rerating(
      .notCompleted,
      "ở mức KHT (mức trên KHT cần ít nhất \((70 * assigned + 99) / 100) nhiệm vụ hoàn thành), hoặc ghi quyết định của cấp có thẩm quyền về lý do bất khả kháng"
    ))
}
