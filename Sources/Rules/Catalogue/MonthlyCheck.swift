import Domain

extension Rule {
  /// KP15: progress is noted every month.
  public static let monthlyCheck = Rule(
    "KP15", "monthly-check",
    title: "Tự kiểm tra hằng tháng",
    statement: "Mỗi hạn chế trong kế hoạch phải được tự kiểm tra hằng tháng cho đến khi khắc phục xong.",
    explanation: Explanation(
      checks: "Tìm tháng đã qua, sau tháng ban hành kế hoạch và trước tháng khắc phục xong, mà không có dòng tiến độ «tháng».",
      why: "Kế hoạch khắc phục yêu cầu tự kiểm tra hằng tháng để theo dõi tiến độ từng hạn chế.",
      formula: "Xét từ tháng sau tháng ban hành kế hoạch đến tháng trước tháng lấy số liệu; dừng trước tháng hoàn thành."),
    citations: [Citation(.conclusion12, "")],
    consequence: "đôn đốc, cập nhật tiến độ",
    severity: .warning,
    evaluators: [.items { $1.judgeProgress($0, kind: .month, expected: monthsToCheck) }],
    account: {
      Rule.Account(
        "\($0.name) chưa có ghi nhận tự kiểm tra của \($0.count(".count")) tháng: \($0.words(".periods")).",
        remedy: "Cần bổ sung dòng tiến độ của \($0.words(".periods")).")
    },
    examples: [
      Example("đủ các tháng", given: "kế hoạch 20/01/2026, tiến độ tháng 2 và tháng 3, số liệu đến 15/4/2026", .met) {
        $0.progress(.month, on: [Scenario.day(28, 2, 2026), Scenario.day(31, 3, 2026)])
      },
      Example("thiếu một tháng", given: "chỉ có tiến độ tháng 2", .notMet) {
        $0.progress(.month, on: [Scenario.day(28, 2, 2026)])
      },
      Example("khắc phục xong trong tháng 3", given: "tiến độ tháng 2, hoàn thành 10/3/2026", .met) {
        $0.progress(.month, on: [Scenario.day(28, 2, 2026)]) { $0.doneOn = Scenario.day(10, 3, 2026) }
      },
      Example("chưa qua tháng nào", given: "kế hoạch 20/01/2026, số liệu đến 15/02/2026", .notApplicable) {
        $0.settings.asOf = Scenario.day(15, 2, 2026)
        $0.progress(.month, on: [])
      },
      Example("không rõ đã xong chưa", given: "bảng hạn chế không có cột Tình trạng, Ngày hoàn thành", .cannotTell) {
        $0.lacks(.status, in: .remediation)
        $0.lacks(.doneOn, in: .remediation)
        $0.progress(.month, on: []) { $0.status = nil }
      },
      Example("chưa ghi tình trạng", given: "Tình trạng và Ngày hoàn thành để trống, không có tiến độ tháng 3", .cannotTell) {
        $0.progress(.month, on: [Scenario.day(28, 2, 2026)]) { $0.status = nil }
      },
      Example("không rõ thuộc kế hoạch nào", given: "bảng hạn chế không có cột Mã kế hoạch", .cannotTell) {
        $0.lacks(.plan, in: .remediation)
        $0.item()
      },
      Example("thiếu bảng tiến độ", given: "không có progress.csv", .cannotTell) {
        $0.lacks(.progress)
        $0.progress(.month, on: [])
      },
    ])
}

/// The months after the plan's and before that of the figures or of the done day.
private func monthsToCheck(_ planned: PlannedItem) -> [Period] {
  let first = planned.issued.year * 12 + planned.issued.month
  let end = planned.end.year * 12 + planned.end.month - 1
  guard first < end else { return [] }
  return (first..<end).map { Period(kind: .month, year: $0 / 12, part: $0 % 12 + 1) }
}
