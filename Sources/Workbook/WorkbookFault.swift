/// Why a workbook, or one sheet of it, could not be read.
public enum WorkbookFault: Error, Equatable, Sendable {
  /// Not a ZIP archive; workbooks with a password and those of before 2007 (`.xls`) are not.
  case notAnArchive(isCompound: Bool)
  /// An archive, but none that holds a workbook.
  case notAWorkbook
  /// The part of this name is missing, cut off, or not the XML it should be.
  case damaged(part: String)
  /// The part of this name is larger than `WorkbookLimits` allows; nil for all parts together.
  case tooLarge(part: String?)
}

/// Sizes beyond which a workbook is refused, so that a small file cannot unpack into all memory.
public enum WorkbookLimits {
  /// Bytes of one part, unpacked, and of all parts as the archive declares them.
  static let partBytes = 512 << 20
  static let archiveBytes: UInt64 = 2 << 30
  static let parts: Int64 = 10_000
  /// Bytes of the text of one cell; sheets hold at most 32,767 characters.
  static let cellBytes = 128 << 10
  static let merges = 100_000
  /// How deep the elements of a part may lie in each other; a sheet needs a dozen.
  static let depth = 256
  /// Bytes of the texts of one sheet, or of the shared texts.
  static let textBytes = 512 << 20
  /// The shared texts of a workbook: more than all cells of the tables that are read.
  static let texts = 4_000_000
  static let sheets = 1024
  static let rows: Int32 = 1_048_576
  static let columns: Int32 = 16_384
}
