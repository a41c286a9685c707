import Domain

/// The keys of the documents that a text cites: a symbol typed without `Đ` is that of the document cited with it.
struct CitationKeys {
  /// Keys of symbols without `Đ` → that of the same number with it.
  private var spellings: [String: String] = [:]

  init(_ mentions: [CitationReader.Mention]) {
    var dates: [String: Set<Day>] = [:]
    for mention in mentions {
      dates[CitationReader.key(mention.symbol.text), default: []].formUnion(mention.date.map { [$0] } ?? [])
    }
    for key in dates.keys where key.contains("đ") {
      let plain = key.replacing("đ", with: "d")
      guard let others = dates[plain], let own = dates[key], !Self.isType(plain) else { continue }
      // With another day it is another document.
      if others.isEmpty || own.isEmpty || !others.isDisjoint(with: own) { spellings[plain] = key }
    }
  }

  /// The key of `numberSymbol`.
  func key(_ numberSymbol: String) -> String {
    let key = CitationReader.key(numberSymbol)
    return spellings[key] ?? key
  }

  /// Whether the symbol in `key` names a type: `DA` is a dự án, and no misspelt đề án.
  private static func isType(_ key: String) -> Bool {
    let marks = key.split { "/-".contains($0) }.filter { !$0.allSatisfy(\.isNumber) }
    return marks.first.map { mark in DocumentTypes.all.contains { $0.marks.contains { $0.lowercased() == mark } } } ?? false
  }
}
