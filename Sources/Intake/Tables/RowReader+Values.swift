import Domain
import VietnameseText

extension RowReader {
  /// Any text, in NFC.
  ///
  /// A dash or dots in place of words are a blank cell, and told as one: no rule may take them for a name or for evidence.
  mutating func text(_ bytes: Bytes, _ column: Column) -> String? {
    if CellWords.isWordless(bytes) { return noteWordless(bytes.text, column) }
    // Up to fifteen bytes Swift keeps the text in the value itself: nothing to share.
    let isShort = bytes.count <= 15
    let hash = isShort ? 0 : TextCache.hash(of: bytes)
    if !isShort, let known = texts.text(of: bytes, hash: hash) { return known }
    let text = bytes.text
    if ByteScan.traits(of: bytes)?.isEmpty == true {
      if !isShort { texts.keep(text, hash: hash) }
      return text
    }
    return unusual(text, column)
  }

  /// A text that needs the closer look; not shared, because each place of it must be reported.
  private mutating func unusual(_ text: String, _ column: Column) -> String? {
    let lines =
      text.contains("\r\n") ? text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n") : text
    if let stray = lines.unicodeScalars.first(where: { $0 == "\r" || $0 == "\t" }) {
      report(.controlCharacter(stray), column)
      return nil
    }
    switch CharacterCheck.look(at: lines) {
    case .clean: break
    case .control(let scalar):
      report(.controlCharacter(scalar), column)
      return nil
    case .invisible(let scalar): report(.invisibleCharacter(scalar, lines), column)
    }
    return CharacterCheck.isolated(VietnameseText.nfc(lines))
  }

  mutating func date(_ bytes: Bytes, _ column: Column) -> Day? {
    do throws(Grammar.DateFault) {
      return try Grammar.date(bytes)
    } catch {
      let text = bytes.text
      report(
        error == .yearless ? .dateWithoutYear(text, LikelyDay.of(text, within: eventDays(column))) : .date(text, error), column)
      return nil
    }
  }

  /// The days on which what `column` tells can have happened; nil where the row does not say.
  private func eventDays(_ column: Column) -> ClosedRange<Day>? {
    guard let asOf = known.asOf, Self.eventColumns.contains(column) else { return nil }
    guard let period = table.period ?? cell(.period).flatMap({ Grammar.period($0) }), period.firstDay <= asOf else { return nil }
    // A measure belongs to the period in which it was taken, a rating and a plan come after what they look at.
    return period.firstDay...(table.kind == .discipline ? min(period.lastDay, asOf) : asOf)
  }

  /// Columns of what has happened within a period, or after it.
  private static let eventColumns: Set<Column> = [.reviewed, .decided, .issued, .date]

  /// A number of 0…100.
  mutating func score(_ bytes: Bytes, _ column: Column) -> Score? {
    do throws(Grammar.NumberFault) {
      return try Grammar.score(bytes, upTo: 100)
    } catch {
      report(.number(bytes.text, error, maximum: 100), column)
      return nil
    }
  }

  mutating func integer(_ bytes: Bytes, _ column: Column, upTo maximum: Int32) -> Int32? {
    do throws(Grammar.NumberFault) {
      return try Grammar.integer(bytes, upTo: maximum)
    } catch {
      let isCount = Self.taskColumns.contains(column)
      let isShare = isCount && (bytes.contains(UInt8(ascii: "%")) || LikelyValue.percent(ofShare: bytes.text) != nil)
      report(
        isShare ? .taskShare(bytes.text) : .integer(bytes.text, maximum: Int(maximum), isTooLarge: error == .outOfRange), column)
      return nil
    }
  }

  /// Columns in which tasks are counted.
  private static let taskColumns: Set<Column> = [.assigned, .done, .onTime, .exceeded]

  mutating func period(_ bytes: Bytes, _ column: Column) -> Period? {
    if let period = Grammar.period(bytes) { return period }
    report(.period(bytes.text), column)
    return nil
  }

  /// A word of a closed set.
  mutating func word<Value>(_ bytes: Bytes, _ column: Column, _ list: WordList<Value>) -> Value? {
    if let position = list.exact(bytes) ?? learned(bytes, column) { return list[position] }
    let text = bytes.text
    if let position = list.folded(text) {
      if spellings.count < 64 { spellings.append(.init(column: column, bytes: Array(bytes), position: position)) }
      return list[position]
    }
    let nearest = list.nearest(text)
    let isLevel = Value.self == RatingLevel.self
    report(
      isLevel
        ? .levelUnknown(text, expected: list.expected, nearest: nearest)
        : .wordUnknown(text, expected: list.expected, nearest: nearest), column)
    return nil
  }

