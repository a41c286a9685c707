public import Domain

extension Rule {
  /// MT02: a waiver answers no finding.
  public static let waiverUnused = Rule(
    "MT02", "waiver-unused",
    title: "Miễn trừ không ứng với phát hiện nào",
    statement: "Mỗi quyết định miễn trừ phải ứng với ít nhất một phát hiện cùng quy tắc, đối tượng và kỳ.",
    explanation: Explanation(
      checks: "Đếm số phát hiện mà quyết định miễn trừ ứng với.",
      why: "Miễn trừ không còn ứng với phát hiện nào có thể do ghi sai mã, sai kỳ, hoặc thiếu sót đã được khắc phục.",
      formula:
        "Không đạt khi số phát hiện ứng với quyết định bằng 0. Quyết định của kỳ mà báo cáo này không xét chỉ được lưu ý: phát hiện mà nó ứng với đứng ở báo cáo của kỳ ấy. Quy tắc về quý không xét năm, tháng ở báo cáo nào."
    ),
    citations: [],
    consequence: "rà soát, bỏ quyết định miễn trừ không còn cần",
    lighterConsequence: "kiểm tra kỳ ghi ở dòng miễn trừ",
    severity: .warning,
    evaluators: [
      .waivers { key, answered, assessment in
        guard answered == 0 else { return .met }
        let waiver = assessment.dataset.waivers[key]
        // Without the ratings of its period there is nothing yet that it could answer.
        if let missing = assessment.ratings(behind: waiver) { return .cannotTell(missing: missing) }
        let answers = Evidence.Item("answered", "Số phát hiện ứng với", .count(0))
        if waiver.isOfOtherPeriod(than: assessment.settings.period) {
          let periods: [Evidence.Item] = [
            .aside("period", waiver.period.vietnamese), .aside("report", assessment.settings.period.vietnamese),
          ]
          var evidence = waiver.evidence([answers] + periods)
          evidence.severity = .info
          return .notMet(evidence)
        }
        return .notMet(waiver.evidence([answers] + (waiver.isOfNoReport ? [.aside("quarters", "có")] : [])))
      }
    ],
    account: accountForUnused,
    examples: [
      Example("ứng với một phát hiện", given: "một phát hiện", .met) { $0.waiver("TL01", expires: nil, answered: 1) },
      Example("không ứng với phát hiện nào", given: "không có phát hiện", .notMet) {
        $0.waiver("TL01", expires: nil, answered: 0)
      },
      Example("chưa có bảng xếp loại của kỳ", given: "miễn trừ TL01, không có bảng ratings của kỳ ấy", .cannotTell) {
        $0.lacks(.ratings)
        $0.waiver("TL01", expires: nil, answered: 0)
      },
      Example("quyết định của kỳ khác", given: "miễn trừ TL01 của năm 2025, báo cáo năm 2026", .notMet) {
        $0.waiver("TL01", expires: nil, answered: 0)
        $0.settings.period = .year(2026)
      },
      Example("quy tắc về quý, miễn trừ ghi cả năm", given: "miễn trừ QU04 của năm 2026, báo cáo năm 2026", .notMet) {
        $0.waiver("QU04", expires: nil, answered: 0)
        $0.settings.period = .year(2026)
        $0.object(.leader, .good)
      },
      Example("quy tắc xét từng hạn chế", given: "miễn trừ KP18, là quy tắc xét từng hạn chế", .notMet) {
        $0.waiver("KP18", expires: nil, answered: 0)
      },
    ])
}

extension Assessment {
  /// The ratings that the rule of `waiver` looks at and the content has not; nil where it has them, or the rule looks at none.
  fileprivate func ratings(behind waiver: Waiver) -> Missing? {
    let looksAtRatings = RuleCatalogue.rule(waiver.rule)?.evaluators.contains(where: \.needsRatings) ?? false
    let isThere = dataset.tables.contains { $0.kind == .ratings && $0.period == waiver.period }
    return looksAtRatings && !isThere ? .table(.ratings, waiver.period) : nil
  }
}

extension Waiver {
  /// Whether its rule looks at rows of its period in reports on other periods than `report` alone.
  public func isOfOtherPeriod(than report: Period) -> Bool {
    !waivable.isEmpty && !isOfNoReport && !waivable.contains { $0.looks(at: period, in: report) }
  }

  /// Whether its rule looks at rows of its period in no report at all: quarters, where the waiver names a year.
  fileprivate var isOfNoReport: Bool { !waivable.isEmpty && !waivable.contains { $0.looks(at: period, in: period) } }

  /// What of its rule can be waived.
  private var waivable: [Evaluator] { RuleCatalogue.rule(rule)?.evaluators.filter(\.isWaivable) ?? [] }
}

extension Evaluator {
  /// Whether it is asked about rows of `period` in a report on the period `report`.
  fileprivate func looks(at period: Period, in report: Period) -> Bool {
    switch self {
    case .quarterObjects, .objectsInQuarters, .quarterGroups: period.kind == .quarter && period.year == report.year
    case .objects, .groups, .declaredGroups, .units, .obligations, .dispatches: period == report
    case .plans, .items, .waivers: true
    }
  }

  /// Whether it goes over rows of ratings.
  fileprivate var needsRatings: Bool {
    switch self {
    case .objects, .quarterObjects, .objectsInQuarters, .groups, .quarterGroups: true
    case .declaredGroups, .units, .plans, .items, .obligations, .dispatches, .waivers: false
    }
  }
}

@Sendable private func accountForUnused(_ evidence: Evidence) -> Rule.Account {
  let code = evidence.words("rule")
  let sentence: Words = "Miễn trừ \(code) theo \(evidence.words("decision")) không ứng với phát hiện nào."
  if evidence[".period"] != nil {
    return Rule.Account(
      "Miễn trừ \(code) theo \(evidence.words("decision")) là của \(evidence.words(".period")); báo cáo \(evidence.words(".report")) không xét kỳ ấy.",
      remedy: "Giữ nguyên nếu kỳ ghi đúng; nếu ghi sai thì sửa cột Kỳ của dòng miễn trừ.")
  }
  if evidence[".quarters"] != nil {
    return Rule.Account(
      sentence,
      remedy: "Quy tắc \(code) xét từng quý: cần ghi quý (như 2026-Q1) ở cột Kỳ; nếu không còn cần thì bỏ dòng miễn trừ.")
  }
  guard let rule = RuleCatalogue.rule(code), !rule.evaluators.contains(where: \.isWaivable) else {
    return Rule.Account(
      sentence, remedy: "Cần kiểm tra lại mã quy tắc, đối tượng, kỳ; nếu không còn cần thì bỏ dòng miễn trừ.")
  }
  let targets = rule.evaluators.map(\.targetWords).joined(separator: ", ")
  return Rule.Account(
    sentence,
    remedy:
      "Quy tắc \(code) xét từng \(targets) nên không miễn trừ được theo đối tượng, đơn vị hay nhóm; cần bổ sung, điều chỉnh chính dữ liệu theo quyết định của cấp có thẩm quyền rồi bỏ dòng miễn trừ."
  )
}
