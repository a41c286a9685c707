import Diagnostics
import Domain
import Glibc
import Workers

/// Puts the nouns of all tables into one dataset, in order, and checks what only the whole can show.
struct Assembly {
  private var dataset: Dataset
  private var diagnostics: [Diagnostic] = []
  /// What is wrong with the rows of each table.
  private var cells: RefusedCells
  private var used: [Int]
  /// Rows of each table that its reader refused.
  private var refused: [Int]
  /// Rows that are refused only beside others, after each alone was right: a set, so that none counts twice.
  private var refusedLater: Set<RowSource> = []
  /// What rows say that their reader refused.
  private var claims: [RowClaim] = []
  /// Cells of texts that hold no word, the first of each column of each table.
  private var wordless: [RowDoubts.Found] = []
  private let hasSettings: Bool
  private let readings: [TableReading]
  private let known: KnownCodes
  /// That there are no ratings at all: news only where nothing else is wrong.
  private var absentRatings: Diagnostic?
  /// Codes of units, folded, that many cells name and that are nowhere.
  private var lostUnits: Set<String> = []

  init(_ content: ContentFiles, _ known: KnownCodes) {
    // Without settings there is no dataset in the end; the rest is still checked.
    dataset = Dataset(settings: content.settings ?? Settings(title: "", period: .year(2000), asOf: Day(ordinal: 0)))
    hasSettings = content.settings != nil
    (readings, self.known) = (content.tables, known)
    used = [Int](repeating: 0, count: content.tables.count)
    refused = content.tables.map(\.rowsRefusedWhole)
    cells = RefusedCells(tables: content.tables.count)
  }

  /// The rows of all tables: a few pieces at a time, so that the memory of what has been taken over serves the next ones.
  mutating func addRows() {
    reserve()
    let jobs = RowJobs.jobs(for: readings, known)
    for wave in Workers.chunks(of: jobs.count, size: 16) {
      for outcome in Workers.map(count: wave.count, { jobs[wave.lowerBound + $0]() }) {
        used[outcome.table] += outcome.used
        refused[outcome.table] += outcome.refused
        cells.faults[outcome.table].add(outcome.faults)
        cells.strays += outcome.strays
        claims += outcome.claims
        addWordless(outcome.wordless)
        outcome.append(&dataset)
      }
    }
    cells.explain(by: readings, known)
    var causes = StrayCauses(readings, known)
    for found in causes.problems(of: cells.strays) { report(found.problem, found.row, found.column) }
    lostUnits = causes.lostUnits
    refuseCycles()
    refuseContradictions()
    for row in refusedLater { refused[row.table.index] += 1 }
    dataset.tables = readings.indices.map { readings[$0].table(used: used[$0], refused: refused[$0]) }
    listCodes()
    listRatings()
    missRows()
    doubtRows()
    doubtSubmissions()
  }

  /// Commentaries and dispatches, and what rows say of these.
  mutating func addProse(_ content: ContentFiles) {
    var names = CommentaryNames(
      known, dataset.units, paths: content.commentaries.map(\.path), told: lostUnits, isJudged: !cells.lostKinds.contains(.unit))
    dataset.commentaries = content.commentaries.compactMap { names.commentary($0.path, $0.text) }
    diagnostics += names.diagnostics
    diagnostics += Workers.map(each: dataset.commentaries, CommentaryNames.problems).joined()
    for (dispatch, problems) in Workers.map(each: content.dispatches, { DispatchFiles.dispatch($0.text, path: $0.path) }) {
      dataset.dispatches.append(dispatch)
      diagnostics += problems
    }
    dataset.files = content.inputs
    for found in MissedDispatches.find(in: dataset) {
      report(CellProblem.dispatchMissed(found.text, nearest: found.nearest, count: found.count), found.row, .dispatch)
    }
    doubtDays()
    for (table, other) in SameFiles.find(in: dataset) {
      diagnostics.append(readings[table.index].diagnostic(FileProblem.sameFile(other)))
    }
  }

  /// Pieces of one table follow each other, so that the first of a column is the first of its table.
  private mutating func addWordless(_ found: [RowDoubts.Found]) {
    for found in found {
      if let known = wordless.firstIndex(where: { $0.row.table == found.row.table && $0.column == found.column }) {
        wordless[known].count += found.count
      } else {
        wordless.append(found)
      }
    }
  }

