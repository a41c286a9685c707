import Domain

extension Rule {
  /// VB07: the recipients end with an archive line.
  public static let archiveLine = Rule(
    "VB07", "archive-line",
    title: "Nơi nhận thiếu dòng lưu",
    statement: "Phần nơi nhận phải có dòng lưu văn bản.",
    explanation: Explanation(
      checks: "Tìm văn bản có nơi nhận nhưng không có dòng «Lưu».",
      why: "Nơi nhận gồm nơi để thực hiện, nơi để biết, báo cáo, kiểm tra và nơi lưu; dòng cuối là dòng lưu.",
      formula: "Không đạt khi có nơi nhận mà không có dòng lưu; không có nơi nhận thì không áp dụng (quy tắc VB01 nêu)."),
    citations: [Citation(.decree30, "Phụ lục I"), Citation(.regulation66, ""), Citation(.regulation399, "")],
    consequence: "bổ sung, đính chính dữ liệu văn bản",
    severity: .warning,
    evaluators: [
      .dispatches { key, assessment in
        let dispatch = assessment.dataset.dispatches[key]
        guard !dispatch.recipients.isEmpty else { return .notApplicable }
        guard !dispatch.recipients.contains(where: { $0.kind == .archive }) else { return .met }
        return .notMet(
          Evidence([
            .aside("name", dispatch.inSentence),
            Evidence.Item("recipients", "Số dòng nơi nhận", .count(dispatch.recipients.count)),
            dispatch.place(of: "recipients"),
          ]))
      }
    ],
    account: {
      Rule.Account(
        "Văn bản \($0.name) có \($0.count("recipients")) dòng nơi nhận nhưng không có dòng lưu.", remedy: "Cần bổ sung dòng lưu.")
    },
    examples: [
      Example("có dòng lưu", given: "nơi nhận có «Lưu Văn phòng»", .met) { $0.dispatch() },
      Example("không có dòng lưu", given: "nơi nhận không có dòng lưu", .notMet) { $0.dispatch { $0.recipients.removeLast() } },
      Example("không có nơi nhận", given: "văn bản không có nơi nhận", .notApplicable) { $0.dispatch { $0.recipients = [] } },
    ])
}
