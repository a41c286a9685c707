import Diagnostics
import Domain
import VietnameseText

/// Reads the rows of one table, one after another: hands out cells as values and collects what is wrong with them.
struct RowReader {
  let table: TableReading
  let known: KnownCodes
  /// Codes of this table that cannot stand beside those of earlier rows.
  let repeated: [Int: RepeatedCode]
  let key: Key<Table>
  let cells: CellView
  let remarks: RowRemarks

  private(set) var row = 0
  /// Something in this row is wrong: it gives no noun.
  private(set) var isRefused = false
  var diagnostics: [Diagnostic] = []
  var texts = TextCache()
  var spellings: [LearnedSpelling] = []
  /// References that lead nowhere: told when all tables have been read.
  var strays: [StrayReference] = []
  /// Cells of texts that hold no word: the first of each column, and how many there are.
  private(set) var wordless: [RowDoubts.Found] = []
  private var absent: Set<Column> = []
  /// Cells are read once more, and nothing is told of them.
  private var isTold = false
  /// Fields of this row that have no value for a reason that has been reported.
  private(set) var faulty: [Int] = []
  /// Where the diagnostics of this row begin, and whether one of them is about what cannot be a code.
  private(set) var (firstDiagnostic, firstStray, hasWrongCode) = (0, 0, false)
  /// The last row that was told as a line below the table.
  var lastRemark = -2

  init(table: TableReading, known: KnownCodes, key: Key<Table>, cells: CellView) {
    (self.table, self.known, self.key, self.cells) = (table, known, key, cells)
    repeated = known.repeated[key.index]
    remarks = RowRemarks(table.headings, table.kind)
  }

  mutating func begin(_ row: Int) {
    self.row = row
    faulty = table.grid.faulty.isEmpty ? [] : table.grid.faulty[row]?.map(\.field) ?? []
    isRefused = !faulty.isEmpty
    (firstDiagnostic, firstStray, hasWrongCode) = (diagnostics.count, strays.count, false)
  }

  /// Where the noun of this row comes from.
  var source: RowSource { RowSource(table: key, line: Int(table.grid.rows[row].line)) }

  /// The filled cell of `column`, trimmed; nil where it is blank or the table has no such column.
  @inline(__always)
  func cell(_ column: Column) -> Bytes? {
    guard let cell = cells.cell(row, column), !cell.isEmpty else { return nil }
    return cell
  }

  /// The value of a cell that must be filled.
  mutating func required<Value>(_ column: Column, _ parse: (inout RowReader, Bytes, Column) -> Value?) -> Value? {
    if let cell = cell(column) { return parse(&self, cell, column) }
    // A missing column has been reported once, for the whole table.
    if table.headings.position(column) == nil { refuse() } else { report(.valueMissing, column) }
    return nil
  }

  /// The value of a cell that may be blank.
  mutating func optional<Value>(_ column: Column, _ parse: (inout RowReader, Bytes, Column) -> Value?) -> Value? {
    cell(column).flatMap { parse(&self, $0, column) }
  }

  /// Reports that none, or more than `maximum`, of `columns` is filled.
  mutating func oneOf(_ columns: [Column], atMost maximum: Int) {
    let present = columns.filter { table.headings.position($0) != nil }
    let filled = present.filter { cell($0) != nil }
    let names = columns.map { table.headings.names[$0] ?? $0.header }
    if present.isEmpty || present.contains(where: isFaulty) {
      refuse()
    } else if let first = present.first, filled.isEmpty {
      // A column that the table lacks has been reported with the number of rows that would need it.
      if present.count == columns.count { report(.oneOfMissing(names), first) } else { refuse() }
    } else if filled.count > maximum {
      report(.targetSeveral(present.map { table.headings.names[$0] ?? $0.header }), filled[maximum])
    }
  }

  /// The value of a cell of a refused row, read once more: what is wrong with it has been told.
  mutating func again<Value>(_ column: Column, _ parse: (inout RowReader, Bytes, Column) -> Value?) -> Value? {
    guard !isFaulty(column), let cell = cell(column) else { return nil }
    isTold = true
    defer { isTold = false }
    return parse(&self, cell, column)
  }

  /// Another row of this table has introduced the code of this one before.
  var isRepeated: Bool { repeated[row]?.isSameTable ?? false }

  mutating func report(_ problem: CellProblem, _ column: Column) {
    if isTold { return }
    if problem.severity == .error { refuse() }
    if isFaulty(column) { return }
    if case .codeMalformed = problem { hasWrongCode = true }
    let place = table.headings.position(column).map { table.grid.place(of: table.grid.rows[row], field: $0) }
    diagnostics.append(
      table.diagnostic(
        problem, line: place?.line ?? Int(table.grid.rows[row].line), position: place?.position,
        column: table.headings.names[column] ?? column.header))
  }

  /// Reports once for each column that the table of `kind`, which it names things of, is not there.
  mutating func reportAbsent(_ text: String, _ column: Column, _ kind: CodeKind) {
    if isTold { return }
    refuse()
    guard !isFaulty(column), absent.insert(column).inserted else { return }
    let isRequired = ColumnList.of(table.kind).columns.contains { $0.column == column && $0.isRequired }
    report(.tableAbsent(text, kind, isRequired: isRequired), column)
  }

  /// Notes a cell with marks in place of words: an error where words are required.
  mutating func noteWordless(_ text: String, _ column: Column) -> String? {
    if isTold { return nil }
    if ColumnList.of(table.kind).columns.contains(where: { $0.column == column && $0.isRequired }) {
      report(.valueWordless(text), column)
    } else if let known = wordless.firstIndex(where: { $0.column == column }) {
      wordless[known].count += 1
    } else {
      wordless.append(.init(doubt: .wordless, row: source, column: column, other: .init(text)))
    }
    return nil
  }

  /// Refuses the row for a reference of `kind` that leads nowhere.
  mutating func note(_ text: String, _ column: Column, _ kind: CodeKind, _ form: StrayReference.Form) {
    if isTold { return }
    refuse()
    if isFaulty(column) { return }
    if form == .malformed { hasWrongCode = true }
    strays.append(StrayReference(kind: kind, text: text, form: form, row: source, column: column))
  }

  private func isFaulty(_ column: Column) -> Bool {
    !faulty.isEmpty && table.headings.position(column).map { faulty.contains($0) } ?? false
  }

  /// Refuses the row for something that has been reported elsewhere.
  mutating func refuse() { isRefused = true }
}

/// A spelling of a word that had to be folded to be understood.
struct LearnedSpelling {
  let column: Column
  let bytes: [UInt8]
  let position: Int
}
