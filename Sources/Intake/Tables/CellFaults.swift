import Diagnostics

/// What is wrong with the rows of one table: of one fault in one column the first thousand, and how many more there are.
///
/// A table of millions of rows whose dates all have a wrong form would otherwise take gigabytes to say one thing.
struct CellFaults: Sendable {
  /// What is told alike.
  private struct Kind: Hashable {
    /// nil where whole rows are meant.
    let column: String?
    let code: String
  }

  /// What is no longer told one by one.
  private struct Rest {
    var count: Int
    /// The furthest down.
    var last: Diagnostic
  }

  /// Of each kind this many are told one by one.
  static let most = 1000

  private var told: [Diagnostic] = []
  private var counts: [Kind: Int] = [:]
  private var rests: [Kind: Rest] = [:]

  init() {}

  init(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  mutating func add(_ diagnostic: Diagnostic) {
    let kind = Kind(column: diagnostic.column, code: diagnostic.code)
    let count = counts[kind, default: 0]
    if count < Self.most {
      counts[kind] = count + 1
      told.append(diagnostic)
    } else {
      add(Rest(count: 1, last: diagnostic), of: kind)
    }
  }

  /// Adds what is wrong with later rows of the same table: the same as adding their diagnostics one by one.
  mutating func add(_ later: CellFaults) {
    for diagnostic in later.told { add(diagnostic) }
    // Of a kind with a rest the later rows have told as many as may be, so that it is a rest here, too.
    for (kind, rest) in later.rests { add(rest, of: kind) }
  }

  /// Forgets what is wrong with the cells of `columns`, which one cause explains; the answer is how many cells that were.
  mutating func drop(columns: Set<String>) -> Int {
    let whole = told.count
    told.removeAll { $0.column.map(columns.contains) ?? false }
    let dropped = rests.filter { $0.key.column.map(columns.contains) ?? false }
    for kind in dropped.keys { rests[kind] = nil }
    return dropped.values.reduce(whole - told.count) { $0 + $1.count }
  }

  /// Forgets what is wrong with the cells of `column` under `codes` that one cause explains: `count` in all, those told one by one by
  /// their lines.
  mutating func drop(column: String, codes: Set<String>, count: Int, where isExplained: (Int) -> Bool) {
    var dropped: [Kind: Int] = [:]
    told.removeAll { diagnostic in
      guard diagnostic.column == column, codes.contains(diagnostic.code), let line = diagnostic.line, isExplained(line) else {
        return false
      }
      dropped[Kind(column: column, code: diagnostic.code), default: 0] += 1
      return true
    }
    // What is not told one by one is only counted: all that the cause explains is taken off.
    var left = count - dropped.values.reduce(0, +)
    for kind in dropped.keys.sorted(by: { $0.code < $1.code }) {
      guard let rest = rests[kind], left > 0 else { continue }
      let explained = min(left, rest.count)
      left -= explained
      rests[kind] = explained == rest.count ? nil : Rest(count: rest.count - explained, last: rest.last)
    }
  }

  var isEmpty: Bool { told.isEmpty }

  /// Those told one by one, and of each other kind a line at the last place with the number of the others.
  var diagnostics: [Diagnostic] {
    // In an order of their own, because a dictionary has none.
    let kinds = rests.sorted { ($0.key.column ?? "", $0.key.code) < ($1.key.column ?? "", $1.key.code) }
    return told + kinds.map { line(of: $0.value) }
  }

  private func line(of rest: Rest) -> Diagnostic {
    let last = rest.last
    return RestProblem(of: last, count: rest.count).diagnostic(
      last.file, sheet: last.sheet, line: last.line, position: last.position, column: last.column)
  }

  private mutating func add(_ rest: Rest, of kind: Kind) {
    guard let known = rests[kind] else {
      rests[kind] = rest
      return
    }
    let isFurther = (rest.last.line ?? 0, rest.last.position ?? 0) >= (known.last.line ?? 0, known.last.position ?? 0)
    rests[kind] = Rest(count: known.count + rest.count, last: isFurther ? rest.last : known.last)
  }
}
