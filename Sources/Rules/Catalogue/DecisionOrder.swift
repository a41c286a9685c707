import Domain

extension Rule {
  /// TR09: decisions are taken in the order the regulation gives.
  public static let decisionOrder = Rule(
    "TR09", "decision-order",
    title: "Trình tự quyết định xếp loại",
    statement:
      "Tập thể được xếp loại trước người đứng đầu; cấp dưới trước cấp trên; cơ quan, đơn vị trước tổ chức đảng; công chức trước đảng viên.",
    explanation: Explanation(
      checks: "So ngày quyết định xếp loại của đối tượng với ngày quyết định của những đối tượng phải được xếp loại trước.",
      why:
        "Quy định 366-QĐ/TW và Nghị định 335/2025/NĐ-CP nêu trình tự: tập thể lãnh đạo, quản lý trước người đứng đầu, cấp dưới trước cấp trên, cơ quan, đơn vị trước tổ chức đảng, công chức trước đảng viên.",
      formula: "Không đạt khi ngày quyết định sớm hơn ngày quyết định của một đối tượng phải xếp loại trước; cùng ngày là đạt."),
    citations: [
      Citation(.regulation366, "Điều 12 khoản 2", on: .all.subtracting(.members)),
      Citation(.decree335, "Điều 9 khoản 1", on: .collectives),
      Citation(.decree335, "Điều 19 khoản 2", on: .officials, reach: .side),
      Citation(.regulation366, "Điều 3 khoản 4", on: .members),
    ],
    consequence: "kiểm tra trình tự",
    severity: .warning,
    evaluators: [.objects(judgeOrder)],
    account: {
      Rule.Account(
        "\($0.name) được quyết định xếp loại\($0.words(".capacity")) ngày \($0.words("decided")), trước \($0.texts("later").joined(separator: "; ")).",
        remedy: "Cần kiểm tra trình tự và ngày quyết định; khi cần thì quyết định lại sau các đối tượng đó.")
    },
    examples: [
      Example("cùng ngày", given: "người đứng đầu và tập thể cùng ngày 25/12/2025", .met) {
        $0.head(.good)
        $0.object(.leadershipCollective)
      },
      Example("sau một ngày", given: "người đứng đầu 26/12/2025, tập thể 25/12/2025", .met) {
        $0.head(.good) { $0.decided = Scenario.day(26, 12, 2025) }
        $0.object(.leadershipCollective)
      },
      Example("trước một ngày", given: "người đứng đầu 24/12/2025, tập thể 25/12/2025", .notMet) {
        $0.head(.good) { $0.decided = Scenario.day(24, 12, 2025) }
        $0.object(.leadershipCollective)
      },
      Example("cấp trên trước cấp dưới", given: "CQ cấp trên 24/12/2025, CQ cấp dưới 25/12/2025", .notMet) {
        let unit = $0.unit()
        let child = $0.unit("cap-duoi", parent: unit)
        $0.object(.body, unit: unit) { $0.decided = Scenario.day(24, 12, 2025) }
        $0.object(.body, unit: child)
      },
      Example("đảng viên trước công chức", given: "ĐV 24/12/2025, CC cùng người 25/12/2025", .notMet) {
        $0.member(.good, official: .good) { $0.decided = Scenario.day(24, 12, 2025) }
      },
      Example("không có gì phải so", given: "người đứng đầu, không có tập thể được xếp loại", .notApplicable) { $0.head(.good) },
      Example("thiếu ngày quyết định", given: "người đứng đầu, ngày quyết định để trống", .cannotTell) {
        $0.head(.good) { $0.decided = nil }
        $0.object(.leadershipCollective)
      },
    ])
}

@Sendable private func judgeOrder(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.mayFollow else { return .notApplicable }
  guard object.level != nil else { return assessment.unrated(object) }
  var isCompared = false
  var later: [RatedObject] = []
  var missing: [Missing] = []
  let column = assessment.forEachBefore(object) { key in
    guard assessment.dataset.objects[key.index].level != nil else { return }
    isCompared = true
    guard let other = assessment.dataset.objects[key.index].decided else {
      missing.append(assessment.blank(.decided, of: assessment.dataset.objects[key.index].source))
      return
    }
    if let decided = object.decided, decided < other { later.append(assessment.dataset.objects[key]) }
  }
  if !later.isEmpty {
    // What a member waits for is the same person's: the capacities tell the two apart.
    let isMember = object.type == .partyMember
    let words = later.map {
      "\(isMember ? "kết quả xếp loại với tư cách \($0.type.capacity ?? "")" : $0.name) (\($0.decided?.vietnamese ?? ""))"
    }
    return .notMet(
      object.evidence([
        .aside("capacity", isMember ? " với tư cách \(object.type.capacity ?? "")" : ""),
        object.item(.decided, .of(object.decided)),
        Evidence.Item("later", "Được quyết định sau", .texts(words), later.map { $0.source.cell(.decided) }),
      ]))
  }
  if let column { return .cannotTell(missing: column) }
  guard isCompared else { return .notApplicable }
  if object.decided == nil { missing.insert(assessment.blank(.decided, of: object.source), at: 0) }
  return missing.isEmpty ? .met : .cannotTell(Evidence(missing: missing))
}

extension RatedObject {
  /// Whether any other object must be decided before one of its type and role.
  fileprivate var mayFollow: Bool {
    switch type {
    case .leadershipCollective, .staff: false
    case .leader: role == .head || role == nil
    case .partyOrganization, .body, .partyMember: true
    }
  }
}

extension Assessment {
  /// Calls `body` with each row that must be decided before `object`; returns the column without which that cannot be told.
  fileprivate func forEachBefore(_ object: RatedObject, _ body: (Key<RatedObject>) -> Void) -> Missing? {
    guard let report else { return nil }
    func visit(_ unit: Key<Unit>, _ type: ObjectType) {
      for key in report.collectivesOfUnit[unit] where dataset.objects[key.index].type == type { body(key) }
    }
    switch object.type {
    case .leader:
      if object.role == .head { visit(object.unit, .leadershipCollective) }
      return object.role == nil ? missing(.role, of: object.source) : nil
    case .body, .partyOrganization:
      for child in childrenOfUnit[object.unit] { visit(child, object.type) }
      if object.type == .partyOrganization { visit(object.unit, .body) }
      return missing(.parent, of: dataset.units[object.unit].source)
    case .partyMember:
      guard let person = object.person else { return missing(.person, of: object.source) }
      for key in report.ofPerson[person] where dataset.objects[key.index].type == .staff { body(key) }
      return nil
    case .leadershipCollective, .staff: return nil
    }
  }
}
