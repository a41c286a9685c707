import VietnameseText

/// Which lines of a dispatch belong to which part, and which line has been used for what.
struct Layout {
  let lines: [TextLine]
  private(set) var uses: [LineUse?]
  /// Line of `Kính gửi`, if any.
  var addressing: Int?
  /// Line of `Nơi nhận`, or the first row of a list that lost that label, if any.
  var receiving: Int?
  /// First line of an attachment with a form of its own, which may have such parts as well.
  let attachment: Int?
  /// First line of the form, below what a portal put above it.
  let start: Int

  init(_ lines: [TextLine]) {
    self.lines = lines
    uses = lines.map { $0.isBlank ? .blank : nil }
    let form = SecondForm.firstLine(lines)
    let lists = lines.indices.filter { Layout.isReceiving(lines[$0]) }
    // A list behind the form is the dispatch's own unless the form has a number or addressees of its own.
    let isOwn = { (list: Int) in form.map { list < $0 || !SecondForm.isLetter(lines[$0..<list]) } ?? true }
    let own = lists.first.flatMap { isOwn($0) ? $0 : nil }
    receiving = own ?? (lists.isEmpty ? Layout.unlabelled(lines.prefix(form ?? lines.count)) : nil)
    attachment = form.flatMap { form in own.map { $0 < form } ?? true ? form : nil }
    let end = receiving ?? attachment ?? lines.count
    start = Foreword.end(lines, before: end)
    let head = (start..<max(end, start)).prefix(120)
    addressing =
      head.first { Layout.isAddressing(lines[$0]) } ?? Layout.invitation(lines, head) ?? Layout.wire(lines, head)
  }

  /// The first row of a list that lost its label, as where a PDF keeps that in a box of its own: from `- Như trên;` to the archive row.
  private static func unlabelled(_ lines: ArraySlice<TextLine>) -> Int? {
    let opener = { (line: TextLine) in
      line.bullet != nil && line.prose.count < 60 && line.starts(with: ["như trên", "như kính gửi"])
    }
    guard let start = lines.firstIndex(where: opener) else { return nil }
    let rows = lines[start...].dropFirst().prefix(60).filter { !$0.isBlank && !$0.isPageNumber }
    guard let archive = rows.firstIndex(where: { $0.bullet != nil && RecipientReader.isArchive($0.text) }) else { return nil }
    let isList = rows[..<archive].allSatisfy { $0.prose.count < 120 && ($0.bullet != nil || $0.startsLowercase) }
    return isList ? start : nil
  }

  /// The line of an invitation that ends with `… kính mời:`, with those who are invited below.
  ///
  /// Only the subject may stand above it: behind a paragraph of the text it is part of that.
  private static func invitation(_ lines: [TextLine], _ head: Range<Int>) -> Int? {
    guard let title = head.prefix(60).first(where: { DocumentTypes.title(lines[$0]).map { $0.name.hasSuffix(" mời") } ?? false })
    else {
      return nil
    }
    let place = head.dropFirst(title + 1).first { lines[$0].isClosed || lines[$0].prose.count > 110 }
    guard let place, place - title < 10, lines[place].text.hasSuffix(":"), lines[place].prose.count < 160 else { return nil }
    let prose = lines[place].prose
    let isPolite = prose.contains(any: ["kính mời", "trân trọng mời"], from: max(prose.count - 40, 0))
    return isPolite || prose.has("mời", at: prose.count - 4) && BodyNames.isBody(lines[place]) ? place : nil
  }

  /// The line of a công điện that names who sends it and, behind `điện:`, those to whom it goes.
  private static func wire(_ lines: [TextLine], _ head: Range<Int>) -> Int? {
    let title = head.prefix(60).first { DocumentTypes.title(lines[$0])?.name == "Công điện" }
    return title.flatMap { head.dropFirst($0 + 1).prefix(12).first { wireEnd(lines[$0]) != nil } }
  }

  /// The place of the colon in `CHỦ TỊCH … điện: Giám đốc các sở …`, behind nothing but the sender.
  static func wireEnd(_ line: TextLine) -> Int? {
    let prose = line.prose
    guard line.starts(with: bodies + SignatureWords.titles), let word = prose.find("điện", to: 100) else { return nil }
    let colon = prose.skipSpaces(word + 4)
    return prose.scalar(colon) == ":" && !prose.folded[..<word].contains { ",;.:".unicodeScalars.contains($0) } ? colon : nil
  }

