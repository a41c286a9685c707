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

/// Codes of forms, which look like numbers of documents: `tờ khai 02/ABC-DEF`, `Mẫu số 01-1/BC-XYZ`.
struct FormCodes {
  private static let names: [Phrase] = [
    "tờ khai", "mẫu", "mẫu biểu", "biểu mẫu", "bảng kê", "biểu", "mẫu số", "ký hiệu mẫu", "phụ biểu",
  ]
  private let prose: Prose
  /// The place behind the last code.
  private var last: Int?

  init(_ prose: Prose) { self.prose = prose }

  /// The place behind the code whose last number begins at `place`; nil where a document's number does, or none.
  ///
  /// `announced` is where `số` stands before it.
  mutating func end(at place: Int, _ announced: Int?) -> Int? {
    // `02-1/BC-XYZ`: the number of a form has parts.
    var start = place
    while start > 1, prose.folded[start - 1] == "-", FoldedScalars.isDigit(prose.folded[start - 2]) {
      start -= 1
      while start > 0, FoldedScalars.isDigit(prose.folded[start - 1]) { start -= 1 }
    }
    var word = prose.skipSpacesBack(announced ?? start)
    if start < place, prose.has("số", at: word - 2) { word = prose.skipSpacesBack(word - 2) }
    let isNext = last.map { [",", "và", ", và", "số", ", số", "và số", ";", "; số"].contains(prose.text($0, start)) } ?? false
    guard isNext || Self.names.contains(where: { prose.has($0, at: word - $0.count) && !isName(word - $0.count) }),
      let code = NumberSymbol.read(prose, at: place, isAnnounced: true), code.system == .state
    else { return nil }
    last = code.end
    return code.end
  }

  /// Whether the word at `place` is the rest of a name: `Bộ Mẫu số 5/…`, `Luật Biểu …`.
  private func isName(_ place: Int) -> Bool {
    let end = prose.skipSpacesBack(place)
    guard FoldedScalars.isUpper(prose.scalars[place]), end < place else { return false }
    let places: [Phrase] = ["tỉnh", "thành phố", "xã", "phường", "đặc khu"]
    return (BodyNames.heads + places).contains { prose.has($0, at: end - $0.count) }
      || DocumentTypes.ending(at: end, in: prose) != nil
  }
}

/// What an annex says of the document it came with.
enum AnnexNote {
  /// The number behind `(Ban hành kèm theo Thông tư số …)` in an annex, where the type is that of the dispatch itself.
  static func number(_ paragraph: Paragraph, type: String?) -> String? {
    let prose = paragraph.prose
    guard let type, paragraph.part == .annex, prose.count < 300 else { return nil }
    let open = prose.scalar(0) == "(" ? prose.skipSpaces(1) : 0
    guard let end = prose.end(ofAny: ["ban hành kèm theo", "kèm theo", "ban hành theo"], at: open) else { return nil }
    guard let found = DocumentTypes.starting(at: prose.skipSpaces(end), in: prose), found.name == type else { return nil }
    var place = prose.skipSpaces(found.end)
    let isAnnounced = prose.has("số", at: place)
    if isAnnounced { place = prose.skipSpaces(place + 2) }
    if prose.scalar(place) == ":" { place = prose.skipSpaces(place + 1) }
    return NumberSymbol.read(prose, at: place, isAnnounced: isAnnounced)?.text
  }
}
