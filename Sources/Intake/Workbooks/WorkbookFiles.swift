import Diagnostics
import Domain
import Workbook
import Workers

/// A workbook of the content folder → the tables that its sheets hold.
enum WorkbookFiles {
  /// Reads the workbook `path` of `folder`.
  static func read(_ path: String, in folder: String) -> TableFileOutcome {
    do throws(Disk.Failure) {
      let bytes = try Disk.read("\(folder)/\(path)", limit: Limits.tableBytes)
      return outcome(path, bytes)
    } catch {
      let problem = FileProblem(error)
      return TableFileOutcome(
        mayHoldOthers: true, diagnostics: [problem.diagnostic(path)], isUnreadable: problem.isUnreadable)
    }
  }

  private static func outcome(_ path: String, _ bytes: [UInt8]) -> TableFileOutcome {
    var outcome = TableFileOutcome(file: bytes.withUnsafeBufferPointer { InputFile(path: path, bytes: $0) })
    do throws(WorkbookFault) {
      let workbook = try Workbook(bytes)
      for sheet in Workers.map(each: workbook.sheets, { read($0, of: workbook, path) }) { outcome.add(sheet) }
    } catch {
      outcome.mayHoldOthers = true
      outcome.diagnostics.append(WorkbookProblem.unreadable(error, of: bytes).diagnostic(path))
    }
    return outcome
  }

  private static func read(_ sheet: Workbook.Sheet, of workbook: Workbook, _ path: String) -> TableFileOutcome {
    var outcome = TableFileOutcome()
    func report(_ problem: some Problem, line: Int? = nil) {
      outcome.diagnostics.append(problem.diagnostic(path, sheet: sheet.name, line: line))
    }
    do throws(WorkbookFault) {
      let cells = try workbook.cells(of: sheet)
      switch SheetName(sheet.name) {
      // Empty sheets come with every new workbook.
      case .wrong(let problem): if !cells.cells.isEmpty { outcome.add(stray(cells, sheet, path, problem)) }
      case .withoutPeriod(let kind, let problem):
        if !cells.cells.isEmpty {
          report(problem)
          outcome.add(table(kind, nil, cells, sheet, path, isUnused: true))
        }
      case .table(let kind, let period): outcome.add(table(kind, period, cells, sheet, path))
      }
    } catch {
      switch SheetName(sheet.name) {
      case .table(let kind, _), .withoutPeriod(let kind, _): outcome.unread = [kind]
      case .wrong: break
      }
      report(WorkbookProblem.unreadable(error))
    }
    return outcome
  }

  /// A sheet whose name is none of a table: what it holds, if its headings tell, else that it is not read.
  private static func stray(
    _ cells: SheetCells, _ sheet: Workbook.Sheet, _ path: String, _ problem: WorkbookProblem
  ) -> TableFileOutcome {
    let grids = TableKind.allCases.lazy.compactMap { SheetGrid.grid(cells, kind: $0) }
    guard let kind = grids.compactMap({ StrayTables.kind(of: $0.texts(of: $0.header)) }).first,
      let grid = SheetGrid.grid(cells, kind: kind)
    else {
      // A sheet of notes is as wide as its sentences; in one as wide as a table any table may stand.
      let widest = Dictionary(grouping: cells.cells, by: \.row).values.map(\.count).max() ?? 0
      let garbled = widest > 2 ? GarbledCells.problems(of: cells, path, sheet: sheet.name) : []
      return TableFileOutcome(
        mayHoldOthers: !garbled.isEmpty,
        diagnostics: garbled.isEmpty ? [problem.diagnostic(path, sheet: sheet.name)] : garbled)
    }
    let nearest = SheetName.of(kind, meantBy: sheet.name)
    let warning = WorkbookProblem.sheetUnused(nearest: nearest).diagnostic(path, sheet: sheet.name)
    let error = WorkbookProblem.sheetOfTable(kind, nearest: nearest).diagnostic(path, sheet: sheet.name)
    let reading = TableReading(kind: kind, period: nil, path: path, sheet: sheet.name, grid: grid, isUnused: true)
    return TableFileOutcome(strays: [StrayTable(reading: reading, error: error, warning: warning)])
  }

  /// The table of `kind` that `sheet` holds, and what is wrong with how it shows.
  private static func table(
    _ kind: TableKind, _ period: Period?, _ cells: SheetCells, _ sheet: Workbook.Sheet, _ path: String, isUnused: Bool = false
  ) -> TableFileOutcome {
    var outcome = TableFileOutcome()
    func report(_ problem: some Problem, line: Int? = nil) {
      outcome.diagnostics.append(problem.diagnostic(path, sheet: sheet.name, line: line))
    }
    if sheet.isHidden { report(WorkbookProblem.sheetHidden) }
    if let first = cells.hiddenRows.first {
      report(WorkbookProblem.rowsHidden(count: cells.hiddenRows.count), line: Int(first))
    }
    guard let grid = SheetGrid.grid(cells, kind: kind) else {
      outcome.unread = [kind]
      report(TableProblem.empty, line: 1)
      return outcome
    }
    let garbled = GarbledCells.problems(of: cells, path, sheet: sheet.name)
    let table = TableReading(
      kind: kind, period: period, path: path, sheet: sheet.name, grid: grid, unreadable: garbled, isReadable: garbled.isEmpty,
      isUnused: isUnused)
    outcome.readings = [table]
    let hidden = table.columns { column in cells.hiddenColumns.contains { $0.contains(column) } }
    if !hidden.isEmpty { report(WorkbookProblem.columnsHidden(hidden), line: Int(grid.headerRow.line)) }
    return outcome
  }
}

extension TableReading {
  /// Headings of the columns whose number in the sheet `isMeant` picks, from the left.
  fileprivate func columns(_ isMeant: (Int32) -> Bool) -> [String] {
    let meant = headings.names.filter { headings.position($0.key).map { isMeant(grid.columns[$0]) } ?? false }
    return meant.sorted { (headings.position($0.key) ?? 0) < (headings.position($1.key) ?? 0) }.map(\.value)
  }
}
