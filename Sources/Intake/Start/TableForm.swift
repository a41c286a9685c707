import Diagnostics
public import Domain

/// The header line of a CSV table: what rows must look like that are to stand under it.
public struct TableForm: Sendable {
  /// A comma, a semicolon or a tab.
  public let separator: UInt8
  /// Every heading, with its column where the table knows it.
  public let headings: [(name: String, column: Column?)]

  /// The table of `kind` in `folder`, or a new one where the folder has no such file that can be read.
  public init(of kind: TableKind, in folder: String) {
    let path = "\(folder)/\(kind.path())"
    guard let bytes = try? Disk.read(path, limit: Limits.tableBytes), let form = TableForm(bytes, kind) else {
      self.init(blank: kind)
      return
    }
    self = form
  }

  /// A new table, as spreadsheets with Vietnamese settings open it.
  init(blank kind: TableKind) {
    separator = UInt8(ascii: ";")
    headings = ColumnList.of(kind).columns.map { ($0.heading, $0.column) }
  }

  private init?(_ bytes: [UInt8], _ kind: TableKind) {
    var (text, start) = (bytes, 0)
    switch bytes.withUnsafeBufferPointer({ TextDecoding.decode($0) }) {
    case .utf8(let offset): start = offset
    case .converted(let converted): text = converted
    case .unreadable: return nil
    }
    guard let grid = CSVReader.grid(bytes: text, start: start, kind: kind), let mark = grid.separator, grid.headerFault == nil
    else {
      return nil
    }
    let names = grid.texts(of: grid.header)
    let known = Headings(names, of: kind)
    guard !known.problems.contains(where: { $0.problem.severity == .error }) else { return nil }
    var headings = names.map { (name: $0, column: Column?.none) }
    for column in Column.allCases {
      if let field = known.position(column) { headings[field].column = column }
    }
    (separator, self.headings) = (mark, headings)
  }
}
