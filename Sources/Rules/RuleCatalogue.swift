/// Every rule, by code.
///
/// Adding a rule is its file and its line here; `RulesTests` holds the two together.
package enum RuleCatalogue {
  package static let all: [Rule] = [
    .excellentRatio
  ]

  /// The rule called `code` in any case, or nil.
  package static func rule(_ code: String) -> Rule? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }
}
