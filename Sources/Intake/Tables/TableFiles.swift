import Diagnostics
import Domain
import Workers

/// A file of tables, read and cut into cells, or what is wrong with it.
struct TableFileOutcome: Sendable {
  var file: InputFile?
  /// One table for a CSV file, those of all sheets for a workbook.
  var readings: [TableReading] = []
  /// Tables whose file or sheet has no name of a table.
  var strays: [StrayTable] = []
  /// Kinds of table that ought to be here and could not be read.
  var unread: Set<TableKind> = []
  /// What could not be read may be any table that the content does not have elsewhere.
  var mayHoldOthers = false
  var diagnostics: [Diagnostic] = []
  var isUnreadable = false

  /// Adds what another part of the same file gave.
  mutating func add(_ other: TableFileOutcome) {
    readings += other.readings
    strays += other.strays
    unread.formUnion(other.unread)
    mayHoldOthers = mayHoldOthers || other.mayHoldOthers
    diagnostics += other.diagnostics
  }
}

enum TableFiles {
  /// Reads the table `file` of `folder`.
  static func read(_ file: Inventory.TableFile, in folder: String) -> TableFileOutcome {
    do throws(Disk.Failure) {
      let bytes = try Disk.read("\(folder)/\(file.path)", limit: Limits.tableBytes)
      return outcome(file, bytes)
    } catch {
      let problem = FileProblem(error)
      return TableFileOutcome(
        unread: [file.kind], diagnostics: [problem.diagnostic(file.path)], isUnreadable: problem.isUnreadable)
    }
  }

  /// Digest and cells of the file: two things to do with the same bytes, so two cores can share them.
  private static func outcome(_ file: Inventory.TableFile, _ bytes: [UInt8]) -> TableFileOutcome {
    enum Half: Sendable { case digest(InputFile), cells(TableReading?, Diagnostic?) }
    var outcome = TableFileOutcome()
    let halves = Workers.map(count: 2) { index -> Half in
      guard index == 1 else { return .digest(bytes.withUnsafeBufferPointer { InputFile(path: file.path, bytes: $0) }) }
      let (reading, diagnostic) = cells(file, bytes)
      return .cells(reading, diagnostic)
    }
    for half in halves {
      switch half {
      case .digest(let input): outcome.file = input
      case .cells(let reading, let diagnostic):
        outcome.readings = reading.map { [$0] } ?? []
        outcome.unread = reading == nil ? [file.kind] : []
        outcome.diagnostics = diagnostic.map { [$0] } ?? []
      }
    }
    return outcome
  }

  private static func cells(_ file: Inventory.TableFile, _ bytes: [UInt8]) -> (TableReading?, Diagnostic?) {
    var text = bytes
    var start = 0
    var found: TextDamage?
    switch bytes.withUnsafeBufferPointer({ TextDecoding.decode($0) }) {
    case .utf8(let offset): start = offset
    case .converted(let converted): text = converted
    case .unreadable(let damage):
      text = damage.text ?? bytes
      (start, found) = (damage.start, damage)
    }
    let problems = found.map { damage in
      text.withUnsafeBufferPointer { damage.diagnostics(file.path, in: $0) { TableProblem.notUnicode($0) } }
    }
    guard var grid = CSVReader.grid(bytes: text, start: start, kind: file.kind) else {
      return (nil, TableProblem.empty.diagnostic(file.path, line: 1))
    }
    let isReadable =
      found.map { $0.isRepaired || $0.isIsolated && grid.markDamage(at: $0.places.map(\.offset)) } ?? true
    let reading = TableReading(
      kind: file.kind, period: file.period, path: file.path, grid: grid, unreadable: problems ?? [],
      isReadable: isReadable, isUnused: file.isUnused || found?.isRepaired ?? false)
    return (reading, nil)
  }
}

extension Grid {
  /// Gives up the cells that hold the bytes at `offsets`, which have been told; false where one of them stands in the heading.
  fileprivate mutating func markDamage(at offsets: [Int]) -> Bool {
    let body = [rows.first?.offset, broken.first?.row.offset].compactMap(\.self).min()
    guard let body, let first = offsets.first, first >= Int(body) else { return false }
    for offset in offsets {
      guard let row = Self.last(rows.count, { Int(rows[$0].offset) <= offset }) else { continue }
      let other = Self.last(broken.count, { Int(broken[$0].row.offset) <= offset })
      // A row that could not be cut is refused already.
      if let other, broken[other].row.offset > rows[row].offset { continue }
      faulty[row, default: []].append(FaultyCell(field: field(of: rows[row], at: offset), fault: .cellUnreadable, isTold: false))
    }
    return true
  }

  /// The field of `row` that the byte at `offset` stands in.
  private func field(of row: Row, at offset: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var cutter = CSVCutter(text: bytes.part(0..<textEnd), separator: separator ?? 0, offset: Int(row.offset), line: 1)
      for field in 0..<width where cutter.start(ofField: 1) > offset { return field }
      return width - 1
    }
  }

  /// The last of `count` places in order for which `isMet` holds, as for all before it.
  private static func last(_ count: Int, _ isMet: (Int) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isMet(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

extension TextDamage {
  /// So many places are told one by one.
  private static let most = 100

  /// What is wrong with `text`, the bytes of the file `path`: the first places, and how many more there are.
  func diagnostics<Told: Problem>(_ path: String, in text: Bytes, _ problem: (LikelyCause) -> Told) -> [Diagnostic] {
    let told = places.prefix(isOne ? 1 : Self.most)
    var found = zip(told, TextPlace.of(offsets: told.map(\.offset), in: text)).map { wrong, place in
      problem(wrong.cause).diagnostic(path, line: place.line, position: place.position)
    }
    if let last = places.last, places.count > told.count {
      let place = TextPlace.of(offset: last.offset, in: text)
      let more = TableProblem.moreDamage(places.count - told.count)
      found.append(more.diagnostic(path, line: place.line, position: place.position))
    }
    return found
  }
}

/// Places in texts that are no tables.
enum TextPlace {
  /// Line and character of the byte at `offset`, both from 1.
  static func of(offset: Int, in bytes: Bytes) -> (line: Int, position: Int) {
    of(offsets: CollectionOfOne(offset), in: bytes).first ?? (1, 1)
  }

  /// The same for several bytes in order.
  static func of(offsets: some Collection<Int>, in bytes: Bytes) -> [(line: Int, position: Int)] {
    var (line, start, passed) = (1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, 0)
    return offsets.map { offset in
      for index in passed..<max(passed, min(offset, bytes.count)) where bytes[index] == Byte.newline {
        line += 1
        start = index + 1
      }
      passed = max(passed, min(offset, bytes.count))
      return (line, bytes.part(min(start, offset)..<max(start, min(offset, bytes.count))).text.count + 1)
    }
  }
}
