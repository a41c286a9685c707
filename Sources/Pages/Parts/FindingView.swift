import Domain
import Rules
import Templating

/// One input of a finding: what it is called, its value, and the cells it comes from.
struct InputView: Sendable {
  let label: String
  let value: String
  let sources: [SourceLink]

  static let fields = Fields<InputView>(
    "input", .text("label", "Tên số liệu") { $0.label }, .text("value", "Giá trị") { $0.value },
    .list("sources", "Ô nguồn", SourceLink.fields) { $0.sources })
}

/// The waiver that answers a finding.
struct WaiverView: Sendable {
  let reason: String
  let decision: String
  let expires: String
  let url: String

  static let fields = Fields<WaiverView>(
    "waiver", .text("reason", "Lý do") { $0.reason }, .text("decision", "Quyết định, cấp quyết định, ngày") { $0.decision },
    .text("expires", "Ngày hết hạn, trống nếu không có") { $0.expires }, .url("url", "Tới trang miễn trừ") { $0.url })
}

/// A finding told as a derivation: rule → clause → inputs → arithmetic → verdict → nearest change → consequence.
struct FindingView: Sendable {
  let id: String
  let code: String
  let ruleTitle: String
  let ruleURL: String
  let mark: VerdictMark
  let severity: String
  let isError: Bool
  let period: String
  let target: String
  let unit: String
  let unitURL: String
  let sentence: String
  let statement: String
  let clauses: [String]
  let profile: String
  let inputs: [InputView]
  let arithmetic: [String]
  let remedy: String
  let consequence: String
  let waiver: WaiverView?

  static let fields = Fields<FindingView>(
    "finding",
    .text("id", "Mã neo của phát hiện trên trang") { $0.id },
    .text("code", "Mã quy tắc") { $0.code },
    .text("ruleTitle", "Tên quy tắc") { $0.ruleTitle },
    .url("ruleURL", "Tới trang quy tắc") { $0.ruleURL },
    .object("mark", "Kết luận", VerdictMark.fields) { $0.mark },
    .text("severity", "Mức độ") { $0.severity },
    .flag("isError", "Là lỗi") { $0.isError },
    .text("period", "Kỳ") { $0.period },
    .text("target", "Đối tượng") { $0.target },
    .text("unit", "Đơn vị, trống nếu không thuộc đơn vị nào") { $0.unit },
    .url("unitURL", "Tới trang đơn vị") { $0.unitURL },
    .text("sentence", "Phát hiện, bằng một câu") { $0.sentence },
    .text("statement", "Nội dung quy tắc") { $0.statement },
    .texts("clauses", "Căn cứ") { $0.clauses },
    .text("profile", "Chế độ đánh giá và thời gian áp dụng, trống nếu không xét theo chế độ") { $0.profile },
    .list("inputs", "Số liệu đầu vào", InputView.fields) { $0.inputs },
    .texts("arithmetic", "Phép tính") { $0.arithmetic },
    .text("remedy", "Cách đáp ứng gần nhất") { $0.remedy },
    .text("consequence", "Hệ quả theo quy định") { $0.consequence },
    .object("waiver", "Quyết định miễn trừ", WaiverView.fields) { $0.waiver })
}

extension Report {
  /// The finding at `position` of the judgement, for a page whose way up is `root`.
  func view(of position: Int, root: String) -> FindingView {
    let finding = judgement.findings[position]
    let text = ruleTexts[finding.rule]
    let account = finding.account(in: dataset)
    return FindingView(
      id: anchor(of: finding), code: text.code, ruleTitle: text.title, ruleURL: root + text.path, mark: VerdictMark(finding),
      severity: text.words(finding.severity), isError: finding.severity == .error, period: finding.period.vietnamese,
      target: finding.target.words(in: dataset), unit: finding.unit.map { dataset.units[$0].name } ?? "",
      unitURL: finding.unit.map { root + SitePath.unit(dataset.units[$0]) } ?? root, sentence: account.sentence,
      statement: text.statement, clauses: text.clauses,
      profile: profileWords(finding.target), inputs: inputs(of: finding.evidence, root: root),
      arithmetic: account.arithmetic, remedy: account.remedy, consequence: text.consequence,
      waiver: finding.waiver.map { waiverView(dataset.waivers[$0], root: root) })
  }

  /// The profile that judges `target`, briefly: its citation is the rule's own affair.
  private func profileWords(_ target: Target) -> String {
    guard let profile = assessment.profile(of: target) else { return "" }
    return Report.profileTexts[Int(profile.rawValue)]
  }

  /// The id of a finding: the same on every page that shows it, `TL01.2025.xa`.
  func anchor(of finding: Finding) -> String {
    let id = finding.target.id(in: dataset)
    return "\(ruleTexts[finding.rule].code).\(finding.period.code).\(id.contains("/") ? id.replacing("/", with: ".") : id)"
  }

  private func inputs(of evidence: Evidence, root: String) -> [InputView] {
    evidence.items.filter { !$0.label.isEmpty }.map { item in
      InputView(label: item.label, value: item.value.words, sources: item.cells.map { sources.link($0, root: root) })
    }
      + evidence.missing.map { missing in
        let cells: [SourceCell] = if case .value(let cell) = missing { [cell] } else { [] }
        return InputView(
          label: "Còn thiếu", value: missing.words(in: dataset), sources: cells.map { sources.link($0, root: root) })
      }
  }

  /// `P366, Quy định số 366-QĐ/TW, áp dụng từ 30/8/2025`, for each profile.
  static let profileTexts = Profile.allCases.map { profile in
    let until = profile.act.until.map { " đến \($0.vietnamese)" } ?? ""
    return
      "\(profile.code), \(profile.act.type) số \(profile.act.number), áp dụng từ \(profile.act.inForceFrom.vietnamese)\(until)"
  }

  func waiverView(_ waiver: Waiver, root: String) -> WaiverView {
    WaiverView(
      reason: waiver.reason, decision: "\(waiver.decision), \(waiver.authority), ngày \(waiver.date.vietnamese)",
      expires: waiver.expires?.vietnamese ?? "", url: root + SitePath.waivers)
  }
}
