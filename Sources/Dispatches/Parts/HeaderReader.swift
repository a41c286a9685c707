import Domain

/// Reads what stands above the addressees or the body: issuer, number, place, date, type, subject.
struct HeaderReader {
  private var layout: Layout
  private var dispatch: Dispatch
  private var issuerLines: [Int] = []
  private var issuerIsClosed = false
  private var hasTitle = false
  private var system: Dispatch.System?
  private var place = 0
  /// Line of a number that has none of the known forms.
  private var malformed: Int?
  /// Whether a line for the number was found, be it left blank.
  private var hasNumberLine = false
  /// Whether the subject stands after `V/v` or `về việc`, as in a công văn.
  private var hasSubjectLabel = false

  private init(_ layout: Layout, _ dispatch: Dispatch) {
    self.layout = layout
    self.dispatch = dispatch
  }

  /// Reads the header into `dispatch`; returns the first line after it.
  static func read(_ layout: inout Layout, into dispatch: inout Dispatch) -> Int {
    var reader = HeaderReader(layout, dispatch)
    reader.readLines()
    reader.closeIssuer()
    reader.nameLetter()
    dispatch = reader.dispatch
    dispatch.system = dispatch.system ?? reader.system
    layout = reader.layout
    return reader.place
  }

  private var lines: [TextLine] { layout.lines }

  /// The line below, unless it is blank.
  private var next: TextLine? { place + 1 < lines.count && !lines[place + 1].isBlank ? lines[place + 1] : nil }

  private mutating func readLines() {
    let last = layout.addressing ?? layout.receiving ?? layout.attachment ?? lines.count
    place = layout.start
    let limit = layout.addressing == nil ? min(last, layout.start + 90) : last
    while place < limit {
      let line = lines[place]
      if line.isBlank {
        place += 1
      } else if !readMark(line), !readNumber(line), !readDate(line), !readTitle(line), !readSubject(line), !readIssuer(line),
        !readSubjectRest(line)
      {
        if layout.addressing == nil, isBody(line) { return }
        issuerIsClosed = issuerIsClosed || !issuerLines.isEmpty
        place += 1
      }
    }
  }

  /// A body line ends the header; short lines that fit nothing stay for the list of uncertain ones.
  private func isBody(_ line: TextLine) -> Bool {
    HeaderWords.opensBody(line) || line.bullet != nil || hasTitle || place > layout.start + 40 || line.prose.count > 60
      || line.isClosed
      || SignatureWords.isAuthority(line)
  }

  private mutating func take(_ use: LineUse = .header, field: String? = nil) {
    layout.use(place, as: use)
    if let field, dispatch.lines[field] == nil { dispatch.lines[field] = lines[place].number }
    place += 1
  }

  private mutating func readMark(_ line: TextLine) -> Bool {
    if HeaderWords.isNational(line) {
      system = HeaderWords.system(line) ?? system
      if !issuerGoesOn { closeIssuerGroup() }
      take()
      return true
    }
    // Only a council's: the Party names its bodies with their term.
    if isOfCouncil, HeaderWords.isSession(line) {
      take()
      return true
    }
    let stamp = ArrivalStamp.length(lines, at: place)
    if stamp > 0 {
      closeIssuerGroup()
      for _ in 0..<stamp { take() }
      return true
    }
    let copyMark = HeaderWords.copyMarkLength(lines, at: place)
    if copyMark > 0 {
      closeIssuerGroup()
      for _ in 0..<copyMark { take() }
      return true
    }
    guard line.isRule || HeaderWords.isUrgency(line) || isStamp(line) else { return false }
    closeIssuerGroup()
    take(line.isRule ? .ornament : .header)
    return true
  }

  /// Whether the issuer's second line stands below the national name, as where two columns were copied line by line.
  private var issuerGoesOn: Bool {
    guard issuerLines.count == 1, issuerLines[0] == place - 1, let next, next.isCapitals, next.bullet == nil, !next.isRule,
      !HeaderWords.isNational(next), !HeaderWords.isUrgency(next), !isStamp(next), DocumentTypes.title(next) == nil
    else { return false }
    return IssuerReader.completes(next)
  }

  /// Whether the issuer's lines name a council.
  private var isOfCouncil: Bool {
    !issuerLines.isEmpty && !hasTitle && lines[issuerLines[0]].starts(with: ["hội đồng nhân dân", "hđnd", "quốc hội"])
  }

  /// A stamp is no issuer: above the number only signs of an electronic signature are taken for one.
  private func isStamp(_ line: TextLine) -> Bool {
    HeaderWords.isStamp(line) && (!line.isCapitals || dispatch.number != nil || dispatch.symbol != nil || issuerIsClosed)
  }

