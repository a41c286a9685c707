import Domain

/// What a portal puts below a dispatch that was copied from it: `Văn bản liên quan`, the legend of a comparison, notices to its members.
enum PageTail {
  /// Lines that no dispatch holds, by how they begin.
  private static let marks: [Phrase] = [
    "văn bản này chưa cập nhật nội dung tiếng anh", "file được đính kèm theo văn bản", "file attached to document",
    "rà chuột vào nội dung", "rà chuột vào nội dụng", "click vào phần bôi vàng", "click trái để xem", "click phải để xem",
    "double click để xem", "tắt so sánh",
  ]
  /// Headings of a page, and what stands right below them there: a dispatch may say the same with other words below.
  private static let headings: [(heading: Phrase, below: [Phrase])] = [
    ("văn bản liên quan", ["ban hành:", "hiệu lực:", "tình trạng:", "cập nhật:"]),
    ("nội dung sửa đổi, hướng dẫn", ["văn bản bị thay thế", "văn bản thay thế", "chú thích"]),
    ("chú thích", ["rà chuột vào", "click vào", "click trái"]), ("chú thích", ["chú thích:"]),
  ]
  /// Headings that belong to the page where a mark of it follows right below.
  private static let menus: [Phrase] = [
    "văn bản liên quan", "nội dung sửa đổi, hướng dẫn", "các nội dung được sửa đổi, hướng dẫn", "chú thích",
    "văn bản bị thay thế", "văn bản thay thế", "thưa quý khách,", "thưa quý khách",
  ]
  /// No salutation or thanks stands further above the name of the portal than this, in lines.
  private static let reach = 12

  /// The first line of the page; the number of lines where there is none.
  ///
  /// It stands behind the list or the signature: above them the page's words are those of a text that speaks of pages.
  static func start(_ lines: [TextLine]) -> Int {
    let end = lines.firstIndex { Layout.isReceiving($0) || SignatureWords.opens($0) } ?? lines.count
    guard let mark = lines.indices.dropFirst(end + 1).first(where: { isMark(lines, $0) }) else { return lines.count }
    let first = withHeadings(lines, mark, after: end)
    return translation(lines, (end + 1)..<first) ?? first
  }

  private static func isMark(_ lines: [TextLine], _ place: Int) -> Bool {
    let line = lines[place]
    guard let sign = line.prose.folded.first, "vfrcdtn".unicodeScalars.contains(sign) else { return false }
    if line.starts(with: marks) { return true }
    let below = { lines[(place + 1)...].first { !$0.isBlank } }
    if headings.contains(where: { line.isJust($0.heading) && below()?.starts(with: $0.below) == true }) { return true }
    if line.starts(with: ["cảm ơn đã dùng"]) { return isPortal(line) }
    return isSalutation(line) && lines[place...].dropFirst().prefix(reach).contains(where: isPortal)
  }

  private static func isSalutation(_ line: TextLine) -> Bool { line.isJust("thưa quý khách") || line.isJust("thưa quý khách,") }

  /// Whether a portal names itself or its place in the net in `line`.
  private static func isPortal(_ line: TextLine) -> Bool {
    let text = line.text.lowercased()
    return [".vn", ".com", ".net"].contains(where: text.contains)
      || line.prose.contains(any: ["thư viện pháp luật", "trang thông tin điện tử", "cơ sở dữ liệu quốc gia về pháp luật"])
  }

  /// `mark`, or the first of the headings and titles of the dispatch that stand right above it.
  private static func withHeadings(_ lines: [TextLine], _ mark: Int, after end: Int) -> Int {
    var first = mark
    for place in lines.indices[(end + 1)..<mark].suffix(8).reversed() where !lines[place].isBlank && !lines[place].isRule {
      let line = lines[place]
      guard menus.contains(where: line.isJust) || isTitle(line, of: lines, end, mark) else { break }
      first = place
    }
    return first
  }

  /// Whether `line` is the page's title of this dispatch, `Công văn 12/SNV-TC năm 2026 hướng dẫn …`: with the number in the form, in the
  /// page's table of attributes, or in the title below.
  private static func isTitle(_ line: TextLine, of lines: [TextLine], _ end: Int, _ mark: Int) -> Bool {
    guard let number = titled(line) else { return false }
    return lines[..<end].contains { self.number($0) == number } || lines[mark...].prefix(6).contains { titled($0) == number }
  }

  /// The number behind the type that `line` begins with, and without a word between.
  private static func titled(_ line: TextLine) -> String? {
    guard let (_, end) = DocumentTypes.starting(at: 0, in: line.prose) else { return nil }
    return NumberSymbol.read(line.prose, at: line.prose.skipSpaces(end), isAnnounced: false).map { CitationReader.key($0.text) }
  }

  /// The number that `line` gives the dispatch: behind `Số:`, or alone as a page's attribute.
  private static func number(_ line: TextLine) -> String? {
    guard let sign = line.prose.folded.first, sign == "s" || FoldedScalars.isDigit(sign) else { return nil }
    let alone = NumberSymbol.read(line.prose, at: 0, isAnnounced: false)
    let symbol = alone.flatMap { $0.end == line.prose.count ? $0 : nil } ?? NumberLine.read(line, next: nil)?.symbol
    return symbol.map { CitationReader.key($0.text) }
  }

  /// Where the page's translation of the dispatch begins, if one stands in `range`: a form in English with nothing but English below.
  private static func translation(_ lines: [TextLine], _ range: Range<Int>) -> Int? {
    let names: [Phrase] = ["the socialist republic of", "socialist republic of", "independence"]
    guard let name = range.first(where: { lines[$0].starts(with: names) }) else { return nil }
    let words = lines[name..<range.upperBound].filter { !$0.isBlank }
    guard words.count > 10, words.count(where: { !isPlain($0) }) * 4 < words.count else { return nil }
    var first = name
    for place in range.prefix(name - range.lowerBound).suffix(10).reversed() where !lines[place].isBlank && !lines[place].isRule {
      guard lines[place].isCapitals, isPlain(lines[place]) else { break }
      first = place
    }
    return first
  }

  /// Whether no letter of `line` has a mark, as in a text that is not Vietnamese.
  private static func isPlain(_ line: TextLine) -> Bool {
    line.prose.folded.allSatisfy { $0.isASCII || !FoldedScalars.isLetter($0) }
  }
}

/// Lines of a web page round a dispatch: a run of them is one entry among the uncertain lines.
enum PageLines {
  /// The entry for the lines of `run`, which are not blank; above the form it is only likely that they are those of a page.
  static func doubt(_ run: ArraySlice<TextLine>, isHead: Bool) -> Dispatch.Uncertainty? {
    guard let first = run.first, let last = run.last else { return nil }
    let isOne = first.number == last.number
    let reason =
      switch (isHead, isOne) {
      case (true, true): "dòng ở phần đầu văn bản không khớp với thành phần thể thức nào"
      case (true, false):
        "các dòng từ \(first.number) đến \(last.number) đứng trước thể thức văn bản, không khớp với thành phần thể thức nào, "
          + "có thể thuộc trang thông tin điện tử đăng văn bản"
      case (false, true): "dòng thuộc trang thông tin điện tử đăng văn bản, không thuộc văn bản"
      case (false, false):
        "các dòng từ \(first.number) đến \(last.number) thuộc trang thông tin điện tử đăng văn bản, không thuộc văn bản"
      }
    return Dispatch.Uncertainty(line: first.number, text: first.written, reason: reason)
  }
}
