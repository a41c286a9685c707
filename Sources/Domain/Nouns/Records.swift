/// A disciplinary measure or an official conclusion about an object or a unit.
package struct Discipline: Sendable {
  package let subject: Key<Subject>?
  package let unit: Key<Unit>?
  package let period: Period
  package let date: Day
  package let kind: DisciplineKind
  package let source: RowSource
  package var dutyRelated: Bool?
  /// The unit where the act was done; nil means the own unit.
  package var place: Key<Unit>?
  package var decision: String?

  package init(subject: Key<Subject>?, unit: Key<Unit>?, period: Period, date: Day, kind: DisciplineKind, source: RowSource) {
    self.subject = subject
    self.unit = unit
    self.period = period
    self.date = date
    self.kind = kind
    self.source = source
  }
}

/// One object's result on one of the six axes in a quarter.
package struct AxisResult: Sendable {
  package let period: Period
  package let subject: Key<Subject>
  /// 1…6.
  package let axis: Int
  package let source: RowSource
  package var maximum: Score?
  package var score: Score?
  package var notApplicable: Bool?

  package init(period: Period, subject: Key<Subject>, axis: Int, source: RowSource) {
    self.period = period
    self.subject = subject
    self.axis = axis
    self.source = source
  }
}

/// One item of the dossier of one object.
package struct DossierPart: Sendable {
  package let subject: Key<Subject>
  package let period: Period
  package let part: String
  package let source: RowSource
  package var present: Bool?

  package init(subject: Key<Subject>, period: Period, part: String, source: RowSource) {
    self.subject = subject
    self.period = period
    self.part = part
    self.source = source
  }
}

/// A recorded decision that answers one finding.
package struct Waiver: Sendable {
  /// What the decision is about.
  package enum Target: Hashable, Sendable {
    case subject(Key<Subject>)
    case unit(Key<Unit>)
    case group(Key<Group>)
  }

  /// The rule's code as written, upper case.
  package let rule: String
  package let target: Target
  package let period: Period
  package let reason: String
  package let authority: String
  package let decision: String
  package let date: Day
  package let expires: Day?
  package let source: RowSource

  package init(
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
package struct Commentary: Sendable {
  /// nil: on the whole report.
  package let unit: Key<Unit>?
  package let period: Period?
  /// Path in the content folder.
  package let path: String
  package let markdown: String

  package init(unit: Key<Unit>?, period: Period?, path: String, markdown: String) {
    self.unit = unit
    self.period = period
    self.path = path
    self.markdown = markdown
  }
}
