import Domain
import Rules
import Templating
import VietnameseText

/// One input of a finding: what it is called, its value, and the cells it comes from.
struct InputView: Sendable {
  let finding: FindingView
  let label: String
  let value: String
  let cells: SourceCells

  static let fields = Fields<InputView>(
    "input", .text("label", "Tên số liệu") { $0.label }, .text("value", "Giá trị") { $0.value },
    .written("columns", "Các cột của dòng nguồn chung", isFilled: { $0.cells.contains(where: $0.finding.isInSharedRow) }) {
      input, out in
      let columns = input.cells.lazy.filter(input.finding.isInSharedRow)
      for (index, cell) in columns.enumerated() {
        out.put(index == 0 ? "cột «" : ", «")
        out.put(input.finding.report.sources.heading(of: cell))
        out.put("»")
      }
    },
    .stream(
      "sources", "Ô nguồn ngoài dòng nguồn chung", SourceLink.fields, isFilled: { !$0.cells.allSatisfy($0.finding.isInSharedRow) }
    ) {
      input, each in
      for cell in input.cells where !input.finding.isInSharedRow(cell) {
        each(input.finding.report.sources.link(cell, root: input.finding.root))
      }
    })
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
///
/// It holds the finding and its account; every other text is made when the template asks for it. A class, because each of its
/// inputs holds it.
final class FindingView: Sendable {
  let report: Report
  let finding: Finding
  let account: Rule.Account
  let root: String
  /// False where the group around it tells the profile once for all its findings.
  let tellsProfile: Bool
  /// The first row that two inputs come from, told once for them; nil where each comes from a row of its own.
  private let sharedRow: RowSource?

  init(_ position: Int, account: Rule.Account? = nil, in report: Report, root: String, tellsProfile: Bool = true) {
    self.report = report
    finding = report.judgement.findings[position]
    self.account = account ?? finding.account(in: report.dataset)
    self.root = root
    self.tellsProfile = tellsProfile
    let rows = finding.evidence.items.compactMap { $0.label.isEmpty ? nil : $0.cells.first?.row }
    sharedRow = rows.indices.first { rows[($0 + 1)...].contains(rows[$0]) }.map { rows[$0] }
  }

  private var members: [LinkedText] { report.excellentMembers(finding, root: root) }

  /// What a shortcoming is, cut to what fits beside its code: nobody knows it by the code alone.
  private var about: String {
    guard case .item(let key) = finding.target else { return "" }
    return report.dataset.shortcomings[key].shortManifestation ?? ""
  }

  private var text: RuleText { report.ruleTexts[finding.rule] }

  static let fields = Fields<FindingView>(
    "finding",
    .written("id", "Mã neo của phát hiện trên trang") { $0.report.writeAnchor(of: $0.finding, into: $1) },
    .text("code", "Mã quy tắc") { $0.text.code },
    .text("ruleTitle", "Tên quy tắc") { $0.text.title },
    .url("ruleURL", "Tới trang quy tắc") { $0.root + $0.text.path },
    .object("mark", "Kết luận", VerdictMark.fields) { VerdictMark($0.finding) },
    .text("severity", "Mức độ") { $0.text.words($0.finding.severity) },
    .flag("isError", "Là lỗi, không được miễn trừ") { $0.finding.severity == .error && !$0.finding.isWaived },
    .text("period", "Kỳ") { $0.finding.period.vietnamese },
    .text("target", "Đối tượng") { $0.report.words(of: $0.finding.target) },
    .text("about", "Biểu hiện của hạn chế, rút ngắn; trống nếu là đối tượng khác") { $0.about },
    .text("unit", "Đơn vị, trống nếu không thuộc đơn vị nào") { $0.report.unitName(of: $0.finding) },
    .url("unitURL", "Tới trang đơn vị") { $0.report.unitURL(of: $0.finding, root: $0.root) },
    .text("sentence", "Phát hiện, bằng một câu") { $0.account.sentence },
    .text("statement", "Nội dung quy tắc") { $0.text.statement },
    .texts("clauses", "Căn cứ") { $0.report.clauses(of: $0.finding) },
    .text("profile", "Chế độ đánh giá và thời gian áp dụng, trống nếu không xét theo chế độ") {
      $0.tellsProfile ? $0.report.profileWords($0.finding.target) : ""
    },
    .object("row", "Dòng nguồn chung của nhiều số liệu", RowLink.fields) { view in
      view.sharedRow.map { view.report.sources.link($0, root: view.root) }
    },
    .stream("inputs", "Số liệu đầu vào", InputView.fields, isFilled: { $0.hasInputs }) { $0.visitInputs($1) },
    .list("members", "Đối tượng HTXS của nhóm, khi nhóm vượt tỷ lệ", LinkedText.fields) { $0.members },
    .flag("hasMembers", "Có nêu đối tượng HTXS") { !$0.members.isEmpty },
    .object("group", "Tới danh sách đối tượng của nhóm", LinkedText.fields) { $0.report.groupLink($0.finding, root: $0.root) },
    .texts("arithmetic", "Phép tính") { $0.account.arithmetic },
    .text("remedy", "Cách đáp ứng gần nhất") { $0.account.remedy },
    .text("consequence", "Hệ quả theo quy định") { $0.finding.consequence.words },
    .object("waiver", "Quyết định miễn trừ", WaiverView.fields) { view in
      view.finding.waiver.map { view.report.waiverView(view.report.dataset.waivers[$0], root: view.root) }
    })
}

extension FindingView {
  fileprivate func isInSharedRow(_ cell: SourceCell) -> Bool { cell.row == sharedRow }

