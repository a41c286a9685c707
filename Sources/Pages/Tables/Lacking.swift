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
}
