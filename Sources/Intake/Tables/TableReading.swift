import Diagnostics
import Domain
import VietnameseText

/// One table on its way from file to nouns: its cells, its columns, and what is wrong with its shape.
///
/// A class, because every stretch of rows on every core looks at the same one; it never changes.
final class TableReading: Sendable {
  let kind: TableKind
  let period: Period?
  let path: String
  /// Sheet of the workbook at `path`; nil for CSV.
  let sheet: String?
  /// Without the rows that say something about the columns.
  let grid: Grid
  let headings: Headings
  /// How many rows were taken out because they number the columns or repeat the header line.
  private let labelRows: Int
  /// Problems of the header line and of the cutting into rows.
  let problems: [Diagnostic]
  /// The rows cannot become nouns, whatever they hold; cells that can be read are checked all the same.
  ///
  /// A required column is missing, or the text is not readable, or the table stands where none is used.
  let isUnusable: Bool
  /// It has no place in the content, whatever it holds.
  let isUnused: Bool

  /// Finds the columns of `grid`, and what is wrong with how it is cut.
  ///
  /// `unreadable` is what is wrong with the text, `isReadable` that this leaves the heading and other cells whole; `isUnused` says that
  /// the rows are checked although the table has no place in the content, which has been told.
  init(
    kind: TableKind, period: Period?, path: String, sheet: String? = nil, grid: Grid, unreadable: [Diagnostic] = [],
    isReadable isText: Bool = true, isUnused: Bool = false
  ) {
    (self.kind, self.period, self.path, self.sheet) = (kind, period, path, sheet)
    var faults = CellFaults(unreadable)
    func report(_ problem: TableProblem, at place: (line: Int, position: Int), column: String? = nil) {
      faults.add(problem.diagnostic(path, sheet: sheet, line: place.line, position: place.position, column: column))
    }
    let isReadable = isText && grid.headerFault == nil
    let headings = isReadable ? Headings(grid.texts(of: grid.header), of: kind, place: grid.columnName) : Headings()
    // What cannot be read as text has no line ends and no quotes either.
    for (problem, place) in isText ? Self.problems(ofHeading: grid) : [] { report(problem, at: place) }
    for (problem, field) in headings.problems {
      let place = field.map { grid.place(of: grid.headerRow, field: $0) }
      faults.add(
        problem.diagnostic(
          path, sheet: sheet, line: Int(grid.headerRow.line), position: place?.position, column: problem.heading))
    }
    let whole = grid.rows.count
    var grid = grid
    if isReadable, whole <= Limits.rows {
      for (problem, place, heading) in Self.problems(cutting: &grid, headings, kind, period) {
        report(problem, at: place, column: heading)
      }
    }
    if grid.rows.count > Limits.rows { report(.rowsTooMany, at: (Int(grid.rows[Limits.rows].line), 1)) }
    (self.grid, self.headings, labelRows) = (grid, headings, whole - grid.rows.count)
    problems = faults.diagnostics
    self.isUnused = isUnused
    isUnusable =
      isUnused || !isReadable || grid.titleRow != nil || grid.lowerHeadings != nil
      || headings.problems.contains { $0.problem.severity == .error } || grid.rows.count > Limits.rows
  }

  /// `table`, whose rows are checked but not used, because another table stands in its place.
  init(unused table: TableReading) {
    (kind, period, path, sheet) = (table.kind, table.period, table.path, table.sheet)
    (grid, headings, labelRows, problems) = (table.grid, table.headings, table.labelRows, table.problems)
    (isUnusable, isUnused) = (true, true)
  }

  /// What is wrong with where the heading of `grid` stands and how it is cut.
  private static func problems(ofHeading grid: Grid) -> [(problem: TableProblem, place: (line: Int, position: Int))] {
    var found: [(problem: TableProblem, place: (line: Int, position: Int))] = []
    if let fault = grid.headerFault {
      let place =
        grid.separator == nil ? (Int(fault.row.line), Int(fault.offset)) : grid.place(of: fault.row, offset: Int(fault.offset))
      found.append((.row(fault.fault), place))
    }
    let first = Int(grid.headerRow.line)
    if let title = grid.titleRow { found.append((.headerBelow(line: first), (Int(title.line), 1))) }
    if let lower = grid.lowerHeadings {
      found.append((.headerRows(first: first, last: Int(lower.lastLine), names: lower.names), (first, 1)))
    }
    return found
  }

