import Domain

extension RowSource {
  /// An input as it stands in its cell, under the column's own names.
  func item(_ column: Column, _ value: Evidence.Value) -> Evidence.Item {
    Evidence.Item(column.english, column.header, value, SourceCells(cell(column)))
  }
}

extension Evidence.Item {
  /// A text that only the sentence needs.
  static func aside(_ name: String, _ text: String) -> Evidence.Item { Evidence.Item(".\(name)", "", .text(text)) }

  /// A number that only the sentence needs.
  static func aside(_ name: String, _ count: Int) -> Evidence.Item { Evidence.Item(".\(name)", "", .count(count)) }
}

extension Evidence.Value {
  static func of(_ count: Int32?) -> Evidence.Value { count.map { .count(Int($0)) } ?? .blank }
  static func of(_ score: Score?) -> Evidence.Value { score.map(Evidence.Value.score) ?? .blank }
  static func of(_ level: RatingLevel?) -> Evidence.Value { level.map(Evidence.Value.level) ?? .blank }
  static func of(_ day: Day?) -> Evidence.Value { day.map(Evidence.Value.day) ?? .blank }
  static func of(_ text: String?) -> Evidence.Value { text.map(Evidence.Value.text) ?? .blank }
  static func of(_ answer: Bool?) -> Evidence.Value { answer.map(Evidence.Value.yes) ?? .blank }
}

extension RatedObject {
  func item(_ column: Column, _ value: Evidence.Value) -> Evidence.Item { source.item(column, value) }

  /// What a finding about an object begins with: the name for sentences, the level with its cell; then `more`.
  func evidence(_ more: [Evidence.Item], reasons: [String] = [], severity: Severity? = nil) -> Evidence {
    Evidence(
      [.aside("name", name), item(.level, .of(level))] + more, reasons: reasons, severity: severity)
  }
}

extension Shortcoming {
  func item(_ column: Column, _ value: Evidence.Value) -> Evidence.Item { source.item(column, value) }

  /// What a finding about a shortcoming begins with: what sentences call it; then `more`.
  func evidence(_ more: [Evidence.Item], reasons: [String] = [], severity: Severity? = nil) -> Evidence {
    Evidence([.aside("name", "Hạn chế \(code)")] + more, reasons: reasons, severity: severity)
  }
}

extension Evidence {
  /// What sentences call the target.
  var name: String { words(".name") }

  /// The texts called `name`, none if there are none.
  func texts(_ name: String) -> [String] { if case .texts(let texts)? = self[name] { texts } else { [] } }
}

extension Column {
  /// The heading inside a sentence: `sản phẩm đầu ra`.
  var inSentence: String { header.prefix(1).lowercased() + header.dropFirst() }
}
