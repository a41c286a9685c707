import Diagnostics
import Domain

/// A table that no name claims: by its headings it is one all the same.
struct StrayTable: Sendable {
  let reading: TableReading
  /// What to tell where the content has no other such table, and where it has one, so that this may be a copy.
  let error: Diagnostic
  let warning: Diagnostic
  /// The path of the one table that it would be, where it lies in a folder of another name, which is told of itself.
  var standsFor: String?
}

/// Tells by headings which table a file or sheet holds whose name does not say so.
enum StrayTables {
  /// The kind whose required columns are all among `headings`, and of whose columns most are; nil where there is none.
  static func kind(of headings: [String]) -> TableKind? {
    var best: (kind: TableKind, count: Int)?
    for kind in TableKind.allCases {
      let found = Headings(headings, of: kind)
      let count = found.names.count
      if !found.isIncomplete, count > max(best?.count ?? 0, 1) { best = (kind, count) }
    }
    return best?.kind
  }

  /// Reads the CSV file `file` of `folder`: a table that has no place, or a file that is told of by its name alone.
  static func read(_ file: Inventory.StrayFile, in folder: String) -> TableFileOutcome {
    let original = Litter.original(of: file.path)
    func told(_ nearest: String?) -> FileProblem {
      if let original, original == nearest { .copy(of: original) } else { .unclaimed(nearest: nearest) }
    }
    let unknown = told(file.nearest).diagnostic(file.path)
    guard let bytes = try? Disk.read("\(folder)/\(file.path)", limit: Limits.tableBytes),
      let kind = TableKind.allCases.lazy.compactMap({ kind(of: bytes, as: $0) }).first
    else { return TableFileOutcome(diagnostics: file.isInOtherFolder ? [] : [unknown]) }
    let table = Inventory.TableFile(kind: kind, period: nil, path: file.path, isUnused: true)
    let outcome = TableFiles.read(table, in: folder)
    let nearest = name(of: kind, meantBy: file)
    let unused = told(nearest).diagnostic(file.path)
    let error = FileProblem.unclaimedTable(kind, nearest: nearest).diagnostic(file.path)
    return TableFileOutcome(
      strays: outcome.readings.map {
        StrayTable(reading: $0, error: error, warning: unused, standsFor: file.isInOtherFolder ? file.nearest : nil)
      }, diagnostics: outcome.readings.isEmpty && !file.isInOtherFolder ? [unused] : [])
  }

  /// What `file`, which holds a table of `kind`, ought to be called; nil where its name tells no period.
  private static func name(of kind: TableKind, meantBy file: Inventory.StrayFile) -> String? {
    if !kind.isPerPeriod { return kind.path() }
    if let nearest = file.nearest, nearest.hasPrefix("\(kind.stem)/") { return nearest }
    let stem = String((file.path.split(separator: "/").last ?? "").prefix { $0 != "." })
    return LikelyValue.period(named: stem, kind).map { kind.path($0) }
  }

  /// The kind of table that the heading of `bytes` names, cut as one of `candidate`.
  private static func kind(of bytes: [UInt8], as candidate: TableKind) -> TableKind? {
    let text: [UInt8]
    switch bytes.withUnsafeBufferPointer({ TextDecoding.decode($0) }) {
    case .utf8(let start): text = Array(bytes[start...].prefix(Limits.fieldBytes))
    case .converted(let converted): text = Array(converted.prefix(Limits.fieldBytes))
    case .unreadable: return nil
    }
    guard let grid = CSVReader.grid(bytes: text, start: 0, kind: candidate) else { return nil }
    return kind(of: grid.texts(of: grid.header))
  }
}
