public import Domain
import VietnameseText

/// Reads the text of one dispatch: Markdown or plain, as typed, exported, copied or recognised.
public enum DispatchReader {
  /// What a dispatch says, and nothing else; never fails, and accounts for every line.
  ///
  /// `firstLine` is the number of the text's first line in its file (after front matter).
  public static func read(_ text: String, file: String, firstLine: Int = 1) -> Dispatch {
    readWithUses(text, file: file, firstLine: firstLine).dispatch
  }

  /// `read`, with the use of every line: a line of the file may have two where two columns were taken apart.
  ///
  /// A line is accounted for when it has a use: a part of the form, the body (which is kept as text and searched for citations,
  /// deadlines and tasks), an ornament, or `uncertain`, which also puts it on the list `Dispatch.uncertain`; `page` is what follows on
  /// such a line in a run of lines of a web page, which the list names together.
  public static func readWithUses(
    _ text: String, file: String, firstLine: Int = 1
  ) -> (dispatch: Dispatch, uses: [(line: Int, use: LineUse)]) {
    let text = VietnameseText.nfc(text)
    var dispatch = Dispatch(file: file)
    dispatch.text = text.utf8.contains(0x0C) ? text.replacing("\u{C}", with: " ") : text
    dispatch.lines["text"] = firstLine
    let lines = TornLabels.joined(LineReader.read(text, firstLine: firstLine))
    let end = PageTail.start(lines)
    var layout = Layout(InterleavedFoot.untangled(end < lines.count ? Array(lines[..<end]) : lines))
    let headerEnd = HeaderReader.read(&layout, into: &dispatch)
    let bodyStart = max(AddresseeReader.read(&layout, into: &dispatch) ?? headerEnd, headerEnd)
    let listEnd = RecipientReader.read(&layout, into: &dispatch)
    let signature = SignatureReader.read(&layout, from: listEnd ?? bodyStart, bodyStart: bodyStart, into: &dispatch)
    let bodyEnd = bodyEnd(layout, signature, bodyStart)
    let annexStart = max(listEnd ?? 0, signature?.upperBound ?? 0, bodyEnd)
    let paragraphs = paragraphs(layout, body: bodyStart..<bodyEnd, annexStart: annexStart)
    readProse(paragraphs, into: &dispatch)
    settle(&dispatch)
    account(&layout, body: bodyStart..<bodyEnd, annexStart: annexStart, into: &dispatch)
    let tail = lines[end...].filter { !$0.isBlank }[...]
    if let doubt = PageLines.doubt(tail, isHead: false) { dispatch.uncertain.append(doubt) }
    let page = lines[end...].map { ($0, $0.isBlank ? LineUse.blank : $0.number == tail.first?.number ? .uncertain : .page) }
    let uses = (Array(zip(layout.lines, layout.uses.map { $0 ?? .uncertain })) + page).flatMap { line, use in
      ([line.number] + (line.joined.map { [$0] } ?? [])).map { ($0, use) }
    }
    return (dispatch, uses)
  }

  private static func bodyEnd(_ layout: Layout, _ signature: Range<Int>?, _ bodyStart: Int) -> Int {
    let end = [layout.receiving, signature?.lowerBound, layout.attachment].compactMap { $0 }.min() ?? layout.lines.count
    return max(end, bodyStart)
  }

  private static func paragraphs(_ layout: Layout, body: Range<Int>, annexStart: Int) -> [Paragraph] {
    let subject = layout.uses.indices.filter { layout.uses[$0] == .subject }
    var ranges: [(Range<Int>, Paragraph.Part)] = []
    if let first = subject.first, let last = subject.last, last < body.lowerBound {
      ranges.append((first..<(last + 1), .subject))
    }
    ranges.append((body, .body))
    ranges.append((copyEnd(layout, annexStart)..<max(layout.lines.count, annexStart), .annex))
    return ParagraphReader.read(layout, ranges)
  }

  /// The first line after the form of a copy that stands under the signature: its number is no document that the text cites.
  private static func copyEnd(_ layout: Layout, _ annexStart: Int) -> Int {
    let end = max(AnnexWords.firstLine(layout.lines, from: annexStart), annexStart)
    let isCopy = layout.lines[min(annexStart, end)..<end].contains(where: HeaderWords.isCopyMark)
    return isCopy ? end : annexStart
  }

  private static func readProse(_ paragraphs: [Paragraph], into dispatch: inout Dispatch) {
    dispatch.citations = CitationReader.read(
      paragraphs, own: dispatch.numberSymbol, type: dispatch.docType, doubts: &dispatch.uncertain)
    dispatch.deadlines = DeadlineReader.read(
      paragraphs, issuer: dispatch.issuer, issued: dispatch.date, doubts: &dispatch.uncertain)
    dispatch.assignments = AssignmentReader.read(
      paragraphs, limits: SetLimits(dispatch.deadlines, issuer: dispatch.issuer), proposals: Proposals(dispatch),
      doubts: &dispatch.uncertain)
    // They tell who handles a case, and so they are let go only now.
    let terms = ProcedureTerms(dispatch, paragraphs)
    dispatch.deadlines.removeAll(where: terms.hold)
    dispatch.attachments = AttachmentReader.read(paragraphs)
    dispatch.sections = SectionReader.read(paragraphs)
    ArticleReader.expand(&dispatch, paragraphs)
  }

