import Domain

/// The regimes that judge the rows of a group.
struct GroupCases: Sendable {
  var collectives: ProfileSet = []
  var persons: ProfileSet = []
  /// The last day that one of them was decided.
  var day = Day(ordinal: 0)

  mutating func insert(_ object: RatedObject, judgedBy profile: Profile, settings: Settings) {
    if object.type.isPerson { persons.insert(ProfileSet(profile)) } else { collectives.insert(ProfileSet(profile)) }
    day = max(day, object.decided ?? settings.asOf)
  }

  func grounds(periodEnd: Day) -> [Ground] {
    [(collectives, ObjectType.body), (persons, .staff)].flatMap { profiles, type in
      Profile.allCases.filter { profiles.contains(ProfileSet($0)) }.map {
        Ground(profile: $0, state: nil, type: type, day: day, periodEnd: periodEnd)
      }
    }
  }
}
