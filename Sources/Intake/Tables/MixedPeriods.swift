import Domain
import VietnameseText

/// Rows of a table of one period that say, in a column that such tables do not have, that they are of another.
///
/// The name of the file says the period, and the column is not read: without a word last year's results would count as this year's.
struct MixedPeriods {
  /// The column that says the period.
  let field: Int
  let heading: String
  /// The rows of other periods, from the top down.
  private(set) var rows: [Int] = []
  /// For each other period its first row and what to tell there.
  private(set) var problems: [(row: Int, problem: TableProblem)] = []

  private static let headings: Set<String> = Set(
    ["Kỳ", "Kỳ đánh giá", "Kỳ xếp loại", "Kỳ báo cáo", "Kỳ kiểm điểm", "Năm", "Quý", "Tháng", "period"].map {
      VietnameseText.folded($0)
    })

  /// The first such column; nil where no row of `grid`, a table of `kind` about `period`, says that it is of another.
  init?(in grid: Grid, _ kind: TableKind, of period: Period) {
    let texts = grid.texts(of: grid.header)
    for field in texts.indices where Self.headings.contains(VietnameseText.folded(texts[field])) {
      let found = grid.rows.indices.compactMap { row in
        Self.period(of: grid.texts(of: [grid.fields[row * grid.width + field]])[0], beside: period).map { (row: row, period: $0) }
      }
      guard !found.isEmpty else { continue }
      (self.field, heading, rows) = (field, texts[field], found.map(\.row))
      let counts = Dictionary(grouping: found, by: \.period).mapValues(\.count)
      var told: Set<Period> = []
      for (row, other) in found where told.insert(other).inserted {
        problems.append((row, .periodsMixed(kind, own: period, other: other, count: counts[other] ?? 0)))
      }
      return
    }
    return nil
  }

  /// The period that `text` says, where no day of it belongs to `own`.
  private static func period(of text: String, beside own: Period) -> Period? {
    guard !text.isEmpty, text != own.code, let period = Period(text) ?? LikelyValue.period(text) else { return nil }
    return period.lastDay < own.firstDay || own.lastDay < period.firstDay ? period : nil
  }
}
