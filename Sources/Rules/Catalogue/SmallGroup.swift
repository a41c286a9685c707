import Domain

extension Rule {
  /// TL04: a group too small to hold one HTXS.
  public static let smallGroup = Rule(
    "TL04", "small-group",
    title: "Nhóm nhỏ chưa đủ cơ số cho một HTXS",
    statement: "Nhóm có HTXS phải đủ lớn để tỷ lệ tối đa cho phép ít nhất một HTXS.",
    explanation: Explanation(
      checks: "Tính số HTXS tối đa của nhóm; nếu bằng 0 mà nhóm vẫn có HTXS thì nêu để cấp có thẩm quyền xem xét.",
      why:
        "Tỷ lệ 20 % số HTT chỉ cho một HTXS khi nhóm có từ 5 HTT trở lên (25 %: từ 4 HTT); nhóm nhỏ hơn vượt tỷ lệ ngay từ HTXS đầu tiên.",
      formula:
        "Không đạt khi số HTXS ≥ 1 và phần nguyên của (tỷ lệ tối đa × cơ số : 100) bằng 0, dù số HTXS tối đa được làm tròn thế nào.",
      openQuestion:
        "Văn bản không nêu cách xử lý nhóm nhỏ. Mặc định: tính đúng theo tỷ lệ và nêu rõ đây là nhóm nhỏ; không tự cho phép một HTXS."
    ),
    citations: [
      Citation(.regulation366, "Điều 11 khoản 1"), Citation(.decree335, "Điều 8 khoản 5", on: .collectives),
      Citation(.decree335, "Điều 20 khoản 5", on: .persons), Citation(.decree48, ""),
    ],
    consequence: "cấp có thẩm quyền xem xét nhóm",
    severity: .warning,
    evaluators: [.groups(judgeSmallGroup)],
    account: accountForSmallGroup,
    examples: [
      Example("vừa đủ", given: "1 HTXS, 5 HTT", .met) { $0.ratio(1, 5) },
      Example("thiếu một HTT", given: "1 HTXS, 4 HTT", .notMet) { $0.ratio(1, 4) },
      Example("nhóm nhỏ không có HTXS", given: "0 HTXS, 4 HTT", .met) { $0.ratio(0, 4) },
      Example("tỷ lệ 25 %", given: "1 HTXS, 4 HTT, tối đa 25 % theo quyết định", .met) {
        $0.group(limit: 25, basis: "Thành tích nổi trội", decision: "10-QĐ/TU")
        $0.ratio(1, 4)
      },
      Example("làm tròn nửa lên", given: "1 HTXS, 4 HTT, ratio-rounding = half-up", .notMet) {
        $0.settings.rules.ratioRounding = .halfUp
        $0.ratio(1, 4)
      },
      Example("thiếu bảng nhóm", given: "không có groups.csv", .cannotTell) {
        $0.lacks(.groups)
        $0.ratio(1, 4)
      },
    ])
}

@Sendable private func judgeSmallGroup(_ rows: GroupRows, _ assessment: Assessment) -> Outcome {
  if let missing = GroupCount.missing(for: rows, in: assessment) { return .cannotTell(Evidence(missing: missing)) }
  let count = GroupCount(rows, in: assessment)
  guard count.rated > 0 else { return .notApplicable }
  guard count.excellent > 0 else { return .met }
  return count.outcome(where: { $0.limit * $0.base($0.rules.ratioBase) < 100 }) { $0.evidence }
}

@Sendable private func accountForSmallGroup(_ evidence: Evidence) -> Rule.Account {
  let base = evidence.count("base")
  let limit = evidence.count("limitPercent")
  let needed = (100 + limit - 1) / limit
  let excellent = evidence.count("excellent")
  let small = "Nhóm nhỏ: \(limit)\u{202F}% của \(base) \(evidence.words(".baseName")) chưa đủ một HTXS"
  let arithmetic = [
    "\(limit) × \(base) = \(Figures.integer(limit * base)) < 100",
    "Cần ít nhất \(needed) \(evidence.words(".baseName")) để có một HTXS",
  ]
  let widen = "xem xét lại phạm vi nhóm (cần thêm \(needed - base) \(evidence.words(".baseName")) cùng nhóm)"
  // With half-up the ceiling itself lets the HTXS stand: only the size of the group is worth a look.
  guard excellent > evidence.count(".allowed") else {
    return Rule.Account(
      "\(small), nhóm có \(excellent) HTXS nhờ cách làm tròn đang dùng.", arithmetic: arithmetic,
      remedy: "Đề nghị cấp có thẩm quyền \(widen).")
  }
  return Rule.Account(
    "\(small), nhưng nhóm có \(excellent) HTXS.", arithmetic: arithmetic,
    remedy: "Đề nghị cấp có thẩm quyền \(widen) hoặc mức xếp loại HTXS.")
}
