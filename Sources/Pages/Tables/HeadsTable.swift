import Domain
import Rules

extension ReportTable {
  /// Head, deputies and collectives of each unit side by side.
  static func heads(in report: Report) -> ReportTable {
    let ratings = report.assessment.report
    let units = report.unitsInOrder.filter { unit in
      ratings.map { !$0.leadersOfUnit[unit].isEmpty || !$0.collectivesOfUnit[unit].isEmpty } ?? false
    }
    let blank = report.lacks(.level, of: .ratings) == nil ? "chưa xếp loại" : "chưa có dữ liệu"
    return ReportTable(
      name: "nguoi-dung-dau", title: "Người đứng đầu và tập thể",
      about:
        "Mức xếp loại của người đứng đầu, cấp phó, tập thể lãnh đạo, quản lý, cơ quan và tổ chức đảng của từng đơn vị đặt cạnh nhau, với kết luận của các quy tắc TR.",
      headline: report.noRatings ?? report.headStandings.sentence,
      parts: [
        TablePart(
          "don-vi", title: "Theo đơn vị",
          caption: "Đơn vị có tập thể hoặc cá nhân lãnh đạo, quản lý trong bảng Xếp loại \(report.settings.period.vietnamese).",
          columns: [
            .text("Đơn vị"), .text("Người đứng đầu"), .text("Mức của người đứng đầu"), .text("TTLĐ"), .text("CQ"), .text("TCĐ"),
            .text("Cấp phó"), .text("Kết luận").leading(), .text("Quy tắc"),
          ],
          count: units.count,
          empty: report.noRatings
            ?? "Chưa có tập thể, cá nhân lãnh đạo trong bảng \(report.dataset.phrase(of: .ratings, report.settings.period))."
        ) { headRow(units[$0], blank: blank, in: report) }
      ])
  }

  private static func headRow(_ key: Key<Unit>, blank: String, in report: Report) -> TableRow {
    let objects = report.dataset.objects
    let leaders = report.assessment.report?.leadersOfUnit[key] ?? []
    let collectives = report.assessment.report?.collectivesOfUnit[key] ?? []
    let heads = leaders.filter { objects[$0].role == .head }
    let levelsOf = { (type: ObjectType) in
      levels(collectives.filter { objects[$0].type == type }.map { objects[$0].level }, blank)
    }
    let codes = report.codes(of: key, prefix: "TR")
    return TableRow(
      id: report.dataset.units[key].code,
      cells: [
        .unit(report, key), .text(heads.map { objects[$0].name }.joined(separator: "; ")),
        .text(levels(heads.map { objects[$0].level }, blank)), .text(levelsOf(.leadershipCollective)), .text(levelsOf(.body)),
        .text(levelsOf(.partyOrganization)),
        .text(tally(leaders.filter { objects[$0].role == .deputy }.map { objects[$0].level }, blank)),
        .mark(mark(codes, hasHead: heads.contains { objects[$0].level != nil }, hasGap: report.hasGap(of: key, prefix: "TR"))),
        .codes(codes),
      ])
  }

  /// `HTXS; HTT`.
  private static func levels(_ levels: [RatingLevel?], _ blank: String) -> String {
    levels.isEmpty ? "–" : levels.map { $0?.short ?? blank }.joined(separator: "; ")
  }

  /// `1 HTXS, 2 HTT`.
  private static func tally(_ levels: [RatingLevel?], _ blank: String) -> String {
    guard !levels.isEmpty else { return "–" }
    var counts = LevelCounts("")
    for level in levels { counts.add(level) }
    let parts = RatingLevel.allCases.reversed().compactMap { counts[$0] > 0 ? "\(counts[$0]) \($0.short)" : nil }
    return (parts + (counts.notRated > 0 ? ["\(counts.notRated) \(blank)"] : [])).joined(separator: ", ")
  }

  private static func mark(_ codes: [FindingMark], hasHead: Bool, hasGap: Bool) -> VerdictMark {
    let shapes = Set(codes.map(\.mark.shape))
    if shapes.contains(.notMet) { return VerdictMark(.notMet) }
    if shapes.contains(.cannotTell) || hasGap && shapes.isEmpty { return VerdictMark(.cannotTell) }
    if shapes.contains(.waived) { return .waived }
    return VerdictMark(hasHead ? .met : .notApplicable)
  }
}