  /// What follows from what was read: the type from the symbol, the system from the signature's form, "Như trên" from Kính gửi.
  static func settle(_ dispatch: inout Dispatch) {
    if dispatch.system == nil { dispatch.system = systemOfForm(dispatch) }
    if dispatch.docType == nil {
      let ofSymbol = dispatch.symbol.flatMap { DocumentTypes.type(of: $0, dispatch.system ?? .state) }
      // A chỉ thị is sent to nobody by name: `CT` behind the number of a letter is its author, Cục Thuế or a company.
      let isLetter = !dispatch.addressees.isEmpty && (ofSymbol == nil || ofSymbol == "Chỉ thị")
      dispatch.docType = isLetter ? "Công văn" : ofSymbol
    }
    for place in dispatch.recipients.indices where dispatch.recipients[place].kind == .sameAsAbove {
      dispatch.recipients[place].expanded = dispatch.addressees
    }
  }

  /// The system that signature and archive row tell by their form.
  ///
  /// `T/M` and `Lưu Văn phòng` are the Party's, `TM.` and `Lưu: VT` the State's.
  private static func systemOfForm(_ dispatch: Dispatch) -> Dispatch.System? {
    for authority in dispatch.signatory?.authority ?? [] {
      return Prose(authority).starts(with: ["t/m", "k/t", "t/l"]) ? .party : .state
    }
    guard let archive = dispatch.recipients.first(where: { $0.kind == .archive }) else { return nil }
    return Prose(archive.name).starts(with: ["lưu văn phòng", "lưu vp"]) ? .party : .state
  }

  /// Gives every line that no part has taken its use: body, or uncertain with a reason.
  private static func account(_ layout: inout Layout, body: Range<Int>, annexStart: Int, into dispatch: inout Dispatch) {
    let annexHeading = min(
      AnnexWords.firstLine(layout.lines, from: annexStart),
      SecondForm.firstLine(layout.lines, from: annexStart) ?? layout.lines.count)
    // Where a limit or a date could not be read: the line is on the list already, whatever else was read in it.
    let doubted = Set(dispatch.uncertain.map(\.line))
    for place in layout.lines.indices where layout.uses[place] != nil && doubted.contains(layout.lines[place].number) {
      layout.use(place, as: .uncertain)
    }
    accountHead(&layout, before: body.lowerBound, into: &dispatch)
    for place in layout.lines.indices where layout.uses[place] == nil {
      let line = layout.lines[place]
      if line.isRule || line.isPageNumber {
        layout.use(place, as: .ornament)
      } else if let reason = doubt(layout, place, body, annexStart, annexHeading) {
        layout.use(place, as: .uncertain)
        dispatch.uncertain.append(Dispatch.Uncertainty(line: line.number, text: line.written, reason: reason))
      } else {
        layout.use(place, as: doubted.contains(line.number) ? .uncertain : .body)
      }
    }
    dispatch.uncertain.sort { $0.line < $1.line }
  }

  /// Gives the lines above the form their use: a run of them, down to a line that was read, is one entry.
  private static func accountHead(_ layout: inout Layout, before body: Int, into dispatch: inout Dispatch) {
    var run: [TextLine] = []
    let unread = layout.uses.firstIndex { $0 != nil && $0 != .blank } ?? layout.lines.count
    let end = max(layout.start, Foreword.labelledEnd(layout.lines[..<min(unread, body)]))
    for place in 0...end where place == end || layout.uses[place] != .blank {
      if place < end, layout.uses[place] == nil {
        let line = layout.lines[place]
        let opens = run.isEmpty
        if opens, line.isRule || line.isPageNumber || line.isTorn { continue }
        layout.use(place, as: opens ? .uncertain : .page)
        run.append(line)
      } else {
        if let doubt = PageLines.doubt(run[...], isHead: true) { dispatch.uncertain.append(doubt) }
        run = []
      }
    }
  }

  private static func doubt(
    _ layout: Layout, _ place: Int, _ body: Range<Int>, _ annexStart: Int, _ annexHeading: Int
  ) -> String? {
    let line = layout.lines[place]
    if line.isTorn { return "hàng của bảng không chia được chắc chắn thành các cột" }
    if place < body.lowerBound { return "dòng ở phần đầu văn bản không khớp với thành phần thể thức nào" }
    if body.contains(place) {
      let isShort =
        line.prose.count <= 12 && !line.isClosed && line.bullet == nil && line.prose.scalar(0) != "|"
        && SectionReader.mark(line.prose) == nil
      let isLast = layout.lines[(place + 1)..<max(body.upperBound, place + 1)].allSatisfy(\.isBlank)
      if isShort, isLast, !line.startsLowercase {
        return "dòng ngắn sau phần nội dung, có thể là ký hiệu của người soạn thảo hoặc dấu vết nhận dạng"
      }
      return nil
    }
    if place < annexStart { return "dòng giữa Nơi nhận và chữ ký không khớp với thành phần thể thức nào" }
    return place < annexHeading
      ? "dòng sau chữ ký, Nơi nhận không khớp với thành phần thể thức nào, có thể là chữ ký thứ hai" : nil
  }
}
