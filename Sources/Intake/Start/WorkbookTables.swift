public import Domain
import Workbook

/// A table that stands on a sheet of the content's workbook.
public struct WorkbookTable: Sendable {
  public let kind: TableKind
  public let period: Period?
  /// The workbook's file.
  public let book: String
  public let sheet: String
}

extension Intake {
  /// The tables that the names of sheets say are in the workbook of `folder`; none where there is no workbook that can be opened.
  public static func workbookTables(in folder: String) -> [WorkbookTable] {
    guard let book = Inventory(folder: folder).workbooks.first,
      let bytes = try? Disk.read("\(folder)/\(book)", limit: Limits.tableBytes), let workbook = try? Workbook(bytes)
    else { return [] }
    return workbook.sheets.compactMap { sheet in
      guard case .table(let kind, let period) = SheetName(sheet.name) else { return nil }
      return WorkbookTable(kind: kind, period: period, book: book, sheet: sheet.name)
    }
  }
}
