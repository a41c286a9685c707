import Domain
import Rules
import Templating

/// A finding as one row of a list: enough to know it, and the way to where it is told in full.
struct FindingRow: Sendable {
  let report: Report
  let position: Int
  let root: String

  private var finding: Finding { _read { yield report.judgement.findings[position] } }

  static let fields = Fields<FindingRow>(
    "finding-row", .text("code", "Mã quy tắc") { $0.report.ruleTexts[$0.finding.rule].code },
    .url("ruleURL", "Tới trang quy tắc") { $0.root + $0.report.ruleTexts[$0.finding.rule].path },
    .object("mark", "Kết luận", VerdictMark.fields) { VerdictMark($0.finding) },
    .text("severity", "Mức độ") { $0.finding.severity.words },
    .text("severityCode", "Mức độ, mã để lọc") { $0.finding.isWaived ? "waived" : $0.finding.severity.rawValue },
    .text("target", "Đối tượng") { $0.report.words(of: $0.finding.target) },
    .text("unit", "Đơn vị") { $0.report.unitName(of: $0.finding) },
    .url("unitURL", "Tới trang đơn vị") { $0.report.unitURL(of: $0.finding, root: $0.root) },
    .flag("hasUnit", "Thuộc một đơn vị") { $0.finding.unit != nil },
    .text("unitCode", "Mã đơn vị, để lọc") { row in row.finding.unit.map { row.report.dataset.units[$0].code } ?? "" },
    .text("groupCode", "Mã nhóm, để lọc") { row in
      row.report.group(of: row.finding).map { row.report.dataset.groups[$0].code } ?? ""
    },
    .text("groupName", "Tên nhóm, trống nếu nhóm không có tên") { row in
      row.report.group(of: row.finding).flatMap { row.report.dataset.groups[$0].name } ?? ""
    },
    .text("period", "Kỳ") { $0.finding.period.vietnamese }, .flag("isWaived", "Được miễn trừ") { $0.finding.isWaived },
    .text("sentence", "Phát hiện, bằng một câu") { $0.report.sentence(of: $0.finding) },
    .writtenURL("url", "Tới phát hiện đầy đủ") {
      $1.put($0.root)
      $0.report.writePlace(of: $0.position, into: $1)
    })
}

extension Report {
  /// The finding at `position` as a row, for a page whose way up is `root`.
  func findingRow(_ position: Int, root: String) -> FindingRow {
    FindingRow(report: self, position: position, root: root)
  }

  fileprivate func sentence(of finding: Finding) -> Words { finding.account(in: dataset).sentence }

  /// The group that is found fault with, or in which the object is counted.
  fileprivate func group(of finding: Finding) -> Key<Group>? {
    switch finding.target {
    case .group(let key): key
    case .object(let key): dataset.objects[key].group
    case .unit, .plan, .item, .obligation, .dispatch, .waiver, .all: nil
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
        missing: gap.words(in: report.dataset), count: Figures.integer(gap.count),
        units: gap.units > 0 ? Figures.integer(gap.units) : "–")
    }
  }
}
