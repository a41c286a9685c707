import Domain

/// Looks for the header line of a table that does not begin with it: reports made in spreadsheets have their titles above it.
enum HeaderSearch {
  /// Lines looked at.
  private static let depth = 20

  /// The row below the header row of `grid` that names most columns of `kind`, two at least; nil where none names more than that row,
  /// or where that has all that the table needs.
  static func row(in grid: Grid, kind: TableKind) -> Grid.Row? {
    guard grid.headerFault == nil else { return nil }
    let headings = Headings(grid.texts(of: grid.header), of: kind)
    guard headings.isIncomplete else { return nil }
    let known = headings.names.count
    return grid.separator == nil ? sheetRow(in: grid, kind, over: known) : textRow(in: grid, kind, over: known)
  }

  private static func textRow(in grid: Grid, _ kind: TableKind, over known: Int) -> Grid.Row? {
    grid.bytes.withUnsafeBufferPointer { bytes in
      let text = bytes.part(0..<grid.textEnd)
      var best: (count: Int, row: Grid.Row)?
      var (offset, line) = (Int(grid.headerRow.offset), grid.headerRow.line)
      for _ in 0..<depth {
        while offset < text.count, text[offset] != Byte.newline { offset += 1 }
        offset += 1
        line += 1
        guard offset < text.count else { break }
        let count = Headings.knownNames(in: text, at: offset, kind: kind)
        if count > max(best?.count ?? known, 1) { best = (count, Grid.Row(offset: UInt32(offset), line: line)) }
      }
      return best?.row
    }
  }

  /// The same for a sheet, whose rows are cells already.
  private static func sheetRow(in grid: Grid, _ kind: TableKind, over known: Int) -> Grid.Row? {
    var best: (count: Int, row: Grid.Row)?
    for (row, place) in grid.rows.prefix(depth).enumerated() {
      let texts = grid.texts(of: grid.fields[row * grid.width..<(row + 1) * grid.width])
      let count = Headings.knownNames(in: texts, kind: kind)
      if count > max(best?.count ?? known, 1) { best = (count, place) }
    }
    return best?.row
  }
}
