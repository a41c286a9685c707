/// Two columns side by side, as `pdftotext -layout` prints them → the left column, then the right one.
///
/// Only the head of a dispatch (issuer beside Quốc hiệu) and its foot (Nơi nhận beside the signature) stand in columns; body text is
/// left alone.
enum ColumnSplitter {
  typealias Raw = LineReader.Raw

  static let headWords: [Phrase] = ["cộng hòa xã hội chủ nghĩa việt nam", "đảng cộng sản việt nam", "độc lập - tự do"]
  /// Words of the head or foot of a dispatch: a table that holds one is its columns.
  static let formWords = headWords + ["nơi nhận"]
  private static let authorities: [Phrase] = ["tm.", "t/m", "kt.", "k/t", "tl.", "t/l", "tuq.", "kt", "tm"]

  static func split(_ lines: [Raw]) -> [Raw] {
    var lines = TableColumns.split(lines)
    if let head = headZone(lines) { lines.replaceSubrange(head, with: columns(lines[head])) }
    if let foot = footZone(lines) { lines.replaceSubrange(foot, with: columns(lines[foot])) }
    if let pair = signatureZone(lines) { lines.replaceSubrange(pair, with: columns(lines[pair])) }
    return lines
  }

  /// From the first line down to the one before the body, if one of its first lines holds two columns.
  private static func headZone(_ lines: [Raw]) -> Range<Int>? {
    let top = lines.prefix(40)
    let anchor = top.firstIndex { line in
      let parts = gaps(in: line.text)
      guard parts.count > 1 else { return singleSpaced(line.text) != nil }
      return parts.dropFirst().contains { Prose($0.text.replacing("*", with: "")).starts(with: headWords) }
    }
    guard let anchor else { return nil }
    let end = lines[anchor...].prefix(40).firstIndex { endsHead($0.text) } ?? min(anchor + 12, lines.count)
    // The lines above the anchor belong to it as far as they are not blank.
    let start = lines[..<anchor].lastIndex { $0.text.trimmed.isEmpty }.map { $0 + 1 } ?? 0
    return start..<max(end, anchor + 1)
  }

  private static func endsHead(_ written: String) -> Bool {
    // The mark of a bullet stays: a title has none.
    let text = written.utf8.contains(UInt8(ascii: "*")) ? written.replacing("**", with: "") : written
    let prose = Prose(text.squeezed)
    if prose.starts(with: ["kính gửi", "kính trình", "căn cứ", "- kính gửi"]) { return true }
    let line = TextLine(number: 0, text: text.squeezed)
    return DocumentTypes.title(line) != nil || gaps(in: text).allSatisfy({ $0.gap < 3 }) && text.trimmed.count > 90
  }

  /// From `Nơi nhận` beside something down to the last line that can belong to either column.
  private static func footZone(_ lines: [Raw]) -> Range<Int>? {
    let label: Phrase = "nơi nhận"
    let anchor = lines.indices.first { place in
      guard let found = Prose(lines[place].text).find(label) else { return false }
      let parts = gaps(in: lines[place].text)
      return parts.count > 1 && (parts[0].start >= found - 2 || parts.dropFirst().contains { $0.start >= found - 2 })
        || found < 3 && footNeighbour(lines, place) || singleSpaced(lines[place].text) != nil
        || lines[place...].dropFirst().prefix(3).contains { authorityRow($0.text) != nil }
    }
    guard let anchor else { return nil }
    // The authority line may stand higher than the label.
    let above = lines[..<anchor].suffix(3).firstIndex { line in
      leading(line.text) >= 20 && Prose(line.text.trimmed).starts(with: authorities)
    }
    var end = anchor + 1
    var isArchived = false
    var isSigned = false
    while end < lines.count, !(isArchived && isSigned), belongsToFoot(lines[end].text) {
      let parts = gaps(in: lines[end].text)
      isArchived = isArchived || Prose(lines[end].text.trimmed).starts(with: ["- lưu", "-lưu", "lưu"])
      if let last = parts.last, last.start >= 20, isSigner(last.text.replacing("*", with: "")) { isSigned = true }
      end += 1
    }
    return (above ?? anchor)..<end
  }

  /// Whether one of the lines under a lone label holds two columns.
  private static func footNeighbour(_ lines: [Raw], _ place: Int) -> Bool {
    lines[place...].dropFirst().prefix(12).contains { line in
      let parts = gaps(in: line.text)
      return parts.count > 1 && rightPart(parts, boundary: nil) != nil || leading(line.text) >= 28
    }
  }

  private static func isSigner(_ text: String) -> Bool {
    NameShape.isName(text) && !SignatureWords.opens(TextLine(number: 0, text: text))
  }

