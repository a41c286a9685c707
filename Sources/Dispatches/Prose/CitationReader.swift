import Domain
import VietnameseText

/// Finds the documents a dispatch cites.
enum CitationReader {
  /// One place where a document is named.
  struct Mention {
    var symbol: NumberSymbol
    var date: Day?
    /// What stands where the date should and is none: `ngày 31/02/2026`.
    var misdated: String?
    var type: String?
    var issuer: String?
    /// The issuer, where it was said before the document, for the next of a row; with the type where that stands before all.
    var row: (type: String?, issuer: String)?
    var isBasis: Bool
    var line: Int
    /// Place of the type's name, and the place after everything that belongs to the mention.
    var start: Int
    var end: Int
  }

  /// One citation for each document, in the order of first mention; a mention without a date is taken for the document of that number
  /// that was dated before it, or else for the only one of that number in the text, and stays apart where several fit.
  ///
  /// `own` is the dispatch's number; where that was lost, its annexes tell it to a dispatch of `type`. `doubts` names dates that no
  /// calendar has.
  static func read(
    _ paragraphs: [Paragraph], own: String?, type: String?, doubts: inout [Dispatch.Uncertainty]
  ) -> [DispatchCitation] {
    let mentions = paragraphs.flatMap(mentions)
    doubts += mentions.compactMap(doubt) + paragraphs.flatMap(MisreadNumbers.find)
    let keys = CitationKeys(mentions)
    let ownKeys = own.map { [keys.key($0)] } ?? Set(paragraphs.compactMap { AnnexNote.number($0, type: type).map(keys.key) })
    var dates: [String: [Day]] = [:]
    for mention in mentions {
      if let date = mention.date { dates[keys.key(mention.symbol.text), default: []].append(date) }
    }
    var earlier: [String: [Day]] = [:]
    var order: [String: Int] = [:]
    var citations: [DispatchCitation] = []
    for mention in mentions {
      let key = keys.key(mention.symbol.text)
      if ownKeys.contains(key) { continue }
      if let date = mention.date { earlier[key, default: []].append(date) }
      // One with a date that cannot be is not taken for another one's.
      let known = mention.misdated == nil ? known(earlier[key], mention) ?? known(dates[key], mention) : nil
      let date = mention.date ?? known
      let identity = key + "@" + (date?.iso ?? "")
      if let place = order[identity] {
        merge(mention, into: &citations[place])
      } else {
        order[identity] = citations.count
        citations.append(
          DispatchCitation(
            numberSymbol: mention.symbol.text, date: date, type: mention.type, issuer: mention.issuer, isBasis: mention.isBasis,
            line: mention.line))
      }
    }
    return citations.sorted { $0.line < $1.line }
  }

  /// The date of the document of a number of which `dates` were told; nil where several documents fit.
  ///
  /// A number that holds its year is that of one document, whatever days a text gives it: then the last one told counts.
  private static func known(_ dates: [Day]?, _ mention: Mention) -> Day? {
    guard let dates, let last = dates.last else { return nil }
    let holdsYear = mention.symbol.symbol.prefix(5).split(separator: "/").first.map { $0.count == 4 && $0.allSatisfy(\.isNumber) }
    return holdsYear == true || dates.allSatisfy { $0 == last } ? last : nil
  }

  /// The key under which number-symbols are equal: folded, without the zero before a single digit.
  static func key(_ numberSymbol: String) -> String {
    let folded = VietnameseText.folded(numberSymbol).filter { $0 != " " }
    let digits = folded.prefix { $0 == "0" }
    return folded.count > digits.count ? String(folded.dropFirst(digits.count)) : folded
  }

  private static func doubt(_ mention: Mention) -> Dispatch.Uncertainty? {
    mention.misdated.map {
      Dispatch.Uncertainty(
        line: mention.line, text: "\(mention.symbol.text) \($0)", reason: "ngày của văn bản được dẫn không có trong lịch")
    }
  }

