/// Something wrong with the input, for whoever maintains it.
///
/// Not a finding: a finding says what is wrong with a unit, a diagnostic what is wrong with a file.
public struct Diagnostic: Sendable, Hashable {
  /// An error stops the build; a warning does not.
  public enum Severity: String, Sendable { case error, warning }

  public let severity: Severity
  /// Stable text, never translated: `level-unknown`.
  public let code: String
  /// Path in the content folder, or as the user named it.
  public let file: String
  /// Sheet of a workbook; nil for every other file.
  public let sheet: String?
  /// From 1, in a sheet the row; nil where the whole file is meant.
  public let line: Int?
  /// Place in the line: characters, from 1; in a sheet the number of the column.
  public let position: Int?
  /// Heading of the column, for tables.
  public let column: String?
  /// One Vietnamese sentence: what is wrong, and what was expected.
  public let message: String
  /// What to do, or the nearest right value; may be empty.
  public let hint: String
  /// What is alike in problems of one code that name different texts: `short-year`; nil where only equal sentences are one mistake.
  public let form: String?

  public init(
    _ severity: Severity, code: String, file: String, sheet: String? = nil, line: Int? = nil, position: Int? = nil,
    column: String? = nil,
    message: String, hint: String = "", form: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.sheet = sheet
    self.line = line
    self.position = position
    self.column = column
    self.message = message
    self.hint = hint
    self.form = form
  }

  /// `ratings/2025.csv:14:8: lỗi [level-unknown] cột «Xếp loại»: … Gợi ý: …`; in a sheet `book.xlsx [Xếp loại 2025]:14:8: …`.
  public var text: String {
    var place = sheet.map { "\(file) [\($0)]" } ?? file
    if let line { place += ":\(line)" }
    if line != nil, let position { place += ":\(position)" }
    let word = severity == .error ? "lỗi" : "cảnh báo"
    let heading = column.map { " cột «\($0)»:" } ?? ""
    // Names of files, sheets and columns are the input's, too.
    return ShownText.of("\(place): \(word) [\(code)]\(heading) \(message)\(hint.isEmpty ? "" : " \(hint)")")
  }
}

extension [Diagnostic] {
  /// In the order of files, sheets, lines and places, so that the same input gives the same list.
  public func inOrder() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
      if a.sheet != b.sheet { return (a.sheet ?? "").utf8.lexicographicallyPrecedes((b.sheet ?? "").utf8) }
      if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
      if a.position != b.position { return (a.position ?? 0) < (b.position ?? 0) }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// Whether any of them stops the build.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
