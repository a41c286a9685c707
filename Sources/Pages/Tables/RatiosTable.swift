import Domain
import Rules

/// One group in one period against its ceiling.
private struct RatioRow: Sendable {
  let group: Key<Group>
  let period: Period
  let count: GroupCount
  let mark: VerdictMark
  /// Path of the finding, empty where there is none.
  let place: String

  var isOver: Bool { mark.shape == .notMet }
}

extension ReportTable {
  /// Every group of the report period and its quarters against its ceiling.
  static func ratios(in report: Report) -> ReportTable {
    let rows = ratioRows(report)
    let groups = report.dataset.groups
    return ReportTable(
      name: "ty-le", title: "Tỷ lệ Hoàn thành xuất sắc nhiệm vụ theo nhóm",
      about:
        "Mỗi nhóm đối tượng tương đồng, số HTXS so với số tối đa được phép, tỷ lệ trên ba cơ số và số đối tượng ít nhất phải xếp loại lại.",
      headline: headline(rows.filter { $0.period == report.settings.period }),
      parts: [
        TablePart(
          "nhom", title: "Các nhóm",
          caption:
            "Chỉ đếm đối tượng được tính tỷ lệ và đã được xếp loại\(report.settings.rules.countHeads ? "" : ", không tính người đứng đầu"). Kết luận theo cơ số \(report.settings.rules.ratioBase.words).",
          columns: [
            .text("Nhóm"), .text("Kỳ"), .text("Cấp có thẩm quyền"), .number("Được xếp loại"), .number("HTT"),
            .number("Tỷ lệ tối đa"), .text("Căn cứ tỷ lệ"), .number("Số HTXS tối đa"), .number("HTXS"), .number("HTXS trên HTT"),
            .number("HTXS trên HTT trở lên"), .number("HTXS trên số được xếp loại"), .text("Kết luận"),
            .number("Ít nhất phải xếp loại lại"),
          ],
          count: rows.count,
          empty:
            "Chưa có đối tượng nào thuộc nhóm xét tỷ lệ: cần bảng \(report.dataset.phrase(of: .groups)) và cột «Nhóm» của bảng Xếp loại."
        ) { cells(rows[$0], groups[rows[$0].group]) }
      ])
  }

  private static func cells(_ row: RatioRow, _ group: Group) -> TableRow {
    let count = row.count
    let base = count.rules.ratioBase
    let name = group.name ?? "Nhóm \(group.code)"
    let basis = [group.basis, group.decision.map { "Quyết định \($0)" }].compactMap { $0 }.joined(separator: "; ")
    let asked = group.limit != count.limit ? "Đề nghị \(group.limit)\u{202F}%, chưa đủ căn cứ" : basis
    return TableRow(
      id: "\(group.code).\(row.period.code)",
      cells: [
        row.place.isEmpty ? .text(name) : .link(name, row.place), .text(row.period.vietnamese), .text(group.authority ?? ""),
        .count(count.rated), .count(count.good), .percent(count.limit), .text(asked),
        .count(count.allowed(base: count.base(base))), .count(count.excellent), .share(count.excellent, of: count.base(.good)),
        .share(count.excellent, of: count.base(.goodAndAbove)), .share(count.excellent, of: count.base(.rated)), .mark(row.mark),
        row.isOver ? .count(count.excess(toGood: true)) : .text(row.mark.shape == .met ? "0" : "–"),
      ])
  }

  private static func ratioRows(_ report: Report) -> [RatioRow] {
    let found = ratioFindings(report)
    let year = report.assessment.report.map { [$0] } ?? []
    return (year + report.assessment.quarters.filter { $0.period != report.settings.period }).flatMap { ratings in
      report.dataset.groups.keys.compactMap { group -> RatioRow? in
        let objects = ratings.ofGroup[group]
        guard !objects.isEmpty else { return nil }
        let rows = GroupRows(group: group, period: ratings.period, objects: objects)
        let count = GroupCount(rows, in: report.assessment)
        let finding = found[RatioPlace(group: group, period: ratings.period)]
        let isUnknown = GroupCount.missing(for: rows, in: report.assessment) != nil
        let verdict: Verdict =
          isUnknown ? .cannotTell : count.rated == 0 ? .notApplicable : count.exceeds(count.rules.ratioBase) ? .notMet : .met
        return RatioRow(
          group: group, period: ratings.period, count: count,
          mark: finding.map { VerdictMark(report.judgement.findings[$0]) } ?? VerdictMark(verdict),
          place: finding.map(report.place) ?? "")
      }
    }
  }

  /// Findings of TL01 and QU08 by what they are about.
  private static func ratioFindings(_ report: Report) -> [RatioPlace: Int] {
    var found: [RatioPlace: Int] = [:]
    for (index, rule) in RuleCatalogue.all.enumerated() where rule.code == "TL01" || rule.code == "QU08" {
      for position in report.judgement.ofRule[index] {
        let finding = report.judgement.findings[position]
        if case .group(let group) = finding.target { found[RatioPlace(group: group, period: finding.period)] = position }
      }
    }
    return found
  }

  private static func headline(_ rows: [RatioRow]) -> String {
    let judged = rows.filter { $0.count.rated > 0 }
    guard !judged.isEmpty else { return "Chưa có nhóm nào được xếp loại." }
    let over = judged.filter(\.isOver)
    let waived = judged.count { $0.mark.shape == .waived }
    let excused = waived > 0 ? " \(Figures.integer(waived)) nhóm vượt đã được miễn trừ." : ""
    guard !over.isEmpty else { return "Không nhóm nào trong \(Figures.integer(judged.count)) nhóm vượt tỷ lệ tối đa.\(excused)" }
    let excess = over.reduce(0) { $0 + $1.count.excess(toGood: true) }
    return
      "\(Figures.integer(over.count)) trong \(Figures.integer(judged.count)) nhóm vượt tỷ lệ tối đa; cần xếp loại lại ít nhất \(Figures.integer(excess)) đối tượng.\(excused)"
  }
}

/// A group in a period.
private struct RatioPlace: Hashable {
  let group: Key<Group>
  let period: Period
}
