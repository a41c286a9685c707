public import Domain

/// What findings that cannot be told have in common where they are told together: the rule, and what it lacks.
public struct GapKey: Hashable, Sendable {
  /// One thing that is missing.
  enum Part: Hashable, Sendable {
    case single(Missing)
    /// Values of one column, whichever rows they stand in.
    case values(Column, Key<Table>)
  }

  public let rule: RuleIndex
  private let parts: [Part]

  /// What `finding` lacks, cell by cell: for lists so short that a reader may look each cell up.
  public init(_ finding: Finding) {
    rule = finding.rule
    parts = finding.evidence.missing.map { .single($0) }
  }

  /// What `finding` lacks, column by column, each once: for lists of all units, where rows do not matter.
  public init(columnsOf finding: Finding) { self.init(finding.rule, finding.evidence.missing) }

  /// The same of a gap.
  public init(columnsOf gap: Gap) { self.init(gap.rule, gap.missing) }

  private init(_ rule: RuleIndex, _ missing: [Missing]) {
    self.rule = rule
    parts = missing.reduce(into: []) { parts, missing in
      let part = Part(columnOf: missing)
      if !parts.contains(part) { parts.append(part) }
    }
  }

  /// `cột «Tổng điểm» của ratings/2025.csv; bảng Kỷ luật, kết luận (discipline.csv)`.
  public func words(in dataset: Dataset) -> String { parts.map { $0.words(in: dataset) }.joined(separator: "; ") }
}

extension GapKey.Part {
  fileprivate init(columnOf missing: Missing) {
    switch missing {
    case .table, .column: self = .single(missing)
    case .value(let cell): self = .values(cell.column, cell.row.table)
    }
  }

  fileprivate func words(in dataset: Dataset) -> String {
    switch self {
    case .single(let missing): missing.words(in: dataset)
    case .values(let column, let table):
      "giá trị ở cột «\(dataset.tables[table].heading(column))» của \(dataset.tables[table].place)"
    }
  }
}

extension Judgement {
  /// The findings at `positions` by what they lack, cell by cell, in the order of the first of each kind.
  public func byGap(_ positions: [Int]) -> [(key: GapKey, positions: [Int])] {
    var groups: [(key: GapKey, positions: [Int])] = []
    var places: [GapKey: Int] = [:]
    for position in positions {
      let key = GapKey(findings[position])
      if let known = places[key] {
        groups[known].positions.append(position)
      } else {
        places[key] = groups.count
        groups.append((key, [position]))
      }
    }
    return groups
  }
}
