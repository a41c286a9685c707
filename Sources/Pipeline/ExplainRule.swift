import Rules
import VietnameseText

/// The rule called `code`, told as text; lines of at most the terminal's width are left to the terminal.
public func explainRule(_ code: String) throws(Failure) -> String {
  guard let rule = RuleCatalogue.rule(code) else { throw Failure([unknownRule(code)], exitCode: ExitCodes.usage) }
  var lines = ["\(rule.code)  \(rule.title)", "", rule.statement, "", "KIỂM TRA GÌ", "  \(rule.explanation.checks)"]
  lines += ["", "VÌ SAO", "  \(rule.explanation.why)", "", "CÁCH TÍNH", "  \(rule.explanation.formula)", "", "CĂN CỨ"]
  lines += rule.citations.isEmpty ? ["  (không có điều khoản)"] : rule.citations.map { "  - \($0.words)" }
  lines += ["", "HỆ QUẢ THEO QUY ĐỊNH", "  \(rule.consequence)"]
  if let question = rule.explanation.openQuestion { lines += ["", "ĐIỀU LUẬT CHƯA NÓI RÕ", "  \(question)"] }
  lines += ["", "VÍ DỤ"] + rule.examples.map { "  \(word(for: $0.verdict)): \($0.given) (\($0.title))" }
  lines += ["", "Phát hiện để rà soát; cấp có thẩm quyền quyết định."]
  return lines.joined(separator: "\n") + "\n"
}

/// Says that there is no such rule, and which one may be meant.
func unknownRule(_ code: String) -> String {
  let nearest = Nearest.match(code, among: RuleCatalogue.all.map(\.code))
  let hint = nearest.map { " Có phải ý bạn là “\($0)”?" } ?? " Các mã: \(RuleCatalogue.all.map(\.code).joined(separator: ", "))."
  return "Không có quy tắc “\(code)”.\(hint)"
}

private func word(for verdict: Verdict) -> String {
  switch verdict {
  case .met: "Đạt"
  case .notMet: "Không đạt"
  case .notApplicable: "Không áp dụng"
  case .cannotTell: "Chưa đủ dữ liệu"
  }
}
