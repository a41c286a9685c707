import Domain

/// Reads the rows of `Nơi nhận`.
enum RecipientReader {
  /// A row as it stands, before its note is taken apart.
  struct Row {
    var text: String
    var line: Int
    /// Whether a printed brace stood at its end.
    var hasBrace = false
  }

  /// Reads from the line `layout.receiving`; returns the first line after the list.
  static func read(_ layout: inout Layout, into dispatch: inout Dispatch) -> Int? {
    guard let start = layout.receiving else { return nil }
    let lines = layout.lines
    dispatch.lines["recipients"] = lines[start].number
    layout.use(start, as: .recipients)
    let list = Array(lines[start...].dropFirst().prefix(120))
    var builder = RowBuilder(usesBullets: usesBullets(list), hasSigns: hasSigns(list))
    let isLabelled = Layout.isReceiving(lines[start])
    for part in isLabelled ? afterLabel(lines[start]).split(separator: ";") : [] {
      builder.open(part.trimmed, line: lines[start].number)
    }
    var place = isLabelled ? start + 1 : start
    var end = place
    var blanks = 0
    while place < lines.count {
      let line = lines[place]
      if line.isBlank {
        blanks += 1
      } else if line.isPageNumber, line.bullet != nil || !builder.isArchived {
        layout.use(place, as: .ornament)
      } else {
        guard blanks < 4, !endsList(line, builder, afterBlank: blanks > 0) else { break }
        builder.take(line)
        layout.use(place, as: line.isRule ? .ornament : .recipients)
        end = place + 1
        blanks = 0
      }
      place += 1
    }
    dispatch.recipients = BraceNotes.spread(builder.rows).map { recipient($0.text, line: $0.line) }
    return end
  }

  /// Whether the list has dashes; one without them takes each line for a row.
  private static func usesBullets(_ lines: [TextLine]) -> Bool {
    let rows = lines.prefix { !SignatureWords.opens($0) }.filter { !$0.isBlank }
    return rows.count { $0.bullet != nil } * 3 >= min(rows.count, 12)
  }

  /// Whether rows end with a semicolon or comma; where none does, each line is a row.
  private static func hasSigns(_ lines: [TextLine]) -> Bool {
    let rows = lines.prefix { !SignatureWords.opens($0) && !isArchive($0.text) }.filter { !$0.isBlank }
    return rows.contains { $0.text.hasSuffix(";") || $0.text.hasSuffix(",") || $0.bullet != nil }
  }

  private static func afterLabel(_ line: TextLine) -> String {
    String(line.prose.text(Layout.receivingEnd(line) ?? 8, line.prose.count).drop { ":;. *".contains($0) })
  }

  private static func endsList(_ line: TextLine, _ builder: RowBuilder, afterBlank: Bool) -> Bool {
    if line.isRule, !builder.rows.isEmpty { return afterBlank }
    if line.bullet != nil { return builder.isArchived && line.prose.count > 100 }
    if SignatureWords.opens(line) || SignatureWords.isSeal(line) { return true }
    if afterBlank, builder.usesBullets, SignatureWords.isMixedTitle(line) { return true }
    guard let last = builder.rows.last else { return false }
    // No row is as long as a page: what goes on like that is no list.
    if last.text.utf8.count > 4000 { return true }
    if NoteWords.isNoteOnly(line.text) || BraceNotes.isBraceOnly(line.text) { return false }
    // After the archive row only its own broken rest may follow.
    if builder.isArchived {
      let isRest = last.text.hasSuffix(",") || last.text.hasSuffix("(") || line.startsLowercase || line.text.hasPrefix(",")
      return afterBlank || !isRest
    }
    if line.isCapitals, line.prose.count > 8, !last.text.hasSuffix(","), !last.text.hasSuffix(":") {
      return afterBlank || SignatureWords.isTitle(line)
    }
    return afterBlank && NameShape.isName(line.text) && !line.isClosed
  }

  /// One row as written → body, note, route, meanings.
  static func recipient(_ row: String, line: Int) -> Dispatch.Recipient {
    let text = row.squeezed
    if isArchive(text) { return Dispatch.Recipient(name: text.unpunctuated, kind: .archive, line: line) }
    let parts = NoteWords.split(text)
    var recipient = Dispatch.Recipient(name: parts.name.unpunctuated, kind: kind(parts.name), line: line)
    recipient.note = parts.note
    recipient.route = parts.route
    recipient.meanings = parts.meanings
    return recipient
  }

