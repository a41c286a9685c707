import Diagnostics
import Domain

/// What can be wrong with `site.toml` or with the front matter of a dispatch.
enum SettingsProblem: Problem {
  case syntax(SyntaxCause)
  case unknownKey(String, table: String, nearest: String?, known: [String])
  /// A key of another part; of the lines before the first part where that has no name.
  case misplacedKey(String, part: String)
  case missing(String, example: String)
  case empty(String)
  case wrongType(String, expected: String, example: String)
  case valueUnknown(String, String, expected: [String], nearest: String?)
  case outOfRange(String, maximum: Int)
  case period(String)
  case day(String)
  case dateOption(String, Grammar.DateFault)
  /// An option that must be given, with what it looks like.
  case optionMissing(String)
  case severityKey(String, nearest: String?)
  case severityRule(String, nearest: String?)
  case localDocumentMissing([String])
  /// What stands there names no document.
  case localDocumentVague(String)
  case character(String, Unicode.Scalar)
  case invisible(String, Unicode.Scalar)
  case unclosedFrontMatter
  /// The setting still says what `init` wrote.
  case placeholder(BlankContent.Placeholder)

  var severity: Diagnostic.Severity {
    switch self {
    case .placeholder, .invisible: .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .syntax: "settings-syntax"
    case .unknownKey, .misplacedKey: "key-unknown"
    case .missing: "key-missing"
    case .empty: "key-empty"
    case .wrongType: "key-type"
    case .valueUnknown: "key-value"
    case .outOfRange: "key-range"
    case .period: "period-malformed"
    case .day: "date-nonexistent"
    case .dateOption(_, let fault): fault == .noSuchDay ? "date-nonexistent" : "date-malformed"
    case .optionMissing: "option-missing"
    case .severityKey, .severityRule: "severity-rule"
    case .localDocumentMissing: "local-document-missing"
    case .localDocumentVague: "local-document-vague"
    case .character: "control-character"
    case .invisible: "invisible-character"
    case .unclosedFrontMatter: "front-matter-unclosed"
    case .placeholder: "key-placeholder"
    }
  }

  var message: String {
    switch self {
    case .syntax(let cause): Self.message(cause)
    case .unknownKey(let key, "", _, _): "không có thiết lập nào tên \(Phrase.quoted(key))."
    case .unknownKey(let key, let table, _, _): "không có thiết lập nào tên \(Phrase.quoted(key)) trong phần [\(table)]."
    case .misplacedKey(let key, ""): "thiết lập «\(key)» phải đứng ở đầu tệp, trước mọi phần trong ngoặc vuông."
    case .misplacedKey(let key, let part): "thiết lập «\(key)» thuộc phần [\(part)], không thuộc phần đang ghi."
    case .missing(let key, _): "thiếu thiết lập «\(key)», là thiết lập bắt buộc."
    case .empty(let key): "thiết lập «\(key)» để trống; cần có nội dung."
    case .wrongType(let key, let expected, _): "thiết lập «\(key)» không đúng kiểu; cần \(expected)."
    case .valueUnknown(let key, let value, let expected, _):
      "giá trị \(Phrase.quoted(value)) của «\(key)» không dùng được; cần \(Phrase.choice(expected))."
    case .outOfRange(let key, let maximum): "thiết lập «\(key)» cần số nguyên từ 0 đến \(maximum)."
    case .period(let text): CellProblem.period(text).message
    case .day(let text): CellProblem.date(text, .noSuchDay).message
    case .dateOption(let text, let fault): CellProblem.date(text, fault).message
    case .optionMissing(let form): "thiếu tùy chọn này; cần một giá trị như \(form)."
    case .severityKey(let key, _): "\(Phrase.quoted(key)) không phải mã quy tắc; mã gồm hai chữ cái hoa và hai chữ số, như TR04."
    case .severityRule(let code, _): "không có quy tắc nào mang mã \(Phrase.quoted(code))."
    case .localDocumentVague(let text):
      "\(Phrase.quoted(text)) không nêu được văn bản nào; «local-document» phải ghi số, ký hiệu và ngày của văn bản địa phương."
    case .localDocumentMissing(let keys):
      "đã đổi \(keys.map { "«\($0)»" }.joined(separator: ", ")) so với mặc định, nên «local-document» phải ghi số, ngày của văn bản địa phương."
    case .character(let key, let scalar):
      "thiết lập «\(key)» có ký tự điều khiển \(CharacterCheck.name(of: scalar)), không phải chữ."
    case .invisible(let key, let scalar):
      "thiết lập «\(key)» có ký tự không nhìn thấy \(CharacterCheck.name(of: scalar))."
    case .unclosedFrontMatter: "phần khai báo mở bằng dòng +++ nhưng không có dòng +++ đóng."
    case .placeholder(let placeholder):
      "thiết lập «\(placeholder.rawValue)» còn nguyên chữ mẫu «\(placeholder.text)» của lệnh init; các trang sẽ in chữ này."
    }
  }

