import Domain
import Markup
import Rules
import Testing

@testable import Pages

/// What stands in the table of a rule's law, and how tables are laid out.
@Suite struct RuleTablesTests {
  private func acts(_ rule: Rule) -> Set<String> {
    let part = RuleTables.citations(rule, asOf: Day(ordinal: 20_500))
    return Set((0..<part.count).map { part.row($0).cells[0].plain })
  }

  @Test func everyActThatAFindingCitesStandsInTheTableOfItsRule() {
    let law = RuleCatalogue.all.map(acts)
    for dataset in Reports.ofExamples + (0..<8).map({ Reports.random(seed: $0) }) + Self.ofEveryRegime {
      let judgement = judge(dataset)
      for finding in judgement.findings {
        for citation in finding.ruleValue.citations(judgement.assessment.choice(for: finding)) {
          #expect(law[finding.rule].contains(citation.act.words), "\(finding.ruleValue.code): \(citation.words)")
        }
      }
    }
  }

  /// Random ratings and plans, decided under one regime after the other.
  private static var ofEveryRegime: [Dataset] {
    [2018, 2021, 2023, 2024, 2025, 2026].flatMap { year in
      (0..<3).map { seed in
        var dataset = Reports.random(seed: UInt64(seed))
        let day = Day(year: year, month: 11, day: 20)
        for key in dataset.objects.keys { dataset.objects[key.index].decided = day }
        if let day { dataset.settings.asOf = day }
        return dataset
      }
    }
  }

  @Test(arguments: [
    ("KP08", ["366-QĐ/TW", "12-KL/TW", "132-QĐ/TW", "124-QĐ/TW"]), ("DK09", ["124-QĐ/TW", "90/2020/NĐ-CP", "335/2025/NĐ-CP"]),
    ("KP14", ["124-QĐ/TW", "90/2020/NĐ-CP", "335/2025/NĐ-CP"]), ("KD02", ["335/2025/NĐ-CP"]), ("KD03", ["90/2020/NĐ-CP"]),
  ])
  func regimesWithoutAClauseOfTheirOwnAreNamedAsSuch(code: String, numbers: [String]) throws {
    let found = acts(try #require(RuleCatalogue.rule(code)))
    for number in numbers { #expect(found.contains { $0.contains(number) }, "\(number)") }
  }

  @Test func actsOfRegimesThatTheRuleDoesNotKnowAreNotThere() throws {
    #expect(!acts(try #require(RuleCatalogue.rule("DK08"))).contains { $0.contains("335/2025") })
    #expect(!acts(try #require(RuleCatalogue.rule("KP08"))).contains { $0.contains("NĐ-CP") })
    // What a rule has no law of stays without.
    #expect(acts(.waiverUnused).isEmpty)
    let part = RuleTables.citations(.scoreBand, asOf: Day(ordinal: 20_500))
    #expect((0..<part.count).allSatisfy { part.row($0).cells[1].plain != Citation.unspecified })
  }

  @Test func whatARowComesToStandsBesideItsHeadOnPagesAndInItsPlaceInFiles() {
    let columns: [TableColumn] = [
      .text("Nhóm"), .onlyInFile("Kỳ"), .number("HTT").leading(1), .text("Cấp"), .text("Kết luận").leading(),
    ]
    #expect(columns.shown.map(\.place) == [0, 4, 2, 3])
    #expect([TableColumn.text("A"), .number("B")].shown.map(\.place) == [0, 1])
    let part = TablePart(
      "a", title: "A", caption: "", columns: columns,
      rows: [TableRow(cells: [.text("n"), .text("k"), .count(1), .text("c"), .text("đạt")])], empty: "")
    var file = ByteBuffer()
    part.write(into: &file)
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("Nhóm,Kỳ,HTT,Cấp,Kết luận\r\nn,k,1,c,đạt"))
  }
}
