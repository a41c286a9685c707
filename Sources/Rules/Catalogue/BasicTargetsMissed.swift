import Domain

extension Rule {
  /// DK12: basic socio-economic targets missed.
  public static let basicTargetsMissed = Rule(
    "DK12", "basic-targets-missed",
    title: "Chỉ tiêu kinh tế - xã hội cơ bản không đạt",
    statement:
      "Tập thể lãnh đạo, quản lý, cá nhân lãnh đạo, quản lý không hoàn thành 5 chỉ tiêu kinh tế - xã hội cơ bản thì xếp loại KHT.",
    explanation: Explanation(
      checks: "Đọc số chỉ tiêu kinh tế - xã hội cơ bản không đạt của TTLĐ, CBLĐ có mức trên KHT.",
      why:
        "Quy định 366-QĐ/TW nêu trường hợp không hoàn thành 5 chỉ tiêu cơ bản: tăng trưởng kinh tế, thu ngân sách, giải ngân vốn đầu tư công, thu nhập bình quân đầu người, giảm tỷ lệ hộ nghèo.",
      formula: "Mức trên KHT với 1 đến 4 chỉ tiêu không đạt là cảnh báo; cả 5 chỉ tiêu không đạt là lỗi.",
      openQuestion:
        "«Không hoàn thành 5 chỉ tiêu» là cả năm hay bất kỳ chỉ tiêu nào, văn bản không rõ. Mặc định: cảnh báo từ một chỉ tiêu, lỗi khi cả năm."
    ),
    citations: [Citation(.regulation366, "Điều 11 khoản 4")],
    consequence: .rerate,
    severity: .warning,
    applicability: .under([.p124, .p366]),
    evaluators: [.objects(judgeTargets)],
    account: {
      let sentence: Words =
        "\($0.name) được xếp loại \($0.words("level")) trong khi \($0.words("missedBasicTargets")) trên 5 chỉ tiêu kinh tế - xã hội cơ bản không đạt."
      return $0.count("missedBasicTargets") == 5
        ? Rule.Account(sentence, Rerating(.notCompleted, "ở mức KHT, hoặc ghi quyết định về lý do bất khả kháng"))
        : Rule.Account(sentence, remedy: "Đề nghị cấp có thẩm quyền xem xét mức xếp loại theo số chỉ tiêu không đạt.")
    },
    examples: [
      Example("đạt cả năm chỉ tiêu", given: "CBLĐ HTT, 0 chỉ tiêu không đạt", .met) {
        $0.head(.good) { $0.missedBasicTargets = 0 }
      },
      Example("một chỉ tiêu không đạt", given: "CBLĐ HTT, 1 chỉ tiêu không đạt", .notMet) {
        $0.head(.good) { $0.missedBasicTargets = 1 }
      },
      Example("cả năm chỉ tiêu không đạt", given: "CBLĐ HTNV, 5 chỉ tiêu không đạt", .notMet) {
        $0.head(.completed) { $0.missedBasicTargets = 5 }
      },
      Example("đã xếp loại KHT", given: "CBLĐ KHT, 5 chỉ tiêu không đạt", .met) {
        $0.head(.notCompleted) { $0.missedBasicTargets = 5 }
      },
      Example("thiếu số liệu", given: "CBLĐ HTT, cột để trống", .cannotTell) { $0.head(.good) },
    ])
}

@Sendable private func judgeTargets(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .leadershipCollective || object.type == .leader else { return .notApplicable }
  guard let level = object.level else { return assessment.unrated(object) }
  guard level > .notCompleted else { return .met }
  guard let missed = object.missedBasicTargets else { return assessment.cannotTell(object.source, blank: .missedBasicTargets) }
  guard missed > 0 else { return .met }
  return .notMet(
    object.evidence([object.item(.missedBasicTargets, .of(missed))], severity: missed >= 5 ? .error : .warning))
}
