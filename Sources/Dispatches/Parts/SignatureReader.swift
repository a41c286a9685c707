import Domain

/// Reads who signed: authority lines, office, name.
enum SignatureReader {
  /// Reads the signature after the recipients, or before them where a conversion put it there; returns its lines.
  static func read(_ layout: inout Layout, from start: Int, bodyStart: Int, into dispatch: inout Dispatch) -> Range<Int>? {
    let lines = layout.lines
    // Without a list the signature is the last office above an attachment: the first may be that of `GIÁM ĐỐC SỞ … / Căn cứ …`.
    let isLast = layout.receiving == nil && layout.attachment != nil
    let reach = lines.indices.prefix(isLast ? start : layout.attachment ?? lines.count).dropFirst(start).prefix(60)
    let after = reach.first { opens(lines, at: $0) } ?? unknownOffice(layout, start)
    guard let first = after ?? before(layout, bodyStart) else { return nameOnly(&layout, start, &dispatch) }
    let end = first < start ? layout.receiving ?? start : layout.attachment ?? lines.count
    var found = block(lines, from: first, to: end)
    found.places += stamps(lines, after: found.places.last ?? first, to: end, of: found.signatory.name)
    for place in found.places { layout.use(place, as: .signature) }
    for place in found.offices {
      layout.use(place, as: .uncertain)
      dispatch.uncertain.append(
        Dispatch.Uncertainty(
          line: lines[place].number, text: lines[place].text, reason: "chức vụ khác của người ký, chỉ chức vụ đầu được ghi"))
    }
    dispatch.signatory = found.signatory
    if found.signatory.name == nil, after != nil, let place = strayName(layout, start, first) {
      dispatch.signatory?.name = lines[place].text.unpunctuated
      layout.use(place, as: .signature)
    }
    dispatch.lines["signatory"] = lines[first].number
    return first..<(found.places.last.map { $0 + 1 } ?? first + 1)
  }

  /// Whether a signature begins at `place`; an office that is not in capitals needs a name under it.
  private static func opens(_ lines: [TextLine], at place: Int) -> Bool {
    if HeaderWords.opensGrounds(lines, at: place) { return false }
    return SignatureWords.opens(lines[place]) || SignatureWords.isMixedTitle(lines[place]) && nameFollows(lines, place)
  }

  /// Whether under `place` a name stands, with nothing but blanks, seals and offices between.
  private static func nameFollows(_ lines: [TextLine], _ place: Int) -> Bool {
    for line in lines[place...].dropFirst().prefix(12) where !line.isBlank && !line.isRule {
      if name(line, hasOffice: true) != nil { return true }
      guard SignatureWords.isSeal(line) || SignatureWords.isMixedTitle(line) || SignatureWords.opens(line) else { return false }
    }
    return false
  }

  /// The line right after the list, if it is in capitals and stands over a name: an office of which no list knows.
  private static func unknownOffice(_ layout: Layout, _ start: Int) -> Int? {
    let lines = layout.lines
    guard layout.receiving != nil, let place = lines.indices.dropFirst(start).prefix(12).first(where: { !lines[$0].isBlank })
    else {
      return nil
    }
    let line = lines[place]
    guard line.isCapitals, line.bullet == nil, line.prose.count < 80, !NameShape.isNameInCapitals(line.text.unpunctuated) else {
      return nil
    }
    return nameFollows(lines, place) ? place : nil
  }

  /// A name that a conversion left between the list and the office.
  private static func strayName(_ layout: Layout, _ start: Int, _ first: Int) -> Int? {
    (start..<max(first, start)).first {
      layout.uses[$0] == nil && layout.lines[$0].bullet == nil && NameShape.isName(layout.lines[$0].text)
    }
  }

