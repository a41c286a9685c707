public import Domain

extension Rule {
  /// KP18: a shortcoming is not remedied by its due date.
  public static let overdue = Rule(
    "KP18", "overdue",
    title: "Hạn chế quá hạn khắc phục",
    statement: "Hạn chế, khuyết điểm phải được khắc phục xong trong thời hạn đã ghi.",
    explanation: Explanation(
      checks: "Tìm hạn chế có thời hạn trước ngày lấy số liệu mà tình trạng chưa phải «đã khắc phục».",
      why: "Kết quả khắc phục hạn chế của kỳ trước là tiêu chí đánh giá kỳ sau và là điều kiện của mức HTXS.",
      formula: "Không đạt khi thời hạn < ngày lấy số liệu và chưa khắc phục xong; trong ngày đến hạn vẫn là đúng hạn."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.guidance43, "Mẫu 01 mục III")],
    consequence: "đôn đốc, kiểm tra, giám sát",
    severity: .error,
    evaluators: [.items(judgeOverdue)],
    account: {
      Rule.Account(
        "\($0.name) đến hạn ngày \($0.words("due")), đã quá hạn \($0.words("days")) ngày tính đến \($0.words(".asOf")) mà tình trạng ghi «\($0.words("status"))».",
        remedy: "Cần khắc phục xong và bổ sung minh chứng, hoặc báo cáo cấp có thẩm quyền điều chỉnh thời hạn.")
    },
    examples: [
      Example("chưa đến hạn", given: "thời hạn 16/4/2026, số liệu đến 15/4/2026", .met) {
        $0.item { $0.due = Scenario.day(16, 4, 2026) }
      },
      Example("đúng ngày đến hạn", given: "thời hạn 15/4/2026, số liệu đến 15/4/2026", .met) {
        $0.item { $0.due = Scenario.day(15, 4, 2026) }
      },
      Example("quá hạn một ngày", given: "thời hạn 14/4/2026, số liệu đến 15/4/2026", .notMet) {
        $0.item { $0.due = Scenario.day(14, 4, 2026) }
      },
      Example("đã khắc phục", given: "thời hạn 14/4/2026, đã khắc phục", .met) {
        $0.item {
          $0.due = Scenario.day(14, 4, 2026)
          $0.status = .remedied
        }
      },
      Example("thiếu thời hạn", given: "đang khắc phục, thời hạn để trống", .cannotTell) { $0.item { $0.due = nil } },
    ])
}

extension Shortcoming {
  /// Whether its date has passed and it is known not to be remedied: what KP18 finds, so that all figures agree.
  public func isOverdue(on day: Day) -> Bool { overdue(on: day) ?? false }

  /// The same; nil where a blank leaves it open.
  public func overdue(on day: Day) -> Bool? {
    if status == .remedied { return false }
    if let due, due >= day { return false }
    return due == nil || status == nil ? nil : true
  }
}

@Sendable private func judgeOverdue(_ key: Key<Shortcoming>, _ assessment: Assessment) -> Outcome {
  let item = assessment.dataset.shortcomings[key]
  let asOf = assessment.settings.asOf
  guard let isOverdue = item.overdue(on: asOf) else {
    let blank = [(Column.due, item.due == nil), (.status, item.status == nil)].filter(\.1)
    return .cannotTell(Evidence(missing: blank.map { assessment.blank($0.0, of: item.source) }))
  }
  guard isOverdue, let due = item.due, let status = item.status else { return .met }
  return .notMet(
    item.evidence([
      item.item(.due, .day(due)), item.item(.status, .text(status.words)),
      Evidence.Item("days", "Số ngày quá hạn", .count(asOf.days(since: due))), .aside("asOf", asOf.vietnamese),
    ]))
}
