import Domain

extension Rule {
  /// DK14: a conclusion of degradation means KHT.
  public static let degradation = Rule(
    "DK14", "degradation",
    title: "Kết luận suy thoái",
    statement:
      "Cá nhân bị kết luận suy thoái, «tự diễn biến», «tự chuyển hóa» trong kỳ, và tập thể lãnh đạo, quản lý có thành viên như vậy, thì xếp loại KHT.",
    explanation: Explanation(
      checks:
        "Tìm kết luận suy thoái trong kỳ: của cán bộ lãnh đạo, quản lý cùng đơn vị (với TTLĐ), của chính người đó (với CBLĐ, ĐV, CC).",
      why: "Bị cấp có thẩm quyền kết luận suy thoái về tư tưởng chính trị, đạo đức, lối sống là một trường hợp xếp loại KHT.",
      formula: "Không đạt khi mức trên KHT mà có kết luận suy thoái trong kỳ, nơi vi phạm là đơn vị này."),
    citations: [
      Citation(.regulation366, "Điều 11 khoản 4"), Citation(.decree335, "Điều 20 khoản 4", on: .persons),
      Citation(.decree335, "Điều 11 khoản 3", on: .persons),
    ],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366, .n90, .n335]),
    evaluators: [.objects(judgeDegradation)],
    account: accountForLoweringDiscipline(),
    examples: [
      Example("không có kết luận", given: "CBLĐ HTT, không có kết luận trong kỳ", .met) { $0.head(.good) },
      Example("có kết luận", given: "CBLĐ HTNV, có kết luận suy thoái trong kỳ", .notMet) {
        let head = $0.head(.completed)
        $0.discipline(.degradation, subject: head)
      },
      Example("đã xếp loại KHT", given: "CBLĐ KHT, có kết luận suy thoái trong kỳ", .met) {
        let head = $0.head(.notCompleted)
        $0.discipline(.degradation, subject: head)
      },
      Example("thiếu bảng kỷ luật", given: "không có discipline.csv", .cannotTell) {
        $0.lacks(.discipline)
        $0.head(.good)
      },
    ])
}

@Sendable private func judgeDegradation(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type != .partyOrganization, object.type != .body else { return .notApplicable }
  guard let level = object.level else { return assessment.unrated(object) }
  guard level > .notCompleted else { return .met }
  guard assessment.has(.discipline) else { return .without(.discipline) }
  let found = assessment.disciplineThatLowers(object) { $0.kind == .degradation } ?? []
  return found.isEmpty ? .met : .notMet(object.evidence(assessment.items(found, of: object)))
}
