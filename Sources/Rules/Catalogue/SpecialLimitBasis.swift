import Domain

extension Rule {
  /// TL02: a ceiling of 25 % needs a basis and a decision.
  public static let specialLimitBasis = Rule(
    "TL02", "special-limit-basis",
    title: "Căn cứ áp dụng tỷ lệ 25 %",
    statement: "Nhóm áp dụng tỷ lệ tối đa 25 % phải ghi căn cứ và số quyết định của cấp có thẩm quyền.",
    explanation: Explanation(
      checks: "Xem nhóm ghi tỷ lệ tối đa 25 % có đủ căn cứ tỷ lệ và số quyết định hay không.",
      why:
        "Quy định 366-QĐ/TW và Nghị định 335/2025/NĐ-CP chỉ cho vượt 20 % khi có thành tích xuất sắc, nổi trội và được cấp có thẩm quyền quyết định.",
      formula: "Không đạt khi tỷ lệ tối đa là 25 % mà thiếu căn cứ hoặc thiếu số quyết định; khi đó tính theo 20 %.",
      openQuestion:
        "Văn bản không nêu quyết định 25 % áp dụng cho từng nhóm hay cho cả phạm vi quản lý. Mặc định: ghi cho từng nhóm; thiếu quyết định thì tính theo 20 %."
    ),
    citations: [
      Citation(.regulation366, "Điều 11 khoản 1"), Citation(.decree335, "Điều 8 khoản 5 điểm b", on: .collectives),
      Citation(.decree335, "Điều 20 khoản 5 điểm b", on: .persons), Citation(.decree48, ""),
    ],
    consequence: "bổ sung căn cứ, quyết định; rà soát, đánh giá, xếp loại lại theo tỷ lệ 20 %",
    severity: .warning,
    evaluators: [.declaredGroups(judgeSpecialLimit)],
    account: accountForSpecialLimit,
    examples: [
      Example("đủ căn cứ và quyết định", given: "tối đa 25 %, có căn cứ và quyết định", .met) {
        $0.group(limit: 25, basis: "Thành tích nổi trội", decision: "10-QĐ/TU")
        $0.ratio(3, 12)
      },
      Example("thiếu quyết định", given: "tối đa 25 %, có căn cứ, không có quyết định", .notMet) {
        $0.group(limit: 25, basis: "Thành tích nổi trội")
        $0.ratio(3, 12)
      },
      Example("thiếu căn cứ", given: "tối đa 25 %, có quyết định, không có căn cứ", .notMet) {
        $0.group(limit: 25, decision: "10-QĐ/TU")
        $0.ratio(3, 12)
      },
      Example("nhóm chưa có ai trong kỳ", given: "tối đa 25 %, không có căn cứ, chưa đối tượng nào thuộc nhóm", .notMet) {
        $0.group(limit: 25)
        $0.object(.partyOrganization)
      },
      Example("tỷ lệ thường", given: "tối đa 20 %", .notApplicable) { $0.ratio(2, 12) },
      Example("cột tỷ lệ ghi tên khác", given: "cột Tỷ lệ tối đa ghi là «Tỉ lệ tối đa» nên không đọc được", .cannotTell) {
        $0.misnames(.limit, in: .groups)
        $0.ratio(2, 12)
      },
      Example("thiếu bảng nhóm", given: "không có groups.csv", .cannotTell) {
        $0.lacks(.groups)
        $0.ratio(2, 12)
      },
    ])
}

@Sendable private func judgeSpecialLimit(_ key: Key<Group>, _ assessment: Assessment) -> Outcome {
  guard assessment.has(.groups) else { return .without(.groups) }
  let group = assessment.dataset.groups[key]
  guard let row = group.source else { return .notApplicable }
  if let unread = assessment.doubted(.limit, of: row) { return .cannotTell(missing: unread) }
  guard group.limit == 25 else { return .notApplicable }
  return assessment.blanks([(.basis, group.basis == nil), (.decision, group.decision == nil)], of: row) { items, reasons in
    Evidence(
      [
        .aside("name", group.name ?? group.code),
        Evidence.Item("limitPercent", "Tỷ lệ tối đa ghi cho nhóm (%)", .count(group.limit), [row.cell(.limit)]),
      ] + items, reasons: reasons)
  }
}

@Sendable private func accountForSpecialLimit(_ evidence: Evidence) -> Rule.Account {
  Rule.Account(
    "Nhóm «\(evidence.name)» ghi tỷ lệ tối đa \(evidence.count("limitPercent"))\u{202F}% nhưng thiếu \(evidence.words(".blank")); tỷ lệ đang áp dụng là 20\u{202F}%.",
    remedy: "Cần bổ sung \(evidence.words(".blank")), hoặc ghi lại tỷ lệ tối đa là 20\u{202F}%.")
}
