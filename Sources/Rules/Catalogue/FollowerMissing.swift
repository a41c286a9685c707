import Domain

extension Rule {
  /// KP12: somebody follows a shortcoming.
  public static let followerMissing = Rule(
    "KP12", "follower-missing",
    title: "Người theo dõi",
    statement: "Mỗi hạn chế, khuyết điểm phải có cấp ủy viên theo dõi việc khắc phục.",
    explanation: Explanation(
      checks: "Tìm hạn chế, khuyết điểm mà cột Người theo dõi để trống.",
      why: "Kế hoạch khắc phục phân công cấp ủy viên phụ trách theo dõi, đôn đốc từng nội dung.",
      formula: "Không đạt khi cột Người theo dõi để trống."),
    citations: [Citation(.regulation366, "Điều 8"), Citation(.conclusion12, "")],
    consequence: "hoàn thiện kế hoạch khắc phục",
    severity: .warning,
    evaluators: [.filledItem(.follower) { $0.follower }],
    account: accountForBlanks,
    examples: Example.ofItemField(.follower) { $0.follower = nil })
}
