import Domain

extension Rule {
  /// KP09: a shortcoming names the output that shows it remedied.
  public static let outputMissing = Rule(
    "KP09", "output-missing",
    title: "Sản phẩm đầu ra",
    statement: "Mỗi hạn chế, khuyết điểm phải ghi kết quả, sản phẩm đầu ra của việc khắc phục.",
    explanation: Explanation(
      checks: "Tìm hạn chế, khuyết điểm mà cột Sản phẩm đầu ra để trống.",
      why: "Kết quả khắc phục được đánh giá theo sản phẩm cụ thể; không có sản phẩm đầu ra thì không xác nhận được đã khắc phục.",
      formula: "Không đạt khi cột Sản phẩm đầu ra để trống."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .error,
    evaluators: [.filledItem(.output) { $0.output }],
    account: accountForBlanks,
    examples: Example.ofItemField(.output) { $0.output = nil })
}
