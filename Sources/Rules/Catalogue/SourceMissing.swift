import Domain

extension Rule {
  /// KP03: a shortcoming names where it was found.
  public static let sourceMissing = Rule(
    "KP03", "source-missing",
    title: "Nguồn phát hiện hạn chế",
    statement: "Mỗi hạn chế, khuyết điểm phải ghi nguồn phát hiện.",
    explanation: Explanation(
      checks: "Tìm hạn chế, khuyết điểm mà cột Nguồn để trống.",
      why:
        "Nguồn (kiểm điểm, kiểm tra, giám sát, thanh tra, góp ý, kết luận của cấp trên) cho biết căn cứ và phạm vi phải khắc phục.",
      formula: "Không đạt khi cột Nguồn để trống."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .warning,
    evaluators: [.filledItem(.origin) { $0.origin }],
    account: accountForBlank("nguồn phát hiện"),
    examples: Example.ofItemField(.origin) { $0.origin = nil })
}
