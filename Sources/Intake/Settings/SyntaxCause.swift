import Domain

/// Why a line of settings is most likely no TOML.
enum SyntaxCause: Equatable, Sendable {
  case form
  case repeated(String)
  case curlyQuotes
  case dateForm(String)
  case noSuchDay(String)
  case capitalFlag(String)
  /// A text without quotes, with its key.
  case unquoted(String, value: String)

  /// The cause in line `line` (from 1) of `text`, which the parser stopped at.
  static func of(_ text: String, line: Int) -> SyntaxCause {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1), let equals = lines[line - 1].firstIndex(of: "=") else { return .form }
    let written = lines[line - 1]
    let key = String(written[..<equals]).trimmingSpace()
    if isRepeated(key, lines[..<(line - 1)]) { return .repeated(key) }
    let value = String(written[written.index(after: equals)...].prefix { $0 != "#" }).trimmingSpace()
    if let first = value.first, "“”„".contains(first) { return .curlyQuotes }
    if ["true", "false"].contains(value.lowercased()), value != value.lowercased() { return .capitalFlag(value) }
    guard value.first?.isNumber == true, LikelyDay.of(value) != nil else {
      let isText = value.first?.isLetter == true || Period(value.uppercased()) != nil
      return isText && !value.contains { "\"'=[]{}".contains($0) } ? .unquoted(key, value: value) : .form
    }
    if case .failure(.noSuchDay) = Grammar.date(of: value), value.contains("-") { return .noSuchDay(value) }
    return .dateForm(value)
  }

  /// Whether `key` stands in the part of `lines` that the last heading begins.
  private static func isRepeated(_ key: String, _ lines: ArraySlice<Substring>) -> Bool {
    for line in lines.reversed() {
      if line.drop(while: { $0 == " " || $0 == "\t" }).first == "[" { return false }
      if let equals = line.firstIndex(of: "="), String(line[..<equals]).trimmingSpace() == key { return true }
    }
    return false
  }
}
