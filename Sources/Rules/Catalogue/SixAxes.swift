import Domain

extension Rule {
  /// QU02: every axis is scored or not applicable.
  public static let sixAxes = Rule(
    "QU02", "six-axes",
    title: "Kết quả theo sáu trục",
    statement: "Từ quý II/2026, kết quả quý phải thể hiện đủ sáu trục: mỗi trục có điểm hoặc ghi «không áp dụng».",
    explanation: Explanation(
      checks: "Với CBLĐ, TTLĐ, CQ được xếp loại quý, tìm trục chưa có điểm và không ghi «không áp dụng».",
      why: "Kết luận 29-KL/TW yêu cầu đánh giá theo 06 trục kết quả trọng tâm, xuyên suốt, bắt đầu từ quý II/2026.",
      formula: "Không đạt khi ít nhất một trong sáu trục không có điểm và không ghi «không áp dụng»."),
    citations: [Citation(.conclusion29, ""), Citation(.guidance2, "")],
    consequence: "đánh giá bổ sung theo trục",
    severity: .warning,
    evaluators: [.quarterObjects(from: firstQuarterOfAxes, judgeAxes)],
    account: {
      Rule.Account(
        "\($0.name) (\($0.words(".quarter"))) chưa có kết quả của \($0.texts("axes").count) trục: \($0.texts("axes").joined(separator: ", ")).",
        remedy: "Cần bổ sung điểm của các trục đó, hoặc ghi «không áp dụng».")
    },
    examples: [
      Example("đủ sáu trục", given: "năm trục có điểm, một trục không áp dụng", .met) {
        $0.yearOfQuarters()
        $0.quarter(2, .leader, .good)
        $0.axes([(15, 14), (10, 9), (10, 9), (15, 14), (20, 18), (nil, nil)], in: 2)
      },
      Example("thiếu một trục", given: "năm trục có điểm, trục 6 không có dòng", .notMet) {
        $0.yearOfQuarters()
        $0.quarter(2, .leader, .good)
        $0.axes([(15, 14), (10, 9), (10, 9), (15, 14), (20, 18)], in: 2)
      },
      Example("trước quý II/2026", given: "quý I/2026, không có trục nào", .notApplicable) {
        $0.yearOfQuarters()
        $0.quarter(1, .leader, .good)
      },
      Example("thiếu bảng sáu trục", given: "không có axes/2026-Q2.csv", .cannotTell) {
        $0.yearOfQuarters()
        $0.quarter(2, .leader, .good)
        $0.change { $0.tables.removeLast() }
      },
    ])
}

@Sendable private func judgeAxes(_ object: RatedObject, _ quarter: Period, _ assessment: Assessment) -> Outcome {
  guard object.type == .leader || object.type == .leadershipCollective || object.type == .body else { return .notApplicable }
  guard quarter >= firstQuarterOfAxes else { return .notApplicable }
  guard object.level != nil else { return assessment.unrated(object) }
  guard assessment.dataset.table(.axes, quarter) != nil else { return .cannotTell(missing: .table(.axes, quarter)) }
  let rows = assessment.axes(of: object, in: quarter)
  let told = Set(rows.filter { $0.score != nil || $0.notApplicable == true }.map(\.axis))
  let open = (1...6).filter { !told.contains($0) }
  guard !open.isEmpty else { return .met }
  if let row = rows.first(where: { open.contains($0.axis) }), let column = assessment.missing(.axisScore, of: row.source) {
    return .cannotTell(missing: column)
  }
  let cells = rows.filter { open.contains($0.axis) }.map { $0.source.cell(.axisScore) }
  return .notMet(
    object.evidence([
      Evidence.Item("axes", "Trục chưa có kết quả", .texts(open.map(String.init)), cells), .aside("quarter", quarter.vietnamese),
    ]))
}
