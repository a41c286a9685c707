import Domain

extension Rule {
  /// KP16: progress is reviewed every quarter.
  public static let quarterlyCheck = Rule(
    "KP16", "quarterly-check",
    title: "Rà soát hằng quý",
    statement: "Mỗi hạn chế trong kế hoạch phải được rà soát hằng quý cho đến khi khắc phục xong.",
    explanation: Explanation(
      checks:
        "Tìm quý bắt đầu sau ngày ban hành kế hoạch, đã kết thúc trước ngày lấy số liệu, mà không có dòng tiến độ «quý» trong quý đó.",
      why: "Kế hoạch khắc phục yêu cầu rà soát hằng quý, gắn với xếp loại người phụ trách.",
      formula: "Xét quý có ngày đầu > ngày ban hành kế hoạch, ngày cuối < ngày lấy số liệu và ngày đầu < ngày hoàn thành."),
    citations: [Citation(.conclusion12, "")],
    consequence: "đôn đốc, cập nhật tiến độ",
    severity: .warning,
    evaluators: [
      .items { key, assessment in
        assessment.judgeProgress(key, kind: .quarter) { quartersToCheck($0, asOf: assessment.settings.asOf) }
      }
    ],
    account: {
      Rule.Account(
        "\($0.name) chưa có ghi nhận rà soát của \($0.count(".count")) quý: \($0.words(".periods")).",
        remedy: "Cần bổ sung dòng tiến độ của \($0.words(".periods")).")
    },
    examples: [
      Example("có rà soát", given: "kế hoạch 20/01/2026, rà soát 25/6/2026, số liệu đến 01/7/2026", .met) {
        $0.settings.asOf = Scenario.day(1, 7, 2026)
        $0.progress(.quarter, on: [Scenario.day(25, 6, 2026)])
      },
      Example("chưa rà soát", given: "kế hoạch 20/01/2026, không rà soát, số liệu đến 01/7/2026", .notMet) {
        $0.settings.asOf = Scenario.day(1, 7, 2026)
        $0.progress(.quarter, on: [])
      },
      Example("quý chưa kết thúc", given: "kế hoạch 20/01/2026, số liệu đến 30/6/2026", .notApplicable) {
        $0.settings.asOf = Scenario.day(30, 6, 2026)
        $0.progress(.quarter, on: [])
      },
      Example("thiếu bảng tiến độ", given: "không có progress.csv, số liệu đến 01/7/2026", .cannotTell) {
        $0.settings.asOf = Scenario.day(1, 7, 2026)
        $0.lacks(.progress)
        $0.progress(.quarter, on: [])
      },
    ])
}

/// The quarters that begin after the plan's day, end before the day of the figures and begin before the done day.
private func quartersToCheck(_ planned: PlannedItem, asOf: Day) -> [Period] {
  guard planned.issued.year <= asOf.year else { return [] }
  return (planned.issued.year...asOf.year).flatMap { year in (1...4).map { Period.quarter($0, of: year) } }
    .filter { quarter in
      planned.issued < quarter.firstDay && quarter.lastDay < asOf && (planned.item.doneOn.map { quarter.firstDay < $0 } ?? true)
    }
}
