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
        unread: Set(TableKind.allCases), diagnostics: [problem.diagnostic(path)], isUnreadable: problem.isUnreadable)
    }
  }

  private static func outcome(_ path: String, _ bytes: [UInt8]) -> TableFileOutcome {
    var outcome = TableFileOutcome(file: bytes.withUnsafeBufferPointer { InputFile(path: path, bytes: $0) })
    do throws(WorkbookFault) {
      let workbook = try Workbook(bytes)
      for sheet in Workers.map(each: workbook.sheets, { read($0, of: workbook, path) }) { outcome.add(sheet) }
    } catch {
      outcome.unread = Set(TableKind.allCases)
      outcome.diagnostics.append(WorkbookProblem.unreadable(error).diagnostic(path))
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
      case .wrong(let problem): if !cells.cells.isEmpty { report(problem) }
      case .table(let kind, let period):
        if sheet.isHidden { report(WorkbookProblem.sheetHidden) }
        if let first = cells.hiddenRows.first {
          report(WorkbookProblem.rowsHidden(count: cells.hiddenRows.count), line: Int(first))
        }
        if let grid = SheetGrid.grid(cells, kind: kind) {
          let table = TableReading(kind: kind, period: period, path: path, sheet: sheet.name, grid: grid)
          outcome.readings = [table]
          let hidden = table.columns { column in cells.hiddenColumns.contains { $0.contains(column) } }
          if !hidden.isEmpty { report(WorkbookProblem.columnsHidden(hidden), line: Int(grid.headerRow.line)) }
        } else {
          outcome.unread = [kind]
          report(TableProblem.empty, line: 1)
        }
      }
    } catch {
      if case .table(let kind, _) = SheetName(sheet.name) { outcome.unread = [kind] }
      report(WorkbookProblem.unreadable(error))
    }
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
