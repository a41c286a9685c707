import Dispatches
import Domain
import Rules
import Templating

/// A unit's *Sổ theo dõi giải quyết văn bản đến*: which orders reached it, by when, and how each was answered.
///
/// Seven columns after Appendix IV of Nghị định 30/2020/NĐ-CP. The number of arrival is the unit's own and not in the data, so its
/// column is left to be written by hand.
struct IncomingBookPage: ReportPage {
  let frame: PageFrame
  let unitName: String
  let issuerParent: String
  let issuer: String
  let year: String
  let lede: String
  let rows: [IncomingLine]

  static let template = "don-vi/van-ban-den.html"
  static let fields = Fields<IncomingBookPage>(
    "incoming-book", .object("frame", "Khung trang", PageFrame.fields) { $0.frame },
    .text("unitName", "Tên đơn vị") { $0.unitName },
    .text("issuerParent", "Cơ quan cấp trên, chữ in hoa") { $0.issuerParent },
    .text("issuer", "Đơn vị, chữ in hoa") { $0.issuer }, .text("year", "Năm của sổ") { $0.year },
    .text("lede", "Tóm tắt, bằng một câu") { $0.lede },
    .texts("headings", "Tên bảy cột") { _ in
      [
        "Số đến", "Tên loại, số, ký hiệu, ngày tháng và cơ quan ban hành", "Đơn vị hoặc người nhận", "Thời hạn giải quyết",
        "Tiến độ giải quyết", "Số, ký hiệu văn bản trả lời", "Ghi chú",
      ]
    },
    .list("rows", "Các dòng", IncomingLine.fields) { $0.rows })

  static func plans(for report: Report) -> [PagePlan<IncomingBookPage>] {
    report.dataset.units.keys.filter { report.hasIncomingBook($0) }.map { key in
      PagePlan(path: SitePath.incoming(report.dataset.units[key])) { IncomingBookPage(key, in: report) }
    }
  }

  private init(_ key: Key<Unit>, in report: Report) {
    let unit = report.dataset.units[key]
    let path = SitePath.incoming(unit)
    frame = report.frame(
      path, title: "Sổ theo dõi giải quyết văn bản đến – \(unit.name)", section: .units,
      crumbs: [Crumb("Đơn vị", SitePath.units), Crumb(unit.name, SitePath.unit(unit))])
    unitName = unit.name
    issuer = unit.name.uppercased()
    issuerParent = (unit.parent.map { report.dataset.units[$0].name } ?? report.settings.issuer.parent).uppercased()
    year = String(report.settings.asOf.year)
    rows = IncomingLine.lines(of: key, in: report, root: SitePath.root(of: path))
    let open = rows.count { $0.mark.shape == .notMet }
    lede =
      "\(Figures.integer(rows.count)) dòng, xếp theo ngày của văn bản; \(Figures.integer(open)) dòng quá hạn hoặc gửi muộn, đến \(report.settings.asOf.vietnamese)."
  }
}

/// One line: a dispatch that reached the unit, or one thing it orders the unit to send.
struct IncomingLine: Sendable {
  let document: String
  let url: String
  let receiver: String
  let due: String
  let state: String
  let mark: VerdictMark
  let answer: String
  let remark: String

  static let fields = Fields<IncomingLine>(
    "line", .text("document", "Tên loại, số, ký hiệu, ngày tháng, cơ quan ban hành") { $0.document },
    .url("url", "Tới trang văn bản") { $0.url },
    .flag("hasURL", "Văn bản có trong dữ liệu") { !$0.url.isEmpty },
    .text("receiver", "Nhận với vai trò gì") { $0.receiver }, .text("due", "Thời hạn giải quyết") { $0.due },
    .text("state", "Tiến độ giải quyết") { $0.state }, .object("mark", "Kết luận", VerdictMark.fields) { $0.mark },
    .flag("hasMark", "Đã gửi, hoặc đã quá hạn") { $0.mark.shape == .met || $0.mark.shape == .notMet },
    .text("answer", "Số, ký hiệu, ngày của văn bản trả lời") { $0.answer }, .text("remark", "Ghi chú") { $0.remark })

  /// The dispatches that name `unit` in the order of their dates, each with what it asks for; then what is asked for in dispatches
  /// that do not name it or are not in the content.
  static func lines(of unit: Key<Unit>, in report: Report, root: String) -> [IncomingLine] {
    let index = report.dispatchIndex
    let reports = ReportDue.due(for: unit, in: report, root: root)
    var told: Set<Key<Obligation>> = []
    var lines: [IncomingLine] = []
    for receipt in index.receiptsOfUnit[unit] ?? [] {
      let dispatch = report.register.dispatches[receipt.dispatch]
      let document = document(dispatch)
      let url = root + index.paths[receipt.dispatch]
      // Numbers repeat between terms: what names only such a number belongs to none of its bearers for certain.
      let isOnly = index.bearers(of: dispatch.numberSymbol) == 1
      let asked = isOnly ? Set(index.obligations(of: dispatch.numberSymbol)) : []
      let due = reports.filter { asked.contains($0.obligation) && !told.contains($0.obligation) }
      told.formUnion(due.map(\.obligation))
      lines +=
        due.isEmpty
        ? [IncomingLine(document, url: url, receiver: receipt.roleWords)]
        : due.map { IncomingLine($0, document: document, url: url, receiver: receipt.roleWords) }
    }
    return lines
      + reports.filter { !told.contains($0.obligation) }.map { due in
        guard let place = index.onlyBearer(of: due.dispatch) else {
          return IncomingLine(due, document: due.dispatch.isEmpty ? "(không nêu văn bản)" : due.dispatch, url: "", receiver: "")
        }
        // The dispatch does not name the unit: it came to it as one of a group.
        return IncomingLine(
          due, document: document(report.register.dispatches[place]), url: root + index.paths[place], receiver: "")
      }
  }

  private static func document(_ dispatch: Dispatch) -> String {
    "\(dispatch.datedTitle), \(dispatch.issuerWords): \(dispatch.subject ?? "(không ghi trích yếu)")"
  }

  /// A dispatch that asks for nothing by a date.
  private init(_ document: String, url: String, receiver: String) {
    self.document = document
    self.url = url
    self.receiver = receiver
    (due, state, answer, remark) = ("", "", "", "")
    mark = VerdictMark(.notApplicable)
  }

  private init(_ due: ReportDue, document: String, url: String, receiver: String) {
    self.document = document
    self.url = url
    self.receiver = receiver
    self.due = due.lastDay.isEmpty || due.lastDay == due.due ? due.due : "\(due.due), chậm nhất \(due.lastDay)"
    state = due.state
    mark = due.mark
    answer = due.sent
    remark = due.via.isEmpty ? due.what : "\(due.what) (qua \(due.via))"
  }
}

extension Report {
  /// Whether anything reached `unit` that its book would tell.
  func hasIncomingBook(_ unit: Key<Unit>) -> Bool {
    dispatchIndex.receiptsOfUnit[unit] != nil || !assessment.obligationsOfUnit[unit].isEmpty
  }
}
