import Domain
import Rules
import Testing

/// Codes of posts pass from one person to the next, and people from one post to another.
@Suite struct SamePersonTests {
  /// A post that is rated for 2026, and rows of its quarters: who held it, and how they were rated.
  private func content(year: (person: Int, level: RatingLevel), quarters: [(subject: Int, person: Int?, level: RatingLevel)])
    -> TestContent
  {
    var content = TestContent(period: .year(2026), asOf: day(15, 1, 2027))
    let units = [content.unit("dv"), content.unit("cu")]
    content.dataset.persons = [Person(code: "p0"), Person(code: "p1")]
    content.object(.leader, year.level, units[0]) {
      $0.person = Key(year.person)
      $0.role = .head
    }
    content.dataset.subjects.append(Subject(code: "noi-cu"))
    for (number, row) in quarters.enumerated() { add(row, number + 1, units[row.subject], &content.dataset) }
    return content
  }

  private func add(
    _ row: (subject: Int, person: Int?, level: RatingLevel), _ number: Int, _ unit: Key<Unit>, _ dataset: inout Dataset
  ) {
    let period = Period.quarter(number, of: 2026)
    let table = Key<Table>(dataset.tables.count)
    let headings = dataset.tables[Int(TableKind.ratings.rawValue)].headings
    dataset.tables.append(Table(kind: .ratings, period: period, path: TableKind.ratings.path(period), headings: headings))
    var object = RatedObject(
      subject: Key(row.subject), unit: unit, type: .leader, name: "Người", source: RowSource(table: table, line: 2))
    object.level = row.level
    object.person = row.person.map { Key($0) }
    dataset.objects.append(object)
    let end = dataset.objects.count
    dataset.ratings.append(RatingsTable(period: period, table: table, objects: end - 1..<end))
  }

  private let codes = ["QU01", "QU05", "QU06", "QU07"]

  /// What the rules on quarters find of the post.
  private func told(_ content: TestContent) -> [String] {
    judge(content.dataset).findings.map(\.ruleValue.code).filter(codes.contains)
  }

  @Test func `the quarters of who held the post before are not the successor's`() {
    let quarters = [
      (subject: 0, person: Optional(1), level: RatingLevel.notCompleted), (0, 1, .notCompleted), (0, 0, .excellent),
    ]
    #expect(told(content(year: (0, .excellent), quarters: quarters)) == [])
  }

  @Test(arguments: [0, nil])
  func `of one person, and where a row has no code of a person, they are`(person: Int?) {
    let quarters = [
      (subject: 0, person: person, level: RatingLevel.notCompleted), (0, person, .notCompleted), (0, 0, .excellent),
    ]
    // In a quarter itself the pair is told of the row of the year alone.
    #expect(Set(told(content(year: (0, .excellent), quarters: quarters))).isSuperset(of: ["QU05", "QU06"]))
  }

  @Test func `whoever comes from another post brings the quarters along, and lacks none`() {
    let quarters = [
      (subject: 1, person: Optional(0), level: RatingLevel.notCompleted), (1, 0, .notCompleted), (0, 0, .excellent),
    ]
    let found = told(content(year: (0, .excellent), quarters: quarters))
    #expect(Set(found).isSuperset(of: ["QU05", "QU06"]) && !found.contains("QU01"))
  }

  @Test func `a leader without a row in a quarter lacks one, another person's post or not`() {
    let quarters = [(subject: 1, person: Optional(1), level: RatingLevel.good), (0, 0, .good), (0, 0, .good)]
    #expect(told(content(year: (0, .good), quarters: quarters)).contains("QU01"))
  }

  @Test(arguments: [(1, false), (0, true)])
  func `a shortcoming of who held the post before does not bar the successor`(before: Int, isBarred: Bool) {
    var content = content(year: (0, .excellent), quarters: [])
    let table = Key<Table>(content.dataset.tables.count)
    let headings = content.dataset.tables[Int(TableKind.ratings.rawValue)].headings
    content.dataset.tables.append(Table(kind: .ratings, period: .year(2025), path: "ratings/2025.csv", headings: headings))
    var object = RatedObject(
      subject: Key(0), unit: Key(0), type: .leader, name: "Người", source: RowSource(table: table, line: 2))
    object.person = Key(before)
    content.dataset.objects.append(object)
    content.dataset.ratings.append(RatingsTable(period: .year(2025), table: table, objects: 1..<2))
    var item = Shortcoming(code: "hc", unit: Key(0), foundIn: .year(2025), source: content.row(.remediation, 0))
    item.subject = Key(0)
    item.status = .underway
    content.dataset.shortcomings = [item]
    #expect((content.finding("DK07") != nil) == isBarred)
  }

  @Test(arguments: [(Optional(1), true), (nil, false), (0, false)])
  func `a leader who moved is charged to the old unit for what was done there`(place: Int?, isCharged: Bool) {
    var content = content(year: (0, .good), quarters: [(subject: 0, person: 0, level: .good)])
    // In the quarter he stood in the other unit.
    let moved = content.dataset.objects[1]
    var row = RatedObject(subject: moved.subject, unit: Key(1), type: .leader, name: moved.name, source: moved.source)
    row.level = .good
    content.dataset.objects[1] = row
    var collective = RatedObject(
      subject: Key(2), unit: Key(1), type: .leadershipCollective, name: "Tập thể", source: content.row(.ratings, 5))
    collective.level = .excellent
    collective.decided = day(25, 12, 2026)
    content.dataset.subjects.append(Subject(code: "tt"))
    content.dataset.objects.insert(collective, at: 1)
    content.dataset.ratings = [
      RatingsTable(period: .year(2026), table: content.table(.ratings), objects: 0..<2),
      RatingsTable(period: .quarter(1, of: 2026), table: moved.source.table, objects: 2..<3),
    ]
    var measure = Discipline(
      subject: Key(0), unit: nil, period: .year(2026), date: day(1, 2, 2026), kind: .reprimand,
      source: content.row(.discipline, 0))
    measure.dutyRelated = true
    measure.place = place.map { Key($0) }
    content.dataset.disciplines = [measure]
    #expect((content.finding("DK05") != nil) == isCharged)
  }
}
