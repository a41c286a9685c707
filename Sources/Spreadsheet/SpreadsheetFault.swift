/// Why a workbook could not be made; never a fault of what stands in it.
public enum SpreadsheetFault: Error, Hashable, Sendable {
  /// There is no memory for it.
  case noMemory
  /// The folder for temporary files (`TMPDIR`, else `/tmp`) takes none.
  case noTemporaryFile
  /// Anything else that libxlsxwriter reports, by its number.
  case library(Int)
}
