import Diagnostics
import Domain
import Workers

/// A file of tables, read and cut into cells, or what is wrong with it.
struct TableFileOutcome: Sendable {
  var file: InputFile?
  /// One table for a CSV file, those of all sheets for a workbook.
  var readings: [TableReading] = []
  /// Kinds of table that ought to be here and could not be read.
  var unread: Set<TableKind> = []
  var diagnostics: [Diagnostic] = []
  var isUnreadable = false

  /// Adds what another part of the same file gave.
  mutating func add(_ other: TableFileOutcome) {
    readings += other.readings
    unread.formUnion(other.unread)
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
    var failure: (offset: Int, cause: LikelyCause)?
    switch bytes.withUnsafeBufferPointer({ TextDecoding.decode($0) }) {
    case .utf8(let offset): start = offset
    case .converted(let converted): text = converted
    case .unreadable(let offset, let cause): failure = (offset, cause)
    }
    guard let grid = CSVReader.grid(bytes: text, start: start, kind: file.kind) else {
      return (nil, TableProblem.empty.diagnostic(file.path, line: 1))
    }
    let diagnostic = failure.map { failure in
      let place = bytes.withUnsafeBufferPointer { TextPlace.of(offset: failure.offset, in: $0) }
      return TableProblem.notUnicode(failure.cause).diagnostic(file.path, line: place.line, position: place.position)
    }
    return (TableReading(kind: file.kind, period: file.period, path: file.path, grid: grid, unreadable: diagnostic), nil)
  }
}

/// Places in texts that are no tables.
enum TextPlace {
  /// Line and character of the byte at `offset`, both from 1.
  static func of(offset: Int, in bytes: Bytes) -> (line: Int, position: Int) {
    var (line, start) = (1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    for index in 0..<min(offset, bytes.count) where bytes[index] == Byte.newline {
      line += 1
      start = index + 1
    }
    return (line, bytes.part(min(start, offset)..<max(start, min(offset, bytes.count))).text.count + 1)
  }
}
