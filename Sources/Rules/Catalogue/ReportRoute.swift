import Domain
import VietnameseText

extension Rule {
  /// HN04: a report was sent by the route asked for.
  public static let reportRoute = Rule(
    "HN04", "report-route",
    title: "Báo cáo gửi không qua đúng nơi",
    statement: "Báo cáo phải được gửi qua cơ quan mà văn bản yêu cầu.",
    explanation: Explanation(
      checks: "So cột Qua của báo cáo đã gửi với cột Qua của nghĩa vụ báo cáo.",
      why: "Văn bản giao nhiệm vụ thường yêu cầu gửi qua cơ quan tham mưu (ban tổ chức, ủy ban kiểm tra) để tổng hợp, thẩm định.",
      formula:
        "Không đạt khi nghĩa vụ có ghi nơi gửi qua mà báo cáo gửi đầu tiên ghi nơi khác; không phân biệt chữ hoa, cách đặt dấu."),
    citations: [Citation(.conclusion12, "")],
    consequence: "gửi lại đúng nơi",
    severity: .warning,
    evaluators: [.obligations(judgeRoute)],
    account: {
      Rule.Account(
        "\($0.name) gửi «\($0.words(".what"))» qua «\($0.words("via"))», văn bản yêu cầu qua «\($0.words("requiredVia"))».",
        remedy: "Cần gửi lại qua «\($0.words("requiredVia"))».")
    },
    examples: [
      Example("đúng nơi", given: "yêu cầu qua Ban Tổ chức, gửi qua ban tổ chức", .met) { $0.sent(via: "ban tổ chức") },
      Example("khác nơi", given: "yêu cầu qua Ban Tổ chức, gửi qua Văn phòng", .notMet) { $0.sent(via: "Văn phòng") },
      Example("không yêu cầu", given: "nghĩa vụ không ghi nơi gửi qua", .notApplicable) {
        $0.sent(via: "Văn phòng", required: nil)
      },
      Example("chưa ghi nơi gửi qua", given: "yêu cầu qua Ban Tổ chức, cột Qua để trống", .cannotTell) { $0.sent(via: nil) },
    ])
}

extension Scenario {
  /// A report sent in time through `via`.
  fileprivate mutating func sent(via: String?, required: String? = "Ban Tổ chức") {
    let obligation = obligation { $0.via = required }
    submission(of: obligation, sent: Scenario.day(9, 4, 2026), via: via)
  }
}

@Sendable private func judgeRoute(_ key: Key<Obligation>, _ unit: Key<Unit>, _ assessment: Assessment) -> Outcome {
  let obligation = assessment.dataset.obligations[key]
  guard let required = obligation.via else {
    return assessment.missing(.via, of: obligation.source).map { .cannotTell(missing: $0) } ?? .notApplicable
  }
  guard assessment.has(.submissions) else { return .without(.submissions) }
  var first: Submission?
  for candidate in assessment.answers.of(key, unit) {
    let submission = assessment.dataset.submissions[candidate]
    guard let day = submission.sent else { continue }
    if first?.sent.map({ day < $0 }) ?? true { first = submission }
  }
  guard let first else { return .notApplicable }
  guard let via = first.via else { return assessment.cannotTell(first.source, blank: .via) }
  guard VietnameseText.folded(via) != VietnameseText.folded(required) else { return .met }
  return .notMet(
    Evidence([
      .aside("name", assessment.dataset.units[unit].name), .aside("what", obligation.what),
      Evidence.Item("requiredVia", "Yêu cầu gửi qua", .text(required), [obligation.source.cell(.via)]),
      first.source.item(.via, .text(via)),
    ]))
}
