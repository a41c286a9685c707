public import Domain

/// The inputs of a verdict: names, values, and the cells they come from.
public struct Evidence: Sendable {
  /// One input or figure.
  public struct Item: Sendable {
    /// Stable name in JSON: `excellent`; a name that begins with a point is for sentences only and not in the JSON.
    public let name: String
    /// What readers see: `Số HTXS`; empty for what is only part of a sentence.
    public let label: String
    public let value: Value
    public let cells: SourceCells

    public init(_ name: String, _ label: String, _ value: Value, _ cells: SourceCells = SourceCells()) {
      self.name = name
      self.label = label
      self.value = value
      self.cells = cells
    }

    public init(_ name: String, _ label: String, _ value: Value, _ cells: [SourceCell]) {
      self.init(name, label, value, SourceCells(cells))
    }
  }

  public enum Value: Hashable, Sendable {
    case count(Int)
    case score(Score)
    case level(RatingLevel)
    case day(Day)
    case text(String)
    case texts([String])
    /// Codes in JSON, words for readers.
    case periods([Period])
    case yes(Bool)
    /// Numerator and denominator: 3/12.
    case share(Int, Int)
    /// A place in a file that is no table; `line` counts from 1.
    indirect case place(file: String, line: Int?)
    /// The cell is blank.
    case blank
  }

  public var items: [Item]
  /// Stable codes of the reasons, where a rule has several: `several`, `body`.
  public var reasons: [String]
  public var missing: [Missing]
  /// The severity, where the case and not the rule decides it.
  public var severity: Severity?

  public init(_ items: [Item] = [], reasons: [String] = [], missing: [Missing] = [], severity: Severity? = nil) {
    self.items = items
    self.reasons = reasons
    self.missing = missing
    self.severity = severity
  }

  /// Every cell the verdict rests on, each once, in the order of the items; what is missing stands last.
  public var cells: [SourceCell] {
    // By place, because an item is copied with four references.
    let most = items.indices.reduce(missing.count) { $0 + items[$1].cells.count }
    var cells: [SourceCell] = []
    cells.reserveCapacity(most)
    // Of a handful looking through the list costs less than a set; a share rests on the cells of a whole group.
    var known: Set<SourceCell>? = most > Self.handful ? Set(minimumCapacity: most) : nil
    func add(_ cell: SourceCell) {
      if known?.insert(cell).inserted ?? !cells.contains(cell) { cells.append(cell) }
    }
    for index in items.indices { for cell in items[index].cells { add(cell) } }
    for case .value(let cell) in missing { add(cell) }
    return cells
  }

  /// The same without cells of columns that their tables do not have: what is told of no cell comes from none.
  ///
  /// Takes the tables alone: the dataset would be copied for every finding, and the owners of each of its lists counted.
  func withoutAbsentCells(in tables: [Table]) -> Evidence {
    func isThere(_ cell: SourceCell) -> Bool { tables[cell.row.table].has(cell.column) }
    guard items.contains(where: { !$0.cells.allSatisfy(isThere) }) else { return self }
    var evidence = self
    evidence.items = items.map { Item($0.name, $0.label, $0.value, $0.cells.filter(isThere)) }
    return evidence
  }

  /// As many cells as are looked through one by one.
  private static let handful = 16

  /// The value called `name`; a rule's `account` asks only for what its `evaluate` put there.
  public subscript(name: String) -> Value? { items.indices.first { items[$0].name == name }.map { items[$0].value } }

  /// The count called `name`, 0 if there is none.
  public func count(_ name: String) -> Int { if case .count(let value)? = self[name] { value } else { 0 } }

  /// The value called `name` in words, as it stands in a sentence.
  public func words(_ name: String) -> String { self[name]?.words ?? "" }

  /// The line of the file that the verdict looked at, where it is about no cell of a table.
  public var line: Int? { items.lazy.compactMap { if case .place(_, let line) = $0.value { line } else { nil } }.first }

  /// The level called `name`.
  public func level(_ name: String) -> RatingLevel? { if case .level(let level)? = self[name] { level } else { nil } }
}

extension Evidence.Value {
  /// As it stands in a Vietnamese sentence or table.
  public var words: String {
    switch self {
    case .count(let count): Figures.integer(count)
    case .score(let score): score.vietnamese
    case .level(let level): level.short
    case .day(let day): day.vietnamese
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: "; ")
    case .periods(let periods): periods.map(\.vietnamese).joined(separator: "; ")
    case .yes(let yes): yes ? "có" : "không"
    case .share(let part, let whole): Figures.share(part, of: whole)
    case .place(let file, let line): line.map { "\(file), dòng \($0)" } ?? file
    case .blank: "(để trống)"
    }
  }
}
