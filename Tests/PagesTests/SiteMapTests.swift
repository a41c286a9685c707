import Domain
import Markup
import Rules
import Templating
import Testing

@testable import Pages

@Suite struct SiteMapTests {
  @Test func everyTemplateFitsTheFieldsOfItsPage() throws {
    for kind in SiteMap.pages { try compile(kind) }
  }

  private func compile<Page: ReportPage>(_ kind: Page.Type) throws {
    _ = try Site.templates.compile(kind.template, for: kind.fields)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func everyLinkLeadsToAPageAndAnIDOfTheSite(seed: UInt64) throws {
    let site = try Site(Reports.report(Reports.random(seed: seed)))
    #expect(site.brokenLinks == [])
    #expect(site.repeatedIDs == [])
  }

  @Test func examplesOfTheRulesMakeSoundSites() throws {
    // A dozen, because a whole site of each of hundreds takes minutes.
    let datasets = Reports.ofExamples
    for dataset in stride(from: 0, to: datasets.count, by: max(datasets.count / 12, 1)).map({ datasets[$0] }) {
      let site = try Site(Reports.report(dataset))
      #expect(site.brokenLinks == [])
    }
  }

  @Test func textsOfTheDataAreEscaped() throws {
    let site = try Site(Reports.report(Reports.random(seed: 4)))
    for (path, html) in site.pages { #expect(!html.contains("<i>") && !html.contains("<x>"), "\(path)") }
  }

  @Test func theSameDatasetGivesTheSameSite() throws {
    let dataset = Reports.random(seed: 5)
    let sites = try (0..<2).map { _ in try Site(Reports.report(dataset)) }
    #expect(sites[0].pages == sites[1].pages)
    #expect(sites[0].downloads == sites[1].downloads)
  }
}
