import Domain
import Rules

/// How many objects of a kind got which level; the five counts add up to the total.
struct LevelCounts: Sendable, Equatable {
  let label: String
  private var byLevel = [0, 0, 0, 0]
  private(set) var notRated = 0

  init(_ label: String) { self.label = label }

  mutating func add(_ level: RatingLevel?) {
    if let level { byLevel[Int(level.rawValue) - 1] += 1 } else { notRated += 1 }
  }

  static func += (left: inout LevelCounts, right: LevelCounts) {
    for index in left.byLevel.indices { left.byLevel[index] += right.byLevel[index] }
    left.notRated += right.notRated
  }

  subscript(level: RatingLevel) -> Int { byLevel[Int(level.rawValue) - 1] }

  var rated: Int { byLevel.reduce(0, +) }
  var total: Int { rated + notRated }

  /// The counts of the report period by type of object, types without objects left out.
  static func byType(in report: Report) -> [LevelCounts] {
    var counts = ObjectType.allCases.map { LevelCounts($0.words) }
    for key in report.assessment.report?.objects ?? (0..<0).lazy.map(Key.init) {
      let object = report.dataset.objects[key]
      counts[Int(object.type.rawValue)].add(object.level)
    }
    return counts.filter { $0.total > 0 }
  }
}
