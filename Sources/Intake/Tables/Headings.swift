import Domain
import VietnameseText

/// Which columns a header line names, and where.
struct Headings: Sendable {
  /// Field of each column, by the column's raw value; -1 where the table does not have it.
  private(set) var positions = [Int16](repeating: -1, count: Column.allCases.count)
  /// The heading of each column as the file writes it.
  private(set) var names: [Column: String] = [:]
  /// Absent columns that a heading of another name most likely means.
  private(set) var doubted: Set<Column> = []
  /// What is wrong, each with the field it is about; nil for the line as a whole.
  private(set) var problems: [(problem: TableProblem, field: Int?)] = []

  /// Field of `column`, or nil.
  func position(_ column: Column) -> Int? {
    let position = positions[Int(column.rawValue)]
    return position < 0 ? nil : Int(position)
  }

  /// A column is missing that the table cannot be without.
  private(set) var isIncomplete = false

  init() {}

  /// Matches `headings` with the columns of `kind`.
  ///
  /// `place` names a field by where it stands, for messages.
  init(_ headings: [String], of kind: TableKind, place: (Int) -> String = { "cột thứ \($0 + 1)" }) {
    let list = ColumnList.of(kind)
    let known = Self.names(of: kind)
    if headings.count > Limits.columns {
      problems.append((.columnsTooMany(headings.count), nil))
      return
    }
    var unknown: [Int] = []
    for (field, heading) in headings.enumerated() {
      if heading.isEmpty {
        problems.append((.columnUnnamed(place(field)), field))
      } else if let column = known[VietnameseText.folded(heading)] {
        put(column, at: field, heading, headings, place)
      } else {
        unknown.append(field)
      }
    }
    // Only when all that is known has its place it is known what an unknown heading can stand for.
    let absent = list.columns.filter { position($0.column) == nil }
    let misspelt = refuseMisspelt(&unknown, headings, absent)
    for field in unknown { refuse(field, headings, absent, place) }
    problems.sort { ($0.field ?? 0) < ($1.field ?? 0) }
    let missing = list.columns.filter { $0.isRequired && position($0.column) == nil }
    problems += missing.filter { !misspelt.contains($0.column) }.map { (.columnMissing([$0.heading]), nil) }
    isIncomplete = !missing.isEmpty
    if !list.oneOf.isEmpty, list.oneOf.allSatisfy({ position($0) == nil }) {
      isIncomplete = true
      if misspelt.isDisjoint(with: list.oneOf) { problems.append((.columnMissing(list.oneOf.map(\.header)), nil)) }
    }
  }

  /// In so many headings the same marks are no slip.
  private static let fewest = 5

  /// Tells once of headings that have the letters of absent columns and other marks (`Mã đơn vị (*)`, `Ma don vi`), and takes them out
  /// of `unknown`; the answer is the columns that they mean.
  private mutating func refuseMisspelt(
    _ unknown: inout [Int], _ headings: [String], _ absent: [ColumnList.Entry]
  ) -> Set<Column> {
    let columns = Dictionary(absent.map { (CodeKind.loose($0.heading), $0) }) { first, _ in first }
    let found = unknown.compactMap { field in columns[CodeKind.loose(headings[field])].map { (field: field, entry: $0) } }
    guard found.count >= Self.fewest, let first = found.first else { return [] }
    let isNeeded = found.contains { $0.entry.isRequired }
    problems.append(
      (.columnsMisspelt(headings[first.field], meant: first.entry.heading, count: found.count, isNeeded: isNeeded), first.field))
    unknown.removeAll { field in found.contains { $0.field == field } }
    let meant = Set(found.map(\.entry.column))
    doubted.formUnion(meant)
    return meant
  }

  private mutating func put(
    _ column: Column, at field: Int, _ heading: String, _ headings: [String], _ place: (Int) -> String
  ) {
    if let first = position(column) {
      problems.append((.columnRepeated(heading, first: headings[first], place: place(first)), field))
    } else {
      positions[Int(column.rawValue)] = Int16(field)
      names[column] = heading
    }
  }

  private mutating func refuse(_ field: Int, _ headings: [String], _ absent: [ColumnList.Entry], _ place: (Int) -> String) {
    let heading = headings[field]
    let folded = VietnameseText.folded(heading)
    if let first = headings[..<field].firstIndex(where: { VietnameseText.folded($0) == folded }) {
      problems.append((.columnRepeated(heading, first: headings[first], place: place(first)), field))
    } else {
      let nearest = LikelyHeading.of(heading, among: absent)
      if let meant = absent.first(where: { $0.heading == nearest }) { doubted.insert(meant.column) }
      let closest = nearest == nil ? LikelyHeading.closest(to: heading, among: absent.map(\.heading)) : nil
      problems.append((.columnUnknown(heading, nearest: nearest, closest: closest), field))
    }
  }

  /// The separator of the header line at `offset`: the one that shows most columns the table knows; of equals the one that cuts more.
  static func separator(of text: Bytes, at offset: Int, kind: TableKind) -> UInt8 {
    score(of: text, at: offset, kind: kind)?.2 ?? UInt8(ascii: ",")
  }

  /// How many columns of `kind` the line at `offset` names.
  static func knownNames(in text: Bytes, at offset: Int, kind: TableKind) -> Int {
    score(of: text, at: offset, kind: kind)?.0 ?? 0
  }

  /// How many of `texts` name a column of `kind`.
  static func knownNames(in texts: [String], kind: TableKind) -> Int {
    let known = names(of: kind)
    return texts.count { known[VietnameseText.folded($0)] != nil }
  }

  /// The known names, the cells and the separator of a line, for the separator that shows most.
  private static func score(of text: Bytes, at offset: Int, kind: TableKind) -> (Int, Int, UInt8)? {
    let known = names(of: kind)
    let scores = [UInt8(ascii: ","), UInt8(ascii: ";"), Byte.tab].map { separator in
      var cutter = CSVCutter(text: text, separator: separator, offset: offset, line: 1)
      cutter.cutRecord()
      // No heading is that long, and folding a whole file that is one line takes minutes.
      let headings = cutter.fields.prefix(Limits.columns).lazy.filter { $0.length < 1024 }.map { cutter.text(of: $0) }
      return (headings.count { known[VietnameseText.folded($0)] != nil }, cutter.fields.count, separator)
    }
    return scores.max { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  /// Every accepted name of every column of `kind`, folded.
  ///
  /// Vietnamese names win over English ones.
  static func names(of kind: TableKind) -> [String: Column] {
    var names: [String: Column] = [:]
    let columns = ColumnList.of(kind).columns
    for column in columns { names[VietnameseText.folded(column.heading)] = column.column }
    for column in columns.map(\.column) {
      let english = VietnameseText.folded(column.english)
      if names[english] == nil { names[english] = column }
    }
    return names
  }
}

extension CSVCutter {
  /// The text of a cell that was cut, without outer space.
  func text(of slice: Grid.Slice) -> String {
    let (start, length) = (Int(slice.start & ~Self.rewrittenMark), Int(slice.length))
    guard slice.start & Self.rewrittenMark != 0 else { return text.part(start..<start + length).trimmed.text }
    return rewritten.withUnsafeBufferPointer { $0.part(start..<start + length).trimmed.text }
  }
}
