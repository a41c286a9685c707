/// A report that a dispatch asks for.
package struct Obligation: Sendable {
  /// Who must send it.
  package enum Addressed: Hashable, Sendable {
    case all
    case kind(String)
    case units([Key<Unit>])
  }

  package let code: String
  package let what: String
  package let who: Addressed
  package let source: RowSource
  /// Number-symbol of the dispatch that asks.
  package var dispatch: String?
  package var due: Day?
  /// Whether the due day itself is in time; nil means as the settings say.
  package var inclusive: Bool?
  package var to: String?
  package var via: String?

  package init(code: String, what: String, who: Addressed, source: RowSource) {
    self.code = code
    self.what = what
    self.who = who
    self.source = source
  }
}

/// A report that was sent; `sent` is nil when the row names no day.
package struct Submission: Sendable {
  package let obligation: Key<Obligation>
  package let unit: Key<Unit>
  package let source: RowSource
  package var sent: Day?
  package var number: String?
  package var via: String?

  package init(obligation: Key<Obligation>, unit: Key<Unit>, source: RowSource) {
    self.obligation = obligation
    self.unit = unit
    self.source = source
  }
}
