import Domain

/// The references and faults of all rows, before the causes behind them are looked for.
struct RefusedCells {
  /// What is wrong with the rows of each table.
  var faults: [CellFaults]
  var strays: [StrayReference] = []
  /// Kinds of codes that cannot be told from others, because they stand under another heading.
  private(set) var lostKinds: Set<CodeKind> = []
  /// Columns, by table, whose cells may not mean what they say: nothing is held against them.
  private(set) var unclear: [Int: Set<Column>] = [:]

  init(tables: Int) { faults = [CellFaults](repeating: CellFaults(), count: tables) }

  /// Puts one cause in place of what the cells of misplaced columns gave, and of references to codes that stand in them.
  mutating func explain(by tables: [TableReading], _ known: KnownCodes) {
    var strayTables: Set<Int> = []
    for stray in strays { strayTables.insert(stray.row.table.index) }
    for (index, table) in tables.enumerated() where !faults[index].isEmpty || strayTables.contains(index) {
      for cause in MisplacedColumns.causes(in: table, known) {
        let columns = Set(MisplacedColumns.columns(of: cause, in: table))
        tell(cause, columns, in: table, index)
        unclear[index, default: []].formUnion(columns)
        for kind in CodeKind.allCases where kind.definition.table == table.kind && columns.contains(kind.definition.code) {
          lostKinds.insert(kind)
        }
      }
      for dates in MonthFirstDates.find(in: table) where !isUnclear(dates.column, of: index) {
        tell(dates, in: table, index)
      }
    }
    if unclear.isEmpty { return }
    let lost = (lostKinds, unclear)
    strays.removeAll { lost.0.contains($0.kind) || lost.1[$0.row.table.index]?.contains($0.column) ?? false }
  }

  /// Whether the cells of `column` in the table at `index` may not mean what they say.
  func isUnclear(_ column: Column, of index: Int) -> Bool { unclear[index]?.contains(column) ?? false }

  /// Puts one cause in place of what each cell of a column of days gave that was written month first.
  private mutating func tell(_ dates: MonthFirstDates, in table: TableReading, _ index: Int) {
    guard let field = table.headings.position(dates.column), let first = dates.certain.first else { return }
    let heading = table.headings.names[dates.column] ?? dates.column.header
    let refused = Set(dates.refused)
    faults[index].drop(column: heading, codes: ["date-malformed", "date-nonexistent"], count: refused.count) { line in
      table.grid.row(around: line).map(refused.contains) ?? false
    }
    let place = table.grid.place(of: table.grid.rows[first], field: field)
    faults[index].add(
      table.diagnostic(dates.problem(in: table), line: place.line, position: place.position, column: heading))
    unclear[index, default: []].insert(dates.column)
  }

  private mutating func tell(_ cause: MisplacedColumns.Cause, _ columns: Set<Column>, in table: TableReading, _ index: Int) {
    let strange = strays.count { $0.row.table.index == index && columns.contains($0.column) }
    func heading(_ column: Column) -> String { table.headings.names[column] ?? column.header }
    let count = faults[index].drop(columns: Set(columns.map(heading))) + strange
    let ends = columns.sorted { (table.headings.position($0) ?? 0) < (table.headings.position($1) ?? 0) }
    guard var first = ends.first, let last = ends.last else { return }
    let problem: TableProblem
    switch cause {
    case .swapped(let one, with: let other):
      first = one
      problem = .columnsSwapped(heading(one), other: heading(other), count: count)
    case .shifted(_, let step): problem = .columnsShifted(heading(first), last: heading(last), toRight: step > 0, count: count)
    }
    let heading = heading(first)
    let place = table.grid.place(of: table.grid.headerRow, field: table.headings.position(first) ?? 0)
    faults[index].add(table.diagnostic(problem, line: place.line, position: place.position, column: heading))
  }
}
