import CXlsxWriter

/// Writes one workbook (`.xlsx`), sheet after sheet, row after row: sole owner of libxlsxwriter's workbooks.
///
/// The same calls give the same bytes. Cells hold texts, numbers and days, never a formula, whatever a text begins with.
/// Rows go to a temporary file of the library as they come, so that a long sheet takes no memory.
public final class SpreadsheetWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let file: MemoryFile
  private let formats: SheetFormats
  private let info: SpreadsheetInfo
  private var names = SheetNames()
  private var sheet: OpenSheet?
  private var isClosed = false
  /// A text with a zero behind it, as C wants it; one for all cells.
  private var letters: [CChar] = []

  /// Most letters that a cell of a spreadsheet may hold.
  private static let mostLetters = 32_767
  private static let cutMark = " … (còn tiếp, xem tệp CSV)"

  public init(_ info: SpreadsheetInfo) throws(SpreadsheetFault) {
    file = try MemoryFile()
    self.info = info
    var options = lxw_workbook_options()
    options.constant_memory = 1
    guard let workbook = workbook_new_opt(file.path, &options) else { throw .noMemory }
    self.workbook = workbook
    formats = SheetFormats(workbook)
    info.set(on: workbook)
  }

  deinit { if !isClosed { lxw_workbook_free(workbook) } }

  /// Begins a sheet; `title` is printed above it, `heads` are its first row, which stays in sight and on every printed page.
  public func beginSheet(name: String, title: String, heads: [String]) throws(SpreadsheetFault) {
    endSheet()
    guard let worksheet = workbook_add_worksheet(workbook, names.name(name)) else { throw .noTemporaryFile }
    sheet = OpenSheet(worksheet, title: title, info: info, columns: heads.count)
    for head in heads { write(head, formats.head) }
    endRow()
  }

  /// Begins a row; the one of a sum is set bold.
  public func startRow(isTotal: Bool) { sheet?.isTotal = isTotal }

  public func endRow() { sheet?.endRow() }

  public func cell(_ text: String) { write(text, kind?.text) }

  public func cell(_ bytes: UnsafeBufferPointer<UInt8>) { write(bytes, kind?.text) }

  public func cell(_ number: Int) {
    guard let place = sheet?.next(width: String(number).utf8.count) else { return }
    worksheet_write_number(place.worksheet, place.row, place.column, Double(number), kind?.number)
  }

  /// A day of the calendar, or an empty cell.
  public func cell(year: Int, month: Int, day: Int) {
    guard let place = sheet?.next(width: 10) else { return }
    var date = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
    worksheet_write_datetime(place.worksheet, place.row, place.column, &date, kind?.day)
  }

  /// Closes the workbook and gives its bytes; nothing may be written after it.
  public func finish() throws(SpreadsheetFault) -> [UInt8] {
    endSheet()
    isClosed = true
    return try file.bytes(closing: workbook)
  }

  private var kind: SheetFormats.Kind? { sheet.map { formats.kind(isTotal: $0.isTotal) } }

  private func endSheet() {
    sheet?.close()
    sheet = nil
  }

  private func write(_ text: String, _ format: SheetFormats.Format?) {
    var text = text
    text.withUTF8 { write($0, format) }
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>, _ format: SheetFormats.Format?) {
    guard let place = sheet?.next(width: OpenSheet.width(of: bytes)) else { return }
    if bytes.isEmpty {
      worksheet_write_blank(place.worksheet, place.row, place.column, format)
      return
    }
    letters.removeAll(keepingCapacity: true)
    if bytes.count > Self.mostLetters {
      letters += Self.cut(bytes)
    } else {
      for byte in bytes { letters.append(CChar(bitPattern: byte)) }
    }
    letters.append(0)
    worksheet_write_string(place.worksheet, place.row, place.column, letters, format)
  }

  /// What fits into one cell, and where the rest stands.
  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> [CChar] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.count > mostLetters else { return bytes.map { CChar(bitPattern: $0) } }
    let kept = String(String.UnicodeScalarView(text.unicodeScalars.prefix(mostLetters - cutMark.unicodeScalars.count)))
    return (kept + cutMark).utf8.map { CChar(bitPattern: $0) }
  }
}
