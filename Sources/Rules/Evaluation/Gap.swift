public import Domain

/// The targets of one rule that cannot be judged because a whole table or column is missing.
///
/// They are as many as the table has rows and all say the same, so they are kept as one value and become findings only where
/// each must be written (`check --format json`).
public struct Gap: Sendable {
  public let rule: RuleIndex
  public let period: Period
  /// Tables and columns only, never the value of one cell.
  public let missing: [Missing]
  /// In the order of findings.
  public internal(set) var targets: [Target]

  /// What its targets are, where no table names them: the one target stands for all of a kind.
  public var whole: Target? {
    if let first = targets.first, case .all = first { first } else { nil }
  }

  /// The findings it stands for.
  public func findings(in dataset: Dataset) -> [Finding] {
    guard let first = targets.first else { return [] }
    let model = Finding(
      rule: rule, verdict: .cannotTell, severity: .undetermined, period: period, target: first, unit: nil,
      evidence: Evidence(missing: missing))
    return targets.map { Finding(model, on: $0, of: $0.unit(in: dataset)) }
  }
}

extension Missing {
  /// Whether it is a whole table or column, not one cell.
  var isWhole: Bool {
    switch self {
    case .table, .column: true
    case .value: false
    }
  }
}

/// How many targets of a unit fall into a gap.
public struct GapShare: Sendable {
  /// Position in `Judgement.gaps`.
  public let gap: Int
  public let count: Int
}

/// From each unit to its shares of the gaps, in the order of the gaps.
struct GapsOfUnit: Sendable {
  private let starts: [Int32]
  private let shares: [(gap: Int32, count: Int32)]

  init(_ gaps: [Gap], in dataset: Dataset) {
    var runs: [(unit: Key<Unit>, gap: Int32, count: Int32)] = []
    for (position, gap) in gaps.enumerated() {
      // Targets stand unit by unit, so one pass counts them.
      for target in gap.targets {
        guard let unit = target.unit(in: dataset) else { continue }
        if let last = runs.last, last.unit == unit, last.gap == Int32(position) {
          runs[runs.count - 1].count += 1
        } else {
          runs.append((unit, Int32(position), 1))
        }
      }
    }
    var starts = [Int32](repeating: 0, count: dataset.units.count + 1)
    for run in runs { starts[run.unit.index + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var shares = [(gap: Int32, count: Int32)](repeating: (0, 0), count: runs.count)
    for run in runs {
      shares[Int(next[run.unit.index])] = (run.gap, run.count)
      next[run.unit.index] += 1
    }
    self.starts = starts
    self.shares = shares
  }

  subscript(unit: Key<Unit>) -> [GapShare] {
    shares[Int(starts[unit.index])..<Int(starts[unit.index + 1])].map { GapShare(gap: Int($0.gap), count: Int($0.count)) }
  }
}
