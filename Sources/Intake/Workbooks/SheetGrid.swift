import Domain
import Workbook

/// Cells of a sheet → `Grid`.
///
/// The first filled row names the columns. Columns are those that are named, and those with something under no name; the table may
/// begin anywhere on the sheet.
struct SheetGrid {
  /// Columns of percentages: what the sheet shows as `85 %` is 85 there, and a mistake elsewhere.
  private static let percentages: Set<Column> = [.percent, .limit]

  private let sheet: SheetCells
  private let kind: TableKind
  private var grid = Grid()
  /// Field of each column by its number; -1 for those that the table does not have.
  private var fields: [Int] = []
  /// Column of the table that each field is, where the table knows it.
  private var known: [Column?] = []
  private var merges: MergeWalk

  /// The rows of `sheet` as a table of `kind`; nil where it has no filled cell.
  static func grid(_ sheet: SheetCells, kind: TableKind) -> Grid? {
    let rows = filledRows(sheet)
    guard let header = rows.first else { return nil }
    var table = SheetGrid(sheet, kind)
    table.readHeader(header, columns: columns(sheet, rows))
    for row in rows.dropFirst() { table.readRow(row) }
    table.grid.textEnd = table.grid.bytes.count
    return table.grid
  }

  private init(_ sheet: SheetCells, _ kind: TableKind) {
    (self.sheet, self.kind) = (sheet, kind)
    grid.bytes = sheet.bytes
    merges = MergeWalk(sheet.merges)
  }

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

  private static func columns(_ sheet: SheetCells, _ rows: [Range<Int>]) -> [Int32] {
    var isUsed = [Bool](repeating: false, count: Int(sheet.cells.lazy.map(\.column).max() ?? 0) + 1)
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
    fields = [Int](repeating: -1, count: Int(columns.last ?? 0) + 1)
    for (field, column) in columns.enumerated() { fields[Int(column)] = field }
    grid.header = [Grid.Slice](repeating: .init(start: 0, length: 0), count: columns.count)
    for cell in sheet.cells[cells] {
      let field = fields[Int(cell.column)]
      guard field >= 0 else { continue }
      var slice = Grid.Slice(start: 0, length: 0)
      let fault = put(cell, column: nil, into: &slice)
      grid.header[field] = slice
      if let fault, grid.headerFault == nil {
        grid.headerFault = .init(row: grid.headerRow, offset: UInt32(cell.column), end: end(of: cells), fault: fault)
      }
    }
    let headings = Headings(grid.texts(of: grid.header), of: kind)
    known = [Column?](repeating: nil, count: columns.count)
    for column in Column.allCases {
      if let field = headings.position(column) { known[field] = column }
    }
  }

  private mutating func readRow(_ cells: Range<Int>) {
    let row = place(of: cells)
    let first = grid.fields.count
    grid.fields += repeatElement(.init(start: 0, length: 0), count: grid.width)
    var faults: [(offset: UInt32, fault: RowFault)] = []
    for cell in sheet.cells[cells] {
      let field = fields[Int(cell.column)]
      guard field >= 0 else { continue }
      var slice = Grid.Slice(start: 0, length: 0)
      let fault = put(cell, column: known[field], into: &slice)
      grid.fields[first + field] = slice
      if let fault, known[field] != nil { faults.append((UInt32(cell.column), fault)) }
    }
    for (column, merge) in merges.hidden(in: row.line, columns: fields.count) where fields[column] >= 0 {
      if known[fields[column]] != nil { faults.append((UInt32(column), .merged(merge.name))) }
    }
    guard let (offset, fault) = faults.first else {
      grid.rows.append(row)
      return
    }
    grid.fields.removeLast(grid.width)
    grid.broken.append(.init(row: row, offset: offset, end: end(of: cells), fault: fault, others: Array(faults.dropFirst())))
  }

  /// Puts the text of `cell` into `slice`, or says why it has none.
  private mutating func put(_ cell: SheetCells.Cell, column: Column?, into slice: inout Grid.Slice) -> RowFault? {
    switch cell.content {
    case .text(let text):
      slice = .init(start: text.start, length: text.length)
      return slice.length > UInt32(Limits.fieldBytes) ? .fieldTooLong : nil
    case .percent(let text):
      let isPercentage = column.map { Self.percentages.contains($0) } ?? false
      slice = isPercentage ? .init(start: text.start, length: text.length) : written(grid.text(of: text) + "%")
    case .day(let day): slice = written(Day(ordinal: day).vietnamese)
    case .month(let day): slice = written("\(Day(ordinal: day).month)/\(Day(ordinal: day).year)")
    case .fault(.error(let text)): return .cellError(grid.text(of: text))
    case .fault(.formulaWithoutResult): return .formulaWithoutResult
    case .fault(.noSuchDay): return .noSuchDay
    case .fault(.unreadable): return .cellUnreadable
    }
    return nil
  }

  /// A text that stands nowhere in the sheet, put behind its bytes.
  private mutating func written(_ text: String) -> Grid.Slice {
    let start = grid.bytes.count
    grid.bytes += text.utf8
    return .init(start: UInt32(start), length: UInt32(grid.bytes.count - start))
  }

  private func place(of cells: Range<Int>) -> Grid.Row {
    .init(offset: sheet.cells[cells].lazy.compactMap(\.content.start).first ?? 0, line: sheet.cells[cells.lowerBound].row)
  }

  private func end(of cells: Range<Int>) -> UInt32 {
    sheet.cells[cells].lazy.reversed().compactMap(\.content.end).first ?? 0
  }
}

extension SheetCells.Content {
  private var slice: SheetCells.Slice? {
    switch self {
    case .text(let slice), .percent(let slice), .fault(.error(let slice)): slice
    default: nil
    }
  }

  fileprivate var start: UInt32? { slice?.start }
  fileprivate var end: UInt32? { slice.map { $0.start + $0.length } }
}

extension Grid {
  fileprivate func text(of slice: SheetCells.Slice) -> String {
    String(decoding: bytes[Int(slice.start)..<Int(slice.start + slice.length)], as: UTF8.self)
  }
}

/// The merged rectangles of a sheet, met row by row.
private struct MergeWalk {
  private var waiting: ArraySlice<SheetCells.Merge>
  private var open: [SheetCells.Merge] = []

  init(_ merges: [SheetCells.Merge]) { waiting = merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }[...] }

  /// The columns of `row` below `columns` that lie under a merged cell without being its first, in order; rows must be asked for from
  /// the top down.
  mutating func hidden(in row: Int32, columns: Int) -> [(column: Int, merge: SheetCells.Merge)] {
    while let next = waiting.first, next.rows.lowerBound <= row {
      open.append(next)
      waiting.removeFirst()
    }
    if open.isEmpty { return [] }
    open.removeAll { $0.rows.upperBound < row }
    return open.flatMap { merge in
      merge.columns.prefix { $0 < columns }.filter { $0 > merge.columns.lowerBound || row > merge.rows.lowerBound }
        .map { (Int($0), merge) }
    }.sorted { $0.column < $1.column }
  }
}

extension SheetCells.Merge {
  /// `B5:C9`.
  fileprivate var name: String {
    let corners = [(columns.lowerBound, rows.lowerBound), (columns.upperBound, rows.upperBound)]
    return corners.map { "\(SheetColumn.letters(Int($0)))\($1)" }.joined(separator: ":")
  }
}
