import Dispatches
import Domain
import Templating

/// A recipient in the list.
struct RecipientLine: Sendable {
  let name: String
  let url: String
  let count: String
  let roles: String
  let units: [LinkedText]
  let isAmbiguous: Bool
  let headed: [LinkedText]
  let members: String

  static let fields = Fields<RecipientLine>(
    "recipient", .text("name", "Nơi nhận") { $0.name }, .url("url", "Tới trang nơi nhận") { $0.url },
    .text("count", "Số văn bản") { $0.count }, .text("roles", "Nhận để làm gì, mỗi việc mấy văn bản") { $0.roles },
    .list("units", "Đơn vị cùng tên", LinkedText.fields) { $0.units },
    .flag("isAmbiguous", "Nhiều đơn vị cùng tên") { $0.isAmbiguous },
    .list("headed", "Đơn vị mà chức vụ nêu ở đây đứng đầu", LinkedText.fields) { $0.headed },
    .text("members", "Số đơn vị suy ra từ tên nhóm, trống nếu tên không phải tên nhóm") { $0.members })

  init(_ place: Int, in report: Report, root: String) {
    let recipient = report.register.recipients[place]
    name = recipient.name
    url = root + report.dispatchIndex.recipientPaths[place]
    count = Figures.integer(recipient.receipts.count)
    roles = RecipientLine.roles(of: recipient.receipts)
    units = report.unitLinks(ofRecipient: place, root: root)
    isAmbiguous = units.count > 1
    headed = report.headedLinks(ofRecipient: place, root: root)
    let group = report.dispatchIndex.unitsOfGroup[place].count
    members = group > 0 ? Figures.integer(group) : ""
  }

  /// `kính gửi 3 · để báo cáo 2`, in the order of first mention.
  static func roles(of receipts: [Receipt]) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for role in receipts.flatMap(\.roles) {
      if counts[role] == nil { order.append(role) }
      counts[role, default: 0] += 1
    }
    return order.map { "\($0) \(Figures.integer(counts[$0] ?? 0))" }.joined(separator: " · ")
  }
}

/// Everybody who received a dispatch, in Vietnamese order.
struct RecipientsPage: ReportPage {
  let frame: PageFrame
  let lede: String
  let groups: [Group]
  let files: FileLinks?

  /// Recipients whose names begin with one letter.
  struct Group: Sendable {
    let letter: String
    let id: String
    let recipients: [RecipientLine]

    static let fields = Fields<Group>(
      "group", .text("letter", "Chữ đầu") { $0.letter }, .text("id", "Mã neo") { $0.id },
      .url("place", "Tới chỗ này trên trang") { "#\($0.id)" },
      .list("recipients", "Nơi nhận", RecipientLine.fields) { $0.recipients })
  }

  static let template = "van-ban/noi-nhan/index.html"
  static let fields = Fields<RecipientsPage>(
    "recipients", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("lede", "Tóm tắt") { $0.lede },
    .list("groups", "Nơi nhận theo chữ đầu", Group.fields) { $0.groups },
    .flag("hasRecipients", "Có nơi nhận") { !$0.groups.isEmpty },
    .object("files", "Danh sách này thành tệp tải về, không có nếu trống", FileLinks.fields) { $0.files })

  static func plans(for report: Report) -> [PagePlan<RecipientsPage>] {
    [PagePlan(path: SitePath.recipients) { RecipientsPage(report) }]
  }

  private init(_ report: Report) {
    let root = SitePath.root(of: SitePath.recipients)
    let recipients = report.register.recipients
    frame = report.frame(
      SitePath.recipients, title: "Nơi nhận", section: .dispatches, crumbs: [Crumb("Văn bản", SitePath.dispatches)])
    files = RecipientsPage.list(report).links(root: root)
    groups = LetterGroups.make(recipients.map(\.name)).enumerated().map { number, group in
      Group(
        letter: group.letter, id: "chu-\(number + 1)", recipients: group.places.map { RecipientLine($0, in: report, root: root) })
    }
    let sent = recipients.reduce(0) { $0 + $1.receipts.count }
    let known = report.dispatchIndex.unitsOfRecipient.count { $0.count == 1 }
    let heads = report.dispatchIndex.unitOfHead.count { $0 != nil }
    lede =
      "\(Figures.integer(recipients.count)) nơi nhận, \(Figures.integer(sent)) lượt gửi của "
      + "\(Figures.integer(report.register.dispatches.count)) văn bản; \(Figures.integer(known)) nơi nhận là đơn vị trong bảng Đơn vị"
      + (heads == 0 ? "." : ", \(Figures.integer(heads)) nơi nhận là chức vụ đứng đầu đơn vị trong bảng ấy.")
  }
}

/// One recipient: what it received and what for.
struct RecipientPage: ReportPage {
  let frame: PageFrame
  let lede: String
  let units: [LinkedText]
  let isAmbiguous: Bool
  let headed: [LinkedText]
  let members: [LinkedText]
  /// What else reached the unit of this name, in one sentence; empty where nothing did.
  let others: String
  let receipts: [ReceiptRow]

  /// One dispatch it received.
  struct ReceiptRow: Sendable {
    let dispatch: LinkedText
    let date: String
    let subject: String
    let issuer: String
    let roles: String
    let standing: String
    let isExpanded: Bool
    let note: String
    let route: String
    let line: LinkedText?

