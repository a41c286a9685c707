import Domain
import VietnameseText

/// Walks the code columns of the tables that introduce codes, before any row is read.
struct CodeScan: Sendable {
  var kinds: [CodeKind: KnownKind] = [:]
  /// By table and row.
  var repeated: [Int: [Int: RepeatedCode]] = [:]
  var unitKinds: [String: String] = [:]

  /// The scans that do not depend on each other, the longest first.
  static let all: [@Sendable ([TableReading]) -> CodeScan] = [
    { ofRatings($0) },
    { ofGroups($0) },
    { of($0, .remediation, .item, .item) },
    { of($0, .plans, .plan, .plan) },
    { ofUnits($0) },
    { of($0, .obligations, .obligation, .obligation) },
  ]

  mutating func merge(_ other: CodeScan) {
    kinds.merge(other.kinds) { first, _ in first }
    repeated.merge(other.repeated) { first, _ in first }
    unitKinds.merge(other.unitKinds) { first, _ in first }
  }

  /// Marks what a table of `kind` introduces as not fully known.
  mutating func distrust(_ kind: TableKind) {
    let codes: [CodeKind] =
      switch kind {
      case .units: [.unit]
      case .groups: [.group]
      case .ratings: [.subject, .person, .group]
      case .plans: [.plan]
      case .remediation: [.item]
      case .obligations: [.obligation]
      case .discipline, .axes, .progress, .submissions, .dossiers, .waivers: []
      }
    for code in codes { kinds[code, default: KnownKind()].isReliable = false }
  }

  private static func of(_ tables: [TableReading], _ table: TableKind, _ kind: CodeKind, _ column: Column) -> CodeScan {
    var scan = CodeScan()
    var known = KnownKind()
    for (index, reading) in tables.enumerated() where reading.kind == table {
      scan.repeated[index] = known.introduce(reading, column, table: index)
    }
    scan.kinds[kind] = known
    return scan
  }

  private static func ofUnits(_ tables: [TableReading]) -> CodeScan {
    var scan = of(tables, .units, .unit, .unit)
    guard tables.contains(where: { $0.kind == .obligations }) else { return scan }
    var seen = Set<String>()
    for table in tables where table.kind == .units {
      table.eachCell(.unitKind) { _, cell in
        let text = cell.text
        guard seen.insert(text).inserted else { return }
        let folded = VietnameseText.folded(text)
        if scan.unitKinds[folded] == nil { scan.unitKinds[folded] = VietnameseText.nfc(text) }
      }
    }
    return scan
  }

  /// Ratings introduce objects and persons.
  private static func ofRatings(_ tables: [TableReading]) -> CodeScan {
    var scan = CodeScan()
    var (subjects, persons) = (KnownKind(), KnownKind())
    for (index, table) in tables.enumerated() where table.kind == .ratings {
      scan.repeated[index] = subjects.introduce(table, .subject, table: index)
      persons.use(table, .person)
    }
    (scan.kinds[.subject], scan.kinds[.person]) = (subjects, persons)
    return scan
  }

  /// Groups have a table, and ratings use others that have no row there.
  private static func ofGroups(_ tables: [TableReading]) -> CodeScan {
    var scan = of(tables, .groups, .group, .group)
    for table in tables where table.kind == .ratings { scan.kinds[.group]?.use(table, .ratingGroup) }
    return scan
  }
}

extension KnownKind {
  /// Adds the codes that each row of `table` introduces; the answer is the rows whose code the table had already.
  fileprivate mutating func introduce(_ table: TableReading, _ column: Column, table number: Int) -> [Int: RepeatedCode] {
    isPresent = true
    keepLost(table)
    guard let field = table.headings.position(column) else {
      isReliable = false
      return [:]
    }
    if table.grid.faulty.values.contains(where: { $0.contains { $0.field == field } }) { isReliable = false }
    return introduceRows(of: table, column, table: number)
  }

  private mutating func introduceRows(of table: TableReading, _ column: Column, table number: Int) -> [Int: RepeatedCode] {
    // Rows of this table by the number of their code; a code of an earlier table (a period before) is no repetition.
    var rows = [Int32](repeating: -1, count: index.count)
    rows.reserveCapacity(index.count + table.readableRows)
    var repeated: [Int: RepeatedCode] = [:]
    func keepUntold(_ rows: [Int]) {
      if untold.count < 2 { untold.append(UntoldCode(table: number, lines: rows.map { Int(table.grid.rows[$0].line) })) }
    }
    // A line of totals, or the title of a section, introduces nothing.
    let remarks = RowRemarks(table.headings, table.kind)
    func isRemark(_ row: Int) -> Bool { table.withCells { remarks.remark(row, $0) != nil } }
    table.eachCell(column, orBlank: { if untold.count < 2, !isRemark($0) { keepUntold([$0]) } }) { row, cell in
      guard let (position, isNew) = index.insert(cell) else {
        if isRemark(row) { return }
        lose(cell)
        return keepUntold([row])
      }
      if isNew {
        rows.append(Int32(row))
      } else if rows[position] < 0 {
        rows[position] = Int32(row)
      } else {
        let first = Int(rows[position])
        let text = table.withCells { $0.cell(first, column)?.text }
        repeated[row] = RepeatedCode(firstLine: Int(table.grid.rows[first].line), first: text ?? "")
        keepUntold([first, row])
      }
    }
    return repeated
  }

  /// Adds the codes that rows of `table` use without another table having to introduce them.
  fileprivate mutating func use(_ table: TableReading, _ column: Column) {
    isPresent = true
    keepLost(table)
    table.eachCell(column) { _, cell in if index.insert(cell) == nil { lose(cell) } }
  }

  /// Remembers what stands where a code should.
  private mutating func lose(_ cell: Bytes) {
    let text = cell.text
    let loose = CodeKind.loose(text)
    if !loose.isEmpty { malformed[loose] = CodeKind.suggestion(for: text) }
  }

  private mutating func keepLost(_ table: TableReading) {
    if table.readableRows < table.grid.rows.count || table.grid.headerFault != nil { isReliable = false }
    table.grid.bytes.withUnsafeBufferPointer { bytes in
      for row in table.grid.broken {
        let text = bytes.part(Int(row.row.offset)..<Int(row.end))
        // One by one, because a row may be as long as its file: a list of its words would be ten times that.
        var start = 0
        while start < text.count {
          let end = text[start...].firstIndex { $0 < 0x2D || $0 == UInt8(ascii: ";") || $0 == table.grid.separator } ?? text.count
          if end > start { _ = lost.insert(text.part(start..<end)) }
          start = end + 1
        }
      }
    }
  }
}

extension TableReading {
  /// Calls `body` with each filled cell of `column`, `blank` with the row of each other.
  func eachCell(_ column: Column, orBlank blank: (Int) -> Void = { _ in }, _ body: (Int, Bytes) -> Void) {
    guard headings.position(column) != nil else { return }
    withCells { cells in
      for row in 0..<readableRows {
        if let cell = cells.cell(row, column), !cell.isEmpty { body(row, cell) } else { blank(row) }
      }
    }
  }
}
