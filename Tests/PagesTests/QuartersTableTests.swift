import Domain
import Rules
import Testing

@testable import Pages

@Suite struct QuartersTableTests {
  /// Leaders of the year with a quarter of it and one after it, in which all have moved to the last unit.
  private var dataset: Dataset {
    var dataset = Reports.random(seed: 3)
    let yearly = dataset.objects
    for period in [Period.quarter(3, of: 2025), .quarter(1, of: 2026)] {
      let table = Key<Table>(dataset.tables.count)
      dataset.tables.append(
        Table(
          kind: .ratings, period: period, path: "ratings/\(period.code).csv",
          headings: dataset.tables[Int(TableKind.ratings.rawValue)].headings))
      let start = dataset.objects.count
      for (line, object) in yearly.enumerated() where object.type == .leader {
        let hasMoved = period.year == 2026
        var row = RatedObject(
          subject: object.subject, unit: hasMoved ? Key(dataset.units.count - 1) : object.unit, type: .leader,
          name: hasMoved ? "Tên mới" : object.name, source: RowSource(table: table, line: line + 2))
        row.post = hasMoved ? "Chức vụ mới" : object.post
        row.level = .good
        dataset.objects.append(row)
      }
      dataset.ratings.append(RatingsTable(period: period, table: table, objects: start..<dataset.objects.count))
    }
    return dataset
  }

  @Test func `who moved after the period stands where he was in it`() throws {
    let report = Reports.report(dataset)
    let part = ReportTable.quarters(in: report).parts[0]
    #expect(part.count > 3)
    for row in (0..<part.count).map(part.row) {
      guard case .noted(let name, let path, let post) = row.cells[0], case .unit(_, let unit) = row.cells[2] else {
        Issue.record("no link")
        continue
      }
      #expect(name != "Tên mới" && row.cells[1].plain != "Chức vụ mới" && post == row.cells[1].plain)
      let object = try #require(report.dataset.objects.first { $0.name == name })
      #expect(object.unit == unit && path == SitePath.object(row.id, of: report.dataset.units[unit]))
    }
  }

  @Test func `a person in two posts stands in both, and one whose post passed on in the quarters alone`() throws {
    var dataset = dataset
    let count = ReportTable.quarters(in: Reports.report(dataset)).parts[0].count
    dataset.persons = [Person(code: "p0"), Person(code: "p1")]
    let yearly = dataset.ratings[0].objects.filter { dataset.objects[$0].type == .leader }
    for index in yearly.prefix(2) { dataset.objects[index].person = Key(0) }
    #expect(ReportTable.quarters(in: Reports.report(dataset)).parts[0].count == count)
    // The first post was another's in the quarter.
    let subject = dataset.objects[yearly[0]].subject
    let quarter = try #require(dataset.ratings.first { $0.period == .quarter(3, of: 2025) })
    let row = try #require(quarter.objects.first { dataset.objects[$0].subject == subject })
    dataset.objects[row].person = Key(1)
    let part = ReportTable.quarters(in: Reports.report(dataset)).parts[0]
    #expect(part.count == count + 1)
    let code = dataset.subjects[subject].code
    #expect((0..<part.count).map { part.row($0).id }.filter { $0 == code || $0.hasPrefix(code + "-") } == [code, code + "-p1"])
  }
}
