import Domain

extension Rule {
  /// TL01: HTXS at most 20 % of HTT in a group of similar objects.
  public static let excellentRatio = Rule(
    "TL01", "excellent-ratio",
    title: "Tỷ lệ Hoàn thành xuất sắc nhiệm vụ trong nhóm",
    statement:
      "Số tập thể, cá nhân được xếp loại HTXS không vượt quá 20 % số được xếp loại HTT trong cùng nhóm đối tượng tương đồng (25 % khi cấp có thẩm quyền quyết định).",
    explanation: Explanation(
      checks: "Đếm số HTXS, HTT và số được xếp loại của nhóm, so số HTXS với tỷ lệ tối đa của nhóm.",
      why:
        "Quy định 366-QĐ/TW giới hạn số HTXS theo số HTT của đối tượng có vị trí, vai trò, chức năng, nhiệm vụ tương đồng, do cấp có thẩm quyền xem xét, quyết định.",
      formula:
        "Không đạt khi 100 × HTXS > tỷ lệ tối đa × cơ số. Cơ số mặc định là số HTT; phép so sánh là số nguyên, không làm tròn.",
      openQuestion:
        "Văn bản không nêu cách làm tròn và thực tế có nơi tính trên số «tốt trở lên» hoặc tổng số được xếp loại. Mặc định: tính trên số HTT, không làm tròn (cách chặt nhất); đổi bằng ratio-base, ratio-rounding trong site.toml, kèm văn bản của địa phương."
    ),
    citations: [
      Citation(.regulation366, "Điều 11 khoản 1"), Citation(.decree335, "Điều 8 khoản 5", on: .collectives),
      Citation(.decree335, "Điều 20 khoản 5", on: .persons), Citation(.decree48, ""),
    ],
    consequence: .rerate,
    severity: .error,
    evaluators: [.groups(judgeRatio)],
    account: accountForRatio,
    examples: [
      Example("dưới tỷ lệ", given: "2 HTXS, 12 HTT", .met) { $0.ratio(2, 12) },
      Example("đúng bằng tỷ lệ", given: "4 HTXS, 20 HTT", .met) { $0.ratio(4, 20) },
      Example("vừa vượt tỷ lệ", given: "3 HTXS, 12 HTT", .notMet) { $0.ratio(3, 12) },
      Example("nhóm nhỏ", given: "1 HTXS, 4 HTT", .notMet) { $0.ratio(1, 4) },
      Example("không có HTT", given: "1 HTXS, 0 HTT", .notMet) { $0.ratio(1, 0) },
      Example("tỷ lệ 25 % có quyết định", given: "3 HTXS, 12 HTT, tối đa 25 % theo quyết định", .met) {
        $0.group(limit: 25, basis: "Thành tích nổi trội", decision: "10-QĐ/TU")
        $0.ratio(3, 12)
      },
      Example("tỷ lệ 25 % thiếu quyết định", given: "3 HTXS, 12 HTT, ghi 25 % nhưng không có quyết định", .notMet) {
        $0.group(limit: 25, basis: "Thành tích nổi trội")
        $0.ratio(3, 12)
      },
      Example(
        "không biết có quyết định 25 %", given: "3 HTXS, 12 HTT, ghi 25 %, bảng nhóm không có cột Số quyết định", .cannotTell
      ) {
        $0.lacks(.decision, in: .groups)
        $0.group(limit: 25, basis: "Thành tích nổi trội")
        $0.ratio(3, 12)
      },
      Example("vượt cả 25 %", given: "4 HTXS, 12 HTT, ghi 25 %, bảng nhóm không có cột Số quyết định", .notMet) {
        $0.lacks(.decision, in: .groups)
        $0.group(limit: 25, basis: "Thành tích nổi trội")
        $0.ratio(4, 12)
      },
      Example("làm tròn nửa lên", given: "1 HTXS, 4 HTT, ratio-rounding = half-up", .met) {
        $0.settings.rules.ratioRounding = .halfUp
        $0.ratio(1, 4)
      },
      Example(
        "cột tỷ lệ ghi tên khác", given: "3 HTXS, 12 HTT, cột Tỷ lệ tối đa ghi là «Tỉ lệ tối đa» nên không đọc được", .cannotTell
      ) {
        $0.misnames(.limit, in: .groups)
        $0.ratio(3, 12)
      },
      Example("cột tỷ lệ ghi tên khác, vượt cả 25 %", given: "4 HTXS, 12 HTT, cột Tỷ lệ tối đa ghi là «Tỉ lệ tối đa»", .notMet) {
        $0.misnames(.limit, in: .groups)
        $0.ratio(4, 12)
      },
      Example(
        "cột tính tỷ lệ ghi tên khác", given: "1 HTXS, 12 HTT, cột Tính tỷ lệ ghi là «Tính tỉ lệ» nên không đọc được", .cannotTell
      ) {
        $0.misnames(.counted, in: .ratings)
        $0.ratio(1, 12)
      },
      Example("thiếu bảng nhóm", given: "không có groups.csv", .cannotTell) {
        $0.lacks(.groups)
        $0.ratio(1, 10)
      },
    ])
}

extension Scenario {
  /// A group with `excellent` HTXS and `good` HTT.
  mutating func ratio(_ excellent: Int, _ good: Int) {
    let group = group()
    objects(excellent, .partyOrganization, .excellent, in: group)
    objects(good, .partyOrganization, .good, in: group)
  }
}

/// Judges one group: TL01 in the report period, QU08 in each quarter.
@Sendable func judgeRatio(_ rows: GroupRows, _ assessment: Assessment) -> Outcome {
  if let missing = GroupCount.missing(for: rows, in: assessment) { return .cannotTell(Evidence(missing: missing)) }
  let count = GroupCount(rows, in: assessment)
  guard count.rated > 0 else { return .notApplicable }
  return count.outcome(where: { $0.exceeds($0.rules.ratioBase) }) { $0.evidence }
}

/// Tells a ratio that is exceeded.
@Sendable func accountForRatio(_ evidence: Evidence) -> Rule.Account {
  let excellent = evidence.count("excellent")
  let base = evidence.count("base")
  let limit = evidence.count("limitPercent")
  let (moved, below) = (evidence.count("excessToGood"), evidence.count("excessBelow"))
  let share = base > 0 ? " = \(Figures.percent(excellent, of: base))" : ""
  return Rule.Account(
    "\(Figures.integer(excellent)) HTXS trên \(Figures.integer(base)) \(evidence.words(".baseName"))\(share), vượt \(limit)\u{202F}%.",
    arithmetic: [
      "100 × \(Figures.integer(excellent)) = \(Figures.integer(100 * excellent)) > \(limit) × \(Figures.integer(base)) = \(Figures.integer(limit * base))",
      "Số HTXS tối đa với \(Figures.integer(base)) \(evidence.words(".baseName")): \(evidence.count(".allowed"))",
    ],
    remedy: moved == below
      ? "Cần xếp loại lại ít nhất \(moved) đối tượng xuống HTT hoặc mức thấp hơn."
      : "Cần xếp loại lại ít nhất \(moved) đối tượng nếu xuống HTT, \(below) đối tượng nếu xuống mức thấp hơn."
  )
}
