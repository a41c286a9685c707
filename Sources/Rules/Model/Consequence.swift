/// What the regulations ask for where a rule is not met.
public struct Consequence: Sendable, Hashable {
  /// What has to be done over again, on objects or groups; each has a list of its own.
  public enum Order: Sendable, Hashable {
    /// The level that was decided does not stand.
    case rating
    /// There was no review, or none that was up to standard.
    case review
  }

  /// As pages and JSON print it.
  public let words: String
  /// Nil where nothing has to be done again: papers, reasons or reports are missing.
  public let order: Order?

  private init(_ words: String, _ order: Order?) {
    self.words = words
    self.order = order
  }
}

extension Consequence {
  /// Rules call it by these very words (QĐ 366 Điều 15 khoản 3, NĐ 335 Điều 21 khoản 3).
  static let rerate = Consequence.rerate("rà soát, đánh giá, xếp loại lại")

  /// The same in the words of one rule.
  static func rerate(_ words: String) -> Consequence { Consequence(words, .rating) }

  static func review(_ words: String) -> Consequence { Consequence(words, .review) }
}

extension Consequence: ExpressibleByStringLiteral {
  public init(stringLiteral words: String) { self.init(words, nil) }
}
