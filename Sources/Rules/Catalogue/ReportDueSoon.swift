import Domain

extension Rule {
  /// HN03: a report is due soon.
  public static let reportDueSoon = Rule(
    "HN03", "report-due-soon",
    title: "Báo cáo sắp đến hạn",
    statement: "Báo cáo chưa gửi nên được chuẩn bị trước khi đến hạn.",
    explanation: Explanation(
      checks: "Tìm báo cáo chưa gửi mà ngày cuối còn đúng hạn nằm trong số ngày nhắc trước tính từ ngày lấy số liệu.",
      why: "Nhắc trước để đơn vị không gửi quá hạn; hạn báo cáo do từng văn bản quy định.",
      formula: "Nêu khi chưa gửi và 0 ≤ ngày cuối còn đúng hạn − ngày lấy số liệu ≤ soon-days (mặc định 7)."),
    citations: [Citation(.guidance43, "mục 4"), Citation(.decree335, "Điều 9 khoản 1")],
    consequence: "nhắc gửi báo cáo",
    severity: .info,
    evaluators: [.obligations(judgeSoon)],
    account: {
      let time: Words =
        $0.count("days") == 0
        ? "ngày số liệu \($0.words("lastDay")) là ngày cuối còn đúng hạn"
        : "tính từ ngày số liệu, còn \($0.words("days")) ngày đến ngày cuối còn đúng hạn \($0.words("lastDay"))"
      return Rule.Account(
        "\($0.name) chưa thực hiện nghĩa vụ báo cáo «\($0.words(".what"))»; \(time) (\($0.words(".term"))).",
        remedy: "Cần thực hiện chậm nhất ngày \($0.words("lastDay")).")
    },
    examples: [
      Example("còn bảy ngày", given: "trước ngày 23/4/2026, chưa gửi, số liệu đến 15/4/2026", .notMet) {
        $0.answered(nil) { $0.due = Scenario.day(23, 4, 2026) }
      },
      Example("còn tám ngày", given: "trước ngày 24/4/2026, chưa gửi, số liệu đến 15/4/2026", .met) {
        $0.answered(nil) { $0.due = Scenario.day(24, 4, 2026) }
      },
      Example("ngày cuối còn đúng hạn", given: "trước ngày 16/4/2026, chưa gửi, số liệu đến 15/4/2026", .notMet) {
        $0.answered(nil) { $0.due = Scenario.day(16, 4, 2026) }
      },
      Example("đã hết hạn", given: "trước ngày 15/4/2026, chưa gửi, số liệu đến 15/4/2026", .notApplicable) {
        $0.answered(nil) { $0.due = Scenario.day(15, 4, 2026) }
      },
      Example("đã gửi", given: "trước ngày 16/4/2026, gửi 10/4/2026", .met) {
        $0.answered(Scenario.day(10, 4, 2026)) { $0.due = Scenario.day(16, 4, 2026) }
      },
      Example("thiếu bảng báo cáo đã gửi", given: "không có submissions.csv", .cannotTell) {
        $0.lacks(.submissions)
        $0.obligation()
      },
    ])
}

@Sendable private func judgeSoon(_ key: Key<Obligation>, _ unit: Key<Unit>, _ assessment: Assessment) -> Outcome {
  judgeAnswer(key, unit, assessment) { answer in
    if answer.sent != nil { return .met }
    let days = answer.lastDay.days(since: assessment.settings.asOf)
    // When the time is over there is nothing to remind of: HN02 speaks.
    guard days >= 0 else { return .notApplicable }
    guard days <= assessment.settings.rules.soonDays else { return .met }
    if let untold = answer.untold { return .cannotTell(missing: untold) }
    return .notMet(answer.evidence(key, of: unit, in: assessment, [Evidence.Item("days", "Số ngày còn lại", .count(days))]))
  }
}
