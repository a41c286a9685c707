public import Domain

/// How many of a group's rows have which level, and the ceiling in force: what the ratio rules share.
public struct GroupCount: Sendable {
  public let excellent: Int
  public let good: Int
  public let rated: Int
  /// The ceiling in force, in percent.
  public private(set) var limit: Int
  /// The columns that would tell whether 25 % is in force; empty where that is known.
  private let openLimit: [Missing]
  public let rules: Settings.Rules
  private let excellentCells: [SourceCell]
  private let limitCell: SourceCell?

  public init(_ rows: GroupRows, in assessment: Assessment) {
    rules = assessment.settings.rules
    let dataset = assessment.dataset
    var (excellent, good, rated) = (0, 0, 0)
    var cells: [SourceCell] = []
    for key in rows.objects {
      // Member by member: a copy of the whole row for each of five rules costs more than the count.
      guard assessment.isCounted(key), let level = dataset.objects[key].level else { continue }
      rated += 1
      if level == .good { good += 1 }
      if level == .excellent {
        excellent += 1
        cells.append(dataset.objects[key].source.cell(.level))
      }
    }
    (self.excellent, self.good, self.rated) = (excellent, good, rated)
    excellentCells = cells
    let group = dataset.groups[rows.group]
    limit = GroupCount.limitInForce(of: group)
    limitCell = group.source?.cell(.limit)
    openLimit = GroupCount.openLimit(of: group, in: assessment)
  }

  /// 25 % only where both basis and decision are recorded, else 20 %.
  ///
  /// Quy định 366-QĐ/TW Điều 11 khoản 1.
  public static func limitInForce(of group: Group) -> Int {
    group.limit == 25 && group.basis != nil && group.decision != nil ? 25 : 20
  }

  /// What must be known of a group that names 25 %: the basis and decision for which its table has no column.
  ///
  /// Empty where one of the two is blank in a column that is there: then 20 % is in force, whatever the other one says.
  private static func openLimit(of group: Group, in assessment: Assessment) -> [Missing] {
    guard let row = group.source else { return [] }
    if let unread = assessment.doubted(.limit, of: row) { return [unread] }
    guard group.limit == 25 else { return [] }
    let blank = [(Column.basis, group.basis), (.decision, group.decision)].filter { $0.1 == nil }.map(\.0)
    let columns = blank.compactMap { assessment.missing($0, of: row) }
    return columns.count == blank.count ? columns : []
  }

  /// `notMet` where `isFault`; `cannotTell` where that hangs on a ceiling that is not known to be 20 or 25 %.
  public func outcome(where isFault: (GroupCount) -> Bool, _ evidence: (GroupCount) -> Evidence) -> Outcome {
    var raised = self
    raised.limit = 25
    let fault = isFault(self)
    if !openLimit.isEmpty, isFault(raised) != fault { return .cannotTell(Evidence(missing: openLimit)) }
    return fault ? .notMet(evidence(self)) : .met
  }

  /// The verdict on the ratio: over the ceiling in force, within it, or not known where the ceiling is not.
  public var verdict: Verdict {
    rated == 0 ? .notApplicable : outcome(where: { $0.exceeds($0.rules.ratioBase) }) { _ in Evidence() }.verdict
  }

  /// What the count of a group needs and the content has not.
  public static func missing(for rows: GroupRows, in assessment: Assessment) -> [Missing]? {
    guard assessment.has(.groups) else { return [.table(.groups, nil)] }
    guard let first = rows.objects.first else { return nil }
    let row = assessment.dataset.objects[first].source
    var missing = [assessment.missing(.level, of: row), assessment.doubted(.counted, of: row)]
    if !assessment.settings.rules.countHeads { missing.append(assessment.missing(.role, of: row)) }
    let found = missing.compactMap { $0 }
    return found.isEmpty ? nil : found
  }

  /// The number that HTXS is measured against.
  public func base(_ base: Settings.RatioBase) -> Int {
    switch base {
    case .good: good
    case .goodAndAbove: good + excellent
    case .rated: rated
    }
  }

  /// The most HTXS that `base` allows: whole numbers only, rounding as the settings say.
  public func allowed(base: Int) -> Int {
    rules.ratioRounding == .halfUp ? (limit * base + 50) / 100 : limit * base / 100
  }

  public func exceeds(_ base: Settings.RatioBase) -> Bool { excellent > allowed(base: self.base(base)) }

  /// The least number of HTXS that must become HTT, or a lower level, until the ceiling holds.
  ///
  /// Found by moving one after the other: exact for every base and rounding.
  public func excess(toGood: Bool) -> Int {
    let base = rules.ratioBase
    for moved in 0...max(excellent, 0) {
      let left = excellent - moved
      let size =
        switch base {
        case .good: good + (toGood ? moved : 0)
        case .goodAndAbove: good + (toGood ? excellent : left)
        case .rated: rated
        }
      if left <= allowed(base: size) { return moved }
    }
    return excellent
  }

  /// The evidence of TL01, with the names of rules.md.
  public var evidence: Evidence {
    let base = base(rules.ratioBase)
    return Evidence([
      .init("excellent", "Số HTXS", .count(excellent), excellentCells),
      .init("good", "Số HTT", .count(good)),
      .init("rated", "Số được xếp loại", .count(rated)),
      .init("base", "Cơ số (\(rules.ratioBase.words))", .count(base)),
      .init("limitPercent", "Tỷ lệ tối đa (%)", .count(limit), limitCell.map { [$0] } ?? []),
      .init("excessToGood", "Cần xếp loại lại, nếu xuống HTT", .count(excess(toGood: true))),
      .init("excessBelow", "Cần xếp loại lại, nếu xuống mức thấp hơn", .count(excess(toGood: false))),
      .init(".baseName", "", .text(rules.ratioBase.counted)),
      .init(".allowed", "Số HTXS tối đa", .count(allowed(base: base))),
    ])
  }
}

extension Assessment {
  /// Whether the object counts in the ratio of its group, once it is rated: as its row says, heads as the settings say.
  @inline(__always)
  public func isCounted(_ key: Key<RatedObject>) -> Bool {
    dataset.objects[key].counted && (dataset.settings.rules.countHeads || dataset.objects[key].role != .head)
  }
}

extension Settings.RatioBase {
  /// `HTT`, `HTT trở lên`, `được xếp loại`.
  public var words: String {
    switch self {
    case .good: "HTT"
    case .goodAndAbove: "HTT trở lên"
    case .rated: "được xếp loại"
    }
  }

  /// The same behind a number: `12 đối tượng được xếp loại`.
  var counted: String { self == .rated ? "đối tượng \(words)" : words }
}
