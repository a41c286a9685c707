import Dispatches
import Domain
import Rules
import Templating
import VietnameseText

/// A dispatch in the list.
struct DispatchLine: Sendable {
  let id: String
  let number: String
  let url: String
  let date: String
  let subject: String
  let addressees: String
  let recipients: String
  let uncertain: String
  let file: String
  let findings: [FindingMark]

  static let fields = Fields<DispatchLine>(
    "dispatch",
    .text("id", "Mã neo") { $0.id }, .text("number", "Số, ký hiệu") { $0.number }, .url("url", "Tới trang văn bản") { $0.url },
    .text("date", "Ngày") { $0.date }, .text("subject", "Tên loại và trích yếu") { $0.subject },
    .text("addressees", "Số nơi ở Kính gửi") { $0.addressees }, .text("recipients", "Số dòng ở Nơi nhận") { $0.recipients },
    .text("uncertain", "Số chỗ đọc chưa chắc") { $0.uncertain }, .text("file", "Tệp nguồn") { $0.file },
    .list("findings", "Phát hiện trên văn bản", FindingMark.fields) { $0.findings })
}

/// The list of all dispatches, by issuer.
struct DispatchesPage: ReportPage {
  let frame: PageFrame
  let lede: String
  let groups: [Group]
  let links: [LinkedText]
  let files: FileLinks?

  /// The dispatches of one issuer.
  struct Group: Sendable {
    let name: String
    let id: String
    let count: String
    let dispatches: [DispatchLine]

    static let fields = Fields<Group>(
      "group", .text("name", "Cơ quan ban hành") { $0.name }, .text("id", "Mã neo") { $0.id },
      .url("place", "Tới chỗ này trên trang") { "#\($0.id)" },
      .text("count", "Số văn bản") { $0.count }, .list("dispatches", "Các văn bản", DispatchLine.fields) { $0.dispatches })
  }

  static let template = "van-ban/index.html"
  static let fields = Fields<DispatchesPage>(
    "dispatches", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("lede", "Tóm tắt") { $0.lede },
    .list("groups", "Văn bản theo cơ quan ban hành", Group.fields) { $0.groups },
    .flag("hasDispatches", "Có văn bản") { !$0.groups.isEmpty },
    .list("links", "Sổ đăng ký, nơi nhận, căn cứ", LinkedText.fields) { $0.links },
    .object("files", "Danh sách này thành tệp tải về, không có nếu trống", FileLinks.fields) { $0.files })

  static func plans(for report: Report) -> [PagePlan<DispatchesPage>] {
    [PagePlan(path: SitePath.dispatches) { DispatchesPage(report) }]
  }

  private init(_ report: Report) {
    let root = SitePath.root(of: SitePath.dispatches)
    let register = report.register
    frame = report.frame(SitePath.dispatches, title: "Văn bản", section: .dispatches)
    let issuers = register.byIssuer
    let named = issuers.count { $0.issuer != nil }
    let unnamed = issuers.last.map { $0.issuer == nil ? $0.dispatches.count : 0 } ?? 0
    groups = issuers.enumerated().map { number, issuer in
      Group(
        name: issuer.issuer?.words ?? Issuers.Issuer.unnamed, id: "co-quan-\(number + 1)",
        count: Figures.integer(issuer.dispatches.count),
        dispatches: issuer.dispatches.map { report.dispatchLine($0, root: root) })
    }
    let doubtful = register.dispatches.reduce(0) { $0 + $1.uncertain.count }
    lede =
      "\(Figures.integer(register.dispatches.count)) văn bản của \(Figures.integer(named)) cơ quan ban hành"
      + (unnamed == 0 ? "; " : "; \(Figures.integer(unnamed)) văn bản không ghi cơ quan ban hành; ")
      + "\(Figures.integer(register.recipients.count)) nơi nhận; "
      + (doubtful == 0 ? "mọi dòng đều đọc được." : "\(Figures.integer(doubtful)) chỗ đọc chưa chắc, nêu ở trang từng văn bản.")
    files = DispatchesPage.list(report).links(root: root)
    links = [
      LinkedText(text: "Sổ đăng ký văn bản đi", url: root + SitePath.register),
      LinkedText(text: "Nơi nhận", url: root + SitePath.recipients),
      LinkedText(text: "Văn bản nào căn cứ văn bản nào", url: root + SitePath.chain),
    ]
  }
}

extension DispatchRegister {
  /// Places of the dispatches of each issuer in the order of the register; those that name no issuer come last.
  fileprivate var byIssuer: [(issuer: Issuers.Issuer?, dispatches: [Int])] {
    var groups: [(issuer: Issuers.Issuer?, dispatches: [Int])] = []
    var places: [Int?: Int] = [:]
    for row in rows {
      let issuer = issuers.ofDispatch[row.dispatch]
      guard let place = places[issuer] else {
        places[issuer] = groups.count
        groups.append((issuers[dispatch: row.dispatch], [row.dispatch]))
        continue
      }
      groups[place].dispatches.append(row.dispatch)
    }
    return groups
  }
}

extension Issuers.Issuer {
  /// The name; with the body above it where the name alone does not say which it is: `VĂN PHÒNG (TỈNH ỦY ĐỒNG MẪU)`.
  var words: String {
    guard let parent, isNamesake || name.split(separator: " ").count <= 2 else { return name }
    return "\(name) (\(parent))"
  }

  /// What stands in place of a name that was not read.
  static let unnamed = "(không ghi cơ quan ban hành)"
}

extension Report {
  fileprivate func dispatchLine(_ place: Int, root: String) -> DispatchLine {
    let dispatch = register.dispatches[place]
    let url = root + dispatchIndex.paths[place]
    return DispatchLine(
      id: "van-ban-\(place + 1)", number: dispatch.numberWords, url: url, date: dispatch.dateWords,
      subject: dispatch.subjectWords,
      addressees: Figures.integer(dispatch.addressees.count), recipients: Figures.integer(dispatch.sentTo.count),
      uncertain: dispatch.uncertain.isEmpty ? "" : Figures.integer(dispatch.uncertain.count), file: dispatch.file,
      findings: marks(dispatchIndex.findings[Key(place)].map(\.index), .on(url)))
  }
}
