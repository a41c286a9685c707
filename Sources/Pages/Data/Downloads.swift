public import Exports
import Domain
import Markup
import Rules

/// The files of the site that are no pages.
public enum Downloads {
  static let findingsJSON = "tai-ve/phat-hien.json"
  static let findingsCSV = "tai-ve/phat-hien.csv"
  static let waivers = "tai-ve/mien-tru.csv"
  static let changes = "tai-ve/thay-doi.csv"
  static let searchIndex = "tai-nguyen/tim-kiem.js"

  /// All of them: the compliance tables, the findings, the waivers, and the index of the search page (which has no title).
  public static func all(for report: Report) -> [Download] {
    report.tables.flatMap(\.downloads) + findings(report) + WaiversPage.downloads(report)
      + ChangesPage.downloads(report)
      + RegisterPage.downloads(report) + [
        Download(path: searchIndex, title: "") { SearchIndex.write(report, into: &$0) }
      ]
  }

  private static func findings(_ report: Report) -> [Download] {
    let judgement = report.judgement
    return [
      Download(path: findingsCSV, title: "Phát hiện (CSV)", pieces: CheckCSV.pieces(of: judgement)),
      Download(path: findingsJSON, title: "Phát hiện (JSON)", pieces: CheckJSON.compactPieces(of: judgement)),
    ]
  }
}
