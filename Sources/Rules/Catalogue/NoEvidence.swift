import Domain

extension Rule {
  /// KD13: a rating names its evidence.
  public static let noEvidence = Rule(
    "KD13", "no-evidence",
    title: "Xếp loại chưa có minh chứng",
    statement: "Mỗi kết quả xếp loại phải dẫn số liệu, tiêu chí hoặc sản phẩm làm minh chứng.",
    explanation: Explanation(
      checks: "Tìm đối tượng được xếp loại mà cột Minh chứng để trống.",
      why: "Kết luận 12-KL/TW yêu cầu đánh giá bằng số liệu, tiêu chí, sản phẩm cụ thể, khắc phục tình trạng nể nang, hình thức.",
      formula: "Không đạt khi được xếp loại mà cột Minh chứng để trống."),
    citations: [Citation(.conclusion12, "")],
    consequence: "bổ sung minh chứng",
    severity: .warning,
    evaluators: [
      .objects { object, assessment in
        guard object.level != nil else { return assessment.unrated(object) }
        guard object.evidence == nil else { return .met }
        if let column = assessment.missing(.evidence, of: object.source) { return .cannotTell(missing: column) }
        return .notMet(object.evidence([object.item(.evidence, .blank)]))
      }
    ],
    account: {
      Rule.Account(
        "\($0.name) được xếp loại \($0.words("level")) nhưng chưa ghi minh chứng.",
        remedy: "Cần ghi báo cáo, số liệu hoặc sản phẩm làm căn cứ xếp loại.")
    },
    examples: [
      Example("có minh chứng", given: "HTT, có minh chứng", .met) { $0.object(.body) { $0.evidence = "Báo cáo 15-BC/ĐU" } },
      Example("không có minh chứng", given: "HTT, minh chứng để trống", .notMet) { $0.object(.body) },
      Example("chưa xếp loại", given: "không xếp loại, minh chứng để trống", .notApplicable) { $0.object(.body, nil) },
      Example("thiếu cột Minh chứng", given: "bảng xếp loại không có cột Minh chứng", .cannotTell) {
        $0.lacks(.evidence, in: .ratings)
        $0.object(.body)
      },
    ])
}
