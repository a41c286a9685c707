import Domain

extension Rule {
  /// DK08: an HTXS leader's units are all HTNV or better, 70 % of them HTT or better.
  public static let excellentUnitsShare = Rule(
    "DK08", "excellent-units-share",
    title: "HTXS: kết quả của các đơn vị phụ trách",
    statement: "Cán bộ xếp loại HTXS phải có 100 % đơn vị phụ trách từ HTNV trở lên, trong đó ít nhất 70 % từ HTT trở lên.",
    explanation: Explanation(
      checks: "Đếm mức xếp loại của CQ ở các đơn vị mà cá nhân lãnh đạo, quản lý HTXS phụ trách.",
      why:
        "Nghị định 90/2020/NĐ-CP: 100 % đơn vị phụ trách hoàn thành nhiệm vụ trở lên, ít nhất 70 % hoàn thành tốt hoặc xuất sắc.",
      formula: "Không đạt khi có CQ xếp loại KHT, hoặc 100 × số CQ từ HTT trở lên < 70 × tổng số CQ phụ trách."),
    citations: [Citation(.decree90, "Điều 4")],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.n90]),
    evaluators: [.objects(judgeUnitsShare)],
    account: {
      Rule.Account(
        "\($0.name) được xếp loại HTXS trong khi \($0.count("units")) cơ quan, đơn vị (dòng CQ) thuộc phạm vi phụ trách\($0.words(".rows")) có \($0.count("failed")) KHT và \($0.count("good")) từ HTT trở lên (\(Figures.percent($0.count("good"), of: $0.count("units")))).",
        arithmetic: ["100 × \($0.count("good")) so với 70 × \($0.count("units")) = \(70 * $0.count("units"))"],
        Rerating(
          .good,
          "thấp hơn HTXS: phải không có KHT và ít nhất \((70 * $0.count("units") + 99) / 100) cơ quan, đơn vị từ HTT trở lên"))
    },
    examples: [
      Example("đúng ngưỡng", given: "phụ trách 10 đơn vị: 7 HTT, 3 HTNV", .met) { $0.charge(good: 7, completed: 3) },
      Example("ngay dưới ngưỡng", given: "phụ trách 10 đơn vị: 6 HTT, 4 HTNV", .notMet) { $0.charge(good: 6, completed: 4) },
      Example("có đơn vị KHT", given: "phụ trách 10 đơn vị: 9 HTT, 1 KHT", .notMet) { $0.charge(good: 9, failed: 1) },
      Example("quy định khác", given: "theo Quy định 366-QĐ/TW", .notApplicable) {
        $0.settings.rules.profile = .p366
        $0.charge(good: 6, completed: 4, isDecree: false)
      },
      Example("đơn vị chưa xếp loại", given: "phụ trách 2 đơn vị: 1 HTT, 1 chưa xếp loại", .cannotTell) {
        $0.settings.rules.profile = .n90
        $0.inCharge(.excellent, of: [.good, nil])
      },
    ])
}

extension Scenario {
  /// An HTXS leader and the levels of the units in charge.
  fileprivate mutating func charge(good: Int, completed: Int = 0, failed: Int = 0, isDecree: Bool = true) {
    if isDecree { settings.rules.profile = .n90 }
    let levels =
      [RatingLevel](repeating: .good, count: good) + [RatingLevel](repeating: .completed, count: completed)
      + [RatingLevel](repeating: .notCompleted, count: failed)
    inCharge(.excellent, of: levels)
  }
}

@Sendable private func judgeUnitsShare(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard object.level == .excellent else { return assessment.unrated(object) }
  guard !object.inCharge.isEmpty else { return assessment.withoutCharge(object) }
  let bodies = assessment.bodies(in: object.inCharge)
  guard !bodies.isEmpty else { return .notApplicable }
  let failed = bodies.filter { $0.level == .notCompleted }.count
  let good = bodies.filter { ($0.level ?? .notCompleted) >= .good }.count
  let unrated = bodies.filter { $0.level == nil }
  if failed > 0 || 100 * (good + unrated.count) < 70 * bodies.count {
    return .notMet(
      object.evidence([
        Evidence.Item("units", "Số CQ trong bảng xếp loại", .count(bodies.count), bodies.map { $0.source.cell(.level) }),
        assessment.unitsWithoutRow(object),
        Evidence.Item("failed", "Số đơn vị xếp loại KHT", .count(failed)),
        Evidence.Item("good", "Số đơn vị từ HTT trở lên", .count(good)),
      ]))
  }
  return unrated.isEmpty ? .met : .cannotTell(Evidence(missing: unrated.map { assessment.blank(.level, of: $0.source) }))
}
