/// One row of a ratings table: an object and its rating in one period.
///
/// What the cell leaves blank is nil. `assigned ≥ done ≥ onTime` and `done ≥ exceeded` hold where the values are there.
public struct RatedObject: Sendable {
  public let subject: Key<Subject>
  public let unit: Key<Unit>
  public let type: ObjectType
  public let name: String
  public let source: RowSource
  public var post: String?
  public var role: Role?
  public var person: Key<Person>?
  public var group: Key<Group>?
  /// Whether the object counts in the ratio; blank means it does.
  public var counted = true
  public var countedBasis: String?
  public var selfLevel: RatingLevel?
  public var proposedLevel: RatingLevel?
  /// The level decided; nil when not rated.
  public var level: RatingLevel?
  public var notRatedReason: String?
  public var generalScore: Score?
  public var resultScore: Score?
  public var score: Score?
  public var assigned: Int32?
  public var done: Int32?
  public var onTime: Int32?
  public var exceeded: Int32?
  public var reviewed: Day?
  public var decided: Day?
  public var decision: String?
  public var replaces: String?
  public var reviewAccepted: Bool?
  public var monthsWorked: Int32?
  public var leave: Bool?
  public var evidence: String?
  public var inCharge: [Key<Unit>] = []
  /// How many of the five basic socio-economic targets were missed, 0…5.
  public var missedBasicTargets: Int32?

  public init(subject: Key<Subject>, unit: Key<Unit>, type: ObjectType, name: String, source: RowSource) {
    self.subject = subject
    self.unit = unit
    self.type = type
    self.name = name
    self.source = source
  }
}

/// The ratings of one period: a stretch of `Dataset.objects`.
public struct RatingsTable: Sendable {
  public let period: Period
  public let table: Key<Table>
  /// Positions in `Dataset.objects`.
  public let objects: Range<Int>

  public init(period: Period, table: Key<Table>, objects: Range<Int>) {
    self.period = period
    self.table = table
    self.objects = objects
  }
}
