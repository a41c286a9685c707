import Workers

extension Workers {
  /// `body` of each of `items`, run on all cores; the results stand in order.
  static func map<Item: Sendable, Result: Sendable>(each items: [Item], _ body: @Sendable (Item) -> Result) -> [Result] {
    map(count: items.count) { body(items[$0]) }
  }
}
