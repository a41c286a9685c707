import Domain

extension Rule {
  /// TR08: more than half of the units in charge KHT means KHT.
  public static let failedUnitsLeader = Rule(
    "TR08", "failed-units-leader",
    title: "Hơn một nửa đơn vị phụ trách xếp loại KHT",
    statement: "Cá nhân lãnh đạo, quản lý có trên 50 % số đơn vị phụ trách xếp loại KHT thì xếp loại KHT.",
    explanation: Explanation(
      checks: "Đếm số CQ xếp loại KHT trong các đơn vị mà cá nhân lãnh đạo, quản lý phụ trách.",
      why:
        "Có trên 50 % số đơn vị được giao phụ trách xếp loại KHT là một trường hợp xếp loại KHT của cá nhân lãnh đạo, quản lý.",
      formula: "Không đạt khi 2 × số CQ xếp loại KHT > tổng số CQ phụ trách và mức của cá nhân > KHT; đúng một nửa là đạt."),
    citations: [Citation(.regulation366, "Điều 11 khoản 4")],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366]),
    evaluators: [.objects(judgeFailedUnits)],
    account: {
      Rule.Account(
        "\($0.name) được xếp loại \($0.words("level")) trong khi \($0.count("failed")) trên \($0.count("units")) cơ quan, đơn vị (dòng CQ) thuộc phạm vi phụ trách\($0.words(".rows")) xếp loại KHT = \(Figures.percent($0.count("failed"), of: $0.count("units"))), trên 50\u{202F}%.",
        Rerating(.notCompleted, "ở mức KHT, hoặc rà soát mức xếp loại của các đơn vị phụ trách"))
    },
    examples: [
      Example("đúng một nửa", given: "phụ trách 2 đơn vị, 1 KHT, cá nhân HTNV", .met) {
        $0.inCharge(.completed, of: [.notCompleted, .completed])
      },
      Example("quá một nửa", given: "phụ trách 3 đơn vị, 2 KHT, cá nhân HTNV", .notMet) {
        $0.inCharge(.completed, of: [.notCompleted, .notCompleted, .good])
      },
      Example("đã xếp loại KHT", given: "phụ trách 3 đơn vị, 2 KHT, cá nhân KHT", .met) {
        $0.inCharge(.notCompleted, of: [.notCompleted, .notCompleted, .good])
      },
      Example("đơn vị chưa xếp loại", given: "phụ trách 3 đơn vị: 1 KHT, 2 chưa xếp loại, cá nhân HTNV", .cannotTell) {
        $0.inCharge(.completed, of: [.notCompleted, nil, nil])
      },
      Example("đơn vị có lý do không xếp loại", given: "phụ trách 2 đơn vị: 1 KHT, 1 không xếp loại có lý do, cá nhân HTNV", .met)
      {
        $0.inCharge(.completed, of: [.notCompleted, nil], bodies: { $0.notRatedReason = "Mới thành lập" })
      },
      Example("không phụ trách đơn vị nào", given: "cột Đơn vị phụ trách để trống", .notApplicable) {
        $0.inCharge(.good, of: [])
      },
      Example("thiếu cột Đơn vị phụ trách", given: "bảng xếp loại không có cột Đơn vị phụ trách", .cannotTell) {
        $0.lacks(.inCharge, in: .ratings)
        $0.inCharge(.good, of: [])
      },
    ])
}

extension Scenario {
  /// A head in charge of units rated `levels`.
  mutating func inCharge(
    _ level: RatingLevel?, of levels: [RatingLevel?], bodies changeBody: (inout RatedObject) -> Void = { _ in },
    _ change: (inout RatedObject) -> Void = { _ in }
  ) {
    let units = levels.indices.map { unit("phu-trach-\($0 + 1)") }
    head(level, unit: unit()) {
      $0.inCharge = units
      change(&$0)
    }
    for (unit, level) in zip(units, levels) { object(.body, level, unit: unit, changeBody) }
  }
}

@Sendable private func judgeFailedUnits(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard let level = object.level else { return assessment.unrated(object) }
  guard !object.inCharge.isEmpty else { return assessment.withoutCharge(object) }
  let bodies = assessment.bodies(in: object.inCharge)
  guard !bodies.isEmpty else { return .notApplicable }
  let failed = bodies.filter { $0.level == .notCompleted }
  guard level > .notCompleted else { return .met }
  let unrated = bodies.filter { $0.level == nil && $0.notRatedReason == nil }
  guard 2 * failed.count > bodies.count else {
    // What is not rated yet may still be KHT; what has a reason for it will not be.
    guard 2 * (failed.count + unrated.count) > bodies.count else { return .met }
    return .cannotTell(Evidence(missing: unrated.map { assessment.blank(.level, of: $0.source) }))
  }
  return .notMet(
    object.evidence([
      object.item(.inCharge, .texts(object.inCharge.map { assessment.dataset.units[$0].name })),
      Evidence.Item("units", "Số CQ trong bảng xếp loại", .count(bodies.count)),
      assessment.unitsWithoutRow(object),
      Evidence.Item("failed", "Số đơn vị xếp loại KHT", .count(failed.count), failed.map { $0.source.cell(.level) }),
    ]))
}

extension Assessment {
  /// The verdict on a leader in charge of no unit: the rule does not apply, unless no column tells.
  func withoutCharge(_ object: RatedObject) -> Outcome {
    missing(.inCharge, of: object.source).map { .cannotTell(missing: $0) } ?? .notApplicable
  }

  /// For sentences: how many of the units that `object` is in charge of have no CQ row; empty where each has one.
  func unitsWithoutRow(_ object: RatedObject) -> Evidence.Item {
    let without = object.inCharge.count { bodies(in: [$0]).isEmpty }
    return .aside(
      "rows",
      without == 0 ? "" : " (phụ trách \(object.inCharge.count) đơn vị, \(without) đơn vị chưa có dòng CQ trong bảng xếp loại)")
  }

  /// The CQ rows of `units` in the report period.
  func bodies(in units: [Key<Unit>]) -> [RatedObject] {
    units.flatMap { unit in
      (report?.collectivesOfUnit[unit] ?? []).map { dataset.objects[$0] }.filter { $0.type == .body }
    }
  }
}
