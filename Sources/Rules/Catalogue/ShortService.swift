import Domain

extension Rule {
  /// KD11: an official with less than six months of work is not rated.
  public static let shortService = Rule(
    "KD11", "short-service",
    title: "Công tác chưa đủ 06 tháng",
    statement: "Công chức công tác chưa đủ 06 tháng trong năm thì không xếp loại, trừ trường hợp thai sản, ốm đau.",
    explanation: Explanation(
      checks: "Đọc số tháng công tác của công chức được xếp loại.",
      why: "Nghị định 335/2025/NĐ-CP và Nghị định 90/2020/NĐ-CP không xếp loại người công tác trong năm chưa đủ 06 tháng.",
      formula:
        "Không đạt khi CC được xếp loại, số tháng công tác < 6 và cột Thai sản, ốm đau không ghi «có»; đủ 6 tháng là đạt. Báo cáo quý, tháng không xét.",
      openQuestion:
        "Quy định của Đảng không có giới hạn này, chỉ miễn kiểm điểm đảng viên mới kết nạp chưa đủ 06 tháng; cùng một người có thể được xếp loại đảng viên mà không xếp loại công chức. Mặc định: chỉ áp dụng cho CC theo quy định của Nhà nước."
    ),
    citations: [Citation(.decree335, "Điều 11 khoản 1"), Citation(.decree90, "Điều 2")],
    consequence: .rerate("hủy kết quả xếp loại"),
    severity: .error,
    applicability: Applicability([.n90: [.staff], .n335: [.staff]]),
    evaluators: [.objects(judgeService)],
    account: {
      Rule.Account(
        "\($0.name) công tác \($0.words("monthsWorked")) tháng trong năm, chưa đủ 06 tháng, nhưng được xếp loại \($0.words("level")).",
        remedy: "Cần hủy kết quả xếp loại và ghi lý do không xếp loại, hoặc ghi thời gian thai sản, ốm đau nếu có.")
    },
    examples: [
      Example("đúng 06 tháng", given: "CC được xếp loại, 6 tháng", .met) { $0.official(months: 6) },
      Example("chưa đủ 06 tháng", given: "CC được xếp loại, 5 tháng", .notMet) { $0.official(months: 5) },
      Example("thai sản", given: "CC được xếp loại, 5 tháng, thai sản", .met) { $0.official(months: 5, leave: true) },
      Example("đảng viên", given: "đảng viên được xếp loại, 5 tháng", .notApplicable) {
        $0.object(.partyMember) { $0.monthsWorked = 5 }
      },
      Example("báo cáo quý", given: "CC được xếp loại trong quý, 3 tháng", .notApplicable) {
        $0.official(months: 3)
        $0.reportsQuarter()
      },
      Example("thiếu số tháng", given: "CC được xếp loại, số tháng để trống", .cannotTell) { $0.official(months: nil) },
    ])
}

extension Scenario {
  /// An official of a State body, rated in January 2026.
  fileprivate mutating func official(months: Int32?, leave: Bool? = nil) {
    object(.staff, .good, unit: unit(side: .state)) {
      $0.decided = Scenario.day(5, 1, 2026)
      $0.monthsWorked = months
      $0.leave = leave
    }
  }

  /// Makes the report, and its ratings, one on the first quarter of 2026.
  fileprivate mutating func reportsQuarter() {
    let quarter = Period.quarter(1, of: 2026)
    settings.period = quarter
    change {
      $0.ratings = $0.ratings.map { RatingsTable(period: quarter, table: $0.table, objects: $0.objects) }
    }
  }
}

@Sendable private func judgeService(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard object.type == .staff else { return .notApplicable }
  // Six months are asked of the year: a quarter has three.
  if [.quarter, .month].contains(assessment.settings.period.kind) { return .notApplicable }
  guard object.level != nil else { return assessment.unrated(object) }
  if object.leave == true { return .met }
  guard let months = object.monthsWorked else { return assessment.cannotTell(object.source, blank: .monthsWorked) }
  guard months < 6 else { return .met }
  if let column = assessment.missing(.leave, of: object.source) { return .cannotTell(missing: column) }
  return .notMet(object.evidence([object.item(.monthsWorked, .of(months)), object.item(.leave, .of(object.leave))]))
}