  private var hasInputs: Bool {
    !finding.evidence.missing.isEmpty || finding.evidence.items.contains { !$0.label.isEmpty }
  }

  /// Calls `visit` with each input, then with what is missing.
  private func visitInputs(_ visit: (InputView) -> Void) {
    let evidence = finding.evidence
    for item in evidence.items where !item.label.isEmpty {
      visit(InputView(finding: self, label: item.label, value: item.value.words, cells: item.cells))
    }
    for missing in evidence.missing {
      let cells = if case .value(let cell) = missing { SourceCells(cell) } else { SourceCells() }
      visit(InputView(finding: self, label: "Còn thiếu", value: missing.words(in: report.dataset), cells: cells))
    }
  }
}

extension Report {
  /// What readers call `target`; of a person with several ratings in the period also in which capacity.
  func words(of target: Target) -> Words {
    let words = target.words(in: dataset)
    guard case .object(let key) = target, let capacity = capacity(of: key) else { return words }
    return "\(words), với tư cách \(capacity)"
  }

  /// In which capacity `key` is rated, where the same person has several rows in the ratings of that period.
  private func capacity(of key: Key<RatedObject>) -> String? {
    isRatedTwice[key.index] ? dataset.objects[key].type.capacity : nil
  }

  /// What `finding` rests on: the dispatch that asked, else the clauses of its rule that concern its target.
  func clauses(of finding: Finding) -> [String] {
    assessment.law(behind: CollectionOfOne(finding)) { ruleTexts[finding.rule].clauses[$0] }
  }

  /// The profile that judges `target`, briefly: its citation is the rule's own affair.
  func profileWords(_ target: Target) -> String {
    assessment.profile(of: target).map { Report.words(of: $0) } ?? ""
  }

  static func words(of profile: Profile) -> String { profileTexts[Int(profile.rawValue)] }

  /// The id of a finding: the same on every page that shows it, `TL01.2025.xa`.
  func anchor(of finding: Finding) -> String {
    "\(ruleTexts[finding.rule].code).\(finding.period.code).\(anchorEnd(of: finding.target))"
  }

  /// Writes the same, as a text or as part of a link.
  func writeAnchor<Writer: PartWriter & ~Copyable>(of finding: borrowing Finding, into out: borrowing Writer) {
    out.put(ruleTexts[finding.rule].code)
    out.put(plain: ".")
    out.put(finding.period.code)
    out.put(plain: ".")
    out.put(anchorEnd(of: finding.target))
  }

  private func anchorEnd(of target: Target) -> String {
    let id = target.id(in: dataset)
    return id.utf8.contains(UInt8(ascii: "/")) ? id.replacing("/", with: ".") : id
  }

  /// The name of the unit the finding is about; empty where it is about none.
  func unitName(of finding: Finding) -> String { finding.unit.map { dataset.units[$0].name } ?? "" }

  /// The way to that unit's page; to the first page where there is none.
  func unitURL(of finding: Finding, root: String) -> String {
    finding.unit.map { root + SitePath.unit(dataset.units[$0]) } ?? root
  }

  /// `Quy định số 366-QĐ/TW, áp dụng từ 30/8/2025`, for each profile.
  static let profileTexts = Profile.allCases.map { profile in
    let until = profile.act.until.map { " đến \($0.vietnamese)" } ?? ""
    return "\(profile.act.type) số \(profile.act.number), áp dụng từ \(profile.act.inForceFrom.vietnamese)\(until)"
  }

  func waiverView(_ waiver: Waiver, root: String) -> WaiverView {
    WaiverView(
      reason: waiver.reason, decision: "\(waiver.decision), \(waiver.authority), ngày \(waiver.date.vietnamese)",
      expires: waiver.expires?.vietnamese ?? "", url: root + SitePath.waivers)
  }
}

extension Shortcoming {
  /// What it is, cut to what fits beside its code; nil where no cell says.
  var shortManifestation: String? {
    manifestation.map { $0.withoutFullStop.cut(to: 80) }
  }
}
