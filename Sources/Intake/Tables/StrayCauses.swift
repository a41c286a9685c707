import Domain
import VietnameseText

/// Finds what is behind references that lead nowhere: those that name one code have one cause, most often where it is introduced.
struct StrayCauses {
  /// What to tell, and where.
  typealias Found = (problem: CellProblem, row: RowSource, column: Column)

  private struct Name: Hashable {
    let kind: CodeKind
    let text: String
    /// nil where all columns are one.
    var column: Column?
  }

  /// Looking for the nearest of many codes takes time: this many names of a kind get it.
  private static let hints = 200

  private let tables: [TableReading]
  private let known: KnownCodes
  /// Codes of units, folded, that are told for several cells at once: not the cells are wrong, but the units table.
  private(set) var lostUnits: Set<String> = []
  private var words: [CodeKind: [String: String]] = [:]
  /// The names of things that have a code, folded.
  private var names: [CodeKind: Set<String>] = [:]
  /// The codes by the first letters of the names of what they stand for; empty where two have the same.
  private var initials: [CodeKind: [String: String]] = [:]
  private var named: [CodeKind: [Bool]] = [:]
  private var clues: [Name: ReferenceClue?] = [:]
  private var hintsLeft: [CodeKind: Int] = [:]

  init(_ tables: [TableReading], _ known: KnownCodes) { (self.tables, self.known) = (tables, known) }

  /// The problems of `strays`: of each code once, or where each table names it in one cell alone, in each.
  mutating func problems(of strays: [StrayReference]) -> [Found] {
    var (groups, order): ([Name: [StrayReference]], [Name]) = ([:], [])
    var found: [Found] = []
    for stray in strays {
      let name = Name(kind: stray.kind, text: VietnameseText.folded(stray.text))
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(stray)
    }
    for name in order { found += problems(ofOneName: groups[name] ?? []) }
    return found
  }

  private mutating func problems(ofOneName strays: [StrayReference]) -> [Found] {
    guard let first = strays.first else { return [] }
    let origin = first.form == .malformed ? nil : origin(of: strays)
    var seen = Set<Key<Table>>()
    let places = strays.map(\.row.table).filter { seen.insert($0).inserted }
    if origin == nil, places.count == strays.count {
      var told: [Found] = []
      for stray in strays { told.append((problem(of: stray, clue(for: stray), OtherPlaces()), stray.row, stray.column)) }
      return told
    }
    if strays.count > 1, first.kind == .unit, first.form != .malformed { lostUnits.insert(VietnameseText.folded(first.text)) }
    // A code that is named elsewhere, too, is told as one.
    let told = strays.first { $0.form == .code } ?? first
    let others = OtherPlaces(count: strays.count - 1, tables: places.map { tables[$0.index].place })
    return [(problem(of: told, origin ?? clue(ofMany: strays), others), first.row, first.column)]
  }

  /// As many cells of one code are no slip of the hand: there is such a thing, and it is in no row.
  private static let many = 5

  /// The clue of one code that `strays` name; where they are many, none that is another thing's and only near.
  private mutating func clue(ofMany strays: [StrayReference]) -> ReferenceClue? {
    guard let first = strays.first, let clue = clue(for: first) else { return nil }
    guard first.form != .malformed, strays.count >= Self.many, case .word(let word) = clue,
      CodeKind.loose(word) != CodeKind.loose(first.text), initials[first.kind]?[CodeKind.loose(first.text)] != word
    else {
      return clue
    }
    markNamed(first.kind)
    return isNamed(word, first.kind) ? nil : clue
  }

  private mutating func problem(of stray: StrayReference, _ clue: ReferenceClue?, _ others: OtherPlaces) -> CellProblem {
    switch stray.form {
    case .addressee: .addresseeUnknown(stray.text, clue, others)
    case .code: .referenceUnknown(stray.text, stray.kind, clue, others)
    case .malformed: .referenceMalformed(stray.text, isName(stray) ? stray.kind : nil, clue, others)
    }
  }

  /// Whether the name of a thing stands where its code should.
  private mutating func isName(_ stray: StrayReference) -> Bool {
    _ = words(of: stray.kind)
    return names[stray.kind]?.contains(VietnameseText.folded(stray.text)) ?? false
  }

  /// The row that most likely ought to introduce the code that all of `strays` name.
  private mutating func origin(of strays: [StrayReference]) -> ReferenceClue? {
    guard let stray = strays.first else { return nil }
    if strays.count > 1, let code = nearestUnnamed(stray), let line = line(of: code, stray.kind) {
      return .unnamed(code, place: "dòng \(line.line) của \(tables[line.table].place)")
    }
    let untold = known[stray.kind].untold
    guard untold.count == 1, let row = untold.first else { return nil }
    var nearest: String?
    if strays.count == 1, let clue = clue(for: stray) {
      // What looks the same is meant; of what is only near nobody can tell.
      guard case .word(let word) = clue, CodeKind.loose(word) != CodeKind.loose(stray.text) else { return nil }
      nearest = word
    }
    return .untold(lines: row.lines, table: tables[row.table].place, nearest: nearest)
  }

  private mutating func clue(for stray: StrayReference) -> ReferenceClue? {
    let name = Name(kind: stray.kind, text: stray.text, column: stray.column)
    if let clue = clues[name] { return clue }
    let clue = list(stray) ?? word(stray).map { .word($0) }
    clues[name] = .some(clue)
    return clue
  }