  private mutating func closeIssuerGroup() { if !issuerLines.isEmpty { issuerIsClosed = true } }

  private mutating func readNumber(_ line: TextLine) -> Bool {
    guard dispatch.symbol == nil else { return false }
    guard let number = NumberLine.read(line, next: next) else { return readBlankNumber(line) }
    // The first malformed number is kept, unless a number in a known form follows.
    guard number.symbol != nil || dispatch.numberSymbol == nil else { return false }
    closeIssuerGroup()
    hasNumberLine = true
    if let malformed { layout.release(malformed..<(malformed + 1)) }
    if dispatch.numberSymbol != nil { dispatch.lines["numberSymbol"] = nil }
    malformed = number.symbol == nil ? place : nil
    dispatch.number = number.symbol.map(\.number) ?? number.digits
    if dispatch.number?.isEmpty == true { dispatch.number = nil }
    dispatch.symbol = number.symbol?.symbol
    dispatch.numberSymbol = number.symbol?.text ?? number.written
    dispatch.system = number.symbol?.system ?? dispatch.system
    let first = place
    for _ in 0..<number.count { take(field: "numberSymbol") }
    readRest(number.rest, line: first)
    return true
  }

  /// `Số:` that nobody filled in.
  private mutating func readBlankNumber(_ line: TextLine) -> Bool {
    guard !hasNumberLine, NumberLine.isBlank(line) else { return false }
    closeIssuerGroup()
    hasNumberLine = true
    take()
    return true
  }

  /// A công văn has no title: where its number tells no type, `V/v` under it or `CV` in it does.
  private mutating func nameLetter() {
    guard dispatch.docType == nil, dispatch.symbol == nil, hasNumberLine else { return }
    let marks = dispatch.numberSymbol?.split { !$0.isLetter } ?? []
    if hasSubjectLabel || marks.contains(where: { $0.uppercased() == "CV" }) { dispatch.docType = "Công văn" }
  }

  /// What follows the number on its line: place and date, or words nobody can tell the meaning of.
  private mutating func readRest(_ rest: Prose, line: Int) {
    if dispatch.date == nil, let (city, date, _, _) = DateScanner.placeAndDate(rest) {
      dispatch.place = city
      dispatch.date = date
      dispatch.lines["date"] = lines[line].number
      if date == nil, DateScanner.hasStrayWords(rest) { doubt(line, Self.tornDate) }
    } else if !rest.text(0, rest.count).unpunctuated.isEmpty {
      doubt(line, "phần sau số, ký hiệu không khớp với thành phần thể thức nào")
    }
  }

  private static let tornDate = "ngày, tháng, năm ban hành không đọc được"

  /// Names a line that was read in part only.
  private mutating func doubt(_ place: Int, _ reason: String) {
    layout.use(place, as: .uncertain)
    dispatch.uncertain.append(Dispatch.Uncertainty(line: lines[place].number, text: lines[place].text, reason: reason))
  }

  private mutating func readDate(_ line: TextLine) -> Bool {
    // The star under the issuer's name may stand on the date's line: `* Gia Lai, ngày …`.
    guard dispatch.date == nil, line.bullet == nil || line.bullet == "*", !line.isCapitals || line.prose.count < 60 else {
      return false
    }
    guard let found = DateLine.read(lines, at: place) else { return false }
    let above =
      place > 0 && layout.uses[place - 1] == nil && found.goesOn(from: lines[place - 1]) ? lines[place - 1].text + " " : ""
    if !above.isEmpty { layout.use(place - 1, as: .header) }
    closeIssuerGroup()
    dispatch.place = found.city.map { above + $0 } ?? dispatch.place
    dispatch.date = found.date
    let first = place
    for _ in 0..<found.count { take(field: "date") }
    if found.isDamaged { doubt(first, Self.tornDate) }
    return true
  }

  private mutating func readTitle(_ line: TextLine) -> Bool {
    guard !hasTitle, let (name, rest, count) = DocumentTypes.title(line, over: next) else { return false }
    closeIssuerGroup()
    hasTitle = true
    dispatch.docType = name
    for _ in 0..<count { take(field: "docType") }
    let isMeeting = name.hasSuffix(" mời") && Self.meetings.contains(where: TextLine(number: 0, text: rest).isJust)
    readTitledSubject(isMeeting ? "" : rest)
    if isMeeting, dispatch.subject == nil { (dispatch.subject, dispatch.lines["subject"]) = (rest, line.number) }
    return true
  }

