import Foundation
import Pipeline
import Testing

/// The book of incoming dispatches of each unit of the sample.
@Suite struct IncomingBookTests {
  @Test func everyReportAUnitOwesStandsOnceInItsBook() throws {
    let folder = try TemporaryFolder()
    _ = try buildSite(Request(content: AgreementTests.content), site: folder.path("Site"))
    let pages = try folder.files(below: "Site").mapValues { String(decoding: $0, as: UTF8.self) }
    var owedInAll = 0
    var rowsInAll = 0
    var tasksInAll = 0
    for (path, page) in pages where path.hasPrefix("don-vi/") && path.split(separator: "/").count == 2 {
      let owed = Self.section("bao-cao", of: page).components(separatedBy: "<tr id=\"bao-cao-").count - 1
      let book = pages[path.replacing(".html", with: "/van-ban-den.html")]
      let rows = book.map(Self.rows) ?? []
      // The fifth column says how it stands: only reports of the table are followed. The fourth says by when, of tasks as well.
      #expect(rows.count { !Self.cells($0)[4].isEmpty } == owed, "\(path)")
      #expect(rows.allSatisfy { Self.cells($0)[4].isEmpty || !Self.cells($0)[3].isEmpty }, "\(path)")
      tasksInAll += rows.count { Self.cells($0)[4].isEmpty && !Self.cells($0)[3].isEmpty }
      #expect(rows.allSatisfy { Self.cells($0).count == 7 && !Self.cells($0)[2].isEmpty }, "\(path): a receiver in each row")
      let days = rows.compactMap { Self.day(Self.cells($0)[1]) }
      #expect(days == days.sorted() && rows.prefix(days.count).allSatisfy { Self.day(Self.cells($0)[1]) != nil }, "\(path)")
      #expect((book != nil) == page.contains("/van-ban-den.html"), "\(path): the way to the book")
      owedInAll += owed
      rowsInAll += rows.count
    }
    #expect(owedInAll > 100)
    #expect(tasksInAll > 10, "dispatches of the sample set days that no table follows")
    #expect(rowsInAll > owedInAll, "some dispatches ask for nothing by a date")
  }

  @Test func aDispatchThatDoesNotNameTheUnitSaysSoAndTheCoverHasTheYearsOfItsRows() throws {
    let folder = try TemporaryFolder()
    _ = try buildSite(Request(content: AgreementTests.content), site: folder.path("Site"))
    let pages = try folder.files(below: "Site").mapValues { String(decoding: $0, as: UTF8.self) }
    var (unnamed, long) = (0, 0)
    for (path, book) in pages where path.hasSuffix("/van-ban-den.html") {
      let rows = Self.rows(book)
      for row in rows where row.contains("van-ban/") { #expect(row.contains("<span class=\"line quiet\">"), "\(path): \(row)") }
      unnamed += rows.count { $0.contains("văn bản không nêu đơn vị ở Kính gửi, Nơi nhận") }
      let years = Set(rows.compactMap { Self.day(Self.cells($0)[1]).map { $0 / 10_000 } } + [2026])
      let (first, last) = (try #require(years.min()), try #require(years.max()))
      #expect(book.contains("<p>Năm: \(first == last ? "\(first)" : "\(first) – \(last)")</p>"), "\(path): \(years)")
      if first < last { long += 1 }
    }
    #expect(unnamed > 0 && long > 0)
  }

  private static func section(_ id: String, of page: String) -> Substring {
    guard let start = page.range(of: "aria-labelledby=\"\(id)\"") else { return "" }
    let rest = page[start.upperBound...]
    return rest.range(of: "</section>").map { rest[..<$0.lowerBound] } ?? rest
  }

  /// What stands in the seven cells of a row, the first of which the cut has taken away.
  private static func cells(_ row: Substring) -> [Substring] {
    [""]
      + row.replacing("<th scope=\"row\">", with: "<td>").replacing("</th>", with: "</td>").components(separatedBy: "</td>")
      .filter { !$0.isEmpty }.map { $0.dropFirst("<td>".count) }
  }

  /// Year, month and day of the dispatch, which stand behind its number.
  private static func day(_ document: Substring) -> Int? {
    guard let found = document.firstMatch(of: #/, ngày (\d{2})/(\d{1,2})/(\d{4}), /#) else { return nil }
    let parts = [found.3, found.2, found.1].compactMap { Int($0) }
    return parts.count == 3 ? parts[0] * 10_000 + parts[1] * 100 + parts[2] : nil
  }

  private static func rows(_ book: String) -> [Substring] {
    book.components(separatedBy: "<tr><td class=\"ink\"></td>").dropFirst().map { row in
      row.range(of: "</tr>").map { row[..<$0.lowerBound] } ?? row[...]
    }
  }
}
