import Domain
import Intake
import Spreadsheet

/// The tables of a new content folder as sheets of one workbook, each column with what it takes.
enum BlankWorkbook {
  /// Its name in the content folder.
  static let file = "so-lieu.xlsx"

  /// The workbook of `tables`, which says that it was made on `day`: the clock is never read.
  static func bytes(of tables: [BlankTable], on day: Day) throws(Failure) -> [UInt8] {
    let info = SpreadsheetInfo(
      title: "Số liệu kiểm điểm, đánh giá, xếp loại chất lượng", issuer: "", note: "",
      day: Int(day.ordinal))
    do throws(SpreadsheetFault) {
      let writer = try FormWriter(info)
      for table in tables { try writer.addSheet(name: table.sheet, columns(of: table, among: tables)) }
      return try writer.finish()
    } catch {
      throw Failure(["Không lập được tệp Excel: \(error.sentence)", "Chưa tạo tệp nào."], exitCode: ExitCodes.files)
    }
  }

  private static func columns(of table: BlankTable, among tables: [BlankTable]) -> [FormColumn] {
    ColumnGuide.columns(of: table.kind).map { guide in
      FormColumn(
        heading: guide.heading, isRequired: guide.isRequired, values: values(guide.values, among: tables), advice: guide.advice)
    }
  }

  private static func values(_ values: CellValues, among tables: [BlankTable]) -> FormColumn.Values {
    switch values {
    case .words(let words): .words(words)
    case .score: .number(upTo: 100)
    case .integer(let most): .integer(upTo: most)
    case .reference(let kind): codes(of: kind, among: tables) ?? .text(letters: 20)
    case .period, .day: .text(letters: 10)
    case .code: .text(letters: 20)
    case .text, .references, .addressees: .text(letters: 28)
    }
  }

  /// The column that introduces codes of `kind`, where its table is a sheet of the workbook and no other is.
  private static func codes(of kind: CodeKind, among tables: [BlankTable]) -> FormColumn.Values? {
    guard let home = kind.home else { return nil }
    let sheets = tables.filter { $0.kind == home.table }
    let column = ColumnGuide.columns(of: home.table).firstIndex { $0.column == home.column }
    guard sheets.count == 1, let column else { return nil }
    return .listed(sheet: sheets[0].sheet, column: column)
  }
}