  private static func merge(_ mention: Mention, into citation: inout DispatchCitation) {
    if mention.isBasis { citation.isBasis = true }
    // A title in capitals spoils names, too.
    if let issuer = mention.issuer, citation.issuer.map({ $0 == $0.uppercased() && issuer != issuer.uppercased() }) ?? true {
      citation.issuer = issuer
    }
    // "Văn bản số …" says less than the type named elsewhere.
    if citation.type == nil || citation.type == "Văn bản", let type = mention.type, type != "Văn bản" { citation.type = type }
    // A title in capitals spoils `QĐ-TTg`: the form with small letters is the written one.
    let written = citation.numberSymbol
    if written == written.uppercased(), key(mention.symbol.text) == key(written), mention.symbol.text != written.uppercased() {
      citation.numberSymbol = mention.symbol.text
    }
    // So does a typist who has no Đ.
    if !citation.numberSymbol.contains("Đ"), mention.symbol.text.contains("Đ") { citation.numberSymbol = mention.symbol.text }
  }

  /// All mentions in `paragraph`, left to right.
  static func mentions(_ paragraph: Paragraph) -> [Mention] {
    let prose = paragraph.prose
    var found: [Mention] = []
    var place = 0
    var form = FormCodes(prose)
    while place < prose.count {
      guard FoldedScalars.isDigit(prose.folded[place]), startsNumber(prose, place) else {
        place += 1
        continue
      }
      let announced = announcement(prose, place)
      if let end = form.end(at: place, announced) {
        place = max(end, place + 1)
        continue
      }
      let previous = found.last
      let heading = announced.flatMap { group(paragraph, $0, previous) }
      let type = heading.map { (name: $0.name, start: $0.start, isNear: true) } ?? self.type(prose, place, announced, previous)
      if let symbol = NumberSymbol.read(prose, at: place, isAnnounced: announced != nil || type?.isNear == true) {
        found.append(mention(paragraph, symbol, at: place, type: type.map { ($0.name, $0.start) }, found))
        if let heading { lead(&found[found.count - 1], heading.name, heading.issuer) }
        follow(&found, prose)
        shareIssuer(of: found.count - 1, in: &found, prose)
        shareDate(of: found.count - 1, in: &found, prose)
        place = max(symbol.end, place + 1)
      } else {
        while place < prose.count, FoldedScalars.isDigit(prose.folded[place]) { place += 1 }
      }
    }
    return found
  }

  /// The type and issuer that a heading gives all documents of its row: `các Quy định của Bộ Chính trị: số … về …; số …`.
  private static func group(
    _ paragraph: Paragraph, _ announced: Int, _ previous: Mention?
  ) -> (name: String, issuer: String, start: Int)? {
    let prose = paragraph.prose
    if let (type, issuer, start) = CitationParts.group(paragraph, before: announced, from: previous?.end ?? 0) {
      return (type, issuer, start)
    }
    guard let previous, let row = previous.row, let type = row.type, paragraph.sentenceStart(announced) <= previous.start else {
      return nil
    }
    let end = prose.skipSpacesBack(announced)
    guard [",", ";"].contains(prose.scalar(end - 1)) || prose.has("và", at: end - 2) else { return nil }
    return (type, row.issuer, announced)
  }

  private static func lead(_ mention: inout Mention, _ type: String, _ issuer: String) {
    mention.row = (type, issuer)
    mention.issuer = issuer
  }

  /// `chỉ đạo của Thủ tướng Chính phủ tại Công điện số 1/CĐ-TTg, Chỉ thị số 2/CT-TTg`: the issuer before the first is that of the next.
  private static func follow(_ found: inout [Mention], _ prose: Prose) {
    guard found.count > 1, let mention = found.last, mention.issuer == nil, let row = found[found.count - 2].row,
      desk(mention.symbol) == desk(found[found.count - 2].symbol),
      [",", "và", ", và", ";"].contains(prose.text(found[found.count - 2].end, mention.start))
    else { return }
    found[found.count - 1].issuer = row.issuer
    found[found.count - 1].row = (nil, row.issuer)
  }

  /// `TTg` of `12/CĐ-TTg`.
  private static func desk(_ symbol: NumberSymbol) -> Substring { symbol.symbol.split { "/-".contains($0) }.last ?? "" }

  /// `Công văn số 1/A-B ngày … và Công văn số 2/A-B ngày … của Bộ …`: the issuer after the last is that of all in the row.
  private static func shareIssuer(of last: Int, in found: inout [Mention], _ prose: Prose) {
    guard let issuer = found[last].issuer else { return }
    for place in (0..<last).reversed() {
      let mention = found[place]
      let next = found[place + 1]
      guard mention.issuer == nil, mention.type == next.type, kind(mention.symbol) == kind(next.symbol),
        ["", ",", "và", ", và"].contains(prose.text(mention.end, next.start))
      else { return }
      found[place].issuer = issuer
    }
  }

