import Domain
import VietnameseText

/// A row that says something about the columns and nothing of a thing: it is to be deleted.
enum LabelRow: Equatable, Sendable {
  /// It numbers the columns: `(1)`, `(2)`, `(3)`; with the first cells as written.
  case numbers([String])
  /// It is the header line once more, as tables have it that were put together page by page.
  case heading
}

/// Finds rows that number the columns or repeat the header line, before any row is read: nothing else is then told of them.
///
/// A row is such a one only if each filled cell says so, and if it could be nothing else. Rows of totals and notes that are merged
/// cells are found here, too: their reader would see cells without values.
struct LabelRows {
  private let grid: Grid
  private let remarks: RowRemarks
  /// The field that every row of things fills first: of a code, or of what the row is about.
  private let probe: Int
  /// The English heading of that field.
  private let english: [UInt8]
  /// Fields that no bare number above 1 can fill: names, days, words.
  private let wordy: [Int]
  /// Column of each field, where the table knows it.
  private let columns: [Column?]
  /// The columns by every heading they may have, folded.
  private let names: [String: Column]
  /// The cells of a row of bare numbers under the header line: where they stand once more, they mean the same.
  private var numbering: [String] = []

  /// A row by its place in `grid.rows`, the field to tell it at, and what it is.
  typealias Found = (row: Int, field: Int, problem: TableProblem)

  /// The rows of `grid` that are such, by place in `grid.rows`, from the top down.
  static func find(in grid: Grid, _ headings: Headings, kind: TableKind) -> [Found] {
    guard var rows = LabelRows(grid, headings, kind) else { return [] }
    return rows.found()
  }

  private init?(_ grid: Grid, _ headings: Headings, _ kind: TableKind) {
    let entry = ColumnList.of(kind).columns.first { headings.position($0.column) != nil }
    guard let entry, let probe = headings.position(entry.column) else { return nil }
    (self.grid, self.probe, names, remarks) = (grid, probe, Headings.names(of: kind), RowRemarks(headings, kind))
    english = Array(entry.column.english.utf8)
    var columns = [Column?](repeating: nil, count: grid.width)
    for column in Column.allCases {
      if let field = headings.position(column) { columns[field] = column }
    }
    self.columns = columns
    let refusing = Set(ColumnList.of(kind).columns.lazy.filter(\.values.refusesNumbers).map(\.column))
    wordy = columns.indices.filter { columns[$0].map { refusing.contains($0) || Self.names.contains($0) } ?? false }
  }

  /// Names of things: text in which a number alone means nothing.
  private static let names: Set<Column> = [.name, .groupName, .objectName, .what]

  private mutating func found() -> [Found] {
    var found: [Found] = []
    // A row under such a row stands where one under the header line stands.
    var isUnderHeading = true
    for row in grid.rows.indices {
      let label = mayBeLabel(row, isUnderHeading) ? label(of: row, isUnderHeading) : nil
      isUnderHeading = label == .heading
      if let label {
        found.append((row, 0, .rowLabel(label, header: Int(grid.headerRow.line))))
      } else if let remark = remark(row) {
        found.append(remark)
      }
    }
    return found
  }

