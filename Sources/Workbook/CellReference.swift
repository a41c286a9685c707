/// The place of a cell as its sheet writes it: `B5`.
struct CellReference: Equatable {
  /// From 1.
  let row: Int32
  /// From 1.
  let column: Int32

  /// Reads `text`; nil where it names no cell of a sheet.
  init?(_ text: UnsafePointer<CChar>) {
    var (row, column): (Int32, Int32) = (0, 0)
    var place = text
    while case let letter = UInt8(bitPattern: place.pointee), 0x41...0x5A ~= letter {
      column = column * 26 + Int32(letter - 0x40)
      guard column <= WorkbookLimits.columns else { return nil }
      place += 1
    }
    while case let digit = UInt8(bitPattern: place.pointee), 0x30...0x39 ~= digit {
      row = row * 10 + Int32(digit - 0x30)
      guard row <= WorkbookLimits.rows else { return nil }
      place += 1
    }
    guard place.pointee == 0, row > 0, column > 0 else { return nil }
    (self.row, self.column) = (row, column)
  }
}

extension [SheetCells.Merge] {
  /// Whether no two of them share a cell, as the format asks; else their number could not be told from that of their cells.
  var areDisjoint: Bool {
    var open: [SheetCells.Merge] = []
    for merge in sorted(by: { $0.rows.lowerBound < $1.rows.lowerBound }) {
      open.removeAll { $0.rows.upperBound < merge.rows.lowerBound }
      if open.contains(where: { $0.columns.overlaps(merge.columns) }) { return false }
      open.append(merge)
    }
    return true
  }
}

extension SheetCells.Merge {
  /// Reads `B5:C9`; nil where it names no rectangle.
  init?(_ text: String) {
    let corners = text.split(separator: ":", maxSplits: 1).compactMap { $0.withCString { CellReference($0) } }
    guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else { return nil }
    self.init(rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column)
  }
}
