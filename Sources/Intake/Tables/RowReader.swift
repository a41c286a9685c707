import Diagnostics
import Domain
import VietnameseText

/// Reads the rows of one table, one after another: hands out cells as values and collects what is wrong with them.
struct RowReader {
  let table: TableReading
  let known: KnownCodes
  /// Codes that stand in two rows of this table.
  let repeated: [Int: RepeatedCode]
  let key: Key<Table>
  let cells: CellView

  private(set) var row = 0
  /// Something in this row is wrong: it gives no noun.
  private(set) var isRefused = false
  private(set) var diagnostics: [Diagnostic] = []
  var texts = TextCache()
  var spellings: [LearnedSpelling] = []
  /// References that lead nowhere: told when all tables have been read.
  private(set) var strays: [StrayReference] = []
  private var absent: Set<Column> = []
  /// Fields of this row that have no value for a reason that has been reported.
  private var faulty: [Int] = []
  /// Where the diagnostics of this row begin, and whether one of them is about what cannot be a code.
  private var (firstDiagnostic, firstStray, hasWrongCode) = (0, 0, false)

  init(table: TableReading, known: KnownCodes, key: Key<Table>, cells: CellView) {
    (self.table, self.known, self.key, self.cells) = (table, known, key, cells)
    repeated = known.repeated[key.index]
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

  mutating func report(_ problem: CellProblem, _ column: Column) {
    if problem.severity == .error { refuse() }
    if isFaulty(column) { return }
    if case .codeMalformed = problem { hasWrongCode = true }
    if case .tableAbsent = problem, !absent.insert(column).inserted { return }
    let place = table.headings.position(column).map { table.grid.place(of: table.grid.rows[row], field: $0) }
    diagnostics.append(
      table.diagnostic(
        problem, line: place?.line ?? Int(table.grid.rows[row].line), position: place?.position,
        column: table.headings.names[column] ?? column.header))
  }

  /// Refuses the row for a reference of `kind` that leads nowhere.
  mutating func note(_ text: String, _ column: Column, _ kind: CodeKind, _ form: StrayReference.Form) {
    refuse()
    if isFaulty(column) { return }
    if form == .malformed { hasWrongCode = true }
    strays.append(StrayReference(kind: kind, text: text, form: form, row: source, column: column))
  }

  /// Tells a refused row that holds no noun once, as what it most likely is: a line of totals, a note, a heading.
  mutating func tellNote() {
    let found = diagnostics.count - firstDiagnostic + strays.count - firstStray
    guard faulty.isEmpty, found > 0, cells.width > 2 else { return }
    let filled = (0..<cells.width).filter { !cells.text(row, $0).isEmpty }
    guard let field = filled.first else { return }
    let text = cells.text(row, field).text
    if filled.count > 1, RowReader.isTotal(text) {
      tell(.rowTotal(text), field)
    } else if filled.count == 1, hasWrongCode, found > 1 {
      tell(.rowNote, field)
    }
  }

  /// Tells `problem` in place of what this row's cells gave.
  private mutating func tell(_ problem: TableProblem, _ field: Int) {
    diagnostics.removeSubrange(firstDiagnostic...)
    strays.removeSubrange(firstStray...)
    let place = table.grid.place(of: table.grid.rows[row], field: field)
    diagnostics.append(table.diagnostic(problem, line: place.line, position: place.position))
  }

  /// Whether a row that begins with `text` is one of totals: «Cộng», «Tổng cộng: 12 đơn vị».
  private static func isTotal(_ text: String) -> Bool {
    let words = VietnameseText.nfc(text).lowercased().split { !$0.isLetter }
    switch words.first {
    case "cộng": return words.count == 1
    case "tổng": return words.count == 1 || ["cộng", "số"].contains(words[1])
    default: return false
    }
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
