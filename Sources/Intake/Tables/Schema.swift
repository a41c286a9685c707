import Domain

/// What a row of a table becomes.
protocol RowNoun: Sendable {}

extension RowNoun {
  /// Sets a part in place, also behind `?`: copying the noun for each cell would cost more than reading it.
  mutating func apply<Value>(_ set: (inout Self, Value) -> Void, _ value: Value) { set(&self, value) }
}

extension Unit: RowNoun {}
extension Group: RowNoun {}
extension RatedObject: RowNoun {}
extension Discipline: RowNoun {}
extension AxisResult: RowNoun {}
extension Plan: RowNoun {}
extension Shortcoming: RowNoun {}
extension Progress: RowNoun {}
extension Obligation: RowNoun {}
extension Submission: RowNoun {}
extension DossierPart: RowNoun {}
extension Waiver: RowNoun {}

/// One column of a table: whether it must be there, and how a filled cell becomes a part of the noun.
struct ColumnRule<Noun: RowNoun>: Sendable {
  typealias Reading = @Sendable (inout RowReader, Bytes, inout Noun?) -> Void

  let column: Column
  /// The column must exist and each row must fill it.
  let isRequired: Bool
  /// What a filled cell may hold.
  let values: CellValues
  /// nil for columns that the noun's own `make` reads.
  let read: Reading?

  /// A required column, read by `make`.
  static func required(_ column: Column, _ values: CellValues) -> Self {
    .init(column: column, isRequired: true, values: values, read: nil)
  }

  /// An optional column, read by `make`.
  static func listed(_ column: Column, _ values: CellValues) -> Self {
    .init(column: column, isRequired: false, values: values, read: nil)
  }

  private static func cell<Value>(
    _ column: Column, _ values: CellValues, _ parse: @escaping @Sendable (inout RowReader, Bytes, Column) -> Value?,
    _ set: @escaping @Sendable (inout Noun, Value) -> Void
  ) -> Self {
    .init(column: column, isRequired: false, values: values) { row, bytes, noun in
      guard let value = parse(&row, bytes, column) else { return }
      noun?.apply(set, value)
    }
  }

  static func text(_ column: Column, _ set: @escaping @Sendable (inout Noun, String) -> Void) -> Self {
    cell(column, .text, { $0.text($1, $2) }, set)
  }
  static func date(_ column: Column, _ set: @escaping @Sendable (inout Noun, Day) -> Void) -> Self {
    cell(column, .day, { $0.date($1, $2) }, set)
  }
  /// A number of 0…100.
  static func score(_ column: Column, _ set: @escaping @Sendable (inout Noun, Score) -> Void) -> Self {
    cell(column, .score, { $0.score($1, $2) }, set)
  }
  static func integer(
    _ column: Column, upTo maximum: Int32 = 999_999_999, _ set: @escaping @Sendable (inout Noun, Int32) -> Void
  ) -> Self {
    cell(column, .integer(upTo: Int(maximum)), { $0.integer($1, $2, upTo: maximum) }, set)
  }
  static func yesNo(_ column: Column, _ set: @escaping @Sendable (inout Noun, Bool) -> Void) -> Self {
    word(column, CellWords.yesNo, set)
  }
  static func level(_ column: Column, _ set: @escaping @Sendable (inout Noun, RatingLevel) -> Void) -> Self {
    word(column, CellWords.levels, set)
  }
  static func word<Value>(
    _ column: Column, _ list: WordList<Value>, _ set: @escaping @Sendable (inout Noun, Value) -> Void
  ) -> Self {
    cell(column, .words(list.expected), { $0.word($1, $2, list) }, set)
  }
  /// A reference to a thing of `kind` by its code.
  static func reference<Target>(
    _ column: Column, _ kind: CodeKind, _ set: @escaping @Sendable (inout Noun, Key<Target>) -> Void
  ) -> Self {
    cell(column, .reference(kind), { $0.reference($1, $2, kind).map { Key<Target>($0) } }, set)
  }
  /// References with `;` between them.
  static func references<Target>(
    _ column: Column, _ kind: CodeKind, _ set: @escaping @Sendable (inout Noun, [Key<Target>]) -> Void
  ) -> Self {
    cell(column, .references(kind), { $0.references($1, $2, kind).map { Key<Target>($0) } }, set)
  }
}

/// A table's columns, and how a row of it becomes a noun.
struct Schema<Noun: RowNoun>: Sendable {
  let kind: TableKind
  let columns: [ColumnRule<Noun>]
  /// The noun from the columns it cannot be without; nil if one of them is missing or wrong, which has then been reported.
  let make: @Sendable (inout RowReader) -> Noun?
  /// A noun for a row that gives none, so that the cells which could be read are still held against each other; never used further.
  let standIn: (@Sendable (RowSource) -> Noun)?
  /// What must hold between the cells of a row; the noun may be a stand-in, whose required parts say nothing.
  let check: @Sendable (inout RowReader, Noun) -> Void
  /// What a refused row says all the same, to be held against other rows; nil where a cell that it needs could not be read.
  let claim: (@Sendable (inout RowReader) -> RowClaim.Fact?)?

  init(
    _ kind: TableKind, _ columns: [ColumnRule<Noun>], make: @escaping @Sendable (inout RowReader) -> Noun?,
    standIn: (@Sendable (RowSource) -> Noun)? = nil,
    check: @escaping @Sendable (inout RowReader, Noun) -> Void = { _, _ in },
    claim: (@Sendable (inout RowReader) -> RowClaim.Fact?)? = nil
  ) {
    self.kind = kind
    self.columns = columns
    self.make = make
    self.standIn = standIn
    self.check = check
    self.claim = claim
  }
}

/// What the header line must and may hold, without what becomes of it.
struct ColumnList: Sendable {
  typealias Entry = (column: Column, isRequired: Bool, heading: String, values: CellValues)

  let columns: [Entry]
  /// Of these columns one must be there, and one of them must be filled in each row.
  let oneOf: [Column]

  init<Noun: RowNoun>(_ schema: Schema<Noun>, oneOf: [Column] = []) {
    columns = schema.columns.map { ($0.column, $0.isRequired, $0.column.header(in: schema.kind), $0.values) }
    self.oneOf = oneOf
  }

  static func of(_ kind: TableKind) -> ColumnList {
    switch kind {
    case .units: ColumnList(Schemas.units)
    case .groups: ColumnList(Schemas.groups)
    case .ratings: ColumnList(Schemas.ratings)
    case .discipline: ColumnList(Schemas.discipline, oneOf: [.subject, .unit])
    case .axes: ColumnList(Schemas.axes)
    case .plans: ColumnList(Schemas.plans)
    case .remediation: ColumnList(Schemas.remediation)
    case .progress: ColumnList(Schemas.progress)
    case .obligations: ColumnList(Schemas.obligations)
    case .submissions: ColumnList(Schemas.submissions)
    case .dossiers: ColumnList(Schemas.dossiers)
    case .waivers: ColumnList(Schemas.waivers, oneOf: [.subject, .unit, .group])
    }
  }
}

/// The table schemas; see content.md, Columns.
enum Schemas {}
