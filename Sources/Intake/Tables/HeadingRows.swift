import Domain
import VietnameseText

/// Knows a second row of the heading, as reports have it: groups of columns above, the columns' own names below.
enum HeadingRows {
  /// Whether `lower`, the cells of the row under the header line `upper`, goes on with it: each filled cell, two at least, names a
  /// column, and some of them where `upper` names none.
  ///
  /// A title names no column at all; what stands under it is the first row of the heading, not the second.
  static func goesOn(_ lower: [String], under upper: [String], kind: TableKind) -> Bool {
    let known = Headings.names(of: kind)
    func column(_ text: String) -> Column? { known[VietnameseText.folded(text)] }
    let filled = lower.indices.filter { !lower[$0].isEmpty }
    // What names all that the table needs is a heading of its own, under a title that happens to hold the name of a column.
    guard Headings(lower, of: kind).isIncomplete else { return false }
    guard filled.count > 1, lower.count == upper.count, upper.contains(where: { column($0) != nil }) else { return false }
    var isMore = false
    for field in filled {
      guard let below = column(lower[field]) else { return false }
      let above = column(upper[field])
      guard above == nil || above == below else { return false }
      if above == nil { isMore = true }
    }
    return isMore
  }
}
