import Domain

extension Rule {
  /// KP04: a shortcoming stands in one of the five groups.
  public static let groupMissing = Rule(
    "KP04", "group-missing",
    title: "Nhóm hạn chế",
    statement: "Mỗi hạn chế, khuyết điểm phải được xếp vào một trong năm nhóm.",
    explanation: Explanation(
      checks: "Tìm hạn chế, khuyết điểm mà cột Nhóm để trống.",
      why:
        "Kế hoạch khắc phục phân hạn chế thành năm nhóm: lãnh đạo, chỉ đạo, điều hành; tổ chức cán bộ, kỷ luật, kỷ cương; tư tưởng chính trị, đạo đức, lối sống; thực hiện nhiệm vụ chuyên môn; khác.",
      formula: "Không đạt khi cột Nhóm để trống."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .error,
    evaluators: [.filledItem(.shortcomingGroup) { $0.group }],
    account: accountForBlank("nhóm hạn chế"),
    examples: Example.ofItemField(.shortcomingGroup) { $0.group = nil })
}
