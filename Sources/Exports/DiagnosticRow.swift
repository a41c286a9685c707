/// One problem of the input, as results tell it; the words are those of the diagnostics.
public struct DiagnosticRow: Sendable {
  public let severity: String
  public let code: String
  public let file: String
  public let sheet: String?
  public let line: Int?
  /// Heading of the column.
  public let column: String?
  public let message: String
  public let hint: String?

  public init(
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
