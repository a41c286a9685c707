public import Domain

/// What a finding asks of the level that was decided on its object.
public struct Rerating: Sendable {
  /// The highest level that satisfies the rule; nil where the rule names none.
  public let most: RatingLevel?
  /// What is asked and what would answer it as well, where several stand side by side: `thấp hơn HTXS, hoặc xác minh lại tổng điểm`.
  public let words: Words

  init(_ most: RatingLevel?, _ words: Words) {
    self.most = most
    self.words = words
  }

  /// The strictest ceiling of `reratings`: the one that satisfies them all; nil where none of them names one.
  public static func strictest(_ reratings: some Sequence<Rerating>) -> RatingLevel? { reratings.lazy.compactMap(\.most).min() }
}
