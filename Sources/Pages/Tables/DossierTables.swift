import Domain
import Exports
import Rules
import VietnameseText

/// How many dossiers have one part.
private struct DossierCounts: Sendable {
  let part: String
  var present = 0
  var absent = 0
  var unknown = 0

  var total: Int { present + absent + unknown }

  mutating func add(_ isPresent: Bool?) {
    switch isPresent {
    case true: present += 1
    case false: absent += 1
    case nil: unknown += 1
    }
  }

  func row(isTotal: Bool = false) -> TableRow {
    TableRow(
      cells: [
        .text(part), .count(total), .count(present), .count(absent), .count(unknown), .share(present, of: total),
      ], isTotal: isTotal)
  }
}

extension ReportTable {
  /// Dossiers of the report period against the parts they lack, a row for each object and part.
  static func missingDossierParts(_ report: Report) -> TablePart {
    let rows = report.dataset.dossiers.indices.filter { index in
      report.dataset.dossiers[index].period == report.settings.period && report.dataset.dossiers[index].present != true
    }
    return TablePart(
      "ho-so", title: "Hồ sơ còn thiếu",
      caption: "Mỗi dòng một thành phần ghi «không», hoặc chưa ghi, trong bảng Hồ sơ \(report.settings.period.vietnamese).",
      columns: [
        .text("Đối tượng"), .text("Đơn vị"), .text("Thành phần").leading(), .tight("Có trong hồ sơ").leading(1), .text("Nguồn"),
      ],
      count: rows.count, empty: dossierEmpty(report) ?? "Mọi hồ sơ đều đủ thành phần."
    ) { missingPart(report.dataset.dossiers[rows[$0]], in: report) }
  }

  /// How often each part of a dossier is there.
  static func dossierParts(_ report: Report) -> TablePart {
    var counts: [DossierCounts] = []
    var places: [String: Int] = [:]
    var total = DossierCounts(part: "Tổng cộng")
    for part in dossierPartsOnce(report) {
      let name = VietnameseText.folded(part.part)
      let place = places[name] ?? counts.count
      if place == counts.count {
        places[name] = place
        counts.append(DossierCounts(part: part.part))
      }
      counts[place].add(part.present)
      total.add(part.present)
    }
    return TablePart(
      "thanh-phan", title: "Theo thành phần hồ sơ",
      caption: "Số hồ sơ có dòng về thành phần đó trong bảng Hồ sơ \(report.settings.period.vietnamese).",
      columns: [
        .text("Thành phần"), .number("Tổng số"), .number("Có"), .number("Không"), .number("Chưa ghi"),
        .number("Có trên tổng số"),
      ],
      rows: counts.map { $0.row() }, totals: [total.row(isTotal: true)], empty: dossierEmpty(report) ?? "")
  }

  /// The parts of the dossiers of the report period, each once for a dossier: one that two rows name counts as the row that tells more.
  private static func dossierPartsOnce(_ report: Report) -> [DossierPart] {
    struct Place: Hashable {
      let subject: Key<Subject>
      let name: String
    }
    var parts: [DossierPart] = []
    var known: [Place: Int] = [:]
    for part in report.dataset.dossiers where part.period == report.settings.period {
      let place = Place(subject: part.subject, name: VietnameseText.folded(part.part))
      guard let earlier = known[place] else {
        known[place] = parts.count
        parts.append(part)
        continue
      }
      if parts[earlier].present == nil { parts[earlier] = part }
    }
    return parts
  }

  /// Why there is nothing to say of dossiers; nil where there is.
  private static func dossierEmpty(_ report: Report) -> String? {
    if let absent = report.absent(.dossiers) { return absent }
    let period = report.settings.period
    return report.dataset.dossiers.contains { $0.period == period }
      ? nil : "Bảng \(report.dataset.phrase(of: .dossiers)) không có dòng nào của \(period.vietnamese)."
  }

  private static func missingPart(_ part: DossierPart, in report: Report) -> TableRow {
    let range = report.assessment.report?.range ?? 0..<0
    let key = report.assessment.rowsOfSubject[part.subject].first { range.contains($0.index) }
    let cell = part.source.cell(.present)
    return TableRow(cells: [
      key.map { .object(report, $0) } ?? .text(report.subjectName(part.subject)),
      key.map { .unit(report, report.dataset.objects[$0.index].unit) } ?? .text("–"), .text(part.part),
      .text(part.present == nil ? "chưa ghi" : "không"),
      .link(cell.words(in: report.dataset).text, report.sources.anchor(of: cell.row)),
    ])
  }
}
