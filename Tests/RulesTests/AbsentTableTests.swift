import Domain
import Rules
import Testing

/// A table that is not there is not an empty one: the rules whose targets it would name cannot tell, once each.
@Suite struct AbsentTableTests {
  /// Two units, and every table without a row.
  private var empty: TestContent {
    var content = TestContent()
    _ = content.unit("a")
    _ = content.unit("b")
    return content
  }

  private func without(_ kind: TableKind) -> TestContent {
    var content = empty
    content.lacks(kind)
    return content
  }

  private static let rules: [(TableKind, String, String)] = [
    (.ratings, "TL01", "group"), (.ratings, "TL03", "object"), (.ratings, "DK13", "object"), (.ratings, "KD01", "object"),
    (.ratings, "QU05", "object"), (.groups, "TL02", "group"), (.plans, "KP13", "plan"), (.remediation, "KP18", "item"),
    (.obligations, "HN02", "obligation"), (.waivers, "MT01", "waiver"),
  ]

  @Test(arguments: rules)
  func `the rule whose targets stand in a table that is not there cannot tell, once`(table: TableKind, code: String, kind: String)
  {
    let content = without(table)
    #expect(content.tally(code) == [0, 0, 0, 1], "\(code)")
    let judgement = judge(content.dataset)
    let index = RuleCatalogue.codes.firstIndex(of: code) ?? 0
    let findings = judgement.allFindings(of: index)
    #expect(findings.count == 1 && findings.allSatisfy { $0.severity == .undetermined && $0.unit == nil })
    #expect(findings.map(\.target.kind) == [kind] && findings.map { $0.target.id(in: content.dataset) } == [""])
    #expect(
      findings.first?.evidence.missing.map { $0.name(in: content.dataset) } == [table == .ratings ? "ratings/2025" : table.stem])
    let path = table.path(.year(2025))
    #expect(findings.first?.message(in: content.dataset).text.contains("(\(path))") == true)
  }

  @Test(arguments: rules)
  func `an empty table leaves nothing to judge`(table: TableKind, code: String, kind: String) {
    #expect(empty.tally(code) == [0, 0, 0, 0], "\(code)")
    #expect(judge(empty.dataset).gaps.isEmpty)
  }

  @Test func `units are known without any other table`() {
    #expect(without(.ratings).tally("KP01") == [0, 0, 0, 2])
    #expect(empty.tally("KP01") == [0, 0, 2, 0])
  }

  @Test func `a rule on two tables names each that is not there`() {
    var content = without(.remediation)
    #expect(content.tally("KP06") == [0, 0, 0, 1])
    content.lacks(.plans)
    #expect(content.tally("KP06") == [0, 0, 0, 2])
  }

  @Test func `targets that are known are not mixed with those that no table names`() {
    var content = without(.remediation)
    content.dataset.plans = [Plan(code: "kh", unit: Key(0), period: .year(2025), source: content.row(.plans, 0))]
    let gaps = judge(content.dataset).gaps.filter { RuleCatalogue.codes[$0.rule] == "KP06" }
    #expect(gaps.count == 2 && gaps.map { $0.whole == nil }.contains(true) && gaps.map { $0.whole == nil }.contains(false))
    #expect(content.tally("KP06") == [0, 0, 0, 2])
  }

  @Test func `quarters are missing where they are due, and axes from the second on`() {
    var content = TestContent(period: .year(2026), asOf: day(15, 7, 2026))
    _ = content.unit()
    for (code, count) in [("QU01", 0), ("QU02", 1), ("QU03", 1), ("QU04", 2), ("QU08", 2)] {
      #expect(content.tally(code) == [0, 0, 0, count], "\(code)")
    }
    content.lacks(.ratings)
    #expect(content.tally("QU01") == [0, 0, 0, 2])
    for code in ["QU01", "QU02", "QU03", "QU04", "QU08"] { #expect(empty.tally(code) == [0, 0, 0, 0], "\(code)") }
  }

  @Test(arguments: rules)
  func `the counts are those of the findings, and the unit's derivation tells it`(table: TableKind, code: String, kind: String)
    throws
  {
    let judgement = judge(without(table).dataset)
    let tallies = judgement.tallies.reduce(into: Tally()) { $0 += $1 }
    #expect(judgement.counts.undetermined == tallies.cannotTell && tallies.cannotTell > 0)
    let rule = try #require(RuleCatalogue.rule(code))
    #expect(judgement.verdictsWithoutTable(of: rule).map(\.outcome.verdict) == [.cannotTell])
    let kept = judgement.filtered { index, _ in RuleCatalogue.codes[index] == code }
    #expect(kept.counts.undetermined == 1)
  }
}

extension TestContent {
  /// The content has no table of `kind`; keys of the other tables stay.
  fileprivate mutating func lacks(_ kind: TableKind) {
    let index = Int(kind.rawValue)
    dataset.tables[index] = Table(kind: .units, period: .year(1900), path: dataset.tables[index].path, headings: [:])
    if kind == .ratings { dataset.ratings = [] }
  }
}
