import Diagnostics
import Workbook

/// Cells of a sheet whose letters are not those that were meant; see `GarbledText`.
enum GarbledCells {
  /// One error at the first such cell, and how many more there are; nothing for most sheets.
  static func problems(of sheet: SheetCells, _ path: String, sheet name: String) -> [Diagnostic] {
    let traces = sheet.bytes.withUnsafeBufferPointer { GarbledText.traces(in: $0) }
    let mayBe = traces.doubled || traces.signs
    var (text, starts): ([UInt8], [(offset: Int, cell: SheetCells.Cell)]) = ([], [])
    for cell in sheet.cells where mayBe || text.count < GarbledText.sample {
      guard case .text(let slice) = cell.content else { continue }
      starts.append((text.count, cell))
      text += sheet.bytes[Int(slice.start)..<Int(slice.start + slice.length)]
      text.append(Byte.newline)
    }
    guard let found = text.withUnsafeBufferPointer({ GarbledText.find(in: $0) }) else { return [] }
    func place(_ offset: Int) -> SheetCells.Cell? { starts.last { $0.offset <= offset }?.cell }
    let first = found.places.first.flatMap(place) ?? starts.first?.cell
    let told = WorkbookProblem.garbled(found.cause).diagnostic(
      path, sheet: name, line: first.map { Int($0.row) }, position: first.map { Int($0.column) })
    guard let last = found.places.last.flatMap(place), found.places.count > 1, !found.isWhole else { return [told] }
    let more = TableProblem.moreDamage(found.places.count - 1)
    return [told, more.diagnostic(path, sheet: name, line: Int(last.row), position: Int(last.column))]
  }
}
