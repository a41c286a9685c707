import Domain

extension Rule {
  /// KP05: a shortcoming is described by manifestation, cause and impact.
  public static let descriptionIncomplete = Rule(
    "KP05", "description-incomplete",
    title: "Mô tả hạn chế chưa đủ",
    statement: "Mỗi hạn chế, khuyết điểm phải ghi đủ biểu hiện cụ thể, nguyên nhân và mức độ ảnh hưởng.",
    explanation: Explanation(
      checks: "Tìm hạn chế, khuyết điểm thiếu biểu hiện cụ thể, nguyên nhân hoặc mức độ ảnh hưởng.",
      why:
        "Hướng dẫn 43-HD/BTCTW yêu cầu phân tích tính chất, mức độ tác động, ảnh hưởng, làm rõ nguyên nhân và trách nhiệm của từng hạn chế, khuyết điểm.",
      formula: "Không đạt khi ít nhất một trong ba cột để trống."),
    citations: [Citation(.guidance43, "mục 1"), Citation(.regulation366, "Điều 8")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .error,
    evaluators: [
      .items { key, assessment in
        let item = assessment.dataset.shortcomings[key]
        if item.manifestation != nil, item.cause != nil, item.impact != nil { return .met }
        return judgeFields(
          item, [(.manifestation, item.manifestation == nil), (.cause, item.cause == nil), (.impact, item.impact == nil)],
          in: assessment)
      }
    ],
    account: accountForBlanks,
    examples: [
      Example("thiếu hai nội dung", given: "nguyên nhân và mức độ ảnh hưởng để trống", .notMet) {
        $0.item {
          $0.cause = nil
          $0.impact = nil
        }
      }
    ] + Example.ofItemField(.manifestation) { $0.manifestation = nil })
}