  /// The authority line nearest above Nơi nhận, or, without Nơi nhận, the last one of the text.
  private static func before(_ layout: Layout, _ bodyStart: Int) -> Int? {
    let lines = layout.lines
    let end = layout.receiving ?? layout.attachment ?? lines.count
    let window = lines.indices[max(bodyStart, end - 25)..<max(end, bodyStart)]
    let candidates = window.filter { opens(lines, at: $0) }
    guard var first = candidates.last else { return nil }
    // Of two signatures below each other the first is read; the other is named among the uncertain lines.
    while let above = candidates.last(where: { $0 < first }), first - above <= 3 || lines[above..<first].allSatisfy(isPart) {
      first = above
    }
    return first
  }

  private static func isPart(_ line: TextLine) -> Bool {
    line.isBlank || line.isRule || SignatureWords.isSeal(line) || isOffice(line) || name(line, hasOffice: true) != nil
  }

  /// A name alone after the recipients.
  private static func nameOnly(_ layout: inout Layout, _ start: Int, _ dispatch: inout Dispatch) -> Range<Int>? {
    let lines = layout.lines
    guard layout.receiving != nil, let place = lines.indices.dropFirst(start).prefix(12).first(where: { !lines[$0].isBlank }),
      let name = name(lines[place], hasOffice: true)
    else { return nil }
    layout.use(place, as: .signature)
    dispatch.signatory = Dispatch.Signatory(name: name, line: lines[place].number)
    dispatch.lines["signatory"] = lines[place].number
    return place..<(place + 1)
  }

  /// Who signed, the lines that say it, and those of them that name further offices of his.
  private static func block(
    _ lines: [TextLine], from first: Int, to end: Int
  ) -> (signatory: Dispatch.Signatory, places: [Int], offices: [Int]) {
    var signatory = Dispatch.Signatory(line: lines[first].number)
    var titles: [String] = []
    var (places, offices): ([Int], [Int]) = ([], [])
    var sealed: String?
    var blanks = 0
    for place in first..<min(end, first + 40) {
      let line = lines[place]
      if line.isBlank || line.isPageNumber {
        blanks += 1
        if blanks > 14 { break }
        continue
      }
      // What is issued with a quyết định begins under its signature.
      if place > first, line.isCapitals, DocumentTypes.title(line) != nil { break }
      if line.isRule {
        places.append(place)
      } else if SignatureWords.isSeal(line) {
        sealed = sealed ?? SignatureWords.name(line.text)
        places.append(place)
      } else if let signer = signer(lines, at: place, to: end), !titles.isEmpty || !signatory.authority.isEmpty {
        signatory.name = signer.name
        places += place..<(place + signer.count)
        break
      } else if isOffice(line) || place == first {
        add(line, &signatory, &titles)
        places.append(place)
        if titles.count > 1 { offices.append(place) }
      } else if !isRubbish(lines, place, end) {
        break
      }
      blanks = 0
    }
    signatory.name = signatory.name ?? sealed
    signatory.title = titles.first?.unpunctuated
    signatory.authority = signatory.authority.map(\.unpunctuated)
    return (signatory, places, offices)
  }

  /// The lines right below the name that an electronic signature prints: `Ký bởi: …`, `Thời gian ký: …`.
  ///
  /// Where they name another person, that may be a second signer.
  private static func stamps(_ lines: [TextLine], after last: Int, to end: Int, of name: String?) -> [Int] {
    let below = lines.indices.prefix(end).dropFirst(last + 1).prefix(12).filter { !lines[$0].isBlank }
    return Array(
      below.prefix { place in
        guard name != nil, SignatureWords.isSeal(lines[place]) else { return false }
        let signer = SignatureWords.name(lines[place].text)
        return signer.map { BodyKey.key($0) == BodyKey.key(name ?? "") || BodyWords.isBody(Prose($0), at: 0) } ?? true
      })
  }

  private static func isOffice(_ line: TextLine) -> Bool {
    line.bullet == nil && (line.isCapitals || SignatureWords.isAuthority(line) || SignatureWords.isMixedTitle(line))
  }

