import Domain

/// A paragraph of a dispatch: its words in one run, and the line of each.
struct Paragraph: Sendable {
  enum Part: Sendable { case subject, body, annex }

  let prose: Prose
  let part: Part
  /// The bullet before it, or nil.
  let bullet: Character?
  var hasBullet: Bool { bullet != nil }
  /// Whether it stands before the first numbered section.
  let isPreamble: Bool
  private let starts: [(place: Int, line: Int)]

  init(_ lines: [TextLine], part: Part, isPreamble: Bool) {
    var text = ""
    var starts: [(Int, Int)] = []
    var count = 0
    for line in lines {
      if !text.isEmpty {
        text += " "
        count += 1
      }
      starts.append((count, line.number))
      let words = GluedWords.parted(line)
      text += words.text
      count += words.count
    }
    prose = Prose(text)
    self.part = part
    self.isPreamble = isPreamble
    self.starts = starts
    bullet = lines.first?.bullet
  }

  /// The line of the word at `place`.
  func line(at place: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    return starts.isEmpty ? 0 : starts[max(low - 1, 0)].line
  }

  /// No sentence is looked at further than this from a place: a text without full stops must not take quadratic time.
  private static let reach = 1200

  /// The place where the sentence that holds `place` begins.
  func sentenceStart(_ place: Int) -> Int {
    var start = min(place, prose.count)
    let limit = max(start - Paragraph.reach, 0)
    // Asked of every letter: only a full stop is looked at more closely.
    while start > limit, prose.folded[start - 1] != "." || !SentenceEnd.stands(prose, at: start - 1) { start -= 1 }
    return prose.skipSpaces(start)
  }

  /// The place after the sentence that holds `place`.
  func sentenceEnd(_ place: Int) -> Int {
    var end = min(place, prose.count)
    let limit = min(end + Paragraph.reach, prose.count)
    while end < limit, prose.folded[end] != "." || !SentenceEnd.stands(prose, at: end) { end += 1 }
    return end
  }
}

/// Lines → paragraphs.
enum ParagraphReader {
  /// Joins the lines at `places`; a line is joined to the one above where that was broken off, not ended.
  static func read(_ layout: Layout, _ ranges: [(range: Range<Int>, part: Paragraph.Part)]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    for (range, part) in ranges {
      let lines = range.map { layout.lines[$0] }
      let isWrapped = isWrapped(lines)
      let widths = LineWidths(lines)
      var isPreamble = part == .body
      var group: [TextLine] = []
      var (afterBlank, afterPage) = (false, false)
      func flush() {
        guard let first = group.first else { return }
        if SectionReader.mark(first.prose) != nil || SectionReader.isPart(first.prose) || isArticle(first) { isPreamble = false }
        paragraphs.append(Paragraph(group, part: part, isPreamble: isPreamble))
        group = []
      }
      for line in lines {
        if line.isBlank || line.isRule || line.isPageNumber {
          afterBlank = true
          afterPage = afterPage || line.isPageNumber
          continue
        }
        let gap = Gap(
          isBlank: afterBlank, isPage: afterPage, isWrapped: isWrapped || part == .subject, isRest: widths.isRest(line))
        if !goesOn(group, line, gap) { flush() }
        group.append(line)
        (afterBlank, afterPage) = (false, false)
      }
      flush()
    }
    return paragraphs
  }

  /// What stands between two lines, and how the text is set.
  private struct Gap {
    let isBlank: Bool
    /// Whether the number of a page stood there.
    let isPage: Bool
    let isWrapped: Bool
    /// Whether the line below is too long to open a paragraph of the text.
    let isRest: Bool
  }

  /// The longest line that was broken for want of room.
  private static let width = 140

