/// A disciplinary measure or an official conclusion about an object or a unit.
public struct Discipline: Sendable {
  public let subject: Key<Subject>?
  public let unit: Key<Unit>?
  public let period: Period
  public let date: Day
  public let kind: DisciplineKind
  public let source: RowSource
  public var dutyRelated: Bool?
  /// The unit where the act was done; nil means the own unit.
  public var place: Key<Unit>?
  public var decision: String?

  public init(subject: Key<Subject>?, unit: Key<Unit>?, period: Period, date: Day, kind: DisciplineKind, source: RowSource) {
    self.subject = subject
    self.unit = unit
    self.period = period
    self.date = date
    self.kind = kind
    self.source = source
  }

  /// Whether it belongs to `asked`: its own period lies in it, or, of a longer one, its day does.
  public func isIn(_ asked: Period) -> Bool {
    if asked.firstDay <= period.firstDay, period.lastDay <= asked.lastDay { return true }
    return period.firstDay <= asked.firstDay && asked.lastDay <= period.lastDay
      && asked.firstDay <= date && date <= asked.lastDay
  }
}

/// One object's result on one of the six axes in a quarter.
public struct AxisResult: Sendable {
  public let period: Period
  public let subject: Key<Subject>
  /// 1…6.
  public let axis: Int
  public let source: RowSource
  public var maximum: Score?
  public var score: Score?
  public var notApplicable: Bool?

  public init(period: Period, subject: Key<Subject>, axis: Int, source: RowSource) {
    self.period = period
    self.subject = subject
    self.axis = axis
    self.source = source
  }
}

/// One item of the dossier of one object.
public struct DossierPart: Sendable {
  public let subject: Key<Subject>
  public let period: Period
  public let part: String
  public let source: RowSource
  public var present: Bool?

  public init(subject: Key<Subject>, period: Period, part: String, source: RowSource) {
    self.subject = subject
    self.period = period
    self.part = part
    self.source = source
  }
}

/// A recorded decision that answers one finding.
public struct Waiver: Sendable {
  /// What the decision is about.
  public enum Target: Hashable, Sendable {
    case subject(Key<Subject>)
    case unit(Key<Unit>)
    case group(Key<Group>)
  }

  /// The rule's code as written, upper case.
  public let rule: String
  public let target: Target
  public let period: Period
  public let reason: String
  public let authority: String
  public let decision: String
  public let date: Day
  public let expires: Day?
  public let source: RowSource

  public init(
    rule: String, target: Target, period: Period, reason: String, authority: String, decision: String, date: Day, expires: Day?,
    source: RowSource
  ) {
    self.rule = rule
    self.target = target
    self.period = period
    self.reason = reason
    self.authority = authority
    self.decision = decision
    self.date = date
    self.expires = expires
    self.source = source
  }
}

/// A Markdown commentary on a unit, on a unit in a period, or on the whole report.
public struct Commentary: Sendable {
  /// nil: on the whole report.
  public let unit: Key<Unit>?
  public let period: Period?
  /// Path in the content folder.
  public let path: String
  public let markdown: String

  public init(unit: Key<Unit>?, period: Period?, path: String, markdown: String) {
    self.unit = unit
    self.period = period
    self.path = path
    self.markdown = markdown
  }
}