  private static func message(_ cause: SyntaxCause) -> String {
    switch cause {
    case .form: "thiết lập viết sai ở chỗ này; mỗi dòng cần có dạng tên = giá trị, chữ đặt trong ngoặc kép."
    case .repeated(let key): "thiết lập «\(key)» đã có ở trên; mỗi thiết lập chỉ được ghi một lần."
    case .repeatedPart(let name): "phần «[\(name)]» đã có ở trên; hãy ghi các thiết lập của phần này vào một chỗ."
    case .curlyQuotes: "chữ ở đây đặt trong ngoặc kép cong; cần ngoặc kép thẳng (\")."
    case .dateForm(let text):
      "ngày \(Phrase.quoted(text)) viết sai dạng; cần viết năm-tháng-ngày, không có ngoặc kép, như 2026-04-15."
    case .noSuchDay(let text): CellProblem.date(text, .noSuchDay).message
    case .unquoted(_, let value): "chữ \(Phrase.quoted(value)) phải đặt trong ngoặc kép thẳng (\")."
    case .capitalFlag(let text): "giá trị \(Phrase.quoted(text)) phải viết chữ thường: true hoặc false."
    case .wordFlag(let text, _): "giá trị \(Phrase.quoted(text)) không dùng được ở đây; cần true (có) hoặc false (không)."
    }
  }

  var hint: String {
    switch self {
    case .syntax(.dateForm(let text)): Phrase.didYouMean(LikelyDay.of(text)?.iso)
    case .syntax(.noSuchDay(let text)): Phrase.didYouMean(LikelyDay.of(text)?.iso)
    case .syntax(.capitalFlag(let text)): Phrase.didYouMean(text.lowercased())
    case .syntax(.wordFlag(_, let isYes)): Phrase.didYouMean(isYes ? "true" : "false")
    case .syntax(.unquoted(let key, let value)): "Hãy viết: \(key) = \"\(ShownText.short(value))\""
    case .misplacedKey(_, ""): "Hãy chuyển dòng này lên đầu tệp."
    case .misplacedKey(_, let part): "Hãy chuyển dòng này xuống dưới dòng [\(part)]."
    case .period(let text): LikelyValue.periodHint(text)
    case .dateOption(let text, _): Phrase.didYouMean(LikelyDay.of(text)?.vietnamese)
    case .unknownKey(_, _, nil, let known): "Ở đây chỉ dùng được \(Phrase.list(known))."
    case .unknownKey(_, _, let nearest, _), .valueUnknown(_, _, _, let nearest), .severityKey(_, let nearest),
      .severityRule(_, let nearest):
      Phrase.didYouMean(nearest)
    case .missing(_, let example), .wrongType(_, _, let example): example.isEmpty ? "" : "Ví dụ: \(example)"
    case .placeholder(let placeholder): placeholder.advice
    case .localDocumentMissing, .localDocumentVague: "Ví dụ: local-document = \"Hướng dẫn số 05-HD/BTCTU ngày 10/10/2025\""
    default: ""
    }
  }
}
