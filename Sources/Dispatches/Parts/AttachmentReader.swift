/// Finds what a dispatch says it comes with.
enum AttachmentReader {
  private static let openers: [Phrase] = [
    "kèm theo", "đính kèm", "gửi kèm", "tài liệu kèm theo", "tài liệu gửi kèm", "tài liệu đính kèm", "có kèm theo", "xin gửi kèm",
    "hồ sơ kèm theo", "hồ sơ gửi kèm",
  ]
  private static let closers: [Phrase] = ["kèm theo", "gửi kèm", "đính kèm"]

  /// Each in the written form: `(Kèm theo …)`, the items below `Tài liệu gửi kèm:`, `Phụ lục I đính kèm`, and the title of each annex.
  static func read(_ paragraphs: [Paragraph]) -> [String] {
    let annexes = AnnexReader.titles(paragraphs)
    var found: [String] = []
    for (place, paragraph) in paragraphs.enumerated() where paragraph.part == .body {
      let prose = paragraph.prose
      if prose.starts(with: openers) {
        found += prose.folded.last == ":" ? items(paragraphs, below: place) : [prose.text(0, prose.count).unpunctuated]
        continue
      }
      // What a text rests on came with another document.
      let isGround = prose.starts(with: ["căn cứ"])
      let quoted = isGround ? [] : parentheses(prose).filter { isAttachment(prose, $0) }
      found += quoted.map { prose.text($0.lowerBound, $0.upperBound) }
      found += named(prose, except: quoted).filter { annexes.isEmpty || !Prose($0).starts(with: ["phụ lục"]) }
    }
    return found + annexes
  }

  private static func isAttachment(_ prose: Prose, _ range: Range<Int>) -> Bool {
    let inner = Prose(prose.text(range.lowerBound + 1, range.upperBound - 1))
    return inner.starts(with: openers) || closers.contains { inner.has($0, at: inner.count - $0.count) }
  }

  private static func parentheses(_ prose: Prose) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for place in 0..<prose.count {
      if prose.folded[place] == "(" { open = place }
      if prose.folded[place] == ")", let start = open {
        ranges.append(start..<(place + 1))
        open = nil
      }
    }
    return ranges
  }

  /// The points right below `Tài liệu gửi kèm:`, or that line itself where none stand there.
  private static func items(_ paragraphs: [Paragraph], below place: Int) -> [String] {
    var found: [String] = []
    for paragraph in paragraphs[(place + 1)...].prefix(60) {
      let prose = paragraph.prose
      let mark = SectionReader.mark(prose)
      guard paragraph.part == .body, paragraph.hasBullet || mark != nil || SectionReader.isPoint(prose) else { break }
      let start = SectionReader.pointEnd(prose) ?? mark?.end ?? 0
      found.append(prose.text(start, prose.count).unpunctuated)
    }
    return found.isEmpty ? [paragraphs[place].prose.text(0, paragraphs[place].prose.count).unpunctuated] : found
  }

  private static let papers: [Phrase] = [
    "phụ lục", "danh mục", "danh sách", "biểu mẫu", "mẫu", "biểu", "đề cương", "bảng", "dự thảo", "tài liệu", "hồ sơ", "bản",
  ]

  /// `Phụ lục I, II đính kèm`, `Đề cương báo cáo gửi kèm` in the midst of a text: from the paper's name, with a capital, to the verb.
  private static func named(_ prose: Prose, except quoted: [Range<Int>]) -> [String] {
    var found: [String] = []
    var last = 0
    var rest = quoted[...]
    for place in 0..<prose.count where prose.startsWord(place) {
      guard let end = prose.end(ofAny: closers, at: place), place >= last else { continue }
      while let range = rest.first, range.upperBound <= place { rest = rest.dropFirst() }
      if rest.first?.contains(place) == true { continue }
      if !isOther(prose, end), let start = paperStart(prose, before: place, from: last) { found.append(prose.text(start, end)) }
      last = end
    }
    return found
  }

  /// Whether the paper came with the document of another number that is named at `place`: `Phụ lục I ban hành kèm theo Nghị định số …`.
  private static func isOther(_ prose: Prose, _ place: Int) -> Bool {
    DocumentTypes.numbered(prose, at: prose.skipSpaces(place)) != nil
  }

  private static func paperStart(_ prose: Prose, before place: Int, from last: Int) -> Int? {
    var start = place
    while start > max(last, place - 80), !".;:()|".unicodeScalars.contains(prose.folded[start - 1]) { start -= 1 }
    let first = (start..<place).first {
      prose.startsWord($0) && FoldedScalars.isUpper(prose.scalars[$0]) && prose.end(ofAny: papers, at: $0) != nil
    }
    // With a verb between them the two do not belong together.
    guard let first, !prose.contains(any: ["phải", "được", "gửi", "và các"], from: first, to: place) else { return nil }
    return first
  }
}

