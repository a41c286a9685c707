import Domain
import Exports
import Workers

/// A compliance table: its name in links, what it says in one sentence, and its parts.
struct ReportTable: Sendable {
  /// Most rows of a part on one page.
  static let pageSize = 1500

  /// As in `bang/ty-le.html`.
  let name: String
  let title: String
  /// What the table shows, for the list of tables.
  let about: String
  /// Its main figures, as a sentence.
  let headline: String
  let parts: [TablePart]
  /// The table it is a part of: such a one is not in the list of tables, and its rows are in the files of others.
  var parent: String?

  /// All compliance tables, in the order of the list.
  static func all(in report: Report) -> [ReportTable] {
    let tables: [@Sendable (Report) -> ReportTable] = [
      levels, ratios, heads, conditions, reviews, orders, quarters, remedies, deadlines,
    ]
    return Workers.map(count: tables.count) { tables[$0](report) }
  }

  /// How many pages its longest part fills.
  var pageCount: Int {
    max(1, (parts.map(\.count).max() ?? 0).dividedUp(by: ReportTable.pageSize))
  }

  /// Path of a page of the table, from 1.
  ///
  /// Codes of groups may end in a number, so that their further pages lie in a folder.
  func path(page: Int = 1) -> String { SitePath.table(page > 1 ? "\(name)\(parent == nil ? "-" : "/trang-")\(page)" : name) }

  /// Path of the file with the rows of `part`, empty if there is none; the first one has the name of the table.
  func download(_ part: TablePart) -> String {
    parent != nil ? "" : part.id == parts.first?.id ? "tai-ve/\(name).csv" : "tai-ve/\(name)-\(part.id).csv"
  }

  /// Path of the workbook with all its parts, a sheet each; empty if there is none.
  var workbook: String {
    parent == nil && WorkbookFile.isOffered(parts.map(\.count)) ? "tai-ve/\(name).xlsx" : ""
  }

  /// The files to download: one a part, and one with all of them.
  func downloads(in report: Report) -> [Download] {
    let files = parts.map { part in
      Download(path: download(part), Download.Listing(title, part: parts.count > 1 ? part.title : "", .csv)) {
        part.write(into: &$0)
      }
    }
    return files + report.workbook(workbook, title: title, sheets: parts.map { $0.sheet(of: title) })
  }
}

extension Int {
  /// How many parts of `size` it takes.
  func dividedUp(by size: Int) -> Int { (self + size - 1) / size }
}
