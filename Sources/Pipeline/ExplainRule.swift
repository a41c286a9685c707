import Diagnostics
import Domain
import Exports
import Intake
import Rules
import VietnameseText

/// The rule called `code`, told as text; lines of at most the terminal's width are left to the terminal.
public func explainRule(_ code: String) throws(Failure) -> String {
  guard let rule = RuleCatalogue.rule(code) else { throw Failure([unknownRule(code)], exitCode: ExitCodes.usage) }
  var lines = ["\(rule.code)  \(rule.title)", "", rule.statement, "", "KIỂM TRA GÌ", "  \(rule.explanation.checks)"]
  lines += ["", "VÌ SAO", "  \(rule.explanation.why)", "", "CÁCH TÍNH", "  \(rule.explanation.formula)", "", "CĂN CỨ"]
  lines += rule.citations.isEmpty ? ["  (không có điều khoản)"] : rule.citable.map { "  - \($0.words)" }
  lines += ["", "HỆ QUẢ THEO QUY ĐỊNH", "  \(rule.consequences.map(\.words).joined(separator: "; "))"]
  if let question = rule.explanation.openQuestion { lines += ["", "ĐIỀU LUẬT CHƯA NÓI RÕ", "  \(question)"] }
  lines += ["", "VÍ DỤ"] + rule.examples.map { "  \($0.verdict.words): \($0.given) (\($0.title))" }
  lines += ["", Finding.notice]
  return lines.joined(separator: "\n") + "\n"
}

/// How the rule called `code` comes to its verdicts in the unit called `unit`, as text.
public func explainRule(_ code: String, unit: String, in request: Request) throws(Failure) -> String {
  guard let rule = RuleCatalogue.rule(code), let index = RuleCatalogue.codes.firstIndex(of: rule.code) else {
    throw Failure([unknownRule(code)], exitCode: ExitCodes.usage)
  }
  let dataset = try load(request, else: "Chưa giải thích được kết luận nào.").dataset
  guard let key = dataset.units.firstIndex(where: { $0.code.lowercased() == unit.lowercased() }) else {
    throw Failure([unknownUnit(unit, in: dataset)], exitCode: ExitCodes.usage)
  }
  return ExplainText(index, in: Key(key), of: judge(dataset)).lines.joined(separator: "\n") + "\n"
}

/// Says that there is no such rule, and which one may be meant.
func unknownRule(_ code: String) -> String {
  let nearest = Nearest.match(code, among: RuleCatalogue.all.map(\.code))
  let hint = nearest.map { " Có phải ý bạn là «\($0)»?" } ?? " Các mã: \(RuleCatalogue.all.map(\.code).joined(separator: ", "))."
  return "Không có quy tắc «\(ShownText.short(code))».\(hint)"
}

/// The settings that differ from their defaults, each with its value, the default, and the local document that allows it.
public func explainSettings(_ request: Request) throws(Failure) -> String {
  SettingWords.explanation(try load(request, else: "Chưa đọc được thiết lập.").dataset.settings).joined(separator: "\n") + "\n"
}