  mutating func use(_ place: Int, as use: LineUse) {
    if lines.indices.contains(place), uses[place] != .blank { uses[place] = use }
  }

  mutating func use(_ range: Range<Int>, as use: LineUse) { for place in range { self.use(place, as: use) } }

  /// Gives back lines that were taken for a part too early.
  mutating func release(_ range: Range<Int>) {
    for place in range where uses[place] != .blank { uses[place] = nil }
  }

  private static let labels: [Phrase] = ["kính gửi", "kính trình", "đồng kính gửi"]

  /// The place after `Kính gửi` at the beginning of `line`; a label with wrong accents needs its colon.
  static func addressingEnd(_ line: TextLine) -> Int? {
    if let end = line.prose.end(ofAny: labels, at: 0) { return end }
    if let end = line.prose.end(ofAny: ["kính chuyển"], at: 0), line.prose.scalar(line.prose.skipSpaces(end)) == ":" {
      return end
    }
    guard ["k", "đ"].contains(line.prose.scalar(0)), line.prose.count < 400 else { return nil }
    guard let colon = line.prose.folded.prefix(16).firstIndex(of: ":") else { return nil }
    let words = VietnameseText.unaccented(line.prose.text(0, colon)).lowercased()
    return ["kinh gui", "kinh trinh", "dong kinh gui"].contains(words) ? colon : nil
  }

  /// Whether `line` is `Nơi nhận:`, alone or with the list after it.
  static func isReceiving(_ line: TextLine) -> Bool { receivingEnd(line) != nil }

  /// The place after the label `Nơi nhận` and what may stand in parentheses behind it.
  ///
  /// Scans lose accents and letters and take the colon for a semicolon: `Nơi nhân:`, `Nơi nhn:`, `Nơi nhận;`.
  static func receivingEnd(_ line: TextLine) -> Int? {
    let prose = line.prose
    guard prose.has("nơi nhận", at: 0) else { return misreadReceivingEnd(prose) }
    var end = prose.skipSpaces(8)
    if prose.scalar(end) == "(", let close = prose.folded[end...].prefix(60).firstIndex(of: ")") {
      let after = prose.skipSpaces(close + 1)
      guard after == prose.count || [":", ";"].contains(prose.scalar(after)) else { return nil }
      end = after
    }
    let rest = prose.text(end, prose.count)
    let isLabel = rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix(";") || rest.hasPrefix(".") && rest.count < 3
    return isLabel || rest.hasPrefix("-") ? end : nil
  }

  /// The place after a label that lost its accents, or stands alone and differs in one letter.
  private static func misreadReceivingEnd(_ prose: Prose) -> Int? {
    guard let colon = prose.folded.prefix(11).firstIndex(where: { $0 == ":" || $0 == ";" }), colon >= 6 else { return nil }
    let words = Array(VietnameseText.unaccented(prose.text(0, colon)).lowercased().utf8)
    let label = Array("noi nhan".utf8)
    if words == label { return colon }
    guard colon + 1 == prose.count else { return nil }
    let same = zip(words, label).prefix { $0 == $1 }.count + zip(words.reversed(), label.reversed()).prefix { $0 == $1 }.count
    return same >= max(words.count, label.count) - 1 ? colon : nil
  }

  /// Whether `line` opens the addressees: `Kính gửi:`, or a công điện's `… điện:`.
  static func isAddressing(_ line: TextLine) -> Bool {
    if addressingEnd(line) != nil { return true }
    let end = line.prose.count
    return end < 120 && line.text.hasSuffix(":") && line.prose.find("điện", from: max(end - 6, 0)) != nil
      && (line.isCapitals || line.starts(with: bodies + SignatureWords.titles))
  }

  static let bodies: [Phrase] = [
    "thủ tướng", "phó thủ tướng", "chủ tịch", "ủy ban", "bộ trưởng", "ban chỉ đạo", "ban chỉ huy", "ban thường vụ", "văn phòng",
    "giám đốc",
    "bộ", "tỉnh ủy", "thành ủy",
  ]
}
