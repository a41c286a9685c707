public import Spreadsheet

/// A table as a sheet of a workbook.
public struct SheetSource: Sendable {
  /// On the tab of the sheet.
  let name: String
  /// Above the printed sheet.
  let title: String
  let heads: [String]
  /// How many rows it has; one without any is left out.
  let count: Int
  let write: @Sendable (inout SpreadsheetWriter) -> Void

  public init(
    name: String, title: String, heads: [String], count: Int, write: @escaping @Sendable (inout SpreadsheetWriter) -> Void
  ) {
    (self.name, self.title, self.heads, self.count, self.write) = (name, title, heads, count, write)
  }
}

/// Tables as one workbook (`.xlsx`), which spreadsheets open with Vietnamese letters, numbers and days as they are.
public enum WorkbookFile {
  /// Most rows of a table that is offered as a workbook: longer ones take seconds to pack, and are CSV alone.
  public static let mostRows = 5_000

  /// Whether tables with so many rows each are offered as a workbook.
  public static func isOffered(_ rows: [Int]) -> Bool { rows.contains { $0 > 0 } && rows.allSatisfy { $0 <= mostRows } }

  /// The workbook of those of `sheets` that have rows.
  public static func body(_ info: SpreadsheetInfo, _ sheets: [SheetSource]) -> Download.Body {
    .workbook { () throws(SpreadsheetFault) in
      var writer = try SpreadsheetWriter(info)
      for sheet in sheets where sheet.count > 0 {
        try writer.beginSheet(name: sheet.name, title: sheet.title, heads: sheet.heads)
        sheet.write(&writer)
      }
      return try writer.finish()
    }
  }
}
