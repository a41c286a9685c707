import Domain
import Rules
import Templating

/// Targets of one rule that cannot be judged for the same reason, all units together.
struct FindingGap: Sendable {
  let key: GapKey
  var count = 0
  /// Units they belong to, each counted once.
  var units = 0
  private var seen: Set<Key<Unit>> = []
  private var last: Key<Unit>?

  fileprivate init(_ key: GapKey) { self.key = key }

  /// One more target, of `unit` if it is of one.
  fileprivate mutating func count(_ unit: Key<Unit>?) {
    count += 1
    // Targets mostly stand unit by unit.
    guard let unit, unit != last else { return }
    last = unit
    if seen.insert(unit).inserted { units += 1 }
  }

  /// All of `targets`.
  fileprivate mutating func count(_ targets: [Target], in dataset: Dataset) {
    for target in targets { count(target.unit(in: dataset)) }
  }

  /// Forgets which units were counted: a report is kept for as long as its pages are written.
  fileprivate mutating func finish() { seen = [] }

  func words(in dataset: Dataset) -> String { key.words(in: dataset) }
}

/// Where each finding is shown in full.
///
/// A finding of a unit stands on the unit's page. One of a group, a dispatch or a waiver stands on the page of its rule among the
/// findings, before the rows that only lead to units.
struct FindingPlaces: Sendable {
  /// Most findings on one page.
  static let pageSize = 500

  /// Positions of the findings without a unit, by rule.
  private(set) var loose: [[Int]]
  /// Positions of those of units that are not met or waived, by rule.
  private(set) var listed: [[Int]]
  /// What cannot be told on units' targets, put together, by rule.
  private(set) var gaps: [[FindingGap]]

  init(_ judgement: Judgement) {
    loose = RuleCatalogue.all.map { _ in [] }
    listed = loose
    gaps = RuleCatalogue.all.map { _ in [] }
    for (rule, range) in judgement.ofRule.enumerated() {
      var places: [GapKey: Int] = [:]
      for gap in judgement.gaps where gap.rule == rule { file(gap, in: judgement.dataset, among: &places) }
      file(judgement.findings, range, of: rule, among: &places)
      for place in gaps[rule].indices { gaps[rule][place].finish() }
    }
  }

  /// Counts the targets for which a whole table or column is missing; they stand nowhere else.
  private mutating func file(_ gap: Gap, in dataset: Dataset, among places: inout [GapKey: Int]) {
    let place = self.place(of: GapKey(columnsOf: gap), among: &places)
    gaps[gap.rule][place].count(gap.targets, in: dataset)
  }

  /// Puts the findings of one rule where they are shown.
  private mutating func file(
    _ findings: [Finding], _ range: Range<Int>, of rule: RuleIndex, among places: inout [GapKey: Int]
  ) {
    var last: (missing: [Missing], place: Int)?
    for position in range {
      guard let unit = findings[position].unit else {
        loose[rule].append(position)
        continue
      }
      guard findings[position].verdict == .cannotTell, !findings[position].isWaived else {
        listed[rule].append(position)
        continue
      }
      // Most often the same as the one before: a table that is not there is missing for every object.
      let missing = findings[position].evidence.missing
      let place =
        last.flatMap { $0.missing == missing ? $0.place : nil }
        ?? self.place(of: GapKey(columnsOf: findings[position]), among: &places)
      last = (missing, place)
      gaps[rule][place].count(unit)
    }
  }

  private mutating func place(of key: GapKey, among places: inout [GapKey: Int]) -> Int {
    if let known = places[key] { return known }
    places[key] = gaps[key.rule].count
    gaps[key.rule].append(FindingGap(key))
    return gaps[key.rule].count - 1
  }

  /// How many findings the pages of `rule` show.
  func shownCount(_ rule: RuleIndex) -> Int { loose[rule].count + listed[rule].count }

  /// Positions shown on page `page` (from 1) of `rule`: those without a unit, then those of units.
  func shown(_ rule: RuleIndex, page: Int) -> (loose: ArraySlice<Int>, listed: ArraySlice<Int>) {
    let (own, rest) = (loose[rule], listed[rule])
    let start = (page - 1) * FindingPlaces.pageSize
    let end = min(start + FindingPlaces.pageSize, own.count + rest.count)
    let ownStart = min(start, own.count)
    let ownEnd = min(end, own.count)
    let restStart = max(start, own.count) - own.count
    return (own[ownStart..<ownEnd], rest[min(restStart, max(end - own.count, 0))..<max(end - own.count, 0)])
  }

  /// How many pages the findings of `rule` fill; one at least.
  func pageCount(_ rule: RuleIndex) -> Int {
    max(1, shownCount(rule).dividedUp(by: FindingPlaces.pageSize))
  }

  /// The page, from 1, on which a finding without a unit stands.
  fileprivate func page(of position: Int, rule: RuleIndex) -> Int {
    var (low, high) = (0, loose[rule].count)
    while low < high {
      let middle = (low + high) / 2
      if loose[rule][middle] < position { low = middle + 1 } else { high = middle }
    }
    return low / FindingPlaces.pageSize + 1
  }
}

extension SitePath {
  /// The findings of one rule; further pages are numbered from 2.
  static func findings(_ code: String, page: Int = 1) -> String {
    page > 1 ? "phat-hien/\(code)-\(page).html" : "phat-hien/\(code).html"
  }
}

extension Report {
  /// Where the list of findings tells what is missing; the list itself, where that is told with the findings.
  var gapsPath: String { SitePath.findings + (places.gaps.contains { !$0.isEmpty } ? "#con-thieu" : "") }

  /// Path and anchor, from the site's folder, of the place where the finding at `position` is told in full.
  func place(of position: Int) -> String {
    let finding = judgement.findings[position]
    guard let unit = finding.unit else {
      let page = places.page(of: position, rule: finding.rule)
      return "\(SitePath.findings(ruleTexts[finding.rule].code, page: page))#\(anchor(of: finding))"
    }
    let path = SitePath.unit(dataset.units[unit])
    // Unit pages put what cannot be told together, so that only the first of a kind has its id there.
    return finding.verdict == .cannotTell && !finding.isWaived ? path : "\(path)#\(anchor(of: finding))"
  }

  /// Writes the same as part of a link.
  func writePlace(of position: Int, into out: borrowing URLWriter) {
    writePlace(of: judgement.findings[position], at: position, into: out)
  }

  private func writePlace(of finding: borrowing Finding, at position: Int, into out: borrowing URLWriter) {
    guard let unit = finding.unit else {
      let page = places.page(of: position, rule: finding.rule)
      out.put(page == 1 ? ruleTexts[finding.rule].findingsPath : SitePath.findings(ruleTexts[finding.rule].code, page: page))
      out.put(plain: "#")
      writeAnchor(of: finding, into: out)
      return
    }
    SitePath.writeUnit(dataset.units[unit], into: out)
    guard finding.verdict != .cannotTell || finding.isWaived else { return }
    out.put(plain: "#")
    writeAnchor(of: finding, into: out)
  }
}