  private func learned(_ bytes: Bytes, _ column: Column) -> Int? {
    spellings.first { spelling in
      spelling.column == column && spelling.bytes.withUnsafeBufferPointer { $0.equals(bytes) }
    }?.position
  }

  /// The code of a rule, in capitals.
  mutating func rule(_ bytes: Bytes, _ column: Column) -> String? {
    guard let code = text(bytes, column)?.uppercased() else { return nil }
    guard let codes = known.ruleCodes, !codes.contains(code) else { return code }
    report(.ruleUnknown(code, nearest: Nearest.match(code, among: codes)), column)
    return nil
  }

  /// The code that this row introduces.
  mutating func code(_ bytes: Bytes, _ column: Column) -> String? { checkCode(bytes, column) ? bytes.text : nil }

  /// Whether the code that this row introduces is one; a code that cannot stand beside that of an earlier row is reported too.
  mutating func checkCode(_ bytes: Bytes, _ column: Column) -> Bool {
    guard CodeIndex.hash(bytes) != nil else {
      report(.codeMalformed(bytes.text), column)
      return false
    }
    if !repeated.isEmpty, let repeated = repeated[row] { report(Self.problem(of: bytes.text, repeated), column) }
    return true
  }

  private static func problem(of text: String, _ repeated: RepeatedCode) -> CellProblem {
    let first = repeated.first
    return switch repeated.clash {
    case .sameTable(let line):
      first == text ? .codeRepeated(text, firstLine: line) : .codeClash(text, first: first, firstLine: line)
    case .capitals(let table): .codeCapitals(text, first: first, table: table)
    case .page(let line): .codePage(text, first: first, firstLine: line)
    }
  }

  /// The number of the thing of `kind` that the cell names.
  mutating func reference(_ bytes: Bytes, _ column: Column, _ kind: CodeKind) -> Int? {
    if let position = known.position(of: bytes, kind) { return position }
    let known = known[kind]
    if CodeIndex.hash(bytes) == nil {
      note(bytes.text, column, kind, .malformed)
    } else if !known.isReliable || known.isLost(bytes) {
      refuse()
    } else if !known.isPresent {
      reportAbsent(bytes.text, column, kind)
    } else {
      note(bytes.text, column, kind, .code)
    }
    return nil
  }

  /// References with `;` between them; what is named twice counts once.
  mutating func references(_ bytes: Bytes, _ column: Column, _ kind: CodeKind) -> [Int] {
    var found: [Int] = []
    for part in bytes.split(separator: UInt8(ascii: ";")) {
      let code = Bytes(rebasing: part).trimmed
      guard !code.isEmpty, let place = reference(code, column, kind), !found.contains(place) else { continue }
      found.append(place)
    }
    return found
  }

  /// Who must send a report: everybody, a kind of unit, or units by code.
  mutating func addressees(_ bytes: Bytes, _ column: Column) -> Obligation.Addressed? {
    let text = VietnameseText.folded(bytes.text)
    if CellWords.everybody.folded(text) != nil { return .all }
    if let kind = known.unitKinds[text] { return .kind(kind) }
    // Which kinds of unit there are is known only if the units are.
    if !known.units.isReliable {
      refuse()
      return nil
    }
    let codes = bytes.split(separator: UInt8(ascii: ";")).map { Bytes(rebasing: $0).trimmed }.filter { !$0.isEmpty }
    if codes.isEmpty {
      report(.valueMissing, column)
      return nil
    }
    if codes.count > 1 {
      let strangers = codes.filter { known.position(of: $0, .unit) == nil }.map(\.text)
      let kinds = strangers.filter { word in
        let word = VietnameseText.folded(word)
        return known.unitKinds[word] != nil || CellWords.everybody.folded(word) != nil
      }
      if !kinds.isEmpty {
        report(.addresseeKinds(kinds), column)
        return nil
      }
    }
    if codes.count == 1, let code = codes.first, known.position(of: code, .unit) == nil {
      if known.units.isLost(code) { refuse() } else { note(code.text, column, .unit, .addressee) }
      return nil
    }
    return .units(references(bytes, column, .unit).map { Key<Unit>($0) })
  }
}
