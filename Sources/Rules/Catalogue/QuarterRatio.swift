import Domain

extension Rule {
  /// QU08: the ratio of TL01 in each quarter.
  public static let quarterRatio = Rule(
    "QU08", "quarter-ratio",
    title: "Tỷ lệ HTXS trong quý",
    statement: "Trong từng quý, số HTXS của nhóm không vượt quá 20 % số HTT (25 % khi cấp có thẩm quyền quyết định).",
    explanation: Explanation(
      checks: "Áp dụng cách tính của quy tắc TL01 cho bảng xếp loại của từng quý trong năm báo cáo.",
      why: "Một số nơi thực hiện Hướng dẫn 02-HD/BTCTW kiểm soát tỷ lệ theo quý ở cấp phê duyệt cuối cùng.",
      formula: "Không đạt khi 100 × HTXS > tỷ lệ tối đa × cơ số, tính trên các dòng của quý.",
      openQuestion: "Tỷ lệ theo quý là cách kiểm soát của một số nơi, không phải quy định chung. Mặc định: cảnh báo."),
    citations: [Citation(.regulation366, "Điều 11 khoản 1"), Citation(.guidance2, "")],
    consequence: "rà soát mức xếp loại quý",
    severity: .warning,
    evaluators: [.quarterGroups(judgeQuarterRatio)],
    account: accountForQuarterRatio,
    examples: [
      Example("đúng bằng tỷ lệ", given: "quý I: 1 HTXS, 5 HTT", .met) { $0.quarterRatio(1, 5) },
      Example("vượt tỷ lệ", given: "quý I: 1 HTXS, 4 HTT", .notMet) { $0.quarterRatio(1, 4) },
      Example("không có ai được xếp loại", given: "quý I: một người, không xếp loại", .notApplicable) {
        $0.quarterRatio(0, 0, unrated: 1)
      },
      Example("thiếu bảng nhóm", given: "không có groups.csv", .cannotTell) {
        $0.lacks(.groups)
        $0.quarterRatio(1, 5)
      },
    ])
}

/// Notes the quarter with the figures: several quarters of one group may exceed the ratio alike.
@Sendable private func judgeQuarterRatio(_ rows: GroupRows, _ assessment: Assessment) -> Outcome {
  let outcome = judgeRatio(rows, assessment)
  guard case .notMet(var evidence) = outcome else { return outcome }
  evidence.items.append(.init(".quarter", "", .periods([rows.period])))
  return .notMet(evidence)
}

@Sendable private func accountForQuarterRatio(_ evidence: Evidence) -> Rule.Account {
  let account = accountForRatio(evidence)
  let quarter = evidence.words(".quarter")
  return Rule.Account(
    "\(quarter.prefix(1).uppercased())\(String(quarter.dropFirst())): \(account.sentence)", arithmetic: account.arithmetic,
    remedy: account.remedy)
}

extension Scenario {
  /// One group in the first quarter of 2026.
  fileprivate mutating func quarterRatio(_ excellent: Int, _ good: Int, unrated: Int = 0) {
    yearOfQuarters()
    let group = group()
    let levels: [RatingLevel?] =
      [RatingLevel?](repeating: .excellent, count: excellent) + [RatingLevel?](repeating: .good, count: good)
      + [RatingLevel?](repeating: nil, count: unrated)
    for level in levels { quarter(1, .leader, level) { $0.group = group } }
    // `quarter` makes a table a row: here all rows belong to one.
    change { dataset in
      let ratings = dataset.ratings[1]
      dataset.ratings.removeLast(dataset.ratings.count - 2)
      dataset.ratings[1] = RatingsTable(period: ratings.period, table: ratings.table, objects: 0..<dataset.objects.count)
    }
  }
}