  /// `các Công văn số 1/A-B, 2/A-B ngày …`: the date after the last is that of all in the row.
  private static func shareDate(of last: Int, in found: inout [Mention], _ prose: Prose) {
    guard let date = found[last].date else { return }
    var first = last
    while first > 0, found[first - 1].date == nil, found[first - 1].type == found[last].type,
      [",", "và", ", và"].contains(prose.text(found[first - 1].end, found[first].start))
    {
      first -= 1
    }
    guard first < last, prose.has("các", at: prose.skipSpacesBack(found[first].start) - 3) else { return }
    for place in first..<last { found[place].date = date }
  }

  /// `NĐ-CP` of `30/2020/NĐ-CP`.
  private static func kind(_ symbol: NumberSymbol) -> Substring { symbol.symbol.drop { $0.isNumber || $0 == "/" } }

  private static func startsNumber(_ prose: Prose, _ place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = prose.folded[place - 1]
    return !FoldedScalars.isWord(before) && !"/.,".unicodeScalars.contains(before)
      || before == "." && prose.scalar(place - 2) == "ố"
  }

  /// Where `số` (with or without a colon) begins, right before `place`.
  private static func announcement(_ prose: Prose, _ place: Int) -> Int? {
    var end = prose.skipSpacesBack(place)
    if [":", "."].contains(prose.scalar(end - 1)) { end = prose.skipSpacesBack(end - 1) }
    return prose.has("số", at: end - 2) ? end - 2 : nil
  }

  private static func type(
    _ prose: Prose, _ place: Int, _ announced: Int?, _ previous: Mention?
  ) -> (name: String, start: Int, isNear: Bool)? {
    var end = prose.skipSpacesBack(announced ?? place)
    if let (name, start) = DocumentTypes.ending(at: end, in: prose) {
      return specific(prose, name, start).map { ($0.name, $0.start, true) } ?? (name, start, true)
    }
    if ["(", ","].contains(prose.scalar(end - 1)) { end = prose.skipSpacesBack(end - 1) }
    // `các Công văn số 1/…, số 2/… và số 3/…`, `Quyết định 1/…, 2/… và 3/…`: the type of the one before.
    if let previous, place - previous.end < 16 {
      let word = prose.has("và", at: end - 2) ? prose.skipSpacesBack(end - 2) : end
      let isNext = word <= previous.end + 1
      if isNext || word < end && announced != nil { return previous.type.map { ($0, announced ?? place, announced != nil) } }
    }
    return distant(prose, place, from: max(previous?.end ?? 0, place - 160)).map { ($0.name, $0.start, false) }
  }

  /// `Tờ trình của … (văn bản số …)`: a doubled `văn bản số văn bản số` is one.
  private static func specific(_ prose: Prose, _ name: String, _ start: Int) -> (name: String, start: Int)? {
    guard name == "Văn bản" else { return nil }
    let before = prose.skipSpacesBack(start)
    guard prose.has("số", at: before - 2) else { return nil }
    return DocumentTypes.ending(at: prose.skipSpacesBack(before - 2), in: prose)
  }

  /// `Luật Tổ chức chính quyền địa phương số 72/2025/QH15`: the nearest type written with a capital in the same sentence.
  private static func distant(_ prose: Prose, _ place: Int, from start: Int) -> (name: String, start: Int)? {
    var at = place - 1
    while at >= start {
      if ".;".unicodeScalars.contains(prose.folded[at]), prose.scalar(at + 1) == " " { return nil }
      if FoldedScalars.isUpper(prose.scalars[at]), let (name, _) = DocumentTypes.starting(at: at, in: prose) { return (name, at) }
      at -= 1
    }
    return nil
  }

