public import Domain

/// The ratings of one period with their indexes; a class, because rules take it up for every object and its indexes are many to copy.
public final class PeriodRatings: Sendable {
  public let period: Period
  public let table: Key<Table>
  /// Positions in `Dataset.objects`.
  public let range: Range<Int>
  public let ofUnit: Lookup<Unit, RatedObject>
  public let ofPerson: Lookup<Person, RatedObject>
  public let ofGroup: Lookup<Group, RatedObject>
  /// What judges the rows of each group.
  let casesOfGroup: [GroupCases]
  /// Rows of TCĐ, TTLĐ and CQ alone: what people are compared with.
  public let collectivesOfUnit: Lookup<Unit, RatedObject>
  /// Rows of CBLĐ alone.
  public let leadersOfUnit: Lookup<Unit, RatedObject>

  init(_ ratings: RatingsTable, in dataset: Dataset) {
    period = ratings.period
    table = ratings.table
    range = ratings.objects
    let objects = dataset.objects
    let rows = ratings.objects.lazy.map { Key<RatedObject>($0) }
    ofUnit = Lookup(owners: dataset.units.count, rows.map { (owner: objects[$0.index].unit, member: $0) })
    ofPerson = Lookup(owners: dataset.persons.count, rows.map { (owner: objects[$0.index].person, member: $0) })
    ofGroup = Lookup(owners: dataset.groups.count, rows.map { (owner: objects[$0.index].group, member: $0) })
    var cases = [GroupCases](repeating: GroupCases(), count: dataset.groups.count)
    for row in ratings.objects {
      guard let group = objects[row].group else { continue }
      let side = dataset.units[objects[row].unit].side
      let profile = Profile.judging(objects[row], side: side, settings: dataset.settings)
      cases[group.index].insert(objects[row], judgedBy: profile, settings: dataset.settings)
    }
    casesOfGroup = cases
    collectivesOfUnit = Lookup(
      owners: dataset.units.count,
      rows.map { (owner: objects[$0.index].type.isPerson ? nil : objects[$0.index].unit, member: $0) })
    leadersOfUnit = Lookup(
      owners: dataset.units.count,
      rows.map { (owner: objects[$0.index].type == .leader ? objects[$0.index].unit : nil, member: $0) })
  }

  /// The rows, in file order.
  public var objects: LazyMapSequence<Range<Int>, Key<RatedObject>> { range.lazy.map { Key($0) } }
}
