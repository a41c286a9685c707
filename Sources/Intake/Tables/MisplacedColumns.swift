import Domain
import VietnameseText

/// Columns whose cells stand under a heading that is not theirs: two headings that changed places, or cells that moved beside their
/// headings.
///
/// Each cell alone would tell the same, hundreds of times. Looked for only in tables some of whose cells are refused, and told only
/// where every filled cell of a column is refused there and would be taken elsewhere, so that no other mistake hides behind it.
struct MisplacedColumns {
  /// What is wrong with the headings of one table.
  enum Cause: Equatable {
    /// The cells of each of the two stand under the other's heading; those of the first are refused there.
    case swapped(Column, with: Column)
    /// From the first to the last of these columns the cells belong to the heading one to the right (1) or to the left (-1).
    case shifted([Column], by: Int)
  }

  /// A column of the file, with what its heading takes and where it stands.
  private typealias Place = (column: Column, values: CellValues, field: Int)

  /// In fewer filled cells no pattern shows.
  private static let fewest = 4

  private let kind: TableKind
  private let cells: CellView
  private let rows: Range<Int>
  private let known: KnownCodes
  private let places: [Place]

  private init(_ table: TableReading, _ known: KnownCodes, _ cells: CellView) {
    (kind, self.known, self.cells, rows) = (table.kind, known, cells, 0..<table.readableRows)
    let all = ColumnList.of(table.kind).columns.compactMap { entry in
      table.headings.position(entry.column).map { (column: entry.column, values: entry.values, field: $0) }
    }
    places = all.sorted { $0.field < $1.field }
  }

  /// What `table` shows, from the left.
  static func causes(in table: TableReading, _ known: KnownCodes) -> [Cause] {
    guard table.readableRows >= fewest else { return [] }
    return table.withCells { MisplacedColumns(table, known, $0).causes() }
  }

  /// The columns of `table` whose cells say nothing about themselves, because of `cause`.
  static func columns(of cause: Cause, in table: TableReading) -> [Column] {
    switch cause {
    case .swapped(let one, with: let other): return [one, other]
    case .shifted(let columns, _):
      let fields = columns.compactMap { table.headings.position($0) }
      guard let first = fields.min(), let last = fields.max() else { return [] }
      return Column.allCases.filter { table.headings.position($0).map { (first...last).contains($0) } ?? false }
    }
  }

  private func causes() -> [Cause] {
    let strangers = places.filter { isStrange($0.field, under: $0) || isRareWord($0) }
    if strangers.isEmpty { return [] }
    var (pairs, paired): ([Cause], Set<Column>) = ([], [])
    for stranger in strangers where !paired.contains(stranger.column) {
      guard let partner = partner(of: stranger, among: strangers), !paired.contains(partner.column) else { continue }
      pairs.append(.swapped(stranger.column, with: partner.column))
      paired.formUnion([stranger.column, partner.column])
    }
    let rest = strangers.filter { !paired.contains($0.column) }
    // Cells that moved may look swapped where two neighbours take the same.
    if rest.isEmpty { return pairs }
    return shift(of: strangers).map { [$0] } ?? pairs
  }

  /// The one column that takes what stands under `stranger`, and whose cells `stranger` takes.
  private func partner(of stranger: Place, among strangers: [Place]) -> Place? {
    let found = places.filter { other in
      other.column != stranger.column && takesAll(of: other.field, stranger.values, atLeast: Self.fewest)
        && takesAll(of: stranger.field, other.values)
    }
    let strange = found.filter { other in strangers.contains { $0.column == other.column } }
    if strange.count == 1 { return strange.first }
    // Cells that are right where they stand are those of another column only where any words, or any code, would be right there:
    // a column of points takes every count. Numbers that are only written wrongly are not the words of another column.
    let mayBeWords = !stranger.values.isNumber || holdsWords(stranger.field)
    let loose = found.filter { $0.values == .text && mayBeWords || $0.values.isCode }
    return found.count == 1 ? loose.first { !introduces($0.column, what: stranger.values) } : nil
  }

  /// Whether every filled cell of `field` holds words that mean no number.
  private func holdsWords(_ field: Int) -> Bool {
    rows.allSatisfy { row in
      let text = cells.text(row, field).text
      guard !text.isEmpty else { return true }
      return text.contains(where: \.isLetter) && LikelyValue.number(text, upTo: 100) == nil
        && LikelyValue.integer(text, upTo: .max) == nil
    }
  }

  /// Whether few cells stand under the heading of numbers `place`, all of them words, while a column of words holds many numbers.
  private func isRareWord(_ place: Place) -> Bool {
    guard place.values.isNumber, !takesAny(of: place.field, place.values) else { return false }
    let count = rows.count { !cells.text($0, place.field).isEmpty }
    guard 2..<Self.fewest ~= count, holdsWords(place.field) else { return false }
    return places.contains { $0.values == .text && takesAll(of: $0.field, place.values, atLeast: Self.fewest * count) }
  }

