import Domain
import Workbook

/// Cells of a sheet → `Grid`.
///
/// The first filled row names the columns, or under a title the row that does. Columns are those that are named, and those with something under no name; the table may
/// begin anywhere on the sheet.
struct SheetGrid {
  /// Columns of percentages: what the sheet shows as `85 %` is 85 there, and a mistake elsewhere.
  private static let percentages: Set<Column> = [.percent, .limit]

  private let sheet: SheetCells
  private let kind: TableKind
  /// What the columns of the table hold.
  private let values: [Column: CellValues]
  private var grid = Grid()
  /// Field of each column by its number; -1 for those that the table does not have.
  private var fields: [Int] = []
  /// Column of the table that each field is, where the table knows it.
  private var known: [Column?] = []
  /// How the days of each field are written.
  private var days: [Int: DayForms] = [:]

  /// The rows of `sheet` as a table of `kind`; nil where it has no filled cell.
  static func grid(_ sheet: SheetCells, kind: TableKind) -> Grid? {
    let rows = filledRows(sheet)
    guard let whole = table(sheet, rows, kind) else { return nil }
    guard let header = HeaderSearch.row(in: whole, kind: kind) else { return whole }
    var below = table(sheet, rows.filter { sheet.cells[$0.lowerBound].row >= header.line }, kind)
    below?.titleRow = whole.headerRow
    return below
  }

  /// The table whose heading `rows` begin with.
  private static func table(_ sheet: SheetCells, _ rows: [Range<Int>], _ kind: TableKind) -> Grid? {
    guard let header = rows.first else { return nil }
    var table = SheetGrid(sheet, kind)
    table.readHeader(header, columns: columns(sheet, rows))
    // A table of too many columns is refused as a whole.
    if table.grid.width <= Limits.columns { table.readRows(table.joinLower(rows.dropFirst())) }
    table.grid.textEnd = table.grid.bytes.count
    return table.grid
  }

  private init(_ sheet: SheetCells, _ kind: TableKind) {
    (self.sheet, self.kind) = (sheet, kind)
    values = ColumnList.of(kind).columns.reduce(into: [:]) { $0[$1.column] = $1.values }
    grid.bytes = sheet.bytes
    fields = [Int](repeating: -1, count: Self.lastColumn(of: sheet) + 1)
  }

  private static func lastColumn(of sheet: SheetCells) -> Int { Int(sheet.cells.lazy.map(\.column).max() ?? 0) }

  /// The stretches of cells that make a row, without rows that hold only blanks.
  private static func filledRows(_ sheet: SheetCells) -> [Range<Int>] {
    var (rows, start): ([Range<Int>], Int) = ([], 0)
    for index in sheet.cells.indices where index + 1 == sheet.cells.count || sheet.cells[index + 1].row != sheet.cells[index].row
    {
      if sheet.cells[start...index].contains(where: { !isBlank($0, in: sheet) }) { rows.append(start..<index + 1) }
      start = index + 1
    }
    return rows
  }

  /// The columns that hold more than blanks.
  private static func columns(_ sheet: SheetCells, _ rows: [Range<Int>]) -> [Int32] {
    var isUsed = [Bool](repeating: false, count: lastColumn(of: sheet) + 1)
    for row in rows {
      for cell in sheet.cells[row] where !isUsed[Int(cell.column)] && !isBlank(cell, in: sheet) {
        isUsed[Int(cell.column)] = true
      }
    }
    return isUsed.indices.filter { isUsed[$0] }.map { Int32($0) }
  }

  private static func isBlank(_ cell: SheetCells.Cell, in sheet: SheetCells) -> Bool {
    guard case .text(let slice) = cell.content else { return false }
    return sheet.bytes[Int(slice.start)..<Int(slice.start + slice.length)].withUnsafeBufferPointer { $0.trimmed.isEmpty }
  }

  private mutating func readHeader(_ cells: Range<Int>, columns: [Int32]) {
    grid.columns = columns
    grid.headerRow = place(of: cells)
    for (field, column) in columns.enumerated() { fields[Int(column)] = field }
    grid.header = [Grid.Slice](repeating: .init(start: 0, length: 0), count: columns.count)
    for cell in sheet.cells[cells] {
      let field = fields[Int(cell.column)]
      guard field >= 0 else { continue }
      var slice = Grid.Slice(start: 0, length: 0)
      let fault = put(cell, column: nil, into: &slice)
      grid.header[field] = slice
      if let fault, grid.headerFault == nil {
        grid.headerFault = .init(row: grid.headerRow, offset: UInt32(cell.column), end: 0, fault: fault)
      }
    }
    matchColumns()
  }

