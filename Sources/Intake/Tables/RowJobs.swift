import Domain
import Workers

/// What a stretch of rows gave.
struct RowOutcome: Sendable {
  let table: Int
  let used: Int
  /// Rows that give no noun, counted one by one.
  let refused: Int
  let faults: CellFaults
  let strays: [StrayReference]
  let claims: [RowClaim]
  /// Cells of texts that hold no word.
  let wordless: [RowDoubts.Found]
  /// Puts the nouns behind those that are there.
  let append: @Sendable (inout Dataset) -> Void
}

/// The reading of all rows of all tables, cut into pieces for all cores.
enum RowJobs {
  typealias Job = @Sendable () -> RowOutcome

  /// Rows in one piece: small enough to spread, large enough that repeated texts are met again.
  static let size = 8192

  /// All pieces, in the order of tables and rows.
  static func jobs(for tables: [TableReading], _ known: KnownCodes) -> [Job] {
    tables.enumerated().flatMap { index, table in
      Workers.chunks(of: table.readableRows, size: size).map { job(table, index, $0, known) }
    }
  }

  private static func job(_ table: TableReading, _ index: Int, _ rows: Range<Int>, _ known: KnownCodes) -> Job {
    func reading<Noun: RowNoun>(_ schema: Schema<Noun>, _ put: @escaping @Sendable (inout Dataset, [Noun]) -> Void) -> Job {
      {
        let piece = read(schema, table, index, rows, known)
        return RowOutcome(
          table: index, used: piece.nouns.count, refused: piece.refused, faults: piece.faults, strays: piece.strays,
          claims: piece.claims, wordless: piece.wordless
        ) { [nouns = piece.nouns] in put(&$0, nouns) }
      }
    }
    return switch table.kind {
    case .units: reading(Schemas.units) { $0.units += $1 }
    case .groups: reading(Schemas.groups) { $0.groups += $1 }
    case .ratings: reading(Schemas.ratings) { $0.objects += $1 }
    case .discipline: reading(Schemas.discipline) { $0.disciplines += $1 }
    case .axes: reading(Schemas.axes) { $0.axisResults += $1 }
    case .plans: reading(Schemas.plans) { $0.plans += $1 }
    case .remediation: reading(Schemas.remediation) { $0.shortcomings += $1 }
    case .progress: reading(Schemas.progress) { $0.progress += $1 }
    case .obligations: reading(Schemas.obligations) { $0.obligations += $1 }
    case .submissions: reading(Schemas.submissions) { $0.submissions += $1 }
    case .dossiers: reading(Schemas.dossiers) { $0.dossiers += $1 }
    case .waivers: reading(Schemas.waivers) { $0.waivers += $1 }
    }
  }

  private static func read<Noun: RowNoun>(
    _ schema: Schema<Noun>, _ table: TableReading, _ index: Int, _ rows: Range<Int>, _ known: KnownCodes
  ) -> (
    nouns: [Noun], refused: Int, faults: CellFaults, strays: [StrayReference], claims: [RowClaim], wordless: [RowDoubts.Found]
  ) {
    table.withCells { cells in
      var reader = RowReader(table: table, known: known, key: Key(index), cells: cells)
      var (nouns, refused, claims): ([Noun], Int, [RowClaim]) = ([], 0, [])
      nouns.reserveCapacity(rows.count)
      let fill = filling(schema.columns.filter { table.headings.position($0.column) != nil })
      for row in rows {
        reader.begin(row)
        var noun = schema.make(&reader)
        let isMade = noun != nil
        if !isMade { noun = schema.standIn?(reader.source) }
        fill(&reader, &noun)
        if let noun {
          schema.check(&reader, noun)
          if isMade, !reader.isRefused, !table.isUnusable {
            nouns.append(noun)
            continue
          }
        }
        refused += 1
        if !reader.tellNote(), let fact = schema.claim?(&reader) { claims.append(RowClaim(row: reader.source, fact: fact)) }
      }
      return (nouns, refused, CellFaults(reader.diagnostics), reader.strays, claims, reader.wordless)
    }
  }

  /// The reading of all of `columns` as one function, each step calling the one before it.
  ///
  /// Columns that the file does not have cost nothing; and a chain counts no references, where a loop would for each cell.
  private static func filling<Noun: RowNoun>(
    _ columns: [ColumnRule<Noun>]
  ) -> (inout RowReader, inout Noun?) -> Void {
    var fill: (inout RowReader, inout Noun?) -> Void = { _, _ in }
    for rule in columns {
      guard let read = rule.read else { continue }
      let (before, column) = (fill, rule.column)
      fill = { reader, noun in
        before(&reader, &noun)
        if let cell = reader.cell(column) { read(&reader, cell, &noun) }
      }
    }
    return fill
  }
}