  /// Two signatures side by side: from a line of two offices down to one of two names.
  private static func signatureZone(_ lines: [Raw]) -> Range<Int>? {
    func pair(_ line: Raw) -> [TextLine] {
      guard line.text.utf8.count < 300, line.text.contains("   ") else { return [] }
      let parts = gaps(in: line.text)
      guard parts.count == 2, parts[1].gap > 2 else { return [] }
      return parts.map { TextLine(number: 0, text: $0.text.replacing("*", with: "").trimmed) }
    }
    func isOffices(_ line: Raw) -> Bool {
      let pair = pair(line)
      return !pair.isEmpty && pair.allSatisfy(SignatureWords.opens)
    }
    guard var start = lines.indices.first(where: { isOffices(lines[$0]) }) else { return nil }
    let end = lines[start...].prefix(16).firstIndex { line in
      let pair = pair(line)
      return !pair.isEmpty && pair.allSatisfy { SignatureWords.name($0.text) != nil }
    }
    guard let end else { return nil }
    // The two bodies may be named above their offices.
    while start > 0, !pair(lines[start - 1]).isEmpty, pair(lines[start - 1]).allSatisfy(\.isCapitals) { start -= 1 }
    return start..<(end + 1)
  }

  private static func belongsToFoot(_ text: String) -> Bool {
    let trimmed = text.trimmed
    if Prose(trimmed).starts(with: ["phụ lục", "(kèm theo", "(ban hành kèm", "danh sách", "biểu mẫu", "mẫu số"]) { return false }
    if footRow(text) != nil { return true }
    if trimmed.isEmpty || gaps(in: text).contains(where: { $0.gap > 2 }) || leading(text) >= 20 { return true }
    return trimmed.count <= 60 && !Prose(trimmed).starts(with: ["[1]", "ghi chú"])
  }

  // MARK: - One zone

  /// Part of a line between wide gaps.
  struct Part {
    var start: Int
    var text: String
    /// Width of the gap before it.
    var gap: Int
  }

  private static func columns(_ lines: ArraySlice<Raw>) -> [Raw] {
    let boundary = boundary(of: lines)
    let isRunTogether = lines.contains { singleSpaced($0.text) != nil || authorityRow($0.text) != nil }
    var left: [Raw] = []
    var right: [Raw] = []
    for line in lines {
      let parts = gaps(in: line.text)
      if parts.count < 2, let (before, after) = singleSpaced(line.text) ?? (isRunTogether ? runTogether(line.text) : nil) {
        left.append(Raw(number: line.number, text: before))
        right.append(Raw(number: line.number, text: after))
      } else if let place = rightPart(parts, boundary: boundary) {
        let after = parts[place...].map(\.text).joined(separator: " ")
        right.append(Raw(number: line.number, text: after))
        let before = parts[..<place].map(\.text).joined(separator: "   ")
        if place > 0 { left.append(Raw(number: line.number, text: before)) }
      } else {
        left.append(line)
        if line.text.trimmed.isEmpty { right.append(line) }
      }
    }
    let blank = Raw(number: lines.first?.number ?? 1, text: "")
    return left + [blank] + right + [blank]
  }

  /// Where the right column begins: the least start of a right part, with room for centred lines.
  private static func boundary(of lines: ArraySlice<Raw>) -> Int? {
    let starts = lines.compactMap { line -> Int? in
      let parts = gaps(in: line.text)
      guard parts.count > 1, let last = parts.last, isRightColumn(last.text) else { return nil }
      return last.start
    }
    return starts.min().map { max($0 - 12, 14) }
  }

  /// Index of the first part of the right column, or nil if the line is all left.
  private static func rightPart(_ parts: [Part], boundary: Int?) -> Int? {
    guard let last = parts.last else { return nil }
    if isNote(last.text) { return nil }
    guard let boundary else { return isRightColumn(last.text) && parts.count > 1 ? parts.count - 1 : nil }
    if last.start < boundary { return nil }
    if parts.count == 1 { return last.start >= max(boundary, 14) ? 0 : nil }
    return parts.indices.first { place in
      guard place > 0, parts[place].start >= boundary, !isNote(parts[place].text) else { return false }
      return parts[place].gap > 2 || isRightColumn(parts[place].text)
    }
  }

  /// A note in parentheses or a printed brace belongs to its recipient, however far away it stands.
  private static func isNote(_ text: String) -> Bool {
    text.hasPrefix("(") && !SignatureWords.isSeal(TextLine(number: 0, text: text))
      || text.unicodeScalars.allSatisfy { BraceNotes.isBrace($0) || $0.properties.isWhitespace }
      || text.unicodeScalars.first.map(BraceNotes.isBrace) == true
  }

