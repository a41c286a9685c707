/// Finds where a key of a TOML text stands: the parser tells only where a text stops being TOML.
struct KeyPlaces {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Line and character of `key` in `table` (the empty name is the part before the first table); nil where it is written in a form
  /// this does not look for.
  func key(_ key: String, in table: String) -> (line: Int, position: Int)? {
    var current = ""
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " || $0 == "\t" }.count
      let text = line.dropFirst(indent)
      if text.first == "[" {
        current = Self.name(text.drop { $0 == "[" }.prefix { $0 != "]" })
        if key.isEmpty, current == table { return (index + 1, indent + 1) }
      } else if let equals = text.firstIndex(of: "=") {
        let name = Self.name(text[..<equals])
        let full = current.isEmpty ? name : "\(current).\(name)"
        if full == (table.isEmpty ? key : key.isEmpty ? table : "\(table).\(key)") { return (index + 1, indent + 1) }
      }
    }
    return nil
  }

  /// Where the value of `key` begins, else where the table is named.
  func value(_ key: String, in table: String) -> (line: Int, position: Int)? {
    guard let place = self.key(key, in: table) else { return table.isEmpty ? nil : self.key("", in: table) }
    let line = lines[place.line - 1]
    guard let equals = line.firstIndex(of: "=") else { return place }
    let rest = line[line.index(after: equals)...]
    let blanks = rest.prefix { $0 == " " || $0 == "\t" }.count
    return (place.line, line.distance(from: line.startIndex, to: equals) + 2 + blanks)
  }

  /// The key, with its table, that line `line` gives a value; nil where the line is no such one, or where the value goes on below.
  func setting(inLine line: Int) -> String? {
    guard lines.indices.contains(line - 1), let equals = lines[line - 1].firstIndex(of: "=") else { return nil }
    let written = lines[line - 1]
    let key = String(written[..<equals]).trimmingSpace()
    let value = String(written[written.index(after: equals)...]).trimmingSpace()
    let isBare = key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_.".contains($0) }
    let isWhole = !value.hasPrefix("\"\"\"") && !value.hasPrefix("'''") && (!value.hasPrefix("[") || value.contains("]"))
    guard isBare, !key.isEmpty, isWhole else { return nil }
    let heading = lines[..<(line - 1)].last { $0.drop { $0 == " " || $0 == "\t" }.first == "[" }
    let table = heading.map { Self.name($0.drop { "[ \t".contains($0) }.prefix { $0 != "]" }) } ?? ""
    return table.isEmpty ? key : "\(table).\(key)"
  }

  private static func name(_ text: some StringProtocol) -> String {
    String(String(text).filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" })
  }
}
