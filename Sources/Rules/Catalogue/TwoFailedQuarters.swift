import Domain

extension Rule {
  /// QU06: two KHT quarters in a row.
  public static let twoFailedQuarters = Rule(
    "QU06", "two-failed-quarters",
    title: "Hai quý liên tiếp KHT",
    statement: "Hai quý liên tiếp xếp loại KHT được nêu để cấp có thẩm quyền xem xét công tác cán bộ.",
    explanation: Explanation(
      checks: "Xem các quý trong năm, và quý IV năm trước, của đối tượng có hai quý liền nhau đều KHT hay không.",
      why: "Các nơi thực hiện Hướng dẫn 02-HD/BTCTW xem xét thay thế, bố trí lại cán bộ có từ hai quý liên tiếp KHT.",
      formula:
        "Nêu khi hai quý liền nhau đều KHT và quý sau thuộc năm báo cáo, hoặc là quý báo cáo; quý trước của quý I là quý IV năm trước."
    ),
    citations: [Citation(.guidance2, "")],
    consequence: "cấp có thẩm quyền xem xét công tác cán bộ",
    severity: .info,
    evaluators: [.objects(judgeTwoFailed)],
    account: {
      Rule.Account(
        "\($0.name) có hai quý liên tiếp xếp loại KHT (\($0.texts("quarters").joined(separator: "; "))).",
        remedy: "Đề nghị cấp có thẩm quyền xem xét, quyết định về công tác cán bộ.")
    },
    examples: [
      Example("một quý KHT", given: "KHT, HTNV, HTNV", .met) {
        $0.quarters(.completed, [.notCompleted, .completed, .completed])
      },
      Example("hai quý KHT không liền nhau", given: "KHT, HTNV, KHT", .met) {
        $0.quarters(.completed, [.notCompleted, .completed, .notCompleted])
      },
      Example("hai quý liền nhau", given: "HTNV, KHT, KHT", .notMet) {
        $0.quarters(.completed, [.completed, .notCompleted, .notCompleted])
      },
      Example("liền nhau qua năm mới", given: "quý IV/2025 KHT, quý I/2026 KHT", .notMet) {
        $0.quarters(.completed, [.notCompleted, .completed, .completed], quarterBefore: .notCompleted)
      },
      Example("quý IV năm trước KHT, quý I thì không", given: "quý IV/2025 KHT, quý I/2026 HTNV", .met) {
        $0.quarters(.completed, [.completed, .completed, .completed], quarterBefore: .notCompleted)
      },
      Example("thiếu bảng của quý III", given: "HTNV, KHT, không có bảng quý III", .cannotTell) {
        $0.quarters(.completed, [.completed, .notCompleted])
      },
      Example("báo cáo quý, quý này và quý trước KHT", given: "báo cáo quý II: KHT, KHT", .notMet) {
        $0.quarters(.completed, [.notCompleted, .notCompleted])
        $0.settings.period = .quarter(2, of: 2026)
      },
      Example("báo cáo quý, hai quý trước KHT", given: "báo cáo quý III: KHT, KHT, HTNV", .met) {
        $0.quarters(.completed, [.notCompleted, .notCompleted, .completed])
        $0.settings.period = .quarter(3, of: 2026)
      },
      Example("thiếu bảng của quý III, quý II không KHT", given: "KHT, HTNV, không có bảng quý III", .met) {
        $0.quarters(.completed, [.notCompleted, .completed])
      },
    ])
}

@Sendable private func judgeTwoFailed(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard let span = assessment.quartersOfPairs else { return .notApplicable }
  let rows = assessment.quarterRows(of: object).filter { span.contains($0.quarter) }
  let before = assessment.rowsOfQuarterBefore(object).filter { span.contains($0.quarter) }
  let failed = (before + rows).filter { $0.row.level == .notCompleted }
  let pair = zip(failed, failed.dropFirst()).first { $0.quarter.isBeside($1.quarter) }
  if let pair { return .notMet(object.evidence([.quarters([pair.0, pair.1])])) }
  let untold = assessment.untoldQuarters(of: object).filter { span.contains($0.quarter) }
  // Only a quarter beside one that is, or may be, KHT can still make two.
  let suspects = failed.map(\.quarter) + untold.map(\.quarter)
  let open = untold.filter { quarter, _ in suspects.contains { $0.isBeside(quarter) } }
  if !open.isEmpty { return .cannotTell(Evidence(missing: open.map(\.missing))) }
  return rows.contains { $0.row.level != nil } ? .met : .notApplicable
}

extension Assessment {
  /// The quarters that a pair may be made of, those of the report year and the one before it; nil where the report is on no year or
  /// quarter.
  ///
  /// In the report on a quarter this one and the one before: an earlier pair was told in its time.
  fileprivate var quartersOfPairs: ClosedRange<Period>? {
    let period = settings.period
    let lastOfYearBefore = Period.quarter(4, of: period.year - 1)
    switch period.kind {
    case .year: return lastOfYearBefore...Period.quarter(4, of: period.year)
    case .quarter: return (period.part > 1 ? Period.quarter(period.part - 1, of: period.year) : lastOfYearBefore)...period
    case .month, .term: return nil
    }
  }
}

extension Period {
  /// Whether one of the two begins the day after the other ends.
  fileprivate func isBeside(_ other: Period) -> Bool {
    lastDay.advanced(by: 1) == other.firstDay || other.lastDay.advanced(by: 1) == firstDay
  }
}
