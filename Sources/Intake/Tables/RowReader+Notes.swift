import Diagnostics
import Domain
import VietnameseText

extension RowReader {
  /// Tells a refused row once, as what it most likely is: a line of totals, a note, a heading, a line to sign on.
  ///
  /// The answer is whether it is such a line.
  mutating func tellNote() -> Bool {
    let found = diagnostics.count - firstDiagnostic + strays.count - firstStray
    guard faulty.isEmpty, found > 0, cells.width > 2 else { return false }
    let filled = (0..<cells.width).filter { !cells.text(row, $0).isEmpty }
    guard let field = filled.first else { return false }
    let isSigned = found > 1 && filled.count < 5 && isRemark(filled)
    if let remark = remarks.remark(row, cells) {
      tell(remark.problem, remark.field)
    } else if filled.count == 1 && hasWrongCode && found > 1 || isSigned {
      tell(.rowNote(cells: filled.count), field)
    } else {
      return false
    }
    if isSigned { lastRemark = row }
    return true
  }

  /// Tells `problem` in place of what this row's cells gave.
  private mutating func tell(_ problem: TableProblem, _ field: Int) {
    diagnostics.removeSubrange(firstDiagnostic...)
    strays.removeSubrange(firstStray...)
    let place = table.grid.place(of: table.grid.rows[row], field: field)
    diagnostics.append(table.diagnostic(problem, line: place.line, position: place.position))
  }

  /// Whether none of the `filled` cells holds what its column takes, and one of them, or the line above, has words of those who sign.
  private func isRemark(_ filled: [Int]) -> Bool {
    var wrong = Set(strays[firstStray...].map { table.headings.names[$0.column] ?? $0.column.header })
    wrong.formUnion(diagnostics[firstDiagnostic...].compactMap(\.column))
    var isSigned = lastRemark == row - 1
    for entry in ColumnList.of(table.kind).columns {
      guard let field = table.headings.position(entry.column), filled.contains(field) else { continue }
      let name = table.headings.names[entry.column] ?? entry.heading
      guard entry.values == .text || wrong.contains(name) else { return false }
      let words = VietnameseText.folded(cells.text(row, field).text)
      let isSigning = !Self.peopleColumns.contains(entry.column) && Self.signing.contains { words.contains($0) }
      isSigned = isSigned || isSigning
    }
    return isSigned
  }

  /// Columns in which posts and bodies are named.
  private static let peopleColumns: Set<Column> = [
    .post, .head, .body, .owner, .follower, .authority, .decidingAuthority, .to, .via, .note, .reason,
  ]

  /// Words of the lines below a table.
  private static let signing = [
    "người lập", "lập biểu", "lập bảng", "trưởng ban", "giám đốc", "chủ tịch", "bí thư", "thủ trưởng", "trưởng phòng", "nơi nhận",
    "ghi chú", "ký tên", "ký, ", "họ tên", "xác nhận", "người tổng hợp", "t/m ", "tm. ", "kt. ", " tháng ",
  ].map { VietnameseText.folded($0) }
}
