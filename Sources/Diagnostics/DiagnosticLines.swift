extension [Diagnostic] {
  /// A line for each, as a person reads them; of cells of one column that say the same, or of one form, one line with all places.
  ///
  /// What a whole column writes wrongly is mended at once, and would hide what else is wrong among hundreds of lines alike. Whole rows
  /// are one line only where they are of one form.
  public var lines: [String] {
    var (groups, order): ([Group: [Diagnostic]], [Group]) = ([:], [])
    for diagnostic in self {
      let group = Group(diagnostic)
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(diagnostic)
    }
    if order.count == count { return map(\.text) }
    let folded = Set(order.filter { $0.mayBeOne && (groups[$0]?.count ?? 0) >= Self.fewest })
    return compactMap { diagnostic in
      let group = Group(diagnostic)
      guard folded.contains(group), let all = groups[group] else { return diagnostic.text }
      return all.first == diagnostic ? Self.line(of: all) : nil
    }
  }

  /// As many equal ones are one.
  private static var fewest: Int { 5 }
  /// As many stretches of lines are named.
  private static var mostStretches: Int { 20 }

  private static func line(of all: [Diagnostic]) -> String {
    var stretches: [ClosedRange<Int>] = []
    for line in all.dropFirst().compactMap(\.line) {
      if let last = stretches.last, line <= last.upperBound + 1 {
        stretches[stretches.count - 1] = last.lowerBound...line
      } else {
        stretches.append(line...line)
      }
    }
    let shown = stretches.prefix(mostStretches).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let rest = stretches.count > mostStretches ? "…" : ""
    let others = all[0].column == nil ? "dòng khác" : "ô khác ở cột này"
    let same = all[0].form == nil || all[0].severity == .warning ? "như vậy" : "có cùng lỗi"
    return "\(all[0].text) Còn \(all.count - 1) \(others) \(same): dòng \(shown.joined(separator: ", "))\(rest)."
  }
}

/// What equal problems of one column share, or those of one form.
private struct Group: Hashable {
  let file: String
  let sheet: String?
  let column: String?
  let code: String
  let form: String?
  let message: String
  let hint: String

  init(_ diagnostic: Diagnostic) {
    (file, sheet, column) = (diagnostic.file, diagnostic.sheet, diagnostic.column)
    (code, form) = (diagnostic.code, diagnostic.form)
    (message, hint) = form == nil ? (diagnostic.message, diagnostic.hint) : ("", "")
  }

  /// Cells of a column are one line, whole rows only where they are of one form.
  var mayBeOne: Bool { column != nil || form != nil }
}
