/// A remediation plan (kế hoạch khắc phục) of a unit or of one person.
package struct Plan: Sendable {
  package let code: String
  package let unit: Key<Unit>
  /// The person or collective a personal plan belongs to.
  package let subject: Key<Subject>?
  package let period: Period
  package let source: RowSource
  package var number: String?
  package var issued: Day?
  package var head: String?
  package var body: String?

  package init(code: String, unit: Key<Unit>, subject: Key<Subject>? = nil, period: Period, source: RowSource) {
    self.code = code
    self.unit = unit
    self.subject = subject
    self.period = period
    self.source = source
  }
}

/// A shortcoming (hạn chế, khuyết điểm) and how it is remedied.
package struct Shortcoming: Sendable {
  package let code: String
  package let unit: Key<Unit>
  package let foundIn: Period
  package let source: RowSource
  package var plan: Key<Plan>?
  package var subject: Key<Subject>?
  /// Where it was found: kiểm điểm, kiểm tra, giám sát, thanh tra, góp ý.
  package var origin: String?
  package var group: ShortcomingGroup?
  package var manifestation: String?
  package var cause: String?
  package var causeKind: CauseKind?
  package var impact: String?
  package var solution: String?
  package var method: String?
  package var output: String?
  package var due: Day?
  package var owner: String?
  package var follower: String?
  package var status: RemedyStatus?
  package var percent: Score?
  package var doneOn: Day?
  package var evidence: String?

  package init(code: String, unit: Key<Unit>, foundIn: Period, source: RowSource) {
    self.code = code
    self.unit = unit
    self.foundIn = foundIn
    self.source = source
  }
}

/// A progress entry of one shortcoming.
package struct Progress: Sendable {
  package let item: Key<Shortcoming>
  package let date: Day
  package let source: RowSource
  package var kind: ProgressKind?
  package var percent: Score?
  package var note: String?
  package var ownerLevel: RatingLevel?

  package init(item: Key<Shortcoming>, date: Day, source: RowSource) {
    self.item = item
    self.date = date
    self.source = source
  }
}
