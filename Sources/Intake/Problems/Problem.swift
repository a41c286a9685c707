import Diagnostics

/// Something wrong with the input, as data: its code, its sentence and what to do are made in one place for each family.
protocol Problem: Sendable {
  var severity: Diagnostic.Severity { get }
  var code: String { get }
  /// One Vietnamese sentence: what is wrong, and what was expected.
  var message: String { get }
  /// What to do, or the nearest right value; may be empty.
  var hint: String { get }
  /// See `Diagnostic.form`.
  var form: String? { get }
}

extension Problem {
  var severity: Diagnostic.Severity { .error }
  var hint: String { "" }
  var form: String? { nil }

  func diagnostic(_ file: String, sheet: String? = nil, line: Int? = nil, position: Int? = nil, column: String? = nil)
    -> Diagnostic
  {
    Diagnostic(
      severity, code: code, file: file, sheet: sheet, line: line, position: position, column: column, message: message,
      hint: hint,
      form: form
    )
  }
}

/// Phrases that several families use.
enum Phrase {
  /// «…», with what cannot be seen written out.
  static func quoted(_ text: String) -> String { "«\(ShownText.short(text))»" }

  static func didYouMean(_ nearest: String?) -> String { nearest.map { "Có phải ý bạn là «\($0)»?" } ?? "" }

  /// `«a», «b» hoặc «c»`.
  static func choice(_ words: [String]) -> String { joined(words, last: " hoặc ") }

  /// `«a», «b» và «c»`.
  static func list(_ words: [String]) -> String { joined(words, last: " và ") }

  private static func joined(_ words: [String], last mark: String) -> String {
    let quoted = words.map { "«\($0)»" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + mark + last
  }

  static func size(_ bytes: Int) -> String { bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB" }
}