  /// Joins the rows that go on with the heading to it, and gives the others.
  ///
  /// They are those beside a merged cell of the heading that reaches down to them, and one that names columns of groups.
  private mutating func joinLower(_ rows: ArraySlice<Range<Int>>) -> ArraySlice<Range<Int>> {
    guard known.contains(where: { $0 != nil }) else { return rows }
    let line = grid.headerRow.line
    let merged = sheet.merges.filter { $0.rows.lowerBound == line && fields.indices ~= Int($0.columns.lowerBound) }
    let last = merged.map(\.rows.upperBound).max() ?? line
    var rest = rows
    while let row = rest.first, let first = sheet.cells[row].first {
      let slices = lowerNames(row)
      let texts = grid.texts(of: slices)
      let isNext = grid.lowerHeadings == nil && HeadingRows.goesOn(texts, under: grid.texts(of: grid.header), kind: kind)
      guard first.row <= last || isNext else { break }
      for field in texts.indices where !texts[field].isEmpty { grid.header[field] = slices[field] }
      let names = (grid.lowerHeadings?.names ?? []) + texts.filter { !$0.isEmpty }
      grid.lowerHeadings = .init(lastLine: first.row, names: names)
      rest = rest.dropFirst()
    }
    if grid.lowerHeadings != nil { matchColumns() }
    return rest
  }

  /// The texts of a row that may go on with the heading, by field.
  private func lowerNames(_ cells: Range<Int>) -> [Grid.Slice] {
    var slices = [Grid.Slice](repeating: .init(start: 0, length: 0), count: grid.width)
    for cell in sheet.cells[cells] {
      guard fields[Int(cell.column)] >= 0, case .text(let text) = cell.content else { continue }
      slices[fields[Int(cell.column)]] = .init(start: text.start, length: text.length)
    }
    return slices
  }

  private mutating func matchColumns() {
    let headings = Headings(grid.texts(of: grid.header), of: kind)
    known = [Column?](repeating: nil, count: grid.width)
    for column in Column.allCases {
      if let field = headings.position(column) { known[field] = column }
    }
  }

  private mutating func readRows(_ rows: ArraySlice<Range<Int>>) {
    var merges = MergeWalk(sheet.merges, over: fields.indices.filter { fields[$0] >= 0 && known[fields[$0]] != nil })
    for cells in rows {
      var faults = readRow(cells)
      for (column, merge, isFirst) in merges.hidden(in: sheet.cells[cells.lowerBound].row) {
        faults.append(.init(field: fields[column], fault: .merged(merge.name), isTold: isFirst))
      }
      if !faults.isEmpty { grid.faulty[grid.rows.count - 1] = faults }
    }
    for (field, forms) in days.sorted(by: { $0.key < $1.key }) where forms.areTurned {
      grid.turnedDays.append((field, forms.line, forms.cells))
    }
  }

  /// Notes how a cell in a column of days is written.
  private mutating func note(_ cell: SheetCells.Cell, _ field: Int) {
    switch cell.content {
    case .day(let ordinal): days[field, default: .init()].note(Day(ordinal: ordinal), isText: false, cell.row)
    case .text(let slice):
      let day = sheet.bytes.withUnsafeBufferPointer { bytes in
        try? Grammar.date(bytes.part(Int(slice.start)..<Int(slice.start + slice.length)).trimmed)
      }
      if let day { days[field, default: .init()].note(day, isText: true, cell.row) }
    default: break
    }
  }

  /// Takes the row over; the answer is its cells without value.
  private mutating func readRow(_ cells: Range<Int>) -> [Grid.FaultyCell] {
    let first = grid.fields.count
    grid.rows.append(place(of: cells))
    grid.fields += repeatElement(.init(start: 0, length: 0), count: grid.width)
    var faults: [Grid.FaultyCell] = []
    for cell in sheet.cells[cells] {
      let field = fields[Int(cell.column)]
      guard field >= 0 else { continue }
      var slice = Grid.Slice(start: 0, length: 0)
      let fault = put(cell, column: known[field], into: &slice)
      grid.fields[first + field] = slice
      if let column = known[field], values[column] == .day { note(cell, field) }
      if let fault, known[field] != nil { faults.append(.init(field: field, fault: fault)) }
    }
    return faults
  }

