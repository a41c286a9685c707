import Domain

extension Rule {
  /// MT01: a waiver has expired.
  public static let waiverExpired = Rule(
    "MT01", "waiver-expired",
    title: "Miễn trừ đã hết hạn",
    statement: "Quyết định miễn trừ chỉ có giá trị đến ngày hết hạn.",
    explanation: Explanation(
      checks: "So ngày hết hạn của quyết định miễn trừ với ngày lấy số liệu.",
      why: "Phát hiện được miễn trừ theo quyết định có thời hạn; hết hạn thì phát hiện lại được tính.",
      formula: "Không đạt khi ngày hết hạn < ngày lấy số liệu; trong ngày hết hạn miễn trừ vẫn có giá trị."),
    citations: [],
    consequence: "gia hạn hoặc bỏ quyết định miễn trừ",
    severity: .warning,
    evaluators: [
      .waivers { key, _, assessment in
        let waiver = assessment.dataset.waivers[key]
        guard let expires = waiver.expires else {
          return assessment.missing(.expires, of: waiver.source).map { .cannotTell(missing: $0) } ?? .notApplicable
        }
        guard expires < assessment.settings.asOf else { return .met }
        return .notMet(waiver.evidence([waiver.source.item(.expires, .day(expires))]))
      }
    ],
    account: {
      Rule.Account(
        "Miễn trừ \($0.words("rule")) theo \($0.words("decision")) đã hết hạn ngày \($0.words("expires")).",
        remedy: "Cần gia hạn bằng quyết định mới, hoặc bỏ dòng miễn trừ và xử lý phát hiện.")
    },
    examples: [
      Example("đúng ngày hết hạn", given: "hết hạn 15/4/2026, số liệu đến 15/4/2026", .met) {
        $0.waiver("TL01", expires: Scenario.day(15, 4, 2026), answered: 1)
      },
      Example("hết hạn một ngày", given: "hết hạn 14/4/2026, số liệu đến 15/4/2026", .notMet) {
        $0.waiver("TL01", expires: Scenario.day(14, 4, 2026), answered: 1)
      },
      Example("không ghi ngày hết hạn", given: "không có ngày hết hạn", .notApplicable) {
        $0.waiver("TL01", expires: nil, answered: 1)
      },
      Example("thiếu cột Hết hạn", given: "bảng miễn trừ không có cột Hết hạn", .cannotTell) {
        $0.lacks(.expires, in: .waivers)
        $0.waiver("TL01", expires: nil, answered: 1)
      },
    ])
}

extension Waiver {
  /// What a finding about a waiver begins with; then `more`.
  func evidence(_ more: [Evidence.Item]) -> Evidence {
    Evidence([source.item(.rule, .text(rule)), source.item(.document, .text(decision))] + more)
  }
}
