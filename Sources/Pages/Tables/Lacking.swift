import Domain
import Rules

extension Report {
  /// What is said where the table of `kind`, one of periods in the report period, has no `column`: nothing is counted as blank then.
  func lacks(_ column: Column, of kind: TableKind) -> String? {
    let period = kind.isPerPeriod ? settings.period : nil
    let place = dataset.tables.firstIndex { $0.kind == kind && $0.period == period }
    guard let place, !dataset.tables[place].has(column) else { return nil }
    return "Chưa có \(Missing.column(column, Key(place)).words(in: dataset)), nên chưa đếm được."
  }

  /// Why nothing can be told of the reports that units owe; nil where it can.
  var reportGap: String? {
    assessment.has(.submissions)
      ? lacks(.due, of: .obligations) : "Chưa có bảng \(dataset.phrase(of: .submissions)), nên chưa biết đơn vị nào đã gửi."
  }

  /// What a unit's page says where it has no shortcoming.
  var noItems: String {
    assessment.has(.remediation)
      ? "Chưa ghi hạn chế nào của đơn vị trong bảng Hạn chế, khắc phục."
      : "Chưa có bảng \(dataset.phrase(of: .remediation)), nên chưa biết hạn chế của đơn vị."
  }

  /// What a unit's page says where it owes no report.
  var noReports: String {
    assessment.has(.obligations)
      ? "Không có nghĩa vụ báo cáo nào giao cho đơn vị trong bảng Nghĩa vụ báo cáo."
      : "Chưa có bảng \(dataset.phrase(of: .obligations)), nên chưa biết đơn vị phải gửi báo cáo nào."
  }

  /// What the overview says where no report has a day.
  var noDeadlines: String {
    guard assessment.has(.obligations) else { return "Chưa có bảng \(dataset.phrase(of: .obligations))." }
    return lacks(.due, of: .obligations) ?? "Chưa có nghĩa vụ báo cáo có thời hạn trong bảng Nghĩa vụ báo cáo."
  }
}