  /// What is there and written nearly so: a code, a thing's name, or what else the cell may hold.
  private mutating func word(_ stray: StrayReference) -> String? {
    let loose = CodeKind.loose(stray.text)
    if let word = words(of: stray.kind)[loose], !word.isEmpty { return word }
    if let code = known[stray.kind].malformed[loose] { return code }
    if let code = initials[stray.kind]?[loose], !code.isEmpty { return code }
    if stray.form == .addressee {
      let kinds = ["tất cả"] + known.unitKinds.values.sorted()
      let words = VietnameseText.folded(stray.text).split(separator: " ")
      // `Các sở` means the kind.
      if words.count > 1, words[0] == VietnameseText.folded("các"),
        let kind = known.unitKinds[words.dropFirst().joined(separator: " ")]
      {
        return kind
      }
      if let kind = Nearest.match(stray.text, among: kinds, strictly: true) { return kind }
    }
    if let code = nearest(stray, unnamedFirst: false) { return code }
    // Persons, and groups of ratings, are introduced by being named.
    let isIntroduced = stray.kind == .person || stray.column == .ratingGroup
    let suggestion = isIntroduced ? CodeKind.suggestion(for: stray.text) : ""
    return suggestion.isEmpty ? nil : suggestion
  }

  /// Codes, or names of what has one, that stand together in one cell.
  private mutating func list(_ stray: StrayReference) -> ReferenceClue? {
    let parts = stray.text.split { ",;/|\n\t".contains($0) }.map { String($0).trimmingSpace() }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return nil }
    var codes: [String] = []
    for part in parts {
      let code = isKnown(part, stray.kind) ? part : words(of: stray.kind)[CodeKind.loose(part)] ?? ""
      if code.isEmpty { return nil }
      codes.append(code)
    }
    return stray.column == .inCharge || stray.column == .who ? .list(codes) : .oneOnly
  }

  private func isKnown(_ code: String, _ kind: CodeKind) -> Bool {
    var code = code
    return code.withUTF8 { known.position(of: $0, kind) != nil }
  }

  /// The codes of `kind` by their loose form, and by the names of what they stand for; empty where two have the same.
  private mutating func words(of kind: CodeKind) -> [String: String] {
    if let words = words[kind] { return words }
    var (codes, names, whole): ([String: String], [String: String], Set<String>) = ([:], [:], [])
    var initials: [String: String] = [:]
    func add(_ code: String, under word: String, to words: inout [String: String]) {
      let loose = CodeKind.loose(word)
      guard !loose.isEmpty else { return }
      words[loose] = words[loose].map { $0.lowercased() == code.lowercased() ? $0 : "" } ?? code
    }
    let index = known[kind].index
    for position in 0..<index.count { add(index[position], under: index[position], to: &codes) }
    let definition = kind.definition
    for table in tables where table.kind == definition.table {
      guard let name = definition.name else { break }
      table.withCells { cells in
        for row in 0..<table.readableRows {
          guard let code = cells.cell(row, definition.code)?.text, let word = cells.cell(row, name)?.text else { continue }
          guard isKnown(code, kind) else { continue }
          add(code, under: word, to: &names)
          // `SYT` is how everybody writes Sở Y tế; two letters may be anything.
          let letters = word.split { !$0.isLetter && !$0.isNumber }.compactMap(\.first)
          if letters.count > 2 { add(code, under: String(letters), to: &initials) }
          whole.insert(VietnameseText.folded(word))
        }
      }
    }
    (self.names[kind], self.initials[kind]) = (whole, initials)
    let found = codes.merging(names) { code, _ in code }
    words[kind] = found
    return found
  }

  private mutating func nearestUnnamed(_ stray: StrayReference) -> String? {
    guard let code = nearest(stray, unnamedFirst: true), !isNamed(code, stray.kind) else { return nil }
    return code
  }

  private mutating func nearest(_ stray: StrayReference, unnamedFirst: Bool) -> String? {
    guard hintsLeft[stray.kind, default: Self.hints] > 0 else { return nil }
    hintsLeft[stray.kind, default: Self.hints] -= 1
    var text = CodeKind.suggestion(for: stray.text)
    var candidates = text.withUTF8 { known[stray.kind].index.candidates(for: $0, limit: 100) }
    if unnamedFirst {
      let kind = stray.kind
      markNamed(kind)
      candidates = candidates.filter { !isNamed($0, kind) } + candidates.filter { isNamed($0, kind) }
    }
    return Nearest.match(text, among: candidates, strictly: true)
  }

  private func isNamed(_ code: String, _ kind: CodeKind) -> Bool {
    var code = code
    guard let position = code.withUTF8({ known.position(of: $0, kind) }) else { return false }
    return named[kind]?[position] == true
  }

  /// Notes which codes of `kind` any cell names.
  private mutating func markNamed(_ kind: CodeKind) {
    guard named[kind] == nil else { return }
    var marks = [Bool](repeating: false, count: known[kind].index.count)
    for table in tables {
      for column in kind.references(in: table.kind) {
        table.eachCell(column) { _, cell in
          for part in cell.split(separator: UInt8(ascii: ";")) {
            if let position = known.position(of: Bytes(rebasing: part).trimmed, kind) { marks[position] = true }
          }
        }
      }
    }
    named[kind] = marks
  }

  /// Where `code` is introduced first.
  private func line(of code: String, _ kind: CodeKind) -> (table: Int, line: Int)? {
    var code = code
    guard let wanted = code.withUTF8({ known.position(of: $0, kind) }) else { return nil }
    for (index, table) in tables.enumerated() where table.kind == kind.definition.table {
      var found: Int?
      table.eachCell(kind.definition.code) { row, cell in
        if found == nil, known.position(of: cell, kind) == wanted { found = row }
      }
      if let found { return (index, Int(table.grid.rows[found].line)) }
    }
    return nil
  }
}
