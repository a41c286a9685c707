import Domain

/// Looks for the header line of a table that does not begin with it: reports made in spreadsheets have their titles above it.
enum HeaderSearch {
  /// Lines looked at.
  private static let depth = 20

  /// The line, from 1, that names most columns of `kind`, two at least and more than `known`; nil where none does.
  static func line(in grid: Grid, kind: TableKind, over known: Int) -> Int? {
    if grid.separator == nil { return row(in: grid, kind: kind, over: known) }
    return grid.bytes.withUnsafeBufferPointer { bytes in
      let text = bytes.part(0..<grid.textEnd)
      var best: (count: Int, line: Int)?
      var (offset, line) = (Int(grid.headerRow.offset), Int(grid.headerRow.line))
      for _ in 0..<depth {
        while offset < text.count, text[offset] != Byte.newline { offset += 1 }
        offset += 1
        line += 1
        guard offset < text.count else { break }
        let count = Headings.knownNames(in: text, at: offset, kind: kind)
        if count > max(best?.count ?? known, 1) { best = (count, line) }
      }
      return best?.line
    }
  }

  /// The same for a sheet, whose rows are cells already.
  private static func row(in grid: Grid, kind: TableKind, over known: Int) -> Int? {
    var best: (count: Int, line: Int)?
    for (row, place) in grid.rows.prefix(depth).enumerated() {
      let texts = grid.texts(of: grid.fields[row * grid.width..<(row + 1) * grid.width])
      let count = Headings.knownNames(in: texts, kind: kind)
      if count > max(best?.count ?? known, 1) { best = (count, Int(place.line)) }
    }
    return best?.line
  }
}
