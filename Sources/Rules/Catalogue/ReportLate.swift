import Domain

extension Rule {
  /// HN01: a report was sent after the last day in time.
  public static let reportLate = Rule(
    "HN01", "report-late",
    title: "Báo cáo gửi quá hạn",
    statement: "Báo cáo phải được gửi trong hạn mà văn bản yêu cầu.",
    explanation: Explanation(
      checks: "So ngày gửi đầu tiên của đơn vị với ngày cuối còn đúng hạn.",
      why: "Hạn báo cáo do từng văn bản quy định; «trước ngày D» nghĩa là muộn nhất ngày D − 1.",
      formula: "Không đạt khi ngày gửi > ngày cuối còn đúng hạn (hạn − 1 ngày, hoặc chính ngày hạn khi tính cả ngày hạn).",
      openQuestion:
        "«Trước ngày» có tính cả ngày đó hay không được hiểu khác nhau. Mặc định: không tính; đổi bằng cột Tính cả ngày hạn hoặc deadline-inclusive trong site.toml."
    ),
    citations: [Citation(.guidance43, "mục 4"), Citation(.decree335, "Điều 9 khoản 1")],
    consequence: "đôn đốc, phê bình",
    severity: .error,
    evaluators: [.obligations(judgeLate)],
    account: {
      Rule.Account(
        "\($0.name) thực hiện nghĩa vụ báo cáo «\($0.words(".what"))» ngày \($0.words("sent")), sau ngày cuối còn đúng hạn \($0.words("lastDay")) (\($0.words(".term"))), muộn \($0.words("days")) ngày.",
        remedy: "Việc gửi muộn cần được giải trình; kỳ sau gửi chậm nhất ngày cuối còn đúng hạn.")
    },
    examples: [
      Example("ngày cuối còn đúng hạn", given: "trước ngày 10/4/2026, gửi 09/4/2026", .met) {
        $0.answered(Scenario.day(9, 4, 2026))
      },
      Example("đúng ngày hạn", given: "trước ngày 10/4/2026, gửi 10/4/2026", .notMet) { $0.answered(Scenario.day(10, 4, 2026)) },
      Example("tính cả ngày hạn", given: "tính cả ngày 10/4/2026, gửi 10/4/2026", .met) {
        $0.answered(Scenario.day(10, 4, 2026)) { $0.inclusive = true }
      },
      Example("tính cả ngày hạn, muộn một ngày", given: "tính cả ngày 10/4/2026, gửi 11/4/2026", .notMet) {
        $0.answered(Scenario.day(11, 4, 2026)) { $0.inclusive = true }
      },
      Example("không ghi hạn", given: "văn bản không ghi ngày, gửi 10/4/2026", .notApplicable) {
        $0.answered(Scenario.day(10, 4, 2026)) { $0.due = nil }
      },
      Example("không ghi ngày gửi", given: "có dòng báo cáo đã gửi, cột Ngày gửi để trống", .cannotTell) {
        let obligation = $0.obligation()
        $0.submission(of: obligation, sent: nil)
      },
      Example(
        "gửi hai lần, một lần không ghi ngày", given: "trước ngày 10/4/2026, một dòng gửi 12/4/2026, một dòng để trống",
        .cannotTell
      ) {
        let obligation = $0.obligation()
        $0.submission(of: obligation, sent: Scenario.day(12, 4, 2026))
        $0.submission(of: obligation, sent: nil)
      },
      Example("cột ngày hạn ghi tên khác", given: "gửi 10/4/2026, cột Tính cả ngày hạn ghi là «Tính cả ngày»", .cannotTell) {
        $0.misnames(.inclusive, in: .obligations)
        $0.answered(Scenario.day(10, 4, 2026))
      },
      Example(
        "cột ngày hạn ghi tên khác, muộn một ngày", given: "gửi 11/4/2026, cột Tính cả ngày hạn ghi là «Tính cả ngày»", .notMet
      ) {
        $0.misnames(.inclusive, in: .obligations)
        $0.answered(Scenario.day(11, 4, 2026))
      },
      Example("thiếu bảng báo cáo đã gửi", given: "không có submissions.csv", .cannotTell) {
        $0.lacks(.submissions)
        $0.obligation()
      },
    ])
}

@Sendable private func judgeLate(_ key: Key<Obligation>, _ unit: Key<Unit>, _ assessment: Assessment) -> Outcome {
  judgeAnswer(key, unit, assessment) { answer in
    guard let sent = answer.sent else { return answer.untold.map { .cannotTell(missing: $0) } ?? .notApplicable }
    guard sent.day > answer.lastDay else { return .met }
    if let untold = answer.untold { return .cannotTell(missing: untold) }
    return .notMet(
      answer.evidence(
        key, of: unit, in: assessment,
        [
          sent.submission.source.item(.sent, .day(sent.day)),
          Evidence.Item("days", "Số ngày muộn", .count(sent.day.days(since: answer.lastDay))),
        ]))
  }
}

extension Scenario {
  /// An obligation due on 10/4/2026 that the unit answered on `day`, or not.
  mutating func answered(_ day: Day?, _ change: (inout Obligation) -> Void = { _ in }) {
    let obligation = obligation(change)
    if let day { submission(of: obligation, sent: day) }
  }
}
