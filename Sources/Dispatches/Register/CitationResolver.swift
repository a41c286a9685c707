package import Domain
import VietnameseText

/// A citation and what it leads to.
package struct ResolvedCitation: Sendable, Hashable {
  /// What a citation leads to.
  package enum Target: Sendable, Hashable {
    /// One dispatch of the content: its place in the list given.
    case dispatch(Int)
    /// Several dispatches fit, or one fits by its number alone: which one is not guessed.
    case ambiguous([Int])
    /// An act that is not in the content: its place in `outsideActs`.
    case outside(Int)
  }

  /// Place of the citing dispatch in the list given.
  package let from: Int
  package let citation: DispatchCitation
  package let target: Target

  package var isBasis: Bool { citation.isBasis }
}

/// An act that is cited and not in the content.
package struct OutsideAct: Sendable, Hashable {
  package let numberSymbol: String
  package let date: Day?
  package fileprivate(set) var type: String?
  package fileprivate(set) var issuer: String?
  /// Places of the dispatches that cite it, each once.
  package fileprivate(set) var citedBy: [Int]
}

/// Finds what citations lead to.
///
/// The key is number-symbol and date, because the Party's numbers repeat between terms.
enum CitationResolver {
  static func resolve(_ dispatches: [Dispatch]) -> (citations: [ResolvedCitation], outside: [OutsideAct]) {
    var resolver = State()
    for (index, dispatch) in dispatches.enumerated() {
      guard let written = dispatch.numberSymbol, dispatch.number != nil else { continue }
      resolver.places[CitationReader.key(written), default: []].append((index, dispatch.date))
    }
    var citations: [ResolvedCitation] = []
    for (index, dispatch) in dispatches.enumerated() {
      for citation in dispatch.citations {
        let target = resolver.target(of: citation, from: index, issued: dispatch.date)
        citations.append(ResolvedCitation(from: index, citation: citation, target: target))
      }
    }
    return (citations, resolver.outside)
  }

  private struct State {
    var places: [String: [(index: Int, date: Day?)]] = [:]
    var outside: [OutsideAct] = []
    private var outsidePlaces: [String: Int] = [:]

    mutating func target(of citation: DispatchCitation, from index: Int, issued: Day?) -> ResolvedCitation.Target {
      let key = CitationReader.key(citation.numberSymbol)
      let candidates = (places[key] ?? []).filter { $0.index != index }
      let exact = candidates.filter { $0.date != nil && $0.date == citation.date }
      if exact.count == 1 { return .dispatch(exact[0].index) }
      if exact.count > 1 { return .ambiguous(exact.map(\.index)) }
      // Without a date on either side only the number fits.
      let possible = candidates.filter { $0.date == nil || citation.date == nil }
      // Without a date the number means the one dated dispatch that bears it, if that is not later than the citing one.
      if citation.date == nil, possible.count == 1, let date = possible[0].date, issued.map({ date <= $0 }) ?? true {
        return .dispatch(possible[0].index)
      }
      if !possible.isEmpty { return .ambiguous(possible.map(\.index)) }
      return .outside(outsideAct(citation, key: key + "@" + (citation.date?.iso ?? ""), from: index))
    }

    private mutating func outsideAct(_ citation: DispatchCitation, key: String, from index: Int) -> Int {
      guard let place = outsidePlaces[key] else {
        outsidePlaces[key] = outside.count
        outside.append(
          OutsideAct(
            numberSymbol: citation.numberSymbol, date: citation.date, type: citation.type, issuer: citation.issuer,
            citedBy: [index]))
        return outside.count - 1
      }
      if outside[place].citedBy.last != index { outside[place].citedBy.append(index) }
      outside[place].type = outside[place].type ?? citation.type
      outside[place].issuer = outside[place].issuer ?? citation.issuer
      return place
    }
  }
}