/// How many heads are rated above what they lead, of those who can be compared: TR01 and TR02, a head counted once.
struct HeadStandings: Sendable {
  private static let codes = ["TR01", "TR02"]

  let above: Unmet
  /// Heads to whom one of the rules applies.
  let checked: Int
  /// Those of them of whom neither rule can tell that they are above, and one cannot tell at all.
  let unknown: Untold

  init(_ report: Report) {
    above = Unmet(HeadStandings.codes, in: report)
    let rules = HeadStandings.codes.compactMap(RuleCatalogue.rule)
    let excused = HeadStandings.excused(in: report)
    var (checked, unknown, waived) = (0, 0, 0)
    for key in report.assessment.report?.objects ?? (0..<0).lazy.map(Key.init) {
      let verdicts = HeadStandings.verdicts(on: key, by: rules, in: report)
      if !verdicts.isEmpty { checked += 1 }
      guard verdicts.contains(.cannotTell), !verdicts.contains(.notMet) else { continue }
      unknown += 1
      if excused.contains(.object(key)) { waived += 1 }
    }
    (self.checked, self.unknown) = (checked, Untold(count: unknown, waived: waived))
  }

  /// Those of whom the rules cannot tell, each time with a decision in force that lets it be.
  private static func excused(in report: Report) -> Set<Target> {
    var (waived, open): (Set<Target>, Set<Target>) = ([], [])
    for (rule, code) in RuleCatalogue.codes.enumerated() where codes.contains(code) {
      for finding in report.judgement.findings[report.judgement.ofRule[rule]] where finding.verdict == .cannotTell {
        if finding.isWaived { waived.insert(finding.target) } else { open.insert(finding.target) }
      }
    }
    return waived.subtracting(open)
  }

  /// What the rules that apply say; empty for whoever is no head.
  private static func verdicts(on key: Key<RatedObject>, by rules: [Rule], in report: Report) -> [Verdict] {
    guard report.dataset.objects[key.index].type == .leader else { return [] }
    return rules.compactMap { $0.outcome(on: .object(key), in: report.settings.period, report.assessment)?.verdict }
      .filter { $0 != .notApplicable }
  }

  /// What it says of `3/65`, the waived among them.
  var sentence: String {
    if unknown.count > 0, unknown.count == checked {
      return "Người đứng đầu: chưa đủ dữ liệu để so với tập thể, cơ quan, tổ chức đảng do mình đứng đầu."
    }
    guard checked > 0 else { return "Không có người đứng đầu nào để so với tập thể, cơ quan, tổ chức đảng do mình đứng đầu." }
    return
      "\(Figures.integer(above.count))/\(Figures.integer(checked)) người đứng đầu được xếp loại cao hơn tập thể, cơ quan hoặc tổ chức đảng do mình đứng đầu\(above.excused)\(unknown.words)."
  }
}

extension Report {
  /// Whether a whole table or column is missing to rules whose code begins with `prefix` on targets of `unit`.
  fileprivate func hasGap(of unit: Key<Unit>, prefix: String) -> Bool {
    judgement.gaps(of: unit).contains { ruleTexts[judgement.gaps[$0.gap].rule].code.hasPrefix(prefix) }
  }

  /// The findings of rules whose code begins with `prefix` on targets of `unit`, each code once with its heaviest verdict.
  func codes(of unit: Key<Unit>, prefix: String) -> [FindingMark] {
    var codes: [FindingMark] = []
    for key in judgement.ofUnit[unit] {
      let code = ruleTexts[judgement.findings[key].rule].code
      guard code.hasPrefix(prefix) else { continue }
      let next = FindingMark(report: self, position: key.index)
      if codes.last?.code != code {
        codes.append(next)
      } else if next.mark.shape == .notMet, codes.last?.mark.shape != .notMet {
        codes[codes.count - 1] = next
      }
    }
    return codes
  }
}