/// Finds the annexes that follow the signature.
enum AnnexReader {
  private static let headings: [Phrase] = ["phụ lục", "mẫu số", "biểu mẫu số", "biểu số"]
  private static let notes: [Phrase] = ["kèm theo", "ban hành kèm theo", "ban hành theo", "đính kèm", "gửi kèm"]

  /// The heading of each annex with its title: `Phụ lục I DANH MỤC BÁO CÁO`; `(Kèm theo …)` below it names the dispatch itself.
  static func titles(_ paragraphs: [Paragraph]) -> [String] {
    let annex = paragraphs.filter { $0.part == .annex }
    var found: [String] = []
    var isTitled = false
    for (place, paragraph) in annex.enumerated() {
      if isHeading(paragraph) {
        let isForm = hasTitle(paragraph) && place + 1 < annex.count && isCapitals(annex[place + 1])
        let end = isForm ? place + 1 : titleEnd(annex, place + 1)
        found.append(
          annex[place..<end].map(text).joined(separator: " "))
        isTitled = true
      } else if isNote(paragraph) {
        // A regulation or list issued with the dispatch has a title, and no heading.
        let title = isTitled ? [] : annex[titleStart(annex, place)..<place]
        if !title.isEmpty { found.append(title.map(text).joined(separator: " ")) }
        isTitled = false
      }
    }
    return found
  }

  /// The most paragraphs that narrow lines make of a title.
  private static let longest = 6

  /// The place behind the title at `start`: `DANH` / `MỤC THỦ TỤC …` are the lines of one.
  private static func titleEnd(_ annex: [Paragraph], _ start: Int) -> Int {
    guard start < annex.count, isTitle(annex[start]) else { return start }
    var end = start + 1
    while end < annex.count, end - start < longest, isTorn(annex[end - 1], annex[end]), isTitle(annex[end]) { end += 1 }
    return end
  }

  /// Where the title above the note at `end` begins; `end` where none stands there.
  private static func titleStart(_ annex: [Paragraph], _ end: Int) -> Int {
    var start = end
    while start > 0, end - start < longest, isTitle(annex[start - 1]) {
      let isTorn = start < end && isTorn(annex[start - 1], annex[start])
      guard isTorn || end - start < 3 && annex[start - 1].prose.count > 3 else { break }
      start -= 1
    }
    return start
  }

  /// Whether two paragraphs are lines of one title in capitals: they stand right below each other.
  private static func isTorn(_ first: Paragraph, _ second: Paragraph) -> Bool {
    isCapitals(first) && isCapitals(second) && first.line(at: first.prose.count) + 1 == second.line(at: 0)
  }

  private static func isCapitals(_ paragraph: Paragraph) -> Bool { TextLine(number: 0, text: text(paragraph)).isCapitals }

  private static func text(_ paragraph: Paragraph) -> String { paragraph.prose.text(0, paragraph.prose.count).unpunctuated }

  private static func isHeading(_ paragraph: Paragraph) -> Bool {
    let prose = paragraph.prose
    guard !paragraph.hasBullet, prose.count < 200, let end = prose.end(ofAny: headings, at: 0) else { return false }
    // `Phụ lục này …` is a sentence.
    let rest = prose.text(end, prose.count)
    return rest.isEmpty
      || rest.first.map { $0.isNumber || $0.isUppercase || ".:-(".contains($0) } == true && prose.folded.last != "."
  }

  /// Whether a title stands behind the number, `Mẫu số 01. Mục lục hồ sơ`: in capitals below it stands the form of the sample.
  private static func hasTitle(_ heading: Paragraph) -> Bool {
    let words = text(heading).split(separator: " ").drop { !$0.contains(where: \.isNumber) }.dropFirst()
    return words.count > 2 && !words.contains { $0.count > 1 && $0.allSatisfy(\.isUppercase) }
      && words.joined().contains(where: \.isLowercase)
  }

  private static func isTitle(_ paragraph: Paragraph) -> Bool {
    let prose = paragraph.prose
    guard prose.count < 240 || prose.count < 600 && isCapitals(paragraph) else { return false }
    return !paragraph.hasBullet && SectionReader.mark(prose) == nil && !SectionReader.isPoint(prose)
      && !isNote(paragraph) && !isHeading(paragraph) && prose.scalar(0) != "|" && prose.folded.last != "."
      && !HeaderWords.isNational(TextLine(number: 0, text: prose.text(0, prose.count)))
  }

  private static func isNote(_ paragraph: Paragraph) -> Bool {
    let prose = paragraph.prose
    return prose.scalar(0) == "(" && prose.end(ofAny: notes, at: prose.skipSpaces(1)) != nil
  }
}
