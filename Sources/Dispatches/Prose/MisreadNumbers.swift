import Domain

/// Finds numbers and days of cited documents in which a scan took figures for letters: `số 2O3/KH-UBND`, `ngày l2/9/2025`.
///
/// They are named and not mended, so that no document is lost in silence.
enum MisreadNumbers {
  private static let number = "số, ký hiệu có chữ cái ở chỗ của chữ số, văn bản được dẫn không đọc được"
  private static let day = "ngày có chữ cái ở chỗ của chữ số"

  static func find(_ paragraph: Paragraph) -> [Dispatch.Uncertainty] {
    let prose = paragraph.prose
    guard paragraph.part != .subject else { return [] }
    return prose.folded.indices.compactMap { place in
      guard prose.startsWord(place), let end = prose.end(ofAny: ["số", "ngày"], at: place) else { return nil }
      let start = prose.skipSpaces(end)
      let last = (start..<prose.count).prefix(60).first { " ,;".unicodeScalars.contains(prose.folded[$0]) } ?? prose.count
      let isNumber = prose.has("số", at: place)
      guard start < last, isNumber ? isMisread(prose, start..<last) : isMisreadDay(prose, start..<last),
        isNumber || !prose.has("trước", at: prose.skipSpacesBack(place) - 5)
      else { return nil }
      let text = prose.text(place, last).unpunctuated
      return Dispatch.Uncertainty(line: paragraph.line(at: place), text: text, reason: isNumber ? number : day)
    }
  }

  /// Whether figures and such letters stand before the sign of a symbol in capitals.
  private static func isMisread(_ prose: Prose, _ word: Range<Int>) -> Bool {
    guard let sign = word.first(where: { ["/", "-"].contains(prose.folded[$0]) }), sign + 2 < word.upperBound,
      sign - word.lowerBound <= 5
    else { return false }
    let capitals = prose.scalars[(sign + 1)..<(sign + 3)].allSatisfy(FoldedScalars.isUpper)
    return capitals && isMixed(prose.scalars[word.lowerBound..<sign])
  }

  /// Whether three groups of figures with such a letter among them are a day: `l2/9/2025`.
  private static func isMisreadDay(_ prose: Prose, _ word: Range<Int>) -> Bool {
    let groups = prose.scalars[word].split { "/-.".unicodeScalars.contains($0) }
    return groups.count == 3 && groups[0].count <= 2 && groups[1].count <= 2 && groups[2].count == 4
      && isMixed(ArraySlice(groups.joined()))
  }

  private static func isMixed(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = scalars.count(where: FoldedScalars.isDigit)
    return digits > 0 && digits < scalars.count
      && scalars.allSatisfy { FoldedScalars.isDigit($0) || "OolI".unicodeScalars.contains($0) }
  }
}
