/// A unit: a Party organisation, an office, a commune.
public struct Unit: Sendable {
  public let code: String
  public let name: String
  public let kind: String?
  public let parent: Key<Unit>?
  public let side: Side?
  public let order: Int?
  public let source: RowSource

  public init(
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
public struct Group: Sendable {
  public let code: String
  /// The name in groups.csv; nil for a group that is used but has no row there.
  public let name: String?
  public let authority: String?
  /// The ceiling asked for, in percent of HTT: 20 or 25.
  public let limit: Int
  public let basis: String?
  public let decision: String?
  /// The row in groups.csv; nil for a group that is used without one.
  public let source: RowSource?

  public init(
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
public struct Subject: Sendable {
  public let code: String

  public init(code: String) { self.code = code }
}

/// A person who may be rated as leader, as Party member and as official.
public struct Person: Sendable {
  public let code: String

  public init(code: String) { self.code = code }
}
