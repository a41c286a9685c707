import CXlsxWriter

/// The sheet that is being written: where the next cell goes, and how wide each column must be.
struct OpenSheet {
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  var isTotal = false
  private var row: UInt32 = 0
  private var column = 0
  private var widths: [Int]

  /// Narrowest and widest column, in digits; longer texts are wrapped.
  private static let range = 6...60
  private static let inch = 25.4

  init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, title: String, info: SpreadsheetInfo, columns: Int) {
    self.worksheet = worksheet
    widths = [Int](repeating: 0, count: columns)
    Self.setPage(of: worksheet, title: title, info: info)
  }

  /// How the sheet is printed; its first row and column stay in sight.
  static func setPage(of worksheet: UnsafeMutablePointer<lxw_worksheet>, title: String, info: SpreadsheetInfo) {
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    // 20 mm above and below, 30 mm left, 15 mm right: A4 as Nghị định 30/2020/NĐ-CP has it.
    worksheet_set_margins(worksheet, 30 / Self.inch, 15 / Self.inch, 20 / Self.inch, 20 / Self.inch)
    worksheet_repeat_rows(worksheet, 0, 0)
    worksheet_freeze_panes(worksheet, 1, 1)
    worksheet_set_header(worksheet, "&C&\"Times New Roman,Bold\"&13" + Self.printed(title))
    worksheet_set_footer(worksheet, "&L&\"Times New Roman,Regular\"&10" + Self.printed(info.note) + "&RTrang &P/&N")
  }

  /// Where the next cell goes; nil beyond the last column.
  mutating func next(width: Int) -> (worksheet: UnsafeMutablePointer<lxw_worksheet>, row: UInt32, column: UInt16)? {
    guard column < widths.count else { return nil }
    widths[column] = max(widths[column], width)
    column += 1
    return (worksheet, row, UInt16(column - 1))
  }

  mutating func endRow() {
    row += 1
    column = 0
    isTotal = false
  }

  /// Sets what is known at the end alone: widths, and which rows the filter takes.
  func close() {
    guard let last = widths.indices.last else { return }
    for (column, width) in widths.enumerated() {
      let digits = min(max(width, Self.range.lowerBound), Self.range.upperBound) + 2
      worksheet_set_column(worksheet, UInt16(column), UInt16(column), Double(digits), nil)
    }
    if row > 1 { worksheet_autofilter(worksheet, 0, 0, row - 1, UInt16(last)) }
  }

  /// How many letters the longest line has; the marks of Vietnamese letters take several bytes and no width.
  static func width(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (longest, letters) = (0, 0)
    for byte in bytes {
      if byte == 0x0A { letters = 0 } else if byte & 0xC0 != 0x80 { letters += 1 }
      longest = max(longest, letters)
    }
    return longest
  }

  /// `text` for the head or foot of a page, where `&` begins a command and 255 letters are the most.
  private static func printed(_ text: String) -> String {
    String(text.prefix(100)).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
  }
}
