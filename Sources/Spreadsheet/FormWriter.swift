import CXlsxWriter

/// Writes a workbook of empty tables to be filled in: headings, lists to choose from, and rules for what cells take.
///
/// The same calls give the same bytes.
public final class FormWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let file: MemoryFile
  private let formats: FormFormats
  private let info: SpreadsheetInfo
  private var isClosed = false

  /// Rows that are ready to be filled in, the heading among them: more than the bodies of a province have cadres.
  static let lastRow: UInt32 = 20_000

  public init(_ info: SpreadsheetInfo) throws(SpreadsheetFault) {
    file = try MemoryFile()
    self.info = info
    guard let workbook = workbook_new(file.path) else { throw .noMemory }
    self.workbook = workbook
    formats = FormFormats(workbook)
    info.set(on: workbook)
  }

  deinit { if !isClosed { lxw_workbook_free(workbook) } }

  /// Adds a sheet.
  ///
  /// `name` must be one that spreadsheets take, and no other sheet's: the reader knows tables by it.
  public func addSheet(name: String, _ columns: [FormColumn]) throws(SpreadsheetFault) {
    guard let worksheet = workbook_add_worksheet(workbook, name) else {
      throw .library(Int(LXW_ERROR_PARAMETER_VALIDATION.rawValue))
    }
    OpenSheet.setPage(of: worksheet, title: name, info: info)
    worksheet_repeat_columns(worksheet, 0, 0)
    worksheet_fit_to_pages(worksheet, UInt16((columns.count + 9) / 10), 0)
    worksheet_set_row(worksheet, 0, 48, nil)
    for (place, column) in columns.enumerated() {
      let place = UInt16(place)
      worksheet_set_column(worksheet, place, place, Self.width(of: column), formats.cells(of: column.values))
      worksheet_write_string(worksheet, 0, place, column.heading, column.isRequired ? formats.requiredHead : formats.head)
      try FormRule(column).set(on: worksheet, column: place)
    }
  }

  /// Closes the workbook and gives its bytes; nothing may be written after it.
  public func finish() throws(SpreadsheetFault) -> [UInt8] {
    isClosed = true
    return try file.bytes(closing: workbook)
  }

  /// Room for the longest word of the heading and for what most cells hold, in digits.
  private static func width(of column: FormColumn) -> Double {
    let heading = column.heading.split(separator: " ").map(\.count).max() ?? 0
    let cells: Int =
      switch column.values {
      case .text(let letters): letters
      case .words(let words): min(words.map(\.count).max() ?? 0, 30)
      case .listed: 22
      case .number, .integer: 9
      }
    return Double(max(heading, cells) + 3)
  }
}

/// How the cells of a form look.
private struct FormFormats {
  let head: SheetFormats.Format?
  let requiredHead: SheetFormats.Format?
  private let text: SheetFormats.Format?
  private let plain: SheetFormats.Format?

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    head = SheetFormats.head(workbook)
    requiredHead = SheetFormats.head(workbook)
    format_set_bg_color(head, 0xF2F2F2)
    format_set_bg_color(requiredHead, 0xDDE6EE)
    text = SheetFormats.format(workbook, isBold: false)
    plain = SheetFormats.format(workbook, isBold: false)
    // Twenty thousand ruled rows would all be printed.
    for format in [text, plain] { format_set_border(format, UInt8(LXW_BORDER_NONE.rawValue)) }
    format_set_num_format(text, "@")
  }

  func cells(of values: FormColumn.Values) -> SheetFormats.Format? {
    switch values {
    case .text, .words, .listed: text
    case .number, .integer: plain
    }
  }
}
