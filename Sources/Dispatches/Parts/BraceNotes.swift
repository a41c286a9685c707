/// A printed brace that gives one note to several rows of Nơi nhận.
enum BraceNotes {
  /// Braces as typed, as drawn with box signs, and as `pdftotext` gives the pieces of a symbol font.
  ///
  /// Scalars, not characters: every row of a long list is asked.
  static func isBrace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "}", "]", "|", "⎫", "⎬", "⎭", "⎪", "│", "┐", "┤", "├", "┘": true
    default: (0xF0E0...0xF0FF).contains(scalar.value)
    }
  }

  static func isBraceOnly(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { isBrace($0) || $0.properties.isWhitespace || $0 == ";" }
  }

  /// Takes the braces away and gives the note beside them to every row of the run.
  static func spread(_ rows: [RecipientReader.Row]) -> [RecipientReader.Row] {
    var rows = rows.map(separated)
    var start = 0
    while start < rows.count {
      guard rows[start].row.hasBrace else {
        start += 1
        continue
      }
      var end = start
      while end < rows.count, rows[end].row.hasBrace { end += 1 }
      let note = rows[start..<end].compactMap(\.note).first
      for place in start..<end { rows[place].note = note }
      start = end
    }
    return rows.map { item in
      var row = item.row
      if let note = item.note { row.text = row.text.unpunctuated + " " + note }
      return row
    }
  }

  /// `UBND tỉnh {để b/c}`: braces in pairs are brackets.
  private static func bracketed(_ text: String) -> String {
    guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else { return text }
    return text[..<open] + "(" + text[text.index(after: open)..<close] + ")" + text[text.index(after: close)...]
  }

  /// The row without its brace, and the note that stood after it.
  private static func separated(_ row: RecipientReader.Row) -> (row: RecipientReader.Row, note: String?) {
    var row = row
    if row.text.utf8.contains(UInt8(ascii: "{")) { row.text = bracketed(row.text) }
    guard let brace = row.text.unicodeScalars.firstIndex(where: isBrace) else { return (row, nil) }
    let after = row.text.unicodeScalars[brace...].drop { isBrace($0) || $0.properties.isWhitespace }.filter { !isBrace($0) }
    row.text = row.text[..<brace].trimmed
    row.hasBrace = true
    let words = String(String.UnicodeScalarView(after)).unpunctuated
    guard !words.isEmpty else { return (row, nil) }
    return (row, words.hasPrefix("(") ? words : "(\(words))")
  }
}