  /// What an invitation is to, as its title may say: `GIẤY MỜI HỌP`; what it is about stands below.
  private static let meetings: [Phrase] = [
    "họp", "dự họp", "tham dự họp", "hội nghị", "dự hội nghị", "tham dự hội nghị", "làm việc", "hội thảo", "dự hội thảo",
  ]

  /// The lines under the type's name up to a rule, the body or the authority of a quyết định.
  private mutating func readTitledSubject(_ rest: String) {
    var parts = rest.isEmpty ? [] : [rest]
    if !rest.isEmpty { dispatch.lines["subject"] = lines[place - 1].number }
    let isOneRun = parts.isEmpty
    let isQualified = Self.isQualifier(rest)
    var wasBlank = false
    while place < (layout.addressing ?? layout.receiving ?? lines.count) {
      let line = lines[place]
      // A lone `>` is a blank line of a quotation, into which exports put what is indented.
      if line.isBlank || line.text == ">" {
        if !line.isBlank { layout.use(place, as: .ornament) }
        wasBlank = true
        place += 1
        continue
      }
      let isFirst = parts.isEmpty && isOneRun
      guard isSubject(line, isFirst: isFirst, afterBlank: wasBlank) || isQualified && parts.count == 1 && isUnqualified(line)
      else {
        break
      }
      parts.append(line.text)
      take(.subject, field: "subject")
      wasBlank = false
    }
    if !parts.isEmpty, dispatch.subject == nil { dispatch.subject = parts.joined(separator: " ").unpunctuated }
  }

  /// Whether the words behind the type say only what kind it is, `BÁO CÁO TÓM TẮT`: what it is about stands below.
  private static func isQualifier(_ rest: String) -> Bool {
    (1...3).contains(rest.split(separator: " ").count) && !Prose(rest).starts(with: ["về"])
  }

  /// Whether `line` under such a type is what the dispatch is about, and not its first sentence.
  private func isUnqualified(_ line: TextLine) -> Bool {
    guard !line.isRule, line.bullet == nil, !line.isClosed, !line.isCapitals, !line.startsLowercase else { return false }
    return !HeaderWords.opensBody(line) && !BodyNames.isBody(line) && DateScanner.placeAndDate(line.prose) == nil
  }

  /// Words behind which a name or a noun must follow, and words behind which a figure may.
  private static let joints: (certain: [Phrase], likely: [Phrase]) = (
    ["của", "và", "với", "về", "tại", "cho", "theo", "giữa", "các"],
    ["năm", "quý", "tháng", "ngày", "số", "trong", "đến", "từ", "thứ"]
  )

  /// Whether the subject's line above ends where no subject ends: at a comma, or a word that something must follow.
  private var isSubjectTorn: Bool {
    guard place > 0, layout.uses[place - 1] == .subject else { return false }
    let above = lines[place - 1].prose
    return [",", "-"].contains(above.scalar(above.count - 1)) || aboveEnds(with: Self.joints.certain + Self.joints.likely)
      || isHalved
  }

  /// Whether the line at hand begins like a body only because a word is torn: `MÔI` / `TRƯỜNG`, `QUẢN LÝ` / `NHÀ NƯỚC`.
  private var isHalved: Bool {
    lines[place].starts(with: ["nhà nước"]) || lines[place].starts(with: ["trường"]) && aboveEnds(with: ["môi", "thị"])
  }

  /// Whether the line above ends with one of `words`.
  private func aboveEnds(with words: [Phrase]) -> Bool {
    let above = lines[place - 1].prose
    return words.contains { above.has($0, at: above.count - $0.count) }
  }

  /// Whether a long `line` right under the type can be what the dispatch is about: it ends no sentence, and nothing goes on with it.
  private func isLongSubject(_ line: TextLine) -> Bool {
    guard !line.isClosed, line.prose.count <= 400 else { return false }
    return next.map { $0.isRule || $0.isCapitals || HeaderWords.opensBody($0) && !$0.startsLowercase } ?? true
  }