  /// Whether lines were broken for want of room: none is longer, or few are beside many that go on below in small letters.
  private static func isWrapped(_ lines: [TextLine]) -> Bool {
    let lengths = lines.lazy.filter { !$0.text.hasPrefix("|") }.map(\.prose.count)
    let long = lengths.count { $0 > width }
    if long == 0 { return true }
    let broken = zip(lines, lines.dropFirst()).count {
      !$0.isBlank && !$0.isClosed && $0.prose.count <= width && $1.startsLowercase
    }
    return broken > 2 * long && long * 5 <= lengths.count { (50...width).contains($0) }
  }

  /// Whether `last` cannot end where it ends: at a dash inside a symbol, at `ngày` before a number, at `của`.
  private static func isBrokenOff(_ last: Prose, before next: Prose) -> Bool {
    let end = last.count
    if last.scalar(end - 1) == "-" { return FoldedScalars.isWord(last.scalar(end - 2)) }
    let endsWith = { (phrase: Phrase) in last.has(phrase, at: end - phrase.count) }
    if ["ngày", "số"].contains(where: endsWith) { return FoldedScalars.isDigit(next.scalar(0)) }
    // Names go on with a capital; `công tác văn phòng` is a heading.
    let endsWithHead = { (head: String) in end > head.count && last.text(end - head.count, end) == head }
    if ["Giao", "Văn phòng"].contains(where: endsWithHead) { return true }
    if let head = heads.first(where: endsWithHead), isRest(next) || isOwner(last, end - head.count) { return true }
    return ["của", "và", "tại", "theo", "với", "các", "cho", "giữa"].contains(where: endsWith)
  }

  /// The first words of bodies' names that end whole names, too: `3. Văn phòng Sở`, `Thanh tra Bộ`.
  private static let heads = ["Ban", "Sở", "Bộ", "Cục", "Hội", "Ủy ban", "Hội đồng", "Trung tâm", "Tập đoàn"]

  /// Whether the first word of a name at `place` stands behind one that needs the whole: `đề nghị của Sở`, `Giám đốc Sở`.
  private static func isOwner(_ last: Prose, _ place: Int) -> Bool {
    let end = last.skipSpacesBack(place)
    return ["của", "giám đốc", "bộ trưởng", "cục trưởng"].contains { last.has($0, at: end - $0.count) }
  }

  /// Whether `last` cannot end where it ends however the text is set: at `của`, at the type of the document that is a ground.
  private static func isOpen(_ last: Prose) -> Bool {
    if last.has("của", at: last.count - 3) { return true }
    return last.starts(with: ["căn cứ"]) && DocumentTypes.ending(at: last.count, in: last) != nil
  }

  /// Whether `next` can be the rest of a name: what a body is told begins otherwise, but for `Ban` / `Chỉ đạo 389`.
  private static func isRest(_ next: Prose) -> Bool {
    if next.starts(with: ["chỉ đạo", "quản lý"]) { return true }
    return DutyWords.end(next, at: 0) == nil && !next.starts(with: ["căn cứ", "trên cơ sở"])
  }

  /// Whether `text` is nothing but the number of a section or point, in a quotation or not: its words are in the line below.
  private static func isBareMark(_ text: String) -> Bool {
    let bare = Prose(text)
    guard (1...11).contains(bare.count) else { return false }
    if let end = SectionReader.quotedMark(bare)?.end { return end >= bare.count }
    // A point and a Roman number are told by the words behind them.
    let marked = Prose(text + " Mẫu")
    return (SectionReader.pointEnd(marked) ?? SectionReader.mark(marked)?.end) == bare.count + 1
  }

  /// Whether `line` goes on with a heading in bold letters: `2. Ban Quản lý Khu kinh tế` / `Đông Mẫu`.
  private static func isHeading(_ group: [TextLine], _ line: TextLine, _ gap: Gap) -> Bool {
    guard gap.isWrapped, !gap.isBlank, let first = group.first, let last = group.last, !last.isClosed else { return false }
    let isMarked = SectionReader.mark(first.prose) != nil && line.bullet == nil && SectionReader.mark(line.prose) == nil
    return isMarked && !SectionReader.isPoint(line.prose)
      && (group + [line]).allSatisfy { $0.isStrong && $0.isCapitals == first.isCapitals }
  }

