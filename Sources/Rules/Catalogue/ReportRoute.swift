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
        "Không đạt khi nghĩa vụ có ghi nơi gửi qua mà không lần gửi nào ghi đúng nơi ấy; không phân biệt chữ hoa, cách đặt dấu."),
    citations: [],
    consequence: "gửi lại đúng nơi",
    severity: .warning,
    evaluators: [.obligations(judgeRoute)],
    account: {
      Rule.Account(
        "\($0.name) thực hiện nghĩa vụ báo cáo «\($0.words(".what"))» qua «\($0.words("via"))», văn bản yêu cầu qua «\($0.words("requiredVia"))».",
        remedy: "Cần gửi lại qua «\($0.words("requiredVia"))».")
    },
    examples: [
      Example("đúng nơi", given: "yêu cầu qua Ban Tổ chức, gửi qua ban tổ chức", .met) { $0.sent(via: "ban tổ chức") },
      Example("khác nơi", given: "yêu cầu qua Ban Tổ chức, gửi qua Văn phòng", .notMet) { $0.sent(via: "Văn phòng") },
      Example("gửi lại đúng nơi", given: "gửi qua Văn phòng, rồi gửi lại qua Ban Tổ chức", .met) {
        let obligation = $0.obligation { $0.via = "Ban Tổ chức" }
        $0.submission(of: obligation, sent: Scenario.day(9, 4, 2026), via: "Văn phòng")
        $0.submission(of: obligation, sent: Scenario.day(12, 4, 2026), via: "Ban Tổ chức")
      },
      Example("đúng nơi, không ghi ngày gửi", given: "gửi qua Văn phòng, một dòng khác qua Ban Tổ chức không ghi ngày", .met) {
        let obligation = $0.obligation { $0.via = "Ban Tổ chức" }
        $0.submission(of: obligation, sent: Scenario.day(9, 4, 2026), via: "Văn phòng")
        $0.submission(of: obligation, sent: nil, via: "Ban Tổ chức")
      },
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
  let rows = assessment.answers.of(key, unit).map { assessment.dataset.submissions[$0] }
  guard let first = assessment.firstAnswer(to: key, by: unit)?.submission ?? rows.first else { return .notApplicable }
  let asked = VietnameseText.folded(required)
  if rows.contains(where: { $0.via.map(VietnameseText.folded) == asked }) { return .met }
  if let untold = rows.first(where: { $0.via == nil }) { return assessment.cannotTell(untold.source, blank: .via) }
  return .notMet(
    Evidence([
      .aside("name", assessment.dataset.units[unit].name), .aside("what", obligation.what),
      Evidence.Item("requiredVia", "Yêu cầu gửi qua", .text(required), [obligation.source.cell(.via)]),
      first.source.item(.via, .of(first.via)),
    ]))
}
