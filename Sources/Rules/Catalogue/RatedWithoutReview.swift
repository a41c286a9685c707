import Domain

extension Rule {
  /// KD01: who is rated was reviewed first.
  public static let ratedWithoutReview = Rule(
    "KD01", "rated-without-review",
    title: "Xếp loại khi chưa kiểm điểm",
    statement: "Tập thể, cá nhân được xếp loại phải được kiểm điểm trước hoặc trong ngày quyết định xếp loại.",
    explanation: Explanation(
      checks: "So ngày kiểm điểm với ngày quyết định của TCĐ, TTLĐ, CBLĐ, ĐV đã được xếp loại.",
      why:
        "Quy định 366-QĐ/TW gắn đánh giá, xếp loại với kiểm điểm; Kết luận 12-KL/TW nêu việc xếp loại khi chưa kiểm điểm là sai sót phải kiểm điểm bổ sung.",
      formula: "Không đạt khi không có ngày kiểm điểm, hoặc ngày kiểm điểm > ngày quyết định; cùng ngày là đạt."),
    citations: [Citation(.regulation366, "Điều 3 khoản 4"), Citation(.conclusion12, "")],
    consequence: .review("kiểm điểm bổ sung"),
    severity: .error,
    evaluators: [.objects(judgeReviewed)],
    account: accountForReviewed,
    examples: [
      Example("kiểm điểm trước một ngày", given: "kiểm điểm 24/12/2025, quyết định 25/12/2025", .met) {
        $0.object(.partyOrganization) { $0.reviewed = Scenario.day(24, 12, 2025) }
      },
      Example("cùng ngày", given: "kiểm điểm và quyết định cùng ngày 25/12/2025", .met) {
        $0.object(.partyOrganization) { $0.reviewed = Scenario.day(25, 12, 2025) }
      },
      Example("kiểm điểm sau một ngày", given: "kiểm điểm 26/12/2025, quyết định 25/12/2025", .notMet) {
        $0.object(.partyOrganization) { $0.reviewed = Scenario.day(26, 12, 2025) }
      },
      Example("không có ngày kiểm điểm", given: "HTT, ngày kiểm điểm để trống", .notMet) {
        $0.object(.partyOrganization) { $0.reviewed = nil }
      },
      Example("công chức", given: "công chức được xếp loại, ngày kiểm điểm để trống", .notApplicable) {
        $0.object(.staff) { $0.reviewed = nil }
      },
      Example("thiếu ngày quyết định", given: "có ngày kiểm điểm, ngày quyết định để trống", .cannotTell) {
        $0.object(.partyOrganization) { $0.decided = nil }
      },
    ])
}

@Sendable private func judgeReviewed(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type != .body, object.type != .staff else { return .notApplicable }
  guard object.level != nil else { return assessment.unrated(object) }
  if let reviewed = object.reviewed {
    guard let decided = object.decided else { return assessment.cannotTell(object.source, blank: .decided) }
    guard reviewed > decided else { return .met }
  } else if let column = assessment.missing(.reviewed, of: object.source) {
    return .cannotTell(missing: column)
  }
  return .notMet(
    object.evidence([object.item(.reviewed, .of(object.reviewed)), object.item(.decided, .of(object.decided))]))
}

@Sendable private func accountForReviewed(_ evidence: Evidence) -> Rule.Account {
  let redo = "Cần kiểm điểm bổ sung rồi quyết định lại mức xếp loại"
  guard case .day(let reviewed)? = evidence["reviewed"] else {
    return Rule.Account(
      "\(evidence.name) được xếp loại \(evidence.words("level")) nhưng không có ngày kiểm điểm.",
      remedy: "\(redo), hoặc bổ sung ngày kiểm điểm nếu ghi thiếu.")
  }
  return Rule.Account(
    "\(evidence.name) kiểm điểm ngày \(reviewed.vietnamese), sau ngày quyết định xếp loại \(evidence.words("decided")).",
    remedy: "\(redo), hoặc sửa ngày nếu ghi sai.")
}
