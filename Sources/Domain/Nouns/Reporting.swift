/// A report that a dispatch asks for.
public struct Obligation: Sendable {
  /// Who must send it.
  public enum Addressed: Hashable, Sendable {
    case all
    case kind(String)
    case units([Key<Unit>])
  }

  public let code: String
  public let what: String
  public let who: Addressed
  public let source: RowSource
  /// Number-symbol of the dispatch that asks.
  public var dispatch: String?
  public var due: Day?
  /// Whether the due day itself is in time; nil means as the settings say.
  public var inclusive: Bool?
  public var to: String?
  public var via: String?

  public init(code: String, what: String, who: Addressed, source: RowSource) {
    self.code = code
    self.what = what
    self.who = who
    self.source = source
  }
}

extension Obligation {
  /// Whether a report sent on the due day itself is in time: as the obligation says, else as the settings do.
  public func isInclusive(by settings: Settings) -> Bool { inclusive ?? settings.rules.deadlineInclusive }

  /// The last day in time; nil where there is no due day.
  ///
  /// «Trước ngày D» means that D − 1 is the last day in time, unless the obligation or the settings say otherwise.
  public func lastDay(by settings: Settings) -> Day? { due.map { isInclusive(by: settings) ? $0 : $0.advanced(by: -1) } }
}

/// A report that was sent; `sent` is nil when the row names no day.
public struct Submission: Sendable {
  public let obligation: Key<Obligation>
  public let unit: Key<Unit>
  public let source: RowSource
  public var sent: Day?
  public var number: String?
  public var via: String?

  public init(obligation: Key<Obligation>, unit: Key<Unit>, source: RowSource) {
    self.obligation = obligation
    self.unit = unit
    self.source = source
  }
}