  /// "Lưu" and then a colon, a space or the end: as a surname it would be followed by a name, which no list of bodies holds.
  static func isArchive(_ text: String) -> Bool {
    // Asked of every row again and again: the first letters are enough to say no.
    guard let first = text.unicodeScalars.first, first == "l" || first == "L" else { return false }
    guard Prose(String(String.UnicodeScalarView(text.unicodeScalars.prefix(5)))).starts(with: ["lưu", "luu:", "luu;"])
    else { return false }
    let prose = Prose(NoteWords.split(text).name)
    let rest = prose.text(3, prose.count)
    // `Lưu trữ lịch sử tỉnh` is a body.
    if prose.starts(with: ["lưu trữ lịch sử", "lưu trữ nhà nước", "lưu trữ quốc gia"]) { return false }
    if rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix(";") || !NameShape.isName(prose.text(0, prose.count)) { return true }
    // An abbreviation (`VT`, `BTCTU`) or an office is no given name.
    let isOffice = Prose(rest).starts(with: BodyNames.heads)
    return isOffice || rest.unpunctuated.split(separator: " ").contains { $0.count > 1 && $0.allSatisfy(\.isUppercase) }
  }

  private static func kind(_ name: String) -> Dispatch.Recipient.Kind {
    let prose = Prose(name)
    if prose.starts(with: ["như điều", "như khoản", "như mục", "như điểm"]) { return .sameAsArticle }
    if prose.starts(with: [
      "như trên", "như kính gửi", "như kính trình", "như kính chuyển", "như phần kính gửi", "như nơi gửi",
      "như danh sách kính gửi",
      "như thành phần mời", "như thành phần kính mời", "như kính mời", "như thành phần",
    ]) {
      return .sameAsAbove
    }
    return .plain
  }
}

/// Puts lines together to rows.
private struct RowBuilder {
  let usesBullets: Bool
  /// Whether rows end with a semicolon or comma.
  let hasSigns: Bool
  private(set) var rows: [RecipientReader.Row] = []
  /// Whether some row has another mark than `+`, which then marks what stands under a row.
  private var hasDash = false
  /// Whether the last row is one of those under the heading of a group.
  private var isInGroup = false
  /// What rows below a heading such as `Để báo cáo:` are sent it for.
  private var purpose: String?

  init(usesBullets: Bool, hasSigns: Bool) {
    self.usesBullets = usesBullets
    self.hasSigns = hasSigns
  }

  /// Whether the last row is the archive row, which ends a list.
  var isArchived: Bool { rows.last.map { RecipientReader.isArchive($0.text) } ?? false }

  mutating func open(_ rest: String, line: Int) {
    for part in RowBuilder.split(rest).map(RowBuilder.withoutWay) where !part.isEmpty {
      if NoteWords.isNoteOnly(part), !rows.isEmpty {
        addNote(part.unpunctuated)
      } else {
        var text = RowBuilder.withoutNumber(part)
        if let purpose, !RecipientReader.isArchive(text), !text.contains("(") { text = "\(text.unpunctuated) (\(purpose))" }
        rows.append(RecipientReader.Row(text: text, line: line))
      }
    }
  }

  mutating func take(_ line: TextLine) {
    if line.isRule, !BraceNotes.isBraceOnly(line.text) { return }
    if let heading = RowBuilder.purpose(line.text) {
      purpose = heading
      return
    }
    if NoteWords.isNoteOnly(line.text), line.bullet == nil || rows.last != nil { return addNote(line.text) }
    if BraceNotes.isBraceOnly(line.text) {
      if !rows.isEmpty { rows[rows.count - 1].hasBrace = true }
      return
    }
    hasDash = hasDash || line.bullet != nil && line.bullet != "+"
    let isNested = line.bullet == "+" && !rows.isEmpty && hasDash && usesBullets
    let startsRow =
      line.bullet != nil && !isNested || rows.isEmpty || opensWithoutBullet(line)
      || RowBuilder.withoutWay(line.text) != line.text
    if isNested, let last = rows.last?.text, last.hasSuffix(":") || isInGroup, BodyNames.isBody(line) {
      // The heading of a group of bodies is no recipient: those under it are.
      if !isInGroup { rows.removeLast() }
      isInGroup = true
      open(line.text, line: line.number)
    } else if startsRow {
      isInGroup = false
      open(line.text, line: line.number)
    } else {
      let above = rows[rows.count - 1].text
      let isPart = isNested && !above.hasSuffix(":")
      let space = line.text.hasPrefix(",") ? "" : " "
      rows[rows.count - 1].text = isPart ? "\(above.unpunctuated); \(line.text)" : above + space + line.text
    }
  }

  /// A row without a dash: the archive row, or any row of a list that has none.
  private func opensWithoutBullet(_ line: TextLine) -> Bool {
    guard let last = rows.last?.text else { return true }
    if RecipientReader.isArchive(line.text), line.text.count < 60 { return true }
    if line.startsLowercase || usesBullets { return false }
    return !hasSigns || last.hasSuffix(";") || last.hasSuffix(",") || last.hasSuffix(".") || last.hasSuffix(")")
  }

