import Domain
import Rules

extension Report {
  /// `Chưa có bảng Xếp loại (ratings/2025.csv)`: that the table of `kind`, one of periods in the report period, is not there, and `then`
  /// what that leaves unknown; nil where it is there, be it empty.
  func absent(_ kind: TableKind, then unknown: String = "") -> String? {
    let isThere = kind == .ratings ? assessment.report != nil : assessment.has(kind)
    return isThere
      ? nil : "Chưa có bảng \(dataset.phrase(of: kind, settings.period))\(unknown.isEmpty ? "" : ", nên \(unknown)")."
  }

  /// Why there is no row in the table of `kind`: it is not there, or it is there and empty.
  func noRows(of kind: TableKind) -> String {
    absent(kind) ?? "Bảng \(dataset.phrase(of: kind, settings.period)) không có dòng nào."
  }

  /// The same of the ratings of the report period; nil where these have rows.
  var noRatings: String? { assessment.report?.range.isEmpty == false ? nil : noRows(of: .ratings) }

  /// What is not there, where the rule looks at nothing because that would name its targets: `bảng Xếp loại (ratings/2025.csv)`;
  /// nil of all other rules.
  func absence(of rule: RuleIndex) -> String? {
    let tally = judgement.tallies[rule]
    let gaps = judgement.gaps.filter { $0.rule == rule }
    guard !gaps.isEmpty, gaps.allSatisfy({ $0.whole != nil }) else { return nil }
    guard tally.applicable + tally.notApplicable == gaps.count else { return nil }
    let missing = gaps.flatMap(\.missing).reduce(into: [Missing]()) { if !$0.contains($1) { $0.append($1) } }
    return missing.map { $0.words(in: dataset) }.joined(separator: "; ")
  }

  /// What is said where the table of `kind`, one of periods in the report period, has no `column`: nothing is counted as blank then.
  func lacks(_ column: Column, of kind: TableKind) -> String? {
    let period = kind.isPerPeriod ? settings.period : nil
    let place = dataset.tables.firstIndex { $0.kind == kind && $0.period == period }
    guard let place, !dataset.tables[place].has(column) else { return nil }
    return "Chưa có \(Missing.column(column, Key(place)).words(in: dataset)), nên chưa đếm được."
  }

  /// Why nothing can be told of the reports that units owe; nil where it can.
  var reportGap: String? {
    absent(.submissions, then: "chưa biết đơn vị nào đã gửi") ?? lacks(.due, of: .obligations)
  }

  /// What a unit's page says where it has no shortcoming.
  var noItems: String {
    absent(.remediation, then: "chưa biết hạn chế của đơn vị") ?? "Chưa ghi hạn chế nào của đơn vị trong bảng Hạn chế, khắc phục."
  }

  /// What stands under a plan that has no shortcoming.
  var noPlannedItems: String {
    absent(.remediation, then: "chưa biết hạn chế của kế hoạch này; không in theo thể thức")
      ?? "Không có hạn chế nào của kế hoạch này trong bảng Hạn chế, khắc phục, nên không in theo thể thức."
  }

  /// What a unit's page says where none of its objects is rated.
  var noObjects: String {
    absent(.ratings, then: "chưa biết kết quả xếp loại của đơn vị")
      ?? "Chưa có đối tượng nào của đơn vị trong bảng Xếp loại của kỳ này."
  }

  /// What a unit's page says where it owes no report.
  var noReports: String {
    absent(.obligations, then: "chưa biết đơn vị phải gửi báo cáo nào")
      ?? "Không có nghĩa vụ báo cáo nào giao cho đơn vị trong bảng Nghĩa vụ báo cáo."
  }

  /// What the overview says where no report has a day.
  var noDeadlines: String {
    absent(.obligations) ?? lacks(.due, of: .obligations) ?? "Chưa có nghĩa vụ báo cáo có thời hạn trong bảng Nghĩa vụ báo cáo."
  }
}
