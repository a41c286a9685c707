import Domain

extension Rule {
  /// KP17: the status is named and proven.
  public static let statusProof = Rule(
    "KP17", "status-proof",
    title: "Tình trạng khắc phục và minh chứng",
    statement: "Mỗi hạn chế phải ghi tình trạng; «đã khắc phục» phải có ngày hoàn thành và minh chứng.",
    explanation: Explanation(
      checks: "Đọc tình trạng, mức độ, ngày hoàn thành và minh chứng của từng hạn chế.",
      why:
        "Mẫu 01 Hướng dẫn 43-HD/BTCTW yêu cầu nêu rõ từng hạn chế đã được khắc phục, đang khắc phục (mức độ) hay chưa được khắc phục.",
      formula:
        "«Đã khắc phục» thiếu ngày hoàn thành hoặc minh chứng là lỗi; mức độ 100 % mà chưa ghi «đã khắc phục», hoặc tình trạng để trống, là cảnh báo."
    ),
    citations: [Citation(.guidance43, "Mẫu 01 mục III")],
    consequence: "bổ sung, hoàn thiện hồ sơ khắc phục",
    severity: .error,
    evaluators: [.items(judgeStatus)],
    account: accountForStatus,
    examples: [
      Example("đang khắc phục", given: "đang khắc phục, 80 %", .met) { $0.item { $0.percent = Score(80) } },
      Example("đã khắc phục, đủ hồ sơ", given: "đã khắc phục, có ngày hoàn thành và minh chứng", .met) { $0.remedied() },
      Example("đã khắc phục, thiếu minh chứng", given: "đã khắc phục, minh chứng để trống", .notMet) {
        $0.remedied { $0.evidence = nil }
      },
      Example("đã khắc phục, thiếu ngày", given: "đã khắc phục, ngày hoàn thành để trống", .notMet) {
        $0.remedied { $0.doneOn = nil }
      },
      Example("đủ 100 % nhưng ghi đang", given: "đang khắc phục, 100 %", .notMet) { $0.item { $0.percent = Score(100) } },
      Example("để trống", given: "tình trạng để trống", .notMet) { $0.item { $0.status = nil } },
      Example("không có cột mức độ", given: "đang khắc phục, bảng hạn chế không có cột Mức độ (%)", .cannotTell) {
        $0.lacks(.percent, in: .remediation)
        $0.item { $0.percent = nil }
      },
      Example("thiếu cột", given: "đã khắc phục, bảng hạn chế không có cột Minh chứng", .cannotTell) {
        $0.lacks(.evidence, in: .remediation)
        $0.remedied { $0.evidence = nil }
      },
    ])
}

extension Scenario {
  /// A shortcoming remedied on 10/4/2026 with proof.
  fileprivate mutating func remedied(_ change: (inout Shortcoming) -> Void = { _ in }) {
    item {
      $0.status = .remedied
      $0.doneOn = Scenario.day(10, 4, 2026)
      $0.evidence = "Quyết định 12-QĐ/ĐU"
      change(&$0)
    }
  }
}

@Sendable private func judgeStatus(_ key: Key<Shortcoming>, _ assessment: Assessment) -> Outcome {
  let item = assessment.dataset.shortcomings[key]
  if item.status == .remedied {
    if item.doneOn != nil, item.evidence != nil { return .met }
    return judgeFields(item, [(.doneOn, item.doneOn == nil), (.evidence, item.evidence == nil)], in: assessment)
  }
  let isFull = item.percent == Score(100)
  if item.status != nil, item.percent == nil, let column = assessment.missing(.percent, of: item.source) {
    return .cannotTell(missing: column)
  }
  guard item.status == nil || isFull else { return .met }
  if item.status == nil, let column = assessment.missing(.status, of: item.source) { return .cannotTell(missing: column) }
  let reasons = (item.status == nil ? ["status"] : []) + (isFull ? ["percent"] : [])
  return .notMet(
    item.evidence(
      [
        item.item(.status, item.status.map { .text($0.words) } ?? .blank), item.item(.percent, .of(item.percent)),
      ], reasons: reasons, severity: .warning))
}

@Sendable private func accountForStatus(_ evidence: Evidence) -> Rule.Account {
  if evidence[".blank"] != nil {
    return Rule.Account(
      "\(evidence.name) ghi «đã khắc phục» nhưng thiếu \(evidence.words(".blank")).",
      remedy: "Cần bổ sung \(evidence.words(".blank")), hoặc ghi lại tình trạng.")
  }
  guard evidence.reasons.contains("percent") else {
    return Rule.Account("\(evidence.name) chưa ghi tình trạng khắc phục.", remedy: "Cần ghi «đã», «đang» hoặc «chưa khắc phục».")
  }
  let status = evidence.reasons.contains("status") ? "tình trạng để trống" : "tình trạng «\(evidence.words("status"))»"
  return Rule.Account(
    "\(evidence.name) ghi mức độ 100\u{202F}% nhưng \(status).",
    remedy: "Cần ghi «đã khắc phục» kèm ngày hoàn thành và minh chứng, hoặc ghi lại mức độ.")
}
