import Domain

/// What a portal puts above the form of a dispatch that was copied from it: `Số hiệu: …`, `Nơi ban hành: …`, `Đăng nhập`.
enum Foreword {
  /// The name of the State or the Party stands no further down than this, in lines: a page has its menus.
  private static let reach = 400

  /// The first line of the form among those before `limit`, where something stands above it that no form holds; 0 elsewhere.
  static func end(_ lines: [TextLine], before limit: Int) -> Int {
    let name = lines.indices.prefix(min(limit, reach)).first { HeaderWords.opensForm(lines[$0]) }
    guard let name, let last = lines[..<name].lastIndex(where: isStrange) else { return 0 }
    let start = lines[last..<name].dropFirst().firstIndex(where: opensForm) ?? name
    // What has a number or a title of its own is no foreword: then the form below it is that of an attachment.
    return lines.indices[..<start].contains { isPart(lines, $0) } ? 0 : start
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
