/// One problem of the input, as results tell it; the words are those of the diagnostics.
package struct DiagnosticRow: Sendable {
  package let severity: String
  package let code: String
  package let file: String
  package let sheet: String?
  package let line: Int?
  /// Heading of the column.
  package let column: String?
  package let message: String
  package let hint: String?

  package init(
    severity: String, code: String, file: String, sheet: String? = nil, line: Int? = nil, column: String? = nil, message: String,
    hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }
}
