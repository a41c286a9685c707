import Domain

/// Finds rows that say exactly the same, in tables whose rows have no code of their own.
enum RepeatedRows {
  private static let kinds: Set<TableKind> = [.discipline, .progress, .submissions, .dossiers, .waivers]

  /// Each row that has the cells of an earlier one, with the line of that; by place in `grid.rows`.
  static func find(in grid: Grid, kind: TableKind) -> [(row: Int, firstLine: Int)] {
    guard kinds.contains(kind) else { return [] }
    return grid.bytes.withUnsafeBufferPointer { bytes in
      var lines: [[UInt8]: Int32] = [:]
      var found: [(row: Int, firstLine: Int)] = []
      for row in grid.rows.indices {
        var cells: [UInt8] = []
        for slice in grid.fields[row * grid.width..<(row + 1) * grid.width] {
          cells += bytes.part(Int(slice.start)..<Int(slice.start + slice.length)).trimmed
          // Stands in no cell.
          cells.append(0)
        }
        if let first = lines[cells] { found.append((row, Int(first))) } else { lines[cells] = grid.rows[row].line }
      }
      return found
    }
  }
}
