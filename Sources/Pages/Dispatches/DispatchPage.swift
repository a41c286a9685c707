import Dispatches
import Domain
import Rules
import Templating

/// One dispatch: what was read from it and where, who received it, what it rests on, what it asks, and the text itself.
struct DispatchPage: ReportPage {
  let frame: PageFrame
  let lede: String
  let file: String
  let head: [HeadField]
  let addressees: [LinkedText]
  let addresseesLine: LinkedText?
  let recipients: [RecipientRow]
  let cites: [CitationRow]
  let citedBy: [CitationRow]
  let chain: [OutlineNode]
  let tasks: [TaskRow]
  let obligations: [ObligationStand]
  let sharedNumber: String
  let obligationsURL: String
  let sections: [LineText]
  let attachments: [String]
  let uncertain: [LineText]
  let findings: [FindingView]
  let text: [SourceLine]

  static let template = "van-ban/van-ban.html"
  static let fields = Fields<DispatchPage>(
    "dispatch", .object("frame", "Khung trang", PageFrame.fields) { $0.frame },
    .text("lede", "Tóm tắt, bằng một câu") { $0.lede },
    .text("file", "Tệp nguồn") { $0.file }, .list("head", "Thành phần thể thức", HeadField.fields) { $0.head },
    .list("addressees", "Kính gửi", LinkedText.fields) { $0.addressees },
    .flag("hasAddressees", "Có Kính gửi") { !$0.addressees.isEmpty },
    .object("addresseesLine", "Dòng của Kính gửi", LinkedText.fields) { $0.addresseesLine },
    .list("recipients", "Nơi nhận", RecipientRow.fields) { $0.recipients },
    .flag("hasRecipients", "Có Nơi nhận") { !$0.recipients.isEmpty },
    .list("cites", "Văn bản được dẫn chiếu", CitationRow.fields) { $0.cites },
    .flag("hasCites", "Có dẫn chiếu") { !$0.cites.isEmpty },
    .list("citedBy", "Văn bản dẫn chiếu tới văn bản này", CitationRow.fields) { $0.citedBy },
    .flag("hasCitedBy", "Được văn bản khác dẫn chiếu") { !$0.citedBy.isEmpty },
    .list("chain", "Chuỗi căn cứ lên cấp trên", OutlineNode.fields) { $0.chain },
    .flag("hasChain", "Có căn cứ") { !$0.chain.isEmpty },
    .list("tasks", "Nhiệm vụ giao, thời hạn, theo thứ tự trong văn bản", TaskRow.fields) { $0.tasks },
    .flag("hasTasks", "Có nhiệm vụ giao hoặc thời hạn") { !$0.tasks.isEmpty },
    .list("obligations", "Nghĩa vụ báo cáo theo văn bản", ObligationStand.fields) { $0.obligations },
    .flag("hasObligations", "Có nghĩa vụ báo cáo") { !$0.obligations.isEmpty },
    .text("sharedNumber", "Nhắc khi nhiều văn bản cùng số, ký hiệu") { $0.sharedNumber },
    .url("obligationsURL", "Tới bảng hạn nộp") { $0.obligationsURL },
    .list("sections", "Các mục", LineText.fields) { $0.sections },
    .flag("hasSections", "Có mục") { !$0.sections.isEmpty }, .texts("attachments", "Tài liệu kèm theo") { $0.attachments },
    .flag("hasAttachments", "Có tài liệu kèm theo") { !$0.attachments.isEmpty },
    .list("uncertain", "Chỗ đọc chưa chắc", LineText.fields) { $0.uncertain },
    .flag("hasUncertain", "Có chỗ đọc chưa chắc") { !$0.uncertain.isEmpty },
    .list("findings", "Phát hiện trên văn bản", FindingView.fields) { $0.findings },
    .flag("hasFindings", "Có phát hiện") { !$0.findings.isEmpty },
    .list("text", "Văn bản, từng dòng", SourceLine.fields) { $0.text },
    .flag("hasText", "Có nội dung") { !$0.text.isEmpty })

  static func plans(for report: Report) -> [PagePlan<DispatchPage>] {
    report.register.dispatches.indices.map { place in
      PagePlan(path: report.dispatchIndex.paths[place]) { DispatchPage(place, in: report) }
    }
  }

  private init(_ place: Int, in report: Report) {
    let dispatch = report.register.dispatches[place]
    let path = report.dispatchIndex.paths[place]
    let root = SitePath.root(of: path)
    let lines = report.dispatchIndex.lines[place]
    let owed = report.dispatchIndex.obligations(of: dispatch.numberSymbol)
    frame = report.frame(path, title: dispatch.titleWords, section: .dispatches, crumbs: [Crumb("Văn bản", SitePath.dispatches)])
    lede = DispatchPage.lede(dispatch)
    file = dispatch.file
    head = HeadField.head(of: dispatch, lines)
    addressees = dispatch.addressees.flatMap(RecipientBodies.split).map { report.recipientLink($0, root: root) }
    addresseesLine = lines.link(dispatch.lines["addressees"])
    recipients = dispatch.recipients.map { report.recipientRow($0, lines, root: root) }
    cites = report.citationRows(from: place, lines, root: root)
    citedBy = report.citationRows(to: place, root: root)
    chain = report.upwardChain(from: place, root: root)
    tasks = report.tasks.ofDispatch[place].map {
      report.taskRow($0, ofDispatch: place, owed, lines, root: root)
    }
    obligations = owed.map { ObligationStand($0, in: report) }
    let bearers = report.dispatchIndex.bearers(of: dispatch.numberSymbol)
    sharedNumber =
      bearers > 1 && !owed.isEmpty
      ? "\(Figures.integer(bearers)) văn bản cùng mang số, ký hiệu này; bảng Nghĩa vụ báo cáo không ghi ngày của văn bản nên không rõ là văn bản nào."
      : ""
    obligationsURL = root + SitePath.table("han-nop")
    sections = dispatch.sections.map { LineText(mark: $0.mark, text: $0.title, line: lines.link($0.line)) }
    attachments = dispatch.attachments
    uncertain = dispatch.uncertain.map { LineText(mark: $0.reason, text: $0.text, line: lines.link($0.line)) }
    findings = report.dispatchIndex.findings[Key(place)].map { FindingView($0.index, in: report, root: root) }
    text = lines.texts.enumerated().map { SourceLine(number: String(lines.first + $0), text: $1) }
  }

  /// What the dispatch is, in one sentence.
  ///
  /// `Văn bản của Tỉnh ủy Đồng Mẫu, ngày 01/4/2026, về việc …; kính gửi 5 nơi, đặt 3 thời hạn.`
  private static func lede(_ dispatch: Dispatch) -> String {
    let issuer = dispatch.issuer.map { "Văn bản của \($0)" } ?? "Văn bản không ghi cơ quan ban hành"
    let date = dispatch.date.map { "ngày \($0.vietnamese)" } ?? "không ghi ngày"
    let counts = [
      (dispatch.addressees.count, "nơi ở Kính gửi"), (dispatch.sentTo.count, "dòng Nơi nhận"),
      (dispatch.deadlines.count, "thời hạn"),
      (dispatch.citations.count, "văn bản được dẫn chiếu"), (dispatch.uncertain.count, "chỗ đọc chưa chắc"),
    ].filter { $0.0 > 0 }.map { "\(Figures.integer($0.0)) \($0.1)" }
    let subject = dispatch.subject.map { ": \($0)" } ?? ""
    return "\(issuer), \(date)\(subject). \(counts.isEmpty ? "" : counts.joined(separator: ", ") + ".")"
  }
}
