import Domain

extension Rule {
  /// HN02: a report was not sent and the time is over.
  public static let reportMissing = Rule(
    "HN02", "report-missing",
    title: "Chưa gửi báo cáo khi đã hết hạn",
    statement: "Đến ngày lấy số liệu, đơn vị không được còn báo cáo nào quá hạn mà chưa gửi.",
    explanation: Explanation(
      checks: "Tìm báo cáo chưa gửi của từng đơn vị mà ngày lấy số liệu đã qua ngày cuối còn đúng hạn.",
      why: "Hạn báo cáo do từng văn bản quy định; «trước ngày D» nghĩa là muộn nhất ngày D − 1.",
      formula:
        "Không đạt khi chưa gửi và ngày lấy số liệu > ngày cuối còn đúng hạn; có dòng báo cáo mà không ghi ngày gửi thì chưa kết luận được.",
      openQuestion:
        "«Trước ngày» có tính cả ngày đó hay không được hiểu khác nhau. Mặc định: không tính; đổi bằng cột Tính cả ngày hạn hoặc deadline-inclusive trong site.toml."
    ),
    citations: [Citation(.guidance43, "mục 4"), Citation(.decree335, "Điều 9 khoản 1")],
    consequence: "đôn đốc, phê bình",
    severity: .error,
    evaluators: [.obligations(judgeMissing)],
    account: {
      Rule.Account(
        "\($0.name) chưa thực hiện nghĩa vụ báo cáo «\($0.words(".what"))»; ngày cuối còn đúng hạn là \($0.words("lastDay")) (\($0.words(".term"))), đã quá \($0.words("days")) ngày.",
        remedy: "Cần thực hiện ngay.")
    },
    examples: [
      Example("đã gửi", given: "trước ngày 10/4/2026, gửi 09/4/2026", .met) { $0.answered(Scenario.day(9, 4, 2026)) },
      Example("chưa gửi, đã hết hạn", given: "trước ngày 10/4/2026, chưa gửi, số liệu đến 15/4/2026", .notMet) {
        $0.answered(nil)
      },
      Example("chưa gửi, quá hạn một ngày", given: "trước ngày 15/4/2026, chưa gửi, số liệu đến 15/4/2026", .notMet) {
        $0.answered(nil) { $0.due = Scenario.day(15, 4, 2026) }
      },
      Example("chưa gửi, ngày cuối còn đúng hạn", given: "trước ngày 16/4/2026, chưa gửi, số liệu đến 15/4/2026", .met) {
        $0.answered(nil) { $0.due = Scenario.day(16, 4, 2026) }
      },
      Example("không ghi ngày gửi", given: "đã hết hạn, có dòng báo cáo đã gửi, cột Ngày gửi để trống", .cannotTell) {
        let obligation = $0.obligation()
        $0.submission(of: obligation, sent: nil)
      },
      Example("không ghi hạn", given: "văn bản không ghi ngày, chưa gửi", .notApplicable) { $0.answered(nil) { $0.due = nil } },
      Example("thiếu bảng báo cáo đã gửi", given: "không có submissions.csv", .cannotTell) {
        $0.lacks(.submissions)
        $0.obligation()
      },
    ])
}

@Sendable private func judgeMissing(_ key: Key<Obligation>, _ unit: Key<Unit>, _ assessment: Assessment) -> Outcome {
  judgeAnswer(key, unit, assessment) { answer in
    let asOf = assessment.settings.asOf
    guard answer.sent == nil, asOf > answer.lastDay else { return .met }
    if let untold = answer.untold { return .cannotTell(missing: untold) }
    let days = Evidence.Item("days", "Số ngày quá hạn", .count(asOf.days(since: answer.lastDay)))
    return .notMet(answer.evidence(key, of: unit, in: assessment, [days]))
  }
}
