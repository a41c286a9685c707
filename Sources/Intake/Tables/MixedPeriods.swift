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

  /// nil where no row of `grid`, a table of `kind` about `period`, says that it is of another.
  init?(in grid: Grid, _ kind: TableKind, of period: Period) {
    let texts = grid.texts(of: grid.header)
    guard let field = texts.firstIndex(where: { Self.headings.contains(VietnameseText.folded($0)) }) else { return nil }
    (self.field, heading) = (field, texts[field])
    var (firsts, counts): ([(row: Int, period: Period)], [Period: Int]) = ([], [:])
    for row in grid.rows.indices {
      guard let other = Self.period(of: grid.texts(of: [grid.fields[row * grid.width + field]])[0], beside: period) else {
        continue
      }
      rows.append(row)
      if counts[other] == nil { firsts.append((row, other)) }
      counts[other, default: 0] += 1
    }
    if rows.isEmpty { return nil }
    problems = firsts.map { first in
      (first.row, .periodsMixed(kind, own: period, other: first.period, count: counts[first.period] ?? 0))
    }
  }

  /// The period that `text` says, where no day of it belongs to `own`.
  private static func period(of text: String, beside own: Period) -> Period? {
    guard !text.isEmpty, text != own.code, let period = Period(text) ?? LikelyValue.period(text) else { return nil }
    return period.lastDay < own.firstDay || own.lastDay < period.firstDay ? period : nil
  }
}
