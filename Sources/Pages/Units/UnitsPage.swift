import Domain
import Rules
import Templating

/// One unit in a list: its place in the hierarchy, its verdicts, what needs attention.
struct UnitLine: Sendable {
  let name: String
  let url: String
  let code: String
  let kind: String
  let side: String
  let parent: String
  let objects: String
  let met: String
  let errors: String
  let warnings: String
  let notes: String
  let waived: String
  let unknown: String
  let overdue: String
  let missingReports: String
  let hasErrors: Bool

  static let fields = Fields<UnitLine>(
    "unit",
    .text("name", "Tên đơn vị") { $0.name }, .url("url", "Tới trang đơn vị") { $0.url }, .text("code", "Mã đơn vị") { $0.code },
    .text("kind", "Loại đơn vị") { $0.kind }, .text("side", "Khối") { $0.side }, .text("parent", "Đơn vị cấp trên") { $0.parent },
    .text("objects", "Số đối tượng trong kỳ") { $0.objects }, .text("met", "Số kiểm tra đạt trên số áp dụng") { $0.met },
    .text("errors", "Số lỗi") { $0.errors }, .text("warnings", "Số cảnh báo") { $0.warnings },
    .text("notes", "Số lưu ý") { $0.notes }, .text("waived", "Số được miễn trừ") { $0.waived },
    .text("unknown", "Số chưa đủ dữ liệu") { $0.unknown }, .text("overdue", "Hạn chế quá hạn") { $0.overdue },
    .text("missingReports", "Báo cáo chưa gửi, gửi muộn") { $0.missingReports },
    .flag("hasErrors", "Có lỗi") { $0.hasErrors })
}

extension Report {
  /// One line on `key`, for a page whose way up is `root`.
  func line(of key: Key<Unit>, root: String) -> UnitLine {
    let unit = dataset.units[key]
    let standing = UnitStanding(of: key, in: self)
    return UnitLine(
      name: unit.name, url: root + SitePath.unit(unit), code: unit.code, kind: unit.kind ?? "", side: unit.side?.words ?? "",
      parent: unit.parent.map { dataset.units[$0].name } ?? "",
      objects: Figures.integer(assessment.report?.ofUnit[key].count ?? 0),
      met: "\(Figures.integer(standing.tally.met))/\(Figures.integer(standing.tally.applicable))",
      errors: Figures.integer(standing.errors), warnings: Figures.integer(standing.warnings),
      notes: Figures.integer(standing.notes), waived: Figures.integer(standing.waived + standing.excused),
      unknown: Figures.integer(standing.unknown),
      overdue: standing.overdue.map(Figures.integer) ?? "–",
      missingReports: standing.lateReports.map(Figures.integer) ?? "–", hasErrors: standing.errors > 0)
  }
}

/// How a unit stands: its verdicts and its findings by severity.
struct UnitStanding: Sendable {
  let tally: Tally
  var errors = 0
  var warnings = 0
  /// Not met, and only to be noted.
  var notes = 0
  var waived = 0
  /// Of which nothing can be told, and that is waived.
  private(set) var excused = 0
  /// Shortcomings past their date (KP18); nil where there is no table of them.
  private(set) var overdue: Int?
  /// Reports missing or late (HN01, HN02); nil where there is no table of what is owed.
  private(set) var lateReports: Int?

  /// Errors and warnings: what is neither waived nor only to be noted.
  var faults: Int { tally.notMet - waived - notes }

  /// Of which nothing can be told, and no waiver says that this may stay so.
  var unknown: Int { tally.cannotTell - excused }

  init(of unit: Key<Unit>, in report: Report) {
    tally = report.judgement.unitTallies[unit.index]
    overdue = report.assessment.has(.remediation) ? 0 : nil
    lateReports = report.assessment.has(.obligations) ? 0 : nil
    for key in report.judgement.ofUnit[unit] { add(report.judgement.findings[key]) }
  }

  private mutating func add(_ finding: borrowing Finding) {
    if finding.verdict == .cannotTell, finding.isWaived { excused += 1 }
    guard finding.verdict == .notMet else { return }
    if finding.isWaived {
      waived += 1
      return
    }
    if finding.severity == .error { errors += 1 }
    if finding.severity == .warning { warnings += 1 }
    if finding.isNote { notes += 1 }
    switch RuleCatalogue.codes[finding.rule] {
    case "KP18": overdue? += 1
    case "HN01", "HN02": lateReports? += 1
    default: break
    }
  }
}

/// The list of all units.
struct UnitsPage: ReportPage {
  let frame: PageFrame
  let summary: String
  let groups: [Group]
  let files: FileLinks?

  /// Units of one kind.
  struct Group: Sendable {
    let name: String
    let id: String
    let count: String
    let units: [UnitLine]

    static let fields = Fields<Group>(
      "group", .text("name", "Loại đơn vị") { $0.name }, .text("id", "Mã neo") { $0.id },
      .url("jump", "Tới loại đơn vị trên trang") { "#\($0.id)" },
      .text("count", "Số đơn vị") { $0.count },
      .list("units", "Các đơn vị", UnitLine.fields) { $0.units })
  }

  static let template = "don-vi/index.html"
  static let fields = Fields<UnitsPage>(
    "units", .object("frame", "Khung trang", PageFrame.fields) { $0.frame }, .text("summary", "Tóm tắt") { $0.summary },
    .list("groups", "Đơn vị theo loại", Group.fields) { $0.groups },
    .object("files", "Danh sách này thành tệp tải về, không có nếu trống", FileLinks.fields) { $0.files })

  static func plans(for report: Report) -> [PagePlan<UnitsPage>] {
    [PagePlan(path: SitePath.units) { UnitsPage(report) }]
  }

  private init(_ report: Report) {
    let root = SitePath.root(of: SitePath.units)
    frame = report.frame(SitePath.units, title: "Đơn vị", section: .units)
    let units = report.dataset.units
    let kinds = UnitKinds(report)
    var members = [[Key<Unit>]](repeating: [], count: kinds.names.count)
    for key in report.unitsInOrder { members[kinds[key]].append(key) }
    summary = "\(Figures.integer(units.count)) đơn vị, \(Figures.integer(kinds.names.count)) loại."
    files = UnitsPage.list(report).links(root: root)
    groups = zip(kinds.names, members).enumerated().map { index, kind in
      Group(
        name: kind.0, id: "loai-\(index + 1)", count: Figures.integer(kind.1.count),
        units: kind.1.map { report.line(of: $0, root: root) })
    }
  }
}
