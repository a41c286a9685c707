import Domain

extension Rule {
  /// KD03: the superior did not accept the review.
  public static let reviewNotAccepted = Rule(
    "KD03", "review-not-accepted",
    title: "Kiểm điểm chưa đạt yêu cầu",
    statement: "Việc kiểm điểm phải bảo đảm nội dung theo yêu cầu của cấp trên.",
    explanation: Explanation(
      checks: "Tìm đối tượng mà cột Kiểm điểm đạt yêu cầu ghi «không».",
      why: "Quy định 366-QĐ/TW: cấp trên yêu cầu cấp dưới kiểm điểm lại khi chưa bảo đảm nội dung.",
      formula: "Không đạt khi cột Kiểm điểm đạt yêu cầu là «không»; để trống ở đối tượng chưa kiểm điểm thì không áp dụng."),
    citations: [Citation(.regulation366, "Điều 8")],
    consequence: .review("kiểm điểm lại"),
    severity: .warning,
    evaluators: [.objects(judgeAccepted)],
    account: {
      Rule.Account(
        "Việc kiểm điểm của \($0.name)\($0["reviewed"] == .blank ? "" : " ngày \($0.words("reviewed"))") được ghi là chưa đạt yêu cầu.",
        remedy: "Cần kiểm điểm lại, sau đó xếp loại\($0.level("level") == nil ? "" : " lại").")
    },
    examples: [
      Example("đạt yêu cầu", given: "Kiểm điểm đạt yêu cầu: có", .met) {
        $0.object(.partyOrganization) { $0.reviewAccepted = true }
      },
      Example("chưa đạt yêu cầu", given: "Kiểm điểm đạt yêu cầu: không", .notMet) {
        $0.object(.partyOrganization) { $0.reviewAccepted = false }
      },
      Example("chưa kiểm điểm", given: "ngày kiểm điểm để trống", .notApplicable) {
        $0.object(.partyOrganization) { $0.reviewed = nil }
      },
      Example("chưa ghi", given: "đã kiểm điểm, cột để trống", .cannotTell) { $0.object(.partyOrganization) },
    ])
}

@Sendable private func judgeAccepted(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  switch object.reviewAccepted {
  case true: return .met
  case false:
    return .notMet(
      object.evidence([object.item(.reviewAccepted, .yes(false)), object.item(.reviewed, .of(object.reviewed))]))
  case nil:
    if object.reviewed == nil, assessment.missing(.reviewed, of: object.source) == nil { return .notApplicable }
    return assessment.cannotTell(object.source, blank: .reviewAccepted)
  }
}
