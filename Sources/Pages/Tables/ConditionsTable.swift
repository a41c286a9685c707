import Domain
import Rules

extension ReportTable {
  /// Objects that do not meet the conditions of their level.
  static func conditions(in report: Report) -> ReportTable {
    let rules = rules("DK")
    let objects = exceptions(of: rules, in: report, title: "Đối tượng không đạt")
    let tally = rules.reduce(into: Tally()) { $0 += report.judgement.tallies[$1] }
    return ReportTable(
      name: "dieu-kien", title: "Tiêu chuẩn, điều kiện của mức xếp loại",
      about:
        "Đối tượng không đạt tiêu chuẩn, điều kiện của mức được xếp loại (các quy tắc DK), số lần đạt và không đạt của từng quy tắc, dữ liệu còn thiếu.",
      headline:
        "\(Figures.integer(objects.count)) đối tượng không đạt ít nhất một điều kiện; không đạt \(Figures.share(tally.notMet, of: tally.applicable)) kiểm tra, chưa đủ dữ liệu \(Figures.share(tally.cannotTell, of: tally.applicable)).",
      parts: [objects, verdicts(of: rules, in: report), gaps(of: rules, in: report)])
  }
}
