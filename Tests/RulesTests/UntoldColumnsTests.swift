import Domain
import Rules
import Testing

/// What a column that is not there leaves open is told, never guessed.
@Suite struct UntoldColumnsTests {
  /// A body and an official of one unit, and a leader, each HTT with 60 points, decided under the older State regime.
  private func content(side: Side?) -> TestContent {
    var content = TestContent()
    let unit = content.unit(side: side)
    for type in [ObjectType.body, .staff, .leader] {
      content.object(type, .good, unit) {
        $0.score = Score(60)
        $0.decided = day(20, 12, 2025)
        $0.monthsWorked = 3
        $0.leave = false
      }
    }
    return content
  }

  @Test func `with the side of units a State official is judged by the State's regime`() {
    #expect(content(side: .state).tally("DK01") == [0, 1, 2, 0])
    #expect(content(side: .state).tally("KD11") == [0, 1, 2, 0])
  }

  @Test func `without the column of sides no regime is taken for that of bodies and officials`() {
    var content = content(side: nil)
    content.lacks(.side, in: .units)
    // The leader is judged by the Party's regime either way.
    #expect(content.tally("DK01") == [0, 1, 0, 2])
    #expect(content.tally("KD11") == [0, 0, 2, 1])
    let gap = judge(content.dataset).gaps.first { RuleCatalogue.codes[$0.rule] == "DK01" }
    #expect(gap?.missing == [.column(.side, content.table(.units))])
    content.dataset.settings.rules.profile = .p366
    #expect(content.tally("DK01") == [0, 3, 0, 0])
  }

  @Test func `one rule asked of one target says the same as the evaluation of all`() throws {
    var content = content(side: nil)
    content.lacks(.side, in: .units)
    let judgement = judge(content.dataset)
    let rule = try #require(RuleCatalogue.rule("DK01"))
    #expect(judgement.verdicts(of: rule, in: Key(0)).map(\.outcome.verdict) == [.cannotTell, .cannotTell, .notMet])
  }

  @Test func `without the column of groups each group of the table cannot be told`() {
    var content = TestContent()
    let unit = content.unit()
    _ = content.group()
    _ = content.group()
    for _ in 0..<3 { content.object(.partyOrganization, .excellent, unit) }
    #expect(content.tally("TL01") == [0, 0, 0, 0])
    content.lacks(.ratingGroup, in: .ratings)
    for code in ["TL01", "TL04", "TL05"] { #expect(content.tally(code) == [0, 0, 0, 2], "\(code)") }
    #expect(content.tally("TL02") == [0, 0, 2, 0], "what the table of groups says needs no ratings")
  }

  @Test func `an object without a level needs no role`() {
    var content = TestContent()
    let unit = content.unit()
    content.object(.leader, nil, unit)
    content.object(.leader, .good, unit)
    content.object(.body, .completed, unit)
    content.lacks(.role, in: .ratings)
    for code in ["TR01", "TR02", "TR03", "TR04"] { #expect(content.tally(code) == [0, 0, 2, 1], "\(code)") }
  }

  @Test func `a part of a dossier that is named twice is missing once`() {
    var content = TestContent()
    let subject = content.object(.partyMember, .good, content.unit())
    for part in ["Biên bản", "biên bản"] {
      var row = DossierPart(subject: subject, period: .year(2025), part: part, source: content.row(.dossiers, 0))
      row.present = false
      content.dataset.dossiers.append(row)
    }
    #expect(content.finding("KD07")?.message(in: content.dataset).text.contains("thiếu 1 thành phần") == true)
  }

  @Test func `leaders whom discipline removed before the year's rating still count for their collective`() {
    var content = TestContent(period: .year(2026), asOf: day(15, 1, 2027))
    let unit = content.unit()
    content.object(.leadershipCollective, .excellent, unit)
    let gone = Key<Subject>(content.dataset.subjects.count)
    content.dataset.subjects.append(Subject(code: "da-bi-cach-chuc"))
    let quarter = Period.quarter(1, of: 2026)
    let headings = Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, $0.header) })
    content.dataset.tables.append(
      Table(kind: .ratings, period: quarter, path: TableKind.ratings.path(quarter), headings: headings))
    let table = Key<Table>(content.dataset.tables.count - 1)
    content.dataset.objects.append(
      RatedObject(subject: gone, unit: unit, type: .leader, name: "A", source: RowSource(table: table, line: 2)))
    let count = content.dataset.objects.count
    content.dataset.ratings.append(RatingsTable(period: quarter, table: table, objects: count - 1..<count))
    var discipline = Discipline(
      subject: gone, unit: nil, period: .year(2026), date: day(1, 6, 2026), kind: .expulsion, source: content.row(.discipline, 0))
    discipline.dutyRelated = true
    content.dataset.disciplines.append(discipline)
    #expect(content.findings("DK05", "DK13") == ["DK05 error", "DK13 error"])
  }
}
