import Domain

extension Rule {
  /// QU03: the maxima of the applicable axes sum to 70.
  public static let axisMaxima = Rule(
    "QU03", "axis-maxima",
    title: "Tổng điểm tối đa của các trục",
    statement: "Tổng điểm tối đa của các trục áp dụng cho cá nhân lãnh đạo, quản lý phải bằng 70.",
    explanation: Explanation(
      checks: "Cộng điểm tối đa của các trục không ghi «không áp dụng» của từng cán bộ lãnh đạo, quản lý trong quý.",
      why: "Nhóm tiêu chí về kết quả thực hiện nhiệm vụ có tối đa 70 điểm, được phân bổ cho các trục theo Hướng dẫn 02-HD/BTCTW.",
      formula: "Không đạt khi tổng điểm tối đa của các trục áp dụng ≠ 70 (cộng chính xác).",
      openQuestion: "Điểm tối đa của từng trục do địa phương phê duyệt, không cố định. Mặc định: chỉ kiểm tra tổng bằng 70."),
    citations: [Citation(.guidance2, "")],
    consequence: "phê duyệt lại điểm tối đa của các trục",
    severity: .warning,
    evaluators: [.quarterObjects(from: firstQuarterOfAxes, judgeMaxima)],
    account: {
      Rule.Account(
        "\($0.name) (\($0.words(".quarter"))) có tổng điểm tối đa của các trục áp dụng là \($0.words("sum")), khác 70.",
        arithmetic: ["\($0.texts("maxima").joined(separator: " + ")) = \($0.words("sum")) ≠ 70"],
        remedy: "Cần phân bổ lại điểm tối đa của các trục cho đủ 70.")
    },
    examples: [
      Example("đúng 70", given: "15 + 10 + 10 + 15 + 10 + 10", .met) {
        $0.maxima([(15, 1), (10, 1), (10, 1), (15, 1), (10, 1), (10, 1)])
      },
      Example("đúng 70 với năm trục", given: "15 + 10 + 10 + 15 + 20, một trục không áp dụng", .met) {
        $0.maxima([(15, 1), (10, 1), (10, 1), (15, 1), (20, 1), (nil, nil)])
      },
      Example("thiếu một điểm", given: "15 + 10 + 10 + 15 + 10 + 9 = 69", .notMet) {
        $0.maxima([(15, 1), (10, 1), (10, 1), (15, 1), (10, 1), (9, 1)])
      },
      Example("thừa một điểm", given: "15 + 10 + 10 + 15 + 10 + 11 = 71", .notMet) {
        $0.maxima([(15, 1), (10, 1), (10, 1), (15, 1), (10, 1), (11, 1)])
      },
      Example("trước quý II/2026, có dùng trục", given: "quý I/2026: 15 + 10 + 10 + 15 + 10 + 9 = 69", .notMet) {
        $0.maxima([(15, 1), (10, 1), (10, 1), (15, 1), (10, 1), (9, 1)], in: 1)
      },
      Example("trước quý II/2026, không dùng trục", given: "quý I/2026, không có axes/2026-Q1.csv", .notApplicable) {
        $0.maxima([], in: 1)
        $0.change { $0.tables.removeLast() }
      },
      Example("thiếu bảng sáu trục", given: "không có axes/2026-Q2.csv", .cannotTell) {
        $0.maxima([])
        $0.change { $0.tables.removeLast() }
      },
    ])
}

extension Scenario {
  fileprivate mutating func maxima(_ rows: [(maximum: Int?, score: Int?)], in number: Int = 2) {
    yearOfQuarters()
    quarter(number, .leader, .good)
    axes(rows, in: number)
  }
}

@Sendable private func judgeMaxima(_ object: RatedObject, _ quarter: Period, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader else { return .notApplicable }
  guard assessment.dataset.table(.axes, quarter) != nil else {
    // Before that quarter nobody had to use axes: who did is held to their sum.
    return quarter < firstQuarterOfAxes ? .notApplicable : .cannotTell(missing: .table(.axes, quarter))
  }
  let rows = assessment.axes(of: object, in: quarter).filter { $0.notApplicable != true }
  guard !rows.isEmpty else { return .notApplicable }
  let sum = rows.reduce(Score(0)) { $0 + ($1.maximum ?? Score(0)) }
  let blank = rows.filter { $0.maximum == nil }
  if !blank.isEmpty, sum <= Score(70) {
    return .cannotTell(Evidence(missing: blank.map { assessment.blank(.maximum, of: $0.source) }))
  }
  guard sum != Score(70) else { return .met }
  let known = rows.filter { $0.maximum != nil }
  return .notMet(
    object.evidence([
      Evidence.Item(
        "maxima", "Điểm tối đa của các trục", .texts(known.map { $0.maximum?.vietnamese ?? "" }),
        known.map { $0.source.cell(.maximum) }),
      Evidence.Item("sum", "Tổng điểm tối đa", .score(sum)), .aside("quarter", quarter.vietnamese),
    ]))
}