  /// The dataset, if nothing is wrong.
  consuming func finish(_ content: ContentFiles) throws(IntakeFailure) -> Loaded {
    var all = content.diagnostics + cells.faults.flatMap(\.diagnostics) + diagnostics
    // Where rows are refused, their levels may be among them.
    if !all.hasErrors { all += [absentRatings].compactMap { $0 } + nobodyRated() }
    all = all.inOrder()
    guard !all.hasErrors, content.settings != nil else {
      throw IntakeFailure(diagnostics: all, tables: dataset.tables, unreadable: content.isUnreadable, settings: content.settings)
    }
    return Loaded(dataset: dataset, diagnostics: all)
  }

  private func nobodyRated() -> [Diagnostic] {
    UnratedTables.find(in: dataset).map { readings[$0.table.index].diagnostic(FileProblem.nobodyRated($0.rows)) }
  }

  private mutating func reserve() {
    let counts = Dictionary(readings.map { ($0.kind, $0.readableRows) }, uniquingKeysWith: +)
    dataset.units.reserveCapacity(counts[.units] ?? 0)
    dataset.objects.reserveLarge(counts[.ratings] ?? 0)
    dataset.shortcomings.reserveLarge(counts[.remediation] ?? 0)
  }

  /// Objects, persons, and the groups that have no row of their own.
  private mutating func listCodes() {
    dataset.subjects = (0..<known.subjects.index.count).map { Subject(code: known.subjects.index[$0]) }
    dataset.persons = (0..<known.persons.index.count).map { Person(code: known.persons.index[$0]) }
    let groups = known.groups.index
    for position in min(dataset.groups.count, groups.count)..<groups.count {
      dataset.groups.append(Group(code: groups[position]))
    }
  }

  private mutating func listRatings() {
    var start = 0
    for (index, table) in readings.enumerated() where table.kind == .ratings {
      guard let period = table.period else { continue }
      dataset.ratings.append(RatingsTable(period: period, table: Key(index), objects: start..<start + used[index]))
      start += used[index]
    }
  }

  /// A unit above itself, directly or through others, is an error at the first row of the circle.
  private mutating func refuseCycles() {
    // By the number of the code, which is the place in the list as long as no row is refused.
    var (parents, rows) = ([Int](repeating: -1, count: known.units.index.count), [Int: RowSource]())
    let isWhole = dataset.units.count == parents.count
    for place in dataset.units.indices {
      guard let parent = dataset.units[place].parent else { continue }
      var code = isWhole ? "" : dataset.units[place].code
      guard let number = isWhole ? place : code.withUTF8({ known.position(of: $0, .unit) }) else { continue }
      parents[number] = parent.index
      if !isWhole { rows[number] = dataset.units[place].source }
    }
    for claim in claims {
      guard case .parent(of: let unit, let parent) = claim.fact, parents[unit.index] < 0 else { continue }
      parents[unit.index] = parent.index
      rows[unit.index] = claim.row
    }
    for chain in UnitCycles.find(parents) {
      guard let first = chain.min(), let start = chain.firstIndex(of: first),
        let row = rows[first] ?? (isWhole ? dataset.units[first].source : nil)
      else { continue }
      let codes = (chain[start...] + chain[..<start] + [first]).map { known.units.index[$0] }
      refuse([(.cycle(codes), row, .parent)])
    }
  }

  private mutating func refuseContradictions() {
    refuse(Contradictions.axes(in: dataset, claims))
    refuse(Contradictions.dossiers(in: dataset, claims))
  }