  private func isSubject(_ line: TextLine, isFirst: Bool, afterBlank: Bool) -> Bool {
    if line.isRule || line.bullet != nil || HeaderWords.isNational(line) || isNumberLine(line) { return false }
    if !isFirst, !afterBlank, isSubjectTorn, line.prose.count <= 110, !line.prose.starts(with: ["ngày"]) || dispatch.date != nil {
      let isGrounds = HeaderWords.opensGrounds(lines, at: place) && !aboveEnds(with: Self.joints.certain) && !isHalved
      return !isGrounds && !line.starts(with: ["căn cứ"])
    }
    if line.prose.contains(any: ["kính mời", "trân trọng mời"]) { return false }
    if DateScanner.placeAndDate(line.prose) != nil || HeaderWords.isUrgency(line) || HeaderWords.opensGrounds(lines, at: place) {
      return false
    }
    let isLong = line.prose.count > 110 && !line.isCapitals && !line.isStrong
    let isBodyLike = isLong && !(isFirst && isLongSubject(line)) || line.starts(with: ["căn cứ", "xét đề nghị", "điều 1"])
    if isFirst { return !isBodyLike && !(line.isClosed && line.prose.count > 90) }
    if line.isCapitals || line.isStrong && !(line.text.first?.isNumber ?? false) { return !isHeading(line) }
    if isBodyLike { return false }
    if afterBlank { return line.startsLowercase && !line.isClosed }
    // A wrapped subject goes on in small letters; a body line opens with a capital.
    return line.startsLowercase || !HeaderWords.opensBody(line) && !lines[place - 1].isCapitals
  }

  private func isHeading(_ line: TextLine) -> Bool {
    SectionReader.mark(line.prose) != nil && !line.starts(with: ["chương trình"])
  }

  private func isNumberLine(_ line: TextLine) -> Bool {
    dispatch.symbol == nil && NumberLine.read(line, next: nil)?.symbol != nil
  }

  private mutating func readSubject(_ line: TextLine) -> Bool {
    guard !hasTitle, dispatch.subject == nil, line.bullet == nil, let first = HeaderWords.afterSubjectLabel(line) else {
      return false
    }
    let isPlainAbout = line.starts(with: ["về"]) && !line.starts(with: ["về việc"])
    // `BAN CHỈ ĐẠO NHÀ NƯỚC` over `VỀ DU LỊCH`: no subject stands right under the issuer's name.
    if isPlainAbout, line.isCapitals, !issuerIsClosed, issuerLines.last == place - 1 { return false }
    // `Về …` opens bodies too: as a subject it is short and stands above Kính gửi or the number.
    if isPlainAbout, layout.addressing == nil && line.prose.count > 110 { return false }
    hasSubjectLabel = !isPlainAbout
    closeIssuerGroup()
    var parts = first.isEmpty ? [] : [first]
    take(.subject, field: "subject")
    while place < (layout.addressing ?? lines.count), continuesSubject(lines[place]) {
      parts.append(lines[place].text)
      take(.subject)
    }
    dispatch.subject = String(parts.joined(separator: " ").unpunctuated.drop { ": ".contains($0) })
    return true
  }

  /// The rest of a subject that was typed in several paragraphs, or that the date cut in two.
  private mutating func readSubjectRest(_ line: TextLine) -> Bool {
    guard hasSubjectLabel, let subject = dispatch.subject, layout.addressing != nil, line.startsLowercase, !line.isClosed,
      line.bullet == nil, line.prose.count <= 110
    else { return false }
    dispatch.subject = "\(subject) \(line.text)".unpunctuated
    take(.subject)
    return true
  }

  private func continuesSubject(_ line: TextLine) -> Bool {
    if line.isBlank || line.isRule || line.bullet != nil || HeaderWords.isNational(line) || HeaderWords.isUrgency(line) {
      return false
    }
    if isNumberLine(line) || DateScanner.placeAndDate(line.prose) != nil || isStamp(line) && line.isCapitals { return false }
    return layout.addressing != nil || !HeaderWords.opensBody(line) || line.startsLowercase
  }

  private mutating func readIssuer(_ line: TextLine) -> Bool {
    guard !issuerIsClosed, !hasTitle, line.bullet == nil, line.prose.count < 110, !SignatureWords.isAuthority(line) else {
      return false
    }
    let isFirst = issuerLines.isEmpty
    guard line.isCapitals || isFirst && place < layout.start + 4 && BodyNames.isBody(line) && line.prose.count < 60 else {
      return false
    }
    // An issuer without its first word is only a locality: then it continues what stands above.
    issuerLines.append(place)
    take(field: "issuer")
    return true
  }

  private mutating func closeIssuer() {
    let (parent, issuer) = IssuerReader.split(issuerLines.map { lines[$0] })
    dispatch.issuerParent = parent
    dispatch.issuer = issuer
    guard let issuer, isOfCouncil || Prose(issuer).starts(with: ["hội đồng nhân dân", "hđnd"]) else { return }
    let name = Prose(issuer)
    if let start = HeaderWords.sessionStart(name), start > 0 { dispatch.issuer = name.text(0, start).unpunctuated }
  }
}
