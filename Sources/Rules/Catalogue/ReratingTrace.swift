import Domain
import VietnameseText

extension Rule {
  /// KD12: a re-rating has its own decision that names the one it replaces.
  public static let reratingTrace = Rule(
    "KD12", "rerating-trace",
    title: "Dấu vết xếp loại lại",
    statement: "Xếp loại lại phải có quyết định mới, khác với quyết định được thay thế.",
    explanation: Explanation(
      checks: "Với đối tượng ghi quyết định được thay thế, xem có số quyết định mới và hai số có khác nhau hay không.",
      why: "Xếp loại lại được thực hiện bằng quyết định mới thay thế quyết định cũ (Mẫu 03 Hướng dẫn 43-HD/BTCTW).",
      formula:
        "Không đạt khi có quyết định được thay thế mà số quyết định để trống hoặc trùng với quyết định đó; không phân biệt chữ hoa, kiểu gạch nối, dấu cách, số 0 ở đầu."
    ),
    citations: [
      Citation(.guidance43, "Mẫu 03"), Citation(.regulation366, "Điều 15 khoản 3"), Citation(.decree335, "Điều 21 khoản 3"),
    ],
    consequence: "ban hành quyết định đánh giá, xếp loại lại",
    severity: .error,
    evaluators: [.objects(judgeTrace)],
    account: {
      let words =
        $0["decision"] == .blank
        ? "nhưng không có số quyết định mới" : "nhưng quyết định mới ghi trùng số \($0.words("decision"))"
      return Rule.Account(
        "\($0.name) được xếp loại lại, thay thế quyết định \($0.words("replaces")), \(words).",
        remedy: "Cần ban hành và ghi số quyết định xếp loại lại.")
    },
    examples: [
      Example("có quyết định mới", given: "quyết định 20-QĐ/TU thay thế 10-QĐ/TU", .met) { $0.replacing("20-QĐ/TU") },
      Example("trùng số", given: "quyết định 10-QĐ/TU thay thế 10-QĐ/TU", .notMet) { $0.replacing("10-QĐ/TU") },
      Example("trùng số, viết khác", given: "quyết định 010 –qđ/tu thay thế 10-QĐ/TU", .notMet) { $0.replacing("010 –qđ/tu") },
      Example("không có số", given: "thay thế 10-QĐ/TU, số quyết định để trống", .notMet) { $0.replacing(nil) },
      Example("không xếp loại lại", given: "không ghi quyết định được thay thế", .notApplicable) { $0.object(.partyMember) },
      Example("thiếu cột Số quyết định", given: "bảng xếp loại không có cột Số quyết định", .cannotTell) {
        $0.lacks(.decision, in: .ratings)
        $0.replacing(nil)
      },
    ])
}

extension Scenario {
  /// An object re-rated by `decision`, which replaces 10-QĐ/TU.
  fileprivate mutating func replacing(_ decision: String?) {
    object(.partyMember) {
      $0.replaces = "10-QĐ/TU"
      $0.decision = decision
    }
  }
}

@Sendable private func judgeTrace(_ object: RatedObject, _ assessment: Assessment) -> Outcome {
  guard let replaced = object.replaces else {
    return assessment.missing(.replaces, of: object.source).map { .cannotTell(missing: $0) } ?? .notApplicable
  }
  if let decision = object.decision {
    guard VietnameseText.plainNumber(decision) == VietnameseText.plainNumber(replaced) else { return .met }
  } else if let column = assessment.missing(.decision, of: object.source) {
    return .cannotTell(missing: column)
  }
  return .notMet(object.evidence([object.item(.replaces, .text(replaced)), object.item(.decision, .of(object.decision))]))
}
