import Diagnostics

/// That more cells of a column, or more rows of a table, have the fault that others of them are told with.
struct RestProblem: Problem {
  let severity: Diagnostic.Severity
  let code: String
  let count: Int
  /// Whole rows are meant, not cells of a column.
  let isOfRows: Bool

  /// `count` more, of which `told` would be one.
  init(of told: Diagnostic, count: Int) {
    (severity, code, self.count, isOfRows) = (told.severity, told.code, count, told.column == nil)
  }

  var message: String {
    isOfRows ? "và \(count) dòng khác ở bảng này có cùng lỗi." : "và \(count) ô khác ở cột này có cùng lỗi."
  }
}
