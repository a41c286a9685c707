import Domain
import Rules
import Templating

/// A finding as one row of a list: enough to know it, and the way to where it is told in full.
struct FindingRow: Sendable {
  let code: String
  let ruleURL: String
  let mark: VerdictMark
  let severity: String
  /// `error`: what links filter by.
  let severityCode: String
  let target: String
  let unit: String
  let unitURL: String
  let unitCode: String
  let groupCode: String
  let period: String
  let sentence: String
  let url: String

  static let fields = Fields<FindingRow>(
    "finding-row", .text("code", "Mã quy tắc") { $0.code }, .url("ruleURL", "Tới trang quy tắc") { $0.ruleURL },
    .object("mark", "Kết luận", VerdictMark.fields) { $0.mark }, .text("severity", "Mức độ") { $0.severity },
    .text("severityCode", "Mức độ, mã để lọc") { $0.severityCode }, .text("target", "Đối tượng") { $0.target },
    .text("unit", "Đơn vị") { $0.unit }, .url("unitURL", "Tới trang đơn vị") { $0.unitURL },
    .flag("hasUnit", "Thuộc một đơn vị") { !$0.unit.isEmpty }, .text("unitCode", "Mã đơn vị, để lọc") { $0.unitCode },
    .text("groupCode", "Mã nhóm, để lọc") { $0.groupCode }, .text("period", "Kỳ") { $0.period },
    .flag("isWaived", "Được miễn trừ") { $0.severityCode == "waived" },
    .text("sentence", "Phát hiện, bằng một câu") { $0.sentence }, .url("url", "Tới phát hiện đầy đủ") { $0.url })
}

extension Report {
  /// The finding at `position` as a row, for a page whose way up is `root`.
  func findingRow(_ position: Int, root: String) -> FindingRow {
    let finding = judgement.findings[position]
    let unit = finding.unit.map { dataset.units[$0] }
    return FindingRow(
      code: ruleTexts[finding.rule].code, ruleURL: root + ruleTexts[finding.rule].path, mark: VerdictMark(finding),
      severity: finding.severity.words, severityCode: finding.isWaived ? "waived" : finding.severity.rawValue,
      target: finding.target.words(in: dataset), unit: unit?.name ?? "", unitURL: unit.map { root + SitePath.unit($0) } ?? root,
      unitCode: unit?.code ?? "", groupCode: groupCode(of: finding), period: finding.period.vietnamese,
      sentence: finding.account(in: dataset).sentence, url: root + place(of: position))
  }

  private func groupCode(of finding: Finding) -> String {
    switch finding.target {
    case .group(let key): dataset.groups[key].code
    case .object(let key): dataset.objects[key].group.map { dataset.groups[$0].code } ?? ""
    case .unit, .plan, .item, .obligation, .dispatch, .waiver: ""
    }
  }
}

/// What cannot be told on many targets for one reason, as a row.
struct GapRow: Sendable {
  let code: String
  let ruleTitle: String
  let ruleURL: String
  let missing: String
  let count: String
  let units: String

  static let fields = Fields<GapRow>(
    "gap", .text("code", "Mã quy tắc") { $0.code }, .text("ruleTitle", "Tên quy tắc") { $0.ruleTitle },
    .url("ruleURL", "Tới trang quy tắc") { $0.ruleURL }, .text("missing", "Còn thiếu") { $0.missing },
    .text("count", "Số lần chưa kết luận được") { $0.count }, .text("units", "Số đơn vị") { $0.units })

  static func rows(of rule: RuleIndex, in report: Report, root: String) -> [GapRow] {
    report.places.gaps[rule].map { gap in
      GapRow(
        code: RuleCatalogue.all[rule].code, ruleTitle: RuleCatalogue.all[rule].title, ruleURL: root + report.ruleTexts[rule].path,
        missing: gap.words(in: report.dataset), count: Figures.integer(gap.count), units: Figures.integer(gap.units))
    }
  }
}