  /// What is wrong with rows as they are cut, each with its place, and the heading where a cell is meant.
  ///
  /// Rows that are about the columns are told here, and taken out of `grid`, so that nothing else is told of them.
  private static func problems(
    cutting grid: inout Grid, _ headings: Headings, _ kind: TableKind, _ period: Period?
  ) -> [(problem: TableProblem, place: (line: Int, position: Int), heading: String?)] {
    let labels = LabelRows.find(in: grid, headings, kind: kind)
    var found = labels.map { row, field, problem in (problem, grid.place(of: grid.rows[row], field: field), String?.none) }
    grid.remove(labels.map(\.row))
    while let period, let mixed = MixedPeriods(in: grid, kind, of: period) {
      found += mixed.problems.map { ($0.problem, grid.place(of: grid.rows[$0.row], field: mixed.field), mixed.heading) }
      grid.remove(mixed.rows)
    }
    found += grid.faults.map { (.row($0.fault), $0.place, $0.heading) }
    found += grid.doubtful.map { (.rowsInCell($0.inside), (Int($0.row.line), 1), nil) }
    for turned in grid.turnedDays {
      guard let row = grid.row(ofLine: turned.line) else { continue }
      let heading = grid.texts(of: [grid.header[turned.field]]).first
      found.append((.daysTurned(turned.count), grid.place(of: row, field: turned.field), heading))
    }
    for (row, line) in RepeatedRows.find(in: grid, kind: kind) {
      found.append((.rowRepeated(firstLine: line), (Int(grid.rows[row].line), 1), nil))
    }
    if let lack = TargetColumns.lack(in: grid, headings, kind) {
      let place = grid.place(of: grid.rows[lack.row], field: lack.field)
      found.append((lack.problem, place, grid.texts(of: [grid.header[lack.field]]).first))
    }
    return found
  }

  /// The file or the sheet, for sentences.
  var place: String { sheet.map { "trang tính «\($0)»" } ?? path }

  /// `problem` as a diagnostic of this table.
  func diagnostic(_ problem: some Problem, line: Int? = nil, position: Int? = nil, column: String? = nil) -> Diagnostic {
    problem.diagnostic(path, sheet: sheet, line: line, position: position, column: column)
  }

  /// The rows to read: none where the cells cannot be trusted at all.
  var readableRows: Int { headings.names.isEmpty || grid.rows.count > Limits.rows ? 0 : grid.rows.count }

  /// Rows refused before their cells are read: those that cannot be cut or are about the columns, and all where the cells cannot be
  /// trusted.
  var rowsRefusedWhole: Int { grid.broken.count + labelRows + (readableRows == 0 ? grid.rows.count : 0) }

  /// Rows of every sort.
  var rowsRead: Int { grid.rows.count + grid.broken.count + labelRows }

  /// The table as it stands in the dataset.
  ///
  /// Both counts come from where the rows went: worked out of the rows read, neither could show that a row was lost.
  func table(used: Int, refused: Int) -> Table {
    Table(
      kind: kind, period: period, path: path, sheet: sheet, headings: headings.names, doubted: headings.doubted,
      rowsRead: rowsRead, rowsUsed: used, rowsRefused: refused)
  }

  /// Calls `body` with the cells, which must not be kept.
  func withCells<Result>(_ body: (CellView) -> Result) -> Result {
    grid.bytes.withUnsafeBufferPointer { bytes in
      grid.fields.withUnsafeBufferPointer { fields in
        headings.positions.withUnsafeBufferPointer { positions in
          body(CellView(bytes: bytes, fields: fields, positions: positions, width: grid.width))
        }
      }
    }
  }
}

/// The cells of a table while it is being read: pointers, because millions of look-ups may not count references.
struct CellView {
  let bytes: Bytes
  let fields: UnsafeBufferPointer<Grid.Slice>
  /// Field of each column, -1 where there is none.
  let positions: UnsafeBufferPointer<Int16>
  let width: Int

  /// The cell of `column` in row `row`, trimmed; nil where the table has no such column.
  @inline(__always)
  func cell(_ row: Int, _ column: Column) -> Bytes? {
    let field = Int(positions[Int(column.rawValue)])
    return field < 0 ? nil : text(row, field)
  }

  /// The cell at `field` in row `row`, trimmed, whether the table knows the column or not.
  @inline(__always)
  func text(_ row: Int, _ field: Int) -> Bytes {
    let slice = fields[row * width + field]
    return bytes.part(Int(slice.start)..<Int(slice.start) + Int(slice.length)).trimmed
  }
}

extension Grid {
  /// What is wrong with rows that could not be cut, and with cells that have no value; the heading where a cell is meant.
  fileprivate var faults: [(fault: RowFault, place: (line: Int, position: Int), heading: String?)] {
    let uncut = broken.map { row in
      (fault: row.fault, place: place(of: row.row, offset: Int(row.offset)), heading: String?.none)
    }
    return uncut
      + faulty.sorted { $0.key < $1.key }.flatMap { row, cells in
        cells.filter(\.isTold).map { cell in
          (fault: cell.fault, place: place(of: rows[row], field: cell.field), heading: texts(of: [header[cell.field]]).first)
        }
      }
  }

  /// The texts of cells, without outer space.
  func texts(of slices: some Sequence<Slice>) -> [String] {
    bytes.withUnsafeBufferPointer { bytes in
      slices.map { VietnameseText.nfc(bytes.part(Int($0.start)..<Int($0.start + $0.length)).trimmed.text) }
    }
  }
}

extension TableProblem {
  /// The heading this problem is about.
  fileprivate var heading: String? {
    switch self {
    case .columnUnknown(let name, _, _), .columnRepeated(let name, _, _), .columnsMisspelt(let name, _, _, _): name
    default: nil
    }
  }
}
