import Domain
import VietnameseText
import Workers

/// The codes of one kind that the content introduces.
struct KnownKind: Sendable {
  var index = CodeIndex()
  /// Words of rows that could not be read: a reference to one of them is not reported again.
  var lost = CodeIndex()
  /// Codes that are not formed as one, as they should most likely be written, by their loose form.
  var malformed: [String: String] = [:]
  /// Rows that ought to introduce a code and tell none: the first two.
  var untold: [UntoldCode] = []
  /// One of the codes ends like the name of a page.
  var hasPageEnding = false
  /// A table that introduces such codes is there.
  var isPresent = false
  /// All such tables could be read.
  var isReliable = true

  /// Whether a refused row most likely introduces `code`, so that a reference to it is right.
  func isLost(_ code: Bytes) -> Bool {
    guard lost.position(of: code) == nil else { return true }
    return !malformed.isEmpty && CodeIndex.hash(code) != nil && malformed[CodeKind.loose(code.text)] != nil
  }
}

/// A row whose code cell is blank, or holds no code, or one that another row has already.
struct UntoldCode: Sendable {
  let table: Int
  /// Of a code that stands twice both lines.
  let lines: [Int]
}

/// A code that cannot stand beside one of an earlier row.
struct RepeatedCode: Sendable {
  enum Clash: Sendable {
    /// Both are one code, and stand in one table, the first in this line.
    case sameTable(line: Int)
    /// Both are one code but for its capitals, and the first stands in this other table.
    case capitals(table: String)
    /// The page of one unit and the folder of the other would have one name; the first stands in this line.
    case page(line: Int)
  }

  let clash: Clash
  /// The code as the first row writes it.
  let first: String

  /// Whether another row of the table has introduced the code before.
  var isSameTable: Bool {
    if case .sameTable = clash { true } else { false }
  }
}

/// Every code that the content introduces, numbered as the nouns will stand in the dataset.
final class KnownCodes: Sendable {
  let units, groups, subjects, persons, plans, items, obligations: KnownKind
  /// Rows, by table and row, whose code cannot stand beside that of an earlier row.
  let repeated: [[Int: RepeatedCode]]
  /// The kinds of unit as units.csv writes them, by their folded form.
  let unitKinds: [String: String]
  /// Those that a waiver may name; nil for any.
  let ruleCodes: [String]?
  /// The day the figures stand at, if it is known.
  let asOf: Day?

  /// `unreadable` are kinds of table that are there but could not be read.
  init(_ tables: [TableReading], unreadable: Set<TableKind>, ruleCodes: [String]? = nil, asOf: Day? = nil) {
    (self.ruleCodes, self.asOf) = (ruleCodes, asOf)
    let scans = Workers.map(count: CodeScan.all.count) { CodeScan.all[$0](tables) }
    var merged = scans.reduce(into: CodeScan()) { $0.merge($1) }
    for kind in unreadable { merged.distrust(kind) }
    units = merged.kinds[.unit] ?? KnownKind()
    groups = merged.kinds[.group] ?? KnownKind()
    subjects = merged.kinds[.subject] ?? KnownKind()
    persons = merged.kinds[.person] ?? KnownKind()
    plans = merged.kinds[.plan] ?? KnownKind()
    items = merged.kinds[.item] ?? KnownKind()
    obligations = merged.kinds[.obligation] ?? KnownKind()
    repeated = tables.indices.map { merged.repeated[$0] ?? [:] }
    unitKinds = merged.unitKinds
  }

  subscript(kind: CodeKind) -> KnownKind {
    switch kind {
    case .unit: units
    case .group: groups
    case .subject: subjects
    case .person: persons
    case .plan: plans
    case .item: items
    case .obligation: obligations
    }
  }

  /// The number of `code` among those of `kind`.
  func position(of code: Bytes, _ kind: CodeKind) -> Int? {
    switch kind {
    case .unit: units.index.position(of: code)
    case .group: groups.index.position(of: code)
    case .subject: subjects.index.position(of: code)
    case .person: persons.index.position(of: code)
    case .plan: plans.index.position(of: code)
    case .item: items.index.position(of: code)
    case .obligation: obligations.index.position(of: code)
    }
  }

  /// The known code of `kind` nearest to `code`.
  func nearest(_ code: Bytes, _ kind: CodeKind) -> String? {
    Nearest.match(code.text, among: self[kind].index.candidates(for: code, limit: 100), strictly: true)
  }
}
