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
      scan.repeated[index] = known.introduce(reading, column, table: index, kind == .unit ? .pages : nil)
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
    var origins = CodeOrigins()
    for (index, table) in tables.enumerated() where table.kind == .ratings {
      scan.repeated[index] = subjects.introduce(table, .subject, table: index, table.isUnused ? nil : .origins(origins))
      origins.add(table, upTo: subjects.index.count)
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

/// Which table introduced codes first: those of one table follow each other.
private struct CodeOrigins {
  private var tables: [(table: TableReading, end: Int)] = []

  mutating func add(_ table: TableReading, upTo end: Int) { tables.append((table, end)) }

  /// The table that introduced the code with the number `position`; nil where it has no place in the content.
  func table(of position: Int) -> TableReading? {
    tables.first { position < $0.end }.flatMap { $0.table.isUnused ? nil : $0.table }
  }
}

/// What codes are held against beside those of their own table.
private enum CodeComparison {
  /// Codes of earlier tables, which must be written with the same capitals.
  case origins(CodeOrigins)
  /// Codes that name pages and folders of the site.
  case pages
}

extension KnownKind {
  /// Adds the codes that each row of `table` introduces; the answer is the rows whose code cannot stand beside that of an earlier one.
  fileprivate mutating func introduce(
    _ table: TableReading, _ column: Column, table number: Int, _ comparison: CodeComparison?
  ) -> [Int: RepeatedCode] {
    isPresent = true
    keepLost(table)
    guard let field = table.headings.position(column) else {
      isReliable = false
      return [:]
    }
    if table.grid.faulty.values.contains(where: { $0.contains { $0.field == field } }) { isReliable = false }
    return introduceRows(of: table, column, table: number, comparison)
  }

  private mutating func introduceRows(
    of table: TableReading, _ column: Column, table number: Int, _ comparison: CodeComparison?
  ) -> [Int: RepeatedCode] {
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
      if !isNew, rows[position] >= 0 {
        let first = Int(rows[position])
        let text = table.withCells { $0.cell(first, column)?.text }
        repeated[row] = RepeatedCode(clash: .sameTable(line: Int(table.grid.rows[first].line)), first: text ?? "")
        return keepUntold([first, row])
      }
      if isNew { rows.append(Int32(row)) } else { rows[position] = Int32(row) }
      switch comparison {
      case .origins(let origins) where !isNew:
        if let clash = capitals(of: cell, position, origins) { repeated[row] = clash }
      case .pages where isNew:
        guard let other = pageNeighbour(of: cell), rows[other] >= 0 else { return }
        let line = Int(table.grid.rows[Int(rows[other])].line)
        repeated[row] = RepeatedCode(clash: .page(line: line), first: index[other])
      default: break
      }
    }
    return repeated
  }

  /// That `code`, which an earlier table introduced as the one at `position`, has other capitals there.
  private func capitals(of code: Bytes, _ position: Int, _ origins: CodeOrigins) -> RepeatedCode? {
    guard !index.isWritten(code, at: position), let origin = origins.table(of: position) else { return nil }
    return RepeatedCode(clash: .capitals(table: origin.place), first: index[position])
  }

  /// The number of a code that is `code` with the ending of a page, or without it: the site has a page and a folder for each unit, and
  /// one name cannot be both.
  private mutating func pageNeighbour(of code: Bytes) -> Int? {
    var text = code.text
    let ending = text.suffix(CodeKind.pageEnding.count)
    if ending.lowercased() == CodeKind.pageEnding {
      hasPageEnding = true
      var stem = String(text.dropLast(ending.count))
      if let position = stem.withUTF8({ index.position(of: $0) }) { return position }
    }
    // Asked of each unit, and hardly ever is there such a code.
    guard hasPageEnding else { return nil }
    text += CodeKind.pageEnding
    return text.withUTF8 { index.position(of: $0) }
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