  /// Puts the text of `cell` into `slice`, or says why it has none.
  private mutating func put(_ cell: SheetCells.Cell, column: Column?, into slice: inout Grid.Slice) -> RowFault? {
    switch cell.content {
    case .text(let text):
      if text.length > UInt32(Limits.fieldBytes) { return .fieldTooLong }
      slice = .init(start: text.start, length: text.length)
    case .percent(let text):
      let isExpected = column.map(Self.percentages.contains) ?? false
      slice = isExpected ? .init(start: text.start, length: text.length) : written(grid.text(of: text) + "%")
    case .decorated(let text):
      // What a format puts around a number is not looked at where only numbers stand.
      guard column.map({ values[$0]?.isNumber ?? false }) ?? true else { return .decorated(grid.text(of: text)) }
      slice = .init(start: text.start, length: text.length)
    case .logical(let isTrue):
      let isDecision = column.flatMap { values[$0]?.isDecision } ?? false
      slice = written(isDecision ? (isTrue ? "1" : "0") : (isTrue ? "TRUE" : "FALSE"))
    case .day(let day): slice = written(Day(ordinal: day).vietnamese)
    case .month(let day): slice = written("\(Day(ordinal: day).month)/\(Day(ordinal: day).year)")
    case .year(let day): slice = written("\(Day(ordinal: day).year)")
    case .fault(let fault): return rowFault(fault)
    }
    return nil
  }

  private func rowFault(_ fault: CellFault) -> RowFault {
    switch fault {
    case .error(let text): .cellError(grid.text(of: text))
    case .formulaWithoutResult: .formulaWithoutResult
    case .noSuchDay: .noSuchDay
    case .time: .cellTime
    case .unreadable: .cellUnreadable
    }
  }

  /// A text that stands nowhere in the sheet, put behind its bytes.
  private mutating func written(_ text: String) -> Grid.Slice {
    let start = grid.bytes.count
    grid.bytes += text.utf8
    return .init(start: UInt32(start), length: UInt32(grid.bytes.count - start))
  }

  private func place(of cells: Range<Int>) -> Grid.Row { .init(offset: 0, line: sheet.cells[cells.lowerBound].row) }
}

/// How the days of one column are kept: as texts, or as days of the spreadsheet.
///
/// One set to the ways of another country makes 4 May of a typed `5/4/2026`, and leaves `31/12/2026` a text, because it has no such
/// day: then no text has a day up to 12, and no day of the spreadsheet another one.
private struct DayForms {
  private var texts = 0
  private var isPlain = false
  private(set) var cells = 0
  /// Of the first day that may be turned round.
  private(set) var line: Int32 = 0

  /// In fewer cells no pattern shows.
  private static let fewest = 3

  var areTurned: Bool { !isPlain && texts >= Self.fewest && cells >= Self.fewest }

  mutating func note(_ day: Day, isText: Bool, _ line: Int32) {
    if isText != (day.day > 12) {
      isPlain = true
    } else if isText {
      texts += 1
    } else if day.day != day.month {
      if cells == 0 { self.line = line }
      cells += 1
    }
  }
}

extension Grid {
  fileprivate func text(of slice: SheetCells.Slice) -> String {
    String(decoding: bytes[Int(slice.start)..<Int(slice.start + slice.length)], as: UTF8.self)
  }
}

/// The merged rectangles of a sheet, met row by row.
private struct MergeWalk {
  private var waiting: ArraySlice<SheetCells.Merge>
  /// With whether one of their cells has been handed out.
  private var open: [(merge: SheetCells.Merge, isTold: Bool)] = []
  private let columns: [Int]

  /// Only merges that hide a cell in one of `columns` are met.
  init(_ merges: [SheetCells.Merge], over columns: [Int]) {
    self.columns = columns
    let met = merges.filter { merge in columns.contains { merge.columns.contains(Int32($0)) } }
    waiting = met.sorted { $0.rows.lowerBound < $1.rows.lowerBound }[...]
  }

  /// The columns whose cell in `row` lies under a merged one without being its first, in order, each with whether it is the first
  /// of the merge that is met; rows must be asked for from the top down.
  mutating func hidden(in row: Int32) -> [(column: Int, merge: SheetCells.Merge, isFirst: Bool)] {
    while let next = waiting.first, next.rows.lowerBound <= row {
      open.append((next, false))
      waiting.removeFirst()
    }
    if open.isEmpty { return [] }
    open.removeAll { $0.merge.rows.upperBound < row }
    var hidden: [(column: Int, merge: SheetCells.Merge, isFirst: Bool)] = []
    for index in open.indices {
      let merge = open[index].merge
      for column in columns where merge.columns.contains(Int32(column)) {
        if column == Int(merge.columns.lowerBound), row == merge.rows.lowerBound { continue }
        hidden.append((column, merge, !open[index].isTold))
        open[index].isTold = true
      }
    }
    return hidden.sorted { $0.column < $1.column }
  }
}

extension SheetCells.Merge {
  /// `B5:C9`.
  fileprivate var name: String {
    let corners = [(columns.lowerBound, rows.lowerBound), (columns.upperBound, rows.upperBound)]
    return corners.map { "\(SheetColumn.letters(Int($0)))\($1)" }.joined(separator: ":")
  }
}