  private static func mention(
    _ paragraph: Paragraph, _ symbol: NumberSymbol, at place: Int, type: (name: String, start: Int)?, _ found: [Mention]
  ) -> Mention {
    let prose = paragraph.prose
    let start = type?.start ?? place
    var mention = Mention(
      symbol: symbol, date: nil, type: type?.name, issuer: nil, isBasis: false, line: paragraph.line(at: place), start: start,
      end: symbol.end)
    if let (date, end) = CitationParts.date(prose, after: symbol.end) {
      mention.date = date
      mention.end = end
    } else if let (words, end) = CitationParts.impossibleDate(prose, after: symbol.end) {
      mention.misdated = words
      mention.end = end
    }
    if let (issuer, end) = CitationParts.issuer(prose, after: mention.end) {
      mention.issuer = issuer
      mention.end = end
      if mention.date == nil, let (date, end) = CitationParts.date(prose, after: end) {
        mention.date = date
        mention.end = end
      }
    } else {
      mention.issuer = CitationParts.issuerBefore(paragraph, start, from: found.last?.end ?? 0, type: type?.name)
      mention.row = mention.issuer.map { (nil, $0) }
    }
    if mention.date == nil {
      mention.date = CitationParts.dateBefore(paragraph, start, from: found.last?.end ?? 0)
    }
    if mention.date == nil, mention.misdated == nil {
      let impossible =
        CitationParts.impossibleDate(prose, after: mention.end) ?? CitationParts.impossibleDate(paragraph, before: start)
      mention.misdated = impossible?.words
    }
    mention.isBasis = BasisWords.isBasis(paragraph, start, previous: found.last)
    return mention
  }
}

/// Which mentions are what a dispatch rests on.
enum BasisWords {
  private static let openers: [Phrase] = [
    "căn cứ", "thực hiện", "triển khai", "theo", "thi hành", "tiếp tục thực hiện", "triển khai thực hiện", "để thực hiện",
  ]
  private static let verbs: [Phrase] = [
    "căn cứ", "thực hiện", "theo", "thi hành", "triển khai", "căn cứ vào",
  ]

  /// Whether the document named at `start` is a basis: it comes right after such a word in the preamble, or is one of a row of them.
  static func isBasis(_ paragraph: Paragraph, _ start: Int, previous: CitationReader.Mention?) -> Bool {
    guard paragraph.isPreamble, paragraph.part == .body else { return false }
    let prose = paragraph.prose
    let sentence = paragraph.sentenceStart(start)
    let opensWithBasis = openers.contains { prose.has($0, at: sentence) }
    let before = withoutPlural(prose, passageStart(prose, prose.skipSpacesBack(start), from: max(sentence, previous?.end ?? 0)))
    // `Công văn số … về triển khai Chỉ thị số …`: the second is in the title of the first.
    let isInTitle =
      previous.map {
        $0.end > sentence && prose.contains(any: ["về"], from: $0.end, to: start) && prose.scalar(before - 1) != ";"
      } ?? false
    if isInTitle { return false }
    if opensWithBasis || prose.has("thực hiện", at: before - 9) || prose.has("căn cứ", at: before - 6),
      verbs.contains(where: { prose.has($0, at: before - $0.count) })
    {
      return true
    }
    guard opensWithBasis else { return false }
    guard let previous, previous.end > sentence else { return !prose.contains(any: ["về", ":"], from: sentence, to: start) }
    // The next of a row: `…; Nghị định số …`, `… và Hướng dẫn số …`.
    guard previous.isBasis || !prose.contains(any: ["về"], from: sentence, to: start) || prose.scalar(before - 1) == ";" else {
      return false
    }
    return prose.scalar(before - 1) == ";" || prose.has("và", at: before - 2) || prose.scalar(before - 1) == ","
  }

  /// `end` before a `các` that says of several documents what they are: `…, các Quy định số …`.
  private static func withoutPlural(_ prose: Prose, _ end: Int) -> Int {
    prose.has("các", at: end - 3) ? prose.skipSpacesBack(end - 3) : end
  }

  private static let passages: [Phrase] = ["khoản", "điểm", "điều", "mục", "chương", "phần", "tiết"]
  private static let joints: [Phrase] = ["và", "các", "của", "i", "ii", "iii", "iv", "v", "vi"]

  /// `khoản 1, khoản 2 Điều 8` before the name of a document that ends at `end`: where the first such word begins, else `end`.
  private static func passageStart(_ prose: Prose, _ end: Int, from limit: Int) -> Int {
    var first = end
    var start = end
    while start > limit {
      if prose.folded[start - 1] == "," {
        start = prose.skipSpacesBack(start - 1)
        continue
      }
      var word = start
      while word > limit, FoldedScalars.isWord(prose.folded[word - 1]) { word -= 1 }
      let isWhole = { (phrase: Phrase) in phrase.count == start - word && prose.has(phrase, at: word) }
      if passages.contains(where: isWhole) {
        first = word
      } else if word == start || start - word > 2 && !joints.contains(where: isWhole) {
        break
      }
      start = prose.skipSpacesBack(word)
    }
    return prose.skipSpacesBack(first)
  }
}
