import Domain
import Rules

/// Ratings of other periods than the report's: its quarters with their axes, and the year before.
///
/// Some subjects are missing in each, others are there with another level, score or group; one quarter in three is not there.
enum RandomPeriods {
  static func add(to dataset: inout Dataset, _ random: inout RandomContent.Generator) {
    let own = dataset.objects
    let year = dataset.settings.period.year
    addRatings(of: .year(year - 1), like: own, to: &dataset, &random)
    for quarter in 1...3 where random.int(0...2) > 0 {
      let period = Period.quarter(quarter, of: year)
      addRatings(of: period, like: own, to: &dataset, &random)
      if random.int(0...3) > 0 { addAxes(of: period, to: &dataset, &random) }
    }
    dataset.ratings.sort { $0.period < $1.period }
  }

  private static func table(
    _ kind: TableKind, _ period: Period, in dataset: inout Dataset, _ random: inout RandomContent.Generator
  ) -> Key<Table> {
    var headings = Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.header) })
    for column in [Column.score, .done, .decided] where random.int(0...3) == 0 { headings[column] = nil }
    dataset.tables.append(Table(kind: kind, period: period, path: kind.path(period), headings: headings))
    return Key(dataset.tables.count - 1)
  }

  private static func addRatings(
    of period: Period, like own: [RatedObject], to dataset: inout Dataset, _ random: inout RandomContent.Generator
  ) {
    let table = table(.ratings, period, in: &dataset, &random)
    let start = dataset.objects.count
    for object in own where random.int(0...4) > 0 {
      let source = RowSource(table: table, line: dataset.objects.count - start + 2)
      var row = RatedObject(subject: object.subject, unit: object.unit, type: object.type, name: object.name, source: source)
      (row.role, row.person, row.group, row.inCharge) = (object.role, object.person, object.group, object.inCharge)
      row.level = random.int(0...1) == 0 ? object.level : random.perhaps { RatingLevel.allCases[$0.int(0...3)] }
      row.score = dataset.tables[table].has(.score) ? random.perhaps { Score($0.int(30...100)) } : nil
      row.assigned = object.assigned
      row.done = dataset.tables[table].has(.done) ? object.done : nil
      row.reviewed = random.perhaps { $0.day() }
      row.decided = dataset.tables[table].has(.decided) ? random.perhaps { $0.day() } : nil
      dataset.objects.append(row)
    }
    dataset.ratings.append(RatingsTable(period: period, table: table, objects: start..<dataset.objects.count))
  }

  private static func addAxes(of period: Period, to dataset: inout Dataset, _ random: inout RandomContent.Generator) {
    let table = table(.axes, period, in: &dataset, &random)
    for subject in dataset.subjects.keys where random.int(0...2) == 0 {
      for axis in 1...6 where random.int(0...9) > 0 {
        let source = RowSource(table: table, line: dataset.axisResults.count + 2)
        var row = AxisResult(period: period, subject: subject, axis: axis, source: source)
        row.maximum = random.perhaps { Score($0.int(10...15)) }
        row.score = random.perhaps { Score($0.int(5...15)) }
        row.notApplicable = random.perhaps { $0.int(0...3) == 0 }
        dataset.axisResults.append(row)
      }
    }
  }
}
