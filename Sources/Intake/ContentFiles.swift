import Diagnostics
import Domain
import Workers

/// Every file of the content folder, read; what is wrong with them so far.
struct ContentFiles {
  /// In the order of kinds and periods: a table's position here is its key.
  private(set) var tables: [TableReading] = []
  private(set) var settings: Settings?
  private(set) var commentaries: [(path: String, text: String)] = []
  private(set) var dispatches: [(path: String, text: String)] = []
  private(set) var inputs: [InputFile] = []
  private(set) var diagnostics: [Diagnostic]
  private(set) var isUnreadable: Bool
  /// Kinds of table that are there, or ought to be, but could not be read: references into them are not judged.
  private(set) var unreadableTables: Set<TableKind> = []

  private var strays: [StrayTable] = []
  /// Something could not be read that may hold tables of any kind.
  private var mayHoldOthers = false

  private enum Job: Sendable {
    case table(Inventory.TableFile)
    case workbook(String)
    case stray(Inventory.StrayFile)
    case prose([String], limit: Int, mayHavePages: Bool)
  }
  private enum Outcome: Sendable {
    case tables(TableFileOutcome)
    case prose([ProseOutcome])
  }

  init(_ inventory: Inventory, folder: String, _ request: SettingsRequest) {
    (diagnostics, isUnreadable) = (inventory.diagnostics, inventory.isUnreadable)
    let jobs = Self.jobs(inventory, folder)
    let outcomes = Workers.map(each: jobs) { job -> Outcome in
      switch job {
      case .table(let file): .tables(TableFiles.read(file, in: folder))
      case .stray(let file): .tables(StrayTables.read(file, in: folder))
      case .workbook(let path): .tables(WorkbookFiles.read(path, in: folder))
      case .prose(let paths, let limit, let mayHavePages):
        .prose(paths.map { ProseFiles.read($0, in: folder, limit: limit, mayHavePages: mayHavePages) })
      }
    }
    for outcome in outcomes {
      switch outcome {
      case .tables(let outcome): take(outcome)
      case .prose(let outcomes): for outcome in outcomes { take(outcome, request) }
      }
    }
    distrustOthers()
    takeStrays()
    tables.sort {
      ($0.kind.rawValue, $0.period ?? .year(0), $0.isUnused ? 1 : 0, $0.sheet ?? "")
        < ($1.kind.rawValue, $1.period ?? .year(0), $1.isUnused ? 1 : 0, $1.sheet ?? "")
    }
    refuseRepeatedTables()
    inputs.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    reportMissing(inventory)
  }

  /// Lets go of the tables' bytes, which are the greater part of the memory.
  mutating func releaseTables() { tables = [] }

  /// Big tables first, so that no core waits for one at the end.
  private static func jobs(_ inventory: Inventory, _ folder: String) -> [Job] {
    let sized = inventory.tables.map { (Disk.size("\(folder)/\($0.path)"), $0) }
    var jobs = inventory.workbooks.map { Job.workbook($0) } + sized.sorted { $0.0 > $1.0 }.map { Job.table($0.1) }
    jobs += inventory.strays.map { Job.stray($0) }
    if inventory.hasSettings { jobs.append(.prose([SettingsReader.file], limit: Limits.settingsBytes, mayHavePages: false)) }
    for (paths, limit, mayHavePages) in [
      (inventory.commentaries, Limits.commentaryBytes, false), (inventory.dispatches, Limits.dispatchBytes, true),
    ] {
      jobs += Workers.chunks(of: paths.count, size: 128).map {
        .prose(Array(paths[$0]), limit: limit, mayHavePages: mayHavePages)
      }
    }
    return jobs
  }

  private mutating func take(_ outcome: TableFileOutcome) {
    if let file = outcome.file { inputs.append(file) }
    tables += outcome.readings
    strays += outcome.strays
    for reading in outcome.readings { diagnostics += reading.problems }
    unreadableTables.formUnion(outcome.unread)
    mayHoldOthers = mayHoldOthers || outcome.mayHoldOthers
    diagnostics += outcome.diagnostics
    isUnreadable = isUnreadable || outcome.isUnreadable
  }

  private mutating func take(_ outcome: ProseOutcome, _ request: SettingsRequest) {
    diagnostics += outcome.diagnostics
    isUnreadable = isUnreadable || outcome.isUnreadable
    guard let file = outcome.file else { return }
    inputs.append(file)
    guard let text = outcome.text else { return }
    if file.path == SettingsReader.file {
      let (settings, diagnostics) = SettingsReader.read(text, request)
      self.settings = settings
      self.diagnostics += diagnostics
    } else if file.path.hasPrefix("commentary/") {
      commentaries.append((file.path, text))
    } else if text.allSatisfy(\.isWhitespace) {
      diagnostics.append(FileProblem.dispatchEmpty.diagnostic(file.path))
    } else {
      dispatches.append((file.path, text))
    }
  }

  /// What could not be read may hold a table of each kind, but none that stands once and is there already: its codes are known.
  private mutating func distrustOthers() {
    guard mayHoldOthers else { return }
    for kind in TableKind.allCases where kind.isPerPeriod || !tables.contains(where: { $0.kind == kind && !$0.isUnused }) {
      unreadableTables.insert(kind)
    }
  }

  /// Tables without a name of one: an error where their rows would be missed, a warning where they may be a copy.
  private mutating func takeStrays() {
    for stray in strays {
      let kind = stray.reading.kind
      let isMissed =
        stray.standsFor.map { path in !tables.contains { $0.path == path } }
        ?? (kind.isPerPeriod || !unreadableTables.contains(kind) && !tables.contains { $0.kind == kind && !$0.isUnused })
      if isMissed || stray.standsFor == nil { diagnostics.append(isMissed ? stray.error : stray.warning) }
      if isMissed {
        tables.append(stray.reading)
        diagnostics += stray.reading.problems
      }
    }
    strays = []
  }

  /// A table that stands in a CSV file and on a sheet, or on two sheets: the first is used, the others are only checked.
  private mutating func refuseRepeatedTables() {
    var first: TableReading?
    for (index, table) in tables.enumerated() {
      guard let other = first, !table.isUnused, other.kind == table.kind, other.period == table.period else {
        first = table
        continue
      }
      let place = other.sheet.map { "trang tính «\($0)» của «\(other.path)»" } ?? "tệp «\(other.path)»"
      let title = ([table.kind.title] + [table.period?.code].compactMap(\.self)).joined(separator: " ")
      diagnostics.append(WorkbookProblem.tableTwice(title, other: place).diagnostic(table.path, sheet: table.sheet))
      tables[index] = TableReading(unused: table)
    }
  }

  private mutating func reportMissing(_ inventory: Inventory) {
    let isThere = inventory.isListed
    if !inventory.hasSettings, isThere { diagnostics.append(FileProblem.settingsMissing.diagnostic(SettingsReader.file)) }
    // Where the content lacks what a workbook would hold, that is the cause; else it may be a list beside the tables.
    let isMissed = [TableKind.units, .ratings].contains { kind in !tables.contains { $0.kind == kind } }
    diagnostics += inventory.otherWorkbooks.map { FileProblem.otherWorkbook(isMissed: isMissed).diagnostic($0) }
    if !tables.contains(where: { $0.kind == .units }), !unreadableTables.contains(.units) {
      unreadableTables.insert(.units)
      if isThere { diagnostics.append(FileProblem.unitsMissing.diagnostic(TableKind.units.path())) }
    }
  }
}
