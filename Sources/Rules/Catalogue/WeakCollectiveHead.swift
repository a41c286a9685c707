import Domain

extension Rule {
  /// TR07: under 70 % done in the collective pulls its leaders down.
  public static let weakCollectiveHead = Rule(
    "TR07", "weak-collective-head",
    title: "Lãnh đạo của đơn vị hoàn thành dưới 70 % nhiệm vụ",
    statement:
      "Khi tập thể lãnh đạo, quản lý hoặc cơ quan, đơn vị hoàn thành dưới 70 % nhiệm vụ thì người đứng đầu xếp loại KHT; cấp phó, thành viên không xếp loại HTXS.",
    explanation: Explanation(
      checks: "Tính tỷ lệ nhiệm vụ hoàn thành của TTLĐ, CQ cùng đơn vị rồi xem mức của từng cán bộ lãnh đạo, quản lý.",
      why:
        "Quy định 366-QĐ/TW xếp KHT cá nhân lãnh đạo, quản lý khi đơn vị phụ trách hoàn thành dưới 70 % nhiệm vụ; các đơn vị thực hiện Hướng dẫn 02-HD/BTCTW không xếp HTXS cấp phó, thành viên.",
      formula:
        "Không đạt khi 100 × hoàn thành < 70 × được giao và mức của người đứng đầu > KHT, hoặc mức của cấp phó, thành viên là HTXS."
    ),
    citations: [Citation(.regulation366, "Điều 11 khoản 4"), Citation(.guidance2, "")],
    consequence: .rerate("rà soát, đánh giá, xếp loại lại, trừ khi cấp có thẩm quyền ghi nhận lý do bất khả kháng"),
    severity: .error,
    applicability: .under([.p124, .p366]),
    evaluators: [.objects(judgeWeakCollective)],
    account: {
      Rule.Account(
        "\($0.name) (\($0.words("role"))) được xếp loại \($0.words("level")) trong khi \($0.texts("weak").joined(separator: "; ")), dưới 70\u{202F}%.",
        remedy:
          "Cần rà soát, xếp loại lại \($0.name) \(atMost($0.level(".most"))), hoặc ghi quyết định về lý do bất khả kháng.",
        rerating: Rerating(
          $0.level(".most"), "\(atMost($0.level(".most"))), hoặc ghi quyết định về lý do bất khả kháng"))
    },
    examples: [
      Example("đúng ngưỡng", given: "đơn vị hoàn thành 14/20, người đứng đầu HTNV", .met) {
        $0.head(.completed)
        $0.object(.body, .completed, Scenario.tasks(20, 14, 14))
      },
      Example("ngay dưới ngưỡng", given: "đơn vị hoàn thành 13/20, người đứng đầu HTNV", .notMet) {
        $0.head(.completed)
        $0.object(.body, .notCompleted, Scenario.tasks(20, 13, 13))
      },
      Example("cấp phó HTT", given: "đơn vị hoàn thành 13/20, cấp phó HTT", .met) {
        $0.deputy(.good)
        $0.object(.body, .notCompleted, Scenario.tasks(20, 13, 13))
      },
      Example("cấp phó HTXS", given: "đơn vị hoàn thành 13/20, cấp phó HTXS", .notMet) {
        $0.deputy(.excellent)
        $0.object(.body, .notCompleted, Scenario.tasks(20, 13, 13))
      },
      Example("thiếu số hoàn thành", given: "số hoàn thành của đơn vị để trống, người đứng đầu HTNV", .cannotTell) {
        $0.head(.completed)
        $0.object(.body, .completed, Scenario.tasks(20, nil, nil))
      },
    ])
}

@Sendable private func judgeWeakCollective(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard let level = object.level else { return assessment.unrated(object) }
  guard let role = object.role else { return assessment.otherRole(object) }
  let most: RatingLevel = role == .head ? .notCompleted : .good
  var isCompared = false
  var weak: [RatedObject] = []
  var missing: [Missing] = []
  for key in assessment.report?.collectivesOfUnit[object.unit] ?? []
  where assessment.dataset.objects[key.index].type != .partyOrganization {
    isCompared = true
    guard level > most else { continue }
    let other = assessment.dataset.objects[key]
    switch TaskCount(other).isDoneBelow(70) {
    case true: weak.append(other)
    case false: continue
    case nil: if case .cannotTell(let evidence) = assessment.openTasks(other, .assigned, .done) { missing += evidence.missing }
    }
  }
  guard isCompared else { return .notApplicable }
  guard !weak.isEmpty else { return missing.isEmpty ? .met : .cannotTell(Evidence(missing: missing)) }
  let words = weak.map { "\($0.name) hoàn thành \(Figures.share(Int($0.done ?? 0), of: Int($0.assigned ?? 0)))" }
  let cells = weak.flatMap { [$0.source.cell(.assigned), $0.source.cell(.done)] }
  return .notMet(
    object.evidence([
      object.item(.role, .text(role.words)), Evidence.Item("weak", "Tập thể, đơn vị dưới 70 %", .texts(words), cells),
      Evidence.Item(".most", "", .level(most)),
    ]))
}