    static let fields = Fields<ReceiptRow>(
      "receipt", .object("dispatch", "Số, ký hiệu", LinkedText.fields) { $0.dispatch }, .text("date", "Ngày") { $0.date },
      .text("subject", "Tên loại và trích yếu") { $0.subject }, .text("issuer", "Cơ quan ban hành") { $0.issuer },
      .text("roles", "Nhận để làm gì") { $0.roles }, .text("standing", "Nêu ở đâu") { $0.standing },
      .flag("isExpanded", "Chỉ được hiểu từ «Như trên», «Như Điều …»") { $0.isExpanded },
      .text("note", "Ghi chú như ghi") { $0.note },
      .text("route", "Chuyển qua") { $0.route }, .object("line", "Dòng", LinkedText.fields) { $0.line })
  }

  static let template = "van-ban/noi-nhan/noi-nhan.html"
  static let fields = Fields<RecipientPage>(
    "recipient", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("lede", "Tóm tắt") { $0.lede },
    .list("units", "Đơn vị cùng tên", LinkedText.fields) { $0.units },
    .flag("hasUnits", "Có đơn vị cùng tên") { !$0.units.isEmpty },
    .flag("isAmbiguous", "Nhiều đơn vị cùng tên") { $0.isAmbiguous },
    .list("headed", "Đơn vị mà chức vụ nêu ở đây đứng đầu", LinkedText.fields) { $0.headed },
    .flag("isHead", "Tên là chức vụ đứng đầu một đơn vị") { !$0.headed.isEmpty },
    .list("members", "Đơn vị suy ra từ tên nhóm", LinkedText.fields) { $0.members },
    .flag("hasMembers", "Tên là tên một nhóm đơn vị") { !$0.members.isEmpty },
    .text("memberCount", "Số đơn vị suy ra từ tên nhóm") { Figures.integer($0.members.count) },
    .text("others", "Văn bản đơn vị nhận qua tên nhóm, chức vụ, bằng một câu; trống nếu không có") { $0.others },
    .list("receipts", "Văn bản đã nhận", ReceiptRow.fields) { $0.receipts })

  static func plans(for report: Report) -> [PagePlan<RecipientPage>] {
    report.register.recipients.indices.map { place in
      PagePlan(path: report.dispatchIndex.recipientPaths[place]) { RecipientPage(place, in: report) }
    }
  }

  private init(_ place: Int, in report: Report) {
    let recipient = report.register.recipients[place]
    let path = report.dispatchIndex.recipientPaths[place]
    let root = SitePath.root(of: path)
    frame = report.frame(
      path, title: recipient.name, section: .dispatches,
      crumbs: [Crumb("Văn bản", SitePath.dispatches), Crumb("Nơi nhận", SitePath.recipients)])
    lede = "\(Figures.integer(recipient.receipts.count)) văn bản: \(RecipientLine.roles(of: recipient.receipts))."
    units = report.unitLinks(ofRecipient: place, root: root)
    isAmbiguous = units.count > 1
    headed = report.headedLinks(ofRecipient: place, root: root)
    members = report.dispatchIndex.unitsOfGroup[place].map { key in
      LinkedText(text: report.dataset.units[key].name, url: root + SitePath.unit(report.dataset.units[key]))
    }
    others = RecipientPage.others(report.dispatchIndex.unitsOfRecipient[place], in: report)
    receipts = report.register.byDate(recipient.receipts).map { report.receiptRow($0, root: root) }
  }
}

extension RecipientPage {
  private static func others(_ units: [Key<Unit>], in report: Report) -> String {
    guard let unit = units.first, units.count == 1 else { return "" }
    let counts = [
      (report.groupReceipts(of: unit).count, "gửi chung cho nhóm có đơn vị này"),
      (report.receiptsOfHead(of: unit).count, "gửi người đứng đầu đơn vị"),
    ].filter { $0.0 > 0 }
    guard !counts.isEmpty else { return "" }
    let told = counts.map { "\(Figures.integer($0.0)) văn bản \($0.1)" }.joined(separator: ", ")
    return "Ngoài ra có \(told): nêu ở trang và sổ văn bản đến của đơn vị."
  }
}

extension Report {
  /// The units that bear a recipient's name.
  func unitLinks(ofRecipient place: Int, root: String) -> [LinkedText] {
    dispatchIndex.unitsOfRecipient[place].map { unitLink($0, root: root) }
  }

  /// The unit at whose head a recipient stands: one or none.
  func headedLinks(ofRecipient place: Int, root: String) -> [LinkedText] {
    dispatchIndex.unitOfHead[place].map { [unitLink($0, root: root)] } ?? []
  }

  fileprivate func unitLink(_ key: Key<Unit>, root: String) -> LinkedText {
    LinkedText(text: "\(dataset.units[key].name) (\(dataset.units[key].code))", url: root + SitePath.unit(dataset.units[key]))
  }

  fileprivate func receiptRow(_ receipt: Receipt, root: String) -> RecipientPage.ReceiptRow {
    let dispatch = register.dispatches[receipt.dispatch]
    let page = root + dispatchIndex.paths[receipt.dispatch]
    return RecipientPage.ReceiptRow(
      dispatch: LinkedText(text: dispatch.numberWords, url: page), date: dispatch.dateWords, subject: dispatch.subjectWords,
      issuer: dispatch.issuerWords, roles: receipt.roles.joined(separator: "; "), standing: receipt.standing,
      isExpanded: receipt.isExpanded && !receipt.isNamed, note: receipt.note ?? "", route: receipt.route ?? "",
      line: dispatchIndex.lines[receipt.dispatch].link(receipt.line, page: page))
  }
}