  /// No ratings of the report period, or a table of headings alone: the site would look flawless.
  private mutating func missRows() {
    let (period, periods) = (dataset.settings.period, dataset.ratings.map(\.period))
    if let units = readings.first(where: { $0.kind == .units }), units.rowsRead == 0, !units.isUnusable {
      diagnostics.append(units.diagnostic(FileProblem.unitsEmpty))
    }
    if let table = dataset.ratings.first(where: { $0.period == period })?.table, dataset.tables[table].rowsRead == 0,
      !readings[table.index].isUnusable
    {
      diagnostics.append(readings[table.index].diagnostic(FileProblem.ratingsEmpty(period)))
    }
    let nearest = periods.filter { $0.kind == period.kind }.max() ?? periods.max()
    // A table that does not say its period may be the one.
    let isUntold = readings.contains { $0.kind == .ratings && $0.period == nil }
    guard hasSettings, !isUntold, !periods.contains(period) else { return }
    let missing = FileProblem.ratingsMissing(period, nearest: nearest).diagnostic(TableKind.ratings.path(period))
    if nearest == nil { absentRatings = missing } else { diagnostics.append(missing) }
  }

  private mutating func doubtRows() {
    guard hasSettings else { return }
    func isWhole(_ kind: TableKind) -> Bool { dataset.tables.allSatisfy { $0.kind != kind || $0.rowsRefused == 0 } }
    tell(
      RowDoubts(
        in: dataset, hasPlans: dataset.plans.count == known.plans.index.count, hasUnits: isWhole(.units),
        hasRatings: isWhole(.ratings), hasProgress: isWhole(.remediation) && isWhole(.progress)
      ).found + wordless)
  }

  /// What shows only beside the dispatches.
  private mutating func doubtDays() {
    guard hasSettings else { return }
    var doubts = RowDoubts(in: dataset)
    doubts.add(DispatchDays.find(in: dataset, hasObligations: dataset.obligations.count == known.obligations.index.count))
    tell(doubts.found)
  }

  private mutating func tell(_ doubts: [RowDoubts.Found]) {
    for found in doubts where !cells.isUnclear(found.column, of: found.row.table.index) {
      var problem = DoubtProblem(doubt: found.doubt, count: found.count, asOf: dataset.settings.asOf)
      if let other = found.other { problem.other = (other.words, other.place.map(words(of:)) ?? "", other.code) }
      report(problem, found.row, found.column)
    }
  }

  /// `ratings/2025.csv, dòng 5`.
  private func words(of place: RowDoubts.Other.Place) -> String {
    switch place {
    case .row(let row): "\(dataset.tables[row.table].place), dòng \(row.line)"
    case .file(let path): path
    }
  }

  private mutating func doubtSubmissions() {
    // The number of a code is its place in the list only as long as no row is refused.
    guard dataset.units.count == known.units.index.count, dataset.obligations.count == known.obligations.index.count else {
      return
    }
    for submission in UnaskedSubmissions.find(in: dataset) {
      let codes = (dataset.obligations[submission.obligation].code, dataset.units[submission.unit].code)
      report(CellProblem.submissionUnasked(obligation: codes.0, unit: codes.1), submission.source, .unit)
    }
  }

  /// Reports what is wrong with rows beside others; those that stand in the dataset count as refused instead of used.
  private mutating func refuse(_ found: [Contradictions.Found]) {
    guard !found.isEmpty else { return }
    let refusedBefore = Set(claims.map(\.row))
    for (problem, row, column) in found {
      report(problem, row, column)
      if !refusedBefore.contains(row), refusedLater.insert(row).inserted { used[row.table.index] -= 1 }
    }
  }

  private mutating func report(_ problem: some Problem, _ row: RowSource, _ column: Column) {
    let table = readings[row.table.index]
    let found = table.grid.row(ofLine: row.line)
    let place = found.flatMap { found in table.headings.position(column).map { table.grid.place(of: found, field: $0) } }
    cells.faults[row.table.index].add(
      table.diagnostic(
        problem, line: place?.line ?? Int(row.line), position: place?.position, column: table.headings.names[column]))
  }
}

/// Circles among the parents of units.
enum UnitCycles {
  /// Each circle once, as the positions along it; -1 stands for no parent.
  static func find(_ parents: [Int]) -> [[Int]] {
    var walk = [Int](repeating: -1, count: parents.count)
    var cycles: [[Int]] = []
    for start in parents.indices where walk[start] < 0 {
      var path: [Int] = []
      var next = start
      while next >= 0, walk[next] < 0 {
        walk[next] = start
        path.append(next)
        next = parents[next]
      }
      if next >= 0, walk[next] == start, let first = path.firstIndex(of: next) { cycles.append(Array(path[first...])) }
    }
    return cycles
  }
}
