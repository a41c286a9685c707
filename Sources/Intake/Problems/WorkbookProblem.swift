import Diagnostics
import Domain
import Workbook

/// What can be wrong with a workbook or one of its sheets, apart from what stands in the cells.
enum WorkbookProblem: Problem {
  case several(other: String)
  case unreadable(WorkbookFault)
  /// The file is something else than its name says.
  case otherForm(FileForm)
  /// Cells hold other letters than were meant.
  case garbled(LikelyCause)
  /// No table has the name of this sheet.
  case sheetUnused(nearest: String?)
  /// A sheet with the columns of a table whose name is none of such a table.
  case sheetOfTable(TableKind, nearest: String?)
  /// The sheet has the name of a table of a period, but no period behind it.
  case sheetPeriod(TableKind, String)
  /// The same table stands elsewhere too.
  case tableTwice(String, other: String)
  case sheetHidden
  case rowsHidden(count: Int)
  /// Headings of columns that the sheet does not show.
  case columnsHidden([String])

  var severity: Diagnostic.Severity {
    switch self {
    case .sheetUnused, .sheetHidden, .rowsHidden, .columnsHidden: .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .several: "workbook-several"
    case .unreadable(.tooLarge): "file-too-large"
    case .unreadable, .otherForm: "workbook-unreadable"
    case .garbled: "encoding"
    case .sheetUnused, .sheetOfTable: "sheet-unused"
    case .sheetPeriod: "sheet-period"
    case .tableTwice: "table-repeated"
    case .sheetHidden: "sheet-hidden"
    case .rowsHidden: "rows-hidden"
    case .columnsHidden: "columns-hidden"
    }
  }

  var message: String {
    switch self {
    case .several(let other): "đã có sổ tính «\(other)»; thư mục nội dung chỉ được có một sổ tính."
    case .unreadable(.notAnArchive(isCompound: true)):
      "sổ tính này đặt mật khẩu, hoặc là dạng cũ (.xls) đổi tên; cần dạng .xlsx không có mật khẩu."
    case .unreadable(.notAnArchive), .unreadable(.notAWorkbook): "tệp này không phải sổ tính Excel dạng .xlsx."
    case .otherForm(let form): "tệp này mang đuôi .xlsx nhưng thật ra là \(form.words), không phải sổ tính Excel dạng .xlsx."
    case .garbled(let cause): TableProblem.notUnicode(cause).message
    case .unreadable(.damaged(let part)):
      "sổ tính bị hỏng hoặc tải về chưa hết: không đọc được phần \(Phrase.quoted(part)) trong tệp."
    case .unreadable(.tooLarge(nil)): "sổ tính sau khi giải nén lớn hơn cỡ lớn nhất được đọc."
    case .unreadable(.tooLarge(let part?)): "phần \(Phrase.quoted(part)) trong sổ tính lớn hơn cỡ lớn nhất được đọc."
    case .sheetUnused: "không bảng nào mang tên của trang tính này; nội dung của nó không được đọc."
    case .sheetOfTable(let kind, _):
      "trang tính có các cột của bảng \(kind.title) nhưng không mang tên bảng ấy (như «\(Self.example(of: kind))»), nên số liệu không được dùng; "
        + "hãy đổi tên, hoặc bỏ trang tính này nếu không dùng."
    case .sheetPeriod(let kind, let text):
      text.isEmpty
        ? "tên trang tính thiếu kỳ; cần như «\(Self.example(of: kind))»."
        : "\(Phrase.quoted(text)) trong tên trang tính không phải \(kind == .axes ? "quý" : "kỳ"); cần như «\(Self.example(of: kind))»."
    case .tableTwice(let table, let other): "bảng \(table) đã có ở \(other); mỗi bảng chỉ được có một nguồn."
    case .sheetHidden: "trang tính này đang ẩn trong sổ tính; vẫn được đọc và dùng."
    case .rowsHidden(let count):
      "trang tính có \(count) dòng đang ẩn (do lọc hoặc ẩn dòng), bắt đầu từ dòng này; chúng vẫn được dùng."
    case .columnsHidden(let names): "trang tính ẩn cột \(names.map { Phrase.quoted($0) }.joined(separator: ", ")); vẫn được dùng."
    }
  }

  var hint: String {
    switch self {
    case .several: "Hãy chuyển các trang tính vào một sổ tính, hoặc bỏ bớt một tệp."
    case .unreadable(.notAnArchive), .unreadable(.notAWorkbook):
      "Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng «Excel Workbook (.xlsx)»."
    case .otherForm(let form): form.advice("dạng «Excel Workbook (.xlsx)»")
    case .garbled(let cause): TableProblem.encodingHint(cause, as: "sổ tính")
    case .sheetPeriod(_, let text) where text.contains("("): "Nếu đây là bản sao, hãy bỏ trang tính này."
    case .unreadable(.damaged): "Hãy mở bằng Excel, lưu lại rồi chép lại tệp."
    case .sheetUnused(let nearest), .sheetOfTable(_, let nearest): Phrase.didYouMean(nearest)
    case .sheetPeriod(let kind, let text): Phrase.didYouMean(LikelyValue.named(text, kind).map { "\(kind.title) \($0)" })
    case .tableTwice: "Hãy bỏ một nguồn."
    default: ""
    }
  }

  /// The name of a sheet of `kind`.
  private static func example(of kind: TableKind) -> String {
    kind.isPerPeriod ? "\(kind.title) \(kind.examplePeriod)" : kind.title
  }
}

extension WorkbookProblem {
  /// Why the workbook in `bytes` cannot be read: what it is instead, where that can be told.
  static func unreadable(_ fault: WorkbookFault, of bytes: [UInt8]) -> WorkbookProblem {
    guard fault == .notAnArchive(isCompound: false) || fault == .notAWorkbook else { return .unreadable(fault) }
    return bytes.withUnsafeBufferPointer { bytes in
      if let form = FileForm(bytes) { return form == .workbook || form == .archive ? .unreadable(fault) : .otherForm(form) }
      let isText = !bytes.isEmpty && ByteScan.isValid(bytes) && bytes.offset(of: 0) == nil
      return isText ? .otherForm(.text) : .unreadable(fault)
    }
  }
}
