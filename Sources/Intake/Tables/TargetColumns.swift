import Domain

/// Looks at tables of whose columns one must be filled, where some of these columns are not there.
enum TargetColumns {
  /// The rows that leave blank what is there of these columns: the first, the field it should fill, and what to tell of them.
  static func lack(in grid: Grid, _ headings: Headings, _ kind: TableKind) -> (row: Int, field: Int, problem: TableProblem)? {
    let columns = ColumnList.of(kind).oneOf
    let fields = columns.compactMap { headings.position($0) }
    guard fields.count < columns.count, let field = fields.first else { return nil }
    let blank = grid.bytes.withUnsafeBufferPointer { bytes in
      grid.rows.indices.filter { row in
        grid.faulty[row] == nil
          && fields.allSatisfy { field in
            let slice = grid.fields[row * grid.width + field]
            return bytes.part(Int(slice.start)..<Int(slice.start + slice.length)).trimmed.isEmpty
          }
      }
    }
    guard let first = blank.first else { return nil }
    let absent = columns.filter { headings.position($0) == nil }.map(\.header)
    let names = columns.map { headings.names[$0] ?? $0.header }
    return (first, field, .targetMissing(of: names, absent: absent, count: blank.count))
  }
}
