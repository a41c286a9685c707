public import Exports
import Domain
import Markup
import Rules
import Spreadsheet

/// The files of the site that are no pages.
public enum Downloads {
  static let findingsJSON = "tai-ve/phat-hien.json"
  static let findingsCSV = "tai-ve/phat-hien.csv"
  static let changes = "tai-ve/thay-doi.csv"

  /// Path of the workbook beside the CSV file at `path`, empty where a table of so many rows has none.
  static func workbook(of path: String, rows: Int) -> String {
    WorkbookFile.isOffered([rows]) ? path.replacing(".csv", with: ".xlsx") : ""
  }

  /// The workbook of all findings, empty if there is none.
  static func findingsWorkbook(_ report: Report) -> String {
    workbook(of: findingsCSV, rows: report.judgement.findings.count + report.judgement.gaps.count)
  }
  static let searchIndex = "tai-nguyen/tim-kiem.js"

  /// All of them: the compliance tables, the findings, the waivers, the register, the lists, and the index of the search page (which is not listed).
  public static func all(for report: Report) -> [Download] {
    report.tables.flatMap { $0.downloads(in: report) } + findings(report) + WaiversPage.list(report).downloads(in: report)
      + ChangesPage.downloads(report)
      + RegisterPage.downloads(report) + lists(report).flatMap { $0.downloads(in: report) } + [
        Download(path: searchIndex, nil) { SearchIndex.write(report, into: &$0) }
      ]
  }

  /// The lists that pages show grouped or drawn.
  private static func lists(_ report: Report) -> [ListFile] {
    [
      UnitsPage.list(report), DispatchesPage.list(report), RecipientsPage.list(report), ChainPage.list(report),
      RulesPage.list(report),
    ]
  }

  private static func findings(_ report: Report) -> [Download] {
    let judgement = report.judgement
    return [
      Download(path: findingsCSV, Download.Listing("Phát hiện", .csv), pieces: CheckCSV.pieces(of: judgement)),
      Download(
        path: findingsJSON, Download.Listing("Phát hiện", .json),
        pieces: CheckJSON.compactPieces(of: judgement, diagnostics: report.diagnostics)),
    ] + report.workbook(findingsWorkbook(report), title: "Phát hiện", sheets: [CheckCSV.sheet(of: judgement)])
  }
}

extension Report {
  /// The workbook at `path` with `sheets`; none where the path is empty.
  func workbook(_ path: String, title: String, sheets: @autoclosure () -> [SheetSource]) -> [Download] {
    guard !path.isEmpty else { return [] }
    let info = SpreadsheetInfo(
      title: title, issuer: [settings.issuer.parent, settings.issuer.name].filter { !$0.isEmpty }.joined(separator: " – "),
      note: "\(settings.issuer.name) · Số liệu đến \(settings.asOf.vietnamese)", day: Int(settings.asOf.ordinal))
    return [Download(path: path, Download.Listing(title, .workbook), body: WorkbookFile.body(info, sheets()))]
  }
}
