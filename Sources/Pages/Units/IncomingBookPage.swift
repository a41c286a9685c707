import Dispatches
import Domain
import Rules
import Templating

/// A unit's *Sổ theo dõi giải quyết văn bản đến*: which orders reached it, by when, and how each was answered.
///
/// Seven columns after Appendix IV of Nghị định 30/2020/NĐ-CP. The number of arrival is the unit's own and not in the data, so its
/// column is left to be written by hand. Whoever in the unit is to answer is not in the data either: the third column names the unit.
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
    issuerParent = report.parentWords(of: unit)
    rows = IncomingLine.lines(of: key, in: report, root: SitePath.root(of: path))
    let years = rows.compactMap(\.year) + [report.settings.asOf.year]
    let (first, last) = (years.min() ?? 0, years.max() ?? 0)
    year = first == last ? "\(first)" : "\(first) – \(last)"
    let open = rows.count { $0.mark.shape == .notMet }
    lede =
      "\(Figures.integer(rows.count)) dòng, xếp theo ngày của văn bản\(rows.contains { !$0.isDated } ? ", dòng không rõ ngày đứng cuối" : ""); "
      + "\(Figures.integer(open)) dòng quá hạn hoặc gửi muộn, đến \(report.settings.asOf.vietnamese)."
  }
}

extension Report {
  /// Whether anything reached `unit` that its book would tell.
  func hasIncomingBook(_ unit: Key<Unit>) -> Bool {
    dispatchIndex.receiptsOfUnit[unit] != nil || dispatchIndex.headReceiptsOfUnit[unit] != nil
      || !dispatchIndex.groupsOfUnit[unit].isEmpty
      || !assessment.obligationsOfUnit[unit].isEmpty
  }
}
