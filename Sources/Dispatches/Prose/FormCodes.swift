import Domain

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