  /// `để báo cáo` of the heading `Để báo cáo:`; nil for other lines.
  private static func purpose(_ text: String) -> String? {
    guard text.hasSuffix(":"), text.count < 40 else { return nil }
    let words = text.unpunctuated
    guard Prose(words).starts(with: ["để báo cáo", "để b/c", "để thực hiện", "để t/h", "để phối hợp", "để biết", "để theo dõi"])
    else {
      return nil
    }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  private static let ways: [Phrase] = [
    "bản điện tử", "bản giấy", "bản chính", "văn bản điện tử", "văn bản giấy", "gửi bản điện tử", "gửi bản giấy", "gửi điện tử",
    "gửi văn bản điện tử", "gửi văn bản giấy", "gửi qua mạng", "đồng kính gửi",
  ]

  /// `Bản giấy: Bộ Nội vụ` → `Bộ Nội vụ`: how rows are sent is said above them, and is no recipient.
  static func withoutWay(_ text: String) -> String {
    guard text.contains(":") else { return text }
    let prose = Prose(text)
    guard let end = prose.end(ofAny: ways, at: 0), prose.scalar(prose.skipSpaces(end)) == ":" else { return text }
    return prose.text(prose.skipSpaces(end) + 1, prose.count)
  }

  /// `2. Sở Tài chính`, `2) Sở Tài chính` → `Sở Tài chính`.
  private static func withoutNumber(_ text: String) -> String {
    let prose = Prose(text)
    return numberEnd(prose, at: 0).map { prose.text($0, prose.count) } ?? text
  }

  /// The place of the name behind the number of a row at `place`: `2. `, `2) `, `2/ ` before a capital.
  private static func numberEnd(_ prose: Prose, at place: Int) -> Int? {
    guard let (_, end) = DateScanner.number(prose, at: place, digits: 1...2), [".", ")", "/"].contains(prose.scalar(end)),
      prose.scalar(end + 1) == " "
    else { return nil }
    let next = prose.skipSpaces(end + 1)
    return next < prose.count && FoldedScalars.isUpper(prose.scalars[next]) ? next : nil
  }

  private mutating func addNote(_ note: String) {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].text = rows[rows.count - 1].text.unpunctuated + " " + note
  }

  /// `Như trên; Sở Nội vụ; Lưu: VT.`: a line that ends with the archive row is a whole list, cut at its semicolons; nil for others.
  private static func wholeList(_ prose: Prose) -> [String]? {
    let signs = prose.folded.indices.filter { prose.folded[$0] == ";" }
    guard let last = signs.last,
      RecipientReader.isArchive(withoutNumber(prose.text(prose.skipSpaces(last + 1), prose.count).trimmed))
    else { return nil }
    var parts: [String] = []
    var start = 0
    for sign in signs {
      // In brackets, and before a small letter, a semicolon parts no rows.
      let isOpen = prose.folded[start..<sign].count { $0 == "(" } > prose.folded[start..<sign].count { $0 == ")" }
      let next = prose.skipSpaces(sign + 1)
      guard !isOpen, next < prose.count, !FoldedScalars.isLetter(prose.folded[next]) || FoldedScalars.isUpper(prose.scalars[next])
      else { continue }
      parts.append(prose.text(start, sign + 1))
      start = next
    }
    parts.append(prose.text(start, prose.count))
    return parts
  }

  /// `- A; - B; - Lưu: VT.` in one line → its rows, without the dashes.
  private static func split(_ text: String) -> [String] {
    let prose = Prose(text)
    return (wholeList(prose) ?? numbered(prose) ?? dashed(prose)).map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
  }

  /// `1. Như trên, 2. Sở Nội vụ (b/c), 3. Lưu VT.`: the rows of a line whose numbers follow each other from 1; nil for others.
  private static func numbered(_ prose: Prose) -> [String]? {
    guard numberEnd(prose, at: 0) != nil else { return nil }
    let starts = prose.folded.indices.filter { place in
      guard prose.startsWord(place), numberEnd(prose, at: place) != nil else { return false }
      return place == 0 || ";,.)".unicodeScalars.contains(prose.scalar(prose.skipSpacesBack(place) - 1))
    }
    let numbers = starts.map { DateScanner.number(prose, at: $0, digits: 1...2)?.value }
    guard starts.count > 1, numbers == (1...starts.count).map(Optional.some) else { return nil }
    return zip(starts, starts.dropFirst() + [prose.count]).map { prose.text($0, $1) }
  }

  /// The rows of a line that dashes part.
  private static func dashed(_ prose: Prose) -> [String] {
    var parts: [String] = []
    var start = 0
    for place in 0..<max(prose.count - 2, 0) where ";,.)".unicodeScalars.contains(prose.folded[place]) {
      let dash = prose.skipSpaces(place + 1)
      // `Các chi bộ, Lưu Văn phòng.`
      if prose.folded[place] == ",", prose.has("lưu", at: dash), FoldedScalars.isUpper(prose.scalars[dash]),
        RecipientReader.isArchive(prose.text(dash, prose.count))
      {
        parts.append(prose.text(start, place + 1))
        start = dash
        continue
      }
      guard prose.scalar(dash) == "-", dash > place + 1 else { continue }
      let next = prose.skipSpaces(dash + 1)
      guard next < prose.count, FoldedScalars.isUpper(prose.scalars[next]) else { continue }
      parts.append(prose.text(start, place + 1))
      start = next
    }
    parts.append(prose.text(start, prose.count))
    return parts
  }
}
