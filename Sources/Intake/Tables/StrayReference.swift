import Domain

/// A reference that leads nowhere.
struct StrayReference: Sendable {
  enum Form: Sendable {
    case code
    /// Stands where also a kind of unit may be named, or everybody.
    case addressee
    /// Not formed as a code.
    case malformed
  }

  let kind: CodeKind
  let text: String
  let form: Form
  let row: RowSource
  let column: Column
}

/// What somebody most likely meant by a reference that leads nowhere.
enum ReferenceClue: Equatable, Sendable {
  /// This is what is there.
  case word(String)
  /// Several codes, wrongly separated.
  case list([String])
  /// Several codes where one is asked for.
  case oneOnly
  /// The row at `place` introduces a code that looks the same and that nothing names.
  case unnamed(String, place: String)
  /// The row with a blank or malformed code, or one of two rows with the same code, ought to introduce this one.
  ///
  /// Or the code `nearest` is meant.
  case untold(lines: [Int], table: String, nearest: String?)
}

/// Where else a code is named that does not exist.
struct OtherPlaces: Equatable, Sendable {
  var count = 0
  /// Files or sheets, the first included.
  var tables: [String] = []
}

extension CodeKind {
  /// The table and column that introduce such codes, and the column that names the thing.
  var definition: (table: TableKind, code: Column, name: Column?) {
    switch self {
    case .unit: (.units, .unit, .name)
    case .group: (.groups, .group, .groupName)
    case .subject: (.ratings, .subject, .objectName)
    case .person: (.ratings, .person, nil)
    case .plan: (.plans, .plan, .number)
    case .item: (.remediation, .item, nil)
    case .obligation: (.obligations, .obligation, .what)
    }
  }

  /// The columns of `table` that name such codes without introducing them.
  func references(in table: TableKind) -> [Column] {
    ColumnList.of(table).columns.lazy.filter { $0.values.names(self) }.map(\.column)
  }
}
