import Domain
import Foundation
import Testing

@testable import Rules

/// The acts are typed by hand, and a slip in a day becomes 1/1/1970: it must show here.
@Suite struct LawTests {
  private static let plausible = 1990...2035

  @Test(arguments: Act.all + Act.namesakes)
  func theDaysOfAnActArePlausibleAndInOrder(act: Act) {
    #expect(Self.plausible.contains(act.date.year), "\(act.words)")
    #expect(Self.plausible.contains(act.inForceFrom.year), "\(act.words)")
    #expect(act.inForceFrom >= act.date, "\(act.words)")
    if let until = act.until {
      #expect(until > act.inForceFrom, "\(act.words)")
      #expect(Self.plausible.contains(until.year), "\(act.words)")
    }
    if let results = act.resultsFrom {
      #expect(Self.plausible.contains(results.year), "\(act.words)")
      #expect(results < act.date, "\(act.words)")
    }
  }

  @Test func actsStandByDateAndEachOnce() {
    #expect(Act.all.map(\.date) == Act.all.map(\.date).sorted())
    #expect(Set(Act.all + Act.namesakes).count == Act.all.count + Act.namesakes.count)
  }

  /// What the sources call an act stands in the list of all: else no text that cites it would be known.
  @Test func everyActOfTheSourcesIsListed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Rules")
    let names = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    var declared: Set<String> = []
    var listed: [String] = []
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for declaration in text.components(separatedBy: "static let ").dropFirst() {
        let act = declaration.prefix { $0.isLetter || $0.isNumber }
        if declaration.dropFirst(act.count).hasPrefix(" = Act(") { declared.insert(String(act)) }
        let list = "all: [Act] = ["
        guard declaration.hasPrefix(list) else { continue }
        listed += declaration.dropFirst(list.count).prefix { $0 != "]" }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      }
    }
    #expect(declared == Set(listed))
    #expect(listed.count == Act.all.count)
  }

  /// A bit that does not fit is lost without a word: a rule would not apply, or a clause not be cited.
  @Test func everyProfileAndTypeHasABitOfItsOwn() {
    let places = Profile.allCases.flatMap { profile in ObjectType.allCases.map { Applicability([profile: [$0]]).bits } }
    #expect(places.allSatisfy { $0.nonzeroBitCount == 1 })
    #expect(Set(places).count == places.count)
    let profiles = Profile.allCases.map { ProfileSet($0).rawValue }
    #expect(profiles.allSatisfy { $0.nonzeroBitCount == 1 })
    #expect(Set(profiles).count == profiles.count)
    let types = ObjectType.allCases.map { Citation.Subjects($0).rawValue }
    #expect(types.allSatisfy { $0.nonzeroBitCount == 1 })
    #expect(Set(types).count == types.count)
  }

  @Test(arguments: RuleCatalogue.all.indices)
  func everyCitationOfARuleHasABitOfItsOwn(rule: RuleIndex) {
    let all = RuleCatalogue.all[rule].citations(RuleCatalogue.standings[rule].all)
    #expect(all == RuleCatalogue.all[rule].citations, "\(RuleCatalogue.codes[rule])")
  }
}