  /// Whether `line` is a short one that stands between office and name and says nothing: it is left for the list of uncertain lines.
  private static func isRubbish(_ lines: [TextLine], _ place: Int, _ end: Int) -> Bool {
    guard lines[place].prose.count <= 60, lines[place].bullet == nil else { return false }
    return lines[place..<min(end, place + 8)].dropFirst().contains { $0.prose.count <= 60 && name($0, hasOffice: true) != nil }
  }

  /// Adds an authority, an office, or the rest of what a narrow cell tore: `KT. BỘ` over `TRƯỞNG` alone is no office.
  private static func add(_ line: TextLine, _ signatory: inout Dispatch.Signatory, _ titles: inout [String]) {
    let words = SignatureWords.withoutSeal(line.text)
    // `KT. BỘ TRƯỞNG,` over `CHỦ NHIỆM`: the comma says that the office goes on, and is taken away in the end.
    let comma = line.text.hasSuffix(",") ? "," : ""
    let text = words + comma
    if SignatureWords.isAuthority(line) {
      let (authority, title) = SignatureWords.parts(words)
      signatory.authority.append(title == nil ? authority + comma : authority)
      title.map { titles.append($0) }
    } else if SignatureWords.isTitle(line) && !SignatureWords.isHalf(line) || SignatureWords.isMixedTitle(line),
      !isTorn(titles.last ?? signatory.authority.last)
    {
      titles.append(text)
    } else if !titles.isEmpty {
      titles[titles.count - 1] += " " + text
    } else if let last = signatory.authority.popLast() {
      let (authority, title) = SignatureWords.parts("\(last) \(text)")
      signatory.authority.append(authority)
      title.map { titles.append($0) }
    } else {
      titles.append(text)
    }
  }

  /// The name at `place` and how many lines it takes: a narrow cell tears it in two, `Nguyễn` over `Khắc Mẫu`, `Lê Văn` over `Tạm`.
  private static func signer(_ lines: [TextLine], at place: Int, to end: Int) -> (name: String, count: Int)? {
    let line = lines[place]
    let below = place + 1 < end ? lines[place + 1] : nil
    if let name = name(line, hasOffice: true) {
      // A whole name of two words has nothing but a blank line below it.
      guard let below, !line.isCapitals, NameShape.isOpen(name), isWord(below), place + 2 >= end || lines[place + 2].isBlank
      else {
        return (name, 1)
      }
      return ("\(name) \(below.text)", 2)
    }
    guard let below, line.bullet == nil, NameShape.isFamily(line.text), let rest = name(below, hasOffice: true) else {
      return nil
    }
    return ("\(line.text) \(rest)", 2)
  }

  /// Whether `line` is one word that can be of a name.
  private static func isWord(_ line: TextLine) -> Bool {
    line.bullet == nil && !line.isBlank && !line.isCapitals && !line.startsLowercase && line.text.allSatisfy(\.isLetter)
  }

  private static let endings: [Phrase] = ["và", "kiêm", "chánh", "phó"]

  /// Whether an office ends in the middle, so that the next line completes it even if that begins like an office.
  private static func isTorn(_ text: String?) -> Bool {
    guard let text else { return false }
    let prose = Prose(text)
    return [",", "-"].contains(prose.scalar(prose.count - 1))
      || endings.contains { prose.has($0, at: prose.count - $0.count) }
  }

  /// The name in `line`, as it is usually written or all in capitals.
  private static func name(_ line: TextLine, hasOffice: Bool) -> String? {
    guard line.bullet == nil, hasOffice else { return nil }
    if line.isCapitals {
      let text = line.text.unpunctuated
      return NameShape.isNameInCapitals(text) && !SignatureWords.opens(line) ? text : nil
    }
    return SignatureWords.isSeal(line) ? nil : SignatureWords.name(line.text)
  }
}
