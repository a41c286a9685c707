/// A workbook (`.xlsx`, ECMA-376): its sheets by name, and the filled cells of each.
///
/// Knows nothing of the report: what the sheets mean is Intake's business. libzip unpacks, expat parses.
public struct Workbook: Sendable {
  /// A sheet of cells; charts and macros that stand beside them are no sheets here.
  public struct Sheet: Sendable {
    public let name: String
    /// The workbook does not show it.
    public let isHidden: Bool
    /// nil where the workbook lists the sheet but leads nowhere.
    fileprivate let part: String?
  }

  /// In the workbook's order.
  public let sheets: [Sheet]
  private let bytes: [UInt8]
  private let strings: SharedStrings
  private let formats: CellFormats
  private let is1904: Bool

  /// Opens the workbook in `bytes` and reads what its sheets share.
  public init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    (sheets, strings, formats, is1904) = try Self.open(bytes) { archive throws(WorkbookFault) in
      let parts = try WorkbookParts(archive)
      let sheets = parts.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden, part: $0.part) }
      let strings = try SharedStrings(archive, part: parts.strings)
      return (sheets, strings, try CellFormats(archive, part: parts.styles), parts.is1904)
    }
  }

  /// The cells of `sheet`; every call opens the archive anew, so that several cores can read several sheets.
  public func cells(of sheet: Sheet) throws(WorkbookFault) -> SheetCells {
    try Self.open(bytes) { archive throws(WorkbookFault) in
      let scan = SheetScan(strings: strings, formats: formats, is1904: is1904)
      guard let part = sheet.part else { throw .damaged(part: sheet.name) }
      try archive.scan(part, into: scan)
      guard scan.sheet.merges.areDisjoint else { throw .damaged(part: part) }
      return scan.sheet
    }
  }

  private static func open<Result>(
    _ bytes: [UInt8], _ body: (borrowing Archive) throws(WorkbookFault) -> Result
  ) throws(WorkbookFault) -> Result {
    let result = bytes.withUnsafeBufferPointer { bytes -> Swift.Result<Result, WorkbookFault> in
      do throws(WorkbookFault) {
        let archive = try Archive(bytes)
        return .success(try body(archive))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