  /// Whether `line` goes on with the names that an article opens with: `Điều 3. Chánh Văn phòng Bộ;` / `Giám đốc Sở Mẫu; …`.
  private static func isNameOfArticle(_ group: [TextLine], _ line: TextLine, _ gap: Gap) -> Bool {
    guard !gap.isBlank, line.bullet == nil, let last = group.last, [";", ","].contains(last.text.last),
      let first = group.first?.prose, let (mark, end) = SectionReader.mark(first), Prose(mark).starts(with: ["điều"])
    else { return false }
    // The number may stand alone, with the names in the line below.
    let (names, start) = end < first.count ? (first, end) : (group[min(1, group.count - 1)].prose, 0)
    return BodyWords.opensWithBody(names, at: start) && BodyWords.opensWithBody(line.prose, at: 0)
  }

  /// Whether `line` is `Điều` alone, in a quotation or not, with its number below.
  private static func isArticle(_ line: TextLine) -> Bool {
    line.prose.count <= 6 && line.text.drop { "“\"".contains($0) } == "Điều"
  }

  /// Whether `line` goes on with a mark that stands alone: `Điều` / `4. Thi hành`, `2.` / `Quyết định này …`, `a)` / `Rà soát …`.
  private static func isMarked(_ group: [TextLine], _ line: TextLine, _ gap: Gap) -> Bool {
    guard let first = group.first, group.count <= 2, !gap.isBlank, line.bullet == nil, first.bullet == nil,
      !line.text.hasPrefix("|")
    else { return false }
    if group.count == 1, isArticle(first) {
      return line.prose.count > 1 && SectionReader.mark(line.prose).map { Int($0.mark) != nil } ?? false
    }
    guard SectionReader.mark(line.prose) == nil, !SectionReader.isPoint(line.prose) else { return false }
    return group.allSatisfy { $0.prose.count <= 10 } && isBareMark(group.map(\.text).joined(separator: " "))
  }

  /// Whether `line` goes on with the paragraph of `group`.
  private static func goesOn(_ group: [TextLine], _ line: TextLine, _ gap: Gap) -> Bool {
    guard let last = group.last else { return true }
    return continues(line, after: last, gap) || isHeading(group, line, gap) || isMarked(group, line, gap)
      || isNameOfArticle(group, line, gap)
  }

  private static func continues(_ line: TextLine, after last: TextLine, _ gap: Gap) -> Bool {
    if line.bullet != nil || SectionReader.mark(line.prose) != nil || SectionReader.isPoint(line.prose) { return false }
    if isBareMark(line.text) { return false }
    if gap.isRest, !gap.isBlank, line.isCapitals == last.isCapitals, line.text.first != "|" { return true }
    if last.text.last.map({ ".:!?".contains($0) }) == true || last.text.hasSuffix("./.") { return false }
    // A page break cuts a paragraph: the rest goes on in small letters.
    if line.startsLowercase { return !last.text.hasSuffix(";") || !gap.isBlank }
    if last.text.hasSuffix(";") || line.text.hasPrefix("|") || last.text.hasPrefix("|") { return false }
    // Below a title stands in brackets what it came with.
    if last.isCapitals, line.text.hasPrefix("(") { return false }
    if !gap.isBlank, !last.isCapitals, isOpen(last.prose) { return true }
    if gap.isWrapped || gap.isPage, !last.isCapitals, isBrokenOff(last.prose, before: line.prose) { return true }
    if last.prose.count < 40 || last.isStrong && !line.isStrong { return false }
    return gap.isPage ? !line.isCapitals : !gap.isBlank && gap.isWrapped && last.prose.count <= width
  }
}
