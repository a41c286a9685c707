public import Domain
import Workers

/// What all rules say of a dataset: the findings in order, and how many targets got each verdict.
public final class Judgement: Sendable {
  public let assessment: Assessment
  /// Sorted by rule, period, unit, target.
  public let findings: [Finding]
  /// What cannot be told because a whole table or column is missing; sorted by rule and period.
  public let gaps: [Gap]
  /// A tally for each rule of the catalogue, in its order.
  public let tallies: [Tally]
  /// A tally for each unit: verdicts on targets that belong to it.
  public let unitTallies: [Tally]
  /// Positions in `findings` of each unit's findings, in order.
  public let ofUnit: Lookup<Unit, Finding>
  /// The stretch of `findings` of each rule of the catalogue.
  public let ofRule: [Range<Int>]
  /// How many findings each waiver answers, whether or not it is still in force.
  public let answered: [Int]
  private let gapShares: GapsOfUnit
  private let ranks: Ranks

  init(
    assessment: Assessment, findings: [Finding], gaps: [Gap], tallies: [Tally], unitTallies: [Tally], answered: [Int],
    ranks: Ranks
  ) {
    self.assessment = assessment
    self.findings = findings
    self.gaps = gaps
    self.ranks = ranks
    self.tallies = tallies
    self.unitTallies = unitTallies
    self.answered = answered
    (ofUnit, gapShares) = Workers.both(
      { Lookup(owners: assessment.dataset.units.count, of: findings) { $0.unit } },
      { GapsOfUnit(gaps, in: assessment.dataset) })
    var starts = [Int](repeating: 0, count: RuleCatalogue.all.count + 1)
    for finding in findings { starts[finding.rule + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    ofRule = RuleCatalogue.all.indices.map { starts[$0]..<starts[$0 + 1] }
  }

  public var dataset: Dataset { assessment.dataset }

  /// The shares of `unit` in the gaps.
  public func gaps(of unit: Key<Unit>) -> [GapShare] { gapShares[unit] }

  /// All findings of `rule` in order, those that stand in gaps written out.
  public func allFindings(of rule: RuleIndex) -> [Finding] {
    let single = findings[ofRule[rule]]
    let wide = gaps.filter { $0.rule == rule }.flatMap { $0.findings(in: dataset) }
    guard !wide.isEmpty else { return Array(single) }
    return ranks.sorted(single + wide) { ($0.period, ranks.place(of: $0.target, in: dataset)) }
  }

  /// Whether anything was found by `rule`, gaps included.
  public func hasFindings(of rule: RuleIndex) -> Bool { !ofRule[rule].isEmpty || gaps.contains { $0.rule == rule } }

  /// Findings by severity; a waived one counts only as waived.
  public var counts: (error: Int, warning: Int, info: Int, undetermined: Int, waived: Int) {
    var counts = (error: 0, warning: 0, info: 0, undetermined: 0, waived: 0)
    for finding in findings {
      if finding.isWaived {
        counts.waived += 1
        continue
      }
      switch finding.severity {
      case .error: counts.error += 1
      case .warning: counts.warning += 1
      case .info: counts.info += 1
      case .undetermined: counts.undetermined += 1
      }
    }
    counts.undetermined += gaps.reduce(0) { $0 + $1.targets.count }
    return counts
  }
}

extension Judgement {
  /// The same with only the findings that `keep` keeps; tallies stay those of the whole.
  public func filtered(_ keep: (RuleIndex, Target) -> Bool) -> Judgement {
    let kept = gaps.compactMap { gap -> Gap? in
      var gap = gap
      gap.targets = gap.targets.filter { keep(gap.rule, $0) }
      return gap.targets.isEmpty ? nil : gap
    }
    return Judgement(
      assessment: assessment, findings: findings.filter { keep($0.rule, $0.target) }, gaps: kept, tallies: tallies,
      unitTallies: unitTallies, answered: answered, ranks: ranks)
  }
}
