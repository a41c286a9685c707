import Domain

/// What a portal puts above the form of a dispatch that was copied from it: `Số hiệu: …`, `Nơi ban hành: …`, `Đăng nhập`.
enum Foreword {
  /// The name of the State or the Party stands no further down than this, in lines: a page has its menus.
  private static let reach = 400

  /// The first line of the form among those before `limit`, where something stands above it that no form holds; 0 elsewhere.
  static func end(_ lines: [TextLine], before limit: Int) -> Int {
    let name = lines.indices.prefix(min(limit, reach)).first { HeaderWords.opensForm(lines[$0]) }
    guard let name else { return endOfAttributes(lines, before: min(limit, reach)) }
    guard let last = lines[..<name].lastIndex(where: isStrange) else { return 0 }
    let start = lines[last..<name].dropFirst().firstIndex(where: opensForm) ?? name
    // What has a number or a title of its own is no foreword: then the form below it is that of an attachment.
    return lines.indices[..<start].contains { isPart(lines, $0) } ? 0 : start
  }

  /// What a page tells of the dispatch, each above its value.
  private static let attributes: [Phrase] = [
    "số hiệu", "số ký hiệu", "loại văn bản", "nơi ban hành", "cơ quan ban hành", "người ký", "ngày ban hành", "ngày hiệu lực",
    "ngày có hiệu lực", "ngày công báo", "số công báo", "tình trạng", "lĩnh vực",
  ]

  /// The line behind the last of `lines` that opens with such a label, `Nơi ban hành: Sở Nội vụ`; their first where none does.
  static func labelledEnd(_ lines: ArraySlice<TextLine>) -> Int {
    let last = lines.prefix(reach).lastIndex { line in
      line.prose.end(ofAny: attributes, at: 0).map { line.prose.scalar(line.prose.skipSpaces($0)) == ":" } ?? false
    }
    return last.map { $0 + 1 } ?? lines.startIndex
  }

  /// Where a dispatch whose form was lost begins below a page's table of attributes, `Nơi ban hành:` over `Sở Nội vụ`; 0 without one.
  private static func endOfAttributes(_ lines: [TextLine], before limit: Int) -> Int {
    let labels = lines.indices.prefix(limit).filter { place in
      lines[place].text.hasSuffix(":") && attributes.contains { lines[place].isJust($0) }
    }
    guard labels.count >= 4, let last = labels.last else { return 0 }
    let rest = lines.indices[(last + 1)..<max(limit, last + 1)]
    let value = rest.prefix(4).first { !lines[$0].isBlank }.flatMap { Layout.isAddressing(lines[$0]) ? nil : $0 }
    let below = rest.drop { $0 <= value ?? last }
    // The page may tell of the dispatch below the table, too.
    guard let addressing = below.first(where: { Layout.isAddressing(lines[$0]) }) else { return (value ?? last) + 1 }
    return below.prefix { $0 < addressing }.first { opensForm(lines[$0]) || isPart(lines, $0) } ?? addressing
  }

  /// Whether `line` would end a header: a sentence, a row of a list, a title in small letters.
  private static func isStrange(_ line: TextLine) -> Bool {
    if line.isBlank || line.isRule || line.isCapitals || line.startsLowercase { return false }
    let isOfForm =
      HeaderWords.afterSubjectLabel(line) != nil || DateScanner.placeAndDate(line.prose) != nil || HeaderWords.isStamp(line)
      || HeaderWords.isCopyMark(line) || NumberLine.read(line, next: nil) != nil || NumberLine.isBlank(line)
    if isOfForm { return false }
    let isLong = line.prose.count > 60 || line.isClosed || line.bullet != nil
    return isLong || HeaderWords.opensBody(line) && !BodyNames.isBody(line)
  }

  /// Whether `line` can be the first of a form: an issuer in capitals, or the number.
  private static func opensForm(_ line: TextLine) -> Bool {
    let isIssuer = line.isCapitals && line.bullet == nil && line.prose.count < 110
    return isIssuer || NumberLine.read(line, next: nil)?.symbol != nil
  }

  private static func isPart(_ lines: [TextLine], _ place: Int) -> Bool {
    let line = lines[place]
    if NumberLine.read(line, next: nil)?.symbol != nil { return true }
    guard let title = DocumentTypes.title(line), line.isCapitals || line.isStrong || title.rest.isEmpty else { return false }
    // `Loại văn bản:` over `Kế hoạch`: what a page tells of the dispatch.
    let above = lines[..<place].last { !$0.isBlank }
    return above.map { !$0.text.hasSuffix(":") } ?? true
  }
}
