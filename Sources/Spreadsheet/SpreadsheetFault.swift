/// Why a workbook could not be made; never a fault of what stands in it.
public enum SpreadsheetFault: Error, Hashable, Sendable {
  /// There is no memory for it.
  case noMemory
  /// The folder for temporary files (`TMPDIR`, else `/tmp`) takes none.
  case noTemporaryFile
  /// Anything else that libxlsxwriter reports, by its number.
  case library(Int)
}

extension SpreadsheetFault {
  /// In Vietnamese, for the messages of programs that write workbooks.
  public var sentence: String {
    switch self {
    case .noMemory: "máy không còn đủ bộ nhớ."
    case .noTemporaryFile:
      "không tạo được tệp tạm; hãy xem thư mục tệp tạm (TMPDIR, nếu không đặt thì /tmp) còn chỗ và ghi được không."
    case .library(let number): "thư viện ghi tệp Excel báo lỗi số \(number)."
    }
  }
}
