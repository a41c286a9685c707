import Domain

extension Assessment {
  /// The rows of `object` in the quarters of the report year, in the order of quarters.
  func quarterRows(of object: RatedObject) -> [(quarter: Period, row: RatedObject)] {
    quarters.flatMap { quarter in rows(of: object, in: quarter).map { (quarter.period, dataset.objects[$0]) } }
      .sorted { $0.quarter < $1.quarter }
  }

  /// The rows of `object` in the quarter before the report year.
  func rowsOfQuarterBefore(_ object: RatedObject) -> [(quarter: Period, row: RatedObject)] {
    let period = Period.quarter(4, of: settings.period.year - 1)
    // By place: the indexes of a period are many to copy.
    guard let quarter = ratings.firstIndex(where: { $0.period == period }) else { return [] }
    return rows(of: object, in: ratings[quarter]).map { (period, dataset.objects[$0]) }
  }

  /// Quarters in which nothing tells whether and how the object was rated, each with what is missing: the table of a quarter that is
  /// due, or its column of levels.
  func untoldQuarters(of object: RatedObject) -> [(quarter: Period, missing: Missing)] {
    guard !absentQuarters.isEmpty || lacksLevels else { return [] }
    let blank = (rowsOfQuarterBefore(object) + quarterRows(of: object)).compactMap { quarter, row in
      row.level == nil ? missing(.level, of: row.source).map { (quarter: quarter, missing: $0) } : nil
    }
    return (absentQuarters + blank).sorted { $0.quarter < $1.quarter }
  }

  /// The quarters of the report year that are due and have no ratings; asked once, because objects are many.
  static func absentQuarters(_ settings: Settings, known ratings: [PeriodRatings]) -> [(quarter: Period, missing: Missing)] {
    let known = Set(ratings.map(\.period))
    return settings.quartersDue.filter { !known.contains($0) }.map { (quarter: $0, missing: .table(.ratings, $0)) }
  }

  /// `cannotTell` naming what is missing of the quarters of the report year; nil where nothing is.
  func withoutQuarters(of object: RatedObject) -> Outcome? {
    let missing = untoldQuarters(of: object).filter { $0.quarter.year == settings.period.year }.map(\.missing)
    return missing.isEmpty ? nil : .cannotTell(Evidence(missing: missing))
  }

  /// Whether the report is about a year: only then quarters are compared with it.
  var isYearly: Bool { settings.period.kind == .year }

  /// The rows of `object` in axes/QUARTER.csv.
  func axes(of object: RatedObject, in quarter: Period) -> [AxisResult] {
    axesOfSubject[object.subject].map { dataset.axisResults[$0] }.filter { $0.period == quarter }
  }
}

/// The first quarter whose results stand on the six axes (Kết luận 29-KL/TW).
let firstQuarterOfAxes = Period.quarter(2, of: 2026)

extension Evidence.Item {
  /// Quarters with their levels: `quý I/2026: KHT`.
  static func quarters(_ rows: [(quarter: Period, row: RatedObject)]) -> Evidence.Item {
    Evidence.Item(
      "quarters", "Xếp loại quý",
      .texts(rows.map { "\($0.quarter.vietnamese): \($0.row.level?.short ?? "không xếp loại")" }),
      rows.map { $0.row.source.cell(.level) })
  }
}

extension Scenario {
  /// Makes 2026 the report year, with figures at 15/01/2027, so that quarters are due; comes first.
  mutating func yearOfQuarters() {
    settings.period = .year(2026)
    settings.asOf = Scenario.day(15, 1, 2027)
    change { dataset in
      let key = dataset.ratings[0].table
      let table = dataset.tables[key]
      dataset.tables[Int(key.position)] = Table(
        kind: .ratings, period: .year(2026), path: TableKind.ratings.path(.year(2026)), headings: table.headings)
      dataset.ratings[0] = RatingsTable(period: .year(2026), table: key, objects: dataset.ratings[0].objects)
    }
  }

  /// Ratings and axes of a quarter, with `level` of `subject` in it; after the rows of the year.
  mutating func quarter(
    _ number: Int, _ type: ObjectType, _ level: RatingLevel?, of subject: Key<Subject>? = nil, in year: Int = 2026,
    _ change: (inout RatedObject) -> Void = { _ in }
  ) {
    let period = Period.quarter(number, of: year)
    let subject = subject ?? self.subject("doi-tuong-quy")
    let unit = unit()
    self.change { dataset in
      let headings = Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.header) })
      for kind in [TableKind.ratings, .axes] {
        dataset.tables.append(Table(kind: kind, period: period, path: kind.path(period), headings: headings))
      }
      let table = Key<Table>(dataset.tables.count - 2)
      var row = RatedObject(
        subject: subject, unit: unit, type: type, name: "Nguyễn Văn An", source: RowSource(table: table, line: 2))
      row.level = level
      change(&row)
      dataset.objects.append(row)
      let count = dataset.objects.count
      dataset.ratings.append(RatingsTable(period: period, table: table, objects: count - 1..<count))
    }
  }

  /// The ratings of a quarter of 2026 have no column of levels.
  mutating func lacksLevels(inQuarter number: Int) {
    change { dataset in
      let period = Period.quarter(number, of: 2026)
      guard let place = dataset.tables.firstIndex(where: { $0.kind == .ratings && $0.period == period }) else { return }
      var headings = dataset.tables[place].headings
      headings[.level] = nil
      dataset.tables[place] = Table(kind: .ratings, period: period, path: dataset.tables[place].path, headings: headings)
    }
  }

  /// Axis rows of the subject that `quarter` makes, with these maxima and scores; nil maximum: not applicable.
  mutating func axes(_ rows: [(maximum: Int?, score: Int?)], in number: Int) {
    let subject = self.subject("doi-tuong-quy")
    change { dataset in
      let table = Key<Table>(dataset.tables.count - 1)
      for (index, row) in rows.enumerated() {
        var axis = AxisResult(
          period: .quarter(number, of: 2026), subject: subject, axis: index + 1, source: RowSource(table: table, line: index + 2))
        axis.maximum = row.maximum.map { Score($0) }
        axis.score = row.score.map { Score($0) }
        axis.notApplicable = row.maximum == nil
        dataset.axisResults.append(axis)
      }
    }
  }
}
