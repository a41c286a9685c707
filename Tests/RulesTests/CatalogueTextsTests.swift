import Domain
import Foundation
import Rules
import Testing

@Suite struct CatalogueTextsTests {
  /// Codes of rules.md that have no rule yet; must only shrink.
  private static let notYet: Set<String> = []

  /// Rules that rest on no act: they are about waivers (rules.md, last column "–"), or on what a dispatch asks for.
  private static let withoutAct: Set<String> = ["HN04", "MT01", "MT02"]

  /// Rules that can always tell: they read one text, or a count that the evaluation itself makes.
  private static let alwaysTelling: Set<String> = ["VB01", "VB02", "VB03", "VB04", "VB05", "VB06", "VB07"]

  private static let specification = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/spec/rules.md").standardizedFileURL

  @Test(.enabled(if: FileManager.default.fileExists(atPath: specification.path())))
  func hasExactlyTheRulesOfTheSpecification() throws {
    let text = try String(contentsOf: CatalogueTextsTests.specification, encoding: .utf8)
    let rows = text.split(separator: "\n").compactMap { line -> (code: String, name: String)? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, cells[0].wholeMatch(of: /[A-Z]{2}[0-9]{2}/) != nil,
        cells[1].wholeMatch(of: /[a-z][a-z-]+/) != nil
      else { return nil }
      return (cells[0], cells[1])
    }
    #expect(rows.count > 70)
    let rules = RuleCatalogue.all
    #expect(Set(rows.map(\.code)).subtracting(CatalogueTextsTests.notYet) == Set(rules.map(\.code)))
    for row in rows { #expect(RuleCatalogue.rule(row.code)?.name == row.name || CatalogueTextsTests.notYet.contains(row.code)) }
  }

  @Test(arguments: RuleCatalogue.all)
  func everyRuleRestsOnADatedAct(rule: Rule) {
    #expect(!rule.citations.isEmpty || CatalogueTextsTests.withoutAct.contains(rule.code), "\(rule.code)")
    for citation in rule.citations { #expect(citation.act.date.year >= 2017, "\(rule.code)") }
  }

  /// law.md, question 21: no article of Quy định 366-QĐ/TW is known for heads and deputies.
  @Test(arguments: ["TR01", "TR02", "TR04", "TR05"])
  func noArticleIsPrintedThatWasNotSeen(code: String) {
    #expect(RuleCatalogue.rule(code)?.citations.contains { $0.act == .regulation366 } == false)
  }

  @Test(arguments: RuleCatalogue.all)
  func everyRuleHasAnExampleThatCannotBeTold(rule: Rule) {
    #expect(
      rule.examples.contains { $0.verdict == .cannotTell } != CatalogueTextsTests.alwaysTelling.contains(rule.code),
      "\(rule.code)")
  }

  @Test(arguments: RuleCatalogue.all)
  func textsAreWholeSentences(rule: Rule) {
    let sentences = [rule.statement, rule.explanation.checks, rule.explanation.why, rule.explanation.formula]
    for sentence in sentences + [rule.explanation.openQuestion].compactMap({ $0 }) {
      #expect(sentence.hasSuffix("."), "\(rule.code): \(sentence)")
      #expect(!sentence.contains("  ") && !sentence.contains(".."), "\(rule.code): \(sentence)")
      #expect(sentence.precomposedStringWithCanonicalMapping == sentence, "\(rule.code)")
    }
    #expect(!rule.title.hasSuffix(".") && !rule.consequence.words.hasSuffix("."), "\(rule.code)")
  }

  @Test(arguments: RuleCatalogue.all)
  func everyExampleThatIsNotMetIsToldInAFullSentenceWithARemedy(rule: Rule) {
    for example in rule.examples {
      guard case .notMet(let evidence)? = example.outcome(of: rule) else { continue }
      let account = rule.account(evidence)
      #expect(account.sentence.text.hasSuffix("."), "\(rule.code): \(account.sentence)")
      #expect(account.remedy.text.hasSuffix("."), "\(rule.code): \(account.remedy)")
      for text in [account.sentence.text, account.remedy.text] {
        // An unknown name in an account would leave nothing between two spaces, quotes or before a mark.
        #expect(
          !["  ", " ,", " .", "«»", "()", "(để trống)", " ;"].contains { text.contains($0) },
          "\(rule.code), \(example.title): \(text)")
      }
    }
  }

  @Test(arguments: RuleCatalogue.all)
  func everyExampleThatCannotBeToldNamesWhatIsMissing(rule: Rule) {
    for example in rule.examples {
      guard case .cannotTell(let evidence)? = example.outcome(of: rule) else { continue }
      #expect(!evidence.missing.isEmpty, "\(rule.code): \(example.title)")
      for missing in evidence.missing { #expect(!missing.words(in: example.scenario.dataset).isEmpty) }
    }
  }

  @Test(arguments: RuleCatalogue.all)
  func evidenceHasEachNameOnceAndNamesOfJSON(rule: Rule) {
    for example in rule.examples {
      guard case .notMet(let evidence)? = example.outcome(of: rule) else { continue }
      let names = evidence.items.map(\.name)
      #expect(Set(names).count == names.count, "\(rule.code): \(names)")
      for item in evidence.items where !item.name.hasPrefix(".") {
        #expect(item.name.wholeMatch(of: /[a-z][A-Za-z0-9]*/) != nil, "\(rule.code): \(item.name)")
        #expect(!item.label.isEmpty, "\(rule.code): \(item.name)")
      }
    }
  }
}
