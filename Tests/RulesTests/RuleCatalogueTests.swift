import Domain
import Foundation
import Rules
import Testing

@Suite struct RuleCatalogueTests {
  @Test(arguments: RuleCatalogue.all)
  func everyRuleAgreesWithItsOwnExamples(rule: Rule) {
    for example in rule.examples {
      #expect(example.outcome(of: rule)?.verdict == example.verdict, "\(rule.code): \(example.title)")
    }
  }

  @Test(arguments: RuleCatalogue.all)
  func everyRuleHasAnExampleThatIsMetAndOneThatIsNot(rule: Rule) {
    let verdicts = Set(rule.examples.map(\.verdict))
    #expect(verdicts.contains(.met), "\(rule.code)")
    #expect(verdicts.contains(.notMet), "\(rule.code)")
  }

  @Test func listsEveryRuleFileOnceInTheOrderOfCodes() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Rules/Catalogue")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let codes = RuleCatalogue.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(RuleCatalogue.all.map { fileName(of: $0.name) }) == Set(files))
    #expect(codes.count == files.count)
  }

  /// `excellent-ratio` lives in `ExcellentRatio.swift`.
  private func fileName(of name: String) -> String {
    name.split(separator: "-").map(\.capitalized).joined() + ".swift"
  }

  @Test func anActIssuedAfterTheDayOfTheFiguresIsMarked() {
    for citation in RuleCatalogue.all.flatMap(\.citations) {
      #expect(citation.words(asOf: citation.act.date) == citation.words)
      let earlier = citation.words(asOf: citation.act.date.advanced(by: -1))
      #expect(earlier == citation.words + " (ban hành sau ngày số liệu, nêu để tham khảo)")
    }
  }
}
