/// One row of a ratings table: an object and its rating in one period.
///
/// What the cell leaves blank is nil. `assigned ≥ done ≥ onTime` and `done ≥ exceeded` hold where the values are there.
package struct RatedObject: Sendable {
  package let subject: Key<Subject>
  package let unit: Key<Unit>
  package let type: ObjectType
  package let name: String
  package let source: RowSource
  package var post: String?
  package var role: Role?
  package var person: Key<Person>?
  package var group: Key<Group>?
  /// Whether the object counts in the ratio; blank means it does.
  package var counted = true
  package var countedBasis: String?
  package var selfLevel: RatingLevel?
  package var proposedLevel: RatingLevel?
  /// The level decided; nil when not rated.
  package var level: RatingLevel?
  package var notRatedReason: String?
  package var generalScore: Score?
  package var resultScore: Score?
  package var score: Score?
  package var assigned: Int32?
  package var done: Int32?
  package var onTime: Int32?
  package var exceeded: Int32?
  package var reviewed: Day?
  package var decided: Day?
  package var decision: String?
  package var replaces: String?
  package var reviewAccepted: Bool?
  package var monthsWorked: Int32?
  package var leave: Bool?
  package var evidence: String?
  package var inCharge: [Key<Unit>] = []
  /// How many of the five basic socio-economic targets were missed, 0…5.
  package var missedBasicTargets: Int32?

  package init(subject: Key<Subject>, unit: Key<Unit>, type: ObjectType, name: String, source: RowSource) {
    self.subject = subject
    self.unit = unit
    self.type = type
    self.name = name
    self.source = source
  }
}

/// The ratings of one period: a stretch of `Dataset.objects`.
package struct RatingsTable: Sendable {
  package let period: Period
  package let table: Key<Table>
  /// Positions in `Dataset.objects`.
  package let objects: Range<Int>

  package init(period: Period, table: Key<Table>, objects: Range<Int>) {
    self.period = period
    self.table = table
    self.objects = objects
  }
}
