import Domain

extension Rule {
  /// TL03: every rated object stands in a group that an authority decided.
  public static let ratioGroup = Rule(
    "TL03", "ratio-group",
    title: "Nhóm đối tượng tương đồng do cấp có thẩm quyền quyết định",
    statement:
      "Mỗi đối tượng được xếp loại phải thuộc một nhóm; mỗi nhóm phải có cấp có thẩm quyền quyết định và chỉ gồm một loại đối tượng.",
    explanation: Explanation(
      checks:
        "Tìm đối tượng được xếp loại mà chưa có nhóm, nhóm không có trong bảng nhóm, nhóm chưa ghi cấp có thẩm quyền, nhóm lẫn nhiều loại đối tượng.",
      why:
        "Tỷ lệ được tính theo đối tượng có vị trí, vai trò, chức năng, nhiệm vụ tương đồng, do cấp có thẩm quyền xem xét, quyết định; phần mềm không tự chia nhóm.",
      formula:
        "Không đạt khi cột Nhóm để trống ở đối tượng được xếp loại, hoặc nhóm thiếu dòng trong bảng nhóm, thiếu cấp có thẩm quyền, hoặc có từ hai loại đối tượng trở lên.",
      openQuestion:
        "Phạm vi nhóm được nêu khác nhau giữa các văn bản (trong một cơ quan hay theo cấp quyết định). Mặc định: nhóm là dữ liệu do cấp có thẩm quyền quyết định, không suy ra từ đơn vị."
    ),
    citations: [
      Citation(.regulation366, "Điều 11 khoản 1"), Citation(.decree335, "Điều 8 khoản 5", on: .collectives),
      Citation(.decree335, "Điều 20 khoản 5", on: .persons), Citation(.decree48, ""),
    ],
    consequence: "bổ sung dữ liệu về nhóm",
    severity: .warning,
    evaluators: [.objects(judgeOwnGroup), .groups(judgeGroup)],
    account: accountForGroup,
    examples: [
      Example("có nhóm", given: "được xếp loại, thuộc một nhóm", .met) { $0.ratio(1, 5) },
      Example("chưa có nhóm", given: "được xếp loại, cột Nhóm để trống", .notMet) { $0.object(.partyOrganization) },
      Example("chưa xếp loại", given: "không xếp loại, cột Nhóm để trống", .notApplicable) { $0.object(.partyOrganization, nil) },
      Example("nhóm có cấp có thẩm quyền", given: "nhóm một loại đối tượng, có cấp có thẩm quyền", .met, evaluator: 1) {
        $0.ratio(1, 5)
      },
      Example("thiếu cấp có thẩm quyền", given: "nhóm không ghi cấp có thẩm quyền", .notMet, evaluator: 1) {
        $0.group(authority: nil)
        $0.ratio(1, 5)
      },
      Example(
        "nhóm không có trong bảng nhóm", given: "nhóm được dùng nhưng không có dòng trong groups.csv", .notMet, evaluator: 1
      ) {
        let group = $0.undeclaredGroup()
        $0.objects(2, .leader, .good, in: group)
      },
      Example("nhóm lẫn hai loại đối tượng", given: "nhóm gồm TCĐ và CBLĐ", .notMet, evaluator: 1) {
        let group = $0.group()
        $0.objects(1, .partyOrganization, .good, in: group)
        $0.objects(1, .leader, .good, in: group)
      },
      Example("thiếu bảng nhóm", given: "không có groups.csv", .cannotTell) {
        $0.lacks(.groups)
        $0.ratio(1, 5)
      },
    ])
}

@Sendable private func judgeOwnGroup(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.level != nil else { return assessment.unrated(object) }
  guard object.group == nil else { return assessment.has(.groups) ? .met : .without(.groups) }
  if let column = assessment.missing(.ratingGroup, of: object.source) { return .cannotTell(missing: column) }
  return .notMet(object.evidence([object.item(.ratingGroup, .blank)], reasons: ["group"]))
}

@Sendable private func judgeGroup(_ rows: GroupRows, _ assessment: Assessment) -> Outcome {
  guard assessment.has(.groups) else { return .without(.groups) }
  let group = assessment.dataset.groups[rows.group]
  var types: Set<ObjectType> = []
  for key in rows.objects { types.insert(assessment.dataset.objects[key.index].type) }
  var reasons: [String] = []
  var column: Missing?
  if let row = group.source {
    if group.authority == nil {
      column = assessment.missing(.authority, of: row)
      if column == nil { reasons.append("authority") }
    }
  } else {
    reasons.append("row")
  }
  if types.count > 1 { reasons.append("types") }
  if reasons.isEmpty { return column.map { .cannotTell(missing: $0) } ?? .met }
  let items: [Evidence.Item] = [
    .aside("name", group.name ?? group.code),
    Evidence.Item(
      "types", "Loại đối tượng trong nhóm", .texts(ObjectType.allCases.filter(types.contains).map(\.code)),
      rows.objects.prefix(1).map { assessment.dataset.objects[$0].source.cell(.ratingGroup) }),
  ]
  return .notMet(Evidence(items + (group.source.map { [$0.item(.authority, .of(group.authority))] } ?? []), reasons: reasons))
}

@Sendable private func accountForGroup(_ evidence: Evidence) -> Rule.Account {
  if evidence.reasons == ["group"] {
    return Rule.Account(
      "\(evidence.name) được xếp loại \(evidence.words("level")) nhưng chưa thuộc nhóm xét tỷ lệ nào.",
      remedy: "Cần ghi mã nhóm do cấp có thẩm quyền quyết định.")
  }
  var faults: [String] = []
  var remedies: [String] = []
  if evidence.reasons.contains("row") {
    faults.append("không có trong bảng Nhóm xét tỷ lệ")
    remedies.append("thêm nhóm vào bảng Nhóm xét tỷ lệ")
  }
  if evidence.reasons.contains("authority") {
    faults.append("chưa ghi cấp có thẩm quyền")
    remedies.append("ghi cấp có thẩm quyền quyết định nhóm")
  }
  if evidence.reasons.contains("types") {
    faults.append("gồm nhiều loại đối tượng (\(evidence.texts("types").joined(separator: ", ")))")
    remedies.append("tách nhóm theo từng loại đối tượng")
  }
  return Rule.Account(
    "Nhóm «\(evidence.name)» \(faults.joined(separator: ", ")).", remedy: "Cần \(remedies.joined(separator: ", ")).")
}
