/// What is made of each clause a finding of one rule may rest on: made once, because a site has a hundred thousand findings.
public struct ByCitation<Value: Sendable>: Sendable {
  /// By the place of the citation in the rule.
  private let own: [Value]
  /// The regulation of each profile as a whole, by the profile's raw value.
  private let whole: [Value]

  public init(_ rule: Rule, _ make: (Citation) -> Value) {
    own = rule.citations.map(make)
    whole = Profile.allCases.map { make(.whole($0)) }
  }

  /// Calls `body` for each clause that `choice` names, in the order of `Rule.citations(_:)`.
  public func each(of choice: CitationChoice, _ body: (Value) -> Void) {
    for index in own.indices where choice.clauses & 1 << UInt16(index) != 0 { body(own[index]) }
    for profile in Profile.allCases where choice.whole.contains(ProfileSet(profile)) { body(whole[Int(profile.rawValue)]) }
  }

  public subscript(choice: CitationChoice) -> [Value] {
    var values: [Value] = []
    each(of: choice) { values.append($0) }
    return values
  }
}
