/// Finds where an attachment with a form of its own begins: the name of State or Party stands there a second time.
enum SecondForm {
  /// No more lines than this stand between a signature and the form behind it.
  private static let reach = 30

  /// The first line of a form behind the signature of the dispatch; nil where none follows.
  ///
  /// A form inside the body, `theo mẫu sau: …`, has no signature above it.
  static func firstLine(_ lines: [TextLine]) -> Int? {
    let names = lines.indices.filter { HeaderWords.opensForm(lines[$0]) }
    guard let first = names.first else { return nil }
    let second = names.dropFirst().first { place in
      let above = lines[first..<place]
      return above.contains { HeaderWords.opensBody($0) && $0.isClosed } && isSigned(above.suffix(reach))
    }
    return second.map { withIssuer(lines, $0) }
  }

  /// The first line of a form from `start` on, where nothing but leftovers stands before it.
  static func firstLine(_ lines: [TextLine], from start: Int) -> Int? {
    guard let place = lines.indices.dropFirst(start).first(where: { HeaderWords.opensForm(lines[$0]) }) else { return nil }
    return max(withIssuer(lines, place), start)
  }

  /// Whether a number or addressees stand in `lines`.
  static func isLetter(_ lines: ArraySlice<TextLine>) -> Bool {
    lines.contains { Layout.isAddressing($0) || NumberLine.isBlank($0) || NumberLine.read($0, next: nil) != nil }
  }

  /// Whether an office stands in `lines`, and a name under it.
  private static func isSigned(_ lines: ArraySlice<TextLine>) -> Bool {
    lines.indices.contains { place in
      SignatureWords.opens(lines[place])
        && lines[place...].dropFirst().prefix(12).contains { line in
          line.isCapitals ? NameShape.isNameInCapitals(line.text) : SignatureWords.name(line.text) != nil
        }
    }
  }

  /// The first of the lines right above `place` that name the issuer of the form.
  private static func withIssuer(_ lines: [TextLine], _ place: Int) -> Int {
    var first = place
    for above in lines.indices[..<place].suffix(6).reversed() {
      let line = lines[above]
      if line.isBlank || line.isRule { continue }
      guard line.isCapitals, BodyNames.isBody(line), !SignatureWords.opens(line), line.prose.count < 80 else { break }
      first = above
    }
    return first
  }
}
