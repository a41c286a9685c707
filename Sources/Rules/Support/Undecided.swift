import Domain

extension Outcome {
  /// Nothing can be told because the content has no table of `kind`.
  ///
  /// One shared value a table: it may be the verdict on a hundred thousand objects.
  static func without(_ kind: TableKind) -> Outcome { withoutTable[Int(kind.rawValue)] }

  private static let withoutTable: [Outcome] = TableKind.allCases.map { .cannotTell(missing: .table($0, nil)) }
}

extension Assessment {
  /// The verdict where each of `columns` is blank in `row`: names the column, or the cell if the column is there.
  func cannotTell(_ row: RowSource, blank columns: Column...) -> Outcome {
    .cannotTell(Evidence(missing: columns.map { blank($0, of: row) }))
  }

  /// The verdict on an object whose level is not what the rule asks for: it does not apply, unless the table tells no levels.
  func unrated(_ object: RatedObject) -> Outcome {
    guard object.level == nil, let column = missing(.level, of: object.source) else { return .notApplicable }
    return .cannotTell(missing: column)
  }

  /// The verdict on an object whose role is not the one the rule asks for, as `unrated`; one without a level is no rule's of these.
  func otherRole(_ object: RatedObject) -> Outcome {
    let isUnrated = object.level == nil && missing(.level, of: object.source) == nil
    guard object.role == nil, !isUnrated, let column = missing(.role, of: object.source) else { return .notApplicable }
    return .cannotTell(missing: column)
  }

  /// The verdict where `fields` of `row` must not be blank: blank cells are named as reasons, missing columns cannot be told.
  func blanks(_ fields: [(column: Column, isBlank: Bool)], of row: RowSource, _ evidence: ([Evidence.Item], [String]) -> Evidence)
    -> Outcome
  {
    let blank = fields.filter(\.isBlank).map(\.column)
    guard !blank.isEmpty else { return .met }
    let found = blank.filter { missing($0, of: row) == nil }
    guard !found.isEmpty else { return .cannotTell(Evidence(missing: blank.compactMap { missing($0, of: row) })) }
    let items = found.map { row.item($0, .blank) } + [.aside("blank", found.map(\.inSentence).joined(separator: ", "))]
    return .notMet(evidence(items, found.map(\.english)))
  }
}

/// Tells fields that are blank.
@Sendable func accountForBlanks(_ evidence: Evidence) -> Rule.Account {
  accountForBlank(evidence.words(".blank"))(evidence)
}

/// Tells that `fields` are blank, by names that say more than the headings.
func accountForBlank(_ fields: String) -> @Sendable (Evidence) -> Rule.Account {
  { Rule.Account("\($0.name) chưa ghi \(fields).", remedy: "Cần bổ sung \(fields).") }
}
