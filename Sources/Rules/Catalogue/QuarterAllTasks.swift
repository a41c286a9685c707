import Domain

extension Rule {
  /// QU04: tasks of a quarter not all done, and above KHT.
  public static let quarterAllTasks = Rule(
    "QU04", "quarter-all-tasks",
    title: "Chưa hoàn thành hết nhiệm vụ của quý",
    statement:
      "Cá nhân lãnh đạo, quản lý không hoàn thành 100 % nhiệm vụ của quý thì xếp loại quý là KHT, trừ nguyên nhân khách quan được xác nhận.",
    explanation: Explanation(
      checks: "So số nhiệm vụ hoàn thành với số được giao trong quý của cán bộ lãnh đạo, quản lý có mức quý trên KHT.",
      why: "Một số nơi thực hiện Hướng dẫn 02-HD/BTCTW quy định không hoàn thành 100 % nhiệm vụ của quý thì xếp loại KHT.",
      formula: "Không đạt khi mức quý trên KHT và hoàn thành < được giao.",
      openQuestion:
        "Quy định năm lấy ngưỡng 70 %, cách làm theo quý ở một số nơi lấy 100 %. Mặc định: theo quý là cảnh báo, theo năm là lỗi."
    ),
    citations: [Citation(.guidance2, "")],
    consequence: "đánh giá bổ sung, rà soát mức xếp loại quý",
    severity: .warning,
    evaluators: [.quarterObjects(judgeQuarterTasks)],
    account: {
      Rule.Account(
        "\($0.name) được xếp loại \($0.words("level")) \($0.words(".quarter")) trong khi mới hoàn thành \($0.count("done")) trên \($0.count("assigned")) nhiệm vụ.",
        remedy: "Cần rà soát mức xếp loại quý, hoặc ghi nguyên nhân khách quan được xác nhận.")
    },
    examples: [
      Example("hoàn thành hết", given: "HTT; giao 10, hoàn thành 10", .met) {
        $0.yearOfQuarters()
        $0.quarter(1, .leader, .good, Scenario.tasks(10, 10, 10))
      },
      Example("thiếu một nhiệm vụ", given: "HTT; giao 10, hoàn thành 9", .notMet) {
        $0.yearOfQuarters()
        $0.quarter(1, .leader, .good, Scenario.tasks(10, 9, 9))
      },
      Example("đã xếp loại KHT", given: "KHT; giao 10, hoàn thành 9", .met) {
        $0.yearOfQuarters()
        $0.quarter(1, .leader, .notCompleted, Scenario.tasks(10, 9, 9))
      },
      Example("thiếu số hoàn thành", given: "HTT; giao 10, hoàn thành để trống", .cannotTell) {
        $0.yearOfQuarters()
        $0.quarter(1, .leader, .good, Scenario.tasks(10, nil, nil))
      },
    ])
}

@Sendable private func judgeQuarterTasks(_ object: RatedObject, _ quarter: Period, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard let level = object.level else { return assessment.unrated(object) }
  guard level > .notCompleted else { return .met }
  switch TaskCount(object).isDoneBelow(100) {
  case false: return .met
  case true:
    return .notMet(object.evidence(Array(object.taskItems().prefix(2)) + [.aside("quarter", quarter.vietnamese)]))
  case nil: return assessment.openTasks(object, .assigned, .done)
  }
}