  /// A look at one cell, because there are millions of rows: what is formed as a code is no heading and no number in brackets.
  private func mayBeLabel(_ row: Int, _ isUnderHeading: Bool) -> Bool {
    if isUnderHeading || grid.faulty[row] != nil { return true }
    return grid.bytes.withUnsafeBufferPointer { bytes in
      let slice = grid.fields[row * grid.width + probe]
      let cell = bytes.part(Int(slice.start)..<Int(slice.start + slice.length)).trimmed
      guard let first = cell.first else { return false }
      if first == UInt8(ascii: "(") || first == UInt8(ascii: "[") || first == UInt8(ascii: "-") { return true }
      if !numbering.isEmpty, cell.text == numbering[probe] { return true }
      if cell.contains(where: { $0 <= Byte.space || $0 == 0xC2 }) { return true }
      return cell.count == english.count && zip(cell, english).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  private mutating func label(of row: Int, _ isUnderHeading: Bool) -> LabelRow? {
    guard let texts = texts(of: row), !texts[probe].isEmpty else { return nil }
    if isHeading(texts) { return .heading }
    guard let isPlain = Self.numbering(texts) else { return nil }
    if isPlain {
      // Bare numbers may be codes and figures: only where such a row belongs, and where one of them can be neither.
      let isThere = isUnderHeading && wordy.contains { ColumnNumber(texts[$0])?.number ?? 1 > 1 }
      guard isThere || texts == numbering else { return nil }
      numbering = texts
    }
    return .numbers(Array(texts.lazy.filter { !$0.isEmpty }.prefix(3)))
  }

  /// Of a row with cells that are merged within it: whether it is one of totals, or a note.
  private func remark(_ row: Int) -> Found? {
    guard let faulty = grid.faulty[row], grid.width > 2, faulty.allSatisfy({ $0.fault.isMergedInRow }) else { return nil }
    let texts = grid.texts(of: grid.fields[row * grid.width..<(row + 1) * grid.width])
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    guard let field = filled.first else { return nil }
    if let remark = remarks.remark(texts) { return (row, remark.field, remark.problem) }
    // Words alone, where a row of things has its code and figures.
    let isNote = filled.count == 1 || filled.allSatisfy { !texts[$0].contains(where: \.isNumber) }
    guard isNote, filled.count < 5, filled.allSatisfy({ texts[$0].contains(" ") }) else { return nil }
    return (row, field, .rowNote(cells: filled.count))
  }

  /// The cells of `row`; nil where one of them has no value for a reason that must be told.
  private func texts(of row: Int) -> [String]? {
    var texts = grid.texts(of: grid.fields[row * grid.width..<(row + 1) * grid.width])
    for cell in grid.faulty[row] ?? [] {
      switch cell.fault {
      // `(1)` typed into a spreadsheet is a number that is shown with brackets.
      case .decorated(let number): texts[cell.field] = "(\(number.drop { $0 == "-" }))"
      case .merged: break
      default: return nil
      }
    }
    return texts
  }

  /// Whether each filled cell, two at least, is the heading of its column, in any form that a header line may have.
  private func isHeading(_ texts: [String]) -> Bool {
    let own = grid.texts(of: grid.header)
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    return filled.count > 1
      && filled.allSatisfy { field in
        if let column = columns[field] { return names[VietnameseText.folded(texts[field])] == column }
        return VietnameseText.folded(texts[field]) == VietnameseText.folded(own[field])
      }
  }

  /// Whether some of the filled cells number their columns without brackets: nil where not all are such numbers, in order.
  ///
  /// `A`, `B` may stand before 1; and the numbers may count all columns, or only the filled cells. Two numbers in brackets are
  /// enough, of bare ones it must be three.
  private static func numbering(_ texts: [String]) -> Bool? {
    var numbers: [(field: Int, label: ColumnNumber)] = []
    for (field, text) in texts.enumerated() where !text.isEmpty {
      guard let label = ColumnNumber(text) else { return nil }
      numbers.append((field, label))
    }
    let letters = numbers.prefix { $0.label.letter != nil }
    let digits = numbers.dropFirst(letters.count)
    let isInOrder =
      letters.enumerated().allSatisfy { $1.label.letter == $0 + 1 }
      && (digits.enumerated().allSatisfy { $1.label.number == $0 + 1 }
        || letters.isEmpty && digits.allSatisfy { $0.label.number == $0.field + 1 })
    let isPlain = numbers.contains { !$0.label.isMarked }
    return isInOrder && !digits.isEmpty && numbers.count > (isPlain ? 2 : 1) ? isPlain : nil
  }
}

/// What a cell of a row that numbers the columns says: `(3)`, `[3]`, `3`, `A`, `(3)=(1)+(2)`, `5=3+4`.
private struct ColumnNumber {
  /// nil for a letter.
  private(set) var number: Int?
  /// From 1 for `A`; nil for a number.
  private(set) var letter: Int?
  /// Written as no code and no figure is: with brackets, or as the negative number that spreadsheets make of `(3)`.
  let isMarked: Bool

  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard rest.count <= 40, let first = rest.first else { return nil }
    let closing: UInt8? = first == UInt8(ascii: "(") ? UInt8(ascii: ")") : first == UInt8(ascii: "[") ? UInt8(ascii: "]") : nil
    isMarked = closing != nil || first == UInt8(ascii: "-")
    if isMarked { rest.removeFirst() }
    let digits = rest.prefix { Byte.zero...Byte.nine ~= $0 }
    if digits.isEmpty {
      guard let byte = rest.popFirst(), 0x61...0x7A ~= byte | 0x20 else { return nil }
      letter = Int(byte | 0x20) - 0x60
    } else {
      guard digits.count < 4, digits.first != Byte.zero, let value = Int(String(decoding: digits, as: UTF8.self)) else {
        return nil
      }
      number = value
      rest.removeFirst(digits.count)
    }
    if let closing, rest.first == closing { rest.removeFirst() } else if closing != nil, rest.last != closing { return nil }
    if !rest.isEmpty, !Self.isFormula(rest) { return nil }
  }

  /// `=(1)+(2)`: how the column is worked out.
  private static func isFormula(_ rest: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: rest, as: UTF8.self).drop { $0 == " " }
    return text.first == "=" && text.contains { $0.isNumber }
      && text.dropFirst().allSatisfy { "0123456789()[]+-–−x×*/:%., ".contains($0) }
  }
}

extension Grid {
  /// Takes `rows` out, by place from the top down, with what was wrong with their cells.
  mutating func remove(_ removed: [Int]) {
    guard !removed.isEmpty else { return }
    let taken = Set(removed)
    var (kept, places): ([Slice], [Int: Int]) = ([], [:])
    kept.reserveCapacity(fields.count)
    var next = 0
    for row in rows.indices where !taken.contains(row) {
      kept += fields[row * width..<(row + 1) * width]
      if faulty[row] != nil { places[row] = next }
      next += 1
    }
    let lines = Set(removed.map { rows[$0].line })
    doubtful.removeAll { lines.contains($0.row.line) }
    faulty = Dictionary(uniqueKeysWithValues: places.map { ($0.value, faulty[$0.key] ?? []) })
    fields = kept
    rows = rows.indices.lazy.filter { !taken.contains($0) }.map { rows[$0] }
  }
}

extension RowFault {
  /// A cell of a merged rectangle that lies in one row.
  fileprivate var isMergedInRow: Bool {
    guard case .merged(let range) = self else { return false }
    let rows = range.split(separator: ":").map { $0.filter(\.isNumber) }
    return rows.count == 2 && rows[0] == rows[1]
  }
}
