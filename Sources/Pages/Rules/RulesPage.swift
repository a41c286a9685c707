import Domain
import Rules
import Templating

/// The list of rules, family by family.
struct RulesPage: ReportPage {
  let frame: PageFrame
  let summary: String
  let families: [TablePartView]
  let files: FileLinks?

  static let template = "quy-tac/index.html"
  static let fields = Fields<RulesPage>(
    "rules", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("summary", "Tóm tắt") { $0.summary },
    .list("families", "Quy tắc theo họ", TablePartView.fields) { $0.families },
    .object("files", "Danh sách này thành tệp tải về, không có nếu trống", FileLinks.fields) { $0.files })

  static func plans(for report: Report) -> [PagePlan<RulesPage>] { [PagePlan(path: SitePath.rules) { RulesPage(report) }] }

  private init(_ report: Report) {
    let root = SitePath.root(of: SitePath.rules)
    frame = report.frame(SitePath.rules, title: "Quy tắc", section: .rules)
    summary =
      "\(Figures.integer(RuleCatalogue.all.count)) quy tắc. Mỗi quy tắc có nội dung, căn cứ, cách tính, ví dụ đã chạy thử và nơi chưa đạt; phát hiện để rà soát, cấp có thẩm quyền quyết định."
    files = RulesPage.list(report).links(root: root)
    families = RuleFamily.allCases.compactMap { family in
      let rules = ReportTable.rules(family.rawValue)
      return rules.isEmpty ? nil : TablePartView(RulesPage.part(family, rules, in: report), root: root)
    }
  }

  private static func part(_ family: RuleFamily, _ rules: [RuleIndex], in report: Report) -> TablePart {
    TablePart(
      "ho-\(family.rawValue.lowercased())", title: family.words,
      caption: "Số lần áp dụng trong kỳ này theo kết luận." + report.excusedNote(on: rules),
      columns: [
        .text("Mã"), .text("Quy tắc"), .text("Mức độ"), .number("Đạt"), .number("Không đạt"),
        .number("Trong đó lưu ý"), .number("Trong đó miễn trừ"), .number("Chưa đủ dữ liệu"),
        .number("Không áp dụng"),
      ],
      rows: rules.map { index in
        let rule = RuleCatalogue.all[index]
        let tally = report.judgement.tallies[index]
        return TableRow(
          id: rule.code,
          cells: [
            .link(rule.code, SitePath.rule(rule.code)), .text(rule.title),
            .text(RuleSettings.severity(of: rule, in: report.settings)),
            .count(tally.met), tally.notMet > 0 ? .link(Figures.integer(tally.notMet), SitePath.findings(rule.code)) : .count(0),
            .count(report.notesOfRule[index]), .count(report.waivedOfRule[index]), .count(tally.cannotTell),
            .count(tally.notApplicable),
          ])
      }, empty: "Chưa có quy tắc nào.")
  }
}

/// The families of rules, named by the first letters of their codes.
enum RuleFamily: String, CaseIterable, Sendable {
  case ratio = "TL"
  case ceiling = "TR"
  case condition = "DK"
  case review = "KD"
  case quarter = "QU"
  case remediation = "KP"
  case deadline = "HN"
  case dispatch = "VB"
  case waiver = "MT"

  var words: String {
    switch self {
    case .ratio: "Tỷ lệ Hoàn thành xuất sắc nhiệm vụ"
    case .ceiling: "Tương quan giữa cá nhân và tập thể"
    case .condition: "Tiêu chuẩn, điều kiện của mức xếp loại"
    case .review: "Kiểm điểm và hồ sơ"
    case .quarter: "Đánh giá theo quý"
    case .remediation: "Khắc phục hạn chế, khuyết điểm"
    case .deadline: "Hạn báo cáo"
    case .dispatch: "Thể thức văn bản"
    case .waiver: "Miễn trừ"
    }
  }
}
