/// A remediation plan (kế hoạch khắc phục) of a unit or of one person.
public struct Plan: Sendable {
  public let code: String
  public let unit: Key<Unit>
  /// The person or collective a personal plan belongs to.
  public let subject: Key<Subject>?
  public let period: Period
  public let source: RowSource
  public var number: String?
  public var issued: Day?
  public var head: String?
  public var body: String?

  public init(code: String, unit: Key<Unit>, subject: Key<Subject>? = nil, period: Period, source: RowSource) {
    self.code = code
    self.unit = unit
    self.subject = subject
    self.period = period
    self.source = source
  }
}

/// A shortcoming (hạn chế, khuyết điểm) and how it is remedied.
public struct Shortcoming: Sendable {
  public let code: String
  public let unit: Key<Unit>
  public let foundIn: Period
  public let source: RowSource
  public var plan: Key<Plan>?
  public var subject: Key<Subject>?
  /// Where it was found: kiểm điểm, kiểm tra, giám sát, thanh tra, góp ý.
  public var origin: String?
  public var group: ShortcomingGroup?
  public var manifestation: String?
  public var cause: String?
  public var causeKind: CauseKind?
  public var impact: String?
  public var solution: String?
  public var method: String?
  public var output: String?
  public var due: Day?
  public var owner: String?
  public var follower: String?
  public var status: RemedyStatus?
  public var percent: Score?
  public var doneOn: Day?
  public var evidence: String?

  public init(code: String, unit: Key<Unit>, foundIn: Period, source: RowSource) {
    self.code = code
    self.unit = unit
    self.foundIn = foundIn
    self.source = source
  }
}

/// A progress entry of one shortcoming.
public struct Progress: Sendable {
  public let item: Key<Shortcoming>
  public let date: Day
  public let source: RowSource
  public var kind: ProgressKind?
  public var percent: Score?
  public var note: String?
  public var ownerLevel: RatingLevel?

  public init(item: Key<Shortcoming>, date: Day, source: RowSource) {
    self.item = item
    self.date = date
    self.source = source
  }
}
