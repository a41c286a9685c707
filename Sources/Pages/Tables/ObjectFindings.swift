import Domain
import Rules

/// Findings on rated objects, those on one object together, as rows of a table.
struct ObjectFindings: Sendable {
  /// Sorted by object, then by finding.
  private let found: [(object: Key<RatedObject>, position: Int)]
  /// Where the findings of each object begin in `found`.
  private let starts: [Int]
  private let report: Report
  /// The period of all rows; nil where there are several.
  private let sharedPeriod: Period?

  /// Of the findings at `positions`, those on objects.
  init(_ positions: some Sequence<Int>, in report: Report) {
    var found: [(object: Key<RatedObject>, position: Int)] = []
    for position in positions {
      if case .object(let key) = report.judgement.findings[position].target { found.append((key, position)) }
    }
    found.sort { ($0.object, $0.position) < ($1.object, $1.position) }
    starts = found.indices.filter { $0 == 0 || found[$0].object != found[$0 - 1].object }
    self.found = found
    self.report = report
    let tables = Set(starts.map { report.dataset.objects[found[$0].object.index].source.table })
    sharedPeriod = report.assessment.ratings.first { tables == [$0.table] }?.period
  }

  /// How many objects.
  var count: Int { starts.count }

  /// How many units they belong to.
  var unitCount: Int { Set(starts.map { report.dataset.objects[found[$0].object].unit }).count }

  /// ` Kỳ: năm 2025.`, where all rows are of one; a column that says the same in every row only makes the others narrow.
  var periodNote: String { sharedPeriod.map { " Kỳ: \($0.vietnamese)." } ?? "" }

  /// The columns that `cells(of:)` fills.
  var columns: [TableColumn] {
    [
      .text("Đối tượng"), .onlyInFile("Chức vụ"), .text("Loại"), .text("Đơn vị"),
      sharedPeriod == nil ? .tight("Kỳ") : .onlyInFile("Kỳ"), .text("Mức").leading(1), .text("Quy tắc").leading(),
    ]
  }

  /// The object of row `row`, and the positions of its findings.
  subscript(row: Int) -> (object: Key<RatedObject>, positions: [Int]) {
    let end = row + 1 < starts.count ? starts[row + 1] : found.count
    return (found[starts[row]].object, found[starts[row]..<end].map(\.position))
  }

  /// A row with the cells of `columns`, then those that `more` adds; `part` tells its id from that of the object in other parts.
  func tableRow(_ row: Int, in part: String = "", adding more: (RatedObject, [Int]) -> [TableCell] = { _, _ in [] }) -> TableRow {
    let (key, positions) = self[row]
    let object = report.dataset.objects[key]
    let code = report.dataset.subjects[object.subject].code
    let period = report.assessment.period(of: object)
    // Rows of other periods are not on the unit's page, which shows the report period.
    let isShown = period == report.settings.period
    return TableRow(
      id: "\(part)\(code).\(period?.code ?? "")",
      cells: [
        isShown
          ? .holder(report, key)
          : .noted(object.name, path: SitePath.unit(report.dataset.units[object.unit]), note: object.post ?? ""),
        .text(object.post ?? ""), .text(object.type.code), .unit(report, object.unit), .text(period?.vietnamese ?? ""),
        .level(object.level), .codes(report.marks(positions)),
      ] + more(object, positions))
  }
}

/// Orders pairs by object, then by finding.
private func < (left: (Key<RatedObject>, Int), right: (Key<RatedObject>, Int)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
