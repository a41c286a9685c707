import Domain
import Rules

extension ReportTable {
  /// Objects that do not meet the conditions of their level.
  static func conditions(in report: Report) -> ReportTable {
    let rules = rules("DK")
    let objects = exceptions(of: rules, in: report)
    let faulty = (0..<objects.count).count { row in
      objects[row].positions.contains { report.judgement.findings[$0].severity != .info }
    }
    let tally = rules.reduce(into: Tally()) { $0 += report.judgement.tallies[$1] }
    func sum(_ counts: [Int]) -> Int { rules.reduce(0) { $0 + counts[$1] } }
    return ReportTable(
      name: "dieu-kien", title: "Tiêu chuẩn, điều kiện của mức xếp loại",
      about:
        "Đối tượng không đạt tiêu chuẩn, điều kiện của mức được xếp loại (các quy tắc DK), số lần đạt và không đạt của từng quy tắc, dữ liệu còn thiếu.",
      headline: report.noRatings
        ?? "\(Figures.integer(faulty)) đối tượng không đạt ít nhất một điều kiện\(noted(objects.count - faulty)); không đạt \(Figures.share(tally.notMet, of: tally.applicable)) kiểm tra\(Unmet.excused(sum(report.waivedOfRule), notes: sum(report.notesOfRule))), chưa đủ dữ liệu \(Figures.share(tally.cannotTell, of: tally.applicable))\(Untold.excused(sum(report.excusedOfRule))).",
      parts: [
        part(objects, title: "Đối tượng không đạt, lưu ý", in: report), verdicts(of: rules, in: report),
        gaps(of: rules, in: report),
      ])
  }

  /// `, 6 đối tượng chỉ có lưu ý`; empty where there is none.
  private static func noted(_ count: Int) -> String { count > 0 ? ", \(Figures.integer(count)) đối tượng chỉ có lưu ý" : "" }
}