  /// Whether a column of `values` takes some filled cell of `field`.
  private func takesAny(of field: Int, _ values: CellValues) -> Bool {
    rows.contains { row in
      let cell = cells.text(row, field)
      return !cell.isEmpty && values.takes(cell, known)
    }
  }

  /// Whether `column` introduces the codes that `values` name: then these are known because of it, which says nothing.
  private func introduces(_ column: Column, what values: CellValues) -> Bool {
    CodeKind.allCases.contains { values.names($0) && $0.definition.table == kind && $0.definition.code == column }
  }

  /// That all of `strangers`, two at least, hold what belongs one column to the same side, most of it told by more than being words.
  private func shift(of strangers: [Place]) -> Cause? {
    guard strangers.count > 1 else { return nil }
    for step in [1, -1] {
      var certain = 0
      let isShifted = strangers.allSatisfy { stranger in
        guard let owner = places.first(where: { $0.field == stranger.field + step }) else { return true }
        guard takesAll(of: stranger.field, owner.values) else { return false }
        if owner.values != .text { certain += 1 }
        return true
      }
      guard isShifted, certain * 2 > strangers.count || certain > 1, haveOwn(strangers, movedBy: -step) else { continue }
      // What a new cell pushed to the right begins one column before the first that is refused for it.
      let pushed = step < 0 ? places.last { $0.field < (strangers.first?.field ?? 0) }.map { [$0.column] } ?? [] : []
      return .shifted(pushed + strangers.map(\.column), by: step)
    }
    return nil
  }

  /// Whether each of `strangers` has what it takes one column to the side, but for one: at the end of a row, or where a cell was lost.
  private func haveOwn(_ strangers: [Place], movedBy step: Int) -> Bool {
    let found = strangers.count { stranger in
      let field = stranger.field + step
      return field >= 0 && field < cells.width && takesAll(of: field, stranger.values)
    }
    return found > 0 && found >= strangers.count - 1
  }

  /// Whether `field` has enough filled cells and none of them is what its heading takes.
  private func isStrange(_ field: Int, under place: Place) -> Bool {
    guard place.values != .text else { return false }
    var count = 0
    for row in rows {
      let cell = cells.text(row, field)
      if cell.isEmpty { continue }
      if place.values.takes(cell, known) { return false }
      count += 1
    }
    return count >= Self.fewest
  }

  /// Whether `field` has filled cells, so many at least, and a column of `values` takes all of them.
  private func takesAll(of field: Int, _ values: CellValues, atLeast fewest: Int = 1) -> Bool {
    var count = 0
    for row in rows {
      let cell = cells.text(row, field)
      if cell.isEmpty { continue }
      guard values.takes(cell, known) else { return false }
      count += 1
    }
    return count >= fewest
  }
}

extension CellValues {
  /// Whether a filled cell may stand in a column of these values; of codes that other rows introduce, whether it is one of them.
  func takes(_ cell: Bytes, _ known: KnownCodes) -> Bool {
    switch self {
    case .text: true
    case .code: CodeIndex.hash(cell) != nil
    case .reference(let kind): Self.isKnown(cell, kind, known)
    case .references(let kind): Self.codes(in: cell).allSatisfy { Self.isKnown($0, kind, known) }
    case .addressees:
      CellWords.everybody.folded(cell.text) != nil || known.unitKinds[VietnameseText.folded(cell.text)] != nil
        || Self.codes(in: cell).allSatisfy { Self.isKnown($0, .unit, known) }
    case .period: Grammar.period(cell) != nil
    case .day: (try? Grammar.date(cell)) != nil
    case .score: (try? Grammar.score(cell, upTo: 100)) != nil
    case .integer(let maximum): (try? Grammar.integer(cell, upTo: Int32(maximum))) != nil
    case .words(let expected): CellWords.takes(cell.text, expected)
    }
  }

  private static func codes(in cell: Bytes) -> [Bytes] {
    cell.split(separator: UInt8(ascii: ";")).map { Bytes(rebasing: $0).trimmed }.filter { !$0.isEmpty }
  }

  private static func isKnown(_ code: Bytes, _ kind: CodeKind, _ known: KnownCodes) -> Bool {
    switch kind {
    // They are introduced by being named.
    case .person, .group: return CodeIndex.hash(code) != nil
    case .unit, .subject, .plan, .item, .obligation: break
    }
    // Where not all codes are known, the form of one must do.
    guard known[kind].isReliable, known[kind].isPresent else { return CodeIndex.hash(code) != nil }
    return known.position(of: code, kind) != nil
  }
}
