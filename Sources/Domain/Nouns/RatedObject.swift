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
  public var selfLevel: RatingLevel?
  public var proposedLevel: RatingLevel?
  /// The level decided; nil when not rated.
  public var level: RatingLevel?
  public var generalScore: Score?
  public var resultScore: Score?
  public var score: Score?
  public var assigned: Int32?
  public var done: Int32?
  public var onTime: Int32?
  public var exceeded: Int32?
  public var reviewed: Day?
  public var decided: Day?
  public var reviewAccepted: Bool?
  public var monthsWorked: Int32?
  public var leave: Bool?
  /// How many of the five basic socio-economic targets were missed, 0…5.
  public var missedBasicTargets: Int32?
  private var details: Details?

  public init(subject: Key<Subject>, unit: Key<Unit>, type: ObjectType, name: String, source: RowSource) {
    self.subject = subject
    self.unit = unit
    self.type = type
    self.name = name
    self.source = source
  }
}

extension RatedObject {
  /// Whether `row`, under the same code in another period, is about somebody else: a code of a post passes from one person to the next.
  ///
  /// Only codes of persons tell, and only where both rows have one.
  public func isOther(than row: RatedObject) -> Bool {
    if let person, let known = row.person { person != known } else { false }
  }

  /// What few rules ask for, behind one reference: rows are copied often, and the owners of each text would be counted.
  private final class Details: Sendable {
    struct Values: Sendable {
      var countedBasis: String?
      var notRatedReason: String?
      var decision: String?
      var replaces: String?
      var evidence: String?
      var inCharge: [Key<Unit>] = []
    }
    let values: Values

    init(_ values: Values) { self.values = values }
  }

  private mutating func change(_ change: (inout Details.Values) -> Void) {
    var values = details?.values ?? Details.Values()
    change(&values)
    details = Details(values)
  }

  public var countedBasis: String? {
    get { details?.values.countedBasis }
    set { change { $0.countedBasis = newValue } }
  }

  public var notRatedReason: String? {
    get { details?.values.notRatedReason }
    set { change { $0.notRatedReason = newValue } }
  }

  public var decision: String? {
    get { details?.values.decision }
    set { change { $0.decision = newValue } }
  }

  public var replaces: String? {
    get { details?.values.replaces }
    set { change { $0.replaces = newValue } }
  }

  public var evidence: String? {
    get { details?.values.evidence }
    set { change { $0.evidence = newValue } }
  }

  public var inCharge: [Key<Unit>] {
    get { details?.values.inCharge ?? [] }
    set { change { $0.inCharge = newValue } }
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
