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
  public var group: ShortcomingGroup?
  public var causeKind: CauseKind?
  public var due: Day?
  public var status: RemedyStatus?
  public var percent: Score?
  public var doneOn: Day?
  /// By `Text`, in one block: rows are copied often, and the owners of each text would be counted.
  private var texts = [String?](repeating: nil, count: Text.allCases.count)

  public init(code: String, unit: Key<Unit>, foundIn: Period, source: RowSource) {
    self.code = code
    self.unit = unit
    self.foundIn = foundIn
    self.source = source
  }
}

extension Shortcoming {
  private enum Text: Int, CaseIterable {
    case origin, manifestation, cause, impact, solution, method, output, owner, follower, evidence
  }

  private subscript(text: Text) -> String? {
    get { texts[text.rawValue] }
    set { texts[text.rawValue] = newValue }
  }

  /// Where it was found: kiểm điểm, kiểm tra, giám sát, thanh tra, góp ý.
  public var origin: String? {
    get { self[.origin] }
    set { self[.origin] = newValue }
  }

  public var manifestation: String? {
    get { self[.manifestation] }
    set { self[.manifestation] = newValue }
  }

  public var cause: String? {
    get { self[.cause] }
    set { self[.cause] = newValue }
  }

  public var impact: String? {
    get { self[.impact] }
    set { self[.impact] = newValue }
  }

  public var solution: String? {
    get { self[.solution] }
    set { self[.solution] = newValue }
  }

  public var method: String? {
    get { self[.method] }
    set { self[.method] = newValue }
  }

  public var output: String? {
    get { self[.output] }
    set { self[.output] = newValue }
  }

  public var owner: String? {
    get { self[.owner] }
    set { self[.owner] = newValue }
  }

  public var follower: String? {
    get { self[.follower] }
    set { self[.follower] = newValue }
  }

  public var evidence: String? {
    get { self[.evidence] }
    set { self[.evidence] = newValue }
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
