import Domain

extension Rule {
  /// DK05: an HTXS collective has no disciplined member or subordinate unit.
  public static let excellentNoDiscipline = Rule(
    "DK05", "excellent-no-discipline",
    title: "HTXS: không có thành viên, đơn vị trực thuộc bị kỷ luật",
    statement:
      "Tập thể lãnh đạo, quản lý xếp loại HTXS không có thành viên bị kỷ luật; tổ chức, cơ quan, đơn vị xếp loại HTXS không có đơn vị trực thuộc bị kỷ luật.",
    explanation: Explanation(
      checks:
        "Với TTLĐ: tìm kỷ luật trong kỳ đối với cán bộ lãnh đạo, quản lý cùng đơn vị. Với CQ, TCĐ: tìm kỷ luật trong kỳ đối với đơn vị trực thuộc trực tiếp hoặc TCĐ, TTLĐ, CQ của đơn vị đó.",
      why: "Quy định 366-QĐ/TW: không có đơn vị trực thuộc hoặc thành viên của tập thể lãnh đạo, quản lý bị kỷ luật.",
      formula: "Không đạt khi có ít nhất một hình thức kỷ luật trong kỳ; vi phạm xảy ra ở đơn vị khác thì không tính ở đây.",
      openQuestion:
        "Điều kiện này không nêu hình thức hay tính chất của kỷ luật. Mặc định: mọi hình thức kỷ luật trong kỳ đều tính, không phân biệt có liên quan chức trách hay không."
    ),
    citations: [Citation(.regulation366, "Điều 11 khoản 1")],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366]),
    evaluators: [.objects(judgeNoDiscipline)],
    account: {
      Rule.Account(
        "\($0.name) được xếp loại HTXS trong khi \($0.texts(".acts").joined(separator: "; ")).",
        Rerating(.good, "thấp hơn HTXS, hoặc xác minh lại kỳ và nơi vi phạm của việc kỷ luật"))
    },
    examples: [
      Example("không có kỷ luật", given: "TTLĐ HTXS, không có kỷ luật trong kỳ", .met) {
        $0.object(.leadershipCollective, .excellent)
        $0.head(.good)
      },
      Example("thành viên bị khiển trách", given: "TTLĐ HTXS, một cấp phó bị khiển trách trong kỳ", .notMet) {
        $0.object(.leadershipCollective, .excellent)
        let deputy = $0.deputy(.notCompleted)
        $0.discipline(.reprimand, subject: deputy)
      },
      Example("kỷ luật của kỳ trước", given: "TTLĐ HTXS, kỷ luật thuộc kỳ 2024", .met) {
        $0.object(.leadershipCollective, .excellent)
        let deputy = $0.deputy(.good)
        $0.discipline(.reprimand, subject: deputy, period: .year(2024))
      },
      Example("vi phạm ở đơn vị khác", given: "TTLĐ HTXS, vi phạm xảy ra ở đơn vị cũ", .met) {
        $0.object(.leadershipCollective, .excellent)
        let deputy = $0.deputy(.good)
        let former = $0.unit("don-vi-cu")
        $0.discipline(.reprimand, subject: deputy) { $0.place = former }
      },
      Example("đơn vị trực thuộc bị kỷ luật", given: "TCĐ HTXS, một đơn vị trực thuộc bị cảnh cáo", .notMet) {
        let unit = $0.unit()
        let child = $0.unit("truc-thuoc", parent: unit)
        $0.object(.partyOrganization, .excellent, unit: unit)
        $0.discipline(.warning, unit: child)
      },
      Example("thiếu bảng kỷ luật", given: "không có discipline.csv", .cannotTell) {
        $0.lacks(.discipline)
        $0.object(.leadershipCollective, .excellent)
      },
    ])
}

@Sendable private func judgeNoDiscipline(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard !object.type.isPerson else { return .notApplicable }
  guard object.level == .excellent else { return assessment.unrated(object) }
  guard assessment.has(.discipline) else { return .without(.discipline) }
  let found: [Discipline]
  if object.type == .leadershipCollective {
    found = assessment.discipline(onLeadersOf: object.unit) { $0.kind.isDiscipline }
  } else {
    if let column = assessment.missing(.parent, of: assessment.dataset.units[object.unit].source) {
      return .cannotTell(missing: column)
    }
    found = disciplineBelow(object.unit, in: assessment)
  }
  return found.isEmpty ? .met : .notMet(object.evidence(assessment.items(found, of: object)))
}

/// Discipline of the direct child units of `unit` and of their collectives.
private func disciplineBelow(_ unit: Key<Unit>, in assessment: Assessment) -> [Discipline] {
  var found: [Discipline] = []
  for child in assessment.childrenOfUnit[unit] {
    found += assessment.discipline(onUnit: child) { $0.kind.isDiscipline }
    for key in assessment.report?.collectivesOfUnit[child] ?? [] {
      let subject = assessment.dataset.objects[key.index].subject
      found += assessment.discipline(on: subject, in: child) { $0.kind.isDiscipline }
    }
  }
  return found
}