  private static func isRightColumn(_ text: String) -> Bool {
    guard !isNote(text) else { return false }
    let line = TextLine(number: 0, text: text.replacing("*", with: "").squeezed)
    return line.isCapitals || line.starts(with: headWords) || line.starts(with: authorities)
      || DateScanner.placeAndDate(line.prose) != nil || NameShape.isName(line.text)
  }

  /// The parts of `text` between runs of two spaces or more.
  static func gaps(in text: String) -> [Part] {
    var parts: [Part] = []
    var current = ""
    var start = 0
    var gap = 0
    var spaces = 0
    for (place, character) in text.enumerated() {
      if character == " " {
        spaces += 1
        continue
      }
      if current.isEmpty {
        start = place
      } else if spaces >= 2 {
        parts.append(Part(start: start, text: current, gap: gap))
        current = ""
        start = place
        gap = spaces
      } else {
        current += String(repeating: " ", count: spaces)
      }
      spaces = 0
      current.append(character)
    }
    if !current.isEmpty { parts.append(Part(start: start, text: current, gap: gap)) }
    return parts
  }

  private static func leading(_ text: String) -> Int { text.prefix { $0 == " " }.count }

  /// `- Như trên; KT. GIÁM ĐỐC`: a recipient with the authority beside it.
  private static func authorityRow(_ text: String) -> (String, String)? {
    guard let (row, tail) = footRow(text), SignatureWords.isAuthority(TextLine(number: 0, text: tail)) else { return nil }
    return (row, tail)
  }

  /// A recipient with a line of the signature beside it, `- Như trên; PHÓ CHỦ TỊCH`, `- Lưu: VT. Lê Văn An`.
  private static func footRow(_ text: String) -> (String, String)? {
    guard text.utf8.count < 300 else { return nil }
    // Of Markdown's marks of emphasis and of escaped dashes.
    let text = text.replacing("*", with: "").replacing("\\-", with: "-")
    guard text.trimmed.hasPrefix("-") || Prose(text.trimmed).starts(with: ["lưu"]) else { return nil }
    for end in text.indices where ";.,".contains(text[end]) {
      let tail = TextLine(number: 0, text: text[text.index(after: end)...].replacing("*", with: "").squeezed)
      // Behind a comma a name is that of whoever wrote it: `Lưu: VT, Lê Văn An`.
      guard opensSignature(tail) || text[end] != "," && isSigner(tail.text) else { continue }
      return (String(text[...end]), tail.text)
    }
    return nil
  }

  /// Whether `tail` behind a row is of the signature: `KT (CT);` is a desk, `KT GIÁM ĐỐC` and `KT. GIÁM ĐỐC` are not.
  private static func opensSignature(_ tail: TextLine) -> Bool {
    guard tail.isCapitals, SignatureWords.opens(tail), !tail.text.hasSuffix(";"), !tail.text.hasSuffix(",") else { return false }
    guard let word = tail.text.split(separator: " ").first, !word.contains(where: { "./".contains($0) }),
      SignatureWords.isAuthority(tail)
    else { return true }
    let rest = TextLine(number: 0, text: tail.text.dropFirst(word.count).trimmed)
    return SignatureWords.isTitle(tail) || rest.starts(with: SignatureWords.titles + Layout.bodies + BodyNames.heads)
  }

  /// A row of head or foot whose columns one space parts: issuer and place, recipient and signature.
  private static func runTogether(_ text: String) -> (String, String)? {
    let prose = Prose(text.squeezed)
    guard DateScanner.placeAndDate(prose) != nil else { return footRow(text) }
    let words = text.squeezed.split(separator: " ")
    let capitals = words.prefix { $0.count > 1 && $0.allSatisfy { $0.isLetter && $0.isUppercase } }
    guard capitals.count >= 2, capitals.count < words.count else { return nil }
    return (capitals.joined(separator: " "), words.dropFirst(capitals.count).joined(separator: " "))
  }

  /// Columns that were run together with one space: `TỈNH X CỘNG HÒA XÃ HỘI …`, `Nơi nhận: TM. ỦY BAN …`.
  private static func singleSpaced(_ text: String) -> (String, String)? {
    guard text.utf8.count < 300 else { return nil }
    let prose = Prose(text.replacing("*", with: ""))
    for word in headWords {
      guard let place = prose.find(word), place > 3, TextLine(number: 0, text: prose.text(0, place)).isCapitals else { continue }
      return (prose.text(0, place), prose.text(place, prose.count))
    }
    guard let label = prose.find("nơi nhận:"), label < 4 else { return nil }
    let rest = prose.skipSpaces(label + 9)
    let after = TextLine(number: 0, text: prose.text(rest, prose.count).squeezed)
    guard after.isCapitals, SignatureWords.opens(after) else { return nil }
    return (prose.text(0, rest), after.text)
  }
}
