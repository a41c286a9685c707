import Domain

extension Rule {
  /// DK15: a conclusion of personnel wrongdoing or disunity means KHT.
  public static let personnelWrongdoing = Rule(
    "DK15", "personnel-wrongdoing",
    title: "Kết luận sai phạm công tác cán bộ, mất đoàn kết",
    statement:
      "Tập thể lãnh đạo, quản lý, cơ quan, đơn vị bị kết luận sai phạm công tác cán bộ hoặc mất đoàn kết thì xếp loại KHT.",
    explanation: Explanation(
      checks: "Tìm kết luận sai phạm cán bộ, kết luận mất đoàn kết trong kỳ đối với đơn vị hoặc chính TTLĐ, CQ đó.",
      why:
        "Bị kết luận sai phạm về công tác cán bộ, mất đoàn kết, bè phái, chạy chức, chạy quyền là một trường hợp xếp loại KHT.",
      formula: "Không đạt khi mức trên KHT mà có một trong hai kết luận trong kỳ."),
    citations: [Citation(.regulation366, "Điều 11 khoản 4"), Citation(.decree335, "Điều 8 khoản 4 điểm a")],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366, .n335]),
    evaluators: [.objects(judgePersonnel)],
    account: accountForLoweringDiscipline(),
    examples: [
      Example("không có kết luận", given: "CQ HTT, không có kết luận trong kỳ", .met) { $0.object(.body) },
      Example("kết luận về đơn vị", given: "CQ HTNV, đơn vị bị kết luận mất đoàn kết", .notMet) {
        $0.object(.body, .completed)
        $0.discipline(.disunity, unit: $0.unit())
      },
      Example("kết luận về tập thể", given: "TTLĐ HTT, bị kết luận sai phạm cán bộ", .notMet) {
        let subject = $0.object(.leadershipCollective)
        $0.discipline(.personnelWrongdoing, subject: subject)
      },
      Example("đã xếp loại KHT", given: "CQ KHT, đơn vị bị kết luận mất đoàn kết", .met) {
        $0.object(.body, .notCompleted)
        $0.discipline(.disunity, unit: $0.unit())
      },
      Example("thiếu bảng kỷ luật", given: "không có discipline.csv", .cannotTell) {
        $0.lacks(.discipline)
        $0.object(.body)
      },
    ])
}

@Sendable private func judgePersonnel(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leadershipCollective || object.type == .body else { return .notApplicable }
  guard let level = object.level else { return assessment.unrated(object) }
  guard level > .notCompleted else { return .met }
  guard assessment.has(.discipline) else { return .without(.discipline) }
  func isAsked(_ row: Discipline) -> Bool { row.kind == .personnelWrongdoing || row.kind == .disunity }
  let found =
    assessment.discipline(onUnit: object.unit, where: isAsked)
    + assessment.discipline(on: object.subject, in: object.unit, where: isAsked)
  return found.isEmpty ? .met : .notMet(object.evidence(assessment.items(found, of: object)))
}
