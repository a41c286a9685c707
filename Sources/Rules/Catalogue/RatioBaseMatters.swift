import Domain

extension Rule {
  /// TL05: the verdict on the ratio depends on the base.
  public static let ratioBaseMatters = Rule(
    "TL05", "ratio-base-matters",
    title: "Kết luận về tỷ lệ phụ thuộc cơ số",
    statement: "Kết luận về tỷ lệ HTXS nên giống nhau dù tính trên số HTT, số HTT trở lên hay tổng số được xếp loại.",
    explanation: Explanation(
      checks: "Tính tỷ lệ HTXS của nhóm theo ba cơ số đang được dùng trong thực tế và so ba kết luận.",
      why:
        "Quy định 366-QĐ/TW và Nghị định 335/2025/NĐ-CP lấy số HTT làm cơ số, Nghị định 48/2023/NĐ-CP (sửa đổi Nghị định 90/2020/NĐ-CP) tính trong tổng số, có nơi tính trên «tốt trở lên»; một tỷ lệ phần trăm không kèm cơ số thì không kiểm tra được.",
      formula: "Không đạt khi ba phép so sánh 100 × HTXS > tỷ lệ tối đa × cơ số không cho cùng một kết luận.",
      openQuestion:
        "Cơ số nào là đúng còn được hiểu khác nhau. Mặc định: số HTT, là cách tính chặt nhất; đạt theo cách này thì đạt theo hai cách kia."
    ),
    citations: [
      Citation(.regulation366, "Điều 11 khoản 1"), Citation(.decree335, "Điều 8 khoản 5", on: .collectives),
      Citation(.decree335, "Điều 20 khoản 5", on: .persons), Citation(.decree48, ""),
    ],
    consequence: "nêu rõ cơ số khi công bố tỷ lệ",
    severity: .info,
    evaluators: [.groups(judgeBases)],
    account: accountForBases,
    examples: [
      Example("đạt theo cả ba cơ số", given: "2 HTXS, 12 HTT", .met) { $0.ratio(2, 12) },
      Example("đúng ngưỡng theo số HTT", given: "4 HTXS, 20 HTT", .met) { $0.ratio(4, 20) },
      Example("chỉ vượt khi tính trên số HTT", given: "5 HTXS, 20 HTT", .notMet) { $0.ratio(5, 20) },
      Example("vượt theo cả ba cơ số", given: "6 HTXS, 20 HTT", .met) { $0.ratio(6, 20) },
      Example("thiếu bảng nhóm", given: "không có groups.csv", .cannotTell) {
        $0.lacks(.groups)
        $0.ratio(5, 20)
      },
    ])
}

@Sendable private func judgeBases(_ rows: GroupRows, _ assessment: Assessment) -> Outcome {
  if let missing = GroupCount.missing(for: rows, in: assessment) { return .cannotTell(Evidence(missing: missing)) }
  let count = GroupCount(rows, in: assessment)
  guard count.rated > 0 else { return .notApplicable }
  return count.outcome(where: { count in Set(Settings.RatioBase.allCases.map(count.exceeds)).count > 1 }) {
    evidenceOfBases($0, isOpen: rows.objects.contains { assessment.profile(of: assessment.dataset.objects[$0]) == .n90 })
  }
}

/// The three shares, and which of them exceed; `isOpen` where a regulation of the group measures HTXS against another base than HTT.
private func evidenceOfBases(_ count: GroupCount, isOpen: Bool) -> Evidence {
  let shares: [Evidence.Item] = [
    .init("shareOfGood", "HTXS trên số HTT", .share(count.excellent, count.base(.good))),
    .init("shareOfGoodAndAbove", "HTXS trên số HTT trở lên", .share(count.excellent, count.base(.goodAndAbove))),
    .init("shareOfRated", "HTXS trên tổng số được xếp loại", .share(count.excellent, count.base(.rated))),
  ]
  let exceeding = Settings.RatioBase.allCases.filter(count.exceeds).map(\.words)
  let within = Settings.RatioBase.allCases.filter { !count.exceeds($0) }
  let isRounded = within.contains { 100 * count.excellent > count.limit * count.base($0) }
  return Evidence(
    shares + count.evidence.items + [
      .aside("exceeding", exceeding.joined(separator: ", số ")),
      .aside("within", within.map(\.words).joined(separator: ", số ")),
      .aside("rounding", isRounded ? " theo cách làm tròn đang dùng" : ""),
      .aside("rule", isOpen ? "" : "; theo quy định, cơ số là số HTT"),
    ])
}

@Sendable private func accountForBases(_ evidence: Evidence) -> Rule.Account {
  let limit = evidence.count("limitPercent")
  let shares = [("shareOfGood", "số HTT"), ("shareOfGoodAndAbove", "số HTT trở lên"), ("shareOfRated", "tổng số được xếp loại")]
    .map { "\(evidence.words($0.0)) \($0.1)" }
  return Rule.Account(
    "Số HTXS là \(shares.joined(separator: "; ")): vượt \(limit)\u{202F}% khi tính trên số \(evidence.words(".exceeding")), không vượt\(evidence.words(".rounding")) khi tính trên số \(evidence.words(".within")).",
    arithmetic: [
      "HTXS trên số HTT: \(evidence.words("shareOfGood"))",
      "HTXS trên số HTT trở lên: \(evidence.words("shareOfGoodAndAbove"))",
      "HTXS trên tổng số được xếp loại: \(evidence.words("shareOfRated"))",
    ],
    remedy: "Khi công bố tỷ lệ, cần ghi rõ tử số và cơ số\(evidence.words(".rule")).")
}
