public import Domain
import VietnameseText

/// A citation and what it leads to.
public struct ResolvedCitation: Sendable, Hashable {
  /// What a citation leads to.
  public enum Target: Sendable, Hashable {
    /// One dispatch of the content: its place in the list given.
    case dispatch(Int)
    /// Several dispatches fit, or one fits by its number alone: which one is not guessed.
    case ambiguous([Int])
    /// An act that is not in the content: its place in `outsideActs`.
    case outside(Int)
  }

  /// Place of the citing dispatch in the list given.
  public let from: Int
  public let citation: DispatchCitation
  public let target: Target

  public var isBasis: Bool { citation.isBasis }

  /// Whether it asks for what the citing dispatch grants: a basis, and no act of a superior that is carried out.
  public var isProposal: Bool { citation.type == "Tờ trình" }
}

/// An act that is cited and not in the content.
public struct OutsideAct: Sendable, Hashable {
  public let numberSymbol: String
  public let date: Day?
  public fileprivate(set) var type: String?
  public fileprivate(set) var issuer: String?
  /// Places of the dispatches that cite it, each once.
  public fileprivate(set) var citedBy: [Int]
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
        citations.append(ResolvedCitation(from: index, citation: citation, target: resolver.target(of: citation, from: index)))
      }
    }
    return (citations, resolver.outside)
  }

  private struct State {
    var places: [String: [(index: Int, date: Day?)]] = [:]
    var outside: [OutsideAct] = []
    private var outsidePlaces: [String: Int] = [:]

    mutating func target(of citation: DispatchCitation, from index: Int) -> ResolvedCitation.Target {
      let key = CitationReader.key(citation.numberSymbol)
      let candidates = (places[key] ?? []).filter { $0.index != index }
      let exact = candidates.filter { $0.date != nil && $0.date == citation.date }
      if exact.count == 1 { return .dispatch(exact[0].index) }
      if exact.count > 1 { return .ambiguous(exact.map(\.index)) }
      // Without a date on either side only the number fits.
      let possible = candidates.filter { $0.date == nil || citation.date == nil }
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
