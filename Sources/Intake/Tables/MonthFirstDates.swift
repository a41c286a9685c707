import Domain

/// A column of days that were written month first, as spreadsheets of another country write them.
///
/// `12/31/2026` can be nothing else, and is refused; `4/5/2026` beside it would be read as 4 May without a word. Looked for only in
/// tables some of whose cells are refused, and told only where no day of the column can only be read day first.
struct MonthFirstDates {
  let column: Column
  /// Rows whose cell is a day only when read month first, from the top down.
  private(set) var certain: [Int] = []
  /// Rows whose cell can be read both ways, and is a day of two different ones.
  private(set) var unclear: [Int] = []
  /// Those of both whose cell is refused.
  private(set) var refused: [Int] = []
  /// Some cell is a day only when read day first.
  private var isMixed = false

  /// In fewer cells no pattern shows where one of them alone is certain.
  private static let fewest = 4

  /// Every such column of `table`, from the left.
  static func find(in table: TableReading) -> [MonthFirstDates] {
    let columns = ColumnList.of(table.kind).columns.filter { $0.values == .day && table.headings.position($0.column) != nil }
    return table.withCells { cells in
      columns.compactMap { entry in
        var found = MonthFirstDates(column: entry.column)
        for row in 0..<table.readableRows where !found.isMixed { found.look(at: cells.cell(row, entry.column), row) }
        return found.isCause ? found : nil
      }
    }
  }

  private init(column: Column) { self.column = column }

  private var isCause: Bool {
    // Of days written so more than half cannot be read day first: among many that can, a few are slips.
    !isMixed && certain.count * 5 >= unclear.count
      && (certain.count > 1 || certain.count == 1 && unclear.count + 1 >= Self.fewest)
  }

  private mutating func look(at cell: Bytes?, _ row: Int) {
    guard let cell, let (first, second, year) = Self.numbers(cell) else { return }
    switch (Day(year: year, month: second, day: first), Day(year: year, month: first, day: second)) {
    case (nil, .some): certain.append(row)
    case (.some, nil): isMixed = true
    case (let one?, let other?) where one != other: unclear.append(row)
    case (.some, .some): break
    case (nil, nil): return
    }
    if (try? Grammar.date(cell)) == nil { refused.append(row) }
  }

  /// The three numbers of `12/31/2026`, `12-31-26` or `12/31/2026 0:00`, the last as a year.
  private static func numbers(_ cell: Bytes) -> (Int, Int, year: Int)? {
    let date = cell.prefix { $0 != Byte.space }
    let parts = date.split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x2D || $0 == 0x2E }
    guard parts.count == 3, 1...2 ~= parts[0].count, 1...2 ~= parts[1].count, parts[2].count == 2 || parts[2].count == 4 else {
      return nil
    }
    let numbers = parts.compactMap { part in try? Grammar.integer(Bytes(rebasing: part), upTo: 9999) }
    guard numbers.count == 3 else { return nil }
    return (Int(numbers[0]), Int(numbers[1]), year: Int(numbers[2]) + (parts[2].count == 2 ? 2000 : 0))
  }
}

extension MonthFirstDates {
  /// What to tell of the column of `table`.
  func problem(in table: TableReading) -> TableProblem {
    func text(_ row: Int) -> String { table.withCells { $0.cell(row, column)?.text ?? "" } }
    var examples: [String] = []
    for row in certain where examples.count < 2 && !examples.contains(text(row)) { examples.append(text(row)) }
    let doubted = unclear.first.map { row in
      TableProblem.Doubted(text: text(row), line: Int(table.grid.rows[row].line), count: unclear.count)
    }
    let meant = examples.first.flatMap { LikelyDay.of($0) }
    return .datesMonthFirst(examples, meant: meant?.vietnamese ?? "", count: certain.count, doubted: doubted)
  }
}
