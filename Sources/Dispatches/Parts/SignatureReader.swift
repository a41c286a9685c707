import Domain

/// Reads who signed: authority lines, office, name.
enum SignatureReader {
  /// Reads the signature after the recipients, or before them where a conversion put it there; returns its lines.
  static func read(_ layout: inout Layout, from start: Int, bodyStart: Int, into dispatch: inout Dispatch) -> Range<Int>? {
    let lines = layout.lines
    let after = lines.indices.dropFirst(start).prefix(60).first { SignatureWords.opens(lines[$0]) }
    guard let first = after ?? before(layout, bodyStart) else { return nameOnly(&layout, start, &dispatch) }
    let found = block(lines, from: first, to: first < start ? layout.receiving ?? start : lines.count)
    for place in found.places { layout.use(place, as: .signature) }
    dispatch.signatory = found.signatory
    if found.signatory.name == nil, after != nil, let place = strayName(layout, start, first) {
      dispatch.signatory?.name = lines[place].text.unpunctuated
      layout.use(place, as: .signature)
    }
    dispatch.lines["signatory"] = lines[first].number
    return first..<(found.places.last.map { $0 + 1 } ?? first + 1)
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
    let end = layout.receiving ?? lines.count
    let window = lines.indices[max(bodyStart, end - 25)..<max(end, bodyStart)]
    let candidates = window.filter { SignatureWords.opens(lines[$0]) }
    guard var first = candidates.last else { return nil }
    while let above = candidates.last(where: { $0 < first && first - $0 <= 3 }) { first = above }
    return first
  }

  /// A name alone after the recipients.
  private static func nameOnly(_ layout: inout Layout, _ start: Int, _ dispatch: inout Dispatch) -> Range<Int>? {
    let lines = layout.lines
    guard layout.receiving != nil, let place = lines.indices.dropFirst(start).prefix(12).first(where: { !lines[$0].isBlank }),
      NameShape.isName(lines[place].text), lines[place].bullet == nil
    else { return nil }
    layout.use(place, as: .signature)
    dispatch.signatory = Dispatch.Signatory(name: lines[place].text.unpunctuated, line: lines[place].number)
    dispatch.lines["signatory"] = lines[place].number
    return place..<(place + 1)
  }

  private static func block(_ lines: [TextLine], from first: Int, to end: Int) -> (signatory: Dispatch.Signatory, places: [Int]) {
    var signatory = Dispatch.Signatory(line: lines[first].number)
    var titles: [String] = []
    var places: [Int] = []
    var blanks = 0
    for place in first..<min(end, first + 40) {
      let line = lines[place]
      if line.isBlank || line.isRule {
        blanks += line.isBlank ? 1 : 0
        if line.isRule { if signatory.name == nil { places.append(place) } else { break } }
        if blanks > 14 { break }
        continue
      }
      if SignatureWords.isSeal(line) {
        places.append(place)
      } else if let name = name(line, hasOffice: !titles.isEmpty || !signatory.authority.isEmpty) {
        signatory.name = name
        places.append(place)
        break
      } else if line.isCapitals, line.bullet == nil {
        add(line, &signatory, &titles)
        places.append(place)
      } else {
        break
      }
      blanks = 0
    }
    signatory.title = titles.first
    return (signatory, places)
  }

  private static func add(_ line: TextLine, _ signatory: inout Dispatch.Signatory, _ titles: inout [String]) {
    let text = line.text.unpunctuated
    if SignatureWords.isAuthority(line) {
      signatory.authority.append(text)
    } else if SignatureWords.isTitle(line), !isTorn(titles.last ?? signatory.authority.last) {
      titles.append(text)
    } else if !titles.isEmpty {
      titles[titles.count - 1] += " " + text
    } else if let last = signatory.authority.popLast() {
      signatory.authority.append(last + " " + text)
    } else {
      titles.append(text)
    }
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
    let text = line.text.unpunctuated
    if line.isCapitals { return NameShape.isNameInCapitals(text) && !SignatureWords.opens(line) ? text : nil }
    return NameShape.isName(text) ? text : nil
  }
}
