import Domain

/// Why a line of settings is most likely no TOML.
enum SyntaxCause: Equatable, Sendable {
  case form
  case repeated(String)
  /// A heading `[…]` that stood above.
  case repeatedPart(String)
  case curlyQuotes
  case dateForm(String)
  case noSuchDay(String)
  case capitalFlag(String)
  /// Yes or no in words, where `true` or `false` stands.
  case wordFlag(String, isYes: Bool)
  /// A text without quotes, with its key.
  case unquoted(String, value: String)

  /// The cause in line `line` (from 1) of `text`, which the parser stopped at, and where in the line what is wrong begins.
  ///
  /// There is no place where only the parser knows it.
  static func of(_ text: String, line: Int) -> (cause: SyntaxCause, column: Int?) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return (.form, nil) }
    let written = lines[line - 1]
    func column(from start: Substring.Index) -> Int {
      let rest = written[start...].prefix { $0 == " " || $0 == "\t" }
      return written.distance(from: written.startIndex, to: rest.endIndex) + 1
    }
    let cause = cause(of: written, below: lines[..<(line - 1)])
    switch cause {
    case .form: return (cause, nil)
    case .repeated, .repeatedPart: return (cause, column(from: written.startIndex))
    case .curlyQuotes, .dateForm, .noSuchDay, .capitalFlag, .wordFlag, .unquoted:
      return (cause, written.firstIndex(of: "=").map { column(from: written.index(after: $0)) })
    }
  }

  private static func cause(of written: Substring, below lines: ArraySlice<Substring>) -> SyntaxCause {
    if let part = heading(written) { return lines.contains { heading($0) == part } ? .repeatedPart(part) : .form }
    guard let equals = written.firstIndex(of: "=") else { return .form }
    let key = String(written[..<equals]).trimmingSpace()
    if isRepeated(key, lines) { return .repeated(key) }
    let value = String(written[written.index(after: equals)...].prefix { $0 != "#" }).trimmingSpace()
    if let first = value.first, "“”„".contains(first) { return .curlyQuotes }
    if ["true", "false"].contains(value.lowercased()), value != value.lowercased() { return .capitalFlag(value) }
    if SettingsReader.flags.contains(key), let place = CellWords.yesNo.folded(value) {
      return .wordFlag(value, isYes: CellWords.yesNo[place])
    }
    guard value.first?.isNumber == true, LikelyDay.of(value) != nil else {
      let isText = value.first?.isLetter == true || Period(value.uppercased()) != nil
      return isText && !value.contains { "\"'=[]{}".contains($0) } ? .unquoted(key, value: value) : .form
    }
    if case .failure(.noSuchDay) = Grammar.date(of: value), value.contains("-") { return .noSuchDay(value) }
    return .dateForm(value)
  }

  /// The name of the part that `line` begins: `issuer` of `[issuer]`.
  private static func heading(_ line: Substring) -> String? {
    let text = String(line.prefix { $0 != "#" }).trimmingSpace()
    guard text.hasPrefix("["), text.hasSuffix("]"), !text.contains("=") else { return nil }
    return String(text.dropFirst().dropLast()).trimmingSpace()
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
