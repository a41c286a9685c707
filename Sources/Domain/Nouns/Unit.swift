/// A unit: a Party organisation, an office, a commune.
package struct Unit: Sendable {
  package let code: String
  package let name: String
  package let kind: String?
  package let parent: Key<Unit>?
  package let side: Side?
  package let order: Int?
  package let source: RowSource

  package init(
    code: String, name: String, kind: String? = nil, parent: Key<Unit>? = nil, side: Side? = nil, order: Int? = nil,
    source: RowSource
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.parent = parent
    self.side = side
    self.order = order
    self.source = source
  }
}

/// A group of similar objects in which the ratio is checked; decided by an authority, never derived.
package struct Group: Sendable {
  package let code: String
  /// The name in groups.csv; nil for a group that is used but has no row there.
  package let name: String?
  package let authority: String?
  /// The ceiling asked for, in percent of HTT: 20 or 25.
  package let limit: Int
  package let basis: String?
  package let decision: String?
  /// The row in groups.csv; nil for a group that is used without one.
  package let source: RowSource?

  package init(
    code: String, name: String? = nil, authority: String? = nil, limit: Int = 20, basis: String? = nil, decision: String? = nil,
    source: RowSource? = nil
  ) {
    self.code = code
    self.name = name
    self.authority = authority
    self.limit = limit
    self.basis = basis
    self.decision = decision
    self.source = source
  }
}

/// Somebody or something that is rated, known by one code in the ratings of every period.
package struct Subject: Sendable {
  package let code: String

  package init(code: String) { self.code = code }
}

/// A person who may be rated as leader, as Party member and as official.
package struct Person: Sendable {
  package let code: String

  package init(code: String) { self.code = code }
}
