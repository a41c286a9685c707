import CXlsxWriter

/// What spreadsheets do with the cells of a column of a form.
struct FormRule {
  private let column: FormColumn

  /// Most letters of a title, of a message and of a list that spreadsheets take.
  static let (mostInTitle, mostInMessage, mostInList) = (32, 255, 255)

  init(_ column: FormColumn) { self.column = column }

  func set(on worksheet: UnsafeMutablePointer<lxw_worksheet>, column place: UInt16) throws(SpreadsheetFault) {
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    let error = CStrings.with([title, message, "Không nhận giá trị này", refusal] + texts) { texts in
      rule.input_title = texts[0]
      rule.input_message = texts[1]
      rule.error_title = texts[2]
      rule.error_message = texts[3]
      var list = texts[4...] + [nil]
      return list.withUnsafeMutableBufferPointer { list in
        setValues(of: &rule, list)
        return worksheet_data_validation_range(worksheet, 1, place, FormWriter.lastRow - 1, place, &rule)
      }
    }
    guard error == LXW_NO_ERROR else { throw .library(Int(error.rawValue)) }
  }

  /// The heading, unless it is too long for a title: it stands above the column anyway.
  private var title: String? { column.heading.unicodeScalars.count <= Self.mostInTitle ? column.heading : nil }

  private var message: String? {
    let text = [column.isRequired ? "Phải điền ở mỗi dòng." : "", column.advice].filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? nil : String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.mostInMessage)))
  }

  /// What must outlive the call: the words of a list, or where they stand.
  private var texts: [String] {
    switch column.values {
    case .words(let words): words
    case .listed(let sheet, let column): ["='\(sheet)'!\(Self.range(column))"]
    case .text, .number, .integer: []
    }
  }

  private var refusal: String {
    switch column.values {
    case .words: "Hãy chọn một giá trị trong danh sách của ô."
    case .listed(let sheet, _): "Trang tính «\(sheet)» chưa có mã này. Vẫn ghi?"
    case .number(let most): "Cần một số từ 0 đến \(Int(most))."
    case .integer(let most): "Cần một số nguyên từ 0 đến \(most)."
    case .text: ""
    }
  }

  private func setValues(of rule: inout lxw_data_validation, _ texts: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>) {
    rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    switch column.values {
    case .text: rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .words:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      rule.value_list = texts.baseAddress
    case .listed:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = texts[0]
      rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    case .number(let most):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.maximum_number = most
    case .integer(let most):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      rule.maximum_number = Double(most)
    }
  }

  /// The rows below the heading of `column`: `$A$2:$A$20000`.
  private static func range(_ column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "$\(letters)$2:$\(letters)$\(FormWriter.lastRow)"
  }
}

/// Texts as C wants them, for the time of a call.
private enum CStrings {
  static func with<Result>(_ texts: [String?], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let pointers = texts.map { text -> UnsafeMutablePointer<CChar>? in
      guard let text else { return nil }
      let bytes = Array(text.utf8CString)
      let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      pointer.initialize(from: bytes, count: bytes.count)
      return pointer
    }
    defer { for pointer in pointers { pointer?.deallocate() } }
    return body(pointers)
  }
}
