import Domain
import Templating

/// The parts of the site's navigation.
public enum SiteSection: CaseIterable, Sendable {
  case overview, units, tables, findings, changes, rules, waivers, dispatches, data, search

  var label: String {
    switch self {
    case .overview: "Tổng quan"
    case .units: "Đơn vị"
    case .tables: "Bảng tổng hợp"
    case .findings: "Phát hiện"
    case .changes: "Thay đổi"
    case .rules: "Quy tắc"
    case .waivers: "Miễn trừ"
    case .dispatches: "Văn bản"
    case .data: "Dữ liệu"
    case .search: "Tìm kiếm"
    }
  }

  var path: String {
    switch self {
    case .overview: SitePath.overview
    case .units: SitePath.units
    case .tables: SitePath.tables
    case .findings: SitePath.findings
    case .changes: SitePath.changes
    case .rules: SitePath.rules
    case .waivers: SitePath.waivers
    case .dispatches: SitePath.dispatches
    case .data: SitePath.data
    case .search: SitePath.search
    }
  }
}

/// One step of the breadcrumb: a name and where it leads.
struct Crumb: Sendable {
  let label: String
  let url: String

  /// A step to a page given by its path; `PageFrame` adds the way up.
  init(_ label: String, _ path: String) {
    self.label = label
    url = path
  }

  static let fields = Fields<Crumb>("crumb", .text("label", "Tên trang") { $0.label }, .url("url", "Đường dẫn") { $0.url })
}

/// One entry of the navigation.
struct NavigationEntry: Sendable {
  let label: String
  let url: String
  let isCurrent: Bool

  static let fields = Fields<NavigationEntry>(
    "navigation", .text("label", "Tên mục") { $0.label }, .url("url", "Đường dẫn") { $0.url },
    .flag("isCurrent", "Trang đang xem thuộc mục này") { $0.isCurrent })
}

/// What every page has around its own content; a class, because templates reach through it for every part of the frame.
public final class PageFrame: Sendable {
  let title: String
  let root: String
  let crumbs: [Crumb]
  let navigation: [NavigationEntry]
  let site: SiteWords

  init(title: String, root: String, crumbs: [Crumb], navigation: [NavigationEntry], site: SiteWords) {
    self.title = title
    self.root = root
    self.crumbs = crumbs
    self.navigation = navigation
    self.site = site
  }

  static let fields = Fields<PageFrame>(
    "frame",
    .text("title", "Tên trang") { $0.title },
    .url("root", "Đường về thư mục gốc của trang tin, «../» hoặc trống") { $0.root },
    .list("crumbs", "Đường dẫn từ trang đầu tới trang này", Crumb.fields) { $0.crumbs },
    .list("navigation", "Các mục của trang tin", NavigationEntry.fields) { $0.navigation },
    .object("site", "Điều chung của cả trang tin", SiteWords.fields) { $0.site })
}

/// What is the same on every page of the site, one value for all of them.
final class SiteWords: Sendable {
  let title: String
  let issuerParent: String
  let issuer: String
  let period: String
  let asOf: String
  let placeAndDate: String
  let isParty: Bool
  let authority: [String]
  let signerTitle: String
  let signer: String
  /// As printed: `- Ban Thường vụ Tỉnh ủy (để báo cáo),`.
  let recipients: [String]
  let abbreviations = Abbreviation.all

  init(_ settings: Settings) {
    title = settings.title
    issuerParent = settings.issuer.parent
    issuer = settings.issuer.name
    period = settings.period.vietnamese
    asOf = settings.asOf.vietnamese
    placeAndDate = "\(settings.issuer.place.isEmpty ? "" : settings.issuer.place + ", ")\(settings.asOf.official)"
    isParty = settings.issuer.side == .party
    authority = settings.issuer.authority
    signerTitle = settings.issuer.title
    signer = settings.issuer.signer
    let names = settings.issuer.recipients
    let mark = isParty ? "," : ";"
    recipients = names.enumerated().map {
      "- \($1)\($1.last?.isPunctuation == true && $1.last != ")" ? "" : $0 == names.count - 1 ? "." : mark)"
    }
  }

  static let fields = Fields<SiteWords>(
    "site",
    .text("title", "Tên trang tin") { $0.title },
    .text("issuerParent", "Cơ quan cấp trên") { $0.issuerParent },
    .text("issuer", "Cơ quan ban hành") { $0.issuer },
    .text("period", "Kỳ của báo cáo") { $0.period },
    .text("asOf", "Ngày của số liệu") { $0.asOf },
    .text("placeAndDate", "Địa danh, ngày tháng năm") { $0.placeAndDate },
    .flag("isParty", "Trình bày theo thể thức văn bản của Đảng") { $0.isParty },
    .texts("authority", "Thẩm quyền ký") { $0.authority },
    .text("signerTitle", "Chức vụ người ký") { $0.signerTitle },
    .text("signer", "Người ký") { $0.signer },
    .flag("hasSigner", "Có người ký hoặc chức vụ người ký") { !$0.signer.isEmpty || !$0.signerTitle.isEmpty },
    .texts("recipients", "Nơi nhận, mỗi nơi một dòng như khi in") { $0.recipients },
    .flag("hasRecipients", "Có Nơi nhận") { !$0.recipients.isEmpty },
    .list("abbreviations", "Chữ viết tắt của mức xếp loại, loại đối tượng", Abbreviation.fields) { $0.abbreviations })
}

/// Makes frames; what depends only on the depth and the section is made once.
struct FrameMaker: Sendable {
  private let site: SiteWords
  /// By depth, then by section.
  private let navigation: [[[NavigationEntry]]]
  private static let deepest = 4

  init(settings: Settings) {
    site = SiteWords(settings)
    navigation = (0...FrameMaker.deepest).map { depth in
      let root = String(repeating: "../", count: depth)
      return SiteSection.allCases.map { current in
        SiteSection.allCases.map { NavigationEntry(label: $0.label, url: root + $0.path, isCurrent: $0 == current) }
      }
    }
  }

  func frame(_ path: String, title: String, section: SiteSection, crumbs: [Crumb]) -> PageFrame {
    let depth = min(path.utf8.count { $0 == UInt8(ascii: "/") }, FrameMaker.deepest)
    let root = String(repeating: "../", count: depth)
    let place = SiteSection.allCases.firstIndex(of: section) ?? 0
    let steps = (section == .overview ? [] : [Crumb("Tổng quan", SitePath.overview)]) + crumbs
    return PageFrame(
      title: title, root: root, crumbs: steps.map { Crumb($0.label, root + $0.url) }, navigation: navigation[depth][place],
      site: site)
  }
}
