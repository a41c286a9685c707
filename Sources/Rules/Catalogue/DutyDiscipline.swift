import Domain

extension Rule {
  /// DK13: duty-related discipline means KHT.
  public static let dutyDiscipline = Rule(
    "DK13", "duty-discipline",
    title: "Bị kỷ luật liên quan chức trách, nhiệm vụ",
    statement:
      "Cá nhân bị kỷ luật từ khiển trách trở lên liên quan chức trách, nhiệm vụ trong kỳ, và tập thể lãnh đạo, quản lý có thành viên như vậy, thì xếp loại KHT.",
    explanation: Explanation(
      checks:
        "Tìm hình thức kỷ luật trong kỳ có liên quan chức trách: của cán bộ lãnh đạo, quản lý cùng đơn vị (với TTLĐ), của chính người đó (với CBLĐ, ĐV, CC).",
      why:
        "Vi phạm liên quan đến chức trách, nhiệm vụ, công vụ bị xử lý kỷ luật từ khiển trách trở lên là một trường hợp xếp loại KHT; vi phạm ở tổ chức khác thì không tính ở đây.",
      formula: "Không đạt khi mức trên KHT mà có kỷ luật liên quan chức trách trong kỳ, nơi vi phạm là đơn vị này.",
      openQuestion:
        "Trường hợp đã chủ động phát hiện và khắc phục kịp thời do cấp có thẩm quyền quyết định. Mặc định: nêu lỗi; quyết định đó được ghi ở bảng Miễn trừ."
    ),
    citations: [
      Citation(.regulation366, "Điều 11 khoản 4"), Citation(.decree335, "Điều 11 khoản 3", on: .persons),
      Citation(.decree335, "Điều 20 khoản 4", on: .persons), Citation(.decree90, "Điều 2"),
    ],
    consequence: .rerate,
    severity: .error,
    applicability: .under([.p124, .p366, .n90, .n335]),
    evaluators: [.objects(judgeDutyDiscipline)],
    account: accountForLoweringDiscipline(" liên quan chức trách, nhiệm vụ"),
    examples: [
      Example("không có kỷ luật", given: "CBLĐ HTT, không có kỷ luật trong kỳ", .met) { $0.head(.good) },
      Example("kỷ luật liên quan chức trách", given: "CBLĐ HTNV, bị khiển trách liên quan chức trách", .notMet) {
        let head = $0.head(.completed)
        $0.discipline(.reprimand, subject: head)
      },
      Example("đã xếp loại KHT", given: "CBLĐ KHT, bị khiển trách liên quan chức trách", .met) {
        let head = $0.head(.notCompleted)
        $0.discipline(.reprimand, subject: head)
      },
      Example("không liên quan chức trách", given: "CBLĐ HTNV, kỷ luật không liên quan chức trách", .met) {
        let head = $0.head(.completed)
        $0.discipline(.reprimand, subject: head) { $0.dutyRelated = false }
      },
      Example("tập thể có thành viên bị kỷ luật", given: "TTLĐ HTT, cấp phó bị cảnh cáo liên quan chức trách", .notMet) {
        $0.object(.leadershipCollective, .good)
        let deputy = $0.deputy(.notCompleted)
        $0.discipline(.warning, subject: deputy)
      },
      Example("chưa ghi có liên quan hay không", given: "CBLĐ HTNV, cột Liên quan chức trách để trống", .cannotTell) {
        let head = $0.head(.completed)
        $0.discipline(.reprimand, subject: head) { $0.dutyRelated = nil }
      },
    ])
}

@Sendable private func judgeDutyDiscipline(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type != .partyOrganization, object.type != .body else { return .notApplicable }
  guard let level = object.level else { return assessment.unrated(object) }
  guard level > .notCompleted else { return .met }
  guard assessment.has(.discipline) else { return .without(.discipline) }
  let found = assessment.disciplineThatLowers(object) { $0.kind.isDiscipline && $0.dutyRelated != false } ?? []
  guard !found.isEmpty else { return .met }
  let related = found.filter { $0.dutyRelated == true }
  if !related.isEmpty { return .notMet(object.evidence(assessment.items(related, of: object))) }
  return .cannotTell(Evidence(missing: found.map { assessment.blank(.dutyRelated, of: $0.source) }))
}
