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
    for (path, page) in pages where path.hasPrefix("don-vi/") && path.split(separator: "/").count == 2 {
      let owed = Self.section("bao-cao", of: page).components(separatedBy: "<tr><th scope=\"row\">").count - 1
      let book = pages[path.replacing(".html", with: "/van-ban-den.html")]
      let rows = book.map(Self.rows) ?? []
      // The last column names what is owed; it is empty for a dispatch that asks for nothing.
      #expect(rows.count { !$0.hasSuffix("<td></td>") } == owed, "\(path)")
      #expect((book != nil) == page.contains("/van-ban-den.html"), "\(path): the way to the book")
      owedInAll += owed
      rowsInAll += rows.count
    }
    #expect(owedInAll > 100)
    #expect(rowsInAll > owedInAll, "some dispatches ask for nothing by a date")
  }

  private static func section(_ id: String, of page: String) -> Substring {
    guard let start = page.range(of: "aria-labelledby=\"\(id)\"") else { return "" }
    let rest = page[start.upperBound...]
    return rest.range(of: "</section>").map { rest[..<$0.lowerBound] } ?? rest
  }

  private static func rows(_ book: String) -> [Substring] {
    book.components(separatedBy: "<tr><td class=\"ink\"></td>").dropFirst().map { row in
      row.range(of: "</tr>").map { row[..<$0.lowerBound] } ?? row[...]
    }
  }
}
